#include "domain/moment.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {

void rejudge(const EventId& id, ToldMoment& moment) {
  moment.told.reset();
  moment.thanked = false;
  for (const auto& [written, what] : moment.facts) {
    if (const auto* told = std::get_if<MomentTold>(&what); told && written.id == id) {
      moment.told = *told;
      moment.by = written.by;
    }
  }
  if (!moment.told) return;
  for (const auto& [written, what] : moment.facts)
    if (std::holds_alternative<MomentThanked>(what) && written.by != moment.by)
      moment.thanked = true;
}

void rejudge(const EventId& id, KeptMoment& moment) {
  moment.kept.reset();
  for (const auto& [written, what] : moment.facts) {
    if (const auto* kept = std::get_if<MomentKept>(&what); kept && written.id == id) {
      moment.kept = *kept;
      moment.at = written.at;
    }
  }
  for (const auto& [written, what] : moment.facts)
    if (std::holds_alternative<MomentRemoved>(what)) moment.kept.reset();
}

namespace {

// The promise and the need of the two that a moment may point at.
Status points_at_ours(const State& state, const std::optional<EventId>& promise,
                      const std::optional<EventId>& need, const Now& now) {
  if (promise) TROTH_CHECK(find_promise(state, *promise, now));
  if (need) TROTH_CHECK(find_told_need(state, *need, now));
  return {};
}

Result<const KeptMoment*> find(const State& state, const EventId& id) {
  const auto found = state.mine.moments.find(id);
  if (found == state.mine.moments.end() || !found->second.kept) return failed(FaultCode::not_found);
  return &found->second;
}

}  // namespace

Result<Bodies> decide(const State& state, const TellMoment& wish, const Now& now) {
  MomentTold fact{wish.line, wish.builder, wish.promise, wish.need};
  TROTH_CHECK(fits(fact));
  TROTH_CHECK(points_at_ours(state, wish.promise, wish.need, now));
  if (!wish.from) return Bodies{std::move(fact)};
  TROTH_CHECK(find(state, *wish.from));
  return Bodies{std::move(fact), Crossed{*wish.from}};
}

Result<Bodies> decide(const State& state, const ThankForMoment& wish, const Now& now) {
  const auto& moments = shared(state, now).moments;
  const auto found = moments.find(wish.moment);
  if (found == moments.end() || !found->second.told) return failed(FaultCode::not_found);
  if (found->second.by == now.me) return failed(FaultCode::not_theirs);
  if (found->second.thanked) return failed(FaultCode::already_answered);
  return Bodies{MomentThanked{wish.moment}};
}

Result<Bodies> decide(const State& state, const KeepMoment& wish, const Now& now) {
  MomentKept fact{wish.line, wish.builder, wish.promise, wish.need};
  TROTH_CHECK(fits(fact));
  if (wish.promise) TROTH_CHECK(find_promise(state, *wish.promise, now));
  if (wish.need && !state.mine.needs.contains(*wish.need))
    TROTH_CHECK(find_told_need(state, *wish.need, now));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const RemoveMoment& wish, const Now&) {
  TROTH_CHECK(find(state, wish.moment));
  return Bodies{MomentRemoved{wish.moment}};
}

Status all_fit(const ToldMomentFact& fact) { return fits_each(fact); }
EventId matter_of(const ToldMomentFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.moment) { return it.moment; });
}
Status all_fit(const KeptMomentFact& fact) { return fits_each(fact); }
EventId matter_of(const KeptMomentFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.moment) { return it.moment; });
}
Result<Bodies> decide_on(const State& state, const MomentWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
