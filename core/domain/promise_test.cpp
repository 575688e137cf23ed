#include "domain/promise.h"

#include <gtest/gtest.h>

#include "domain/chronicle.h"

namespace troth {
namespace {

constexpr Instant noon{28'333'320 * minute_ms};
constexpr std::size_t ana = 0;  // promises
constexpr std::size_t ben = 1;  // is promised to

Due at(Instant when) { return {when, 0, Precision::minute}; }
Words words(const char* text) { return {text}; }

// Ana promises Ben to be home two hours from noon, and Ben knows.
struct Home : testing::Test {
  Chronicle life;
  Instant due = noon + 2 * hour_ms;
  EventId id;

  void SetUp() override {
    id = life.wish(ana, MakePromise{words("home by two"), at(due), {}, {}, {}}, noon).value();
    life.meet();
  }
  const Promise& seen_by(std::size_t device) {
    return life.devices()[device].state.us.promises.at(id);
  }
  EventId heads_up(Instant when, std::optional<Due> new_due) {
    return life.wish(ana, GiveHeadsUp{id, new_due, {}}, when).value();
  }
  Result<EventId> close(std::size_t who, Outcome outcome, Instant when) {
    return life.wish(who, ClosePromise{id, outcome, {}}, when);
  }
};

TEST_F(Home, APromisePastItsTimeIsOpenUntilSomebodySpeaks) {
  life.wish(ben, TellMoment{{}, words("you waved"), {}, {}, {}}, due + 30 * day_ms).value();
  life.meet();
  EXPECT_EQ(seen_by(ana).ending, Ending::open);
  EXPECT_EQ(seen_by(ben).ending, Ending::open);
}

TEST_F(Home, ToldBeforeTheTimeIsToldInTimeEvenWhenItArrivesAfter) {
  heads_up(due + -40 * minute_ms, at(due + 30 * minute_ms));
  life.carry(ana, ben);
  EXPECT_EQ(seen_by(ben).telling, Telling::in_time);
  EXPECT_EQ(seen_by(ben).due, at(due + 30 * minute_ms));
  EXPECT_EQ(seen_by(ben).ending, Ending::open);
}

TEST_F(Home, ToldInTheLastMinuteIsInTimeAndInTheNextIsLate) {
  heads_up(due + (minute_ms - 1), std::nullopt);
  EXPECT_EQ(seen_by(ana).telling, Telling::in_time);
  heads_up(due + minute_ms, std::nullopt);
  EXPECT_EQ(seen_by(ana).telling, Telling::late);
}

TEST_F(Home, AClaimThatItsOwnPastContradictsCannotBeTold) {
  life.wish(ben, TellMoment{{}, words("soup"), {}, {}, {}}, due + hour_ms).value();
  life.carry(ben, ana);
  life.devices()[ana].skew_ms = -2 * hour_ms;  // a clock put back
  heads_up(due + 90 * minute_ms, std::nullopt);
  EXPECT_EQ(seen_by(ana).heads_ups.back().at, due + -30 * minute_ms);
  EXPECT_EQ(seen_by(ana).telling, Telling::cannot_tell);
}

TEST_F(Home, ASecondHeadsUpIsJudgedByTheTimeThatTheFirstGave) {
  heads_up(due + -hour_ms, at(due + hour_ms));
  heads_up(due + 30 * minute_ms, at(due + 2 * hour_ms));
  EXPECT_EQ(seen_by(ana).telling, Telling::in_time);
  heads_up(due + 3 * hour_ms, std::nullopt);
  EXPECT_EQ(seen_by(ana).telling, Telling::late);
}

TEST_F(Home, TellingThatItCannotBeLeavesTheEndingToPeople) {
  heads_up(due + -hour_ms, std::nullopt);
  life.meet();
  EXPECT_EQ(seen_by(ben).ending, Ending::open);
  EXPECT_TRUE(close(ana, Outcome::kept, due).has_value());  // it worked out after all
  EXPECT_EQ(seen_by(ana).ending, Ending::kept);
}

TEST_F(Home, NotKeptRemembersWhoSaidItFirst) {
  close(ana, Outcome::not_kept, due + hour_ms).value();
  life.meet();
  close(ben, Outcome::not_kept, due + 2 * hour_ms).value();
  life.meet();
  EXPECT_EQ(seen_by(ana).said_first, SaidFirst::promisor);
  EXPECT_EQ(seen_by(ben).said_first, SaidFirst::promisor);
}

TEST_F(Home, NotKeptSaidByEachNotKnowingOfTheOtherIsApartWhateverTheClocks) {
  life.devices()[ben].skew_ms = -day_ms + 30 * hour_ms;
  close(ana, Outcome::not_kept, due + hour_ms).value();
  close(ben, Outcome::not_kept, due + 5 * hour_ms).value();
  life.meet();
  EXPECT_EQ(seen_by(ana).said_first, SaidFirst::each_apart);
  EXPECT_EQ(seen_by(ben).said_first, SaidFirst::each_apart);
}

TEST_F(Home, WordsThatDifferStandSideBySide) {
  close(ana, Outcome::kept, due).value();
  life.meet();
  close(ben, Outcome::not_kept, due + hour_ms).value();
  life.meet();
  EXPECT_EQ(seen_by(ana).ending, Ending::seen_differently);
  EXPECT_TRUE(seen_by(ana).promisor_word && seen_by(ana).promisee_word);
  EXPECT_EQ(close(ana, Outcome::not_kept, due + 2 * hour_ms).error().code,
            FaultCode::already_answered);
}

TEST_F(Home, WhatAStrangeClientWritesAfterBothHaveSpokenIsANote) {
  close(ana, Outcome::kept, due).value();
  life.meet();
  close(ben, Outcome::kept, due + hour_ms).value();
  life.meet();
  life.write(ana, {PromiseClosed{id, Outcome::not_kept, {}}}, due + day_ms);
  life.write(ben, {PromiseReleased{id}}, due + day_ms);
  life.meet();
  EXPECT_EQ(seen_by(ben).ending, Ending::kept);
}

TEST(Promise, AWordFromAPhoneKeptOfflineDoesNotUndoWhatBothSaid) {
  Chronicle life(2);  // devices 0 and 2 are Ana's, 1 and 3 Ben's
  const auto id =
      life.wish(0, MakePromise{words("call"), at(noon + hour_ms), {}, {}, {}}, noon).value();
  life.meet();
  life.write(2, {PromiseClosed{id, Outcome::not_kept, {}}}, noon);  // stays on this phone
  life.wish(0, ClosePromise{id, Outcome::kept, {}}, noon + hour_ms).value();
  life.carry(0, 1);
  life.wish(1, ClosePromise{id, Outcome::kept, {}}, noon + 2 * hour_ms).value();
  life.meet();
  for (const auto& device : life.devices())
    EXPECT_EQ(device.state.us.promises.at(id).ending, Ending::kept);
}

TEST_F(Home, ThePromiseeMayLetItGoAndThePromisorMayNot) {
  EXPECT_EQ(life.wish(ana, ReleasePromise{id}, due).error().code, FaultCode::not_theirs);
  life.wish(ben, ReleasePromise{id}, due + day_ms).value();
  EXPECT_EQ(seen_by(ben).ending, Ending::let_go);
}

TEST_F(Home, LettingGoStandsWhenThePromisorSaysItWasNotKept) {
  close(ana, Outcome::not_kept, due + hour_ms).value();
  life.meet();
  life.wish(ben, ReleasePromise{id}, due + day_ms).value();
  EXPECT_EQ(seen_by(ben).ending, Ending::let_go);
}

TEST_F(Home, NobodyIsBlamedBeforeTheTime) {
  EXPECT_EQ(close(ben, Outcome::not_kept, due + -minute_ms).error().code, FaultCode::not_open_yet);
  EXPECT_TRUE(close(ben, Outcome::not_kept, due + minute_ms).has_value());
}

TEST_F(Home, AChangeBothAgreedToEndsItAndLivesOnAsAPromiseOfTheSamePerson) {
  const auto proposal =
      life.wish(ben, ProposeChange{id, words("home by six"), at(due + 4 * hour_ms)}, noon).value();
  EXPECT_EQ(life.wish(ben, AgreeToChange{id, proposal}, noon).error().code, FaultCode::not_theirs);
  life.meet();
  const auto became = life.wish(ana, AgreeToChange{id, proposal}, noon + 1).value();
  life.meet();
  EXPECT_EQ(seen_by(ben).ending, Ending::changed_together);
  const Promise& next = life.devices()[ben].state.us.promises.at(became);
  ASSERT_TRUE(next.is_binding());
  EXPECT_EQ(next.terms->act.text, "home by six");
  EXPECT_EQ(next.promisor, Chronicle::member(0));
  life.wish(ana, ClosePromise{became, Outcome::kept, {}}, due + 4 * hour_ms).value();
  EXPECT_EQ(life.devices()[ana].state.us.promises.at(became).ending, Ending::kept);
}

TEST_F(Home, AChangeThatNobodyProposedChangesNothing) {
  life.write(ben, {ChangeAgreed{id, id}}, noon);
  life.meet();
  EXPECT_EQ(seen_by(ana).ending, Ending::open);
  EXPECT_EQ(life.devices()[ana].state.us.promises.size(), 1u);
}

TEST_F(Home, NoAnswerToAHeadsUpEndsAnything) {
  for (const auto answer :
       {HeadsUpAnswer::thanks, HeadsUpAnswer::hard_for_me, HeadsUpAnswer::lets_change_it}) {
    const auto told = heads_up(due + -hour_ms, at(due + hour_ms));
    life.meet();
    life.wish(ben, AnswerHeadsUp{id, told, answer, {}}, due + -30 * minute_ms).value();
    life.meet();
    EXPECT_EQ(seen_by(ana).ending, Ending::open);
    EXPECT_EQ(seen_by(ana).heads_ups.back().answer, answer);
  }
}

TEST_F(Home, IHearYouAnswersOnlyThisIsHardForMe) {
  const auto told = heads_up(due + -hour_ms, std::nullopt);
  life.meet();
  EXPECT_EQ(life.wish(ana, SayIHearYou{id, told}, due).error().code, FaultCode::not_open_yet);
  life.wish(ben, AnswerHeadsUp{id, told, HeadsUpAnswer::hard_for_me, words("I waited")}, due)
      .value();
  life.meet();
  life.wish(ana, SayIHearYou{id, told}, due).value();
  EXPECT_TRUE(seen_by(ana).heads_ups.back().heard);
}

TEST(Ask, OnlyThreeMayBeOpenAndADeclinedOneStaysOpenForTheAsker) {
  Chronicle life;
  std::vector<EventId> asks;
  for (int i = 0; i < open_asks_max; ++i)
    asks.push_back(life.wish(ana, AskForPromise{words("call me"), {}, {}}, noon).value());
  life.meet();
  for (const EventId& ask : asks) life.wish(ben, DeclineAsk{ask}, noon).value();
  life.meet();
  EXPECT_EQ(life.wish(ana, AskForPromise{words("more"), {}, {}}, noon).error().code,
            FaultCode::too_many_asks);
  EXPECT_TRUE(life.devices()[ana].state.us.promises.at(asks[0]).is_open_ask());
  life.wish(ana, WithdrawAsk{asks[0]}, noon).value();
  EXPECT_TRUE(life.wish(ana, AskForPromise{words("more"), {}, {}}, noon).has_value());
}

TEST(Ask, TheOneWhoWasAskedIsThePromisor) {
  Chronicle life;
  const auto id =
      life.wish(ana, AskForPromise{words("cook"), at(noon + hour_ms), {}}, noon).value();
  EXPECT_EQ(life.wish(ana, AcceptAsk{id, {}}, noon).error().code, FaultCode::not_theirs);
  life.meet();
  life.wish(ben, AcceptAsk{id, at(noon + 3 * hour_ms)}, noon).value();
  life.meet();
  const Promise& promise = life.devices()[ana].state.us.promises.at(id);
  EXPECT_EQ(promise.promisor, Chronicle::member(1));
  EXPECT_EQ(promise.due, at(noon + 3 * hour_ms));
}

TEST(Ask, NothingCanBeSaidAboutHowItWentWhileItIsOnlyAskedFor) {
  Chronicle life;
  const auto id = life.wish(ana, AskForPromise{words("cook"), {}, {}}, noon).value();
  EXPECT_EQ(life.wish(ana, ClosePromise{id, Outcome::not_kept, {}}, noon).error().code,
            FaultCode::not_open_yet);
}

TEST(Promise, PointsOnlyAtANeedThatWasTold) {
  Chronicle life;
  const auto need = life.wish(ana, NameNeed{words("to know"), {}, {}}, noon).value();
  EXPECT_EQ(life.wish(ana, MakePromise{words("call"), {}, {}, {}, need}, noon).error().code,
            FaultCode::not_found);
}

TEST(Promise, ATimeThatIsPastOrAnOffsetThatIsNowhereIsRefused) {
  Chronicle life;
  EXPECT_EQ(life.wish(ana, MakePromise{words("call"), at(noon + -hour_ms), {}, {}, {}}, noon)
                .error()
                .code,
            FaultCode::out_of_range);
  EXPECT_EQ(
      life.wish(ana,
                MakePromise{words("call"), Due{noon + hour_ms, 900, Precision::minute}, {}, {}, {}},
                noon)
          .error()
          .code,
      FaultCode::out_of_range);
}

}  // namespace
}  // namespace troth
