#include "crypto/check/hash.h"

#include <sodium.h>

#include "base/result.h"

namespace troth {

void start_sodium() {
  static const bool started = sodium_init() >= 0;
  TROTH_ASSERT(started);
}

void hash_into(std::span<std::uint8_t> out, std::string_view label,
               std::initializer_list<BytesView> parts) {
  start_sodium();
  TROTH_ASSERT(out.size() >= crypto_generichash_BYTES_MIN &&
               out.size() <= crypto_generichash_BYTES_MAX && label.size() <= 255);
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, out.size());
  const auto length = static_cast<std::uint8_t>(label.size());
  crypto_generichash_update(&state, &length, 1);
  crypto_generichash_update(&state, bytes_of(label).data(), label.size());
  for (const BytesView part : parts) crypto_generichash_update(&state, part.data(), part.size());
  crypto_generichash_final(&state, out.data(), out.size());
}

Hash hash(std::string_view label, std::initializer_list<BytesView> parts) {
  Hash out;
  hash_into(out.bytes, label, parts);
  return out;
}

}  // namespace troth
