#include "domain/due.h"

namespace troth {
namespace {

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
  const std::int64_t rest = value % step;
  return value - (rest < 0 ? rest + step : rest);
}

}  // namespace

Instant deadline(const Due& due) {
  if (due.precision == Precision::minute) return {floor_to(due.at.ms, minute_ms) + minute_ms - 1};
  const std::int64_t offset_ms = due.offset_minutes * minute_ms;
  return {floor_to(due.at.ms + offset_ms, day_ms) + day_ms - 1 - offset_ms};
}

std::int64_t local_day_of(Instant at, std::int32_t offset_minutes) {
  return floor_to(at.ms + offset_minutes * minute_ms, day_ms) / day_ms;
}

Status fits(const Due& due) {
  if (due.offset_minutes < -offset_minutes_max || due.offset_minutes > offset_minutes_max)
    return failed(FaultCode::out_of_range);
  if (due.at.ms < 2 * day_ms || due.at.ms > instant_ms_max - 2 * day_ms)
    return failed(FaultCode::out_of_range);
  return {};
}

}  // namespace troth
