#include "domain/pulse.h"

#include "domain/noun.h"

namespace troth {
namespace {

Status lies_within(std::int32_t answer, std::int32_t most) {
  if (answer < 0 || answer > most) return failed(FaultCode::out_of_range);
  return {};
}

}  // namespace

Status fits(const PulseTaken& it) {
  if (it.trust) TROTH_CHECK(lies_within(*it.trust, pulse_most));
  if (it.met) TROTH_CHECK(lies_within(*it.met, pulse_most));
  if (it.met.has_value() != it.need.has_value() || (!it.trust && !it.met))
    return failed(FaultCode::out_of_range);
  return {};
}
Status fits(const UnderstoodFelt& it) { return lies_within(it.felt, felt_most); }

namespace {

Result<Bodies> decide(const State& state, const TakePulse& wish, const Now&) {
  PulseTaken fact{wish.trust, wish.need, wish.met};
  TROTH_CHECK(fits(fact));
  if (wish.need) {
    const auto need = state.mine.needs.find(*wish.need);
    if (need == state.mine.needs.end() || !need->second.now || need->second.retired)
      return failed(FaultCode::not_found);
  }
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const SayFeltUnderstood& wish, const Now& now) {
  UnderstoodFelt fact{wish.of, wish.felt};
  TROTH_CHECK(fits(fact));
  const Us& us = shared(state, now);
  const auto check_in = us.check_ins.find(wish.of);
  const auto opening = us.openings.find(wish.of);
  const bool is_there = (check_in != us.check_ins.end() && check_in->second.begun) ||
                        (opening != us.openings.end() && opening->second.entered);
  if (!is_there) return failed(FaultCode::not_found);
  return Bodies{std::move(fact)};
}

}  // namespace

Status all_fit(const PulseFact& fact) { return fits_each(fact); }
Result<Bodies> decide_on(const State& state, const PulseWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
