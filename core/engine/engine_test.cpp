// What the engine does not take, and that it then stays as it was; what it keeps over ten years.
#include "engine/engine.h"

#include <gtest/gtest.h>

#include <cmath>
#include <tuple>

#include "engine/elementary.h"
#include "engine/random_life.h"
#include "engine/rehearsal.h"

namespace troth::engine {
namespace {

Engine started() { return Engine::start(couple_model()).value(); }

TEST(Engine, RefusesWithASentenceAndStaysAsItWas) {
  Engine engine = started();
  ASSERT_TRUE(engine.take(Hurt{10, broken, 1, Learned::none}).has_value());
  const Reading before = engine.read(10).value();
  const std::vector<Felt> bad = {Act{9, kept, 1},
                                 Act{NAN, kept, 1},
                                 Act{1e9, kept, 1},
                                 Act{11, couple_kinds, 1},
                                 Act{11, broken, 1},
                                 Act{11, kept, 0},
                                 Act{11, kept, NAN},
                                 Hurt{11, couple_kinds, 1, Learned::none},
                                 Hurt{11, kept, 1, Learned::none},
                                 Hurt{11, lie, 0, Learned::none},
                                 Hurt{11, lie, 1.6, Learned::none},
                                 PromiseEnd{11, true, 2, false, Learned::none},
                                 PromiseEnd{11, false, 0, false, Learned::none},
                                 Act{11, kept, 1e7},
                                 Act{-1e9, kept, 1},
                                 Hurt{11, lie, NAN, Learned::none},
                                 Mend{11, 0, Step::heard, -0.1},
                                 NeedNamed{11, {true}, 1e7},
                                 Mend{11, 1, Step::heard, 1},
                                 Mend{11, 0, Step::heard, 1.1},
                                 Clear{11, 7},
                                 Clear{11, 0},
                                 Exchange{11, 2, 0, 0},
                                 Exchange{11, 0, -1, 0},
                                 Exchange{11, 0, 0, NAN},
                                 NeedNamed{11, {}, 1},
                                 NeedNamed{11, {true}, 0},
                                 NeedWeighed{11, 0, 1},
                                 NeedRetired{11, 0}};
  for (const Felt& felt : bad) {
    const auto taken = engine.take(felt);
    ASSERT_FALSE(taken.has_value());
    EXPECT_FALSE(taken.error().sentence.empty());
  }
  EXPECT_FALSE(engine.check_in({11, 101, std::nullopt}).has_value());
  EXPECT_FALSE(engine.check_in({11, NAN, std::nullopt}).has_value());
  EXPECT_FALSE(engine.check_in({9, 50, std::nullopt}).has_value());
  EXPECT_FALSE(engine.check_in({11, 50, 0}).has_value());
  EXPECT_FALSE(engine.forecast(9).has_value());
  EXPECT_FALSE(engine.forecast(11, 3).has_value());
  EXPECT_FALSE(engine.read(9).has_value());
  EXPECT_FALSE(engine.mark(9).has_value());
  EXPECT_TRUE(same_bits(engine.read(10).value(), before));
}

TEST(Engine, APromiseNeedsAModelThatHasItsKinds) {
  Model model = couple_model();
  model.kind[headsup].set_name("WAVED");
  Engine engine = Engine::start(model).value();
  EXPECT_FALSE(engine.take(PromiseEnd{0, true, 1, false, Learned::none}).has_value());
  Model turned = couple_model();
  turned.kind[kept].set_name("HELD");
  turned.kind[lie].set_name("KEPT");
  EXPECT_FALSE(
      Engine::start(turned).value().take(PromiseEnd{0, true, 1, false, Learned::none}).has_value());
  // Each of the three names has to be there, and on its side.
  for (const CoupleKind without : {kept, headsup, broken}) {
    Model missing = couple_model();
    missing.kind[without].set_name("ANOTHER");
    Engine none = Engine::start(missing).value();
    EXPECT_FALSE(none.take(PromiseEnd{0, false, 1, true, Learned::none}).has_value());
    EXPECT_EQ(none.history().acts(), 0u) << "nothing of it was taken";
    Model swapped = couple_model();
    const CoupleKind other = without == broken ? care : lie;
    swapped.kind[without].set_name("ANOTHER");
    swapped.kind[other].set_name(couple_model().kind[without].name());
    EXPECT_FALSE(Engine::start(swapped)
                     .value()
                     .take(PromiseEnd{0, false, 1, true, Learned::none})
                     .has_value());
  }
}

TEST(Engine, ANeedThatIsPresentIsWeighedWithinItsRange) {
  Engine engine = started();
  ASSERT_TRUE(engine.take(NeedNamed{0, {true}, 1}).has_value());
  EXPECT_FALSE(engine.take(NeedWeighed{1, 0, 0}).has_value());
  EXPECT_FALSE(engine.take(NeedWeighed{1, 0, 1e7}).has_value());
  EXPECT_FALSE(engine.take(NeedWeighed{1, kMostNeeds, 1}).has_value());
  EXPECT_TRUE(engine.take(NeedWeighed{1, 0, 2}).has_value());
}

TEST(Engine, KeptAfterAHeadsUpIsBoth) {
  Engine engine = started();
  ASSERT_TRUE(engine.take(PromiseEnd{0, true, 0.5, true, Learned::none}).has_value());
  EXPECT_EQ(engine.history().events(kept), 1u);
  EXPECT_EQ(engine.history().events(headsup), 1u);
}

TEST(Engine, TwelveNeedsAtATimeAndTheLongestRetiredMakesRoom) {
  Engine engine = started();
  for (std::size_t n = 0; n < kMostNeeds; ++n)
    ASSERT_TRUE(
        engine.take(NeedNamed{1.0 * static_cast<double>(n), {n % 2 == 0, true}, 1}).has_value());
  EXPECT_FALSE(engine.take(NeedNamed{20, {true}, 1}).has_value());
  ASSERT_TRUE(engine.check_in({20, 20, 4}).has_value());
  ASSERT_TRUE(engine.take(NeedWeighed{20, 5, 2}).has_value());
  ASSERT_TRUE(engine.take(NeedRetired{21, 4}).has_value());
  ASSERT_TRUE(engine.take(NeedRetired{22, 3}).has_value());
  EXPECT_FALSE(engine.read(22).value().need[4].has_value());
  EXPECT_EQ(engine.needs().room(), 4u);
  ASSERT_TRUE(engine.take(NeedNamed{23, {true}, 1}).has_value());
  EXPECT_EQ(engine.bank().mean(engine.bank().delta(4))(0), 0) << "a new need enters at its prior";
  EXPECT_TRUE(engine.needs().present(4));
}

TEST(Engine, WithEqualWeightsNeedsNeverMoveTheOverallLevel) {
  Engine without = started();
  Engine with = started();
  ASSERT_TRUE(with.take(NeedNamed{0, {true, false, false, false}, 1}).has_value());
  ASSERT_TRUE(with.take(NeedNamed{0, {false, false, true, true}, 1}).has_value());
  for (Engine* engine : {&without, &with}) {
    ASSERT_TRUE(engine->take(Hurt{1, putdown, 1, Learned::none}).has_value());
    ASSERT_TRUE(engine->check_in({2, 35, std::nullopt}).has_value());
  }
  EXPECT_NEAR(without.read(3).value().u_mean, with.read(3).value().u_mean, 1e-12);
  const Reading reading = with.read(3).value();
  EXPECT_LT(reading.need[1]->median, reading.need[0]->median)
      << "a put-down touches respect more than reliability";
}

TEST(Engine, EvidenceGrowsWithAnswersAndTheCeilingIsCertain) {
  Engine engine = started();
  double last = engine.read(0).value().unsure;
  for (int i = 0; i < 10; ++i) {
    ASSERT_TRUE(engine.check_in({0, 60, std::nullopt}).has_value());
    EXPECT_LT(engine.read(0).value().unsure, last);
    last = engine.read(0).value().unsure;
  }
  for (int i = 0; i < 300; ++i) ASSERT_TRUE(engine.check_in({1, 100, std::nullopt}).has_value());
  EXPECT_GE(engine.read(1).value().unsure, 0);
  EXPECT_GT(engine.read(1).value().trust.median, 95);
}

TEST(Engine, TheOverallLevelByItselfIsThatOfTheWholeReading) {
  Engine engine = started();
  ASSERT_TRUE(engine.take(NeedNamed{0, {true, false, true}, 1}).has_value());
  for (int day = 1; day <= 60; ++day) {
    ASSERT_TRUE(engine.take(Act{1.0 * day, static_cast<std::size_t>(day % 4), 1}).has_value());
    if (day % 11 == 0) {
      ASSERT_TRUE(engine.take(Hurt{1.0 * day, broken, 1, Learned::caught}).has_value());
    }
    ASSERT_TRUE(engine.check_in({1.0 * day, 50.0 + day % 40, {}}).has_value());
    if (day == 30) {
      ASSERT_TRUE(engine.mark(day).has_value());
    }
    const Level alone = engine.trust(day + 0.5).value();
    const Level whole = engine.read(day + 0.5).value().trust;
    EXPECT_EQ(std::tuple(alone.q05, alone.median, alone.q95),
              std::tuple(whole.q05, whole.median, whole.q95));
  }
  EXPECT_FALSE(engine.trust(59).has_value());
}

TEST(Engine, ARehearsalTakesEveryAnswer) { EXPECT_EQ(rehearse(), rehearsed_answers); }

TEST(Engine, TenYearsStayUnderAMebibyteAndOldActsAreNamedTogether) {
  Engine engine = started();
  for (int i = 0; i < 30'000; ++i) {
    const double at = i * 0.12;
    if (i % 20 == 0) {
      ASSERT_TRUE(
          engine.take(Hurt{at, broken + static_cast<std::size_t>(i / 20 % 3), 1, Learned::caught})
              .has_value());
      if (i % 40 == 0) {
        ASSERT_TRUE(engine.take(Mend{at, engine.history().breaches().size() - 1, Step::heard, 1})
                        .has_value());
      }
    } else {
      ASSERT_TRUE(engine.take(Act{at, static_cast<std::size_t>(i % 4), 1}).has_value());
    }
    if (i == 29'000) {
      ASSERT_TRUE(engine.mark(at).has_value());
    }
  }
  EXPECT_LT(engine.bytes(), 1u << 20);
  EXPECT_LT(engine.history().open().size(), 600u) << "what cannot change any more is settled";
  const Reading reading = engine.read(3'600).value();
  double log_odds = 0;
  bool together = false;
  for (const Cause& cause : reading.attribution->causes) {
    log_odds += cause.log_odds;
    together = together || cause.source == Source::earlier_acts;
  }
  EXPECT_TRUE(together);
  EXPECT_NEAR(log_odds, reading.attribution->after - reading.attribution->before, 1e-10);
}

TEST(Engine, AStepAboutASettledBreachTakesItUpAgainAndIsAccountedFor) {
  Engine engine = started();
  ASSERT_TRUE(engine.take(Hurt{0, putdown, 1, Learned::none}).has_value());
  ASSERT_TRUE(engine.take(Hurt{1, putdown, 1, Learned::none}).has_value());
  ASSERT_TRUE(engine.take(Act{200, care, 1}).has_value());
  EXPECT_TRUE(engine.history().open().empty());
  const double distance = engine.read(200).value().distance;
  ASSERT_TRUE(engine.mark(200).has_value());
  ASSERT_TRUE(engine.take(Mend{201, 0, Step::acknowledge, 1}).has_value());
  ASSERT_TRUE(engine.take(Mend{201, 0, Step::heard, 1}).has_value());
  ASSERT_TRUE(engine.take(NeedNamed{201, {true}, 2}).has_value());
  ASSERT_TRUE(engine.take(NeedNamed{201, {false, false, true}, 1}).has_value());
  EXPECT_EQ(engine.history().open().size(), 1u);
  const Reading reading = engine.read(202).value();
  EXPECT_LT(reading.distance, distance);
  double log_odds = 0;
  bool repaired = false;
  bool old = false;
  for (const Cause& cause : reading.attribution->causes) {
    log_odds += cause.log_odds;
    repaired = repaired || (cause.source == Source::breach && cause.number == 0);
    old = old || cause.source == Source::old_breaches;
  }
  EXPECT_TRUE(repaired);
  EXPECT_TRUE(old) << "what the needs weigh moved what the settled one is worth";
  EXPECT_NEAR(log_odds, reading.attribution->after - reading.attribution->before, 1e-12);

  // A third one remembers the settled second one.
  ASSERT_TRUE(engine.take(Hurt{202, putdown, 1, Learned::none}).has_value());
  EXPECT_GT(engine.history().breaches()[2].severity, engine.history().breaches()[0].severity);
}

TEST(Engine, AnAnswerAtTheEndOfACoarseScaleSaysItsWholeStepOrBeyond) {
  for (const double felt : {0.0, 100.0}) {
    Model seven = couple_model();
    seven.scale.step = 100.0 / 6;
    Engine engine = Engine::start(seven).value();
    ASSERT_TRUE(engine.check_in({0, 50, std::nullopt}).has_value());
    const Mixture forecast = engine.answer(1).value();
    const double begins = seven.scale.position(felt == 0 ? 100.0 / 12 : 100 - 100.0 / 12);
    double mass = 0;
    for (int lane = 0; lane < kLanes; ++lane) {
      const double beyond =
          (felt == 0 ? begins - forecast.mean(lane) : forecast.mean(lane) - begins);
      mass += forecast.weight(lane) * mass_below(beyond / forecast.sd(lane));
    }
    EXPECT_NEAR(engine.check_in({1, felt, std::nullopt}).value(), std::log(mass), 1e-12);

    Engine slider = started();
    ASSERT_TRUE(slider.check_in({0, 50, std::nullopt}).has_value());
    ASSERT_TRUE(slider.check_in({1, felt, std::nullopt}).has_value());
    const double told = std::fabs(engine.read(1).value().trust.median - 50);
    EXPECT_LT(told, std::fabs(slider.read(1).value().trust.median - 50)) << "it says less";
    EXPECT_GT(told, 5);
  }
}

TEST(Engine, CompletedRepairSettlesToo) {
  Engine engine = started();
  ASSERT_TRUE(engine.take(Hurt{0, broken, 1, Learned::none}).has_value());
  for (std::size_t step = 0; step < kSteps; ++step)
    ASSERT_TRUE(engine.take(Mend{1, 0, static_cast<Step>(step), 1}).has_value());
  for (int i = 0; i < 250; ++i) ASSERT_TRUE(engine.take(Act{2.0 + i, kept, 1}).has_value());
  EXPECT_TRUE(engine.history().open().empty());
  EXPECT_NEAR(engine.history().repair(engine.model(), engine.history().breaches()[0]), 1, 1e-12);
}

TEST(Model, EveryNumberThatCannotWorkIsRefused) {
  const auto refuses = [](auto change) {
    Model model = couple_model();
    change(model);
    const bool refused = !check(model).has_value();
    EXPECT_EQ(refused, !Engine::start(model).has_value());
    return refused;
  };
  EXPECT_FALSE(refuses([](Model&) {}));
  EXPECT_TRUE(refuses([](Model& m) { m.kinds = 0; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kinds = 17; }));
  EXPECT_TRUE(refuses([](Model& m) { m.scale.span = NAN; }));
  EXPECT_TRUE(refuses([](Model& m) { m.scale.low = 1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.scale.step = -1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.scale.wobble = m.scale.points = 0; }));
  EXPECT_TRUE(refuses([](Model& m) { m.grid[0].size = 4; }));
  EXPECT_TRUE(refuses([](Model& m) { m.grid[1].value[2] = -1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.grid[2].weight[0] = 0; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[0].set_name(""); }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[0].set_name("LIE"); }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[0].sign = 2; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[0].effect = NAN; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[0].effect = -1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[0].spread = 0; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[0].about[1] = -1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[0].most = 0; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[0].gate = true; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[lie].floor = 2; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[lie].commitment = 9; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[lie].conduct[0] = -1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.baseline = INFINITY; }));
  EXPECT_TRUE(refuses([](Model& m) { m.baseline_spread = 0; }));
  EXPECT_TRUE(refuses([](Model& m) { m.mood_spread = -1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.fade_days = 0; }));
  EXPECT_TRUE(refuses([](Model& m) { m.shield_scale = 0; }));
  EXPECT_TRUE(refuses([](Model& m) { m.repeat = -1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.openness_middle = NAN; }));
  EXPECT_TRUE(refuses([](Model& m) { m.discovery[0] = 0; }));
  EXPECT_TRUE(refuses([](Model& m) { m.words_most = 2; }));
  EXPECT_TRUE(refuses([](Model& m) { m.doer[0] = 1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.hurt_one[0] = -1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.scale.span = 1e7; }));
  EXPECT_TRUE(refuses([](Model& m) { m.scale.low = -INFINITY; }));
  EXPECT_TRUE(refuses([](Model& m) { m.scale.span = 104; }));
  EXPECT_TRUE(refuses([](Model& m) { m.scale.step = 101; }));
  EXPECT_TRUE(refuses([](Model& m) { m.scale.wobble = NAN; }));
  EXPECT_TRUE(refuses([](Model& m) { m.scale.points = -1; }));
  EXPECT_FALSE(refuses([](Model& m) { m.scale.wobble = 0; })) << "a thumb alone is noise enough";
  EXPECT_FALSE(refuses([](Model& m) { m.scale = {true, 50, 25, 0.1, 0, 0}; }));
  EXPECT_TRUE(refuses([](Model& m) { m.grid[0].size = 0; }));
  EXPECT_TRUE(refuses([](Model& m) { m.grid[1].value[0] = 1001; }));
  EXPECT_TRUE(refuses([](Model& m) { m.grid[2].weight[1] = 1.1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[0].sign = -2; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[lie].effect = -1001; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[0].spread = 1001; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[lie].floor = -0.1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[lie].commitment = -1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.kind[lie].deeds = INFINITY; }));
  EXPECT_TRUE(refuses([](Model& m) { m.baseline = 101; }));
  EXPECT_TRUE(refuses([](Model& m) { m.discovery_floor[2] = -1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.most_floor = 1.1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.repeat_repaired = -0.1; }));
  EXPECT_TRUE(refuses([](Model& m) { m.claim_above = 2; }));
  EXPECT_TRUE(refuses([](Model& m) { m.hurt_one = {0.5, 0.5, 0.5}; }));
  EXPECT_TRUE(refuses([](Model& m) { m.doer[2] = NAN; }));
  EXPECT_EQ(couple_model().find("NOBODY"), std::size_t{couple_kinds});
}

TEST(Model, FreeSignsAndNoSaturationWork) {
  Model model = couple_model();
  model.goodwill_most = 0;
  for (std::size_t k = 0; k < couple_kinds; ++k) model.kind[k].sign = 0;
  model.kind[kept].about = {0, 0, 0, 0};
  Engine engine = Engine::start(model).value();
  ASSERT_TRUE(engine.take(NeedNamed{0, {true}, 1}).has_value());
  for (int i = 0; i < 30; ++i) {
    ASSERT_TRUE(engine.take(Act{1.0 * i, kept, 1}).has_value());
    ASSERT_TRUE(engine.check_in({1.0 * i, 90.0 - 2 * i, 0}).has_value());
  }
  ASSERT_TRUE(engine.mark(30).has_value());
  ASSERT_TRUE(engine.take(Act{31, kept, 1}).has_value());
  const Reading reading = engine.read(32).value();
  EXPECT_LT(reading.beta_mean[kept], 0) << "a free sign goes where the answers lead";
  EXPECT_GT(engine.features(30).phi[0][kept], 8);
  EXPECT_GE(reading.mover[kept].probability, 0);
  EXPECT_TRUE(reading.attribution.has_value());
}

}  // namespace
}  // namespace troth::engine
