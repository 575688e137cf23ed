#include "crypto/open/derive.h"

#include <sodium.h>

#include "base/result.h"
#include "crypto/check/hash.h"

namespace troth {

void derive_into(std::span<std::uint8_t> out, BytesView key, std::string_view label,
                 std::initializer_list<BytesView> parts) {
  start_sodium();
  TROTH_ASSERT(key.size() >= derive_key_bytes_min && key.size() <= derive_key_bytes_max);
  TROTH_ASSERT(out.size() >= 16 && out.size() <= 64 && label.size() <= 255);
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), out.size());
  const auto length = static_cast<std::uint8_t>(label.size());
  crypto_generichash_update(&state, &length, 1);
  crypto_generichash_update(&state, bytes_of(label).data(), label.size());
  for (const BytesView part : parts) crypto_generichash_update(&state, part.data(), part.size());
  crypto_generichash_final(&state, out.data(), out.size());
  sodium_memzero(&state, sizeof state);
}

Key subkey(const Key& key, std::uint64_t number) {
  start_sodium();
  Key out;
  crypto_kdf_derive_from_key(out.reveal_to_write().data(), Key::size, number, "TrothKv1",
                             key.reveal().data());
  return out;
}

}  // namespace troth
