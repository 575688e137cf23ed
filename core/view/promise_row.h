#pragma once
// A promise as it is shown: on Today, in the list, and in full with its story.
#include "view/story.h"

namespace troth::view {

// How it stands, as the two see it now. `unsettled` is the only one that depends on the hour: it is
// a question, never a verdict, and is in no state and no hash.
enum class Standing : std::uint8_t {
  asked,
  withdrawn,
  open,
  unsettled,
  kept,
  told_in_time_then_kept,
  told_in_time,      // it could not be kept, and that was told in time: a good ending
  told_late,         // it could not be kept, and that was told, later
  told_cannot_tell,  // it could not be kept, and that was told; when can't be said
  kept_later,
  not_kept_said_themselves,
  not_kept_the_other_said,
  not_kept_each_apart,
  seen_differently,
  let_go,
  changed_together,
};
TROTH_NAMES(Standing, "asked", "withdrawn", "open", "unsettled", "kept", "told_in_time_then_kept",
            "told_in_time", "told_late", "told_cannot_tell", "kept_later",
            "not_kept_said_themselves", "not_kept_the_other_said", "not_kept_each_apart",
            "seen_differently", "let_go", "changed_together");
Standing standing_of(const Promise& promise, Instant now);
// Three days after the time that nobody spoke about, the promisee is asked as well.
bool asks_the_promisee(const Promise& promise, Instant now);

// What the reader may do now. The app shows these and holds no rule.
enum class PromiseCan : std::uint8_t {
  be_late,               // GiveHeadsUp with a new time
  say_i_cannot,          // GiveHeadsUp without one
  say_why,               // SayWhy, to heads_up.id
  say_i_hear_you,        // SayIHearYou, to heads_up.id
  answer_heads_up,       // AnswerHeadsUp, to heads_up.id: its three answers
  say_kept,              // ClosePromise kept
  say_kept_later,        // ClosePromise kept_later
  say_not_kept,          // ClosePromise not_kept
  remember_differently,  // the other has said how it went and I have not: ClosePromise with my own
                         // word
  let_go,                // ReleasePromise
  propose_change,
  agree_to_change,  // AgreeToChange, to change.proposal
  accept,           // AcceptAsk
  decline,          // DeclineAsk: nobody else sees it
  withdraw,         // WithdrawAsk
  thank,            // ThankForPromise
  keep_as_moment,  // "Keep this as a small thing they did?": TellMoment or KeepMoment; no: PutAside
  note_hurt,       // NoteHurt about it: it was not kept, and it hurt
};
TROTH_NAMES(PromiseCan, "be_late", "say_i_cannot", "say_why", "say_i_hear_you", "answer_heads_up",
            "say_kept", "say_kept_later", "say_not_kept", "remember_differently", "let_go",
            "propose_change", "agree_to_change", "accept", "decline", "withdraw", "thank",
            "keep_as_moment", "note_hurt");

struct HeadsUpRow {  // the last one
  EventId id;
  Instant told;
  Telling telling{};
  std::optional<Due> due;      // what it was before
  std::optional<Due> new_due;  // absent: cannot make it
  std::optional<Words> why;
  std::optional<HeadsUpAnswer> answer;
  std::optional<Words> line;
  bool heard = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},           Field{2, "told", it.told},
                      Field{3, "telling", it.telling}, Field{4, "due", it.due},
                      Field{5, "new_due", it.new_due}, Field{6, "why", it.why},
                      Field{7, "answer", it.answer},   Field{8, "line", it.line},
                      Field{9, "heard", it.heard}};
  }
};
static_assert(lists_every_member<HeadsUpRow>);

enum class Word : std::uint8_t { kept, kept_later, not_kept, let_go };
TROTH_NAMES(Word, "kept", "kept_later", "not_kept", "let_go");

struct WordRow {  // what one of the two said about how it went
  Word word{};
  Instant said;
  std::optional<Words> line;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "word", it.word}, Field{2, "said", it.said},
                      Field{3, "line", it.line}};
  }
};
static_assert(lists_every_member<WordRow>);

struct ChangeRow {  // proposed, and not agreed to yet
  EventId proposal;
  bool by_me = false;
  Words act;
  std::optional<Due> due;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "proposal", it.proposal}, Field{2, "by_me", it.by_me},
                      Field{3, "act", it.act}, Field{4, "due", it.due}};
  }
};
static_assert(lists_every_member<ChangeRow>);

struct PromiseRow {
  EventId id;
  bool by_me = false;  // I promised it; of an open ask: I was asked
  Words act;
  std::optional<Due> due;
  std::optional<Words> if_then;
  std::optional<Instant> tell_by;
  std::optional<EventId> need;
  Instant made;
  Instant last;  // when something was last said about it
  Standing standing{};
  Telling telling{};
  std::optional<HeadsUpRow> heads_up;
  std::optional<WordRow> my_word;
  std::optional<WordRow> their_word;
  std::optional<ChangeRow> change;
  std::optional<EventId> became;  // changed together: the promise it became
  std::optional<EventId> from;    // the promise it came out of
  bool thanked = false;
  bool here = false;  // something of mine about it has not left this device
  std::vector<PromiseCan> can;
  std::vector<StoryLine> story;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "by_me", it.by_me},
                      Field{3, "act", it.act},
                      Field{4, "due", it.due},
                      Field{5, "if_then", it.if_then},
                      Field{6, "tell_by", it.tell_by},
                      Field{7, "need", it.need},
                      Field{8, "made", it.made},
                      Field{9, "last", it.last},
                      Field{10, "standing", it.standing},
                      Field{11, "telling", it.telling},
                      Field{12, "heads_up", it.heads_up},
                      Field{13, "my_word", it.my_word},
                      Field{14, "their_word", it.their_word},
                      Field{15, "change", it.change},
                      Field{16, "became", it.became},
                      Field{17, "from", it.from},
                      Field{18, "thanked", it.thanked},
                      Field{19, "here", it.here},
                      Field{20, "can", it.can},
                      Field{21, "story", it.story}};
  }
};
static_assert(lists_every_member<PromiseRow>);

// `state.mine` may be empty while Mine is locked; it only takes offers away.
PromiseRow row_of(const EventId& id, const Promise& promise, const State& state, const Now& now,
                  const Beside& beside);
inline bool has(const PromiseRow& row, PromiseCan can) {
  return std::find(row.can.begin(), row.can.end(), can) != row.can.end();
}

}  // namespace troth::view
