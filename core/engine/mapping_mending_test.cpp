// Hurts, owning up, repair, safety, pulses and meetings, as one of the two felt
// them.
#include <gtest/gtest.h>

#include "domain/chronicle.h"
#include "engine/engine.h"
#include "engine/mapping.h"

namespace troth::engine {
namespace {

constexpr Instant noon{20'000 * day_ms};
constexpr std::size_t ana = 0;
constexpr std::size_t ben = 1;  // the one whose engine it is

NoteHurt noting(std::optional<Breaker> breaker, HurtSize size = HurtSize::middle,
                std::optional<CameOut> came_out = {}, std::optional<EventId> about = {}) {
  return {{"it hurt"}, {}, breaker, size, came_out, about};
}
RaiseHurt raising(std::optional<EventId> from, std::optional<Breaker> breaker,
                  HurtSize size = HurtSize::middle, std::optional<CameOut> came_out = {},
                  std::optional<EventId> about = {}) {
  return {from, {"what you did"}, {}, {}, {}, {}, breaker, size, came_out, about};
}

struct Feeling : testing::Test {
  Chronicle life;
  EventId wish(std::size_t who, const Wish& wish, Instant at) {
    const auto done = life.wish(who, wish, at);
    EXPECT_TRUE(done.has_value());
    life.meet();
    return done.value_or(EventId{});
  }
  Mapping mapping(std::size_t who = ben) {
    life.meet();
    return map_for(life.devices()[who].state, Chronicle::member(who));
  }
  template <class What>
  std::vector<What> felt(std::size_t who = ben) {
    std::vector<What> all;
    for (const Mapped& one : mapping(who).in_order) {
      const auto* fact = std::get_if<Felt>(&one.heard);
      if constexpr (std::is_same_v<What, CheckIn>) {
        if (const auto* answer = std::get_if<What>(&one.heard)) all.push_back(*answer);
      } else if (fact != nullptr) {
        if (const auto* what = std::get_if<What>(fact)) all.push_back(*what);
      }
    }
    return all;
  }
  Hurt only_hurt() {
    const auto all = felt<Hurt>();
    EXPECT_EQ(all.size(), 1u);
    return all.empty() ? Hurt{} : all[0];
  }
  std::vector<Step> steps() {
    std::vector<Step> all;
    for (const Mend& one : felt<Mend>()) all.push_back(one.step);
    return all;
  }
};

TEST_F(Feeling, EveryBreakerHasItsKindAndOnlyTheHurtOneFeelsIt) {
  const std::vector<std::pair<Breaker, CoupleKind>> table = {{Breaker::lied, lie},
                                                             {Breaker::hid_something, lie},
                                                             {Breaker::pressured_or_used_me, lie},
                                                             {Breaker::broke_a_promise, broken},
                                                             {Breaker::broke_an_agreement, broken},
                                                             {Breaker::shamed, putdown},
                                                             {Breaker::criticised, putdown},
                                                             {Breaker::ridiculed, putdown},
                                                             {Breaker::judged, putdown},
                                                             {Breaker::put_me_down, putdown},
                                                             {Breaker::rejected_me, putdown}};
  for (const auto& [breaker, kind] : table) {
    life = Chronicle();
    wish(ben, noting(breaker), noon);
    EXPECT_EQ(only_hurt().kind, kind);
    EXPECT_DOUBLE_EQ(only_hurt().at, days_of(noon));
    EXPECT_TRUE(mapping(ana).in_order.empty());
  }
  life = Chronicle();
  wish(ben, noting({}), noon);
  EXPECT_EQ(only_hurt().kind, putdown) << "none of the list is the mildest";
}

TEST_F(Feeling, EverySizeAndEveryWayItCameOutHasItsNumber) {
  const std::vector<std::pair<HurtSize, double>> sizes = {
      {HurtSize::small, 0.5}, {HurtSize::middle, 1.0}, {HurtSize::large, 1.5}};
  for (const auto& [size, number] : sizes) {
    life = Chronicle();
    wish(ben, noting(Breaker::lied, size), noon);
    EXPECT_EQ(only_hurt().size, number);
    EXPECT_EQ(only_hurt().learned, Learned::none);
  }
  const std::vector<std::pair<CameOut, Learned>> ways = {{CameOut::told_unasked, Learned::owned},
                                                         {CameOut::told_when_asked, Learned::asked},
                                                         {CameOut::found_out, Learned::caught},
                                                         {CameOut::someone_told, Learned::third}};
  for (const auto& [way, learned] : ways) {
    life = Chronicle();
    wish(ben, noting(Breaker::lied, HurtSize::small, way), noon);
    EXPECT_EQ(only_hurt().learned, learned);
  }
}

TEST_F(Feeling, AHurtThatWasDroppedIsNotFelt) {
  const EventId hurt = wish(ben, noting(Breaker::judged), noon);
  wish(ben, DropHurt{hurt}, noon + hour_ms);
  EXPECT_TRUE(mapping().in_order.empty());
}

TEST_F(Feeling, RatedAgainLaterTheFirstSizeCounts) {
  const EventId hurt = wish(ben, noting(Breaker::judged, HurtSize::large), noon);
  wish(ben, SizeHurtAgain{hurt, HurtSize::small}, noon + 90 * day_ms);
  EXPECT_EQ(only_hurt().size, 1.5);
}

TEST_F(Feeling, AMissedPromiseThatHurtWasLearnedByWhoSaidItFirst) {
  struct Row {
    std::vector<std::size_t> order;
    bool apart;
    Learned learned;
  };
  for (const Row& row :
       {Row{{ana, ben}, false, Learned::owned}, Row{{ben, ana}, false, Learned::caught},
        Row{{ana, ben}, true, Learned::asked}}) {
    life = Chronicle();
    const Due due{noon + hour_ms, 0, Precision::minute};
    const EventId id = wish(ana, MakePromise{{"home by two"}, due, {}, {}, {}}, noon);
    for (const std::size_t who : row.order) {
      ASSERT_TRUE(
          life.wish(who, ClosePromise{id, Outcome::not_kept, {}}, noon + 2 * hour_ms).has_value());
      if (!row.apart) life.meet();
    }
    wish(ben, noting({}, HurtSize::middle, {}, id), noon + 3 * hour_ms);
    EXPECT_EQ(only_hurt().learned, row.learned);
    EXPECT_EQ(only_hurt().kind, broken) << "it points at a promise";
    EXPECT_TRUE(felt<Act>().empty());
  }
}

TEST_F(Feeling, AHurtThatIsRaisedCountsOnceFromWhenItWasNotedAndAsLargeAsItSeemedThen) {
  const EventId noted = wish(ben, noting(Breaker::lied, HurtSize::large), noon);
  wish(ben, noting(Breaker::judged, HurtSize::small), noon + day_ms);
  wish(ben, raising(noted, Breaker::lied, HurtSize::small), noon + 5 * day_ms);
  const auto all = felt<Hurt>();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].kind, lie);
  EXPECT_EQ(all[0].size, 1.5);
  EXPECT_DOUBLE_EQ(all[0].at, days_of(noon));
  EXPECT_EQ(all[1].kind, putdown) << "what was not raised is felt as well";
  EXPECT_TRUE(mapping(ana).in_order.empty()) << "the doer is not the one who was hurt";
}

TEST_F(Feeling, RaisedWithoutANoteCountsFromThenAndTakenBackNotAtAll) {
  const EventId raised = wish(ben, raising({}, Breaker::shamed, HurtSize::small), noon);
  EXPECT_DOUBLE_EQ(only_hurt().at, days_of(noon));
  EXPECT_EQ(only_hurt().size, 0.5);
  wish(ben, TakeBack{raised, {}}, noon + hour_ms);
  EXPECT_TRUE(mapping().in_order.empty());
}

TEST_F(Feeling, HowItCameOutIsTheHurtOnesWordAndNeverTheDoersAlone) {
  const auto learned = [&](std::optional<CameOut> own, std::optional<CameOut> theirs) {
    life = Chronicle();
    const EventId raised = wish(ben, raising({}, Breaker::lied, HurtSize::middle, own), noon);
    if (theirs) wish(ana, SayHowItCameOut{raised, *theirs}, noon + hour_ms);
    return only_hurt().learned;
  };
  EXPECT_EQ(learned({}, CameOut::told_unasked), Learned::none);
  EXPECT_EQ(learned(CameOut::found_out, CameOut::told_unasked), Learned::none);
  EXPECT_EQ(learned(CameOut::found_out, CameOut::found_out), Learned::caught);
  EXPECT_EQ(learned(CameOut::told_unasked, {}), Learned::owned);
}

TEST_F(Feeling, SeenDifferentlyStaysTheHurtOnesOwnFeltBreach) {
  const EventId raised = wish(ben, raising({}, Breaker::criticised), noon);
  wish(ana, AnswerHurt{raised, HurtAnswer::not_a_wrong, {}}, noon + hour_ms);
  wish(ben, EndSeenDifferently{raised}, noon + day_ms);
  EXPECT_EQ(only_hurt().kind, putdown);
  EXPECT_TRUE(mapping(ana).in_order.empty());
}

TEST_F(Feeling, WhatBothDoInARepairAreItsStepsAndOneSideAloneRepairsNothing) {
  const EventId raised = wish(ben, raising({}, Breaker::broke_a_promise), noon);
  const EventId repair = wish(ana, BeginRepair{raised}, noon + hour_ms);
  wish(ben, JoinRepair{repair}, noon + 2 * hour_ms);
  const auto repaired = [&] {
    Engine engine = Engine::start(couple_model()).value();
    EXPECT_TRUE(hear(engine, mapping()).has_value());
    return engine.history().repair(engine.model(), engine.history().breaches().at(0));
  };
  const std::vector<std::pair<RepairPart, Step>> parts = {
      {RepairPart::responsibility, Step::acknowledge},
      {RepairPart::regret, Step::regret},
      {RepairPart::explanation, Step::explain},
      {RepairPart::change, Step::commit},
      {RepairPart::amends, Step::amends}};
  std::vector<Step> expected;
  Instant at = noon + day_ms;
  for (const auto& [part, step] : parts) {
    life.write(ana, {RepairPartSaid{repair, part, {"I did that"}}}, at);
    expected.push_back(step);
    at = at + hour_ms;
  }
  EXPECT_EQ(steps(), expected);
  EXPECT_EQ(repaired(), 0) << "nothing happens until the hurt one takes part";
  const std::vector<std::pair<RepairWord, Step>> words = {
      {RepairWord::you_heard_me, Step::heard},
      {RepairWord::relied_on_you_again, Step::chance},
      {RepairWord::forgiven, Step::forgive}};
  for (const auto& [word, step] : words) {
    wish(ben, SayRepairWord{repair, word}, at);
    expected.push_back(step);
    at = at + hour_ms;
  }
  EXPECT_EQ(steps(), expected);
  EXPECT_GT(repaired(), 0.3);
  EXPECT_TRUE(mapping(ana).in_order.empty());
}

TEST_F(Feeling, WhatTheOtherClaimsForTheHurtOneCountsForNothing) {
  const EventId raised = wish(ben, raising({}, Breaker::broke_a_promise), noon);
  const EventId repair = wish(ana, BeginRepair{raised}, noon + hour_ms);
  wish(ben, JoinRepair{repair}, noon + 2 * hour_ms);
  life.write(ana, {RepairWordSaid{repair, RepairWord::forgiven}}, noon + 3 * hour_ms);
  life.write(ben, {RepairPartSaid{repair, RepairPart::amends, {"for you"}}}, noon + 4 * hour_ms);
  EXPECT_TRUE(steps().empty());
}

TEST_F(Feeling, OwningUpIsDoneToAHurtOfTheSameMatterFromWhenItWasRead) {
  const Due due{noon + hour_ms, 0, Precision::minute};
  const EventId promise = wish(ana, MakePromise{{"home by two"}, due, {}, {}, {}}, noon);
  wish(ben, noting(Breaker::broke_a_promise, HurtSize::middle, {}, promise), noon + day_ms);
  const EventId told = wish(ana,
                            OwnUp{{},
                                  OwningKind::forgot,
                                  {"I forgot"},
                                  Words{"I'll set an alarm"},
                                  {},
                                  Words{"I am sorry"},
                                  Words{"work"},
                                  Words{"I plan the way home"},
                                  promise,
                                  {}},
                            noon + 2 * day_ms);
  EXPECT_TRUE(steps().empty()) << "it was not read yet";
  wish(ben, AnswerRoom{told, RoomAnswer::now, {}}, noon + 3 * day_ms);
  EXPECT_EQ(steps(), (std::vector{Step::acknowledge, Step::regret, Step::explain, Step::commit,
                                  Step::amends}));
  EXPECT_DOUBLE_EQ(felt<Mend>()[0].at, days_of(noon + 3 * day_ms));
  EXPECT_TRUE(felt<Act>().empty()) << "owning up is no good act by itself";
}

TEST_F(Feeling, ToldAloudCountsAsTakingResponsibility) {
  const EventId promise =
      wish(ana, MakePromise{{"call"}, Due{noon, 0, Precision::minute}, {}, {}, {}}, noon);
  wish(ben, noting(Breaker::broke_a_promise, HurtSize::small, {}, promise), noon + day_ms);
  wish(ana, SayToldByMe{{}, OwningKind::forgot, {}, promise, {}}, noon + 2 * day_ms);
  EXPECT_EQ(steps(), std::vector{Step::acknowledge});
}

TEST_F(Feeling, FearShutsTheGateAndOnlyTheTwoStepsOpenIt) {
  wish(ben, SayFear{Fear::of_them}, noon);
  wish(ben, SayFear{Fear::of_them}, noon + hour_ms);
  ASSERT_EQ(felt<Hurt>().size(), 1u) << "said again, it is the same fear";
  EXPECT_EQ(only_hurt().kind, threat);
  const auto unsafe = [&](Instant at) {
    Engine engine = Engine::start(couple_model()).value();
    EXPECT_TRUE(hear(engine, mapping()).has_value());
    return engine.read(days_of(at)).value().unsafe;
  };
  EXPECT_TRUE(unsafe(noon + 1000 * day_ms));
  wish(ben, BeginClear{}, noon + 2 * day_ms);
  EXPECT_TRUE(unsafe(noon + 1000 * day_ms));
  EXPECT_FALSE(life.wish(ben, FinishClear{}, noon + 3 * day_ms).has_value());
  wish(ben, FinishClear{}, noon + 10 * day_ms);
  EXPECT_FALSE(unsafe(noon + 10 * day_ms));
  EXPECT_TRUE(mapping(ana).in_order.empty());
  wish(ben, SayFear{Fear::of_them}, noon + 20 * day_ms);
  EXPECT_EQ(felt<Hurt>().size(), 2u) << "and a new fear is a new one";
  EXPECT_TRUE(unsafe(noon + 20 * day_ms));
}

TEST_F(Feeling, EveryNotedSignIsOneThreatAndFearOfOneselfIsNone) {
  wish(ben, SayFear{Fear::of_myself}, noon);
  EXPECT_TRUE(mapping().in_order.empty());
  wish(ben, KeepSafetyNote{{"the door"}, {}, SafetySign::threatened}, noon + day_ms);
  wish(ben, KeepSafetyNote{{"again"}, {}, SafetySign::made_me_feel_unsafe}, noon + 2 * day_ms);
  wish(ben, KeepSafetyNote{{"a number to call"}, {}, {}}, noon + 3 * day_ms);
  EXPECT_EQ(felt<Hurt>().size(), 2u);
  wish(ben, BeginClear{}, noon + 4 * day_ms);
  wish(ben, FinishClear{}, noon + 12 * day_ms);
  EXPECT_EQ(felt<Clear>().size(), 2u) << "the gate of each";
}

TEST_F(Feeling, APulseIsAnAnswerAndSoIsTheNeedThatItAsksAbout) {
  const EventId need = wish(ben, NameNeed{{"my word"}, {}, {NeedAbout::reliability}}, noon);
  wish(ben, TakePulse{62, need, 40}, noon + day_ms);
  wish(ben, TakePulse{70, {}, {}}, noon + 2 * day_ms);
  const auto answers = felt<CheckIn>();
  ASSERT_EQ(answers.size(), 3u);
  EXPECT_EQ(answers[0].felt, 62);
  EXPECT_FALSE(answers[0].need);
  EXPECT_EQ(answers[1].felt, 40);
  EXPECT_EQ(answers[1].need, std::optional<std::size_t>(0));
  EXPECT_EQ(answers[2].felt, 70);
  wish(ben, RetireNeed{need}, noon + 3 * day_ms);
  EXPECT_EQ(felt<CheckIn>().size(), 3u) << "what was answered before stays";
  EXPECT_TRUE(mapping(ana).in_order.empty());
}

TEST_F(Feeling, WhatWasOpenedTogetherCountsByDepthAndByHowUnderstoodIFelt) {
  const auto opened = [&](std::int32_t depth, bool both) {
    life = Chronicle();
    const EventId id = wish(ana, EnterOpening{}, noon);
    wish(ben, JoinOpening{id}, noon);
    life.write(ana, {PromptChosen{id, depth, 1}}, noon);
    for (const std::size_t who : {ana, ben}) {
      const EventId sealed = life.write(who, {Sealed{id, {}, {}, Bytes{1}}}, noon + hour_ms);
      life.meet();
      if (who == ana || both) life.write(who, {Opened{id, sealed, {}}}, noon + 2 * hour_ms);
      life.meet();
    }
    wish(ben, SayFeltUnderstood{id, 3}, noon + 3 * hour_ms);
    wish(ben, SayFeltUnderstood{id, 8}, noon + 4 * hour_ms);
    return felt<Exchange>();
  };
  const double depths[] = {0.5, 0.8, 1.0};
  for (std::int32_t depth = 1; depth <= 3; ++depth) {
    const auto all = opened(depth, true);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].me, depths[depth - 1]);
    EXPECT_EQ(all[0].you, depths[depth - 1]);
    EXPECT_EQ(all[0].felt, 0.8) << "as last said";
    EXPECT_TRUE(felt<Exchange>(ana).empty()) << "she did not say";
  }
  EXPECT_TRUE(opened(1, false).empty()) << "not opened by both";
}

