#include "engine/sign_cut.h"

#include <algorithm>
#include <cmath>

#include "engine/elementary.h"

namespace troth::engine {
namespace {

constexpr int kSweeps = 6;

// Moments of a normal (mean, sd) cut to the side of `sign`: mean + sign sd rho, var (1 - rho (rho +
// z)), z = sign mean / sd.
struct Moments {
  double mean;
  double variance;
};
Moments cut_moments(double mean, double sd, int sign) {
  const double z = sign * mean / sd;
  const double rho = pull(z);
  // Far outside, 1 - rho (rho + z) tends to 1 / z^2 and loses its digits; it stays positive there.
  const double left = std::max(1 - rho * (rho + z), 1 / (4 + 4 * z * z));
  return {mean + sign * sd * rho, sd * sd * (z < -100 ? 1 / (z * z) : left)};
}

}  // namespace

SignCut::SignCut(const Model& model)
    : precision_(model.kinds, Lane::Zero()),
      shift_(model.kinds, Lane::Zero()),
      cavity_(model.kinds, Cavity{Lane::Zero(), Lane::Ones()}),
      mean_(model.kinds, Lane::Zero()) {}

void SignCut::apply(const Model& model, Bank& bank) {
  for (std::size_t k = 0; k < model.kinds; ++k) {
    precision_[k].setZero();
    shift_[k].setZero();
  }
  Lane more;
  Lane move;
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    for (std::size_t k = 0; k < model.kinds; ++k) {
      const std::size_t d = Bank::beta(k);
      const int sign = model.kind[k].sign;
      if (sign == 0 || !bank.awake(d)) continue;
      for (int lane = 0; lane < kLanes; ++lane) {
        const double variance = bank.covariance(d, d)(lane);
        const double mean = bank.mean(d)(lane);
        const double rest = 1 / variance - precision_[k](lane);
        more(lane) = 0;
        move(lane) = 0;
        if (!(rest > 0)) continue;
        const double rest_shift = mean / variance - shift_[k](lane);
        const Moments cut = cut_moments(rest_shift / rest, std::sqrt(1 / rest), sign);
        more(lane) = 1 / cut.variance - 1 / variance;
        move(lane) = cut.mean / cut.variance - mean / variance;
      }
      precision_[k] += more;
      shift_[k] += move;
      bank.multiply(d, more, move);
    }
  }
  for (std::size_t k = 0; k < model.kinds; ++k) {
    const std::size_t d = Bank::beta(k);
    const int sign = model.kind[k].sign;
    const Lane rest = 1 / bank.covariance(d, d) - precision_[k];
    for (int lane = 0; lane < kLanes; ++lane) {
      const double tight = std::max(rest(lane), 1e-300);
      cavity_[k].sd(lane) = std::sqrt(1 / tight);
      cavity_[k].mean(lane) =
          (bank.mean(d)(lane) / bank.covariance(d, d)(lane) - shift_[k](lane)) / tight;
      double mean = bank.mean(d)(lane);
      if (sign != 0 && !bank.awake(d))
        mean = cut_moments(mean, std::sqrt(bank.covariance(d, d)(lane)), sign).mean;
      mean_[k](lane) = sign == 0 ? mean : sign * std::max(0.0, sign * mean);
    }
  }
}

Lane SignCut::beyond(const Model& model, std::size_t kind, double size) const {
  const int sign = model.kind[kind].sign;
  Lane result;
  for (int lane = 0; lane < kLanes; ++lane) {
    const double mean = cavity_[kind].mean(lane);
    const double sd = cavity_[kind].sd(lane);
    if (sign == 0) {
      result(lane) = mass_below((mean - size) / sd) + mass_below((-mean - size) / sd);
      continue;
    }
    // P(x > size) / P(x > 0) by logarithms: both may be far out in a tail.
    result(lane) =
        exponential(log_mass_below((sign * mean - size) / sd) - log_mass_below(sign * mean / sd));
  }
  return result;
}

}  // namespace troth::engine
