// Laws of trust for a fixed person, and of what the log alone says (engine.md 5): random lives, any
// sign-respecting sensitivities, any healing value.
#include <cmath>
#include <cstdlib>

#include "engine/random_life.h"

namespace troth::engine {
namespace {

// A thousand lives a law, unless somebody says otherwise.
const bool kThousand = [] {
  setenv("RC_PARAMS", "max_success=1000", 0);
  return true;
}();

constexpr double kRounding = 1e-9;

Ways log_only() {
  Ways ways;
  ways.check_ins = false;
  return ways;
}

// A random life with at least one breach in it.
Life life_with_a_breach(int most) {
  Life life = life_of(*moves(most), log_only());
  if (places_of<Hurt>(life).empty())
    life.emplace_back(Felt(Hurt{end_of(life), broken, 1, Learned::none}));
  return life;
}

// Days after the end of a life at which a law that says "at all later times" is tried.
constexpr std::array kLater = {0.0, 0.5, 3.0, 20.0, 89.9, 120.0, 900.0};

double any_time_in(const Life& life) { return end_of(life) * (*rc::gen::inRange(0, 65)) / 64.0; }

// Neither trust nor distance of `better` is ever worse than of `worse`, from the end of the lives
// on.
void never_worse(const Person& person, const Life& better, const Life& worse) {
  const Model model = model_for(person);
  const History one = remembered(model, better);
  const History other = remembered(model, worse);
  const double end = std::max(end_of(better), end_of(worse));
  for (const double after : kLater) {
    const double good = trust_of(person, model, one, end + after);
    const double bad = trust_of(person, model, other, end + after);
    RC_ASSERT(good >= bad - kRounding * (1 + std::fabs(bad)));
  }
  RC_ASSERT(one.distance(model) <= other.distance(model) + kRounding);
}

TROTH_LAW(L06_OneMoreGoodActNeverLowersLaterTrustOfAFixedPerson) {
  ASSERT_TRUE(kThousand);
  const Life life = life_of(*moves(40), log_only());
  const Act act{any_time_in(life), static_cast<std::size_t>(*rc::gen::inRange(0, 4)),
                size_of(*rc::gen::inRange(0, 4))};
  never_worse(any_person(), with(life, Felt(act)), life);
}

TROTH_LAW(L07_OneMoreBreachNeverRaisesLaterTrustNorLowersDistance) {
  const Life life = life_of(*moves(40), log_only());
  const Hurt hurt{any_time_in(life), broken + static_cast<std::size_t>(*rc::gen::inRange(0, 4)),
                  size_of(*rc::gen::inRange(0, 4)), learned_of(*rc::gen::inRange(0, 5))};
  never_worse(any_person(), life, with_breach(life, hurt));
}

TROTH_LAW(L07_AHigherHurtRatingNeverRaisesLaterTrustNorLowersDistance) {
  const Life life = life_with_a_breach(40);
  const auto hurts = places_of<Hurt>(life);
  Life worse = life;
  Hurt& hurt = felt_at<Hurt>(worse, *rc::gen::elementOf(hurts));
  hurt.size = std::min(1.5, hurt.size + *rc::gen::inRange(0, 100) / 100.0);
  never_worse(any_person(), life, worse);
}

TEST(Law, L08_OffsettingOneFreshBrokenPromiseTakesAtLeastFiveKept) {
  // At the prior: no answers, one breach of hurt 1, kept promises before it within a week, the
  // typical person's mean.
  const auto trust_after = [](int promises) {
    Engine engine = Engine::start(couple_model()).value();
    EXPECT_TRUE(engine.take(Hurt{0, broken, 1, Learned::none}).has_value());
    for (int i = 0; i < promises; ++i)
      EXPECT_TRUE(engine.take(Act{7.0 * (i + 1) / promises, kept, 1}).has_value());
    return engine.read(7).value().u_mean;
  };
  EXPECT_LT(trust_after(1), 0);
  EXPECT_LT(trust_after(4), 0);
  int needed = 5;
  while (trust_after(needed) < 0) ++needed;
  EXPECT_LE(needed, 12);
}

TROTH_LAW(L09_ExceedingAPromiseIsWorthExactlyWhatKeepingItIsWorth) {
  const Life life = life_of(*moves(20), log_only());
  const double at = end_of(life);
  const Act plain{at, kept, 1};
  const Act exceeded{at, kept, 1 + *rc::gen::inRange(0, 1000) / 100.0};
  const Model model = couple_model();
  const Features one = remembered(model, with(life, Felt(plain))).features(model, at + 3);
  const Features other = remembered(model, with(life, Felt(exceeded))).features(model, at + 3);
  for (std::size_t k = 0; k < couple_kinds; ++k)
    RC_ASSERT(bits(one.phi[1][k]) == bits(other.phi[1][k]));
}

TROTH_LAW(L10_AHeadsUpBeforeTheDueTimeNeverCostsMoreThanNone) {
  const Life before = life_of(*moves(20), log_only());
  const Person person = any_person();
  const bool ends_kept = *rc::gen::arbitrary<bool>();
  const double size = size_of(*rc::gen::inRange(0, 4));
  const Learned how = learned_of(*rc::gen::inRange(0, 5));
  const auto ended = [&](bool told) {
    Life life;
    const double at = end_of(before) + 1;
    if (told) life.emplace_back(Felt(Act{at, headsup, size}));
    if (ends_kept) life.emplace_back(Felt(Act{at, kept, 1}));
    if (!ends_kept)
      life.emplace_back(
          Felt(Hurt{at, broken, told ? 0.25 * size : size, told ? Learned::owned : how}));
    Life all = before;
    all.insert(all.end(), life.begin(), life.end());
    return all;
  };
  // The heads-up also in its smallest form, as the app has it: s = .5, and no breach at all.
  never_worse(person, ended(true), ended(false));
  if (ends_kept) return;
  Life as_in_the_app = before;
  as_in_the_app.emplace_back(Felt(Act{end_of(before) + 1, headsup, 0.5}));
  never_worse(person, as_in_the_app, ended(false));
}

TROTH_LAW(L11_OwnedCostsAtMostAskedAtMostCaughtAtMostThirdParty) {
  const Life life = life_with_a_breach(40);
  const auto hurts = places_of<Hurt>(life);
  const std::size_t place = *rc::gen::elementOf(hurts);
  const Person person = any_person();
  constexpr std::array order = {Learned::owned, Learned::asked, Learned::caught, Learned::third};
  for (std::size_t i = 0; i + 1 < order.size(); ++i) {
    Life better = life;
    Life worse = life;
    felt_at<Hurt>(better, place).learned = order[i];
    felt_at<Hurt>(worse, place).learned = order[i + 1];
    never_worse(person, better, worse);
  }
}

TROTH_LAW(L12_AdmittingNeverCostsMoreThanDenyingAndBeingFoundOut) {
  const Life life = life_of(*moves(30), log_only());
  const double at = end_of(life) + 1;
  const std::size_t kind = *rc::gen::element<std::size_t>(broken, lie, putdown);
  const double size = size_of(*rc::gen::inRange(0, 4));
  const Life admitted = with(life, Felt(Hurt{at, kind, size, Learned::owned}));
  Life denied = with(life, Felt(Hurt{at, kind, size, Learned::caught}));
  denied = with(denied, Felt(Hurt{at + *rc::gen::inRange(0, 10), lie,
                                  size_of(*rc::gen::inRange(0, 4)), Learned::caught}));
  never_worse(any_person(), admitted, denied);
}

TROTH_LAW(L13_ALieAboutAnActCostsAtLeastWhatTheActAloneCosts) {
  const Life life = life_of(*moves(30), log_only());
  const double at = end_of(life) + 1;
  const Learned how = learned_of(*rc::gen::inRange(0, 5));
  const Life act = with(life, Felt(Hurt{at, broken, size_of(*rc::gen::inRange(0, 4)), how}));
  const Life lied = with(
      act, Felt(Hurt{at + *rc::gen::inRange(0, 10), lie, size_of(*rc::gen::inRange(0, 4)), how}));
  never_worse(any_person(), act, lied);
}

TROTH_LAW(L14_OneSidedRepairChangesNothing) {
  Ways ways = log_only();
  const bool doer = *rc::gen::arbitrary<bool>();
  ways.doer_mends = doer;
  ways.hurt_one_mends = !doer;
  ways.acts =
      doer;  // good conduct is a doer's deed: without it and without words the other side is empty
  const Life life = life_of(*moves(40), ways);
  Life without;
  for (const Line& line : life) {
    if (!std::holds_alternative<Mend>(std::get<Felt>(line))) without.push_back(line);
  }
  const Person person = any_person();
  const Model model = model_for(person);
  const History one = remembered(model, life);
  const History other = remembered(model, without);
  for (const double after : kLater) {
    const double at = end_of(life) + after;
    RC_ASSERT(std::fabs(trust_of(person, model, one, at) - trust_of(person, model, other, at)) <=
              1e-12 * 1e3);
  }
  RC_ASSERT(std::fabs(one.distance(model) - other.distance(model)) <= 1e-9);
  for (const Breach& breach : one.breaches()) RC_ASSERT(one.repair(model, breach) == 0);
}

TROTH_LAW(L15_OneMoreStepOrBetterQualityNeverLowersTrustNorRaisesDistance) {
  const Life life = life_with_a_breach(40);
  const auto hurts = places_of<Hurt>(life);
  const std::size_t number =
      static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(hurts.size())));
  Life copy = life;
  const double from = felt_at<Hurt>(copy, hurts[number]).at;
  const Mend mend{from + (end_of(life) - from) * (*rc::gen::inRange(0, 65)) / 64.0, number,
                  static_cast<Step>(*rc::gen::inRange(0, static_cast<int>(kSteps))),
                  *rc::gen::inRange(0, 101) / 100.0};
  const Person person = any_person();
  never_worse(person, with(life, Felt(mend)), life);
  Mend better = mend;
  better.quality = std::min(1.0, mend.quality + *rc::gen::inRange(0, 101) / 100.0);
  never_worse(person, with(life, Felt(better)), with(life, Felt(mend)));
  const Act act{end_of(life), static_cast<std::size_t>(*rc::gen::inRange(0, 4)), 1};
  never_worse(person, with(with(life, Felt(mend)), Felt(act)), with(life, Felt(mend)));
}

