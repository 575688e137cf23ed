#pragma once
// Equality in time that depends on the lengths only: for everything that opens, proves or commits.
#include "base/bytes.h"

namespace troth {

inline bool equal_in_constant_time(BytesView a, BytesView b) {
  if (a.size() != b.size()) return false;
  std::uint8_t difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    difference = static_cast<std::uint8_t>(difference | (a[i] ^ b[i]));
  __asm__ __volatile__("" : "+r"(difference));
  return difference == 0;
}

}  // namespace troth
