#include "base/id.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>

namespace troth {

TROTH_ID(LongId, 32);

namespace {

// Out of few values, so that many bytes are the same.
template <class AnId>
AnId some_id() {
  AnId id;
  for (std::uint8_t& byte : id.bytes) byte = *rc::gen::element<std::uint8_t>(0, 1, 127, 128, 255);
  return id;
}

template <class AnId>
void expect_byte_order() {
  const auto a = some_id<AnId>();
  auto b = a;
  if (*rc::gen::inRange(0, 4) != 0)
    b.bytes[*rc::gen::inRange<std::size_t>(0, AnId::size)] = *rc::gen::arbitrary<std::uint8_t>();
  const auto order = std::lexicographical_compare_three_way(a.bytes.begin(), a.bytes.end(),
                                                            b.bytes.begin(), b.bytes.end());
  RC_ASSERT((a <=> b) == order);
  RC_ASSERT((b <=> a) == 0 <=> order);
  RC_ASSERT((a == b) == (order == 0));
}

RC_GTEST_PROP(Id, TheFirstByteThatDiffersDecides, ()) {
  expect_byte_order<AccountId>();
  expect_byte_order<EventId>();
  expect_byte_order<LongId>();
}

}  // namespace
}  // namespace troth
