#include "cli/clock.h"

#include <time.h>

#include <algorithm>
#include <array>
#include <vector>

namespace troth::cli {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};
constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

tm local(Instant at) {
  const auto seconds = static_cast<time_t>(at.ms / 1000);
  tm parts{};
  localtime_r(&seconds, &parts);
  return parts;
}

std::vector<std::string> words_of(std::string_view typed) {
  std::vector<std::string> words;
  std::string word;
  for (const char one : typed) {
    if (one != ' ' && one != '\t') {
      word.push_back(one >= 'A' && one <= 'Z' ? static_cast<char>(one + 32) : one);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

// All digits, at most `digits` of them.
std::optional<int> number(std::string_view text, std::size_t digits) {
  if (text.empty() || text.size() > digits) return std::nullopt;
  int value = 0;
  for (const char one : text) {
    if (one < '0' || one > '9') return std::nullopt;
    value = value * 10 + (one - '0');
  }
  return value;
}

struct Clock {
  int hour, minute;
};
std::optional<Clock> clock_from(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto hour = number(text.substr(0, colon), 2);
  const auto minute = number(text.substr(colon + 1), 2);
  if (!hour || !minute || text.size() - colon != 3 || *hour > 23 || *minute > 59)
    return std::nullopt;
  return Clock{*hour, *minute};
}

// The same clock time on another day; mktime carries days over months and knows daylight saving.
Result<Due> due_on(tm day, std::optional<Clock> clock) {
  day.tm_hour = clock ? clock->hour : 12;
  day.tm_min = clock ? clock->minute : 0;
  day.tm_sec = 0;
  day.tm_isdst = -1;
  const time_t seconds = mktime(&day);
  if (seconds < 0) return failed(FaultCode::out_of_range);
  const Instant at{static_cast<std::int64_t>(seconds) * 1000};
  return Due{at, offset_minutes_at(at), clock ? Precision::minute : Precision::day};
}

std::string two(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string weekday_short(int day) {
  std::string name(weekdays[static_cast<std::size_t>(day)].substr(0, 3));
  name[0] = static_cast<char>(name[0] - 32);
  return name;
}

struct Date {
  int year, month, day, weekday;
};
// From days since 1970-01-01, by the calendar of every day.
Date date_of(std::int64_t day) {
  const auto seconds = static_cast<time_t>(day * 86'400);
  tm parts{};
  gmtime_r(&seconds, &parts);
  return {parts.tm_year + 1900, parts.tm_mon, parts.tm_mday, parts.tm_wday};
}

std::string day_spoken(std::int64_t day, std::int64_t today) {
  if (day == today) return "today";
  if (day == today + 1) return "tomorrow";
  if (day == today - 1) return "yesterday";
  const Date date = date_of(day);
  std::string text = weekday_short(date.weekday) + " " + std::to_string(date.day) + " " +
                     months[static_cast<std::size_t>(date.month)];
  if (date.year != date_of(today).year) text += " " + std::to_string(date.year);
  return text;
}

std::string clock_spoken(Instant at, int offset_minutes) {
  const std::int64_t minutes = at.ms / minute_ms + offset_minutes;
  const auto of_day = static_cast<int>(((minutes % 1440) + 1440) % 1440);
  return two(of_day / 60) + ":" + two(of_day % 60);
}

}  // namespace

Instant now() {
  timespec at{};
  clock_gettime(CLOCK_REALTIME, &at);
  return {static_cast<std::int64_t>(at.tv_sec) * 1000 + at.tv_nsec / 1'000'000};
}

int offset_minutes_at(Instant at) {
  return std::clamp(static_cast<int>(local(at).tm_gmtoff / 60), -offset_minutes_max,
                    offset_minutes_max);
}

Result<Due> due_from(std::string_view typed, Instant now) {
  auto words = words_of(typed);
  if (words.empty()) return failed(FaultCode::malformed);
  if (words.front() == "in" && words.size() == 2) {
    const std::string& ahead = words[1];
    const auto amount = number(std::string_view(ahead).substr(0, ahead.size() - 1), 4);
    if (!amount) return failed(FaultCode::malformed);
    if (ahead.back() == 'd') {
      tm day = local(now);
      day.tm_mday += *amount;
      return due_on(day, std::nullopt);
    }
    if (ahead.back() != 'm' && ahead.back() != 'h') return failed(FaultCode::malformed);
    const Instant at = now + *amount * (ahead.back() == 'm' ? minute_ms : hour_ms);
    return Due{at, offset_minutes_at(at), Precision::minute};
  }
  std::optional<Clock> clock;
  if (words.back().find(':') != std::string::npos) {
    clock = clock_from(words.back());
    if (!clock) return failed(FaultCode::malformed);
    words.pop_back();
  }
  if (words.size() > 1) return failed(FaultCode::malformed);
  tm day = local(now);
  if (words.empty()) {
    TROTH_TRY(due, due_on(day, clock));
    if (deadline(due) >= now) return due;
    day.tm_mday += 1;
    return due_on(day, clock);
  }
  const std::string& word = words.front();
  if (word == "today") return due_on(day, clock);
  if (word == "tomorrow") {
    day.tm_mday += 1;
    return due_on(day, clock);
  }
  for (std::size_t i = 0; i < weekdays.size(); ++i) {
    if (word.size() < 3 || !weekdays[i].starts_with(word)) continue;
    day.tm_mday += (static_cast<int>(i) - day.tm_wday + 7) % 7;
    TROTH_TRY(due, due_on(day, clock));
    if (deadline(due) >= now) return due;
    day.tm_mday += 7;
    return due_on(day, clock);
  }
  if (word.size() != 10 || word[4] != '-' || word[7] != '-') return failed(FaultCode::malformed);
  const auto year = number(word.substr(0, 4), 4);
  const auto month = number(word.substr(5, 2), 2);
  const auto date = number(word.substr(8, 2), 2);
  if (!year || !month || !date) return failed(FaultCode::malformed);
  tm that{};
  that.tm_year = *year - 1900;
  that.tm_mon = *month - 1;
  that.tm_mday = *date;
  TROTH_TRY(due, due_on(that, clock));
  const tm found = local(due.at);
  if (found.tm_mon != *month - 1 || found.tm_mday != *date) return failed(FaultCode::out_of_range);
  return due;
}

std::string spoken(const Due& due, Instant now) {
  const int here = offset_minutes_at(due.at);
  const std::int64_t today = local_day_of(now, offset_minutes_at(now));
  if (due.precision == Precision::day)
    return day_spoken(local_day_of(due.at, due.offset_minutes), today);
  return day_spoken(local_day_of(due.at, here), today) + " " + clock_spoken(due.at, here);
}

std::string spoken(Instant at, Instant now) {
  return spoken(Due{at, offset_minutes_at(at), Precision::minute}, now);
}

std::string spoken_day(std::int64_t day) {
  const Date date = date_of(day);
  return weekday_short(date.weekday) + " " + std::to_string(date.day) + " " +
         months[static_cast<std::size_t>(date.month)];
}

}  // namespace troth::cli
