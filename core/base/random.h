#pragma once
// Chance is handed in: the system's generator in programs, a seeded one in tests and simulations.
#include <concepts>
#include <span>

#include "base/id.h"

namespace troth {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;

  template <std::size_t N>
  ByteArray<N> bytes() {
    ByteArray<N> out;
    fill(out);
    return out;
  }
  template <class AnId>
  AnId id() {
    return AnId{bytes<AnId::size>()};
  }
  std::uint64_t number() { return read_le<std::uint64_t>(bytes<8>()); }
  // Uniform enough below small bounds (bias under 2^-40 for bounds under 2^24).
  std::uint64_t below(std::uint64_t bound) { return number() % bound; }
  // The same for a size, where sizes are smaller numbers (WebAssembly): the place of something in a
  // list.
  template <std::same_as<std::size_t> Size>
    requires(!std::same_as<std::size_t, std::uint64_t>)
  Size below(Size bound) {
    return static_cast<Size>(number() % bound);
  }
};

// splitmix64: for tests, simulations and demonstrations. Never for keys of people.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
  void fill(std::span<std::uint8_t> out) override {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (i % 8 == 0) word = next();
      out[i] = static_cast<std::uint8_t>(word >> (8 * (i % 8)));
    }
  }
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }

 private:
  std::uint64_t state_;
};

}  // namespace troth
