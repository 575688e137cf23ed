#include "crypto/open/match.h"

#include <sodium.h>

#include <algorithm>

#include "base/equal.h"
#include "crypto/check/hash.h"

namespace troth {
namespace {

static_assert(point_bytes == crypto_core_ristretto255_BYTES);
static_assert(Key::size == crypto_core_ristretto255_SCALARBYTES);

using Point = ByteArray<point_bytes>;

Point point_of(BytesView hashed) {  // 64 bytes
  Point point{};
  crypto_core_ristretto255_from_hash(point.data(), hashed.data());
  return point;
}

Point random_point(Random& random) { return point_of(random.bytes<64>()); }

Point slot_point(BytesView name) {
  ByteArray<64> hashed{};
  hash_into(hashed, label::match, {name});
  return point_of(hashed);
}

// Refuses what is no point, and the identity.
Result<Point> times(const Key& scalar, BytesView point) {
  Point product{};
  if (crypto_core_ristretto255_is_valid_point(point.data()) != 1 ||
      crypto_scalarmult_ristretto255(product.data(), scalar.reveal().data(), point.data()) != 0)
    return failed(FaultCode::does_not_open);
  return product;
}

Result<Bytes> all_times(const Key& scalar, BytesView points) {
  Bytes products;
  for (std::size_t at = 0; at < points.size(); at += point_bytes) {
    TROTH_TRY(product, times(scalar, points.subspan(at, point_bytes)));
    append(products, product);
  }
  return products;
}

BytesView slot_in(BytesView points, std::size_t slot) {
  return points.subspan(slot * point_bytes, point_bytes);
}

}  // namespace

MatchSide match_side(Random& random, const std::vector<MatchSlot>& slots) {
  start_sodium();
  MatchSide side;
  ByteArray<64> wide = random.bytes<64>();
  crypto_core_ristretto255_scalar_reduce(side.scalar.reveal_to_write().data(), wide.data());
  wipe(wide);
  for (const MatchSlot& slot : slots) {
    // Both are always made, so that a no costs what a yes costs, in chance and in time.
    const Point no = random_point(random);
    const auto yes = times(side.scalar, slot_point(slot.name));
    append(side.points, slot.willing && yes ? *yes : no);
  }
  return side;
}

bool says_yes_to(const MatchSide& side, std::size_t slot, BytesView name) {
  const auto yes = times(side.scalar, slot_point(name));
  return yes && (slot + 1) * point_bytes <= side.points.size() &&
         equal_in_constant_time(*yes, slot_in(side.points, slot));
}

Result<Bytes> answer_match(const MatchSide& b, BytesView a_points) {
  if (a_points.size() != b.points.size()) return failed(FaultCode::does_not_open);
  TROTH_TRY(answer, all_times(b.scalar, a_points));
  append(answer, b.points);
  return answer;
}

Result<MatchEnd> end_match(Random& random, const MatchSide& a, BytesView answer) {
  if (answer.size() != 2 * a.points.size()) return failed(FaultCode::does_not_open);
  const BytesView raised_a = answer.first(a.points.size());
  const BytesView shown_b = answer.subspan(a.points.size());
  TROTH_TRY(raised_b, all_times(a.scalar, shown_b));
  MatchEnd end;
  for (std::size_t slot = 0; slot < a.points.size() / point_bytes; ++slot) {
    const Point otherwise = random_point(random);
    const bool both = equal_in_constant_time(slot_in(raised_a, slot), slot_in(raised_b, slot));
    end.common.push_back(both);
    append(end.points, both ? slot_in(raised_b, slot) : BytesView(otherwise));
  }
  return end;
}

Result<std::vector<bool>> common_in(const MatchSide& b, BytesView a_points, BytesView ended) {
  if (a_points.size() != b.points.size() || ended.size() != b.points.size())
    return failed(FaultCode::does_not_open);
  TROTH_TRY(raised_a, all_times(b.scalar, a_points));
  std::vector<bool> common;
  for (std::size_t slot = 0; slot < b.points.size() / point_bytes; ++slot)
    common.push_back(equal_in_constant_time(slot_in(raised_a, slot), slot_in(ended, slot)));
  return common;
}

}  // namespace troth
