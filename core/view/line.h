#pragma once
// One line of the story of what is mended or done together: what happened, in whose hand, when it
// was written and when it reached this device. The app speaks each line from its words.
#include "view/reader.h"

namespace troth::view {

enum class LineKind : std::uint8_t {
  raised,
  raised_again,
  hear_you,
  tell_me_more,
  not_a_wrong,
  said_more,
  let_rest,
  seen_differently,
  how_it_came_out,
  owned_up,
  told_aloud,
  room_now,
  room_later,
  room_not_here,
  heard,
  need_space,
  want_repair,
  asked,
  answered,
  answered_aloud,
  answered_with_therapist,
  added,
  repair_begun,
  repair_joined,
  weighed,
  responsibility,
  regret,
  explanation,
  change,
  amends,
  said_back,
  right,
  not_quite,
  side_told,
  nothing_to_add,
  enough,
  still_need,
  stepped_back,
  paused,
  resumed,
  you_heard_me,
  relied_on_you_again,
  forgiven,
  promised,
  story_written,
  story_agreed,
  ended_repaired,
  ended_living_with_it,
  ended_not_repaired,
  stopped,
  openness_offered,
  openness_asked,
  openness_ended,
  thanked,
  distance_said,
  distance_heard,
  distance_ended,
  shaped_me_told,
  shaped_me_heard,
  agreement_proposed,
  agreement_consented,
  agreement_change_proposed,
  agreement_reviewed,
  agreement_withdrawn,
  open_to_change,
  not_open_to_change,
  check_in_begun,
  check_in_closed,
  opening_entered,
  opening_joined,
  prompt_chosen,
  opening_closed,
};
TROTH_NAMES(LineKind, "raised", "raised_again", "hear_you", "tell_me_more", "not_a_wrong",
            "said_more", "let_rest", "seen_differently", "how_it_came_out", "owned_up",
            "told_aloud", "room_now", "room_later", "room_not_here", "heard", "need_space",
            "want_repair", "asked", "answered", "answered_aloud", "answered_with_therapist",
            "added", "repair_begun", "repair_joined", "weighed", "responsibility", "regret",
            "explanation", "change", "amends", "said_back", "right", "not_quite", "side_told",
            "nothing_to_add", "enough", "still_need", "stepped_back", "paused", "resumed",
            "you_heard_me", "relied_on_you_again", "forgiven", "promised", "story_written",
            "story_agreed", "ended_repaired", "ended_living_with_it", "ended_not_repaired",
            "stopped", "openness_offered", "openness_asked", "openness_ended", "thanked",
            "distance_said", "distance_heard", "distance_ended", "shaped_me_told",
            "shaped_me_heard", "agreement_proposed", "agreement_consented",
            "agreement_change_proposed", "agreement_reviewed", "agreement_withdrawn",
            "open_to_change", "not_open_to_change", "check_in_begun", "check_in_closed",
            "opening_entered", "opening_joined", "prompt_chosen", "opening_closed");

struct Line {
  EventId id;
  LineKind what{};
  bool by_me = false;
  Instant written;    // as its author claims; never after it reached this device
  bool says = false;  // the claim and the arrival are more than a day apart
  std::optional<Instant> arrived;
  bool here = false;        // mine, and it has not left this device
  bool taken_back = false;  // by its author: the words stay
  std::optional<Words> words;
  std::optional<Instant> at;  // a day or an hour that it names
  std::optional<CameOut> came_out;
  std::optional<RepairStage> stage;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "what", it.what},
                      Field{3, "by_me", it.by_me},
                      Field{4, "written", it.written},
                      Field{5, "says", it.says},
                      Field{6, "arrived", it.arrived},
                      Field{7, "here", it.here},
                      Field{8, "taken_back", it.taken_back},
                      Field{9, "words", it.words},
                      Field{10, "at", it.at},
                      Field{11, "came_out", it.came_out},
                      Field{12, "stage", it.stage}};
  }
};
static_assert(lists_every_member<Line>);

inline constexpr std::size_t lines_max = 60;  // the last ones

std::vector<Line> lines_of(const std::vector<Fact<RaisedHurtFact>>& facts, const Reader& reader);
// `closed`: the reader has not let it open, so no words of the teller are among them.
std::vector<Line> lines_of(const std::vector<Fact<OwningUpFact>>& facts, const Reader& reader,
                           bool closed);
std::vector<Line> lines_of(const std::vector<Fact<RepairFact>>& facts, const Reader& reader);
std::vector<Line> lines_of(const std::vector<Fact<OpennessFact>>& facts, const Reader& reader);
std::vector<Line> lines_of(const std::vector<Fact<DistanceFact>>& facts, const Reader& reader);
std::vector<Line> lines_of(const std::vector<Fact<ToldShapedMeFact>>& facts, const Reader& reader);
std::vector<Line> lines_of(const std::vector<Fact<AgreementFact>>& facts, const Reader& reader);
std::vector<Line> lines_of(const std::vector<Fact<CheckInFact>>& facts, const Reader& reader);
std::vector<Line> lines_of(const std::vector<Fact<OpeningFact>>& facts, const Reader& reader);

// Was this fact, by this author, taken back by the same?
bool is_taken_back(const Reader& reader, const Written& written);

// When something was last said about a matter, and whether something of mine has not left.
template <class Facts>
void note_facts(const Facts& facts, const Reader& reader, Instant& last, bool& here) {
  for (const auto& fact : facts) {
    last = fact.written.at;
    here = here || reader.beside.here.contains(fact.written.id);
  }
}

}  // namespace troth::view
