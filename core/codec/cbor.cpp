#include "codec/cbor.h"

namespace troth::cbor {

void write_head(Bytes& out, std::uint8_t major, std::uint64_t value) {
  const auto first = static_cast<std::uint8_t>(major << 5);
  const auto big_endian = [&](int size) {
    for (int i = size - 1; i >= 0; --i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  };
  if (value < 24) {
    out.push_back(static_cast<std::uint8_t>(first | value));
  } else if (value <= 0xff) {
    out.push_back(first | 24);
    big_endian(1);
  } else if (value <= 0xffff) {
    out.push_back(first | 25);
    big_endian(2);
  } else if (value <= 0xffffffff) {
    out.push_back(first | 26);
    big_endian(4);
  } else {
    out.push_back(first | 27);
    big_endian(8);
  }
}

Result<Reader::Head> Reader::head() {
  const std::size_t begin = at_;
  TROTH_TRY(first, take(1));
  const auto major = static_cast<std::uint8_t>(first[0] >> 5);
  const auto info = static_cast<std::uint8_t>(first[0] & 31);
  if (major == 7) {
    if (info != 20 && info != 21) return failed(FaultCode::malformed, begin);
    return Head{7, info};
  }
  if (major == 6 || info > 27) return failed(FaultCode::malformed, begin);
  if (info < 24) return Head{major, info};
  TROTH_TRY(more, take(std::uint64_t{1} << (info - 24)));
  std::uint64_t value = 0;
  for (const std::uint8_t byte : more) value = (value << 8) | byte;
  constexpr std::uint64_t smallest[] = {24, 0x100, 0x10000, 0x100000000};
  if (value < smallest[info - 24]) return failed(FaultCode::malformed, begin);
  return Head{major, value};
}

Result<std::uint64_t> Reader::expect(std::uint8_t major) {
  TROTH_TRY(found, head());
  if (found.major != major) return failed(FaultCode::malformed, at_);
  return found.value;
}

Result<BytesView> Reader::take(std::uint64_t size) {
  if (size > bytes_.size() - at_) return failed(FaultCode::malformed, at_);
  const auto taken = bytes_.subspan(at_, static_cast<std::size_t>(size));
  at_ += taken.size();
  return taken;
}

}  // namespace troth::cbor
