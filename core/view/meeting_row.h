#pragma once
// Check-ins and openings as they are shown: who has sealed, and, once both keys are here, the words
// that this device opened. Nobody sees anybody's words before both have sealed.
#include "domain/answers.h"
#include "view/line.h"

namespace troth::view {

enum class MeetingStanding : std::uint8_t {
  begun,
  joined,
  mine_sealed,
  theirs_sealed,
  both_sealed,
  opened,
  closed,
};
TROTH_NAMES(MeetingStanding, "begun", "joined", "mine_sealed", "theirs_sealed", "both_sealed",
            "opened", "closed");

enum class MeetingCan : std::uint8_t {
  join,                 // JoinOpening
  choose_prompt,        // ChoosePrompt
  seal,                 // ready
  unseal,               // take mine back
  say_issue_back,       // SayIssueBack
  answer_issue,         // AnswerIssue, of said_back
  promise,              // PromiseInCheckIn
  close,                // CloseCheckIn, or CloseOpening
  say_felt_understood,  // SayFeltUnderstood
};
TROTH_NAMES(MeetingCan, "join", "choose_prompt", "seal", "unseal", "say_issue_back", "answer_issue",
            "promise", "close", "say_felt_understood");

struct CheckInRow {
  EventId id;
  bool by_me = false;
  MeetingStanding standing{};
  std::optional<EventId> my_seal;
  std::optional<EventId> their_seal;
  std::optional<EventId> said_back;
  bool said_back_by_me = false;
  std::optional<Words> said_back_words;
  bool i_promised = false;
  bool they_promised = false;
  Instant begun;
  Instant last;
  bool here = false;
  std::vector<MeetingCan> can;
  std::vector<Line> story;
  // Filled in by the device, which has the keys (device/together.cpp).
  std::optional<Answers> my_answers;     // from sealing on
  std::optional<Answers> their_answers;  // once both keys are here
  bool theirs_does_not_open = false;     // a key came and it is not the one of what they sealed
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "by_me", it.by_me},
                      Field{3, "standing", it.standing},
                      Field{4, "my_seal", it.my_seal},
                      Field{5, "their_seal", it.their_seal},
                      Field{6, "said_back", it.said_back},
                      Field{7, "said_back_by_me", it.said_back_by_me},
                      Field{8, "said_back_words", it.said_back_words},
                      Field{9, "i_promised", it.i_promised},
                      Field{10, "they_promised", it.they_promised},
                      Field{11, "begun", it.begun},
                      Field{12, "last", it.last},
                      Field{13, "here", it.here},
                      Field{14, "can", it.can},
                      Field{15, "story", it.story},
                      Field{16, "my_answers", it.my_answers},
                      Field{17, "their_answers", it.their_answers},
                      Field{18, "theirs_does_not_open", it.theirs_does_not_open}};
  }
};
static_assert(lists_every_member<CheckInRow>);

struct OpeningRow {
  EventId id;
  bool by_me = false;
  MeetingStanding standing{};
  bool matched = false;    // all steps of the match are there
  std::int32_t depth = 0;  // 0: no prompt is chosen yet
  std::int32_t prompt = 0;
  std::optional<EventId> my_seal;
  std::optional<EventId> their_seal;
  Instant begun;
  Instant last;
  bool here = false;
  std::vector<MeetingCan> can;
  std::vector<Line> story;
  // What both said yes to; only the device that took part in the match knows it.
  std::int32_t common_depth = 0;  // 0: not known here, or not yet
  std::optional<std::int32_t> common_topic;
  bool deeper_than_both = false;      // the question that was chosen goes deeper than both said
  std::optional<Answers> my_answers;  // as of a check-in
  std::optional<Answers> their_answers;
  bool theirs_does_not_open = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "by_me", it.by_me},
                      Field{3, "standing", it.standing},
                      Field{4, "matched", it.matched},
                      Field{5, "depth", it.depth},
                      Field{6, "prompt", it.prompt},
                      Field{7, "my_seal", it.my_seal},
                      Field{8, "their_seal", it.their_seal},
                      Field{9, "begun", it.begun},
                      Field{10, "last", it.last},
                      Field{11, "here", it.here},
                      Field{12, "can", it.can},
                      Field{13, "story", it.story},
                      Field{14, "my_answers", it.my_answers},
                      Field{15, "their_answers", it.their_answers},
                      Field{16, "theirs_does_not_open", it.theirs_does_not_open},
                      Field{17, "common_depth", it.common_depth},
                      Field{18, "common_topic", it.common_topic},
                      Field{19, "deeper_than_both", it.deeper_than_both}};
  }
};
static_assert(lists_every_member<OpeningRow>);

struct SlotRow {
  bool agreed = false;
  std::int32_t weekday = 0;  // 0: Monday
  std::int32_t minute = 0;
  std::optional<EventId> proposed;
  bool proposed_by_me = false;
  std::int32_t proposed_weekday = 0;
  std::int32_t proposed_minute = 0;
  bool can_agree = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "agreed", it.agreed},
                      Field{2, "weekday", it.weekday},
                      Field{3, "minute", it.minute},
                      Field{4, "proposed", it.proposed},
                      Field{5, "proposed_by_me", it.proposed_by_me},
                      Field{6, "proposed_weekday", it.proposed_weekday},
                      Field{7, "proposed_minute", it.proposed_minute},
                      Field{8, "can_agree", it.can_agree}};
  }
};
static_assert(lists_every_member<SlotRow>);

CheckInRow row_of(const EventId& id, const CheckIn& check_in, const Reader& reader);
OpeningRow row_of(const EventId& id, const Opening& opening, const Reader& reader);
SlotRow row_of(const CheckInSlots& slots, const Reader& reader);

}  // namespace troth::view
