#pragma once
// A check-in: the meeting of the two, at a slot both agreed to. Prepared apart, opened together
// (reveal.h), good first, saying back only where there is an issue, at most one small promise each.
// A week without one leaves no mark.
#include <map>

#include "domain/due.h"
#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

// --- facts, ours ---
struct CheckInSlotProposed {
  std::int32_t weekday = 0;  // 0: Monday
  std::int32_t minute = 0;   // of the day, where each is
  static constexpr Kind kind{200, "check_in_slot_proposed"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "weekday", it.weekday}, Field{2, "minute", it.minute}};
  }
};
static_assert(lists_every_member<CheckInSlotProposed>);

// By the other. The last one agreed to counts.
struct CheckInSlotAgreed {
  EventId slot;
  static constexpr Kind kind{201, "check_in_slot_agreed"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "slot", it.slot}}; }
};
static_assert(lists_every_member<CheckInSlotAgreed>);

// By either: now, or for the coming days. What both seal goes into it.
struct CheckInBegun {
  static constexpr Kind kind{202, "check_in_begun"};
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};
static_assert(lists_every_member<CheckInBegun>);

struct IssueSaidBack {
  EventId check_in;
  Words words;
  static constexpr Kind kind{203, "issue_said_back"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "check_in", it.check_in}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<IssueSaidBack>);

struct IssueAnswered {
  EventId check_in;
  EventId said_back;
  bool right = false;
  std::optional<Words> words;
  static constexpr Kind kind{204, "issue_answered"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "check_in", it.check_in}, Field{2, "said_back", it.said_back},
                      Field{3, "right", it.right}, Field{4, "words", it.words}};
  }
};
static_assert(lists_every_member<IssueAnswered>);

// One each. Told with the promise itself.
struct CheckInPromised {
  EventId check_in;
  Words act;
  std::optional<Due> due;
  static constexpr Kind kind{205, "check_in_promised"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "check_in", it.check_in}, Field{2, "act", it.act},
                      Field{3, "due", it.due}};
  }
};
static_assert(lists_every_member<CheckInPromised>);

// By either.
struct CheckInClosed {
  EventId check_in;
  static constexpr Kind kind{206, "check_in_closed"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "check_in", it.check_in}}; }
};
static_assert(lists_every_member<CheckInClosed>);

// --- facts, mine ---
// What I have so far, for the next one. The last one counts.
struct CheckInPrepared {
  std::optional<Words> valued;      // one thing I valued
  std::optional<Words> on_mind;     // one thing on my mind, or nothing
  std::optional<Words> would_help;  // one thing that would help
  static constexpr Kind kind{207, "check_in_prepared"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "valued", it.valued}, Field{2, "on_mind", it.on_mind},
                      Field{3, "would_help", it.would_help}};
  }
};
static_assert(lists_every_member<CheckInPrepared>);

Status fits(const CheckInSlotProposed& it);
Status fits(const CheckInPromised& it);
Status fits(const CheckInPrepared& it);
inline Status fits(const CheckInSlotAgreed&) { return {}; }
inline Status fits(const CheckInBegun&) { return {}; }
inline Status fits(const IssueSaidBack& it) { return fits(it.words, passage_bytes_max); }
inline Status fits(const IssueAnswered& it) { return fits(it.words, passage_bytes_max); }
inline Status fits(const CheckInClosed&) { return {}; }
struct SlotFact : OneOf<CheckInSlotProposed, CheckInSlotAgreed> {
  using OneOf::OneOf;
};
Status all_fit(const SlotFact& fact);
struct CheckInFact
    : OneOf<CheckInBegun, IssueSaidBack, IssueAnswered, CheckInPromised, CheckInClosed> {
  using OneOf::OneOf;
};
Status all_fit(const CheckInFact& fact);
EventId matter_of(const CheckInFact& fact, const EventId& own);

// --- wishes --- Faults: not_found; not_theirs; no_partner; not_open_yet before both have sealed;
// already_answered; already_ended; out_of_range.
struct ProposeCheckInSlot {
  std::int32_t weekday = 0;
  std::int32_t minute = 0;
  static constexpr Kind kind{200, "propose_check_in_slot"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "weekday", it.weekday}, Field{2, "minute", it.minute}};
  }
};
static_assert(lists_every_member<ProposeCheckInSlot>);

