#include "sync/schedule.h"

#include <algorithm>

#include "crypto/open/derive.h"

namespace troth::sync {
namespace {

// How far into a week the account's own day and hour lie.
std::int64_t week_offset(const Key& seed) {
  constexpr std::string_view what = "week";
  const auto drawn = derive_key(seed.reveal(), label::calendar, {bytes_of(what)});
  return static_cast<std::int64_t>(read_le<std::uint64_t>(drawn.reveal()) % (7 * 24)) * hour_ms;
}

}  // namespace

std::array<Instant, quiet_frames_a_day> quiet_times(const Key& seed, const LogId& log,
                                                    std::int64_t utc_day) {
  Bytes day;
  append_le(day, static_cast<std::uint64_t>(utc_day));
  const auto drawn = derive<64>(seed.reveal(), label::calendar, {log.bytes, day});
  std::array<Instant, quiet_frames_a_day> times;
  for (std::size_t i = 0; i < quiet_frames_a_day; ++i) {
    const auto chance = read_le<std::uint64_t>(BytesView(drawn.reveal()).subspan(8 * i));
    times[i] = Instant{utc_day * day_ms} +
               static_cast<std::int64_t>(chance % static_cast<std::uint64_t>(day_ms));
  }
  std::sort(times.begin(), times.end());
  return times;
}

Owed quiet_frames_owed(const Key& seed, const LogId& log, Instant served, Instant now) {
  Owed owed;
  owed.served = now;
  const auto today = utc_day_of(now);
  // More than a week ago is owed in full: looking at the last days is enough.
  const auto first_day = std::max(utc_day_of(served), today - 8);
  for (auto day = first_day; day <= today && served < now; ++day)
    for (const auto time : quiet_times(seed, log, day))
      if (time > served && time <= now) ++owed.frames;
  owed.frames = std::min(owed.frames, quiet_frames_owed_max);

  for (auto day = today;; ++day) {
    for (const auto time : quiet_times(seed, log, day)) {
      if (time > now) {
        owed.next = time;
        return owed;
      }
    }
  }
}

std::uint64_t week_of(const Key& seed, Instant now) {
  return static_cast<std::uint64_t>((now.ms + week_ms - week_offset(seed)) / week_ms) + 1;
}

Instant next_week(const Key& seed, Instant now) {
  const auto weeks = (now.ms + week_ms - week_offset(seed)) / week_ms;
  return Instant{weeks * week_ms + week_offset(seed)};
}

Instant next_mail(Instant now, int mail_hour) {
  TROTH_ASSERT(mail_hour >= 0 && mail_hour < 24);
  const Instant today{utc_day_of(now) * day_ms + mail_hour * hour_ms};
  return today > now ? today : today + day_ms;
}

}  // namespace troth::sync
