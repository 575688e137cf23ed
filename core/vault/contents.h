#pragma once
// How sealed contents are written down before they are sealed: the one place, beside what rests of
// a device, where keys are printed. Plaintexts are wiped when they go.
#include "base/secret.h"
#include "codec/cbor.h"

namespace troth {

// Bytes that are secret and of any length. Room is taken once, so that growing leaves no copies
// behind.
class Plaintext {
 public:
  explicit Plaintext(std::size_t room = 0) { bytes_.reserve(room); }
  explicit Plaintext(Bytes&& bytes) : bytes_(std::move(bytes)) {}
  Plaintext(const Plaintext&) = delete;
  Plaintext& operator=(const Plaintext&) = delete;
  Plaintext(Plaintext&& other) noexcept : bytes_(std::move(other.bytes_)) { other.bytes_.clear(); }
  Plaintext& operator=(Plaintext&& other) noexcept {
    if (this != &other) {
      wipe(bytes_);
      bytes_ = std::move(other.bytes_);
      other.bytes_.clear();
    }
    return *this;
  }
  ~Plaintext() { wipe(bytes_); }

  BytesView view() const { return bytes_; }
  Bytes& bytes() { return bytes_; }
  std::size_t size() const { return bytes_.size(); }

 private:
  Bytes bytes_;
};

// u32le size | bytes | zeros, up to the next multiple of `step`.
template <class T>
Plaintext padded(const T& it, std::size_t step) {
  Plaintext out(4 * step);
  append_le<std::uint32_t>(out.bytes(), 0);
  cbor::write_secret(out.bytes(), it);
  const auto size = out.size() - 4;
  for (std::size_t i = 0; i < 4; ++i) out.bytes()[i] = static_cast<std::uint8_t>(size >> (8 * i));
  out.bytes().resize((out.size() + step - 1) / step * step, 0);
  return out;
}

// The other way round. Faults: malformed for a size that does not fit, padding that is not zero, a
// length that is not the smallest multiple of `step`, and whatever T does not take.
template <class T>
Result<T> unpadded(BytesView padded_bytes, std::size_t step) {
  if (padded_bytes.size() < 4 || padded_bytes.size() % step != 0)
    return failed(FaultCode::malformed);
  const auto size = read_le<std::uint32_t>(padded_bytes);
  if (size > padded_bytes.size() - 4 || padded_bytes.size() - 4 - size >= step)
    return failed(FaultCode::malformed);
  for (const auto byte : padded_bytes.subspan(4 + size))
    if (byte != 0) return failed(FaultCode::malformed);
  return cbor::decoded_secret<T>(padded_bytes.subspan(4, size));
}

}  // namespace troth
