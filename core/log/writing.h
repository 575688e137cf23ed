#pragma once
// Making a frame: both sheets sealed for their place, the header signed by the device
// (protocol 2.5).
#include "crypto/open/cipher.h"
#include "log/chain.h"
#include "log/private_sheet.h"
#include "log/sheet.h"

namespace troth {

SpaceKeyName space_key_name(const Key& space_key);

// Where a log goes on.
struct Position {
  SpaceId space;
  LogId log;
  std::uint64_t seq = 1;  // of the frame to be written
  Hash prev;
};
Position position_after(const SpaceId& space, const Chain& chain);
// After a frame that was just written; `frame` is at least its header.
Position position_after(BytesView frame);

// What a device holds while it writes.
struct Pen {
  const SigningKey& device;
  const Key& space_key;    // the last epoch's
  const Key& private_key;  // Kpt
};

// The whole frame. `inner` is 2,048 bytes from private_sheet.h, written or blank. The caller keeps
// the frame durably before it sends it, and sends the same bytes again when in doubt: a position is
// written once. Faults: of sheet_bytes.
Result<Bytes> write_frame(Cipher& cipher, const Pen& pen, const Position& position,
                          const Sheet& sheet, BytesView inner);
// The same with a plaintext of any content of one of the sheet_sizes: for tests of what readers
// refuse.
Bytes write_frame_of(Cipher& cipher, const Pen& pen, const Position& position, BytesView plaintext,
                     BytesView inner);

}  // namespace troth
