#pragma once
// A life is written, the power goes at many moments of it, and each time somebody looks what is
// left: what the relay's and the device's store are both held to (protocol 6.3).
#include <cstdint>
#include <functional>
#include <vector>

#include "tests/power_cut/passing_disk.h"

namespace troth::power_cut {

// At this moment of the disk so much had been promised to be there, counted from 0 and ascending.
struct Acknowledged {
  std::size_t moment = 0;
  std::uint64_t count = 0;
};
// What was found after one cut: something that was never written, or less than was promised.
struct AfterCut {
  bool is_damaged = false;
  bool has_lost = false;
};
struct Cuts {
  std::size_t all = 0;
  std::size_t damaged = 0;
  std::size_t lost = 0;
};

// `life` writes and says what it promised, {0, 0} first; `look` is asked after each of `wanted`
// cuts, with the disk as the cut left it and how much had been promised by then.
Cuts cut_while(const std::function<std::vector<Acknowledged>(PassingDisk&)>& life,
               const std::function<AfterCut(std::uint64_t acknowledged)>& look, std::size_t wanted,
               std::uint64_t seed);

// A thousand cuts (forty where few are asked for, under the sanitizers), forty to a life: an image
// is a whole disk.
Cuts many(const std::function<Cuts(std::size_t wanted, std::uint64_t seed)>& cut);

// What every store is held to. Both say their figures.
void expect_nothing_lost(const Cuts& all);
// The test must see the loss where a COMMIT promises less (synchronous=NORMAL, OFF).
void expect_loss_seen(const Cuts& normal, const Cuts& off);

}  // namespace troth::power_cut
