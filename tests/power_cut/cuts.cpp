#include "tests/power_cut/cuts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace troth::power_cut {

namespace {

constexpr std::size_t in_a_life = 40;

std::size_t cuts_wanted() { return std::getenv("TROTH_FEW") ? 40 : 1000; }

}  // namespace

Cuts cut_while(const std::function<std::vector<Acknowledged>(PassingDisk&)>& life,
               const std::function<AfterCut(std::uint64_t)>& look, std::size_t wanted,
               std::uint64_t seed) {
  PassingDisk disk;
  const auto acknowledged = life(disk);
  SeededRandom chance(seed);
  std::vector<std::size_t> moments;
  for (std::size_t i = 0; i < wanted; ++i) moments.push_back(chance.below(disk.moment() + 1));
  std::ranges::sort(moments);
  // All images first: looking at one makes the disk forget the life that was written.
  std::vector<PassingDisk::Files> images;
  for (const std::size_t moment : moments) images.push_back(disk.cut_at(moment, chance));
  Cuts cuts;
  for (std::size_t i = 0; i < wanted; ++i) {
    disk.set_files(std::move(images[i]));
    const auto after =
        std::ranges::upper_bound(acknowledged, moments[i], {}, &Acknowledged::moment);
    const AfterCut found = look(std::prev(after)->count);
    ++cuts.all;
    cuts.damaged += found.is_damaged ? 1 : 0;
    cuts.lost += found.has_lost ? 1 : 0;
  }
  return cuts;
}

Cuts many(const std::function<Cuts(std::size_t, std::uint64_t)>& cut) {
  Cuts all;
  for (std::uint64_t seed = 1; all.all < cuts_wanted(); ++seed) {
    const Cuts one = cut(in_a_life, seed);
    all.all += one.all;
    all.damaged += one.damaged;
    all.lost += one.lost;
  }
  return all;
}

void expect_nothing_lost(const Cuts& all) {
  std::printf("  %zu cuts, %zu with a loss, %zu damaged\n", all.all, all.lost, all.damaged);
  EXPECT_EQ(all.lost, 0u);
  EXPECT_EQ(all.damaged, 0u);
}

void expect_loss_seen(const Cuts& normal, const Cuts& off) {
  EXPECT_GT(normal.lost, 0u);
  EXPECT_EQ(normal.damaged, 0u) << "NORMAL loses, it does not damage";
  EXPECT_GT(off.lost, 0u);
  std::printf("  of %zu cuts each something was lost: NORMAL %zu, OFF %zu (and %zu damaged)\n",
              off.all, normal.lost, off.lost, off.damaged);
}

}  // namespace troth::power_cut
