#include "domain/state.h"

namespace troth {
namespace {

template <class Entity, class What>
void take(std::map<EventId, Entity>& entities, const EventId& of, Fact<What> fact) {
  Entity& entity = entities[of];
  if (insert(entity.facts, std::move(fact))) rejudge(of, entity);
}

// A matter of which there is one.
template <class Matter, class What>
void take(Matter& matter, Fact<What> fact) {
  if (insert(matter.facts, std::move(fact))) rejudge(matter);
}

// The last in the one order.
template <class What>
void take_last(std::optional<Fact<What>>& last, Fact<What> fact) {
  if (!last || last->written.place < fact.written.place) last = std::move(fact);
}

// The latest time that anybody but `by` claims in a frame of this past.
Instant heard_in(const std::map<LogId, Clock>& clocks, const Past& past, const MemberId& by) {
  Instant latest;
  for (const Past::Reach& reach : past.reaches()) {
    const auto clock = clocks.find(reach.log);
    if (clock == clocks.end() || clock->second.by == by) continue;
    const auto& ticks = clock->second.ticks;
    auto after =
        std::upper_bound(ticks.begin(), ticks.end(), reach.seq,
                         [](std::uint64_t seq, const Clock::Tick& tick) { return seq < tick.seq; });
    if (after != ticks.begin()) latest = std::max(latest, std::prev(after)->latest);
  }
  return latest;
}

// Keeps `ticks` a rising list of (frame, latest time so far), whatever the order of arrival.
void tick(Clock& clock, const Event& event) {
  clock.by = event.by;
  auto& ticks = clock.ticks;
  auto at =
      std::upper_bound(ticks.begin(), ticks.end(), event.place.seq,
                       [](std::uint64_t seq, const Clock::Tick& tick) { return seq < tick.seq; });
  if (at != ticks.begin() && std::prev(at)->latest >= event.at) return;
  if (at != ticks.begin() && std::prev(at)->seq == event.place.seq)
    std::prev(at)->latest = event.at;
  else
    at = std::next(ticks.insert(at, {event.place.seq, event.at}));
  auto last = at;
  while (last != ticks.end() && last->latest <= event.at) ++last;
  ticks.erase(at, last);
}

void take_ours(Us& us, const Event& event) {
  const Written written{event.id,    event.by,  event.at, heard_in(us.clocks, event.past, event.by),
                        event.place, event.past};
  tick(us.clocks[event.place.log], event);
  const auto into = [&](auto& matters, const auto& what) {
    take(matters, matter_of(what, event.id), Fact{written, what});
  };
  std::visit(
      overloaded{
          [&](const Nicknamed& it) { take(us.people, {written, it}); },
          [&](const PromiseFact& it) { into(us.promises, it); },
          [&](const ToldNeedFact& it) { into(us.needs, it); },
          [&](const ToldMomentFact& it) { into(us.moments, it); },
          [&](const ToldShapedMeFact& it) { into(us.shaped_me, it); },
          [&](const RaisedHurtFact& it) { into(us.hurts, it); },
          [&](const OwningUpFact& it) { into(us.owning_ups, it); },
          [&](const RepairFact& it) { into(us.repairs, it); },
          [&](const OpennessFact& it) { into(us.openness, it); },
          [&](const DistanceFact& it) { into(us.distances, it); },
          [&](const TakenBack& it) { insert(us.taken_back[it.what].facts, Fact{written, it}); },
          [&](const AgreementFact& it) { into(us.agreements, it); },
          [&](const SlotFact& it) { take(us.slots, Fact{written, it}); },
          [&](const CheckInFact& it) { into(us.check_ins, it); },
          [&](const RevealFact& it) { into(us.reveals, it); },
          [&](const OpeningFact& it) { into(us.openings, it); },
          [&](const EndingFact& it) { troth::take(us.parting, {written, it}); },
          [](const auto&) {},  // private nouns have no effect here
      },
      event.body);
}

void take_mine(Mine& mine, const Event& event) {
  const Written written{event.id, event.by, event.at, {}, event.place, event.past};
  const auto into = [&](auto& matters, const auto& what) {
    take(matters, matter_of(what, event.id), Fact{written, what});
  };
  std::visit(overloaded{
                 [&](const Crossed& it) { mine.crossed[it.what] = true; },
                 [&](const SetAside& it) { mine.set_aside[it.what] = true; },
                 [&](const AskDeclined& it) { mine.declined[it.promise] = true; },
                 [&](const OwnPromiseFact& it) { into(mine.promises, it); },
                 [&](const NeedFact& it) { into(mine.needs, it); },
                 [&](const NeedPutFirst& it) { take_last(mine.first_need, Fact{written, it}); },
                 [&](const KeptMomentFact& it) { into(mine.moments, it); },
                 [&](const NoteFact& it) { into(mine.notes, it); },
                 [&](const AsideFact& it) { into(mine.asides, it); },
                 [&](const ShapedMeFact& it) { into(mine.shaped_me, it); },
                 [&](const HurtFact& it) { into(mine.hurts, it); },
                 [&](const OwningDraftFact& it) { into(mine.owning_drafts, it); },
                 [&](const OpennessDeclined& it) { mine.declined[it.openness] = true; },
                 [&](const AgreementDeclined& it) { mine.declined[it.version] = true; },
                 [&](const CheckInPrepared& it) { take_last(mine.prepared, Fact{written, it}); },
                 [&](const TopicChosen& it) {
                   const auto [last, is_new] = mine.topics.try_emplace(it.topic, Fact{written, it});
                   if (!is_new && last->second.written.place < written.place)
                     last->second = Fact{written, it};
                 },
                 [&](const PulseFact& it) { mine.pulses.try_emplace(event.id, Fact{written, it}); },
                 [&](const SafetyFact& it) { take(mine.safety, Fact{written, it}); },
                 [&](const SafetyNoteFact& it) { into(mine.safety_notes, it); },
                 [](const auto&) {},  // shared nouns have no effect here
             },
             event.body);
}

}  // namespace

Audience audience_of(const Body& body) {
  return std::visit([](const auto& what) { return audience<std::remove_cvref_t<decltype(what)>>; },
                    body);
}

Kind kind_of(const Body& body) {
  return with_kind(body,
                   [](const auto& what) { return std::remove_cvref_t<decltype(what)>::kind; });
}

Status fits(const Body& body) {
  return std::visit(
      [](const auto& what) {
        if constexpr (Choice<std::remove_cvref_t<decltype(what)>>)
          return all_fit(what);
        else
          return fits(what);
      },
      body);
}

void evolve(State& state, const Event& event) {
  const bool is_private = audience_of(event.body) == Audience::mine;
  if (is_private != (event.room == Room::mine) || !fits(event.body)) return;
  switch (event.room) {
    case Room::us:
      return take_ours(state.us, event);
    case Room::before:
      return take_ours(state.before, event);
    case Room::mine:
      return take_mine(state.mine, event);
  }
}

State fold(std::span<const Event> in_order) {
  State state;
  for (const Event& event : in_order) evolve(state, event);
  return state;
}

}  // namespace troth
