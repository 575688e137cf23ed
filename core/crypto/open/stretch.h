#pragma once
// A passphrase made expensive to guess (protocol 2.1, PW): Argon2id (RFC 9106, version 1.3), 3
// passes over 64 MiB, one lane, 32 bytes. Fixed for kit version TR1 and never chosen by a relay.
// Takes about 0.14 s and 64 MiB; the browser runs it in a WebAssembly instance that is thrown away,
// because such memory never shrinks.
#include "base/result.h"
#include "base/secret.h"

namespace troth {

inline constexpr std::uint64_t stretch_passes = 3;
inline constexpr std::size_t stretch_bytes = 64 * 1024 * 1024;

// Secret: `words` and the result. Faults: limit_reached (detail = stretch_bytes) when there is not
// that much memory.
Result<Key> stretch(BytesView words, const ByteArray<16>& salt);

}  // namespace troth
