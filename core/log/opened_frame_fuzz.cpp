// Behind the crypto: the fuzzed bytes become the plaintexts of up to eight frames of two devices,
// sealed, hashed and signed as they should be, and a log takes them. A malicious partner can do no
// more. What is asked: no crash, an order that is sorted, and the same answer when the frames come
// the other way round.
#include "crypto/open/ideal.h"
#include "log/two_people.h"

namespace troth {
namespace {

// One byte says whose frame it is and how it begins, two how long its plaintext is.
std::vector<Bytes> frames_from(const TwoPeople& people, const Log& empty, BytesView bytes) {
  std::vector<Bytes> frames;
  std::vector<Position> positions;
  for (const Device& device : people.devices)
    positions.push_back({people.space, device.log, 1, device.certificate.first_prev()});
  Log honest = empty;
  while (bytes.size() >= 3 && frames.size() < 8) {
    const Device& device = people.devices[bytes[0] & 1u];
    Position& position = positions[bytes[0] & 1u];
    const std::size_t size =
        std::min<std::size_t>(read_le<std::uint16_t>(bytes.subspan(1)) % 1025, bytes.size() - 3);
    Bytes plaintext(bytes.begin() + 3, bytes.begin() + 3 + static_cast<std::ptrdiff_t>(size));
    plaintext.resize(sheet_sizes[0]);
    if ((bytes[0] & 2u) != 0) {
      // What an honest client would write here, so that the rest of the input meets frames that are
      // read.
      if (const auto sheets = honest.compose(device.log, {said("x")}, {1}))
        plaintext = *sheet_bytes(sheets->front());
    }
    bytes = bytes.subspan(3 + size);
    frames.push_back(write_frame_of(people.cipher, people.pen(device), position, plaintext,
                                    people.inner(device.log, position.seq)));
    position = position_after(frames.back());
    std::vector<Received> outcomes;
    const BytesView one = frames.back();
    honest.receive({&one, 1}, outcomes);
  }
  return frames;
}

void check(std::span<const Event> a, std::span<const Event> b) {
  TROTH_ASSERT(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    TROTH_ASSERT(a[i].id == b[i].id);
    if (i > 0) TROTH_ASSERT(a[i - 1].place < a[i].place);
  }
}

}  // namespace
}  // namespace troth

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace troth;
  // Keys and certificates are made once; the cipher's table and the logs begin anew each time.
  static IdealCipher cipher(1);
  static const TwoPeople people(1, 1, cipher);
  static const Log empty = people.reader();
  cipher = IdealCipher(1);
  const std::vector<Bytes> frames = frames_from(people, empty, {data, size});
  Log forward = empty;
  Log backward = empty;
  std::vector<Received> outcomes;
  forward.receive(views_of(frames), outcomes);
  for (std::size_t i = frames.size(); i-- > 0;) {
    const BytesView one = frames[i];
    backward.receive({&one, 1}, outcomes);
  }
  check(forward.in_order(), backward.in_order());
  TROTH_ASSERT(forward.strange().size() == backward.strange().size());
  TROTH_ASSERT(forward.frozen() == backward.frozen());
  (void)forward.standings();
  return 0;
}
