#pragma once
// Key pairs of members and devices, made from 32-byte seeds (protocol 2.1, 2.3). Signing is Ed25519
// (RFC 8032, so deterministic) over u8(length of label) | label | bytes; crypto/check/verify.h
// checks it. Box keys are X25519.
#include <string_view>

#include "base/secret.h"
#include "crypto/check/verify.h"

namespace troth {

class SigningKey {
 public:
  explicit SigningKey(const Key& seed);
  const VerifyKey& verify_key() const { return public_; }  // not secret
  Signature sign(std::string_view label, BytesView bytes) const;

 private:
  Secret<64> secret_;
  VerifyKey public_;
};

class BoxKey {
 public:
  explicit BoxKey(const Key& seed);
  const BoxPublicKey& public_key() const { return public_; }  // not secret
  const Key& secret() const { return secret_; }

 private:
  Key secret_;
  BoxPublicKey public_;
};

}  // namespace troth
