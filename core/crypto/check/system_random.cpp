#include "crypto/check/system_random.h"

#include <sodium.h>

#include "crypto/check/hash.h"

namespace troth {

SystemRandom::SystemRandom() { start_sodium(); }

void SystemRandom::fill(std::span<std::uint8_t> out) { randombytes_buf(out.data(), out.size()); }

}  // namespace troth
