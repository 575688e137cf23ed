#pragma once
// "Only if you too": two people learn what both said yes to, and nothing else (protocol 2.15, A13).
// Private set intersection over ristretto255, from libsodium (RFC 9496; crypto_core_ristretto255,
// crypto_scalarmult_ristretto255).
//
// P(slot) = map(H512("match", name of the slot)). Each side shows, slot by slot, a secret scalar
// times P(slot) where it is willing, and a random point where it is not; nobody can tell which.
//   1. A shows A.   2. B answers b*A, and shows B.   3. A answers a*B, but only in slots where
//   a*B = b*A: there both were willing. In every other slot A answers a random point, so that a B
//   that made its half of step 2 up learns nothing that A does not learn.
// A no and a not-yet are the same random point. Honest limit: A may stop before step 3, which shows
// as not finished.
//
// Sizes: a point is 32 bytes; a side shows one a slot.
// Faults: does_not_open for bytes that are no canonical points, for the identity, and for another
// number of points. Secret: scalars, and which slots are willing.
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "base/secret.h"

namespace troth {

inline constexpr std::size_t point_bytes = 32;

struct MatchSide {
  Key scalar;    // secret; wiped when it goes
  Bytes points;  // what is shown
};
struct MatchSlot {
  Bytes name;  // what both sides have in common, and no other slot of any match
  bool willing = false;
};
MatchSide match_side(Random& random, const std::vector<MatchSlot>& slots);
// Does what this side shows in a slot say yes to this name?
bool says_yes_to(const MatchSide& side, std::size_t slot, BytesView name);

// Step 2: b*A, then B.
Result<Bytes> answer_match(const MatchSide& b, BytesView a_points);

struct MatchEnd {
  std::vector<bool> common;
  Bytes points;  // of step 3
};
// Step 3, by A.
Result<MatchEnd> end_match(Random& random, const MatchSide& a, BytesView answer);
// What B learns from step 3, by what it was shown in step 1.
Result<std::vector<bool>> common_in(const MatchSide& b, BytesView a_points, BytesView ended);

}  // namespace troth
