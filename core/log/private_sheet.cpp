#include "log/private_sheet.h"

namespace troth {

Bytes seal_chunk(Cipher& cipher, const Key& drawer_key, const SpaceId& space,
                 const ByteArray<chunk_size>& chunk, const SealPlace& place) {
  return cipher.seal(drawer_key, label::drawer, space.bytes, chunk, place);
}

Bytes blank_inner(Cipher& cipher, const SealPlace& place) {
  return cipher.noise(inner_size, place);
}

Result<ByteArray<chunk_size>> open_chunk(const Cipher& cipher, const Key& drawer_key,
                                         const SpaceId& space, BytesView inner) {
  if (inner.size() != inner_size) return failed(FaultCode::does_not_open);
  TROTH_TRY(chunk, cipher.open(drawer_key, label::drawer, space.bytes, inner));
  return array_of<chunk_size>(chunk);
}

Bytes seal_private(Cipher& cipher, const Key& private_key, BytesView bound, BytesView inner,
                   const SealPlace& place) {
  TROTH_ASSERT(bound.size() == bound_size && inner.size() == inner_size);
  return cipher.seal(private_key, label::sheet_private, bound, inner, place);
}

Result<Bytes> open_private(const Cipher& cipher, std::span<const Key> private_keys,
                           const Frame& frame) {
  if (frame.form != FrameForm::whole) return failed(FaultCode::does_not_open);
  for (const Key& key : private_keys) {
    auto inner = cipher.open(key, label::sheet_private, frame.bound(), frame.p);
    if (inner) return inner;
  }
  return failed(FaultCode::does_not_open);
}

}  // namespace troth
