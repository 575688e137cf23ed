// Convergence and silence over random lives. TROTH_CI=1 asks for the large figures, TROTH_FEW=1 for
// few; TROTH_SEEDS and TROTH_WORLDS for as many as they say. A failure names its seed.
#include "simulation.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace troth::world {
namespace {

std::uint64_t figure(const char* name, std::uint64_t few, std::uint64_t usual,
                     std::uint64_t large) {
  if (const char* value = std::getenv(name)) return std::strtoull(value, nullptr, 10);
  if (std::getenv("TROTH_CI")) return large;
  return std::getenv("TROTH_FEW") ? few : usual;
}

TEST(Simulation, AfterAnyTroubleAllDevicesHoldTheSameStateAndNothingKeptIsLost) {
  const std::uint64_t seeds = figure("TROTH_SEEDS", 20, 300, 2000);
  long shared = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto run = simulate(seed);
    shared += run.shared_acts;
    if (run.is_good) continue;
    std::string told;
    (void)simulate(seed, [&](const std::string& line) { told += line + "\n"; });
    FAIL() << "seed " << seed << ": " << run.what << "\n" << told;
  }
  EXPECT_GT(shared, static_cast<long>(seeds)) << "hardly anything was said";
}

TEST(Simulation, TwoWorldsThatDifferInPrivateActsLookTheSameFromOutside) {
  const std::uint64_t worlds = figure("TROTH_WORLDS", 20, 200, 2000);
  long shared = 0;
  long secret = 0;
  long by_phone = 0;
  for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
    const auto run = two_worlds(seed);
    ASSERT_TRUE(run.is_good) << "seed " << seed << ": " << run.what;
    shared += run.shared_acts;
    secret += run.private_acts;
    by_phone += run.is_by_phone;
  }
  // A pair without either would show nothing.
  EXPECT_GT(shared, static_cast<long>(2 * worlds));
  EXPECT_GT(secret, static_cast<long>(2 * worlds));
  EXPECT_GT(by_phone, 0);
}

TEST(Simulation, AFrameAfterAPrivateSaveIsFoundWithinTenSeeds) {
  int found = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed)
    if (!two_worlds(seed, true).is_good) ++found;
  EXPECT_GT(found, 0);
}

}  // namespace
}  // namespace troth::world
