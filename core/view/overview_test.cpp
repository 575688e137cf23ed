// What a screen looks through is kept up fact by fact, and is always what a look at the whole life
// would find.
#include "view/overview.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/life.h"

namespace troth::view {
namespace {

// In an order of its own, to be compared.
auto sorted(const Overview& overview) {
  std::vector<Thing> things = overview.things();
  std::vector<Happened> happened = overview.happened();
  std::ranges::sort(things, {}, [](const Thing& it) { return std::tuple(it.matter, it.id); });
  std::ranges::sort(happened, {}, [](const Happened& it) {
    return std::tuple(it.matter, it.of, it.at, it.mark);
  });
  return std::pair(things, happened);
}

// Folds these facts some at a time, as they arrive, and compares after each handful.
void expect_kept_up(const std::vector<Event>& events, std::uint64_t seed) {
  SeededRandom random(seed);
  State state;
  Overview overview;
  for (std::size_t i = 0; i < events.size();) {
    const std::size_t until = std::min(events.size(), i + 1 + random.below(60));
    for (; i < until; ++i) {
      evolve(state, events[i]);
      overview.note(events[i]);
    }
    overview.catch_up(state.us);
    ASSERT_EQ(sorted(overview), sorted(Overview(state.us))) << "seed " << seed;
  }
}

TEST(Overview, KeptUpFactByFactIsWhatTheWholeLifeShows) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Life life = live(seed, {});
    std::vector<Event> events;
    for (const Chronicle::Frame& frame : life.chronicle.frames())
      events.insert(events.end(), frame.events.begin(), frame.events.end());
    expect_kept_up(events, seed);
  }
}

TEST(Overview, KeptUpThroughFactsThatNobodyWouldWriteIsTheSame) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) expect_kept_up(event_soup(seed, 400), seed);
}

// A change that both agreed to makes another promise, and what was agreed then may change again:
// all of them are looked at, whichever the fact was about.
TEST(Overview, WhatAPromiseBecameIsSeenWithIt) {
  Chronicle two;
  constexpr Instant noon{20'000 * day_ms};
  const EventId first = *two.wish(0, MakePromise{Words{"supper by seven"}, {}, {}, {}, {}}, noon);
  two.meet();
  const EventId proposed = *two.wish(0, ProposeChange{first, Words{"supper by eight"}, {}}, noon);
  two.meet();
  State state = two.devices()[1].state;
  Overview overview(state.us);
  const auto agreed = two.wish(1, AgreeToChange{first, proposed}, noon + hour_ms);
  ASSERT_TRUE(agreed);
  for (const Event& event : two.frames().back().events) overview.note(event);
  overview.catch_up(two.devices()[1].state.us);
  EXPECT_EQ(sorted(overview), sorted(Overview(two.devices()[1].state.us)));
  EXPECT_EQ(overview.things().size(), 2u);
}

}  // namespace
}  // namespace troth::view
