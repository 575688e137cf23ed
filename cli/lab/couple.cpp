#include "cli/lab/couple.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/history.h"

namespace troth::lab {
namespace {

using engine::Act;
using engine::Axis;
using engine::Felt;
using engine::Hurt;
using engine::kMostKinds;
using engine::Learned;
using engine::Mend;
using engine::Model;
using engine::Step;

// Events of each kind a day, for the couple model; other models share .5 between their builders and
// .05 between breaches. Chosen so that the spread of answers (RMSE of last value and of running
// mean) is that of the prototype's couples (engine.md 4.8), whose own rates were not kept.
constexpr std::array<double, engine::couple_kinds> kRates = {0.275, 0.055, 0.088, 0.132,
                                                             0.006, 0.001, 0.005, 0.00015};
constexpr double kAnswerEvery = 4.2;  // days: about 57 answers in 240 days

struct Person {
  double noise, drift, reactivity;
  double baseline;
  std::array<double, kMostKinds> beta{};
};

double pick(const engine::GridAxis& axis, Chance& chance) {
  double left = chance.share();
  for (std::size_t i = 0; i + 1 < axis.size; ++i) {
    left -= axis.weight[i];
    if (left < 0) return axis.value[i];
  }
  return axis.value[axis.size - 1];
}

// One person drawn from the prior; `model` becomes the truth: the person's own healing, alone.
Person draw_person(Model& model, World world, Chance& chance) {
  Person person{};
  person.noise = pick(model.axis(Axis::noise), chance);
  const double healing = pick(model.axis(Axis::healing), chance);
  person.drift = pick(model.axis(Axis::drift), chance);
  person.reactivity = pick(model.axis(Axis::reactivity), chance);
  person.baseline =
      model.baseline + (world == World::happy ? 1.5 : 0) + model.baseline_spread * chance.normal();
  for (std::size_t k = 0; k < model.kinds; ++k) {
    const engine::Kind& kind = model.kind[k];
    do {
      person.beta[k] = person.reactivity * (kind.effect + kind.spread * chance.normal());
    } while (kind.sign != 0 && person.beta[k] * kind.sign < 0);
    if (world == World::very_reactive) person.beta[k] *= 2.5;
  }
  model.grid[static_cast<std::size_t>(Axis::healing)] = {
      1, {world == World::time_heals ? 20 : healing, 1, 1}, {1, 0, 0}};
  if (world == World::half_life) {
    const double low = engine::natural_log(4);
    const double high = engine::natural_log(250);
    model.goodwill_days = engine::exponential(low + (high - low) * chance.share()) / 0.69314718056;
  }
  return person;
}

// What happens, in time order; a hurt is followed by what is done about it, in about half of the
// cases.
std::vector<Felt> draw_events(const Model& model, double days, Chance& chance) {
  std::vector<Felt> events;
  std::size_t builders = 0;
  for (std::size_t k = 0; k < model.kinds; ++k) builders += model.kind[k].breach ? 0 : 1;
  struct Hurting {
    Hurt hurt;
    std::vector<Mend> mends;
  };
  std::vector<Hurting> hurts;
  for (std::size_t k = 0; k < model.kinds; ++k) {
    const bool breach = model.kind[k].breach;
    const std::size_t sharers = breach ? model.kinds - builders : builders;
    const std::size_t couple_kind = engine::couple_model().find(model.kind[k].name());
    const double rate = couple_kind < kRates.size()
                            ? kRates[couple_kind]
                            : (breach ? 0.05 : 0.5) / static_cast<double>(sharers);
    for (double at = chance.wait(1 / rate); at < days; at += chance.wait(1 / rate)) {
      if (!breach) {
        events.emplace_back(Act{at, k, 1});
        continue;
      }
      Hurting one{{at, k, 0.5 * static_cast<double>(1 + chance.below(3)),
                   static_cast<Learned>(chance.below(5))},
                  {}};
      double then = at;
      if (chance.once_in(0.5)) {
        for (const Step step : {Step::acknowledge, Step::regret, Step::explain, Step::commit}) {
          then += chance.wait(2);
          if (chance.once_in(0.6)) one.mends.push_back({then, 0, step, 1});
        }
        for (const Step step : {Step::heard, Step::chance}) {
          then += chance.wait(4);
          if (chance.once_in(0.7)) one.mends.push_back({then, 0, step, 1});
        }
      }
      hurts.push_back(one);
    }
  }
  std::ranges::stable_sort(hurts, {}, [](const Hurting& one) { return one.hurt.at; });
  for (std::size_t i = 0; i < hurts.size(); ++i) {
    events.emplace_back(hurts[i].hurt);
    for (Mend mend : hurts[i].mends) {
      mend.breach = i;
      if (mend.at < days) events.emplace_back(mend);
    }
  }
  std::ranges::stable_sort(events, {}, [](const Felt& felt) { return engine::time_of(felt); });
  return events;
}

// Drops 45 % of acts and of breaches (with all that was done about them) and renumbers what is
// left.
std::vector<Felt> forget_some(const std::vector<Felt>& events, Chance& chance) {
  std::vector<Felt> logged;
  std::map<std::size_t, std::size_t> number;
  std::size_t seen = 0;
  for (const Felt& felt : events) {
    if (const auto* mend = std::get_if<Mend>(&felt)) {
      const auto known = number.find(mend->breach);
      if (known == number.end()) continue;
      Mend renumbered = *mend;
      renumbered.breach = known->second;
      logged.emplace_back(renumbered);
      continue;
    }
    const bool kept = !chance.once_in(0.45);
    if (std::holds_alternative<Hurt>(felt)) {
      if (kept) number.emplace(seen, number.size());
      ++seen;
    }
    if (kept) logged.push_back(felt);
  }
  return logged;
}

void take(engine::History& history, const Model& model, const Felt& felt) {
  if (const auto* act = std::get_if<Act>(&felt)) history.act(model, *act);
  if (const auto* hurt = std::get_if<Hurt>(&felt)) history.hurt(model, *hurt);
  if (const auto* mend = std::get_if<Mend>(&felt)) history.mend(model, *mend);
}

// Ornstein-Uhlenbeck, drawn exactly.
void drift(double& level, double days, double constant, double spread, Chance& chance) {
  const double a = engine::exponential(-days / constant);
  level = a * level + spread * std::sqrt(1 - a * a) * chance.normal();
}

double answer(const Model& model, World world, const Person& person, double u, Chance& chance) {
  if (world == World::linear_truth)
    return std::clamp(50 + 18 * u + 6 * person.noise * chance.normal(), 0.0, 100.0);
  const double noise = std::sqrt(model.scale.noise(u, person.noise));
  const double y =
      model.scale.shown(u + noise * (world == World::t3_noise ? chance.heavy() : chance.normal()));
  if (world == World::seven_steps || world == World::seven_steps_told)
    return std::round(y * 6 / 100) * 100 / 6;
  return y;
}

}  // namespace

std::optional<World> world_named(std::string_view name) {
  for (std::size_t i = 0; i < kWorlds.size(); ++i) {
    if (kWorlds[i] == name) return static_cast<World>(i);
  }
  return std::nullopt;
}

Model known_model(const Model& model, World world) {
  Model known = model;
  if (world == World::seven_steps_told) known.scale.step = 100.0 / 6;
  return known;
}

History draw_couple(const Model& known, World world, double days, Chance& chance) {
  Model model = known;
  Person person = draw_person(model, world, chance);
  const std::vector<Felt> events = draw_events(model, days, chance);
  const std::vector<Felt> logged = world == World::unlogged ? forget_some(events, chance) : events;

  engine::History truth(model);
  std::size_t happened = 0;
  std::size_t told = 0;
  History history;
  double slow = person.drift * chance.normal();
  double mood = model.mood_spread * chance.normal();
  double last = 0;
  for (double at = chance.wait(kAnswerEvery); at < days; at += chance.wait(kAnswerEvery)) {
    for (; happened < events.size() && engine::time_of(events[happened]) <= at; ++happened)
      take(truth, model, events[happened]);
    for (; told < logged.size() && engine::time_of(logged[told]) <= at; ++told)
      history.emplace_back(logged[told]);
    drift(slow, at - last, model.drift_days, person.drift, chance);
    drift(mood, at - last, model.mood_days, model.mood_spread, chance);
    if (world == World::drifting) {
      for (double& beta : person.beta)
        beta *= engine::exponential(0.5 * std::sqrt((at - last) / 120) * chance.normal());
    }
    const engine::Features features = truth.features(model, at);
    double u = person.baseline + slow + mood;
    for (std::size_t k = 0; k < model.kinds; ++k) u += person.beta[k] * features.phi[0][k];
    Answered answered{{at, answer(model, world, person, u, chance), std::nullopt}, std::nullopt};
    if (world != World::linear_truth) answered.latent = u;
    history.emplace_back(answered);
    last = at;
  }
  return history;
}

}  // namespace troth::lab
