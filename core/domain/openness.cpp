#include "domain/openness.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {

void rejudge(const EventId& id, Openness& openness) {
  openness = Openness{std::move(openness.facts)};
  for (const auto& [written, what] : openness.facts) {
    if (written.id != id) continue;
    openness.by = written.by;
    openness.at = written.at;
    if (const auto* offered = std::get_if<OpennessOffered>(&what)) openness.offered = *offered;
    if (const auto* asked = std::get_if<OpennessAsked>(&what)) openness.asked = *asked;
  }
  for (const auto& [written, what] : openness.facts) {
    const bool by_author = written.by == openness.by;
    if (std::holds_alternative<OpennessEnded>(what) && by_author) openness.ended = true;
    if (std::holds_alternative<OpennessThanked>(what) && !by_author) openness.thanked = true;
  }
}

namespace {

Result<const Openness*> find(const State& state, const EventId& id, const Now& now) {
  const auto& all = shared(state, now).openness;
  const auto found = all.find(id);
  if (found == all.end() || !found->second.is_there()) return failed(FaultCode::not_found);
  return &found->second;
}

Result<Bodies> decide(const State& state, const OfferOpenness& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  OpennessOffered fact{wish.words, wish.until, wish.asked};
  TROTH_CHECK(fits(fact));
  if (wish.until <= now.at || wish.until - now.at > openness_ms_max)
    return failed(FaultCode::out_of_range);
  if (wish.asked) {
    TROTH_TRY(ask, find(state, *wish.asked, now));
    if (!ask->asked) return failed(FaultCode::not_found);
    if (ask->by == now.me) return failed(FaultCode::not_theirs);
    if (ask->ended) return failed(FaultCode::already_ended);
  }
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const AskForOpenness& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  OpennessAsked fact{wish.words};
  TROTH_CHECK(fits(fact));
  int open = 0;
  for (const auto& [id, one] : state.us.openness)
    if (one.asked && one.by == now.me && !one.ended && !is_answered(state.us, id)) ++open;
  if (open >= openness_asks_max) return failed(FaultCode::too_many_asks, openness_asks_max);
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const EndOpenness& wish, const Now& now) {
  TROTH_TRY(one, find(state, wish.openness, now));
  if (one->by != now.me) return failed(FaultCode::not_yours);
  if (one->ended || (one->offered && now.at > one->offered->until))
    return failed(FaultCode::already_ended);
  return Bodies{OpennessEnded{wish.openness}};
}

Result<Bodies> decide(const State& state, const ThankForOpenness& wish, const Now& now) {
  TROTH_TRY(one, find(state, wish.openness, now));
  if (!one->offered) return failed(FaultCode::not_found);
  if (one->by == now.me) return failed(FaultCode::not_theirs);
  if (one->thanked) return failed(FaultCode::already_answered);
  return Bodies{OpennessThanked{wish.openness}};
}

Result<Bodies> decide(const State& state, const DeclineOpenness& wish, const Now& now) {
  TROTH_TRY(one, find(state, wish.openness, now));
  if (!one->asked) return failed(FaultCode::not_found);
  if (one->by == now.me) return failed(FaultCode::not_theirs);
  if (state.mine.declined.contains(wish.openness)) return failed(FaultCode::already_answered);
  return Bodies{OpennessDeclined{wish.openness}};
}

}  // namespace

Status all_fit(const OpennessFact& fact) { return fits_each(fact); }
EventId matter_of(const OpennessFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.openness) { return it.openness; });
}
Result<Bodies> decide_on(const State& state, const OpennessWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