struct AgreeToCheckInSlot {
  EventId slot;
  static constexpr Kind kind{201, "agree_to_check_in_slot"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "slot", it.slot}}; }
};
static_assert(lists_every_member<AgreeToCheckInSlot>);

// Fault: already_answered while one is open.
struct BeginCheckIn {
  static constexpr Kind kind{202, "begin_check_in"};
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};
static_assert(lists_every_member<BeginCheckIn>);

struct SayIssueBack {
  EventId check_in;
  Words words;
  static constexpr Kind kind{203, "say_issue_back"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "check_in", it.check_in}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<SayIssueBack>);

struct AnswerIssue {
  EventId check_in;
  EventId said_back;
  bool right = false;
  std::optional<Words> words;
  static constexpr Kind kind{204, "answer_issue"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "check_in", it.check_in}, Field{2, "said_back", it.said_back},
                      Field{3, "right", it.right}, Field{4, "words", it.words}};
  }
};
static_assert(lists_every_member<AnswerIssue>);

struct PromiseInCheckIn {
  EventId check_in;
  Words act;
  std::optional<Due> due;
  static constexpr Kind kind{205, "promise_in_check_in"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "check_in", it.check_in}, Field{2, "act", it.act},
                      Field{3, "due", it.due}};
  }
};
static_assert(lists_every_member<PromiseInCheckIn>);

struct CloseCheckIn {
  EventId check_in;
  static constexpr Kind kind{206, "close_check_in"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "check_in", it.check_in}}; }
};
static_assert(lists_every_member<CloseCheckIn>);

struct PrepareCheckIn {
  std::optional<Words> valued;
  std::optional<Words> on_mind;
  std::optional<Words> would_help;
  static constexpr Kind kind{207, "prepare_check_in"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "valued", it.valued}, Field{2, "on_mind", it.on_mind},
                      Field{3, "would_help", it.would_help}};
  }
};
static_assert(lists_every_member<PrepareCheckIn>);

struct CheckInWish : OneOf<ProposeCheckInSlot, AgreeToCheckInSlot, BeginCheckIn, SayIssueBack,
                           AnswerIssue, PromiseInCheckIn, CloseCheckIn, PrepareCheckIn> {
  using OneOf::OneOf;
};

// --- what follows ---
struct CheckInSlots {
  std::vector<Fact<SlotFact>> facts;
  std::optional<EventId> agreed;
  std::int32_t weekday = 0;
  std::int32_t minute = 0;
  std::optional<EventId> proposed;  // the last proposal that nobody agreed to yet
  MemberId proposed_by;
  std::int32_t proposed_weekday = 0;
  std::int32_t proposed_minute = 0;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts},
                      Field{2, "agreed", it.agreed},
                      Field{3, "weekday", it.weekday},
                      Field{4, "minute", it.minute},
                      Field{5, "proposed", it.proposed},
                      Field{6, "proposed_by", it.proposed_by},
                      Field{7, "proposed_weekday", it.proposed_weekday},
                      Field{8, "proposed_minute", it.proposed_minute}};
  }
};
static_assert(lists_every_member<CheckInSlots>);
void rejudge(CheckInSlots& slots);

struct CheckIn {
  std::vector<Fact<CheckInFact>> facts;
  bool begun = false;  // false while the fact that bears its name is not here
  MemberId by;
  Instant at;
  std::optional<EventId> said_back;  // waits for an answer
  MemberId said_back_by;
  std::map<MemberId, bool> promised;
  bool closed = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts},
                      Field{2, "begun", it.begun},
                      Field{3, "by", it.by},
                      Field{4, "at", it.at},
                      Field{5, "said_back", it.said_back},
                      Field{6, "said_back_by", it.said_back_by},
                      Field{7, "promised", it.promised},
                      Field{8, "closed", it.closed}};
  }
};
static_assert(lists_every_member<CheckIn>);
void rejudge(const EventId& id, CheckIn& check_in);

}  // namespace troth
