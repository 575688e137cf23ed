// The fold over random lives: equal for both, whatever the order of arrival; total, whatever
// arrives.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "codec/cbor.h"
#include "domain/life.h"

namespace troth {
namespace {

LifeShape some_shape() {
  LifeShape shape;
  shape.devices_each = *rc::gen::inRange<std::size_t>(1, 4);
  shape.acts = *rc::gen::inRange<std::size_t>(10, 250);
  shape.meet_one_in = *rc::gen::element<std::uint64_t>(1, 3, 12);
  shape.skew_ms_max = *rc::gen::element<std::int64_t>(0, hour_ms, 400 * day_ms);
  return shape;
}
Life some_life() { return live(*rc::gen::arbitrary<std::uint64_t>(), some_shape()); }

// A random order of arrival that respects the pasts: repeatedly one of the frames whose past is
// there.
std::vector<Event> some_arrival(const Chronicle& chronicle, std::uint64_t seed) {
  SeededRandom random(seed);
  std::vector<const Chronicle::Frame*> waiting;
  for (const auto& frame : chronicle.frames()) waiting.push_back(&frame);
  std::map<LogId, std::uint64_t> heads;
  std::vector<Event> arrived;
  while (!waiting.empty()) {
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      bool is_ready = heads[waiting[i]->log] + 1 == waiting[i]->seq;
      for (const auto& reach : waiting[i]->events.front().past.reaches())
        if (reach.log != waiting[i]->log && heads[reach.log] < reach.seq) is_ready = false;
      if (is_ready) ready.push_back(i);
    }
    const std::size_t next = ready[random.below(ready.size())];
    const auto* frame = waiting[next];
    waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(next));
    heads[frame->log] = frame->seq;
    arrived.insert(arrived.end(), frame->events.begin(), frame->events.end());
  }
  return arrived;
}

RC_GTEST_PROP(Fold, BothSeeTheSameOnceTheyHaveMet, ()) {
  Life life = some_life();
  life.chronicle.meet();
  const Bytes first = cbor::encoded(life.chronicle.devices()[0].state.us);
  for (const auto& device : life.chronicle.devices())
    RC_ASSERT(cbor::encoded(device.state.us) == first);
}

RC_GTEST_PROP(Fold, OnesOwnDevicesHoldTheSameOfMineAndNothingOfTheOthers, ()) {
  Life life = some_life();
  life.chronicle.meet();
  const auto& devices = life.chronicle.devices();
  for (std::size_t i = 0; i < devices.size(); ++i)
    RC_ASSERT(cbor::encoded(devices[i].state.mine) == cbor::encoded(devices[i % 2].state.mine));
  for (const Event& event : life.chronicle.private_events())
    for (const auto& device : devices)
      if (device.owner != event.by) {
        RC_ASSERT(!device.state.mine.notes.contains(event.id));
        RC_ASSERT(!device.state.mine.needs.contains(event.id));
      }
}

RC_GTEST_PROP(Fold, AnyOrderOfArrivalThatRespectsThePastsGivesTheSameState, ()) {
  Life life = some_life();
  const Bytes in_order = cbor::encoded(fold(life.chronicle.in_order()).us);
  const auto arrived = some_arrival(life.chronicle, *rc::gen::arbitrary<std::uint64_t>());
  RC_ASSERT(cbor::encoded(fold(arrived).us) == in_order);
}

RC_GTEST_PROP(Fold, AFactTakenTwiceChangesNothing, ()) {
  Life life = some_life();
  const auto events = life.chronicle.in_order_of(Chronicle::member(0));
  State state = fold(events);
  const Bytes once = cbor::encoded(state);
  for (const Event& event : events) evolve(state, event);
  RC_ASSERT(cbor::encoded(state) == once);
}

RC_GTEST_PROP(Fold, EveryFactHoweverStrangeLeadsToANextState, ()) {
  State state;
  for (const Event& event : event_soup(*rc::gen::arbitrary<std::uint64_t>(), 300))
    evolve(state, event);
  RC_ASSERT(cbor::encoded(state).size() > 0);
}

// C9: what is mine is never seen in Us, by whatever door it comes in.
RC_GTEST_PROP(Fold, NothingPrivateHasAnEffectOnUsAndNothingSharedOnMine, ()) {
  State state;
  for (Event event : event_soup(*rc::gen::arbitrary<std::uint64_t>(), 200)) {
    const bool is_private = audience_of(event.body) == Audience::mine;
    const Bytes us = cbor::encoded(state.us);
    const Bytes mine = cbor::encoded(state.mine);
    evolve(state, event);
    if (is_private || event.room != Room::us) RC_ASSERT(cbor::encoded(state.us) == us);
    if (!is_private || event.room != Room::mine) RC_ASSERT(cbor::encoded(state.mine) == mine);
  }
}

// A wish that is about something private becomes shared only by the wishes that tell, and what they
// tell is in the wish.
RC_GTEST_PROP(Fold, AWishWithoutTellingWritesNothingShared, ()) {
  Life life = some_life();
  const auto& device = life.chronicle.devices()[0];
  const Now now = life.chronicle.now(0, Instant{20'000 * day_ms});
  const Words words{"only for me"};
  std::vector<Wish> quiet{NameNeed{words, {}, {}}, KeepNote{words, {}},
                          KeepMoment{words, {}, {}, {}}, MakeOwnPromise{words, {}, {}}};
  for (const auto& [id, need] : device.state.mine.needs) {
    quiet.push_back(RewordNeed{id, words, {}, {}});
    quiet.push_back(RetireNeed{id});
    quiet.push_back(PutNeedFirst{id});
  }
  for (const auto& [id, promise] : device.state.us.promises) quiet.push_back(DeclineAsk{id});
  for (const Wish& wish : quiet)
    if (const auto bodies = decide(device.state, wish, now))
      for (const Body& body : *bodies) RC_ASSERT(audience_of(body) == Audience::mine);
}

TEST(Fold, OneMatterHoldsSoManyFactsAndNoMore) {
  Chronicle life;
  const auto id = life.wish(0, MakePromise{{"call"}, {}, {}, {}, {}}, Instant{20'000 * day_ms});
  ASSERT_TRUE(id.has_value());
  for (int i = 0; i < 700; ++i) life.write(1, {PromiseThanked{*id}}, Instant{20'000 * day_ms + i});
  life.meet();
  EXPECT_EQ(life.devices()[0].state.us.promises.at(*id).facts.size(), facts_max);
}

}  // namespace
}  // namespace troth