TEST_F(Feeling, NothingThatOneWritesInPrivateMovesABitOfTheOthersEngine) {
  wish(ana, MakePromise{{"home"}, Due{noon, 0, Precision::minute}, {}, {}, {}}, noon);
  wish(ben, raising({}, Breaker::judged), noon + hour_ms);
  wish(ben, TakePulse{55, {}, {}}, noon + day_ms);
  const auto read = [&] {
    Engine engine = Engine::start(couple_model()).value();
    EXPECT_TRUE(hear(engine, mapping()).has_value());
    return engine.read(days_of(noon + 9 * day_ms)).value();
  };
  const Reading before = read();
  wish(ana, noting(Breaker::lied), noon + 2 * day_ms);
  wish(ana, TakePulse{3, {}, {}}, noon + 2 * day_ms);
  wish(ana, SayFear{Fear::of_them}, noon + 2 * day_ms);
  wish(ana, KeepNote{{"alone"}, {}}, noon + 2 * day_ms);
  const Reading after = read();
  EXPECT_EQ(before.u_mean, after.u_mean);
  EXPECT_EQ(before.trust.median, after.trust.median);
  EXPECT_EQ(before.distance, after.distance);
  EXPECT_EQ(before.grid_weights, after.grid_weights);
}

}  // namespace
}  // namespace troth::engine
