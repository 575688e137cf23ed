#pragma once
// The story of one matter, line by line, in the one order: what happened, in whose hand, when it
// was written and when it reached this device. The app speaks each line from its words; only
// people's own words travel as text.
#include "domain/command.h"
#include "view/beside.h"

namespace troth::view {

enum class StoryKind : std::uint8_t {
  made,
  asked,
  accepted,
  ask_withdrawn,
  thanked,
  will_be_later,
  cannot_make_it,
  said_why,
  answered_thanks,
  answered_hard_for_me,
  answered_lets_change_it,
  said_i_hear_you,
  change_proposed,
  change_agreed,
  said_kept,
  said_kept_later,
  said_not_kept,
  let_go,
  told_need,
  need_heard,
  asked_for_more,
  said_more,
  need_rests,
  told_moment,
};
TROTH_NAMES(StoryKind, "made", "asked", "accepted", "ask_withdrawn", "thanked", "will_be_later",
            "cannot_make_it", "said_why", "answered_thanks", "answered_hard_for_me",
            "answered_lets_change_it", "said_i_hear_you", "change_proposed", "change_agreed",
            "said_kept", "said_kept_later", "said_not_kept", "let_go", "told_need", "need_heard",
            "asked_for_more", "said_more", "need_rests", "told_moment");

struct StoryLine {
  EventId id;
  StoryKind what{};
  bool by_me = false;
  Instant written;    // as its author claims; never after it reached this device
  bool says = false;  // the claim and the arrival are more than a day apart: "written (says) ..."
  std::optional<Instant> arrived;  // when the other's line reached this device
  bool here = false;               // my line, and it has not left this device
  bool note = false;  // it stands beside and changed nothing: the matter was closed by both
  std::optional<Words> words;
  std::optional<Due> due;
  std::optional<Telling> telling;  // of a heads-up
  bool taken_back = false;         // by its author: the words stay
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "what", it.what},
                      Field{3, "by_me", it.by_me},
                      Field{4, "written", it.written},
                      Field{5, "says", it.says},
                      Field{6, "arrived", it.arrived},
                      Field{7, "here", it.here},
                      Field{8, "note", it.note},
                      Field{9, "words", it.words},
                      Field{10, "due", it.due},
                      Field{11, "telling", it.telling},
                      Field{12, "taken_back", it.taken_back}};
  }
};
static_assert(lists_every_member<StoryLine>);

inline constexpr std::size_t story_lines_max = 40;  // the last ones

std::vector<StoryLine> story_of(const Promise& promise, const Now& now, const Beside& beside);
std::vector<StoryLine> story_of(const ToldNeed& need, const Now& now, const Beside& beside);
std::vector<StoryLine> story_of(const ToldMoment& moment, const Now& now, const Beside& beside);

// Marks the lines that their own authors took back.
void mark_taken_back(std::vector<StoryLine>& story, const troth::Us& us, const Now& now);

}  // namespace troth::view
