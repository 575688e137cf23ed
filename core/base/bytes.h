#pragma once
// Bytes and how they are written down: little-endian numbers, hexadecimal text. Not for secrets
// (see secret.h).
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace troth {

using Bytes = std::vector<std::uint8_t>;
using BytesView = std::span<const std::uint8_t>;  // a look at bytes that somebody else owns

template <std::size_t N>
using ByteArray = std::array<std::uint8_t, N>;

inline BytesView bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view text_of(BytesView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline void append(Bytes& to, BytesView bytes) { to.insert(to.end(), bytes.begin(), bytes.end()); }

template <class Number>
void append_le(Bytes& to, Number number) {
  for (std::size_t i = 0; i < sizeof(Number); ++i)
    to.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> (8 * i)));
}
// Reads sizeof(Number) bytes; the caller has checked that they are there.
template <class Number>
Number read_le(BytesView from) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i)
    number |= static_cast<std::uint64_t>(from[i]) << (8 * i);
  return static_cast<Number>(number);
}

template <std::size_t N>
ByteArray<N> array_of(BytesView from) {  // from.size() >= N
  ByteArray<N> out{};
  for (std::size_t i = 0; i < N; ++i) out[i] = from[i];
  return out;
}

std::string hex_of(BytesView bytes);                       // lower case
std::optional<Bytes> bytes_of_hex(std::string_view text);  // even length, either case

}  // namespace troth
