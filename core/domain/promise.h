#pragma once
// A promise: one act, one time, to the partner (product 3). Asked for and accepted, or simply made.
// How it went has two independent sides: whether it was told in time that it will be later or
// cannot be (heads_up.h), and how it ended.
//
// Nothing is decided by time alone: a promise whose time has passed is open until a person says how
// it went. Whose word came first is judged by the causal past, never by a clock.
#include <map>

#include "domain/due.h"
#include "domain/heads_up.h"
#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

// Three open asks a person. A declined ask stays open for the one who asked, so that no and not yet
// look the same.
inline constexpr int open_asks_max = 3;

// --- facts, ours ---
struct PromiseMade {
  Words act;
  std::optional<Due> due;
  std::optional<Words> if_then;    // "if ..., then I ..."
  std::optional<Instant> tell_by;  // "if I can't, I'll tell you by ..."
  std::optional<EventId> need;     // a told need that it answers
  static constexpr Kind kind{20, "promise_made"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "act", it.act}, Field{2, "due", it.due},
                      Field{3, "if_then", it.if_then}, Field{4, "tell_by", it.tell_by},
                      Field{5, "need", it.need}};
  }
};
static_assert(lists_every_member<PromiseMade>);

struct PromiseAsked {
  Words act;
  std::optional<Due> due;
  std::optional<EventId> need;
  static constexpr Kind kind{21, "promise_asked"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "act", it.act}, Field{2, "due", it.due}, Field{3, "need", it.need}};
  }
};
static_assert(lists_every_member<PromiseAsked>);

struct PromiseAccepted {  // by the one who was asked, at the time given here
  EventId promise;
  std::optional<Due> due;
  static constexpr Kind kind{22, "promise_accepted"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "due", it.due}};
  }
};
static_assert(lists_every_member<PromiseAccepted>);

struct AskWithdrawn {  // by the one who asked
  EventId promise;
  static constexpr Kind kind{23, "ask_withdrawn"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "promise", it.promise}}; }
};
static_assert(lists_every_member<AskWithdrawn>);

struct PromiseThanked {  // by the promisee
  EventId promise;
  static constexpr Kind kind{25, "promise_thanked"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "promise", it.promise}}; }
};
static_assert(lists_every_member<PromiseThanked>);

struct ChangeProposed {  // by either: let it be this instead
  EventId promise;
  Words act;
  std::optional<Due> due;
  static constexpr Kind kind{26, "change_proposed"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "act", it.act},
                      Field{3, "due", it.due}};
  }
};
static_assert(lists_every_member<ChangeProposed>);

// By the other one. Ends this promise as changed together; what was agreed lives on as a promise of
// its own, named by this fact.
struct ChangeAgreed {
  EventId promise;
  EventId proposal;
  static constexpr Kind kind{27, "change_agreed"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "proposal", it.proposal}};
  }
};
static_assert(lists_every_member<ChangeAgreed>);

enum class Outcome : std::uint8_t { kept, kept_later, not_kept };
TROTH_NAMES(Outcome, "kept", "kept_later", "not_kept");

struct PromiseClosed {  // by either: how it went, in one's own word
  EventId promise;
  Outcome outcome{};
  std::optional<Words> line;
  static constexpr Kind kind{28, "promise_closed"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "outcome", it.outcome},
                      Field{3, "line", it.line}};
  }
};
static_assert(lists_every_member<PromiseClosed>);

struct PromiseReleased {  // by the promisee: let it go
  EventId promise;
  static constexpr Kind kind{29, "promise_released"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "promise", it.promise}}; }
};
static_assert(lists_every_member<PromiseReleased>);

// --- facts, mine ---
struct AskDeclined {  // seen by nobody else: to the one who asked it is an ask not answered yet
  EventId promise;
  static constexpr Kind kind{24, "ask_declined"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "promise", it.promise}}; }
};
static_assert(lists_every_member<AskDeclined>);

