#include "domain/openness.h"

#include <gtest/gtest.h>

#include "domain/chronicle.h"

namespace troth {
namespace {

constexpr Instant noon{20'000 * day_ms};
constexpr std::size_t ana = 0;
constexpr std::size_t ben = 1;

FaultCode fault(Chronicle& life, std::size_t who, const Wish& wish) {
  const auto done = life.wish(who, wish, noon);
  return done ? FaultCode::disk_failed : done.error().code;  // disk_failed: it was done
}

TEST(Openness, IsOfferedByTheDoerForAWhileAndEndedByThemAtAnyTime) {
  Chronicle life;
  EXPECT_EQ(fault(life, ana, OfferOpenness{{"where I am"}, noon, {}}), FaultCode::out_of_range);
  EXPECT_EQ(fault(life, ana, OfferOpenness{{"where I am"}, noon + 93 * day_ms, {}}),
            FaultCode::out_of_range);
  const auto id = life.wish(ana, OfferOpenness{{"where I am"}, noon + day_ms, {}}, noon).value();
  life.meet();
  EXPECT_EQ(fault(life, ben, EndOpenness{id}), FaultCode::not_yours);
  life.wish(ben, ThankForOpenness{id}, noon).value();
  life.wish(ana, EndOpenness{id}, noon).value();
  EXPECT_TRUE(life.devices()[ana].state.us.openness.at(id).ended);
}

TEST(Openness, AskedForMayBeRefusedAndThatLooksLikeNoAnswerYet) {
  Chronicle life;
  const auto ask = life.wish(ana, AskForOpenness{{"where you are when late"}}, noon).value();
  life.meet();
  const auto frames = life.frames().size();
  life.wish(ben, DeclineOpenness{ask}, noon).value();
  EXPECT_EQ(life.frames().size(), frames);
  EXPECT_EQ(fault(life, ana, OfferOpenness{{"x"}, noon + day_ms, ask}), FaultCode::not_theirs);
  EXPECT_TRUE(life.wish(ben, OfferOpenness{{"yes"}, noon + day_ms, ask}, noon).has_value());
}

TEST(Openness, ThreeAsksOfOnePersonAreOpenAtMost) {
  Chronicle life;
  for (int i = 0; i < openness_asks_max; ++i)
    life.wish(ana, AskForOpenness{{"more"}}, noon).value();
  EXPECT_EQ(fault(life, ana, AskForOpenness{{"more"}}), FaultCode::too_many_asks);
}

TEST(Distance, IsSaidHeardAndEndedByTheOneWhoKeepsIt) {
  Chronicle life;
  const auto id = life.wish(ana, SayDistance{{"it went fast"}}, noon).value();
  life.meet();
  EXPECT_EQ(fault(life, ana, HearDistance{id}), FaultCode::not_theirs);
  life.wish(ben, HearDistance{id}, noon).value();
  EXPECT_EQ(fault(life, ben, EndDistance{id}), FaultCode::not_yours);
  life.meet();
  life.wish(ana, EndDistance{id}, noon).value();
  EXPECT_TRUE(life.devices()[ana].state.us.distances.at(id).heard);
  EXPECT_TRUE(life.devices()[ana].state.us.distances.at(id).ended);
}

TEST(ShapedMe, IsMineAndALineOfItCrossesAsANewFact) {
  Chronicle life;
  const auto id = life.wish(ana, KeepShapedMe{{"my father went"}, {}}, noon).value();
  EXPECT_TRUE(life.frames().empty());
  const auto told = life.wish(ana, TellShapedMe{id, {"people left"}, {}}, noon).value();
  life.meet();
  EXPECT_EQ(life.devices()[ben].state.us.shaped_me.at(told).told->line.text, "people left");
  EXPECT_TRUE(life.devices()[ben].state.mine.shaped_me.empty());
  life.wish(ben, HearShapedMe{told}, noon).value();
  EXPECT_EQ(fault(life, ben, HearShapedMe{told}), FaultCode::already_answered);
}

TEST(Retraction, HidingAndMutingAreMineToKnow) {
  Chronicle life;
  const auto id = life.wish(ana, TellMoment{{}, {"soup"}, {}, {}, {}}, noon).value();
  life.meet();
  const auto frames = life.frames().size();
  life.wish(ben, Hide{id}, noon).value();
  life.wish(ben, Mute{id}, noon).value();
  EXPECT_EQ(life.frames().size(), frames);
  EXPECT_TRUE(life.devices()[ben].state.mine.asides.at(id).hidden);
  life.wish(ben, ShowAgain{id}, noon).value();
  EXPECT_FALSE(life.devices()[ben].state.mine.asides.at(id).hidden);
  EXPECT_TRUE(life.devices()[ben].state.mine.asides.at(id).muted);
}

TEST(Retraction, WhatWasTakenBackKeepsItsWordsAndOnlyItsAuthorTakesItBack) {
  Chronicle life;
  const auto id = life.wish(ana, TellMoment{{}, {"soup"}, {}, {}, {}}, noon).value();
  life.meet();
  EXPECT_EQ(fault(life, ben, TakeBack{id, {}}), FaultCode::not_yours);
  life.write(ben, {TakenBack{id, {}}}, noon);
  life.meet();
  const auto& us = life.devices()[ana].state.us;
  EXPECT_EQ(taken_back_by(us.taken_back.at(id), Chronicle::member(ana)), nullptr);
  life.wish(ana, TakeBack{id, Words{"it was cold"}}, noon).value();
  EXPECT_NE(taken_back_by(us.taken_back.at(id), Chronicle::member(ana)), nullptr);
  EXPECT_EQ(us.moments.at(id).told->line.text, "soup");
}

TEST(Ending, IsSaidOnceByEachAndNeedsNobodysConsent) {
  Chronicle life;
  life.wish(ana, EndWithWords{EndingReason::trust_did_not_come_back, Words{"thank you"}}, noon)
      .value();
  EXPECT_EQ(fault(life, ana, EndWithWords{EndingReason::no_reason, {}}),
            FaultCode::already_answered);
  life.meet();
  const Parting& parting = life.devices()[ben].state.us.parting;
  EXPECT_TRUE(parting.is_over());
  EXPECT_FALSE(parting.ended.contains(Chronicle::member(ben)));
  EXPECT_TRUE(life.wish(ben, EndWithWords{EndingReason::done_together, {}}, noon).has_value());
}

TEST(Ending, ToBeAwayForAWhileIsSaidAndComingBackToo) {
  Chronicle life;
  life.wish(ana, SayAway{noon + 7 * day_ms, {}}, noon).value();
  life.meet();
  const Parting& parting = life.devices()[ben].state.us.parting;
  ASSERT_NE(parting.away_of(Chronicle::member(ana)), nullptr);
  life.wish(ana, ComeBack{}, noon).value();
  life.meet();
  EXPECT_EQ(parting.away_of(Chronicle::member(ana)), nullptr);
}

TEST(Pulse, IsMineAndRatherNotWritesNothing) {
  Chronicle life;
  const auto need = life.wish(ana, NameNeed{{"a word"}, {}, {}}, noon).value();
  EXPECT_EQ(fault(life, ana, TakePulse{{}, {}, {}}), FaultCode::out_of_range);
  EXPECT_EQ(fault(life, ana, TakePulse{101, {}, {}}), FaultCode::out_of_range);
  EXPECT_EQ(fault(life, ana, TakePulse{50, need, {}}), FaultCode::out_of_range);
  EXPECT_EQ(fault(life, ana, TakePulse{50, EventId{}, 3}), FaultCode::not_found);
  life.wish(ana, TakePulse{70, need, 40}, noon).value();
  EXPECT_EQ(life.devices()[ana].state.mine.pulses.size(), 1u);
  EXPECT_TRUE(life.frames().empty());
}

}  // namespace
}  // namespace troth
