#include "domain/repair.h"

#include <gtest/gtest.h>

#include "domain/chronicle.h"

namespace troth {
namespace {

constexpr Instant noon{20'000 * day_ms};
constexpr std::size_t ana = 0;  // was hurt
constexpr std::size_t ben = 1;  // did it

struct Repairing : testing::Test {
  Chronicle life;
  EventId hurt;
  EventId id;

  void begin(std::optional<Breaker> breaker, HurtSize size = HurtSize::middle) {
    hurt = life.wish(ana, RaiseHurt{{}, {"you went"}, {}, {}, {}, {}, breaker, size, {}, {}}, noon)
               .value();
    life.meet();
    id = life.wish(ben, BeginRepair{hurt}, noon).value();
    life.meet();
    life.wish(ana, JoinRepair{id}, noon).value();
    life.meet();
  }
  const Repair& repair(std::size_t who = ana) {
    return life.devices()[who].state.us.repairs.at(id);
  }
  EventId did(std::size_t who, const Wish& wish, Instant at = noon) {
    const auto done = life.wish(who, wish, at);
    EXPECT_TRUE(done.has_value()) << name_of(done ? FaultCode::malformed : done.error().code);
    life.meet();
    return done.value_or(EventId{});
  }
  FaultCode fault(std::size_t who, const Wish& wish, Instant at = noon) {
    const auto done = life.wish(who, wish, at);
    return done ? FaultCode::disk_failed : done.error().code;  // disk_failed: it was done
  }
  void light_to_the_end() {
    const auto said = did(ben, SayBack{id, {"I left without a word"}});
    did(ana, AnswerSayBack{id, said, true, {}});
    did(ben, SayRepairPart{id, RepairPart::responsibility, {"that was mine"}});
    did(ana, SayEnough{id, RepairStage::own});
    did(ben, SayRepairPart{id, RepairPart::amends, {"I say where I go"}});
    did(ana, SayEnough{id, RepairStage::mend});
  }
};

TEST_F(Repairing, WaitsUntilTheOtherJoins) {
  hurt = did(ana, RaiseHurt{{}, {"you went"}, {}, {}, {}, {}, {}, HurtSize::small, {}, {}});
  id = did(ben, BeginRepair{hurt});
  EXPECT_EQ(fault(ben, SayRepairPart{id, RepairPart::regret, {"sorry"}}), FaultCode::not_open_yet);
  EXPECT_EQ(fault(ben, JoinRepair{id}), FaultCode::not_theirs);
  EXPECT_EQ(fault(ana, BeginRepair{hurt}), FaultCode::already_answered);
  did(ana, JoinRepair{id});
  EXPECT_TRUE(repair().is_going());
}

TEST_F(Repairing, ALightOneGoesFromHearingToAnEndingByBoth) {
  begin(Breaker::criticised);
  EXPECT_EQ(repair().stage, RepairStage::hear);
  EXPECT_EQ(fault(ana, SayEnough{id, RepairStage::hear}), FaultCode::not_open_yet);
  light_to_the_end();
  EXPECT_EQ(repair().stage, RepairStage::ending);
  did(ana, EndRepair{id, RepairEnding::repaired, {}});
  EXPECT_FALSE(repair().ending.has_value());
  did(ben, EndRepair{id, RepairEnding::repaired, {}});
  EXPECT_EQ(repair(ben).ending, RepairEnding::repaired);
}

TEST_F(Repairing, ASeriousOneSaysBackBothWaysAndWritesItsStoryTogether) {
  begin(Breaker::lied);
  EXPECT_EQ(repair().weight, RepairWeight::serious);
  did(ben, SayRepairPart{id, RepairPart::responsibility, {"I lied to you"}});
  did(ana, SayEnough{id, RepairStage::responsibility});
  EXPECT_EQ(fault(ben, TellMySide{id, Words{"I was afraid"}}), FaultCode::not_open_yet);
  const auto wrong = did(ben, SayBack{id, {"you were cross"}});
  did(ana, AnswerSayBack{id, wrong, false, Words{"I was alone"}});
  EXPECT_EQ(fault(ben, TellMySide{id, Words{"I was afraid"}}), FaultCode::not_open_yet);
  const auto right = did(ben, SayBack{id, {"you were alone with it"}});
  did(ana, AnswerSayBack{id, right, true, {}});
  did(ben, TellMySide{id, Words{"I was afraid"}});
  EXPECT_EQ(fault(ana, SayEnough{id, RepairStage::say_back}), FaultCode::not_open_yet);
  const auto theirs = did(ana, SayBack{id, {"you were afraid I would go"}});
  did(ben, AnswerSayBack{id, theirs, true, {}});
  did(ana, SayEnough{id, RepairStage::say_back});
  EXPECT_EQ(repair().stage, RepairStage::together);
  did(ben, PromiseInRepair{id, {"tell you first"}, {}});
  did(ana, PromiseInRepair{id, {"ask before I guess"}, {}});
  const auto story = did(ana, WriteClosingStory{id, {"we were both afraid"}});
  EXPECT_EQ(fault(ana, AgreeToClosingStory{id, story}), FaultCode::not_theirs);
  EXPECT_EQ(fault(ana, SayEnough{id, RepairStage::together}), FaultCode::not_open_yet);
  did(ben, AgreeToClosingStory{id, story});
  did(ana, SayEnough{id, RepairStage::together});
  did(ben, EndRepair{id, RepairEnding::repaired, {}});
  did(ana, EndRepair{id, RepairEnding::living_with_it, {}});
  EXPECT_EQ(repair().ending, RepairEnding::living_with_it);  // repaired only when both say so
  EXPECT_EQ(life.devices()[ana].state.us.promises.size(), 2u);
}

TEST_F(Repairing, ALargeHurtIsSeriousAndOnlyTheOneWhoWasHurtSaysHowLarge) {
  begin(Breaker::criticised, HurtSize::small);
  EXPECT_EQ(repair().weight, RepairWeight::light);
  EXPECT_EQ(fault(ben, WeighRepair{id, HurtSize::large}), FaultCode::not_theirs);
  life.write(ben, {RepairWeighed{id, HurtSize::large}}, noon);
  EXPECT_EQ(repair(ben).weight, RepairWeight::light);
  did(ana, WeighRepair{id, HurtSize::large});
  EXPECT_EQ(repair().weight, RepairWeight::serious);
}

TEST_F(Repairing, NoneOfTheTwoGoesOnAloneWithAnyClient) {
  begin(Breaker::criticised);
  life.write(ben,
             {StageEnough{id, RepairStage::hear}, StageEnough{id, RepairStage::own},
              StageEnough{id, RepairStage::mend}, SayBackAnswered{id, {}, true, {}}},
             noon);
  life.meet();
  EXPECT_EQ(repair().stage, RepairStage::hear);
  life.write(
      ana,
      {SaidBack{id, {"x"}}, StageEnough{id, RepairStage::hear}, StageEnough{id, RepairStage::own},
       StageEnough{id, RepairStage::mend}, RepairEnded{id, RepairEnding::repaired, {}}},
      noon);
  life.meet();
  EXPECT_EQ(repair().stage, RepairStage::hear);
  EXPECT_FALSE(repair().ending.has_value());
}

TEST_F(Repairing, AnOldEnoughThatComesLateMovesNobodyOn) {
  begin(Breaker::criticised);
  const auto said = life.wish(ben, SayBack{id, {"I went"}}, noon).value();
  life.carry(ben, ana);
  life.wish(ana, AnswerSayBack{id, said, true, {}}, noon).value();  // on a phone that goes away
  life.wish(ben, SayRepairPart{id, RepairPart::responsibility, {"mine"}}, noon).value();
  life.write(ana, {StageEnough{id, RepairStage::own}}, noon);  // knows nothing of that
  life.meet();
  EXPECT_EQ(repair().stage, RepairStage::own);
}

TEST_F(Repairing, EitherMayStepBackAndWhatFollowsIsOpenAgain) {
  begin(Breaker::criticised);
  light_to_the_end();
  did(ben, StepBack{id, RepairStage::own});
  EXPECT_EQ(repair().stage, RepairStage::own);
  EXPECT_FALSE(repair().ready);
  EXPECT_EQ(fault(ana, SayEnough{id, RepairStage::own}), FaultCode::not_open_yet);
  did(ben, SayRepairPart{id, RepairPart::responsibility, {"all of it"}});
  did(ana, SayEnough{id, RepairStage::own});
  EXPECT_EQ(repair().stage, RepairStage::mend);
}

TEST_F(Repairing, IsPausedWithADayOfReturnAndStoppingStaysPossible) {
  begin(Breaker::criticised);
  EXPECT_EQ(fault(ana, PauseRepair{id, noon}), FaultCode::out_of_range);
  did(ana, PauseRepair{id, noon + 3 * day_ms});
  EXPECT_EQ(fault(ben, SayBack{id, {"I went"}}, noon + day_ms), FaultCode::not_open_yet);
  EXPECT_EQ(fault(ben, ResumeRepair{id}, noon + day_ms), FaultCode::not_yours);
  did(ana, ResumeRepair{id}, noon + day_ms);
  did(ben, SayBack{id, {"I went"}}, noon + day_ms);
  did(ana, PauseRepair{id, noon + 3 * day_ms}, noon + day_ms);
  did(ben, EndRepair{id, RepairEnding::stopped, {}}, noon + day_ms);
  EXPECT_EQ(repair().ending, RepairEnding::stopped);
}

TEST_F(Repairing, APauseIsOverOnItsDayByItself) {
  begin(Breaker::criticised);
  did(ana, PauseRepair{id, noon + 3 * day_ms});
  did(ben, SayBack{id, {"I went"}}, noon + 3 * day_ms);
}

TEST_F(Repairing, AfterTwoStalledRoundsItIsBeyondAnApp) {
  begin(Breaker::criticised);
  for (int round = 0; round < 2; ++round) {
    EXPECT_FALSE(repair().is_beyond_an_app());
    did(ben, SayRepairPart{id, RepairPart::regret, {"I am sorry"}});
    did(ana, SayStillNeed{id, {"that you see it"}});
    EXPECT_EQ(repair().still_needed->text, "that you see it");
    did(ana, SayStillNeed{id, {"that you see it"}});  // said twice is no other round
  }
  EXPECT_TRUE(repair().is_beyond_an_app());
}

TEST_F(Repairing, OnlyTheOneWhoWasHurtSaysThatTheyWereHeardOrForgive) {
  begin(Breaker::criticised);
  EXPECT_EQ(fault(ben, SayRepairWord{id, RepairWord::forgiven}), FaultCode::not_theirs);
  did(ana, SayRepairWord{id, RepairWord::you_heard_me});
  EXPECT_TRUE(repair(ben).you_heard_me);
  EXPECT_FALSE(repair(ben).forgiven);
}

TEST_F(Repairing, NeverEndsByItselfAndAStopOfEitherEndsItAtOnce) {
  begin(Breaker::criticised);
  did(ben, TellMoment{{}, {"soup"}, {}, {}, {}}, noon + 600 * day_ms);
  EXPECT_FALSE(repair().ending.has_value());
  did(ben, EndRepair{id, RepairEnding::stopped, {}}, noon + 600 * day_ms);
  EXPECT_EQ(repair().ending, RepairEnding::stopped);
  EXPECT_EQ(fault(ana, SayStillNeed{id, {"more"}}), FaultCode::already_ended);
  EXPECT_TRUE(life.wish(ana, BeginRepair{hurt}, noon + 601 * day_ms).has_value());
}

TEST_F(Repairing, WhatBothHaveEndedIsNotStoppedByAPhoneThatComesBack) {
  begin(Breaker::criticised);
  light_to_the_end();
  did(ana, EndRepair{id, RepairEnding::repaired, {}});
  did(ben, EndRepair{id, RepairEnding::repaired, {}});
  life.write(ben, {RepairEnded{id, RepairEnding::stopped, {}}}, noon);
  life.meet();
  EXPECT_EQ(repair().ending, RepairEnding::repaired);
}

TEST_F(Repairing, NotRepairedIsAnEndingThatTheOneWhoWasHurtCanSayAlone) {
  begin(Breaker::lied);
  did(ben, EndRepair{id, RepairEnding::not_repaired, {}});
  EXPECT_FALSE(repair().ending.has_value());
  did(ana, EndRepair{id, RepairEnding::not_repaired, {}});
  EXPECT_EQ(repair().ending, RepairEnding::not_repaired);
}

TEST_F(Repairing, NobodyJoinsWhatAStrangeClientMadeUpAboutWhoWasHurt) {
  hurt =
      did(ana, RaiseHurt{{}, {"you lied"}, {}, {}, {}, {}, Breaker::lied, HurtSize::large, {}, {}});
  id = life.write(ben, {RepairBegun{hurt, Chronicle::member(ben), RepairWeight::light}}, noon);
  life.meet();
  EXPECT_EQ(fault(ana, JoinRepair{id}), FaultCode::not_found);
  EXPECT_TRUE(life.wish(ana, BeginRepair{hurt}, noon).has_value());
}

}  // namespace
}  // namespace troth
