#include "domain/distance.h"

#include "domain/noun.h"

namespace troth {

void rejudge(const EventId& id, Distance& distance) {
  distance = Distance{std::move(distance.facts)};
  for (const auto& [written, what] : distance.facts) {
    if (const auto* said = std::get_if<DistanceSaid>(&what); said && written.id == id) {
      distance.said = *said;
      distance.by = written.by;
      distance.at = written.at;
    }
  }
  for (const auto& [written, what] : distance.facts) {
    const bool by_author = written.by == distance.by;
    if (std::holds_alternative<DistanceHeard>(what) && !by_author) distance.heard = true;
    if (std::holds_alternative<DistanceEnded>(what) && by_author) distance.ended = true;
  }
}

namespace {

Result<const Distance*> find(const State& state, const EventId& id, const Now& now) {
  const auto& all = shared(state, now).distances;
  const auto found = all.find(id);
  if (found == all.end() || !found->second.said) return failed(FaultCode::not_found);
  return &found->second;
}

Result<Bodies> decide(const State&, const SayDistance& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  DistanceSaid fact{wish.because};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const HearDistance& wish, const Now& now) {
  TROTH_TRY(one, find(state, wish.distance, now));
  if (one->by == now.me) return failed(FaultCode::not_theirs);
  if (one->heard) return failed(FaultCode::already_answered);
  return Bodies{DistanceHeard{wish.distance}};
}

Result<Bodies> decide(const State& state, const EndDistance& wish, const Now& now) {
  TROTH_TRY(one, find(state, wish.distance, now));
  if (one->by != now.me) return failed(FaultCode::not_yours);
  if (one->ended) return failed(FaultCode::already_ended);
  return Bodies{DistanceEnded{wish.distance}};
}

}  // namespace

Status all_fit(const DistanceFact& fact) { return fits_each(fact); }
EventId matter_of(const DistanceFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.distance) { return it.distance; });
}
Result<Bodies> decide_on(const State& state, const DistanceWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
