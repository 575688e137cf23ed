#pragma once
// Hashes without a secret (protocol 2.1, A8): BLAKE2b over u8(length of label) | label | bytes,
// from libsodium's crypto_generichash (RFC 7693). Hashing under a secret key is in
// crypto/open/derive.h, which the relay cannot link. Threads: none of this keeps state.
#include <initializer_list>
#include <string_view>

#include "base/id.h"
#include "crypto/check/labels.h"

namespace troth {

TROTH_ID(Hash, 32);

// Makes libsodium choose the fastest code for this processor; every function of crypto/ calls it,
// so nobody else needs to. Cheap after the first time. Traps if the library cannot start: there is
// no going on without it.
void start_sodium();

// The bytes of `parts`, one after the other, hashed to out.size() bytes (16 to 64) without a key.
void hash_into(std::span<std::uint8_t> out, std::string_view label,
               std::initializer_list<BytesView> parts);

// H(label, parts) of protocol 2.1.
Hash hash(std::string_view label, std::initializer_list<BytesView> parts);
inline Hash hash(std::string_view label, BytesView bytes) { return hash(label, {bytes}); }

// KH(no key, label, parts, size): the names of logs, spaces, members and facts.
template <class AnId>
AnId named(std::string_view label, std::initializer_list<BytesView> parts) {
  static_assert(AnId::size >= 16 && AnId::size <= 64);
  AnId id;
  hash_into(id.bytes, label, parts);
  return id;
}

}  // namespace troth
