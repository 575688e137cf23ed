#include "cli/clock.h"

#include <gtest/gtest.h>
#include <time.h>

#include <cstdlib>

namespace troth::cli {
namespace {

class Clock : public testing::Test {
 protected:
  Clock() {
    setenv("TZ", "Europe/Madrid", 1);
    tzset();
  }
  ~Clock() override {
    unsetenv("TZ");
    tzset();
  }
  // Wednesday, 2 December 2026, 18:20 in Madrid.
  const Instant wednesday{1796232000'000};
};

TEST_F(Clock, ATimeIsTodayUnlessItHasPassed) {
  ASSERT_EQ(spoken(wednesday, wednesday), "today 18:20");
  EXPECT_EQ(spoken(*due_from("19:00", wednesday), wednesday), "today 19:00");
  EXPECT_EQ(spoken(*due_from("9:05", wednesday), wednesday), "tomorrow 09:05");
  EXPECT_EQ(spoken(*due_from("18:20", wednesday), wednesday), "today 18:20");
}

TEST_F(Clock, ADayWithoutATimeIsTheWholeDay) {
  const auto due = due_from("friday", wednesday);
  ASSERT_TRUE(due);
  EXPECT_EQ(due->precision, Precision::day);
  EXPECT_EQ(spoken(*due, wednesday), "Fri 4 Dec");
  EXPECT_EQ(spoken(*due_from("Fri 19:00", wednesday), wednesday), "Fri 4 Dec 19:00");
  EXPECT_EQ(spoken(*due_from("today", wednesday), wednesday), "today");
  EXPECT_EQ(spoken(*due_from("wednesday 18:00", wednesday), wednesday), "Wed 9 Dec 18:00");
  EXPECT_EQ(spoken(*due_from("tomorrow 07:30", wednesday), wednesday), "tomorrow 07:30");
  EXPECT_EQ(spoken(*due_from("2027-03-28 12:00", wednesday), wednesday), "Sun 28 Mar 2027 12:00");
  EXPECT_EQ(spoken(*due_from("in 45m", wednesday), wednesday), "today 19:05");
  EXPECT_EQ(spoken(*due_from("in 2d", wednesday), wednesday), "Fri 4 Dec");
}

TEST_F(Clock, TheOffsetIsTheOneOfThatDay) {
  EXPECT_EQ(due_from("2027-01-10 12:00", wednesday)->offset_minutes, 60);
  EXPECT_EQ(due_from("2027-07-10 12:00", wednesday)->offset_minutes, 120);
}

TEST_F(Clock, WhatIsNoTimeIsRefused) {
  for (const char* typed : {"", "soon", "25:00", "7", "19:0", "in 5", "in m", "friday evening",
                            "2026-13-01", "2026-02-30", "19:00 friday", "fr", "tomorrow tomorrow"})
    EXPECT_FALSE(due_from(typed, wednesday)) << typed;
}

}  // namespace
}  // namespace troth::cli
