#include "engine/bank.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/elementary.h"

namespace troth::engine {
namespace {

constexpr double kLogTwoPi = 1.8378770664093454836;

}  // namespace

Bank::Bank(const Model& model) : kinds_(model.kinds), members_(model.members()) {
  const std::size_t dimensions = betas + kinds_ + kMostNeeds;
  mean_.assign(dimensions, Lane::Zero());
  covariance_.assign(dimensions * (dimensions + 1) / 2, Lane::Zero());
  pulled_.assign(dimensions, Lane::Zero());
  design_.assign(kinds_, Lane::Zero());

  // The order of the grid: noise x healing x drift x reactivity, each ascending as given, the last
  // fastest.
  for (int lane = 0; lane < kLanes; ++lane) {
    const bool member = static_cast<std::size_t>(lane) < members_;
    std::size_t rest = member ? static_cast<std::size_t>(lane) : 0;
    double weight = 1;
    for (std::size_t a = kAxes; a-- > 0;) {
      const GridAxis& axis = model.grid[a];
      const std::size_t at = rest % axis.size;
      rest /= axis.size;
      value_[a](lane) = axis.value[at];
      weight *= axis.weight[at];
      if (a == static_cast<std::size_t>(Axis::healing))
        healing_row_[static_cast<std::size_t>(lane)] = static_cast<std::uint8_t>(at);
    }
    weight_(lane) = member ? weight : 0.0;
  }
  double sum = 0;
  for (int lane = 0; lane < kLanes; ++lane) sum += weight_(lane);
  for (int lane = 0; lane < kLanes; ++lane) {
    if (sum != 1.0) weight_(lane) /= sum;
    log_weight_(lane) = natural_log(weight_(lane));
  }

  const Lane& drift_spread = value(Axis::drift);
  const Lane& reactivity = value(Axis::reactivity);
  reset(mu, Lane::Constant(model.baseline),
        Lane::Constant(model.baseline_spread * model.baseline_spread));
  reset(drift, Lane::Zero(), drift_spread * drift_spread);
  reset(mood, Lane::Zero(), Lane::Constant(model.mood_spread * model.mood_spread));
  for (std::size_t k = 0; k < kinds_; ++k) {
    const Lane spread = reactivity * model.kind[k].spread;
    reset(beta(k), reactivity * model.kind[k].effect, spread * spread);
  }
  for (std::size_t n = 0; n < kMostNeeds; ++n) renew_need(model, n);
  wake(mu);
  wake(drift);
  wake(mood);
}

void Bank::reset(std::size_t dimension, const Lane& mean, const Lane& variance) {
  for (const std::uint8_t other : awake()) covariance_[place(dimension, other)].setZero();
  mean_[dimension] = mean;
  covariance_[place(dimension, dimension)] = variance;
}

void Bank::renew_need(const Model& model, std::size_t need) {
  reset(delta(need), Lane::Zero(), Lane::Constant(model.need_spread * model.need_spread));
}

void Bank::wake(std::size_t dimension) {
  if (awake_[dimension]) return;
  awake_[dimension] = true;
  const auto end = order_.begin() + static_cast<std::ptrdiff_t>(awake_count_);
  const auto at = std::lower_bound(order_.begin(), end, static_cast<std::uint8_t>(dimension));
  std::copy_backward(at, end, end + 1);
  *at = static_cast<std::uint8_t>(dimension);
  ++awake_count_;
}

// Exact step of an Ornstein-Uhlenbeck process: x <- a x, var <- a^2 var + s^2 (1 - a^2).
void Bank::decay(std::size_t dimension, double factor, const Lane& variance) {
  mean_[dimension] *= factor;
  for (const std::uint8_t other : awake()) {
    if (other != dimension) covariance_[place(dimension, other)] *= factor;
  }
  Lane& own = covariance_[place(dimension, dimension)];
  own = own * (factor * factor) + variance * (1 - factor * factor);
}

void Bank::advance(const Model& model, double at) {
  if (started_ && at > at_) {
    const Lane& spread = value(Axis::drift);
    decay(drift, exponential(-(at - at_) / model.drift_days), spread * spread);
    decay(mood, exponential(-(at - at_) / model.mood_days),
          Lane::Constant(model.mood_spread * model.mood_spread));
  }
  at_ = at;
  started_ = true;
}

void Bank::mark() {
  wake(marked_drift);
  wake(marked_mood);
  for (const std::uint8_t other : awake()) {
    if (other == marked_drift || other == marked_mood) continue;
    covariance_[place(marked_drift, other)] = covariance_[place(drift, other)];
    covariance_[place(marked_mood, other)] = covariance_[place(mood, other)];
  }
  covariance_[place(marked_drift, marked_drift)] = covariance_[place(drift, drift)];
  covariance_[place(marked_mood, marked_mood)] = covariance_[place(mood, mood)];
  covariance_[place(marked_drift, marked_mood)] = covariance_[place(drift, mood)];
  mean_[marked_drift] = mean_[drift];
  mean_[marked_mood] = mean_[mood];
}

void Bank::expand(const Design& design) {
  for (std::size_t k = 0; k < kinds_; ++k) {
    in_design_[k] = false;
    for (std::size_t h = 0; h < kAxisPoints; ++h)
      in_design_[k] = in_design_[k] || design.features.phi[h][k] != 0;
    if (!in_design_[k]) continue;
    wake(beta(k));
    for (int lane = 0; lane < kLanes; ++lane)
      design_[k](lane) = design.coefficient[k] * design.features.phi[healing_row(lane)][k];
  }
  for (std::size_t n = 0; n < kMostNeeds; ++n) {
    need_design_[n] = design.need[n];
    if (need_design_[n] != 0) wake(delta(n));
  }
}

Belief Bank::predict(const Design& design) {
  expand(design);
  predicted_ = mean_[mu] + mean_[drift] + mean_[mood];
  for (const std::uint8_t i : awake()) {
    pulled_[i] =
        covariance_[place(i, mu)] + covariance_[place(i, drift)] + covariance_[place(i, mood)];
  }
  // Two kinds at a time, term after term: the same sums, and half the walks through the memory.
  std::array<std::size_t, kMostKinds> kinds{};
  std::size_t count = 0;
  for (std::size_t k = 0; k < kinds_; ++k)
    if (in_design_[k]) kinds[count++] = k;
  for (std::size_t k = 0; k < count; ++k) predicted_ += design_[kinds[k]] * mean_[beta(kinds[k])];
  for (const std::uint8_t i : awake()) {
    const auto term = [&](std::size_t k) {
      return covariance_[place(i, beta(kinds[k]))] * design_[kinds[k]];
    };
    for (std::size_t k = 0; k + 1 < count; k += 2) pulled_[i] = pulled_[i] + term(k) + term(k + 1);
    if (count % 2 == 1) pulled_[i] += term(count - 1);
  }
  for (std::size_t n = 0; n < kMostNeeds; ++n) {
    if (need_design_[n] == 0) continue;
    predicted_ += need_design_[n] * mean_[delta(n)];
    for (const std::uint8_t i : awake())
      pulled_[i] += need_design_[n] * covariance_[place(i, delta(n))];
  }
  spread_ = pulled_[mu] + pulled_[drift] + pulled_[mood];
  for (std::size_t k = 0; k < kinds_; ++k) {
    if (in_design_[k]) spread_ += design_[k] * pulled_[beta(k)];
  }
  for (std::size_t n = 0; n < kMostNeeds; ++n) {
    if (need_design_[n] != 0) spread_ += need_design_[n] * pulled_[delta(n)];
  }
  return {predicted_, spread_};
}

// Kalman's update for a scalar answer. With the gain K = P h / S that belongs to P, Joseph's form
// (I - K h') P (I - K h')' + K R K' is P - K (P h)' term for term; computed on the lower triangle
// it is symmetric by construction and a variance can only fall (docs/decisions/0032). At an end of
// the slider the likelihood is that of Tobit, P(v or beyond), and the two moments are matched
// (4.6): the only approximation in the filter.
double Bank::observe(double v, const Lane& noise, int end) {
  const Lane total = spread_ + noise;
  Lane log_likelihood;
  Lane shift;   // of the mean, along P h
  Lane shrink;  // of the covariance, along P h (P h)'
  if (end == 0) {
    shrink = 1.0 / total;
    shift = (v - predicted_) * shrink;
    const Lane surprise = (v - predicted_) * shift;
    for (int lane = 0; lane < kLanes; ++lane)
      log_likelihood(lane) = -0.5 * (kLogTwoPi + natural_log(total(lane)) + surprise(lane));
  } else {
    for (int lane = 0; lane < kLanes; ++lane) {
      const double sd = std::sqrt(total(lane));
      const double z = end * (predicted_(lane) - v) / sd;
      const double rho = pull(z);
      log_likelihood(lane) = log_mass_below(z);
      shift(lane) = end * rho / sd;
      // Far beyond the end, rho (z + rho) tends to 1 - 1 / z^2 and loses its digits.
      shrink(lane) = (z < -100 ? 1 - 1 / (z * z) : rho * (z + rho)) / total(lane);
    }
  }

  for (const std::uint8_t i : awake()) {
    mean_[i] += pulled_[i] * shift;
    const Lane gain = pulled_[i] * shrink;
    for (const std::uint8_t j : awake()) {
      if (j > i) break;
      covariance_[place(i, j)] -= gain * pulled_[j];
    }
  }

  // log w += log p, renormalised by log-sum-exp.
  double most = -std::numeric_limits<double>::infinity();
  for (int lane = 0; lane < kLanes; ++lane) {
    log_weight_(lane) += log_likelihood(lane);
    most = std::max(most, log_weight_(lane));
  }
  double sum = 0;
  for (int lane = 0; lane < kLanes; ++lane) {
    weight_(lane) = exponential(log_weight_(lane) - most);
    sum += weight_(lane);
  }
  const double gained = most + natural_log(sum);
  log_weight_ -= gained;
  weight_ /= sum;
  return gained;
}

void Bank::multiply(std::size_t dimension, const Lane& precision, const Lane& shift) {
  const Lane variance = covariance_[place(dimension, dimension)];
  const Lane shrink = precision / (1.0 + precision * variance);
  const Lane move = (shift - precision * mean_[dimension]) / (1.0 + precision * variance);
  for (const std::uint8_t i : awake()) pulled_[i] = covariance_[place(i, dimension)];
  for (const std::uint8_t i : awake()) {
    mean_[i] += pulled_[i] * move;
    const Lane gain = pulled_[i] * shrink;
    for (const std::uint8_t j : awake()) {
      if (j > i) break;
      covariance_[place(i, j)] -= gain * pulled_[j];
    }
  }
}

}  // namespace troth::engine
