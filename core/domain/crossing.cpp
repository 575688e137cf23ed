#include "domain/crossing.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {

Result<Bodies> decide(const State& state, const TellFromBefore& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  if (state.mine.crossed.contains(wish.what)) return failed(FaultCode::already_answered);
  const Us& before = state.before;
  if (const auto found = before.promises.find(wish.what);
      found != before.promises.end() && found->second.is_binding()) {
    const Promise& promise = found->second;
    if (promise.ending != Ending::open) return failed(FaultCode::already_ended);
    if (promise.due) TROTH_CHECK(lies_ahead(*promise.due, now));
    return Bodies{PromiseMade{promise.terms->act, promise.due, {}, {}, {}}, Crossed{wish.what}};
  }
  if (const auto found = before.moments.find(wish.what);
      found != before.moments.end() && found->second.told)
    return Bodies{MomentTold{found->second.told->line, found->second.told->builder, {}, {}},
                  Crossed{wish.what}};
  if (const auto found = before.needs.find(wish.what);
      found != before.needs.end() && found->second.told)
    return Bodies{*found->second.told, Crossed{wish.what}};
  return failed(FaultCode::not_found);
}

Result<Bodies> decide(const State& state, const PutAside& wish, const Now&) {
  if (state.mine.set_aside.contains(wish.what)) return failed(FaultCode::already_answered);
  return Bodies{SetAside{wish.what}};
}

Result<Bodies> decide_on(const State& state, const CrossingWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
