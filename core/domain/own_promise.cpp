#include "domain/own_promise.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {

Status fits(const OwnPromiseMade& it) {
  TROTH_CHECK(line_fits(it.act));
  TROTH_CHECK(fits(it.to, name_bytes_max));
  return fits(it.due);
}

void rejudge(const EventId& id, OwnPromise& promise) {
  promise.now.reset();
  promise.outcome.reset();
  for (const auto& [written, what] : promise.facts) {
    if (const auto* made = std::get_if<OwnPromiseMade>(&what); made && written.id == id) {
      promise.now = *made;
      promise.at = written.at;
    }
  }
  if (!promise.now) return;
  for (const auto& [written, what] : promise.facts) {
    if (const auto* moved = std::get_if<OwnPromiseMoved>(&what)) promise.now->due = moved->due;
    if (const auto* closed = std::get_if<OwnPromiseClosed>(&what))
      promise.outcome = closed->outcome;
  }
}

namespace {

Status find(const State& state, const EventId& id) {
  const auto found = state.mine.promises.find(id);
  if (found == state.mine.promises.end() || !found->second.now) return failed(FaultCode::not_found);
  return {};
}

}  // namespace

Result<Bodies> decide(const State&, const MakeOwnPromise& wish, const Now& now) {
  OwnPromiseMade fact{wish.act, wish.to, wish.due};
  TROTH_CHECK(fits(fact));
  if (wish.due) TROTH_CHECK(lies_ahead(*wish.due, now));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const MoveOwnPromise& wish, const Now& now) {
  TROTH_CHECK(find(state, wish.promise));
  if (state.mine.promises.at(wish.promise).outcome) return failed(FaultCode::already_ended);
  if (wish.due) TROTH_CHECK(lies_ahead(*wish.due, now));
  return Bodies{OwnPromiseMoved{wish.promise, wish.due}};
}

Result<Bodies> decide(const State& state, const CloseOwnPromise& wish, const Now&) {
  TROTH_CHECK(find(state, wish.promise));
  return Bodies{OwnPromiseClosed{wish.promise, wish.outcome}};
}

Status all_fit(const OwnPromiseFact& fact) { return fits_each(fact); }
EventId matter_of(const OwnPromiseFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.promise) { return it.promise; });
}
Result<Bodies> decide_on(const State& state, const OwnPromiseWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
