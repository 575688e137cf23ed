#include "crypto/open/sign.h"

#include <sodium.h>

#include "crypto/check/hash.h"

namespace troth {

SigningKey::SigningKey(const Key& seed) {
  start_sodium();
  crypto_sign_seed_keypair(public_.bytes.data(), secret_.reveal_to_write().data(),
                           seed.reveal().data());
}

Signature SigningKey::sign(std::string_view label, BytesView bytes) const {
  const Bytes text = signed_text(label, bytes);
  Signature signature;
  crypto_sign_detached(signature.bytes.data(), nullptr, text.data(), text.size(),
                       secret_.reveal().data());
  return signature;
}

BoxKey::BoxKey(const Key& seed) {
  start_sodium();
  crypto_box_seed_keypair(public_.bytes.data(), secret_.reveal_to_write().data(),
                          seed.reveal().data());
}

}  // namespace troth
