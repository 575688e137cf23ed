#pragma once
// A frame as it rests on a device: when it came, whether it was a quiet one, and the frame.
//
//   u64 arrival (ms) | u8 quiet | check 8 | frame      check = H("record", arrival | quiet | head)
//
// A frame proves itself by its chain, but only as a whole run; the check finds one changed byte in
// what no chain covers. Nothing here is secret.
#include "base/time.h"
#include "post/frame.h"

namespace troth::device {

struct FrameRecord {
  Instant arrived;
  bool quiet = false;
  FrameHeader header;
  BytesView frame;  // looks into the record
};

Bytes frame_record(Instant arrived, bool quiet, BytesView frame);
// Faults: store_damaged. Sheets are not checked here.
Result<FrameRecord> read_frame_record(BytesView record);

}  // namespace troth::device
