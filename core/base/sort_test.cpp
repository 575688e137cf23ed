#include "base/sort.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

namespace troth {
namespace {

RC_GTEST_PROP(SortRows, OrdersLikeAStableSortAndLosesNoRow, ()) {
  auto rows = *rc::gen::container<std::vector<std::pair<int, std::string>>>(
      rc::gen::pair(rc::gen::inRange(0, 4), rc::gen::arbitrary<std::string>()));
  auto expected = rows;
  const auto by_first = [](const auto& a, const auto& b) { return a.first < b.first; };
  std::stable_sort(expected.begin(), expected.end(), by_first);
  sort_rows(rows, by_first);
  RC_ASSERT(rows == expected);
}

}  // namespace
}  // namespace troth
