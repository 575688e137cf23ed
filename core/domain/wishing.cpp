#include "domain/wishing.h"

namespace troth {

Result<Bodies> decide(const State& state, const Wish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide_on(state, one, now); }, wish);
}

Result<const Promise*> find_promise(const State& state, const EventId& id, const Now& now) {
  const auto& promises = shared(state, now).promises;
  const auto found = promises.find(id);
  if (found == promises.end() || !found->second.is_there()) return failed(FaultCode::not_found);
  return &found->second;
}

Result<const Promise*> find_binding(const State& state, const EventId& id, const Now& now) {
  TROTH_TRY(promise, find_promise(state, id, now));
  if (!promise->is_binding()) return failed(FaultCode::not_open_yet);
  return promise;
}

Result<const ToldNeed*> find_told_need(const State& state, const EventId& id, const Now& now) {
  const auto& needs = shared(state, now).needs;
  const auto found = needs.find(id);
  if (found == needs.end() || !found->second.told) return failed(FaultCode::not_found);
  return &found->second;
}

Status lies_ahead(const Due& due, const Now& now) {
  TROTH_CHECK(fits(due));
  const Instant last = deadline(due);
  if (last < now.at || last - now.at > ahead_ms_max) return failed(FaultCode::out_of_range);
  return {};
}

}  // namespace troth
