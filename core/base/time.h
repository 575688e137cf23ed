#pragma once
// Time is handed in; the core owns no clock and knows no time zones: whoever has a zone passes the
// offset.
#include <compare>
#include <cstdint>

namespace troth {

// Milliseconds since 1970-01-01 00:00 UTC. Valid from 0 to 2^53 - 1, so that JSON carries it
// exactly.
struct Instant {
  std::int64_t ms = 0;
  friend auto operator<=>(const Instant&, const Instant&) = default;
};
inline constexpr std::int64_t instant_ms_max = (std::int64_t{1} << 53) - 1;

inline constexpr std::int64_t minute_ms = 60'000;
inline constexpr std::int64_t hour_ms = 60 * minute_ms;
inline constexpr std::int64_t day_ms = 24 * hour_ms;

constexpr Instant operator+(Instant at, std::int64_t ms) { return {at.ms + ms}; }
constexpr std::int64_t operator-(Instant a, Instant b) { return a.ms - b.ms; }

// The UTC day a moment falls into: days since 1970-01-01.
constexpr std::int64_t utc_day_of(Instant at) { return at.ms / day_ms; }

}  // namespace troth
