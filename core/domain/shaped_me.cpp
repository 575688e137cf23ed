#include "domain/shaped_me.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {

void rejudge(const EventId& id, ShapedMe& shaped) {
  shaped.now.reset();
  for (const auto& [written, what] : shaped.facts) {
    if (const auto* kept = std::get_if<ShapedMeKept>(&what); kept && written.id == id) {
      shaped.now = *kept;
      shaped.at = written.at;
    }
  }
  if (!shaped.now) return;
  for (const auto& [written, what] : shaped.facts)
    if (const auto* again = std::get_if<ShapedMeReworded>(&what)) shaped.now->words = again->words;
  for (const auto& [written, what] : shaped.facts)
    if (std::holds_alternative<ShapedMeRemoved>(what)) shaped.now.reset();
}

void rejudge(const EventId& id, ToldShapedMe& shaped) {
  shaped = ToldShapedMe{std::move(shaped.facts)};
  for (const auto& [written, what] : shaped.facts) {
    if (const auto* told = std::get_if<ShapedMeTold>(&what); told && written.id == id) {
      shaped.told = *told;
      shaped.by = written.by;
      shaped.at = written.at;
    }
  }
  for (const auto& [written, what] : shaped.facts)
    if (std::holds_alternative<ShapedMeHeard>(what) && written.by != shaped.by) shaped.heard = true;
}

namespace {

Status find(const State& state, const EventId& id) {
  const auto found = state.mine.shaped_me.find(id);
  if (found == state.mine.shaped_me.end() || !found->second.now)
    return failed(FaultCode::not_found);
  return {};
}

Result<Bodies> decide(const State& state, const KeepShapedMe& wish, const Now&) {
  ShapedMeKept fact{wish.words, wish.need};
  TROTH_CHECK(fits(fact));
  if (wish.need && !state.mine.needs.contains(*wish.need)) return failed(FaultCode::not_found);
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const RewordShapedMe& wish, const Now&) {
  TROTH_CHECK(find(state, wish.shaped));
  ShapedMeReworded fact{wish.shaped, wish.words};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const RemoveShapedMe& wish, const Now&) {
  TROTH_CHECK(find(state, wish.shaped));
  return Bodies{ShapedMeRemoved{wish.shaped}};
}

Result<Bodies> decide(const State& state, const TellShapedMe& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  ShapedMeTold fact{wish.line, wish.need};
  TROTH_CHECK(fits(fact));
  if (wish.need) TROTH_CHECK(find_told_need(state, *wish.need, now));
  if (!wish.from) return Bodies{std::move(fact)};
  TROTH_CHECK(find(state, *wish.from));
  return Bodies{std::move(fact), Crossed{*wish.from}};
}

Result<Bodies> decide(const State& state, const HearShapedMe& wish, const Now& now) {
  const auto& all = shared(state, now).shaped_me;
  const auto found = all.find(wish.shaped);
  if (found == all.end() || !found->second.told) return failed(FaultCode::not_found);
  if (found->second.by == now.me) return failed(FaultCode::not_theirs);
  if (found->second.heard) return failed(FaultCode::already_answered);
  return Bodies{ShapedMeHeard{wish.shaped}};
}

}  // namespace

Status all_fit(const ShapedMeFact& fact) { return fits_each(fact); }
Status all_fit(const ToldShapedMeFact& fact) { return fits_each(fact); }
EventId matter_of(const ShapedMeFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.shaped) { return it.shaped; });
}
EventId matter_of(const ToldShapedMeFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.shaped) { return it.shaped; });
}
Result<Bodies> decide_on(const State& state, const ShapedMeWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
