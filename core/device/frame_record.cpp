#include "device/frame_record.h"

#include "base/equal.h"

namespace troth::device {
namespace {

constexpr std::size_t check_size = 8;
constexpr std::size_t stamp_size = 8 + 1;

ByteArray<check_size> check_of(BytesView stamp, BytesView head) {
  return array_of<check_size>(hash(label::local_record, {stamp, head}).bytes);
}

}  // namespace

Bytes frame_record(Instant arrived, bool quiet, BytesView frame) {
  Bytes record;
  record.reserve(stamp_size + check_size + frame.size());
  append_le(record, static_cast<std::uint64_t>(arrived.ms));
  record.push_back(quiet ? 1 : 0);
  append(record, check_of(record, frame.first(head_size)));
  append(record, frame);
  return record;
}

Result<FrameRecord> read_frame_record(BytesView record) {
  if (record.size() < stamp_size + check_size + head_size) return failed(FaultCode::store_damaged);
  const BytesView stamp = record.first(stamp_size);
  const BytesView frame = record.subspan(stamp_size + check_size);
  const auto header = parse_header(frame);
  const bool is_whole = equal_in_constant_time(check_of(stamp, frame.first(head_size)),
                                               record.subspan(stamp_size, check_size));
  if (!header || !is_whole || record[8] > 1) return failed(FaultCode::store_damaged);
  const Instant arrived{static_cast<std::int64_t>(read_le<std::uint64_t>(record))};
  return FrameRecord{arrived, record[8] != 0, *header, frame};
}

}  // namespace troth::device
