#pragma once
// Months of the calendar here, for reading back.
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

namespace troth::cli {

struct Month {
  int year = 1970;
  int month = 1;  // 1 to 12
  friend bool operator==(const Month&, const Month&) = default;
};

// "2026-11". None: it is no month from 1970 to 9998.
std::optional<Month> month_from(std::string_view typed);
Month month_of(Instant at);
Month after(Month month);
Instant start_of(Month month);    // its first midnight, here
std::string typed(Month month);   // as it is typed
std::string spoken(Month month);  // "November 2026"

}  // namespace troth::cli