Status fits(const PromiseMade& it);
Status fits(const PromiseAsked& it);
inline Status fits(const PromiseAccepted& it) { return fits(it.due); }
inline Status fits(const AskWithdrawn&) { return {}; }
inline Status fits(const AskDeclined&) { return {}; }
inline Status fits(const PromiseThanked&) { return {}; }
Status fits(const ChangeProposed& it);
inline Status fits(const ChangeAgreed&) { return {}; }
inline Status fits(const PromiseClosed& it) { return line_fits(it.line); }
inline Status fits(const PromiseReleased&) { return {}; }

// Everything that both see of a promise, heads-ups among them.
struct PromiseFact : OneOf<PromiseMade, PromiseAsked, PromiseAccepted, AskWithdrawn, PromiseThanked,
                           ChangeProposed, ChangeAgreed, PromiseClosed, PromiseReleased,
                           HeadsUpGiven, WhySaid, HeadsUpAnswered, HeardSaid> {
  using OneOf::OneOf;
};
Status all_fit(const PromiseFact& fact);
EventId matter_of(const PromiseFact& fact, const EventId& own);

// --- wishes ---
// Faults of all that name a promise: not_found; not_yours and not_theirs for the wrong one of the
// two; already_ended.
struct MakePromise {  // faults: text_empty; too_large; out_of_range for a time that is past or too
                      // far
  Words act;
  std::optional<Due> due;
  std::optional<Words> if_then;
  std::optional<Instant> tell_by;
  std::optional<EventId> need;
  static constexpr Kind kind{20, "make_promise"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "act", it.act}, Field{2, "due", it.due},
                      Field{3, "if_then", it.if_then}, Field{4, "tell_by", it.tell_by},
                      Field{5, "need", it.need}};
  }
};
static_assert(lists_every_member<MakePromise>);

struct AskForPromise {  // faults: no_partner; too_many_asks
  Words act;
  std::optional<Due> due;
  std::optional<EventId> need;
  static constexpr Kind kind{21, "ask_for_promise"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "act", it.act}, Field{2, "due", it.due}, Field{3, "need", it.need}};
  }
};
static_assert(lists_every_member<AskForPromise>);

struct AcceptAsk {  // without `due`: at the time that was asked for. Fault: already_answered
  EventId promise;
  std::optional<Due> due;
  static constexpr Kind kind{22, "accept_ask"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "due", it.due}};
  }
};
static_assert(lists_every_member<AcceptAsk>);

struct WithdrawAsk {
  EventId promise;
  static constexpr Kind kind{23, "withdraw_ask"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "promise", it.promise}}; }
};
static_assert(lists_every_member<WithdrawAsk>);

struct DeclineAsk {
  EventId promise;
  static constexpr Kind kind{24, "decline_ask"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "promise", it.promise}}; }
};
static_assert(lists_every_member<DeclineAsk>);

struct ThankForPromise {
  EventId promise;
  static constexpr Kind kind{25, "thank_for_promise"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "promise", it.promise}}; }
};
static_assert(lists_every_member<ThankForPromise>);

struct ProposeChange {  // without `act`: the same act at another time
  EventId promise;
  std::optional<Words> act;
  std::optional<Due> due;
  static constexpr Kind kind{26, "propose_change"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "act", it.act},
                      Field{3, "due", it.due}};
  }
};
static_assert(lists_every_member<ProposeChange>);

struct AgreeToChange {
  EventId promise;
  EventId proposal;
  static constexpr Kind kind{27, "agree_to_change"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "proposal", it.proposal}};
  }
};
static_assert(lists_every_member<AgreeToChange>);

// One's own word, once. Faults: already_answered; not_open_yet when the promisee says "not kept"
// before the time.
struct ClosePromise {
  EventId promise;
  Outcome outcome{};
  std::optional<Words> line;
  static constexpr Kind kind{28, "close_promise"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "outcome", it.outcome},
                      Field{3, "line", it.line}};
  }
};
static_assert(lists_every_member<ClosePromise>);

