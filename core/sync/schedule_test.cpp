#include "sync/schedule.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/random.h"

namespace troth::sync {
namespace {

struct Calendar {
  explicit Calendar(std::uint64_t number)
      : random(number), seed(random.bytes<32>()), log(random.id<LogId>()) {}
  SeededRandom random;
  Key seed;
  LogId log;
  Instant some_time() {
    return {static_cast<std::int64_t>(1'600'000'000'000 + random.below(400'000'000'000))};
  }
};

RC_GTEST_PROP(Schedule, EightQuietTimesADayThatOnlyTheSecretTells, (std::uint64_t number)) {
  Calendar it(number);
  const auto day = utc_day_of(it.some_time());
  const auto times = quiet_times(it.seed, it.log, day);
  for (std::size_t i = 0; i < times.size(); ++i) {
    RC_ASSERT(utc_day_of(times[i]) == day);
    if (i > 0) RC_ASSERT(times[i - 1] <= times[i]);
  }
  RC_ASSERT(times == quiet_times(it.seed, it.log, day));
  RC_ASSERT(times != quiet_times(it.seed, it.log, day + 1));
  RC_ASSERT(times != quiet_times(it.seed, it.random.id<LogId>(), day));
  RC_ASSERT(times != quiet_times(Key(it.random.bytes<32>()), it.log, day));
}

RC_GTEST_PROP(Schedule, HoweverOftenOneLooksTheSameFramesAreOwed, (std::uint64_t number)) {
  Calendar it(number);
  const Instant begin = it.some_time();
  const Instant end = begin + static_cast<std::int64_t>(it.random.below(6 * day_ms));
  const auto once = quiet_frames_owed(it.seed, it.log, begin, end);
  std::size_t often = 0;
  for (Instant served = begin; served < end;) {
    const Instant now =
        std::min(end, served + static_cast<std::int64_t>(1 + it.random.below(day_ms)));
    const auto owed = quiet_frames_owed(it.seed, it.log, served, now);
    RC_ASSERT(owed.served == now);
    often += owed.frames;
    served = owed.served;
  }
  RC_ASSERT(often == once.frames);
}

RC_GTEST_PROP(Schedule, ItSaysWhenToLookAgain, (std::uint64_t number)) {
  Calendar it(number);
  const Instant now = it.some_time();
  const auto owed = quiet_frames_owed(it.seed, it.log, now, now);
  RC_ASSERT(owed.frames == 0u);
  RC_ASSERT(owed.next > now);
  RC_ASSERT(quiet_frames_owed(it.seed, it.log, now, owed.next + -1).frames == 0u);
  RC_ASSERT(quiet_frames_owed(it.seed, it.log, now, owed.next).frames >= 1u);
}

TEST(Schedule, MoreThanAWeekAwayOwesFiftySix) {
  Calendar it(1);
  const Instant now = it.some_time();
  for (const std::int64_t days : {8, 9, 30, 400, 18'000})
    EXPECT_EQ(quiet_frames_owed(it.seed, it.log, now + -days * day_ms, now).frames, 56u) << days;
  const auto six = quiet_frames_owed(it.seed, it.log, now + -6 * day_ms, now).frames;
  EXPECT_GE(six, 40u);
  EXPECT_LE(six, 56u);
}

TEST(Schedule, AClockThatWentBackOwesNothingAndGoesOn) {
  Calendar it(2);
  const Instant now = it.some_time();
  const auto owed = quiet_frames_owed(it.seed, it.log, now + 400 * day_ms, now);
  EXPECT_EQ(owed.frames, 0u);
  EXPECT_EQ(owed.served, now);
  EXPECT_LE(owed.next - now, 2 * day_ms);
}

RC_GTEST_PROP(Schedule, TheWeekChangesOnceAWeekAtItsOwnHour, (std::uint64_t number)) {
  Calendar it(number);
  const Instant now = it.some_time();
  const Instant next = next_week(it.seed, now);
  RC_ASSERT(next > now);
  RC_ASSERT(next - now <= week_ms);
  RC_ASSERT(next.ms % hour_ms == 0);
  RC_ASSERT(week_of(it.seed, next + -1) == week_of(it.seed, now));
  RC_ASSERT(week_of(it.seed, next) == week_of(it.seed, now) + 1);
  RC_ASSERT(next_week(it.seed, next) - next == week_ms);
  RC_ASSERT(week_of(it.seed, Instant{0}) >= 1u);
}

TEST(Schedule, MailComesOnceADay) {
  const Instant noon{1'700'000'000'000 / day_ms * day_ms + 12 * hour_ms};
  EXPECT_EQ(next_mail(noon, 4) - noon, 16 * hour_ms);
  EXPECT_EQ(next_mail(noon, 13) - noon, hour_ms);
  EXPECT_EQ(next_mail(noon, 12) - noon, day_ms);
}

}  // namespace
}  // namespace troth::sync