TROTH_LAW(L16_RepairAndLoadStayInBoundsAndTheLoadOfOneBreachNeverRises) {
  const Person person = any_person();
  const Model model = model_for(person);
  const Life life = life_of(*moves(40), log_only());
  std::vector<double> last;
  Life so_far;
  const auto look = [&](const History& history, double at) {
    for (std::size_t i = 0; i < history.breaches().size(); ++i) {
      const Breach& breach = history.breaches()[i];
      const double repair = history.repair(model, breach);
      const double load = history.load(model, breach, at, person.healing);
      RC_ASSERT(repair >= 0);
      RC_ASSERT(repair <= 1 + 1e-12);
      RC_ASSERT(load >= history.floor(model, breach) - 1e-12);
      RC_ASSERT(load <= 1 + 1e-12);
      if (i == last.size()) last.push_back(load);
      RC_ASSERT(load <= last[i] + 1e-12);
      last[i] = load;
    }
  };
  for (const Line& line : life) {
    so_far.push_back(line);
    look(remembered(model, so_far), time_of_line(line));
  }
  for (const double after : kLater) look(remembered(model, life), end_of(life) + after);
}

TROTH_LAW(L17_WithoutTwoSidedRepairDistanceNeverFalls) {
  Ways ways = log_only();
  ways.hurt_one_mends = false;
  const Model model = couple_model();
  Life so_far;
  double last = 0;
  for (const Line& line : life_of(*moves(40), ways)) {
    so_far.push_back(line);
    const double distance = remembered(model, so_far).distance(model);
    RC_ASSERT(distance >= last - 1e-9);
    last = distance;
  }
}

