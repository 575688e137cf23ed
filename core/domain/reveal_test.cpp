#include "domain/reveal.h"

#include <gtest/gtest.h>

#include "domain/chronicle.h"
#include "domain/wishing.h"

namespace troth {
namespace {

constexpr Instant noon{20'000 * day_ms};
constexpr std::size_t ana = 0;
constexpr std::size_t ben = 1;

struct Meeting : testing::Test {
  Chronicle life;
  EventId id;
  const Reveal& seen(std::size_t who = ana) { return life.devices()[who].state.us.reveals.at(id); }
  FaultCode fault(std::size_t who, const Wish& wish) {
    const auto done = life.wish(who, wish, noon);
    return done ? FaultCode::disk_failed : done.error().code;  // disk_failed: it was done
  }
  SealAnswers sealing() const { return {id, {}, {}, Bytes{1, 2, 3}}; }
  EventId seal(std::size_t who) { return life.wish(who, sealing(), noon).value(); }
  void SetUp() override {
    id = life.wish(ana, BeginCheckIn{}, noon).value();
    life.meet();
  }
};

TEST_F(Meeting, NobodyHandsOutAKeyBeforeBothHaveSealed) {
  const auto mine = seal(ana);
  EXPECT_EQ(fault(ana, OpenAnswers{id, mine, {}}), FaultCode::not_open_yet);
  life.meet();
  const auto theirs = seal(ben);
  EXPECT_EQ(fault(ben, OpenAnswers{id, mine, {}}), FaultCode::not_found);
  life.wish(ben, OpenAnswers{id, theirs, {}}, noon).value();
  life.meet();
  life.wish(ana, OpenAnswers{id, mine, {}}, noon).value();
  life.meet();
  for (const auto& [by, side] : seen().sides) EXPECT_EQ(side.keys.size(), 1u);
}

TEST_F(Meeting, OnesOwnIsTakenBackUntilTheOtherHasSealed) {
  seal(ana);
  life.wish(ana, UnsealAnswers{id}, noon).value();
  EXPECT_TRUE(seen().sides.empty());
  seal(ana);
  life.meet();
  seal(ben);
  life.meet();
  EXPECT_EQ(fault(ana, UnsealAnswers{id}), FaultCode::already_answered);
}

TEST_F(Meeting, ATakingBackThatTheOtherDidNotKnowOfWhenSealingIsVoid) {
  const auto mine = seal(ana);
  life.carry(ana, ben);
  seal(ben);                                        // knows the seal, not the taking back
  life.wish(ana, UnsealAnswers{id}, noon).value();  // apart
  life.meet();
  ASSERT_TRUE(seen().both_sealed());
  EXPECT_EQ(seen().sides.at(Chronicle::member(ana)).sealed, mine);
  EXPECT_TRUE(life.wish(ana, OpenAnswers{id, mine, {}}, noon).has_value());
}

TEST_F(Meeting, IsOneAtATimeAndACheckInPromisesOneSmallThingEach) {
  EXPECT_EQ(fault(ben, BeginCheckIn{}), FaultCode::already_answered);
  EXPECT_EQ(fault(ana, PromiseInCheckIn{id, {"walk"}, {}}), FaultCode::not_open_yet);
  seal(ana);
  seal(ben);
  life.meet();
  life.wish(ana, PromiseInCheckIn{id, {"walk"}, {}}, noon).value();
  EXPECT_EQ(fault(ana, PromiseInCheckIn{id, {"and soup"}, {}}), FaultCode::already_answered);
  EXPECT_EQ(life.devices()[ana].state.us.promises.size(), 1u);
  life.wish(ana, CloseCheckIn{id}, noon).value();
  EXPECT_EQ(fault(ana, CloseCheckIn{id}), FaultCode::already_ended);
}

TEST_F(Meeting, ASlotCountsOnceTheOtherAgreed) {
  life.wish(ana, ProposeCheckInSlot{6, 20 * 60}, noon).value();
  EXPECT_EQ(fault(ana, ProposeCheckInSlot{7, 0}), FaultCode::out_of_range);
  life.meet();
  const auto slot = life.devices()[ben].state.us.slots.proposed.value();
  EXPECT_EQ(fault(ana, AgreeToCheckInSlot{slot}), FaultCode::not_theirs);
  life.wish(ben, AgreeToCheckInSlot{slot}, noon).value();
  life.meet();
  EXPECT_EQ(life.devices()[ana].state.us.slots.agreed, slot);
  EXPECT_EQ(life.devices()[ana].state.us.slots.weekday, 6);
}

struct OpeningUp : testing::Test {
  Chronicle life;
  EventId id;
  FaultCode fault(std::size_t who, const Wish& wish) {
    const auto done = life.wish(who, wish, noon);
    return done ? FaultCode::disk_failed : done.error().code;  // disk_failed: it was done
  }
  void SetUp() override {
    id = life.wish(ana, EnterOpening{}, noon).value();
    life.meet();
  }
};

TEST_F(OpeningUp, GoesOnOnceBothAreInAndTheMatchTakesTurns) {
  const auto step = [&](std::int32_t n, std::optional<EventId> answers) {
    return StepMatch{id, n, answers, Bytes(128)};
  };
  EXPECT_EQ(fault(ana, step(1, {})), FaultCode::not_open_yet);
  life.wish(ben, JoinOpening{id}, noon).value();
  life.meet();
  EXPECT_EQ(fault(ben, step(1, {})), FaultCode::not_yours);  // the lower member begins
  const auto first = life.wish(ana, step(1, {}), noon).value();
  life.meet();
  EXPECT_EQ(fault(ana, step(2, first)), FaultCode::not_yours);
  const auto second = life.wish(ben, step(2, first), noon).value();
  life.meet();
  life.wish(ana, step(3, second), noon).value();
  life.meet();
  EXPECT_EQ(life.devices()[ben].state.us.openings.at(id).steps.size(), 3u);
  EXPECT_EQ(fault(ana, step(1, {})), FaultCode::already_answered);
}

TEST_F(OpeningUp, AnOpenSeriousHurtClosesDepthTwoAndThreeForBoth) {
  life.wish(ben, JoinOpening{id}, noon).value();
  life.wish(ben,
            RaiseHurt{{}, {"you lied"}, {}, {}, {}, {}, Breaker::lied, HurtSize::small, {}, {}},
            noon)
      .value();
  life.meet();
  for (const std::size_t who : {ana, ben}) {
    EXPECT_EQ(fault(who, ChoosePrompt{id, 2, 5}), FaultCode::out_of_range);
    EXPECT_EQ(fault(who, ChoosePrompt{id, 3, 5}), FaultCode::out_of_range);
  }
  EXPECT_TRUE(life.wish(ana, ChoosePrompt{id, 1, 5}, noon).has_value());
}

TEST_F(OpeningUp, ThatOneFeltUnderstoodAndWhatOneWantsToSpeakOfIsMine) {
  const auto frames = life.frames().size();
  life.wish(ana, SayFeltUnderstood{id, 8}, noon).value();
  EXPECT_EQ(fault(ana, SayFeltUnderstood{id, 11}), FaultCode::out_of_range);
  life.wish(ana, ChooseTopic{2, true}, noon).value();
  EXPECT_EQ(fault(ana, ChooseTopic{2, true}), FaultCode::already_answered);
  EXPECT_EQ(life.frames().size(), frames);
}

}  // namespace
}  // namespace troth
