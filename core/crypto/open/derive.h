#pragma once
// Keys out of keys (protocol 2.1). KH: BLAKE2b keyed, over u8(length of label) | label | bytes.
// KDF: libsodium's crypto_kdf_derive_from_key with the context "TrothKv1". Inputs and results are
// secret unless the caller says otherwise.
#include <initializer_list>
#include <string_view>

#include "base/bytes.h"
#include "base/secret.h"
#include "crypto/check/labels.h"

namespace troth {

inline constexpr std::size_t derive_key_bytes_min = 16;
inline constexpr std::size_t derive_key_bytes_max = 64;

// KH(key, label, parts, out.size()): 16 <= key.size() <= 64, 16 <= out.size() <= 64. Traps on other
// sizes: they are ours.
void derive_into(std::span<std::uint8_t> out, BytesView key, std::string_view label,
                 std::initializer_list<BytesView> parts);

template <std::size_t N>
Secret<N> derive(BytesView key, std::string_view label, std::initializer_list<BytesView> parts) {
  static_assert(N >= 16 && N <= 64);
  Secret<N> out;
  derive_into(out.reveal_to_write(), key, label, parts);
  return out;
}
inline Key derive_key(BytesView key, std::string_view label,
                      std::initializer_list<BytesView> parts) {
  return derive<32>(key, label, parts);
}

// KDF(key, number) of protocol 2.1.
Key subkey(const Key& key, std::uint64_t number);

}  // namespace troth
