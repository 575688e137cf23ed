#include "cli/month.h"

#include <gtest/gtest.h>
#include <time.h>

#include <cstdlib>

namespace troth::cli {
namespace {

class Months : public testing::Test {
 protected:
  Months() {
    setenv("TZ", "Europe/Madrid", 1);
    tzset();
  }
  ~Months() override {
    unsetenv("TZ");
    tzset();
  }
};

TEST_F(Months, AMonthIsTypedAsAYearAndANumber) {
  EXPECT_EQ(month_from("2026-11"), (Month{2026, 11}));
  EXPECT_EQ(typed(Month{2026, 3}), "2026-03");
  EXPECT_EQ(spoken(Month{2026, 11}), "November 2026");
  for (const std::string_view none : {"", "2026", "2026-13", "2026-00", "26-11", "2026-1",
                                      "2026/11", "+026-11", "1969-12", "2026-1x"})
    EXPECT_EQ(month_from(none), std::nullopt) << none;
}

TEST_F(Months, BeginsAtItsFirstMidnightHereSummerAndWinter) {
  EXPECT_EQ(start_of({2026, 11}), (Instant{1793487600'000}));  // 31 October, 23:00 UTC
  EXPECT_EQ(start_of({2026, 7}), (Instant{1782856800'000}));   // 30 June, 22:00 UTC
  EXPECT_EQ(month_of(start_of({2026, 7})), (Month{2026, 7}));
  EXPECT_EQ(month_of(start_of({2026, 7}) + -1), (Month{2026, 6}));
  EXPECT_EQ(after({2026, 12}), (Month{2027, 1}));
}

}  // namespace
}  // namespace troth::cli
