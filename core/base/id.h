#pragma once
// Names of things: 16 bytes each, of different types, so that a promise cannot be handed in where a
// device is meant. Printed as 32 hexadecimal digits in JSON and as a byte string in CBOR.
#include <bit>
#include <compare>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace troth {

template <class Tag, std::size_t Size = 16>
struct Id {
  static constexpr std::size_t size = Size;
  static constexpr std::string_view type_name = Tag::name;
  ByteArray<Size> bytes{};

  bool is_zero() const { return bytes == ByteArray<Size>{}; }
  std::string text() const { return hex_of(bytes); }
  static std::optional<Id> parse(std::string_view text) {
    const auto read = bytes_of_hex(text);
    if (!read || read->size() != Size) return std::nullopt;
    return Id{array_of<Size>(*read)};
  }
  friend bool operator==(const Id&, const Id&) = default;
  // The first byte that differs decides. Eight are looked at together, because every map of a long
  // life is searched by this.
  friend std::strong_ordering operator<=>(const Id& a, const Id& b) {
    std::size_t at = 0;
    for (; at + 8 <= Size; at += 8) {
      const std::uint64_t of_a = eight_of(a, at);
      const std::uint64_t of_b = eight_of(b, at);
      if (of_a != of_b) return of_a <=> of_b;
    }
    for (; at < Size; ++at)
      if (a.bytes[at] != b.bytes[at]) return a.bytes[at] <=> b.bytes[at];
    return std::strong_ordering::equal;
  }

 private:
  static std::uint64_t eight_of(const Id& id, std::size_t at) {  // the first one counts most
    std::uint64_t eight = 0;
    std::memcpy(&eight, id.bytes.data() + at, sizeof eight);
    return std::endian::native == std::endian::little ? std::byteswap(eight) : eight;
  }
};

#define TROTH_ID(Name, size_in_bytes)               \
  struct Name##Tag {                                \
    static constexpr std::string_view name = #Name; \
  };                                                \
  using Name = Id<Name##Tag, size_in_bytes>

TROTH_ID(AccountId, 10);  // random; what the relay knows an account by
TROTH_ID(SpaceId, 16);    // the pair (or the one person who has not linked yet)
TROTH_ID(MemberId, 16);   // one of the two people
TROTH_ID(LogId, 16);      // one device's signed chain
TROTH_ID(EventId, 16);    // one fact; an entity is named by the fact that made it
TROTH_ID(InviteId, 16);

}  // namespace troth
