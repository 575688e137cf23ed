// Convergence and silence over random lives. TROTH_CI=1 asks for the large figures, TROTH_FEW=1 for
// few; TROTH_SEEDS and TROTH_WORLDS for as many as they say. A failure names its seed. Lives know
// nothing of each other, so as many are lived at once as there are processors.
#include "simulation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <map>
#include <mutex>
#include <thread>

#include "crypto/open/sign.h"

namespace troth::world {
namespace {

std::uint64_t figure(const char* name, std::uint64_t few, std::uint64_t usual,
                     std::uint64_t large) {
  if (const char* value = std::getenv(name)) return std::strtoull(value, nullptr, 10);
  if (std::getenv("TROTH_CI")) return large;
  return std::getenv("TROTH_FEW") ? few : usual;
}

struct Lived {
  long shared = 0;
  long secret = 0;
  long by_phone = 0;
  std::map<std::uint64_t, std::string> wrong;  // by seed
};
template <class Live>
Lived live_all(std::uint64_t seeds, Live live) {
  Lived all;
  std::atomic<std::uint64_t> next = 1;
  std::mutex one_at_a_time;
  const auto work = [&] {
    for (std::uint64_t seed = next++; seed <= seeds; seed = next++) {
      const Run run = live(seed);
      const std::scoped_lock lock(one_at_a_time);
      all.shared += run.shared_acts;
      all.secret += run.private_acts;
      all.by_phone += run.is_by_phone;
      if (!run.is_good) all.wrong.emplace(seed, run.what);
    }
  };
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
      threads.emplace_back(work);
  }
  return all;
}

TEST(Simulation, AfterAnyTroubleAllDevicesHoldTheSameStateAndNothingKeptIsLost) {
  const std::uint64_t seeds = figure("TROTH_SEEDS", 20, 300, 2000);
  const Lived lived = live_all(seeds, [](std::uint64_t seed) { return simulate(seed); });
  for (const auto& [seed, what] : lived.wrong) {
    std::string told;
    (void)simulate(seed, [&](const std::string& line) { told += line + "\n"; });
    ADD_FAILURE() << "seed " << seed << ": " << what << "\n" << told;
  }
  EXPECT_GT(lived.shared, static_cast<long>(seeds)) << "hardly anything was said";
}

TEST(Simulation, TwoWorldsThatDifferInPrivateActsLookTheSameFromOutside) {
  const std::uint64_t worlds = figure("TROTH_WORLDS", 20, 200, 1000);
  const Lived lived = live_all(worlds, [](std::uint64_t seed) { return two_worlds(seed); });
  for (const auto& [seed, what] : lived.wrong) ADD_FAILURE() << "seed " << seed << ": " << what;
  // A pair without either would show nothing.
  EXPECT_GT(lived.shared, static_cast<long>(2 * worlds));
  EXPECT_GT(lived.secret, static_cast<long>(2 * worlds));
  EXPECT_GT(lived.by_phone, 0);
}

// Of this program itself: signatures_once.cpp.
TEST(Simulation, ASignatureThatWasFoundGoodVouchesForNothingElse) {
  SeededRandom random(1);
  const SigningKey key{Key(random.bytes<32>())};
  const Bytes text(200, 7);
  const Signature good = key.sign(label::test, text);
  for (int again = 0; again < 2; ++again) {
    ASSERT_TRUE(is_signed_by(key.verify_key(), label::test, text, good));
    for (std::size_t i = 0; i < Signature::size; ++i) {
      Signature other = good;
      other.bytes[i] ^= 1;
      EXPECT_FALSE(is_signed_by(key.verify_key(), label::test, text, other)) << i;
    }
    for (std::size_t i = 0; i < VerifyKey::size; ++i) {
      VerifyKey other = key.verify_key();
      other.bytes[i] ^= 1;
      EXPECT_FALSE(is_signed_by(other, label::test, text, good)) << i;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
      Bytes other = text;
      other[i] ^= 1;
      EXPECT_FALSE(is_signed_by(key.verify_key(), label::test, other, good)) << i;
    }
    EXPECT_FALSE(is_signed_by(key.verify_key(), label::test, BytesView(text).first(199), good));
    EXPECT_FALSE(is_signed_by(key.verify_key(), label::frame_v1, text, good));
  }
}

TEST(Simulation, AFrameAfterAPrivateSaveIsFoundWithinTenSeeds) {
  int found = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed)
    if (!two_worlds(seed, true).is_good) ++found;
  EXPECT_GT(found, 0);
}

}  // namespace
}  // namespace troth::world
