#include "domain/hurt.h"

#include <gtest/gtest.h>

#include "domain/chronicle.h"
#include "domain/wishing.h"

namespace troth {
namespace {

constexpr Instant noon{20'000 * day_ms};
constexpr std::size_t ana = 0;  // was hurt
constexpr std::size_t ben = 1;

RaiseHurt raising(std::optional<EventId> from = {}) {
  return {from,
          {"you told your brother"},
          Words{"that I can't confide in you"},
          Words{"sad"},
          Words{"that it stays between us"},
          {},
          Breaker::broke_a_promise,
          HurtSize::middle,
          CameOut::found_out,
          {}};
}

struct Hurting : testing::Test {
  Chronicle life;
  const RaisedHurt& raised(const EventId& id, std::size_t who = ben) {
    return life.devices()[who].state.us.hurts.at(id);
  }
  EventId raise(Instant at = noon) {
    const auto id = life.wish(ana, raising(), at).value();
    life.meet();
    return id;
  }
  FaultCode fault(std::size_t who, const Wish& wish, Instant at = noon) {
    const auto done = life.wish(who, wish, at);
    return done ? FaultCode::disk_failed : done.error().code;  // disk_failed: it was done
  }
};

TEST_F(Hurting, IsMineUntilRaisedAndRaisingIsANewTextWithWordsOfItsOwn) {
  const auto mine = life.wish(ana, NoteHurt{{"he told"}, {}, {}, HurtSize::small, {}, {}}, noon);
  ASSERT_TRUE(mine.has_value());
  EXPECT_TRUE(life.frames().empty());
  const auto id = life.wish(ana, raising(*mine), noon).value();
  life.meet();
  EXPECT_EQ(raised(id).raised->observation.text, "you told your brother");
  EXPECT_TRUE(life.devices()[ben].state.mine.hurts.empty());
  EXPECT_TRUE(life.devices()[ana].state.mine.crossed.contains(*mine));
  EXPECT_EQ(fault(ana, raising(*mine)), FaultCode::already_answered);
}

TEST_F(Hurting, ItsSizeAndMeaningAreSetByItsOwnerAlone) {
  const auto id = raise();
  life.write(ben, {HurtSaidAgain{id, {"it was nothing"}, {}, {}, {}}, HurtLetRest{id}}, noon);
  life.meet();
  EXPECT_EQ(raised(id).raised->observation.text, "you told your brother");
  EXPECT_EQ(raised(id).raised->size, HurtSize::middle);
  EXPECT_FALSE(raised(id).rests);
}

TEST_F(Hurting, RatedAgainStandsBesideTheFirst) {
  const auto mine =
      life.wish(ana, NoteHurt{{"he told"}, {}, {}, HurtSize::large, {}, {}}, noon).value();
  life.wish(ana, SizeHurtAgain{mine, HurtSize::small}, noon).value();
  const Hurt& hurt = life.devices()[ana].state.mine.hurts.at(mine);
  EXPECT_EQ(hurt.now->size, HurtSize::large);
  EXPECT_EQ(hurt.sizes, std::vector{HurtSize::small});
}

TEST_F(Hurting, AnAnswerThatDoesNotKnowWhatWasSaidLastDoesNotAnswerIt) {
  const auto id = raise();
  life.wish(ana, SayHurtAgain{id, {"it was about my mother"}, {}, {}, {}}, noon + hour_ms).value();
  life.wish(ben, AnswerHurt{id, HurtAnswer::hear_you, {}}, noon + 2 * hour_ms).value();  // apart
  life.meet();
  EXPECT_EQ(raised(id).answer, HurtAnswer::hear_you);
  EXPECT_EQ(raised(id).waits_since, noon + hour_ms);
  life.wish(ben, AnswerHurt{id, HurtAnswer::hear_you, {}}, noon + 3 * hour_ms).value();
  EXPECT_EQ(raised(id).waits_since, Instant{});
}

TEST_F(Hurting, ThatTheOtherDoesNotSeeAsAWrongCanEndAsSeenDifferentlyByItsOwner) {
  const auto id = raise();
  EXPECT_EQ(fault(ana, EndSeenDifferently{id}), FaultCode::not_open_yet);
  life.wish(ben, AnswerHurt{id, HurtAnswer::not_a_wrong, Words{"I was asked"}}, noon).value();
  life.meet();
  EXPECT_EQ(fault(ben, EndSeenDifferently{id}), FaultCode::not_yours);
  EXPECT_TRUE(raised(id).is_open());
  life.wish(ana, EndSeenDifferently{id}, noon).value();
  life.meet();
  EXPECT_TRUE(raised(id).seen_differently);
  EXPECT_EQ(raised(id).raised->observation.text, "you told your brother");
}

TEST_F(Hurting, NeverExpiresAndOnlyItsOwnerLetsItRest) {
  const auto id = raise();
  life.wish(ben, TellMoment{{}, {"soup"}, {}, {}, {}}, noon + 700 * day_ms).value();
  life.meet();
  EXPECT_TRUE(raised(id).is_open());
  EXPECT_EQ(raised(id).waits_since, noon);
  EXPECT_EQ(fault(ben, LetHurtRest{id}), FaultCode::not_yours);
  life.wish(ana, LetHurtRest{id}, noon + 701 * day_ms).value();
  EXPECT_FALSE(raised(id, ana).is_open());
  life.wish(ana, SayHurtAgain{id, {"it still hurts"}, {}, {}, {}}, noon + 702 * day_ms).value();
  EXPECT_TRUE(raised(id, ana).is_open());
}

TEST_F(Hurting, HowItCameOutIsSaidOnceByEachAndNeitherWordReplacesTheOther) {
  const auto id = raise();
  life.wish(ben, SayHowItCameOut{id, CameOut::told_unasked}, noon).value();
  life.wish(ben, SayHowItCameOut{id, CameOut::someone_told}, noon).value();
  life.meet();
  EXPECT_EQ(raised(id).owner_word, CameOut::found_out);
  EXPECT_EQ(raised(id).other_word, CameOut::told_unasked);
  EXPECT_EQ(raised(id).facts.size(), 3u);  // what was said later stands beside
}

TEST_F(Hurting, MayPointAtAPromiseAndWhatIsToldAtNothingPrivate) {
  const auto promise = life.wish(ben, MakePromise{{"quiet"}, {}, {}, {}, {}}, noon).value();
  const auto need = life.wish(ana, NameNeed{{"trust"}, {}, {}}, noon).value();
  life.meet();
  const auto note = [](const EventId& about) {
    return NoteHurt{{"he told"}, {}, Breaker::broke_a_promise, HurtSize::small, {}, about};
  };
  EXPECT_TRUE(life.wish(ana, note(promise), noon).has_value());
  EXPECT_TRUE(life.wish(ana, note(need), noon).has_value());
  RaiseHurt about_mine = raising();
  about_mine.about = need;
  EXPECT_EQ(fault(ana, about_mine), FaultCode::not_found);
}

TEST_F(Hurting, APromiseNotKeptIsNoHurtByItself) {
  const auto promise = life.wish(ben, MakePromise{{"quiet"}, {}, {}, {}, {}}, noon).value();
  life.meet();
  life.wish(ana, ClosePromise{promise, Outcome::not_kept, {}}, noon).value();
  life.meet();
  for (const auto& device : life.devices()) {
    EXPECT_TRUE(device.state.mine.hurts.empty());
    EXPECT_TRUE(device.state.us.hurts.empty());
  }
}

TEST_F(Hurting, ThatIsSeriousClosesTheDeepQuestionsForBothUntilItRests) {
  EXPECT_EQ(depth_open(life.devices()[ana].state.us), depth_most);
  RaiseHurt serious = raising();
  serious.breaker = Breaker::lied;
  const auto id = life.wish(ana, serious, noon).value();
  life.meet();
  for (const auto& device : life.devices()) EXPECT_EQ(depth_open(device.state.us), 1);
  life.wish(ana, LetHurtRest{id}, noon).value();
  life.meet();
  for (const auto& device : life.devices()) EXPECT_EQ(depth_open(device.state.us), depth_most);
}

}  // namespace
}  // namespace troth
