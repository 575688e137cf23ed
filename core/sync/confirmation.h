#pragma once
// How two people make sure that nobody stands between them (protocol 2.4.3): each of the two lines
// is six words out of one person's public keys, read to each other on a call. 66 bits after
// Argon2id a line, and one line a person, so that an attacker needs a second preimage for each.
// Nothing here is secret; Argon2id is computed by whoever can (the browser in an instance of its
// own), over `confirmation_bytes` with the space's name as salt.
#include <string>

#include "vault/identity.h"

namespace troth::sync {

inline constexpr std::size_t confirmation_words = 6;

// What is stretched: IK_sign | IK_box. In the same room these very 64 bytes are compared by the
// code instead.
ByteArray<64> confirmation_bytes(const PublicKeys& member);
inline const ByteArray<16>& confirmation_salt(const SpaceId& space) { return space.bytes; }
// Six words out of Argon2id(confirmation_bytes, confirmation_salt).
std::string confirmation_line(const Key& stretched);

}  // namespace troth::sync
