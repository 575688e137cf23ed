#include "domain/ending.h"

#include "domain/noun.h"

namespace troth {
namespace {

constexpr std::int64_t away_ms_max = 366 * day_ms;

}  // namespace

void take(Parting& parting, Fact<EndingFact> fact) {
  const Written& written = fact.written;
  if (const auto* ended = std::get_if<Ended>(&fact.what)) {
    const auto [first, is_new] =
        parting.ended.try_emplace(written.by, Fact<Ended>{written, *ended});
    if (!is_new && written.place < first->second.written.place) first->second = {written, *ended};
    return;
  }
  const auto [last, is_new] = parting.away.try_emplace(written.by, fact);
  if (!is_new && last->second.written.place < written.place) last->second = std::move(fact);
}

namespace {

Result<Bodies> decide(const State& state, const EndWithWords& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  if (state.us.parting.ended.contains(now.me)) return failed(FaultCode::already_answered);
  Ended fact{wish.reason, wish.line};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const SayAway& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  if (state.us.parting.is_over()) return failed(FaultCode::already_ended);
  if (wish.until && (*wish.until <= now.at || *wish.until - now.at > away_ms_max))
    return failed(FaultCode::out_of_range);
  AwaySaid fact{wish.until, wish.line};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const ComeBack&, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  if (!state.us.parting.away_of(now.me)) return failed(FaultCode::already_answered);
  return Bodies{BackSaid{}};
}

}  // namespace

Status all_fit(const EndingFact& fact) { return fits_each(fact); }
Result<Bodies> decide_on(const State& state, const EndingWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
