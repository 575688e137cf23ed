#pragma once
// Sorting rows that are large: their numbers are sorted, and each row moves once. What compares is
// handed over by address, so the sorting itself exists once in the program instead of once a kind
// of row (in the browser that is tens of kilobytes). Equal rows keep their order. At most 2^32
// rows. Threads: none.
#include <cstdint>
#include <utility>
#include <vector>

namespace troth {

// The numbers 0 .. count-1, so that none is `before` one in front of it.
std::vector<std::uint32_t> sorted_order(std::size_t count,
                                        bool (*before)(const void* rows, std::uint32_t a,
                                                       std::uint32_t b),
                                        const void* rows);

template <class Row, class Before>
void sort_rows(std::vector<Row>& rows, const Before& before) {
  struct Given {
    const Row* rows;
    const Before* before;
  };
  const Given given{rows.data(), &before};
  const auto order = sorted_order(
      rows.size(),
      [](const void* it, std::uint32_t a, std::uint32_t b) {
        const auto& some = *static_cast<const Given*>(it);
        return (*some.before)(some.rows[a], some.rows[b]);
      },
      &given);
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  for (const std::uint32_t i : order) sorted.push_back(std::move(rows[i]));
  rows = std::move(sorted);
}

}  // namespace troth
