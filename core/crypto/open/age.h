#pragma once
// A file in the format "age" version 1 with one passphrase, as C2SP age.md describes it: what an
// export is sealed in, because programs that are not Troth will still open it in thirty years.
//
//   age-encryption.org/v1
//   -> scrypt <salt> <log N>          salt 16, base64 without padding
//   <file key, sealed>                ChaCha20-Poly1305 under scrypt(passphrase), nonce 0
//   --- <HMAC-SHA256 of the above>    under HKDF(file key, "", "header")
//   nonce 16 | chunks of 64 KiB       each ChaCha20-Poly1305 under HKDF(file key, nonce,
//   "payload"),
//                                     nonce = counter (11, big-endian) | 1 in the last, else 0
//
// Everything is in memory at once. Threads: none. Secret: passphrase, contents.
#include "base/random.h"
#include "base/result.h"

namespace troth {

inline constexpr int age_work = 15;      // log2 of scrypt's N: 32 MiB, about 0.1 s
inline constexpr int age_work_max = 18;  // what reading accepts: 256 MiB

// Faults: limit_reached when there is not enough memory for scrypt.
Result<Bytes> age_seal(BytesView passphrase, BytesView contents, Random& random,
                       int work = age_work);
// Faults: malformed (no such file, or another kind of recipient), wrong_passphrase, does_not_open
// (damaged or cut off), limit_reached (more work than age_work_max).
Result<Bytes> age_open(BytesView passphrase, BytesView file);

}  // namespace troth
