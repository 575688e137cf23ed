#include "engine/engine.h"

#include <algorithm>
#include <cmath>

namespace troth::engine {
namespace {

bool share(double x) { return x >= 0 && x <= 1; }
bool size(double x) { return x > 0 && x <= 1.5; }

constexpr double kLongest = 1e7;  // days; a time beyond 27,000 years is a slip of the keyboard

}  // namespace

Taken<Engine> Engine::start(const Model& model) {
  if (auto good = check(model); !good) return std::unexpected(good.error());
  return Engine(model);
}

Engine::Engine(const Model& model)
    : model_(model), history_(model), bank_(model), scratch_(bank_), cut_(model) {}

Taken<void> Engine::in_order(double at) const {
  if (!std::isfinite(at) || std::fabs(at) > kLongest)
    return refused("a time must be a finite number of days");
  if (started_ && at < now_) return refused("a time lies before the one ahead of it");
  return {};
}

Taken<void> Engine::take(const Felt& felt) {
  const double at = time_of(felt);
  if (auto good = in_order(at); !good) return good;
  if (auto good = std::visit([this](const auto& one) { return take_one(one); }, felt); !good)
    return good;
  now_ = at;
  started_ = true;
  return {};
}

Taken<void> Engine::take_one(const Act& act) {
  if (act.kind >= model_.kinds) return refused("there is no such kind");
  if (model_.kind[act.kind].breach) return refused("this kind is a breach, not an act");
  if (!(act.weight > 0 && act.weight <= 1e6))
    return refused("the weight of an act must be positive");
  history_.act(model_, act);
  return {};
}

Taken<void> Engine::take_one(const Hurt& hurt) {
  if (hurt.kind >= model_.kinds) return refused("there is no such kind");
  if (!model_.kind[hurt.kind].breach) return refused("this kind is an act, not a breach");
  if (!size(hurt.size)) return refused("a hurt has a size above 0 and at most 1.5");
  history_.hurt(model_, hurt);
  return {};
}

// 4.4: told before it was due: a HEADSUP of its size and a quarter of the breach, owned; otherwise
// the whole breach.
Taken<void> Engine::take_one(const PromiseEnd& end) {
  const std::size_t kind_kept = model_.find("KEPT");
  const std::size_t kind_told = model_.find("HEADSUP");
  const std::size_t kind_broken = model_.find("BROKEN");
  if (kind_kept == model_.kinds || kind_told == model_.kinds || kind_broken == model_.kinds)
    return refused("a promise needs a model with the kinds KEPT, HEADSUP and BROKEN");
  if (model_.kind[kind_kept].breach || model_.kind[kind_told].breach ||
      !model_.kind[kind_broken].breach)
    return refused("a promise needs KEPT and HEADSUP as acts and BROKEN as a breach");
  if (!size(end.size)) return refused("a promise has a size above 0 and at most 1.5");
  if (end.kept) {
    if (end.told_before_due) history_.act(model_, {end.at, kind_told, end.size});
    history_.act(model_, {end.at, kind_kept, 1});
    return {};
  }
  if (!end.told_before_due) {
    history_.hurt(model_, {end.at, kind_broken, end.size, end.learned});
    return {};
  }
  history_.act(model_, {end.at, kind_told, end.size});
  history_.hurt(model_, {end.at, kind_broken, 0.25 * end.size, Learned::owned});
  return {};
}

Taken<void> Engine::take_one(const Mend& mend) {
  if (mend.breach >= history_.breaches().size())
    return refused("there is no such breach before this step");
  if (!share(mend.quality)) return refused("the quality of a step lies between 0 and 1");
  history_.mend(model_, mend);
  if (!mark_) history_.forget_reopened();
  return {};
}

Taken<void> Engine::take_one(const Clear& clear) {
  if (clear.breach >= history_.breaches().size())
    return refused("there is no such breach before this step");
  if (!model_.kind[history_.breaches()[clear.breach].kind].gate)
    return refused("only a threat can be cleared");
  history_.clear(clear);
  return {};
}

Taken<void> Engine::take_one(const Exchange& exchange) {
  if (!share(exchange.me) || !share(exchange.you) || !share(exchange.felt))
    return refused("depths and felt understanding lie between 0 and 1");
  history_.exchange(model_, exchange);
  return {};
}

Taken<void> Engine::take_one(const NeedNamed& need) {
  if (std::ranges::none_of(need.about, [](bool one) { return one; }))
    return refused("a need is about at least one side of trust");
  if (!(need.weight > 0 && need.weight <= 1e6))
    return refused("the weight of a need must be positive");
  const auto slot = needs_.room();
  if (!slot) return refused("there is room for twelve needs at a time");
  bank_.renew_need(model_, *slot);
  needs_.name(*slot, need);
  return {};
}

Taken<void> Engine::take_one(const NeedWeighed& need) {
  if (!needs_.present(need.need)) return refused("there is no such need");
  if (!(need.weight > 0 && need.weight <= 1e6))
    return refused("the weight of a need must be positive");
  needs_.weigh(need);
  return {};
}

Taken<void> Engine::take_one(const NeedRetired& need) {
  if (!needs_.present(need.need)) return refused("there is no such need");
  needs_.retire(need);
  return {};
}

// The overall level leaves the deltas out; one need's level has its own delta less the weighted
// mean of all, so that they are centred by construction: sum of w_n u_n = u.
Design Engine::design(double at, std::optional<std::size_t> need) const {
  Design design;
  design.features = history_.features(model_, at);
  design.coefficient = needs_.coefficients(model_, need);
  if (need) {
    const auto weight = needs_.weights();
    for (std::size_t n = 0; n < kMostNeeds; ++n)
      design.need[n] = (n == *need ? 1.0 : 0.0) - weight[n];
  }
  return design;
}

Lane Engine::noise(const Lane& predicted) const {
  Lane result;
  for (int lane = 0; lane < kLanes; ++lane)
    result(lane) = model_.scale.noise(predicted(lane), bank_.value(Axis::noise)(lane));
  return result;
}

Taken<double> Engine::check_in(const CheckIn& check_in) {
  if (auto good = in_order(check_in.at); !good) return std::unexpected(good.error());
  if (!(check_in.felt >= 0 && check_in.felt <= 100))
    return refused("an answer lies between 0 and 100");
  if (check_in.need && !needs_.present(*check_in.need)) return refused("there is no such need");
  bank_.advance(model_, check_in.at);
  const Belief belief = bank_.predict(design(check_in.at, check_in.need));
  const Scale& scale = model_.scale;
  const int end = scale.at_low_end(check_in.felt) ? -1 : scale.at_high_end(check_in.felt) ? 1 : 0;
  const double v = end == 0  ? scale.position(check_in.felt)
                   : end < 0 ? scale.low_end()
                             : scale.high_end();
  const double gained = bank_.observe(v, noise(belief.mean), end);
  now_ = check_in.at;
  started_ = true;
  ++check_ins_;
  log_likelihood_ += gained;
  return gained;
}

Taken<void> Engine::mark(double at) {
  if (auto good = in_order(at); !good) return good;
  bank_.advance(model_, at);
  bank_.mark();
  history_.forget_reopened();
  mark_ = marked(model_, history_, needs_.coefficients(model_, std::nullopt), at);
  now_ = at;
  started_ = true;
  return {};
}

Taken<Mixture> Engine::answer(double at, std::optional<std::size_t> need) const {
  if (auto good = in_order(at); !good) return std::unexpected(good.error());
  if (need && !needs_.present(*need)) return refused("there is no such need");
  scratch_ = bank_;
  scratch_.advance(model_, at);
  const Belief belief = scratch_.predict(design(at, need));
  return Mixture{scratch_.weights(), belief.mean, (belief.variance + noise(belief.mean)).sqrt()};
}

Taken<Forecast> Engine::forecast(double at, std::optional<std::size_t> need) const {
  auto answer = this->answer(at, need);
  if (!answer) return std::unexpected(answer.error());
  const Mixture level{answer->weight, answer->mean,
                      (answer->sd.square() - noise(answer->mean)).max(1e-300).sqrt()};
  Forecast result;
  result.u_mean = level.average();
  result.u_sd = level.spread();
  result.y_mean = answer->shown(model_.scale).mean;
  result.y_q05 = model_.scale.shown(answer->quantile(0.05));
  result.y_q95 = model_.scale.shown(answer->quantile(0.95));
  return result;
}

Level Engine::level(const Belief& belief, const Lane& weight, Mixture* mixture) const {
  const Mixture of{weight, belief.mean, belief.variance.max(1e-300).sqrt()};
  if (mixture != nullptr) *mixture = of;
  return {model_.scale.shown(of.quantile(0.5)), model_.scale.shown(of.quantile(0.05)),
          model_.scale.shown(of.quantile(0.95))};
}

// What is read is read off a copy that stands at `at`, without the wrong signs.
Design Engine::stand_at(double at) const {
  scratch_ = bank_;
  scratch_.advance(model_, at);
  Design overall = design(at, std::nullopt);
  scratch_.predict(overall);  // wakes what is cut next
  cut_.apply(model_, scratch_);
  return overall;
}

Taken<Level> Engine::trust(double at) const {
  if (auto good = in_order(at); !good) return std::unexpected(good.error());
  const Design overall = stand_at(at);
  return level(scratch_.predict(overall), scratch_.weights());
}

Taken<Reading> Engine::read(double at) const {
  if (auto good = in_order(at); !good) return std::unexpected(good.error());
  const Design overall = stand_at(at);

  Reading result;
  result.at = at;
  result.check_ins = check_ins_;
  const Lane& weight = scratch_.weights();
  Mixture mixture;
  result.trust = level(scratch_.predict(overall), weight, &mixture);
  result.u_mean = mixture.average();
  result.u_sd = mixture.spread();
  const Mixture::Shown shown = mixture.shown(model_.scale);
  const double p = shown.mean / 100;
  const double variance = std::max(shown.variance / 1e4, 1e-12);
  result.evidence = std::max(0.0, p * (1 - p) / variance - 1);
  result.unsure = 2 / (2 + result.evidence);
  for (std::size_t n = 0; n < kMostNeeds; ++n) {
    if (needs_.present(n)) result.need[n] = level(scratch_.predict(design(at, n)), weight);
  }

  result.unsafe = history_.unsafe();
  result.cautious_u = result.u_mean - result.u_sd;
  result.vulnerability = vulnerability(model_, result.cautious_u, result.unsafe);
  result.closeness = closeness(model_, result.vulnerability, history_.sharing(model_, at));
  result.distance = history_.distance(model_);
  for (std::size_t k = 0; k < model_.kinds; ++k) {
    result.beta_mean[k] = weighted(weight, cut_.mean(k));
    Mover& mover = result.mover[k];
    mover.probability = weighted(weight, cut_.beyond(model_, k, std::fabs(model_.kind[k].effect)));
    if (check_ins_ < model_.claim_check_ins || history_.events(k) < model_.claim_events) continue;
    if (mover.probability > model_.claim_above) mover.claim = Claim::more_than_typical;
    if (mover.probability < 1 - model_.claim_above) mover.claim = Claim::less_than_typical;
  }
  for (std::size_t g = 0; g < scratch_.members(); ++g)
    result.grid_weights[g] = weight(static_cast<int>(g));
  result.mean_noise = weighted(weight, scratch_.value(Axis::noise));
  if (mark_) {
    result.attribution = attribute(model_, history_, scratch_, cut_, *mark_,
                                   needs_.coefficients(model_, std::nullopt), at);
  }
  return result;
}

std::size_t Engine::bytes() const {
  return sizeof(Engine) - 2 * sizeof(Bank) + bank_.bytes() + scratch_.bytes() +
         4 * model_.kinds * sizeof(Lane) + history_.bytes() - sizeof(History) +
         (mark_ ? mark_->open.capacity() * sizeof(Mark::Open) : 0);
}

}  // namespace troth::engine
