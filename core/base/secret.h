#pragma once
// Bytes that open something. Wiped when they go; no printer, no operator<<, no == : a Secret in a
// View, a Fault or a log line does not compile. Constant-time comparison is in base/equal.h.
#include <concepts>
#include <cstring>
#include <type_traits>

#include "base/bytes.h"

namespace troth {

// Overwrites memory in a way that the optimiser may not leave out.
inline void wipe(std::span<std::uint8_t> bytes) {
  if (bytes.empty()) return;
  std::memset(bytes.data(), 0, bytes.size());
  __asm__ __volatile__("" : : "r"(bytes.data()) : "memory");
}

template <std::size_t N>
class Secret {
 public:
  static constexpr std::size_t size = N;
  Secret() = default;
  // A ByteArray<N>, or a view of at least N bytes. (A template, so that lists_every_member can
  // count a Secret.)
  template <class Range>
    requires requires(const Range& it) { it.data() + it.size(); }
  explicit Secret(const Range& bytes) : bytes_(array_of<N>(bytes)) {}
  Secret(const Secret&) = default;
  Secret& operator=(const Secret&) = default;
  ~Secret() { wipe(bytes_); }

  // Named so that each use can be found and reviewed.
  const ByteArray<N>& reveal() const { return bytes_; }
  ByteArray<N>& reveal_to_write() { return bytes_; }

 private:
  ByteArray<N> bytes_{};
};

using Key = Secret<32>;

// A passphrase as typed, byte for byte (ASVS 6.2.8: no folding, no trimming). Wiped when it goes.
class Passphrase {
 public:
  Passphrase() = default;
  // Text that is a std::string_view. (A template without empty types, so that lists_every_member
  // can count it.)
  template <class Text>
    requires(std::convertible_to<const Text&, std::string_view> && !std::is_empty_v<Text>)
  explicit Passphrase(const Text& text) {
    const std::string_view typed(text);
    bytes_.assign(typed.begin(), typed.end());
  }
  Passphrase(const Passphrase&) = default;
  Passphrase& operator=(const Passphrase& other) {
    wipe(bytes_);
    bytes_ = other.bytes_;
    return *this;
  }
  ~Passphrase() { wipe(bytes_); }
  BytesView reveal() const { return bytes_; }
  bool empty() const { return bytes_.empty(); }

 private:
  Bytes bytes_;
};

}  // namespace troth
