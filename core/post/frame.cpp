#include "post/frame.h"

#include <algorithm>

namespace troth {
namespace {

constexpr std::string_view magic = "TRF1";
constexpr std::uint8_t version = 1;
constexpr std::uint8_t suite = 1;

bool is_s_size(std::uint64_t size) {
  return std::find(s_sizes.begin(), s_sizes.end(), size) != s_sizes.end();
}

}  // namespace

ByteArray<header_size> bytes_of(const FrameHeader& header) {
  TROTH_ASSERT(is_s_size(header.s_size) && header.seq >= 1 && header.seq <= seq_max);
  Bytes out;
  out.reserve(header_size);
  append(out, bytes_of(magic));
  out.push_back(version);
  out.push_back(suite);
  append_le(out, std::uint16_t{0});
  append(out, header.space.bytes);
  append(out, header.log.bytes);
  append_le(out, header.seq);
  append(out, header.prev.bytes);
  append(out, header.key_name.bytes);
  append_le(out, header.s_size);
  append_le(out, static_cast<std::uint32_t>(p_size));
  append(out, header.s_hash.bytes);
  append(out, header.p_hash.bytes);
  TROTH_ASSERT(out.size() == header_size);
  return array_of<header_size>(out);
}

Result<FrameHeader> parse_header(BytesView bytes) {
  if (bytes.size() < header_size) return failed(FaultCode::malformed, bytes.size());
  if (text_of(bytes.first(4)) != magic) return failed(FaultCode::malformed, 0);
  if (bytes[4] != version) return failed(FaultCode::malformed, 4);
  if (bytes[5] != suite) return failed(FaultCode::malformed, 5);
  if (bytes[6] != 0 || bytes[7] != 0) return failed(FaultCode::malformed, 6);
  FrameHeader header;
  header.space.bytes = array_of<16>(bytes.subspan(8));
  header.log.bytes = array_of<16>(bytes.subspan(24));
  header.seq = read_le<std::uint64_t>(bytes.subspan(40));
  if (header.seq < 1 || header.seq > seq_max) return failed(FaultCode::malformed, 40);
  header.prev.bytes = array_of<32>(bytes.subspan(48));
  header.key_name.bytes = array_of<8>(bytes.subspan(80));
  header.s_size = read_le<std::uint32_t>(bytes.subspan(88));
  if (!is_s_size(header.s_size)) return failed(FaultCode::malformed, 88);
  if (read_le<std::uint32_t>(bytes.subspan(92)) != p_size) return failed(FaultCode::malformed, 92);
  header.s_hash.bytes = array_of<32>(bytes.subspan(96));
  header.p_hash.bytes = array_of<32>(bytes.subspan(128));
  return header;
}

Result<Frame> parse_frame(BytesView bytes) {
  if (bytes.size() > frame_size_max) return failed(FaultCode::too_large, frame_size_max);
  TROTH_TRY(header, parse_header(bytes));
  if (bytes.size() < head_size) return failed(FaultCode::malformed, bytes.size());
  Frame frame;
  frame.header = header;
  frame.header_bytes = bytes.first(header_size);
  frame.signature.bytes = array_of<Signature::size>(bytes.subspan(header_size));
  const BytesView sheets = bytes.subspan(head_size);
  if (sheets.empty()) {
    frame.form = FrameForm::head_only;
  } else if (sheets.size() == header.s_size) {
    frame.form = FrameForm::without_private;
    frame.s = sheets;
  } else if (sheets.size() == header.s_size + p_size) {
    frame.form = FrameForm::whole;
    frame.s = sheets.first(header.s_size);
    frame.p = sheets.subspan(header.s_size);
  } else {
    return failed(FaultCode::malformed, bytes.size());
  }
  return frame;
}

Bytes frame_bytes(const FrameHeader& header, const Signature& signature, BytesView s, BytesView p) {
  TROTH_ASSERT(s.size() == header.s_size && (p.empty() || p.size() == p_size));
  Bytes out;
  out.reserve(head_size + s.size() + p.size());
  append(out, bytes_of(header));
  append(out, signature.bytes);
  append(out, s);
  append(out, p);
  return out;
}

Bytes without_private(const Frame& frame) {
  Bytes out = head_only(frame);
  append(out, frame.s);
  return out;
}

Bytes head_only(const Frame& frame) {
  Bytes out(frame.header_bytes.begin(), frame.header_bytes.end());
  append(out, frame.signature.bytes);
  return out;
}

Hash link_of(BytesView header_bytes) {
  TROTH_ASSERT(header_bytes.size() == header_size);
  return hash(label::link, header_bytes);
}

Hash sheet_hash(BytesView sheet) { return hash(label::sheet, sheet); }

LogId log_id_of(const VerifyKey& device) { return named<LogId>(label::log_name, {device.bytes}); }

Status check_sheets(const Frame& frame) {
  if (frame.form != FrameForm::head_only && sheet_hash(frame.s) != frame.header.s_hash)
    return failed(FaultCode::bad_hash, 0);
  if (frame.form == FrameForm::whole && sheet_hash(frame.p) != frame.header.p_hash)
    return failed(FaultCode::bad_hash, 1);
  return {};
}

Status check_signature(const Frame& frame, const VerifyKey& device) {
  if (log_id_of(device) != frame.header.log) return failed(FaultCode::unknown_log);
  return verify(device, label::frame_v1, frame.header_bytes, frame.signature);
}

Result<Frame> check_frame(BytesView bytes, const VerifyKey& device) {
  TROTH_TRY(frame, parse_frame(bytes));
  TROTH_CHECK(check_sheets(frame));
  TROTH_CHECK(check_signature(frame, device));
  return frame;
}

}  // namespace troth
