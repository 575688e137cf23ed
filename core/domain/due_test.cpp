#include "domain/due.h"

#include <gtest/gtest.h>

namespace troth {
namespace {

TEST(Due, AMinuteIsInTimeUntilItIsOver) {
  const Instant at{1'700'000'100'000 / minute_ms * minute_ms};
  EXPECT_EQ(deadline({at, 0, Precision::minute}), at + (minute_ms - 1));
  EXPECT_EQ(deadline({at + 30'000, 0, Precision::minute}), at + (minute_ms - 1));
}

TEST(Due, ADayEndsAtMidnightWhereThePromisorIs) {
  const Instant midnight{20'000 * day_ms};
  EXPECT_EQ(deadline({midnight, 0, Precision::day}), midnight + (day_ms - 1));
  // 23:00 UTC is the next day already two hours further east.
  const Instant eleven = midnight + 23 * hour_ms;
  EXPECT_EQ(deadline({eleven, 120, Precision::day}), midnight + (2 * day_ms - 2 * hour_ms - 1));
  EXPECT_EQ(deadline({eleven, -120, Precision::day}), midnight + (day_ms + 2 * hour_ms - 1));
}

TEST(Due, LocalDaysFollowTheOffset) {
  const Instant eleven{20'000 * day_ms + 23 * hour_ms};
  EXPECT_EQ(local_day_of(eleven, 0), 20'000);
  EXPECT_EQ(local_day_of(eleven, 60), 20'001);
  EXPECT_EQ(local_day_of(eleven, -23 * 60), 20'000);
  EXPECT_EQ(local_day_of(Instant{0}, -60), -1);
}

}  // namespace
}  // namespace troth
