#pragma once
// Chance that can be replayed: draws from one seed, made with the engine's own arithmetic, so that
// a seed means the same couples on every machine. Not for secrets.
#include <cmath>
#include <cstdint>

#include "base/random.h"
#include "engine/elementary.h"

namespace troth::lab {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : random_(seed) {}

  std::uint64_t bits() { return random_.next(); }
  // In (0, 1).
  double share() { return (static_cast<double>(bits() >> 11) + 0.5) * 0x1p-53; }
  bool once_in(double probability) { return share() < probability; }
  std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(share() * static_cast<double>(count));
  }
  double wait(double mean) { return -mean * engine::natural_log(share()); }
  // A standard normal, by the polar method of Marsaglia and Bray (1964).
  double normal() {
    for (;;) {
      const double x = 2 * share() - 1;
      const double y = 2 * share() - 1;
      const double s = x * x + y * y;
      if (s > 0 && s < 1) return x * std::sqrt(-2 * engine::natural_log(s) / s);
    }
  }
  // Student's t with 3 degrees of freedom, scaled to variance 1.
  double heavy() {
    const double z = normal();
    double sum = 0;
    for (int i = 0; i < 3; ++i) {
      const double one = normal();
      sum += one * one;
    }
    return z / std::sqrt(sum / 3) / std::sqrt(3.0);
  }

 private:
  SeededRandom random_;
};

}  // namespace troth::lab
