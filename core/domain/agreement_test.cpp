#include "domain/agreement.h"

#include <gtest/gtest.h>

#include "domain/chronicle.h"

namespace troth {
namespace {

constexpr Instant noon{20'000 * day_ms};
constexpr std::size_t ana = 0;
constexpr std::size_t ben = 1;

struct Agreeing : testing::Test {
  Chronicle life;
  EventId id;
  const Agreement& seen(std::size_t who = ana) {
    return life.devices()[who].state.us.agreements.at(id);
  }
  FaultCode fault(std::size_t who, const Wish& wish) {
    const auto done = life.wish(who, wish, noon);
    return done ? FaultCode::disk_failed : done.error().code;  // disk_failed: it was done
  }
  void SetUp() override {
    id = life.wish(ana, ProposeAgreement{{"phones away at dinner"}, noon + 30 * day_ms}, noon)
             .value();
    life.meet();
  }
};

TEST_F(Agreeing, IsInForceOnceTheOtherConsentsAndNotBefore) {
  EXPECT_FALSE(seen().is_in_force());
  EXPECT_EQ(fault(ana, ConsentToAgreement{id, id}), FaultCode::not_theirs);
  life.write(ana, {AgreementConsented{id, id}}, noon);
  life.meet();
  EXPECT_FALSE(seen().is_in_force());
  life.wish(ben, ConsentToAgreement{id, id}, noon).value();
  life.meet();
  EXPECT_TRUE(seen().is_in_force());
  EXPECT_EQ(fault(ben, ConsentToAgreement{id, id}), FaultCode::already_answered);
}

TEST_F(Agreeing, AChangeIsAVersionAndTheOldOneHoldsUntilBothConsent) {
  EXPECT_EQ(fault(ben, ProposeAgreementChange{id, {"also at breakfast"}, {}}),
            FaultCode::not_open_yet);
  life.wish(ben, ConsentToAgreement{id, id}, noon).value();
  const auto change =
      life.wish(ben, ProposeAgreementChange{id, {"also at breakfast"}, {}}, noon).value();
  life.meet();
  EXPECT_EQ(seen().in_force, id);
  life.wish(ana, ConsentToAgreement{id, change}, noon).value();
  life.meet();
  EXPECT_EQ(seen().in_force, change);
  EXPECT_EQ(seen().versions.size(), 2u);
}

TEST_F(Agreeing, ToDeclineLooksLikeNoAnswerYet) {
  const auto frames = life.frames().size();
  life.wish(ben, DeclineAgreement{id, id}, noon).value();
  EXPECT_EQ(life.frames().size(), frames);
  EXPECT_FALSE(seen().withdrawn_by.has_value());
  EXPECT_TRUE(life.wish(ben, ConsentToAgreement{id, id}, noon).has_value());
}

TEST_F(Agreeing, EitherWithdrawsAloneAndThatIsTold) {
  EXPECT_EQ(fault(ben, WithdrawAgreement{id, {}}), FaultCode::not_yours);
  life.wish(ben, ConsentToAgreement{id, id}, noon).value();
  life.wish(ben, WithdrawAgreement{id, Words{"it does not fit me"}}, noon).value();
  life.meet();
  EXPECT_FALSE(seen().is_in_force());
  EXPECT_EQ(seen().withdrawn_by, Chronicle::member(ben));
  EXPECT_EQ(seen().withdrawn_line->text, "it does not fit me");
  EXPECT_EQ(fault(ana, ReviewAgreement{id, {}}), FaultCode::already_ended);
}

TEST_F(Agreeing, ALookBackKeepsItWithAnotherDayAndEachSaysWhetherTheyAreOpenToChange) {
  life.wish(ben, ConsentToAgreement{id, id}, noon).value();
  life.wish(ben, ReviewAgreement{id, noon + 90 * day_ms}, noon).value();
  life.wish(ben, SayOpenToChange{id, true}, noon).value();
  life.meet();
  EXPECT_EQ(seen().review, noon + 90 * day_ms);
  EXPECT_TRUE(seen().open_to_change.at(Chronicle::member(ben)));
  EXPECT_FALSE(seen().open_to_change.contains(Chronicle::member(ana)));
}

}  // namespace
}  // namespace troth
