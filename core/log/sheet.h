#pragma once
// Sheet S opened: what one frame says to both (protocol 2.5). All integers little-endian.
//
//   sheet  = u16 format = 1 | u8 n | [ body ] | zeros
//   body   = u64 lamport | u64 wall_ms | u8 m | m * reference | n * item          only when n > 0
//   reference = log 16 | u64 seq | link 32                                         ascending by
//   log, each log once item   = u16 type | u16 version | u8 flags | u32 size | bytes
//
// A sheet is padded with zeros to the smallest of 1,024, 4,096, 16,384 and 65,536 bytes that holds
// it. n = 0 is a cover sheet: no clock and no references, so it says nothing about what its author
// has seen, and it is 1,024 bytes. Strict: every sheet has exactly one spelling, and whatever is
// not that spelling is refused.
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "crypto/check/hash.h"
#include "post/frame.h"

namespace troth {

inline constexpr std::size_t sheet_items_max = 64;
inline constexpr std::size_t sheet_references_max = 16;
inline constexpr std::size_t item_bytes_max = 60'000;
inline constexpr std::uint64_t lamport_max = (std::uint64_t{1} << 53) - 1;
// Plaintext sizes; each is the travelling size (s_sizes) without its seal.
inline constexpr std::array<std::uint32_t, 4> sheet_sizes = {1024, 4096, 16384, 65536};
static_assert(s_sizes[0] == sheet_sizes[0] + sheet_overhead &&
              s_sizes[3] == sheet_sizes[3] + sheet_overhead);

// A frame of another log that its author's device had folded, and which it had not named before.
struct Reference {
  LogId log;
  std::uint64_t seq = 0;
  Hash link;
  friend bool operator==(const Reference&, const Reference&) = default;
};

// One fact, as bytes. Types and bodies belong to core/domain and, from 1000, to the layers above
// this one.
struct Item {
  std::uint16_t type = 0;     // from 1
  std::uint16_t version = 1;  // from 1
  bool critical = false;  // whoever does not know this type must not go on with its entity (2.11)
  Bytes bytes;            // secret: people's words
  friend bool operator==(const Item&, const Item&) = default;
};

struct Sheet {
  std::uint64_t lamport = 0;  // 1 .. lamport_max; 0 for a cover
  Instant wall;               // the author's clock, a claim; 0 for a cover
  std::vector<Reference> references;
  std::vector<Item> items;  // none: a cover
  bool is_cover() const { return items.empty(); }
  friend bool operator==(const Sheet&, const Sheet&) = default;
};

// The padded plaintext. Faults: too_large when it does not fit one frame (detail = the largest
// sheet), limit_reached for too many items or references. Traps on what only we can get wrong:
// order of references, lamport 0, type 0.
Result<Bytes> sheet_bytes(const Sheet& sheet);
// How large the plaintext would be before padding: how a writer finds out what fits one frame.
std::size_t sheet_size(const Sheet& sheet);

// Faults: malformed (detail = where), limit_reached, too_large.
Result<Sheet> parse_sheet(BytesView plaintext);

}  // namespace troth
