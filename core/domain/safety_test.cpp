#include "domain/safety.h"

#include <gtest/gtest.h>

#include "domain/chronicle.h"

namespace troth {
namespace {

constexpr Instant noon{20'000 * day_ms};

struct Fearing : testing::Test {
  Chronicle life{2};  // device 0 and 2 are hers
  const Safety& safety(std::size_t device = 0) { return life.devices()[device].state.mine.safety; }
  Result<EventId> wish(const Wish& it, Instant at, std::size_t device = 0) {
    return life.wish(device, it, at);
  }
};

TEST_F(Fearing, OpensTheGateAndNothingOfItLeavesOnesOwnDevices) {
  EXPECT_FALSE(safety().afraid_since.has_value());
  ASSERT_TRUE(wish(SayFear{Fear::of_them}, noon).has_value());
  life.meet();
  EXPECT_EQ(safety().afraid_since, noon);
  EXPECT_EQ(safety(2).afraid_since, noon);
  EXPECT_TRUE(life.frames().empty());
  EXPECT_FALSE(safety(1).afraid_since.has_value());
}

TEST_F(Fearing, IsClearedTwiceAndAtLeastSevenDaysApart) {
  EXPECT_EQ(wish(BeginClear{}, noon).error().code, FaultCode::not_found);
  wish(SayFear{Fear::of_them}, noon).value();
  EXPECT_EQ(wish(FinishClear{}, noon).error().code, FaultCode::not_found);
  wish(BeginClear{}, noon + day_ms).value();
  EXPECT_EQ(wish(BeginClear{}, noon + 2 * day_ms).error().code, FaultCode::already_answered);
  EXPECT_EQ(wish(FinishClear{}, noon + 8 * day_ms + -1).error().code, FaultCode::not_open_yet);
  EXPECT_TRUE(safety().afraid_since.has_value());
  ASSERT_TRUE(wish(FinishClear{}, noon + 8 * day_ms).has_value());
  EXPECT_FALSE(safety().afraid_since.has_value());
}

TEST_F(Fearing, AgainBeginsTheClearAnew) {
  wish(SayFear{Fear::of_them}, noon).value();
  wish(BeginClear{}, noon + day_ms).value();
  wish(SayFear{Fear::of_myself}, noon + 2 * day_ms).value();
  EXPECT_FALSE(safety().clear_begun.has_value());
  EXPECT_EQ(wish(FinishClear{}, noon + 9 * day_ms).error().code, FaultCode::not_found);
  EXPECT_EQ(safety().afraid_since, noon);
}

TEST_F(Fearing, SaidOnAPhoneThatWasAwayIsNotClearedByTheOther) {
  wish(SayFear{Fear::of_them}, noon).value();
  life.meet();
  wish(BeginClear{}, noon + day_ms).value();
  wish(SayFear{Fear::of_them}, noon + 5 * day_ms, 2).value();  // apart
  wish(FinishClear{}, noon + 9 * day_ms).value();
  EXPECT_FALSE(safety().afraid_since.has_value());
  life.meet();
  EXPECT_TRUE(safety().afraid_since.has_value());
  EXPECT_TRUE(safety(2).afraid_since.has_value());
}

TEST_F(Fearing, AClaimedClearOfAStrangeClientCountsOnlyAfterSevenDays) {
  wish(SayFear{Fear::of_them}, noon).value();
  const auto begun = wish(BeginClear{}, noon + day_ms).value();
  life.write(0, {ClearFinished{begun}}, noon + 2 * day_ms);
  EXPECT_TRUE(safety().afraid_since.has_value());
}

TEST_F(Fearing, IsSaidWithANoteThatNamesASign) {
  wish(KeepSafetyNote{{"he shouted"}, noon, {}}, noon).value();
  EXPECT_FALSE(safety().afraid_since.has_value());
  const auto note =
      wish(KeepSafetyNote{{"he raised his hand"}, noon, SafetySign::threatened}, noon).value();
  EXPECT_TRUE(safety().afraid_since.has_value());
  wish(RemoveSafetyNote{note}, noon).value();
  EXPECT_FALSE(life.devices()[0].state.mine.safety_notes.at(note).now.has_value());
  EXPECT_TRUE(safety().afraid_since.has_value());
}

TEST_F(Fearing, ThePlanIsTheLastOneWritten) {
  wish(WriteSafetyPlan{Words{"call Ida"}}, noon).value();
  EXPECT_EQ(safety().plan->text, "call Ida");
  wish(WriteSafetyPlan{{}}, noon).value();
  EXPECT_FALSE(safety().plan.has_value());
}

}  // namespace
}  // namespace troth
