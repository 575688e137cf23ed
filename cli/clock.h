#pragma once
// Times as people type and read them, where this computer is. The core is handed instants and
// offsets.
#include <optional>
#include <string>

#include "domain/due.h"

namespace troth::cli {

Instant now();
// Minutes that the clock here stands from UTC at this time; daylight saving counted.
int offset_minutes_at(Instant at);

// "19:00" (today, or tomorrow when that has passed), "tomorrow", "friday", "2026-12-01", each of
// them with or without a time behind it ("friday 19:00"), "in 30m", "in 2h", "in 3d". Without a
// time it is the whole day. Faults: malformed; out_of_range for a day that does not exist.
Result<Due> due_from(std::string_view typed, Instant now);

// "today 19:30", "tomorrow 19:00", "Fri 4 Dec 19:00", "4 Dec 2027"; without the time for a whole
// day.
std::string spoken(const Due& due, Instant now);
std::string spoken(Instant at, Instant now);
std::string spoken_day(std::int64_t day);  // days since 1970-01-01: "Fri 4 Dec"

}  // namespace troth::cli
