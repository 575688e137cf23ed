#include "domain/need.h"

#include <gtest/gtest.h>

#include "domain/chronicle.h"

namespace troth {
namespace {

constexpr Instant noon{20'000 * day_ms};

TEST(Need, IsMineUntilToldAndToldIsANewFactWithWordsOfItsOwn) {
  Chronicle life;
  const auto mine = life.wish(0, NameNeed{{"to know when"}, {}, {NeedAbout::reliability}}, noon);
  ASSERT_TRUE(mine.has_value());
  EXPECT_TRUE(life.frames().empty());
  const auto told = life.wish(0, TellNeed{*mine, {"a word when you are late"}, {}, {}}, noon);
  ASSERT_TRUE(told.has_value());
  life.meet();
  EXPECT_NE(*told, *mine);
  EXPECT_EQ(life.devices()[1].state.us.needs.at(*told).told->words.text,
            "a word when you are late");
  EXPECT_TRUE(life.devices()[1].state.mine.crossed.empty());
  EXPECT_TRUE(life.devices()[0].state.mine.crossed.contains(*mine));
}

TEST(Need, IsAnsweredByTheOtherAndMoreMayBeAskedAgainAfterMoreWasSaid) {
  Chronicle life;
  const auto id = life.wish(0, TellNeed{{}, {"quiet"}, {}, {}}, noon).value();
  life.meet();
  EXPECT_EQ(life.wish(0, AnswerNeed{id, NeedAnswer::heard}, noon).error().code,
            FaultCode::not_theirs);
  life.wish(1, AnswerNeed{id, NeedAnswer::tell_me_more}, noon).value();
  EXPECT_EQ(life.wish(1, AnswerNeed{id, NeedAnswer::tell_me_more}, noon).error().code,
            FaultCode::already_answered);
  life.meet();
  life.wish(0, SayMoreAboutNeed{id, {"in the evening"}}, noon).value();
  life.meet();
  EXPECT_TRUE(life.wish(1, AnswerNeed{id, NeedAnswer::tell_me_more}, noon).has_value());
  EXPECT_TRUE(life.wish(1, AnswerNeed{id, NeedAnswer::heard}, noon).has_value());
  life.meet();
  EXPECT_EQ(life.wish(1, SayMoreAboutNeed{id, {"mine"}}, noon).error().code, FaultCode::not_yours);
  life.wish(0, LetNeedRest{id}, noon).value();
  EXPECT_TRUE(life.devices()[0].state.us.needs.at(id).rests);
}

TEST(Need, IsAboutOneOrTwoThingsAndOneMattersMost) {
  Chronicle life;
  EXPECT_EQ(
      life.wish(0, NameNeed{{"all"}, {}, {NeedAbout::care, NeedAbout::honesty, NeedAbout::respect}},
                noon)
          .error()
          .code,
      FaultCode::out_of_range);
  const auto first = life.wish(0, NameNeed{{"one"}, {}, {}}, noon).value();
  const auto second = life.wish(0, NameNeed{{"two"}, {}, {}}, noon).value();
  life.wish(0, PutNeedFirst{first}, noon).value();
  life.wish(0, PutNeedFirst{second}, noon).value();
  EXPECT_EQ(life.devices()[0].state.mine.first_need->what.need, second);
  life.wish(0, RetireNeed{second}, noon).value();
  EXPECT_EQ(life.wish(0, PutNeedFirst{second}, noon).error().code, FaultCode::already_ended);
}

TEST(Moment, IsThankedByTheOneItIsAboutAndKeptOnesAreMine) {
  Chronicle life;
  const auto told = life.wish(0, TellMoment{{}, {"you waited"}, {}, {}, {}}, noon).value();
  const auto kept = life.wish(0, KeepMoment{{"soup"}, Builder::there_for_me, {}, {}}, noon).value();
  EXPECT_EQ(life.frames().size(), 1u);
  EXPECT_EQ(life.wish(0, ThankForMoment{told}, noon).error().code, FaultCode::not_theirs);
  life.meet();
  life.wish(1, ThankForMoment{told}, noon).value();
  EXPECT_TRUE(life.devices()[1].state.us.moments.at(told).thanked);
  life.wish(0, RemoveMoment{kept}, noon).value();
  EXPECT_FALSE(life.devices()[0].state.mine.moments.at(kept).kept.has_value());
  EXPECT_EQ(life.wish(1, RemoveMoment{kept}, noon).error().code, FaultCode::not_found);
}

TEST(Note, IsRewordedAndRemovedByItsAuthorAndCrossesNowhere) {
  Chronicle life(2);
  const auto id = life.wish(0, KeepNote{{"first"}, {}}, noon).value();
  life.wish(0, RewordNote{id, {"second"}}, noon).value();
  life.meet();
  EXPECT_TRUE(life.frames().empty());
  EXPECT_EQ(life.devices()[2].state.mine.notes.at(id).now->words.text, "second");
  EXPECT_TRUE(life.devices()[1].state.mine.notes.empty());
  life.wish(2, RemoveNote{id}, noon).value();
  life.meet();
  EXPECT_FALSE(life.devices()[0].state.mine.notes.at(id).now.has_value());
}

TEST(OwnPromise, ItsLastWordCountsAndNobodyElseKnowsOfIt) {
  Chronicle life;
  const auto id = life.wish(0, MakeOwnPromise{{"call"}, Words{"my daughter"}, {}}, noon).value();
  life.wish(0, CloseOwnPromise{id, OwnOutcome::not_kept}, noon).value();
  life.wish(0, CloseOwnPromise{id, OwnOutcome::kept_later}, noon).value();
  EXPECT_EQ(life.devices()[0].state.mine.promises.at(id).outcome, OwnOutcome::kept_later);
  EXPECT_TRUE(life.frames().empty());
}

}  // namespace
}  // namespace troth
