#pragma once
// A promise to myself, or to someone else ("to my daughter"). Mine: nobody here waits for it, so
// nobody here is told.
#include <map>

#include "domain/due.h"
#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

// --- facts, mine ---
struct OwnPromiseMade {
  Words act;
  std::optional<Words> to;  // absent: to myself
  std::optional<Due> due;
  static constexpr Kind kind{30, "own_promise_made"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "act", it.act}, Field{2, "to", it.to}, Field{3, "due", it.due}};
  }
};
static_assert(lists_every_member<OwnPromiseMade>);

struct OwnPromiseMoved {
  EventId promise;
  std::optional<Due> due;
  static constexpr Kind kind{31, "own_promise_moved"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "due", it.due}};
  }
};
static_assert(lists_every_member<OwnPromiseMoved>);

enum class OwnOutcome : std::uint8_t { kept, kept_later, not_kept, let_go };
TROTH_NAMES(OwnOutcome, "kept", "kept_later", "not_kept", "let_go");

struct OwnPromiseClosed {
  EventId promise;
  OwnOutcome outcome{};
  static constexpr Kind kind{32, "own_promise_closed"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "outcome", it.outcome}};
  }
};
static_assert(lists_every_member<OwnPromiseClosed>);

Status fits(const OwnPromiseMade& it);
inline Status fits(const OwnPromiseMoved& it) { return fits(it.due); }
inline Status fits(const OwnPromiseClosed&) { return {}; }

struct OwnPromiseFact : OneOf<OwnPromiseMade, OwnPromiseMoved, OwnPromiseClosed> {
  using OneOf::OneOf;
};
Status all_fit(const OwnPromiseFact& fact);
EventId matter_of(const OwnPromiseFact& fact, const EventId& own);

// --- wishes --- Faults: not_found; text_empty; too_large; out_of_range; already_ended.
struct MakeOwnPromise {
  Words act;
  std::optional<Words> to;
  std::optional<Due> due;
  static constexpr Kind kind{30, "make_own_promise"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "act", it.act}, Field{2, "to", it.to}, Field{3, "due", it.due}};
  }
};
static_assert(lists_every_member<MakeOwnPromise>);

struct MoveOwnPromise {
  EventId promise;
  std::optional<Due> due;
  static constexpr Kind kind{31, "move_own_promise"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "due", it.due}};
  }
};
static_assert(lists_every_member<MoveOwnPromise>);

struct CloseOwnPromise {  // again: the last word counts, it is only mine
  EventId promise;
  OwnOutcome outcome{};
  static constexpr Kind kind{32, "close_own_promise"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "outcome", it.outcome}};
  }
};
static_assert(lists_every_member<CloseOwnPromise>);

struct OwnPromiseWish : OneOf<MakeOwnPromise, MoveOwnPromise, CloseOwnPromise> {
  using OneOf::OneOf;
};

// --- what follows ---
struct OwnPromise {
  std::vector<Fact<OwnPromiseFact>> facts;
  std::optional<OwnPromiseMade> now;  // with the time as last moved; absent while it is not here
  Instant at;
  std::optional<OwnOutcome> outcome;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "now", it.now}, Field{3, "at", it.at},
                      Field{4, "outcome", it.outcome}};
  }
};
static_assert(lists_every_member<OwnPromise>);
void rejudge(const EventId& id, OwnPromise& promise);

}  // namespace troth
