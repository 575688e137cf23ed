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

Result<const RaisedHurt*> find_raised(const State& state, const EventId& id, const Now& now) {
  const auto& hurts = shared(state, now).hurts;
  const auto found = hurts.find(id);
  if (found == hurts.end() || !found->second.is_there()) return failed(FaultCode::not_found);
  return &found->second;
}

Result<const OwningUp*> find_owning_up(const State& state, const EventId& id, const Now& now) {
  const auto& all = shared(state, now).owning_ups;
  const auto found = all.find(id);
  if (found == all.end() || !found->second.is_there()) return failed(FaultCode::not_found);
  return &found->second;
}

Status is_of_ours(const State& state, const EventId& id, const Now& now) {
  const auto& agreements = shared(state, now).agreements;
  const auto agreement = agreements.find(id);
  if (find_promise(state, id, now) || find_told_need(state, id, now) ||
      find_raised(state, id, now) ||
      (agreement != agreements.end() && agreement->second.is_there()))
    return {};
  return failed(FaultCode::not_found);
}

Result<MemberId> author_of(const State& state, const EventId& id, const Now& now) {
  std::optional<MemberId> author;
  const auto look = [&](const auto& matters) {
    for (const auto& [_, matter] : matters)
      for (const auto& fact : matter.facts)
        if (fact.written.id == id) author = fact.written.by;
  };
  const Us& us = shared(state, now);
  look(us.promises);
  look(us.needs);
  look(us.moments);
  look(us.hurts);
  look(us.owning_ups);
  look(us.repairs);
  look(us.openness);
  look(us.distances);
  look(us.shaped_me);
  look(us.agreements);
  look(us.check_ins);
  if (!author) return failed(FaultCode::not_found);
  return *author;
}

bool is_genuine(const Us& us, const Repair& repair) {
  const RepairBegun& begun = *repair.begun;
  const bool serious = begun.weight == RepairWeight::serious;
  if (const auto hurt = us.hurts.find(begun.of); hurt != us.hurts.end() && hurt->second.is_there())
    return hurt->second.by == begun.hurt_one &&
           is_serious(hurt->second.raised->breaker, hurt->second.raised->size) == serious;
  const auto told = us.owning_ups.find(begun.of);
  // The reader is the other of the two: either of them wrote this repair's first fact.
  return told != us.owning_ups.end() && told->second.is_there() &&
         told->second.by != begun.hurt_one && is_serious(told->second.kind()) == serious;
}

const Repair* find_open_repair(const State& state, const EventId& of, const Now& now) {
  const Us& us = shared(state, now);
  for (const auto& [id, repair] : us.repairs)
    if (repair.is_there() && repair.begun->of == of && !repair.ending && is_genuine(us, repair))
      return &repair;
  return nullptr;
}

bool is_answered(const Us& us, const EventId& ask) {
  return std::ranges::any_of(us.openness, [&](const auto& one) {
    return one.second.offered && one.second.offered->asked == ask;
  });
}

std::int32_t depth_open(const Us& us) {
  const auto is_mended = [&](const EventId& of) {
    return std::ranges::any_of(us.repairs, [&](const auto& one) {
      const Repair& repair = one.second;
      return repair.is_there() && repair.begun->of == of &&
             (repair.ending == RepairEnding::repaired ||
              repair.ending == RepairEnding::living_with_it);
    });
  };
  for (const auto& [id, hurt] : us.hurts)
    if (hurt.is_open() && is_serious(hurt.raised->breaker, hurt.raised->size) && !is_mended(id))
      return 1;
  for (const auto& [id, repair] : us.repairs)
    if (repair.is_going() && repair.weight == RepairWeight::serious && is_genuine(us, repair))
      return 1;
  return depth_most;
}

Status lies_ahead(const Due& due, const Now& now) {
  TROTH_CHECK(fits(due));
  const Instant last = deadline(due);
  if (last < now.at || last - now.at > ahead_ms_max) return failed(FaultCode::out_of_range);
  return {};
}

}  // namespace troth