TROTH_LAW(L18_DistanceIsAFunctionOfTheLogAlone) {
  const Life life = life_of(*moves(25), {});
  Life log;
  for (const Line& line : life) {
    if (std::holds_alternative<Felt>(line)) log.push_back(line);
  }
  const Engine engine = lived(life);
  const double at = end_of(life);
  const std::uint64_t distance = bits(lived(log).read(at).value().distance);
  RC_ASSERT(bits(engine.read(at).value().distance) == distance);
  RC_ASSERT(bits(engine.read(at + 400).value().distance) == distance);
}

TROTH_LAW(L19_FullRepairByBothAndLastingConductBringDistanceToAlmostNothing) {
  Model model = couple_model();
  const std::size_t kind = broken + static_cast<std::size_t>(*rc::gen::inRange(0, 4));
  Life life = {
      Felt(Hurt{0, kind, size_of(*rc::gen::inRange(0, 4)), learned_of(*rc::gen::inRange(0, 5))})};
  for (std::size_t step = 0; step < kSteps; ++step)
    life.emplace_back(Felt(Mend{1, 0, static_cast<Step>(step), 1}));
  for (int i = 0; i < 200; ++i)
    life.emplace_back(Felt(Act{2.0 + i, static_cast<std::size_t>(i % 4), 1}));
  RC_ASSERT(remembered(model, life).distance(model) < 3);
}

