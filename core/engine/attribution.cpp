#include "engine/attribution.h"

#include <algorithm>
#include <cmath>

#include "engine/elementary.h"
#include "engine/mixture.h"

namespace troth::engine {
namespace {

double saturated(const Model& model, double energy) {
  if (model.goodwill_most == 0) return energy;
  return model.goodwill_most * (1 - exponential(-energy / model.goodwill_most));
}

// phi of a kind is split between its acts by their share of its energy.
double share_of(const Model& model, double energy, double own) {
  return energy > 0 ? saturated(model, energy) * (own / energy) : 0;
}

ByHealing scaled(ByHealing part, double factor) {
  for (double& one : part) one *= factor;
  return part;
}

// E[beta_k; healing = h]: the mixture's mean of each sensitivity, split by the healing value of the
// filters.
using Sensitivity = std::array<ByHealing, kMostKinds>;
Sensitivity sensitivities(const Model& model, const Bank& bank, const SignCut& cut) {
  Sensitivity result{};
  for (std::size_t k = 0; k < model.kinds; ++k) {
    for (int lane = 0; lane < kLanes; ++lane)
      result[k][bank.healing_row(lane)] += bank.weights()(lane) * cut.mean(k)(lane);
  }
  return result;
}

double effect(const ByHealing& beta, const ByHealing& after, const ByHealing& before) {
  double sum = 0;
  for (std::size_t h = 0; h < kAxisPoints; ++h) sum += beta[h] * (after[h] - before[h]);
  return sum;
}

}  // namespace

Mark marked(const Model& model, const History& history,
            const std::array<double, kMostKinds>& coefficient, double at) {
  Mark mark;
  mark.at = at;
  mark.energy = history.energies(model, at);
  mark.coefficient = coefficient;
  mark.settled = history.settled();
  mark.acts = history.acts();
  mark.breaches = static_cast<std::uint32_t>(history.breaches().size());
  for (const std::uint32_t i : history.open())
    mark.open.push_back({i, history.contribution(model, history.breaches()[i], at)});
  return mark;
}

Attribution attribute(const Model& model, const History& history, const Bank& bank,
                      const SignCut& cut, const Mark& mark,
                      const std::array<double, kMostKinds>& coefficient, double at) {
  const Sensitivity beta = sensitivities(model, bank, cut);
  Attribution result;
  result.since = mark.at;
  const auto add = [&result](Source source, std::size_t kind, std::uint32_t number,
                             double log_odds) {
    if (log_odds != 0) result.causes.push_back({source, kind, number, log_odds, 0});
  };

  const Lane drift = bank.mean(Bank::drift) - bank.mean(Bank::marked_drift);
  const Lane mood = bank.mean(Bank::mood) - bank.mean(Bank::marked_mood);
  add(Source::drift, 0, 0, weighted(bank.weights(), drift));
  add(Source::mood, 0, 0, weighted(bank.weights(), mood));

  // Good acts: phi is the same for every healing value.
  const auto energy = history.energies(model, at);
  std::array<double, kMostKinds> beta_all{};
  std::array<double, kMostKinds> left_after = energy;
  std::array<double, kMostKinds> left_before = mark.energy;
  for (std::size_t k = 0; k < model.kinds; ++k) {
    for (const double part : beta[k]) beta_all[k] += part;
  }
  for (const RememberedAct& act : history.remembered()) {
    const std::size_t k = act.kind;
    const double own = act.weight * exponential(-(at - act.at) / model.goodwill_days);
    const double own_before =
        act.number < mark.acts ? act.weight * exponential(-(mark.at - act.at) / model.goodwill_days)
                               : 0;
    left_after[k] -= own;
    left_before[k] -= own_before;
    add(Source::act, k, act.number,
        beta_all[k] * (coefficient[k] * share_of(model, energy[k], own) -
                       mark.coefficient[k] * share_of(model, mark.energy[k], own_before)));
  }
  if (history.acts() > kRememberedActs) {
    for (std::size_t k = 0; k < model.kinds; ++k) {
      if (model.kind[k].breach) continue;
      add(Source::earlier_acts, k, 0,
          beta_all[k] * (coefficient[k] * share_of(model, energy[k], left_after[k]) -
                         mark.coefficient[k] * share_of(model, mark.energy[k], left_before[k])));
    }
  }

  // Breaches: those that were open at the mark, those that came or were taken up since, and the
  // rest in one sum by kind.
  Features rest = mark.settled;
  const auto account = [&](std::uint32_t i, const ByHealing& before) {
    const Breach& breach = history.breaches()[i];
    const ByHealing now = history.contribution(model, breach, at);
    add(Source::breach, breach.kind, i,
        effect(beta[breach.kind], scaled(now, coefficient[breach.kind]),
               scaled(before, mark.coefficient[breach.kind])));
  };
  for (const Mark::Open& open : mark.open) account(open.breach, open.part);
  std::vector<std::uint32_t> again_open;
  for (const History::Reopened& again : history.reopened()) {
    if (again.breach >= mark.breaches ||
        std::ranges::find(again_open, again.breach) != again_open.end())
      continue;
    if (std::ranges::find(mark.open, again.breach, &Mark::Open::breach) != mark.open.end())
      continue;
    again_open.push_back(again.breach);
    const std::size_t k = history.breaches()[again.breach].kind;
    for (std::size_t h = 0; h < kAxisPoints; ++h) rest.phi[h][k] -= again.before[h];
    account(again.breach, again.before);
  }
  for (std::uint32_t i = mark.breaches; i < history.breaches().size(); ++i) account(i, {});
  for (std::size_t k = 0; k < model.kinds; ++k) {
    if (coefficient[k] == mark.coefficient[k]) continue;
    ByHealing left{};
    for (std::size_t h = 0; h < kAxisPoints; ++h) left[h] = rest.phi[h][k];
    add(Source::old_breaches, k, 0,
        effect(beta[k], scaled(left, coefficient[k]), scaled(left, mark.coefficient[k])));
  }

  const Features features = history.features(model, at);
  double after = weighted(bank.weights(), bank.mean(Bank::mu)) +
                 weighted(bank.weights(), bank.mean(Bank::drift)) +
                 weighted(bank.weights(), bank.mean(Bank::mood));
  for (std::size_t k = 0; k < model.kinds; ++k) {
    ByHealing phi{};
    for (std::size_t h = 0; h < kAxisPoints; ++h) phi[h] = coefficient[k] * features.phi[h][k];
    after += effect(beta[k], phi, {});
  }
  double change = 0;
  for (const Cause& cause : result.causes) change += cause.log_odds;
  result.after = after;
  result.before = after - change;
  result.points = model.scale.shown(result.after) - model.scale.shown(result.before);
  const double factor =
      std::fabs(change) < 1e-9 ? model.scale.slope(after) : result.points / change;
  for (Cause& cause : result.causes) cause.points = cause.log_odds * factor;
  return result;
}

}  // namespace troth::engine
