#pragma once
// Sheet P: always there, always 2,120 bytes, private writing or noise (protocol 2.5). Two layers on
// purpose:
//
//   P     = seal(Kpt, "P", the bound part of the header, inner)      Kpt: known to all own devices
//   inner = seal(drawer key, "drawer", space, chunk)  or  noise      2,048 bytes; needs Mine's
//   passphrase chunk = 1,976 bytes of the private stream (private_stream.h)
//
// Whoever holds an unlocked phone, even with Kpt, cannot tell a written sheet from a blank one
// without the drawer key.
#include "crypto/open/cipher.h"
#include "post/frame.h"

namespace troth {

inline constexpr std::size_t inner_size = 2048;
inline constexpr std::size_t chunk_size = inner_size - seal_overhead;  // 1,976
static_assert(p_size == inner_size + seal_overhead);

// Needs Mine to be open. `place` is the cell it waits in until a frame takes it: the same for a
// written and a blank one.
Bytes seal_chunk(Cipher& cipher, const Key& drawer_key, const SpaceId& space,
                 const ByteArray<chunk_size>& chunk, const SealPlace& place);
Bytes blank_inner(Cipher& cipher, const SealPlace& place);
// Faults: does_not_open: blank, or another drawer's. The two cannot be told apart, and need not be.
Result<ByteArray<chunk_size>> open_chunk(const Cipher& cipher, const Key& drawer_key,
                                         const SpaceId& space, BytesView inner);

// `bound` is the first 96 bytes of the frame's header; inner.size() == inner_size.
Bytes seal_private(Cipher& cipher, const Key& private_key, BytesView bound, BytesView inner,
                   const SealPlace& place);
// The inner 2,048 bytes. Kpt has no name in the header: try the few known ones (A8). Faults:
// does_not_open.
Result<Bytes> open_private(const Cipher& cipher, std::span<const Key> private_keys,
                           const Frame& frame);

}  // namespace troth
