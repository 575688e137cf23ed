#include "base/sort.h"

#include <algorithm>
#include <numeric>

namespace troth {

std::vector<std::uint32_t> sorted_order(std::size_t count,
                                        bool (*before)(const void* rows, std::uint32_t a,
                                                       std::uint32_t b),
                                        const void* rows) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (before(rows, a, b)) return true;
    return !before(rows, b, a) && a < b;
  });
  return order;
}

}  // namespace troth
