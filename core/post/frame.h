#pragma once
// The frame: the only thing the relay stores (protocol 2.5). Everybody can check who signed it and
// where it belongs; nobody can read either sheet without its key. All integers little-endian.
//
//   off  len  field                         off  len  field
//   0    4    "TRF1"                        80   8    the name of the key of sheet S
//   4    1    version = 1                   88   4    s_size: 1096, 4168, 16456 or 65608
//   5    1    suite = 1                     92   4    p_size = 2120, always
//   6    2    flags = 0                     96   32   hash of sheet S as it travels
//   8    16   space                         128  32   hash of sheet P as it travels
//   24   16   log                           160       end of the header
//   40   8    seq, from 1, no gaps          160  64   Ed25519 of the log's device over the header,
//   "frame.v1" 48   32   prev: the link of seq - 1     224       sheet S, then sheet P
//
// link = H("link", header). prev of seq 1 = H("cert", certificate | its signature)
// (core/log/certificate.h). To the other account a frame travels without its sheet P: header,
// signature, sheet S. A frame whose sheet S is held back is 224 bytes: header and signature.
#include <array>

#include "base/id.h"
#include "base/result.h"
#include "crypto/check/hash.h"
#include "crypto/check/verify.h"

namespace troth {

TROTH_ID(SpaceKeyName, 8);  // H("skid", space key)[0..8)

inline constexpr std::size_t header_size = 160;
inline constexpr std::size_t head_size = header_size + Signature::size;  // header and signature
inline constexpr std::size_t bound_size = 96;  // the part of the header that both seals bind
inline constexpr std::size_t p_size = 2120;
inline constexpr std::size_t sheet_overhead = 72;
inline constexpr std::array<std::uint32_t, 4> s_sizes = {1096, 4168, 16456, 65608};
inline constexpr std::size_t frame_size_max = head_size + s_sizes[3] + p_size;  // 67,952
inline constexpr std::uint64_t seq_max = (std::uint64_t{1} << 53) - 1;

struct FrameHeader {
  SpaceId space;
  LogId log;
  std::uint64_t seq = 1;  // 1 .. seq_max
  Hash prev;
  SpaceKeyName key_name;
  std::uint32_t s_size = s_sizes[0];  // one of s_sizes
  Hash s_hash;
  Hash p_hash;
  friend bool operator==(const FrameHeader&, const FrameHeader&) = default;
};

ByteArray<header_size> bytes_of(const FrameHeader& header);
// Reads the first 160 bytes. Faults: malformed (detail = offset of the field) for any other magic,
// version, suite, flag, size or seq than those above: there is exactly one header for each such 160
// bytes.
Result<FrameHeader> parse_header(BytesView bytes);

// Which parts of a frame are here.
enum class FrameForm : std::uint8_t { whole, without_private, head_only };

// A frame whose lengths and header are right. Nothing is verified yet; see check_sheets and
// check_signature. The views look into the bytes that were parsed.
struct Frame {
  FrameHeader header;
  Signature signature;
  FrameForm form = FrameForm::whole;
  BytesView header_bytes;  // 160
  BytesView s;             // sheet S; empty when head_only
  BytesView p;             // sheet P; empty unless whole
  BytesView bound() const { return header_bytes.first(bound_size); }
};

// Faults: malformed; too_large over frame_size_max.
Result<Frame> parse_frame(BytesView bytes);

Bytes frame_bytes(const FrameHeader& header, const Signature& signature, BytesView s, BytesView p);
// The same frame as the other account gets it; `frame` was parsed and is whole or without P
// already.
Bytes without_private(const Frame& frame);
// Header and signature: the proof of a conflict, or a frame whose sheet is held back.
Bytes head_only(const Frame& frame);

Hash link_of(BytesView header_bytes);  // 160 bytes
Hash sheet_hash(BytesView sheet);
LogId log_id_of(const VerifyKey& device);

// The sheets that are here are those that were signed. Faults: bad_hash (detail 0 for S, 1 for P).
Status check_sheets(const Frame& frame);
// Faults: unknown_log when `device` is not this log's key; bad_signature.
Status check_signature(const Frame& frame, const VerifyKey& device);
// Parses and checks all of it: what the relay does with every frame that is pushed.
Result<Frame> check_frame(BytesView bytes, const VerifyKey& device);

}  // namespace troth
