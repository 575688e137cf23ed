#include "crypto/open/stretch.h"

#include <sodium.h>

#include "crypto/check/hash.h"

namespace troth {

Result<Key> stretch(BytesView words, const ByteArray<16>& salt) {
  start_sodium();
  static_assert(crypto_pwhash_SALTBYTES == 16);
  Key out;
  const auto* text = reinterpret_cast<const char*>(words.data());
  if (crypto_pwhash(out.reveal_to_write().data(), Key::size, text == nullptr ? "" : text,
                    words.size(), salt.data(), stretch_passes, stretch_bytes,
                    crypto_pwhash_ALG_ARGON2ID13) != 0)
    return failed(FaultCode::limit_reached, stretch_bytes);
  return out;
}

}  // namespace troth