TROTH_LAW(L20_AfterARepairedLieTrustStaysBelowAfterABrokenPromiseAlmostReturns) {
  const Person person = [] {
    Person one = any_person();
    one.beta[lie] = std::min(one.beta[lie], -0.01);
    one.beta[broken] = std::min(one.beta[broken], -0.01);
    return one;
  }();
  const Model model = model_for(person);
  const auto gap = [&](std::size_t kind, double at) {
    Life life;
    for (int i = 0; i < 200; ++i)
      life.emplace_back(Felt(Act{2.0 + i, static_cast<std::size_t>(i % 4), 1}));
    const Life without = life;
    for (std::size_t step = 0; step < kSteps; ++step)
      life = with(life, Felt(Mend{1, 0, static_cast<Step>(step), 1}));
    life.insert(life.begin(), Felt(Hurt{0, kind, 1, Learned::caught}));
    return trust_of(person, model, remembered(model, without), at) -
           trust_of(person, model, remembered(model, life), at);
  };
  const double first_cost =
      -person.beta[broken] *
      remembered(model, {Felt(Hurt{0, broken, 1, Learned::caught})}).breaches()[0].severity;
  for (const double at : {202.0, 1000.0, 10'000.0, 100'000.0}) {
    RC_ASSERT(gap(lie, at) > 0);
    RC_ASSERT(gap(broken, at) <= 0.05 * first_cost + 1e-9);
  }
}

TROTH_LAW(L21_APromiseToChangeSpeedsRepairOfAPlainBreachAndNotOfALie) {
  const Model model = couple_model();
  const double deeds = *rc::gen::inRange(1, 200) / 10.0;
  // r / sqrt(O I), with enough said in both cases that words count in full: only the speed of deeds
  // is left.
  const auto progress = [&](std::size_t kind, bool promised) {
    Life life = {Felt(Hurt{0, kind, 1, Learned::caught})};
    for (const Step step : {Step::acknowledge, Step::regret, Step::explain, Step::heard})
      life.emplace_back(Felt(Mend{1, 0, step, 1}));
    if (promised) life.emplace_back(Felt(Mend{1, 0, Step::commit, 1}));
    const std::size_t builder = kind == lie ? honest : kept;
    double left = deeds;
    for (; left > 1; left -= 1) life.emplace_back(Felt(Act{2, builder, 1}));
    life.emplace_back(Felt(Act{2, builder, left}));
    const History history = remembered(model, life);
    const double done =
        0.30 + 0.13 + 0.12 + (promised ? 0.14 : 0) + 0.25 * (1 - std::exp(-deeds / 3));
    return history.repair(model, history.breaches()[0]) / std::sqrt(done * 0.4);
  };
  RC_ASSERT(progress(broken, true) > progress(broken, false));
  RC_ASSERT(progress(putdown, true) > progress(putdown, false));
  RC_ASSERT(std::fabs(progress(lie, true) - progress(lie, false)) < 1e-12);
}

