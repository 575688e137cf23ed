#pragma once
// The operating system's generator: getrandom natively, the host's random_get in WebAssembly. For
// programs; tests and simulations use SeededRandom.
#include "base/random.h"

namespace troth {

class SystemRandom final : public Random {
 public:
  SystemRandom();
  void fill(std::span<std::uint8_t> out) override;
};

}  // namespace troth
