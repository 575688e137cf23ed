// A reading: my own felt trust, in words before numbers, with reasons that
// open.
#include "view/reading.h"

#include <gtest/gtest.h>

#include <type_traits>

#include "domain/chronicle.h"
#include "view/view.h"

namespace troth::view {
namespace {

constexpr Instant noon{20'000 * day_ms};
constexpr std::size_t ana = 0;
constexpr std::size_t ben = 1;  // whose reading it is

struct Own : testing::Test {
  Chronicle life;
  EventId wish(std::size_t who, const Wish& wish, Instant at) {
    const auto done = life.wish(who, wish, at);
    EXPECT_TRUE(done.has_value());
    life.meet();
    return done.value_or(EventId{});
  }
  void pulse(int trust, Instant at) { wish(ben, TakePulse{trust, {}, {}}, at); }
  EventId note_hurt(Instant at, Breaker breaker = Breaker::lied) {
    return wish(ben, NoteHurt{{"it hurt"}, {}, breaker, HurtSize::large, CameOut::found_out, {}},
                at);
  }
  Reading read(Instant at, std::size_t who = ben, std::optional<Instant> since = {}) {
    return reading_of(life.devices()[who].state, Chronicle::member(who), at, since);
  }
};

TEST_F(Own, UnderThreePulsesItIsTooEarlyToSay) {
  EXPECT_EQ(read(noon).answers, 0);
  pulse(80, noon);
  pulse(82, noon + day_ms);
  const Reading early = read(noon + 2 * day_ms);
  EXPECT_EQ(early.answers, 2);
  EXPECT_FALSE(early.trust);
  EXPECT_FALSE(early.why);
  EXPECT_TRUE(early.line.empty());
  EXPECT_EQ(early.pulses.size(), 2u) << "my own answers are mine to see";
  pulse(84, noon + 2 * day_ms);
  EXPECT_TRUE(read(noon + 2 * day_ms).trust);
}

TEST_F(Own, TheWordFollowsThePulsesAndTheBandHoldsTheMiddle) {
  const std::vector<std::pair<int, TrustWord>> table = {{4, TrustWord::hardly},
                                                        {30, TrustWord::little},
                                                        {50, TrustWord::half},
                                                        {70, TrustWord::mostly},
                                                        {95, TrustWord::deeply}};
  for (const auto& [felt, word] : table) {
    life = Chronicle();
    for (int day = 0; day < 25; ++day) pulse(felt, noon + day * day_ms);
    const FeltTrust trust = read(noon + 25 * day_ms).trust.value();
    EXPECT_EQ(trust.word, word) << felt;
    EXPECT_LE(trust.low, trust.middle);
    EXPECT_LE(trust.middle, trust.high);
    EXPECT_EQ(trust.sure, trust.high - trust.low <= 25 ? Sureness::sure : Sureness::fairly_sure);
  }
}

TEST_F(Own, AFallIsNamedByTheHurtThatOpensInMine) {
  for (int day = 0; day < 20; ++day) pulse(80, noon + day * day_ms);
  const EventId hurt = note_hurt(noon + 20 * day_ms);
  pulse(35, noon + 21 * day_ms);
  const Reading reading = read(noon + 21 * day_ms);
  ASSERT_TRUE(reading.why);
  EXPECT_EQ(reading.why->turn, TrustTurn::fallen);
  ASSERT_FALSE(reading.why->causes.empty());
  EXPECT_LE(reading.why->causes.size(), causes_max);
  const BecauseOf& first = reading.why->causes[0];
  EXPECT_EQ(first.what, CauseKind::matter);
  EXPECT_EQ(first.matter, Matter::hurt);
  EXPECT_EQ(first.of, hurt);
  EXPECT_TRUE(first.in_mine);
  EXPECT_FALSE(first.more);
  EXPECT_TRUE(reading.open.empty()) << "what was not raised is not between us";
}

TEST_F(Own, ARiseIsNamedByWhatTheyDid) {
  for (int day = 0; day < 6; ++day) pulse(45, noon + day * day_ms);
  const Instant since = noon + 6 * day_ms;
  for (int day = 6; day < 20; ++day)
    wish(ben, KeepMoment{{"they told me"}, Builder::honest_with_me, {}, {}}, noon + day * day_ms);
  pulse(75, noon + 20 * day_ms);
  const Reading reading = read(noon + 20 * day_ms, ben, since);
  ASSERT_TRUE(reading.why);
  EXPECT_EQ(reading.why->since, since);
  EXPECT_EQ(reading.why->turn, TrustTurn::risen);
  ASSERT_EQ(reading.why->causes.size(), causes_max) << "three at most, of fourteen";
  for (const BecauseOf& cause : reading.why->causes) EXPECT_TRUE(cause.more);
}

TEST_F(Own, AGoodThingThatLiesBackIsNeverSaidToWeighOnTrust) {
  for (int day = 0; day < 14; ++day)
    wish(ben, KeepMoment{{"they told me"}, Builder::honest_with_me, {}, {}}, noon + day * day_ms);
  for (int day = 14; day < 20; ++day) pulse(80, noon + day * day_ms);
  const Instant since = noon + 20 * day_ms;
  for (int week = 0; week < 12; ++week) pulse(60, since + (1 + 7 * week) * day_ms);
  const Reading reading = read(since + 80 * day_ms, ben, since);
  ASSERT_TRUE(reading.why);
  EXPECT_EQ(reading.why->turn, TrustTurn::fallen);
  for (const BecauseOf& cause : reading.why->causes)
    EXPECT_NE(cause.what, CauseKind::matter) << "nothing happened, and nothing is blamed";
}

TEST_F(Own, AHurtThatTimeMadeSmallerIsNeverSaidToCarryTrust) {
  for (int day = 0; day < 10; ++day) pulse(75, noon + day * day_ms);
  note_hurt(noon + 10 * day_ms, Breaker::broke_a_promise);
  pulse(30, noon + 11 * day_ms);
  const Instant since = noon + 11 * day_ms;
  for (int week = 1; week < 12; ++week) pulse(65, since + 7 * week * day_ms);
  const Reading reading = read(since + 80 * day_ms, ben, since);
  ASSERT_TRUE(reading.why);
  EXPECT_EQ(reading.why->turn, TrustTurn::risen);
  for (const BecauseOf& cause : reading.why->causes)
    EXPECT_FALSE(cause.more && cause.what == CauseKind::matter);
}

TEST_F(Own, WhatMovesMeNeedsTwentyAnswersAndThreeOfTheKind) {
  Instant at = noon;
  const auto pulses = [&](int count, int trust) {
    for (int i = 0; i < count; ++i) {
      at = at + 3 * day_ms;
      pulse(trust, at);
    }
  };
  const auto break_a_small_word = [&] {
    wish(ben,
         NoteHurt{
             {"late again"}, {}, Breaker::broke_a_promise, HurtSize::small, CameOut::found_out, {}},
         at + hour_ms);
  };
  pulses(9, 85);
  break_a_small_word();
  pulses(5, 55);
  break_a_small_word();
  pulses(5, 30);
  const Reading early = read(at);
  EXPECT_EQ(early.answers, 19);
  EXPECT_TRUE(early.movers_too_early);
  EXPECT_TRUE(early.movers.empty());
  pulses(1, 30);
  EXPECT_FALSE(read(at).movers_too_early);
  EXPECT_TRUE(read(at).movers.empty()) << "two of a kind are too few";
  break_a_small_word();
  pulses(5, 10);
  const Reading later = read(at);
  ASSERT_EQ(later.movers.size(), 1u);
  EXPECT_EQ(later.movers[0].what, Moving::word_broken);
  EXPECT_TRUE(later.movers[0].more) << "each small one cost much, and stayed";
}

TEST_F(Own, WhoIsBackAfterEachLargeHurtIsMovedLessThanMost) {
  Instant at = noon;
  for (int i = 0; i < 12; ++i) {
    pulse(88, at);
    note_hurt(at + day_ms, Breaker::broke_a_promise);
    pulse(25, at + day_ms);
    at = at + 100 * day_ms;
  }
  const Reading reading = read(at);
  ASSERT_EQ(reading.movers.size(), 1u);
  EXPECT_EQ(reading.movers[0].what, Moving::word_broken);
  EXPECT_FALSE(reading.movers[0].more);
}

TEST_F(Own, WhatIsOpenBetweenUsIsNamedAndWhatWasRepairedIsNot) {
  const EventId hurt = wish(
      ben,
      RaiseHurt{{}, {"you were late"}, {}, {}, {}, {}, Breaker::judged, HurtSize::small, {}, {}},
      noon);
  for (const std::size_t who : {ana, ben}) {
    const Reading reading = read(noon + day_ms, who);
    ASSERT_EQ(reading.open.size(), 1u) << "both see the same things";
    EXPECT_EQ(reading.open[0].matter, Matter::hurt);
    EXPECT_EQ(reading.open[0].of, hurt);
  }
  const EventId repair = wish(ana, BeginRepair{hurt}, noon + day_ms);
  ASSERT_EQ(read(noon + day_ms).open.size(), 1u);
  EXPECT_EQ(read(noon + day_ms).open[0].of, repair);
  wish(ben, LetHurtRest{hurt}, noon + 2 * day_ms);
  EXPECT_EQ(read(noon + 2 * day_ms).open.size(), 1u) << "the repair goes on";
}

TEST_F(Own, UnderFearThereAreNoCausesButHelp) {
  for (int day = 0; day < 25; ++day) pulse(60, noon + day * day_ms);
  note_hurt(noon + 25 * day_ms);
  wish(ben, SayFear{Fear::of_them}, noon + 26 * day_ms);
  const Reading reading = read(noon + 27 * day_ms);
  EXPECT_TRUE(reading.help_first);
  EXPECT_FALSE(reading.why);
  EXPECT_TRUE(reading.movers.empty());
  EXPECT_FALSE(read(noon + 27 * day_ms, ana).help_first) << "and nobody else can see it";
}

TEST_F(Own, TheLineRunsFromTheFirstPulseToNowInAtMostSixtyPoints) {
  for (int week = 0; week < 100; ++week) pulse(60 + week % 7, noon + 7 * week * day_ms);
  const Instant now = noon + 700 * day_ms;
  const Reading reading = read(now);
  ASSERT_EQ(reading.line.size(), line_points);
  EXPECT_EQ(reading.line.front().at, noon);
  EXPECT_EQ(reading.line.back().at, now);
  for (std::size_t i = 1; i < reading.line.size(); ++i)
    EXPECT_LT(reading.line[i - 1].at, reading.line[i].at);
  for (const LinePoint& point : reading.line) {
    EXPECT_LE(point.low, point.middle);
    EXPECT_LE(point.middle, point.high);
  }
  EXPECT_EQ(reading.pulses.size(), 100u);
}

// With two needs, because needs are told apart from each other: one alone is the whole.
TEST_F(Own, ANeedIsReadOnceItWasAskedAboutThreeTimes) {
  const EventId word = wish(ben, NameNeed{{"my word"}, {}, {NeedAbout::reliability}}, noon);
  const EventId care = wish(ben, NameNeed{{"care"}, {}, {NeedAbout::care}}, noon);
  const auto of_need = [&](const EventId& need, Instant at) {
    const Reading reading = read(at);
    for (const FeltNeed& one : reading.needs)
      if (one.need == need) return one;
    ADD_FAILURE() << "the need is not read";
    return FeltNeed{};
  };
  for (int day = 0; day < 6; ++day) {
    const Instant at = noon + day * day_ms;
    EXPECT_EQ(of_need(word, at).trust.has_value(), (day + 1) / 2 >= 3);
    wish(ben, TakePulse{60, day % 2 == 0 ? word : care, day % 2 == 0 ? 20 : 90}, at);
  }
  const Instant at = noon + 6 * day_ms;
  ASSERT_TRUE(of_need(word, at).trust);
  ASSERT_TRUE(of_need(care, at).trust);
  EXPECT_LT(of_need(word, at).trust->middle, read(at).trust->middle);
  EXPECT_GT(of_need(care, at).trust->middle, read(at).trust->middle);
}

TEST_F(Own, NothingThatTheOtherWritesInPrivateMovesAWordOfIt) {
  for (int day = 0; day < 5; ++day) pulse(50, noon + day * day_ms);
  const Reading before = read(noon + 9 * day_ms);
  wish(ana, TakePulse{1, {}, {}}, noon + 6 * day_ms);
  wish(ana, NoteHurt{{"x"}, {}, Breaker::lied, HurtSize::large, {}, {}}, noon + 6 * day_ms);
  wish(ana, SayFear{Fear::of_them}, noon + 6 * day_ms);
  const Reading after = read(noon + 9 * day_ms);
  EXPECT_EQ(before.trust->low, after.trust->low);
  EXPECT_EQ(before.trust->middle, after.trust->middle);
  EXPECT_EQ(before.trust->high, after.trust->high);
  EXPECT_EQ(before.help_first, after.help_first);
  EXPECT_EQ(before.open.size(), after.open.size());
  EXPECT_TRUE(read(noon + 9 * day_ms, ana).line.empty()) << "nor do mine reach them";
}

// Product 1.1 as a rule of types: nothing in a reading names a person, so
// nothing can be kept by person.
template <class T>
consteval bool names_a_person();
template <class... Fields>
consteval bool any_names_a_person(const std::tuple<Fields...>*) {
  return (false || ... ||
          names_a_person<std::remove_cvref_t<decltype(std::declval<Fields>().value)>>());
}
template <class T>
consteval bool names_a_person() {
  if constexpr (std::is_same_v<T, MemberId>) {
    return true;
  } else if constexpr (requires { typename T::mapped_type; }) {
    return true;  // nothing in a reading is kept by a key at all
  } else if constexpr (requires(T it) { T::fields(it); }) {
    return any_names_a_person(static_cast<decltype(T::fields(std::declval<T&>()))*>(nullptr));
  } else if constexpr (requires { typename T::value_type; }) {
    return names_a_person<typename T::value_type>();
  } else {
    return false;
  }
}
static_assert(!names_a_person<Reading>());
static_assert(!names_a_person<Us>());
static_assert(!names_a_person<Mine>());
static_assert(names_a_person<std::vector<MemberId>>());

}  // namespace
}  // namespace troth::view
