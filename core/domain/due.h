#pragma once
// When something is promised for: a minute or a whole day where the promisor is (product 3).
// Whoever has a time zone passes the offset; the core knows none.
#include <optional>

#include "base/describe.h"
#include "base/result.h"
#include "base/time.h"

namespace troth {

enum class Precision : std::uint8_t { minute, day };
TROTH_NAMES(Precision, "minute", "day");

struct Due {
  Instant at;                       // the minute, or any moment of the day
  std::int32_t offset_minutes = 0;  // of the promisor from UTC, -840 to 840
  Precision precision{};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "at", it.at}, Field{2, "offset_minutes", it.offset_minutes},
                      Field{3, "precision", it.precision}};
  }
  friend bool operator==(const Due&, const Due&) = default;
};
static_assert(lists_every_member<Due>);

inline constexpr std::int32_t offset_minutes_max = 14 * 60;
inline constexpr std::int64_t ahead_ms_max = 5 * 366 * day_ms;

// The last millisecond that is still in time: the end of the minute, or 24:00 of the day there.
Instant deadline(const Due& due);

// Days since 1970-01-01 where the clock stands `offset_minutes` from UTC.
std::int64_t local_day_of(Instant at, std::int32_t offset_minutes);

// Fault: out_of_range for an offset that exists nowhere, or a time that JSON could not carry.
Status fits(const Due& due);
inline Status fits(const std::optional<Due>& due) { return due ? fits(*due) : Status{}; }

}  // namespace troth