struct ReleasePromise {
  EventId promise;
  static constexpr Kind kind{29, "release_promise"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "promise", it.promise}}; }
};
static_assert(lists_every_member<ReleasePromise>);

struct PromiseWish
    : OneOf<MakePromise, AskForPromise, AcceptAsk, WithdrawAsk, DeclineAsk, ThankForPromise,
            ProposeChange, AgreeToChange, ClosePromise, ReleasePromise> {
  using OneOf::OneOf;
};

// --- what follows ---
enum class Ending : std::uint8_t {
  open,
  kept,
  kept_later,
  not_kept,
  seen_differently,  // their words differ: both stand, side by side, for ever
  let_go,
  changed_together,
};
TROTH_NAMES(Ending, "open", "kept", "kept_later", "not_kept", "seen_differently", "let_go",
            "changed_together");

// Who said first that it was not kept. Concurrent is "apart": each said it, not knowing of the
// other.
enum class SaidFirst : std::uint8_t { promisor, promisee, each_apart };
TROTH_NAMES(SaidFirst, "promisor", "promisee", "each_apart");

// What was promised, or agreed instead.
struct Terms {
  Words act;
  std::optional<Due> due;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "act", it.act}, Field{2, "due", it.due}};
  }
  friend bool operator==(const Terms&, const Terms&) = default;
};
static_assert(lists_every_member<Terms>);

struct Promise {
  std::vector<Fact<PromiseFact>> facts;
  // From the promise that this one came out of, when both agreed to change it.
  std::optional<EventId> from;
  std::optional<Terms> agreed;
  MemberId agreed_promisor;
  Instant agreed_at;

  // Judged from the facts. Nothing below counts while `terms` is absent: the fact that made it is
  // not here.
  std::optional<Terms> terms;     // as first made, asked or agreed
  std::optional<MemberId> asker;  // when it began as an ask ...
  bool accepted = false;          // ... which the other took on
  bool withdrawn = false;
  std::optional<MemberId> promisor;  // absent while it is only asked for
  std::optional<Due> due;            // as last moved
  bool thanked = false;
  std::vector<JudgedHeadsUp> heads_ups;  // in the one order
  Telling telling{};                     // of the last heads-up
  Ending ending{};
  std::optional<SaidFirst> said_first;   // of not_kept
  std::optional<EventId> promisor_word;  // the closing fact that counts for each side
  std::optional<EventId> promisee_word;
  std::optional<EventId> open_change;  // the last proposal that nobody agreed to yet
  std::optional<EventId> change;  // the ChangeAgreed that ended it: also the name of what it became

  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts},
                      Field{2, "from", it.from},
                      Field{3, "agreed", it.agreed},
                      Field{4, "agreed_promisor", it.agreed_promisor},
                      Field{5, "agreed_at", it.agreed_at},
                      Field{6, "terms", it.terms},
                      Field{7, "asker", it.asker},
                      Field{8, "accepted", it.accepted},
                      Field{9, "withdrawn", it.withdrawn},
                      Field{10, "promisor", it.promisor},
                      Field{11, "due", it.due},
                      Field{12, "thanked", it.thanked},
                      Field{13, "heads_ups", it.heads_ups},
                      Field{14, "telling", it.telling},
                      Field{15, "ending", it.ending},
                      Field{16, "said_first", it.said_first},
                      Field{17, "promisor_word", it.promisor_word},
                      Field{18, "promisee_word", it.promisee_word},
                      Field{19, "open_change", it.open_change},
                      Field{20, "change", it.change}};
  }

  bool is_there() const { return terms.has_value(); }
  bool is_open_ask() const { return is_there() && asker && !accepted && !withdrawn; }
  bool is_binding() const { return is_there() && promisor.has_value(); }
};
static_assert(lists_every_member<Promise>);

void rejudge(const EventId& id, Promise& promise);

// Takes a fact into its promise, and into the one that follows from an agreed change.
void take(std::map<EventId, Promise>& promises, const EventId& promise, Fact<PromiseFact> fact);

}  // namespace troth
