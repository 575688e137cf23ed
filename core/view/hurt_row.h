#pragma once
// A raised hurt as it is shown to both. The one who raised it said how large it is; the other's
// answers stand beside.
#include "view/line.h"

namespace troth::view {

// A repair that ended otherwise leaves the hurt open: only its owner lets it rest.
enum class HurtStanding : std::uint8_t {
  open,
  heard,
  rests,
  seen_differently,
  in_repair,
  repaired,
  living_with_it,
};
TROTH_NAMES(HurtStanding, "open", "heard", "rests", "seen_differently", "in_repair", "repaired",
            "living_with_it");

enum class HurtCan : std::uint8_t {
  hear_you,              // AnswerHurt
  tell_me_more,          // AnswerHurt
  not_a_wrong,           // AnswerHurt
  say_again,             // SayHurtAgain
  say_more,              // SayMoreAboutHurt
  let_rest,              // LetHurtRest
  end_seen_differently,  // EndSeenDifferently
  say_how_it_came_out,   // SayHowItCameOut
  begin_repair,          // BeginRepair
  take_back,             // TakeBack, of this id
};
TROTH_NAMES(HurtCan, "hear_you", "tell_me_more", "not_a_wrong", "say_again", "say_more", "let_rest",
            "end_seen_differently", "say_how_it_came_out", "begin_repair", "take_back");

// How it came to light, said once by each. Neither wins.
struct CameOutWords {
  std::optional<CameOut> mine;
  std::optional<CameOut> theirs;
  bool differ = false;  // both were said, and they differ: both are shown
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "mine", it.mine}, Field{2, "theirs", it.theirs},
                      Field{3, "differ", it.differ}};
  }
};
static_assert(lists_every_member<CameOutWords>);

struct HurtRow {
  EventId id;
  bool by_me = false;
  Words observation;
  std::optional<Words> meant;
  std::optional<Words> feeling;
  std::optional<Words> need;
  std::optional<Words> request;
  std::optional<Breaker> breaker;
  HurtSize size{};
  std::optional<EventId> about;
  Instant raised;
  Instant last;
  HurtStanding standing{};
  std::optional<HurtAnswer> answer;
  std::optional<Words> answer_line;
  bool waits = false;  // for an answer to what its owner said last
  bool serious = false;
  CameOutWords came_out;
  std::optional<EventId> repair;    // the last one of it
  std::optional<EventId> owned_up;  // an owning up of the other that is about it
  bool taken_back = false;
  bool here = false;
  std::vector<HurtCan> can;
  std::vector<Line> story;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "by_me", it.by_me},
                      Field{3, "observation", it.observation},
                      Field{4, "meant", it.meant},
                      Field{5, "feeling", it.feeling},
                      Field{6, "need", it.need},
                      Field{7, "request", it.request},
                      Field{8, "breaker", it.breaker},
                      Field{9, "size", it.size},
                      Field{10, "about", it.about},
                      Field{11, "raised", it.raised},
                      Field{12, "last", it.last},
                      Field{13, "standing", it.standing},
                      Field{14, "answer", it.answer},
                      Field{15, "answer_line", it.answer_line},
                      Field{16, "waits", it.waits},
                      Field{17, "serious", it.serious},
                      Field{18, "came_out", it.came_out},
                      Field{19, "repair", it.repair},
                      Field{20, "owned_up", it.owned_up},
                      Field{21, "taken_back", it.taken_back},
                      Field{22, "here", it.here},
                      Field{23, "can", it.can},
                      Field{24, "story", it.story}};
  }
};
static_assert(lists_every_member<HurtRow>);

HurtRow row_of(const EventId& id, const RaisedHurt& hurt, const Reader& reader);
HurtStanding standing_of(const EventId& id, const RaisedHurt& hurt, const troth::Us& us);

}  // namespace troth::view
