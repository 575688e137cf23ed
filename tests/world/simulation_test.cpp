// Convergence and silence over random lives. TROTH_SEEDS and TROTH_WORLDS raise the figures; a
// failure names its seed.
#include "simulation.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace troth::world {
namespace {

std::uint64_t figure(const char* name, std::uint64_t usual) {
  const char* value = std::getenv(name);
  return value ? std::strtoull(value, nullptr, 10) : usual;
}

TEST(Simulation, AfterAnyTroubleAllDevicesHoldTheSameStateAndNothingKeptIsLost) {
  const std::uint64_t seeds = figure("TROTH_SEEDS", 40);
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    std::string told;
    const auto run = simulate(seed, [&](const std::string& line) { told += line + "\n"; });
    ASSERT_TRUE(run.is_good) << "seed " << seed << ": " << run.what << "\n" << told;
  }
}

TEST(Simulation, TwoWorldsThatDifferInPrivateActsLookTheSameFromOutside) {
  const std::uint64_t worlds = figure("TROTH_WORLDS", 40);
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    const auto run = two_worlds(seed);
    ASSERT_TRUE(run.is_good) << "seed " << seed << ": " << run.what;
  }
}

TEST(Simulation, AFrameAfterAPrivateSaveWouldBeFoundWithinTenSeeds) {
  int found = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed)
    if (!two_worlds(seed, true).is_good) ++found;
  EXPECT_GT(found, 0);
}

}  // namespace
}  // namespace troth::world