TROTH_LAW(L22_AnUnrepairedRepeatNeverCostsLessAndRepairInBetweenMakesItCheaper) {
  // At an even pace: after a long pause a repeat may cost less than the last of a quick row (memory
  // fades in 180 days).
  const Model model = couple_model();
  const std::size_t kind = broken + static_cast<std::size_t>(*rc::gen::inRange(0, 4));
  const double size = size_of(*rc::gen::inRange(0, 4));
  const double pace = *rc::gen::inRange(0, 400);
  Life life;
  for (int i = 0; i < 6; ++i) life.emplace_back(Felt(Hurt{i * pace, kind, size, Learned::none}));
  const History history = remembered(model, life);
  for (std::size_t i = 1; i < 6; ++i)
    RC_ASSERT(history.breaches()[i].severity >= history.breaches()[i - 1].severity - 1e-12);

  const auto second = [&](bool repaired) {
    Life two = {Felt(Hurt{0, kind, size, Learned::none})};
    for (int i = 0; i < 10; ++i) two.emplace_back(Felt(Act{1, care, 1}));
    if (repaired) {
      for (std::size_t step = 0; step < kSteps; ++step)
        two.emplace_back(Felt(Mend{2, 0, static_cast<Step>(step), 1}));
    }
    two.emplace_back(Felt(Hurt{3 + pace, kind, size, Learned::none}));
    return remembered(model, two).breaches()[1].severity;
  };
  RC_ASSERT(second(true) < second(false));
}

TROTH_LAW(L23_ABreachIntoAFullerBankOfGoodActsNeverCostsMore) {
  const Model model = couple_model();
  const Life life = life_of(*moves(30), log_only());
  const double at = end_of(life) + 1;
  const Hurt hurt{at, broken + static_cast<std::size_t>(*rc::gen::inRange(0, 4)), 1,
                  Learned::caught};
  const Act act{any_time_in(life), static_cast<std::size_t>(*rc::gen::inRange(0, 4)), 1};
  const double plain = remembered(model, with(life, Felt(hurt))).breaches().back().severity;
  const double shielded =
      remembered(model, with(with(life, Felt(act)), Felt(hurt))).breaches().back().severity;
  RC_ASSERT(shielded <= plain + 1e-12);
}

TROTH_LAW(L24_GoodwillDecaysWithoutRenewalAndIsBoundedByEight) {
  const Model model = couple_model();
  const Life life = life_of(*moves(100), log_only());
  const History history = remembered(model, life);
  Features last = history.features(model, end_of(life));
  for (const double after : kLater) {
    const Features now = history.features(model, end_of(life) + after);
    for (std::size_t k = 0; k < broken; ++k) {
      RC_ASSERT(now.phi[0][k] <= last.phi[0][k]);
      RC_ASSERT(now.phi[0][k] <= 8);
      RC_ASSERT(now.phi[0][k] >= 0);
    }
    last = now;
  }
}

TROTH_LAW(L25_TheNextActOfAKindNeverAddsMoreThanTheOneBefore) {
  const Model model = couple_model();
  Life life = life_of(*moves(20), log_only());
  const double at = end_of(life);
  const std::size_t kind = static_cast<std::size_t>(*rc::gen::inRange(0, 4));
  double phi = remembered(model, life).features(model, at).phi[0][kind];
  double last = 1e9;
  for (int i = 0; i < 12; ++i) {
    life.emplace_back(Felt(Act{at, kind, 1}));
    const double now = remembered(model, life).features(model, at).phi[0][kind];
    RC_ASSERT(now - phi <= last + 1e-12);
    last = now - phi;
    phi = now;
  }
}

TROTH_LAW(L26_ShiftingEveryTimeChangesNothingAndOrderOfActsAtOneTimeIsIrrelevant) {
  const auto drawn = *moves(25);
  const double shift = *rc::gen::inRange(-10'000, 10'000);
  const Life life = life_of(drawn, {});
  const Engine here = lived(life);
  const Engine there = lived(life_of(drawn, {}, shift));
  RC_ASSERT(
      same_bits(here.read(end_of(life) + 5).value(), there.read(end_of(life) + shift + 5).value()));

  const Model model = couple_model();
  const double at = end_of(life);
  std::vector<Act> acts;
  for (int i = 0; i < 6; ++i)
    acts.push_back(
        {at, static_cast<std::size_t>(*rc::gen::inRange(0, 4)), size_of(*rc::gen::inRange(0, 4))});
  Life one = life;
  Life other = life;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    one.emplace_back(Felt(acts[i]));
    other.emplace_back(Felt(acts[acts.size() - 1 - i]));
  }
  const Features a = remembered(model, one).features(model, at + 1);
  const Features b = remembered(model, other).features(model, at + 1);
  for (std::size_t k = 0; k < couple_kinds; ++k)
    RC_ASSERT(std::fabs(a.phi[1][k] - b.phi[1][k]) < 1e-12 * (1 + a.phi[1][k]));
}

}  // namespace
}  // namespace troth::engine
