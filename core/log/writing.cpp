#include "log/writing.h"

namespace troth {

SpaceKeyName space_key_name(const Key& space_key) {
  return {array_of<SpaceKeyName::size>(hash(label::key_name, space_key.reveal()).bytes)};
}

Position position_after(const SpaceId& space, const Chain& chain) {
  return {space, chain.log(), chain.seq() + 1, chain.link()};
}

Position position_after(BytesView frame) {
  const auto header = parse_header(frame);
  TROTH_ASSERT(header.has_value());
  return {header->space, header->log, header->seq + 1, link_of(frame.first(header_size))};
}

Result<Bytes> write_frame(Cipher& cipher, const Pen& pen, const Position& position,
                          const Sheet& sheet, BytesView inner) {
  TROTH_TRY(plaintext, sheet_bytes(sheet));
  Bytes frame = write_frame_of(cipher, pen, position, plaintext, inner);
  wipe(plaintext);
  return frame;
}

Bytes write_frame_of(Cipher& cipher, const Pen& pen, const Position& position, BytesView plaintext,
                     BytesView inner) {
  FrameHeader header;
  header.space = position.space;
  header.log = position.log;
  header.seq = position.seq;
  header.prev = position.prev;
  header.key_name = space_key_name(pen.space_key);
  header.s_size = static_cast<std::uint32_t>(plaintext.size() + seal_overhead);
  // The seals bind the first 96 bytes; the hashes of the sheets come after those.
  const auto unfinished = bytes_of(header);
  const BytesView bound = BytesView(unfinished).first(bound_size);
  Bytes seq;
  append_le(seq, position.seq);
  const Bytes s = cipher.seal(pen.space_key, label::sheet_shared, bound, plaintext,
                              SealPlace(label::sheet_shared, {position.log.bytes, seq}));
  const Bytes p = seal_private(cipher, pen.private_key, bound, inner,
                               SealPlace(label::sheet_private, {position.log.bytes, seq}));
  header.s_hash = sheet_hash(s);
  header.p_hash = sheet_hash(p);
  return frame_bytes(header, pen.device.sign(label::frame_v1, bytes_of(header)), s, p);
}

}  // namespace troth
