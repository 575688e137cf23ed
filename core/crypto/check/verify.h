#pragma once
// Checking signatures (protocol 2.1): Ed25519, detached, over u8(length of label) | label | bytes,
// from libsodium's crypto_sign_verify_detached, which refuses keys and points of small order, keys
// that are not canonical and S >= L.
#include <string_view>

#include "base/id.h"
#include "base/result.h"
#include "crypto/check/labels.h"

namespace troth {

TROTH_ID(VerifyKey, 32);     // the public half of a signing key
TROTH_ID(BoxPublicKey, 32);  // the public half of a box key; the relay only carries it
TROTH_ID(Signature, 64);

// Variable time: everything in it is public.
bool is_signed_by(const VerifyKey& key, std::string_view label, BytesView bytes,
                  const Signature& signature);

// The same as a Status. Faults: bad_signature.
inline Status verify(const VerifyKey& key, std::string_view label, BytesView bytes,
                     const Signature& signature) {
  if (!is_signed_by(key, label, bytes, signature)) return failed(FaultCode::bad_signature);
  return {};
}

// What is signed: u8(length of label) | label | bytes.
Bytes signed_text(std::string_view label, BytesView bytes);

}  // namespace troth
