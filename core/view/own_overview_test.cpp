// What Mine looks through is kept up fact by fact, and is always what a look at all of it would
// find.
#include "view/own_overview.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/life.h"

namespace troth::view {
namespace {

// Folds these facts one by one and compares after each.
void expect_kept_up(const std::vector<Event>& events, std::uint64_t seed, std::size_t& seen) {
  State state;
  OwnOverview overview;
  for (const Event& event : events) {
    if (event.room != Room::mine) continue;
    evolve(state, event);
    overview.follow(event, state.mine);
    ASSERT_EQ(overview, OwnOverview(state.mine)) << "seed " << seed;
  }
  seen += overview.pulses().size() + overview.moments().size() + overview.notes().size();
}

TEST(OwnOverview, KeptUpThroughFactsThatNobodyWouldWriteIsWhatAllOfMineShows) {
  std::size_t seen = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed)
    expect_kept_up(event_soup(seed, 400), seed, seen);
  EXPECT_GT(seen, 100u);
}

// A life of one's own: kept, worded anew, removed; pulses that ask about needs, some at one time.
TEST(OwnOverview, KeptUpFactByFactIsWhatAllOfMineShows) {
  std::size_t seen = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SeededRandom random(seed);
    Chronicle alone;
    std::vector<EventId> moments, notes, needs, others;
    constexpr Instant noon{20'000 * day_ms};
    for (std::size_t i = 0; i < 80; ++i) {
      const Instant at = noon + static_cast<std::int64_t>(random.below(20)) * hour_ms;
      const auto one_of = [&](const std::vector<EventId>& some) {
        return some[random.below(some.size())];
      };
      const auto kind = random.below(10);
      const auto keep = [&](std::vector<EventId>& some, const Wish& wish) {
        if (const auto made = alone.wish(0, wish, at)) some.push_back(*made);
      };
      if (kind < 2)
        keep(moments, KeepMoment{Words{"a quiet hour"}, {}, {}, {}});
      else if (kind < 4)
        keep(notes, KeepNote{Words{"a note"}, {}});
      else if (kind < 5)
        keep(needs, NameNeed{Words{"room"}, {}, {}});
      else if (kind < 6 && !moments.empty())
        keep(others, RemoveMoment{one_of(moments)});
      else if (kind < 7 && !notes.empty())
        keep(others, RewordNote{one_of(notes), Words{"other, longer words"}});
      else if (!needs.empty() && random.below(2) == 0)
        keep(others, TakePulse{50, one_of(needs), 60});
      else
        keep(others, TakePulse{70, {}, {}});
    }
    const State& state = alone.devices()[0].state;
    expect_kept_up(alone.private_events(), seed, seen);
    const OwnOverview overview(state.mine);
    for (const auto& [id, pulse] : state.mine.pulses) {
      const auto* taken = std::get_if<PulseTaken>(&pulse.what);
      if (!taken || !taken->need) continue;
      EXPECT_LE(pulse.written.at, overview.asked().at(*taken->need));
    }
    EXPECT_TRUE(std::ranges::is_sorted(overview.pulses(), [](const auto& a, const auto& b) {
      return a.at != b.at ? a.at > b.at : a.id < b.id;
    }));
  }
  EXPECT_GT(seen, 1000u);
}

}  // namespace
}  // namespace troth::view
