#include "cli/month.h"

#include <time.h>

#include <array>
#include <charconv>

namespace troth::cli {
namespace {

constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || value < 0)
    return std::nullopt;
  return value;
}

}  // namespace

std::optional<Month> month_from(std::string_view typed) {
  if (typed.size() != 7 || typed[4] != '-') return std::nullopt;
  const auto year = number(typed.substr(0, 4));
  const auto month = number(typed.substr(5));
  if (!year || !month || *year < 1970 || *year > 9998 || *month < 1 || *month > 12)
    return std::nullopt;
  return Month{*year, *month};
}

Month month_of(Instant at) {
  const auto seconds = static_cast<time_t>(at.ms / 1000);
  tm parts{};
  localtime_r(&seconds, &parts);
  return {parts.tm_year + 1900, parts.tm_mon + 1};
}

Month after(Month month) {
  return month.month == 12 ? Month{month.year + 1, 1} : Month{month.year, month.month + 1};
}

Instant start_of(Month month) {
  tm parts{};
  parts.tm_year = month.year - 1900;
  parts.tm_mon = month.month - 1;
  parts.tm_mday = 1;
  parts.tm_isdst = -1;
  return {static_cast<std::int64_t>(mktime(&parts)) * 1000};
}

std::string typed(Month month) {
  return std::to_string(month.year) + (month.month < 10 ? "-0" : "-") + std::to_string(month.month);
}

std::string spoken(Month month) {
  return std::string(names[static_cast<std::size_t>(month.month - 1)]) + " " +
         std::to_string(month.year);
}

}  // namespace troth::cli
