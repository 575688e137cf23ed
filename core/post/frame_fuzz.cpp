// Raw bytes as a frame: whatever is accepted is written the same again, and no check reads beyond
// the end.
#include "post/frame.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace troth;
  const BytesView bytes(data, size);
  const auto frame = parse_frame(bytes);
  if (!frame) return 0;
  const auto header = bytes_of(frame->header);
  TROTH_ASSERT(std::equal(header.begin(), header.end(), bytes.begin()));
  Bytes again = head_only(*frame);
  append(again, frame->s);
  append(again, frame->p);
  TROTH_ASSERT(std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()));
  (void)check_sheets(*frame);
  (void)check_signature(*frame, VerifyKey{});
  return 0;
}
