#include "crypto/check/verify.h"

#include <sodium.h>

#include "crypto/check/hash.h"

namespace troth {

Bytes signed_text(std::string_view label, BytesView bytes) {
  TROTH_ASSERT(label.size() <= 255);
  Bytes text;
  text.reserve(1 + label.size() + bytes.size());
  text.push_back(static_cast<std::uint8_t>(label.size()));
  append(text, bytes_of(label));
  append(text, bytes);
  return text;
}

bool is_signed_by(const VerifyKey& key, std::string_view label, BytesView bytes,
                  const Signature& signature) {
  start_sodium();
  const Bytes text = signed_text(label, bytes);
  return crypto_sign_verify_detached(signature.bytes.data(), text.data(), text.size(),
                                     key.bytes.data()) == 0;
}

}  // namespace troth
