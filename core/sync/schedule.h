#pragma once
// When a device does what everybody's device does, whether or not there is a reason (protocol 2.7,
// A1, A5). All of it follows from a secret, the clock and what was done last, and from nothing a
// person does in private.
//
//   quiet frames   8 a UTC day for each log, at times drawn from the secret; missed ones are made
//   up, at most 56 weekly blob    once a week on a day and hour that the account's secret fixes
//   mail hour      when the relay hands quiet frames to the other account
//   slot tick      how often the cells of Mine's slot are sealed anew
#include <array>

#include "base/id.h"
#include "base/result.h"
#include "base/secret.h"
#include "base/time.h"

namespace troth::sync {

inline constexpr std::size_t quiet_frames_a_day = 8;
inline constexpr std::size_t quiet_frames_owed_max = 56;
inline constexpr std::int64_t week_ms = 7 * day_ms;
inline constexpr int default_mail_hour = 4;  // UTC
inline constexpr std::int64_t slot_tick_ms = 30'000;

// The quiet times of one UTC day (utc_day_of), ascending. `seed` is secret; each log has a calendar
// of its own.
std::array<Instant, quiet_frames_a_day> quiet_times(const Key& seed, const LogId& log,
                                                    std::int64_t utc_day);

// What the calendar owes at `now`, when it was last looked at at `served`.
struct Owed {
  std::size_t frames = 0;  // to be appended now, 0 .. quiet_frames_owed_max
  Instant served;          // keep this together with those frames
  Instant next;            // when to look again
};
// A clock that went back owes nothing and starts anew from there.
Owed quiet_frames_owed(const Key& seed, const LogId& log, Instant served, Instant now);

// The week an account's blob is made for at this time. One more each week, at the account's own day
// and hour, from 1. `seed` is secret and the same on all devices of the account (ASd).
std::uint64_t week_of(const Key& seed, Instant now);
Instant next_week(const Key& seed, Instant now);  // when week_of changes

// The next time after `now` at which the other account may get quiet frames. mail_hour: 0 .. 23,
// UTC.
Instant next_mail(Instant now, int mail_hour);

}  // namespace troth::sync
