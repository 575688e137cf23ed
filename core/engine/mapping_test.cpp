// What two people wrote, as one of them felt it.
#include "engine/mapping.h"

#include <gtest/gtest.h>

#include "domain/chronicle.h"
#include "domain/life.h"
#include "engine/engine.h"

namespace troth::engine {
namespace {

constexpr Instant noon{28'333'320 * minute_ms};
constexpr std::size_t ana = 0;
constexpr std::size_t ben = 1;

Due at(Instant when) { return {when, 0, Precision::minute}; }
Words words(const char* text) { return {text}; }

// Ana promises Ben to be home two hours from noon.
struct Home : testing::Test {
  Chronicle life;
  Instant due = noon + 2 * hour_ms;
  EventId id;
  void SetUp() override {
    id = life.wish(ana, MakePromise{words("home by two"), at(due), {}, {}, {}}, noon).value();
    life.meet();
  }
  std::vector<Felt> felt(std::size_t who) {
    life.meet();
    std::vector<Felt> all;
    for (const Mapped& one : map_for(life.devices()[who].state, Chronicle::member(who)).in_order)
      all.push_back(std::get<Felt>(one.heard));
    return all;
  }
  template <class T>
  T only(std::size_t who) {
    const auto all = felt(who);
    EXPECT_EQ(all.size(), 1u);
    return all.empty() ? T{} : std::get<T>(all[0]);
  }
};

TEST_F(Home, AKeptPromiseIsFeltByTheOneItWasMadeToAndByNobodyElse) {
  ASSERT_TRUE(life.wish(ana, ClosePromise{id, Outcome::kept, {}}, due).has_value());
  const Act act = only<Act>(ben);
  EXPECT_EQ(act.kind, kept);
  EXPECT_EQ(act.weight, 1);
  EXPECT_DOUBLE_EQ(act.at, days_of(due));
  EXPECT_TRUE(felt(ana).empty());
}

TEST_F(Home, APromiseNotKeptIsNothingByItself) {
  ASSERT_TRUE(life.wish(ana, ClosePromise{id, Outcome::not_kept, {}}, due + hour_ms).has_value());
  EXPECT_TRUE(felt(ben).empty());
}

TEST_F(Home, WhereTheirWordsDifferOnesOwnCounts) {
  ASSERT_TRUE(life.wish(ana, ClosePromise{id, Outcome::kept, {}}, due + hour_ms).has_value());
  ASSERT_TRUE(life.wish(ben, ClosePromise{id, Outcome::not_kept, {}}, due + hour_ms).has_value());
  EXPECT_TRUE(felt(ben).empty());
}

TEST_F(Home, ToldInTimeWithANewTimeAndThenKeptIsBoth) {
  ASSERT_TRUE(life.wish(ana, GiveHeadsUp{id, at(due + hour_ms), {}}, due + -hour_ms).has_value());
  ASSERT_TRUE(life.wish(ana, ClosePromise{id, Outcome::kept, {}}, due + hour_ms).has_value());
  const auto all = felt(ben);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(std::get<Act>(all[0]).kind, headsup);
  EXPECT_EQ(std::get<Act>(all[0]).weight, 0.5);
  EXPECT_EQ(std::get<Act>(all[1]).kind, kept);
}

TEST_F(Home, ToldInTimeThatItCannotBeIsAHeadsUpAndNoBreachUnlessItIsHard) {
  const EventId told = life.wish(ana, GiveHeadsUp{id, std::nullopt, {}}, due + -hour_ms).value();
  EXPECT_EQ(only<Act>(ben).kind, headsup);
  ASSERT_TRUE(
      life.wish(ben, AnswerHeadsUp{id, told, HeadsUpAnswer::hard_for_me, {}}, due).has_value());
  const auto all = felt(ben);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(std::get<Hurt>(all[1]).size, 0.25);
  EXPECT_EQ(std::get<Hurt>(all[1]).learned, Learned::owned);
}

TEST_F(Home, ToldLateIsNoHeadsUp) {
  ASSERT_TRUE(life.wish(ana, GiveHeadsUp{id, std::nullopt, {}}, due + hour_ms).has_value());
  EXPECT_TRUE(felt(ben).empty());
}

TEST_F(Home, EveryBuilderOfAMomentHasItsKindAndAPromiseIsNotCountedTwice) {
  const std::vector<std::pair<Builder, CoupleKind>> table = {
      {Builder::kept_their_word, kept},
      {Builder::told_me_in_time, headsup},
      {Builder::honest_with_me, honest},
      {Builder::owned_up, honest},
      {Builder::open_about_what_they_do, honest},
      {Builder::respected_me, care},
      {Builder::noticed_what_i_need, care},
      {Builder::there_for_me, care},
      {Builder::safe_to_be_with, care}};
  for (const auto& [builder, kind] : table) {
    Chronicle fresh;
    ASSERT_TRUE(
        fresh.wish(ben, KeepMoment{words("it was good"), builder, {}, {}}, noon).has_value());
    fresh.meet();
    const auto mapping = map_for(fresh.devices()[ben].state, Chronicle::member(ben));
    ASSERT_EQ(mapping.in_order.size(), 1u);
    EXPECT_EQ(std::get<Act>(std::get<Felt>(mapping.in_order[0].heard)).kind, kind);
    EXPECT_TRUE(map_for(fresh.devices()[ana].state, Chronicle::member(ana)).in_order.empty());
  }
  ASSERT_TRUE(life.wish(ben,
                        TellMoment{{}, words("you were on time"), Builder::kept_their_word, id, {}},
                        due)
                  .has_value());
  ASSERT_TRUE(life.wish(ben, TellMoment{{}, words("a small thing"), {}, {}, {}}, due).has_value());
  EXPECT_TRUE(felt(ben).empty());
}

TEST_F(Home, NeedsAreNamedWeighedAndRetired) {
  const EventId word =
      life.wish(ben, NameNeed{words("my word"), {}, {NeedAbout::reliability}}, noon).value();
  const EventId truth = life.wish(ben, NameNeed{words("truth"), {}, {}}, noon + hour_ms).value();
  ASSERT_TRUE(life.wish(ben, PutNeedFirst{truth}, noon + 2 * hour_ms).has_value());
  ASSERT_TRUE(life.wish(ben, RetireNeed{word}, noon + 3 * hour_ms).has_value());
  const auto all = felt(ben);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(std::get<NeedNamed>(all[0]).about, (std::array{true, false, false, false}));
  EXPECT_EQ(std::get<NeedNamed>(all[1]).about, (std::array{true, true, true, true}));
  EXPECT_EQ(std::get<NeedWeighed>(all[2]).need, 1u);
  EXPECT_EQ(std::get<NeedWeighed>(all[2]).weight, 2);
  EXPECT_EQ(std::get<NeedRetired>(all[3]).need, 0u);
  const auto mapping = map_for(life.devices()[ben].state, Chronicle::member(ben));
  EXPECT_EQ(mapping.need, (std::map<EventId, std::size_t>{{truth, 1}}));
  EXPECT_TRUE(felt(ana).empty());
}

TEST_F(Home, AClockThatLiesMovesAnActNoFurtherThanWhatBothHadSeen) {
  // Ana's clock is a year ahead, and then a year behind.
  for (const std::int64_t skew : {365 * day_ms, -365 * day_ms}) {
    Chronicle fresh;
    fresh.devices()[ana].skew_ms = skew;
    const EventId asked = fresh.wish(ben, AskForPromise{words("call"), {}, {}}, noon).value();
    fresh.meet();
    const auto promise = fresh.wish(ana, AcceptAsk{asked, {}}, noon + minute_ms);
    ASSERT_TRUE(promise.has_value());
    ASSERT_TRUE(
        fresh.wish(ana, ClosePromise{asked, Outcome::kept, {}}, noon + hour_ms).has_value());
    fresh.meet();
    ASSERT_TRUE(fresh.wish(ben, TellMoment{{}, words("thank you"), {}, {}, {}}, noon + 2 * hour_ms)
                    .has_value());
    fresh.meet();
    const auto mapping = map_for(fresh.devices()[ben].state, Chronicle::member(ben));
    ASSERT_EQ(mapping.in_order.size(), 1u);
    const double felt = std::get<Act>(std::get<Felt>(mapping.in_order[0].heard)).at;
    EXPECT_GE(felt, days_of(noon));
    EXPECT_LE(felt, days_of(noon + 2 * hour_ms));
  }
}

TEST(Mapping, EveryRandomLifeRunsThroughTheEngineAndIsTheSameOnAllDevicesOfAPerson) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    LifeShape shape;
    shape.skew_ms_max = 400 * day_ms;
    Life life = live(seed, shape);
    life.chronicle.meet();
    for (std::size_t device = 0; device < life.chronicle.devices().size(); ++device) {
      const std::size_t who = device % 2;
      const auto mapping = map_for(life.chronicle.devices()[device].state, Chronicle::member(who));
      Engine engine = Engine::start(couple_model()).value();
      ASSERT_TRUE(hear(engine, mapping).has_value()) << seed;
      if (device < 2) continue;
      const auto first = map_for(life.chronicle.devices()[who].state, Chronicle::member(who));
      ASSERT_EQ(first.in_order.size(), mapping.in_order.size());
      for (std::size_t i = 0; i < first.in_order.size(); ++i)
        EXPECT_EQ(time_of(first.in_order[i].heard), time_of(mapping.in_order[i].heard));
    }
  }
}

}  // namespace
}  // namespace troth::engine
