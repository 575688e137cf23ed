#include "cli/lab/fit.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/engine.h"

namespace troth::lab {
namespace {

using engine::Axis;
using engine::Model;

// Numbers that must stay positive are fitted as logarithms; effects of a signed kind too, so that
// the sign stays.
std::vector<double> pack(const Model& model, const std::vector<std::size_t>& kinds) {
  std::vector<double> x = {model.baseline,
                           std::log(model.baseline_spread),
                           0.0,
                           std::log(std::max(1e-3, model.mood_spread)),
                           std::log(std::max(1e-3, model.scale.wobble)),
                           std::log(model.drift_days),
                           std::log(model.goodwill_days)};
  for (const std::size_t k : kinds) {
    const engine::Kind& kind = model.kind[k];
    x.push_back(kind.sign == 0 ? kind.effect : std::log(std::max(1e-3, std::fabs(kind.effect))));
    x.push_back(std::log(kind.spread));
  }
  return x;
}

Model unpack(const Model& start, const std::vector<std::size_t>& kinds, const Eigen::VectorXd& x) {
  Model model = start;
  const auto e = [&](Eigen::Index i) { return std::exp(std::clamp(x(i), -9.0, 9.0)); };
  model.baseline = x(0);
  model.baseline_spread = e(1);
  engine::GridAxis& drift = model.grid[static_cast<std::size_t>(Axis::drift)];
  for (std::size_t i = 0; i < drift.size; ++i)
    drift.value[i] = std::min(900.0, drift.value[i] * e(2));
  model.mood_spread = e(3);
  model.scale.wobble = e(4);
  model.drift_days = e(5);
  model.goodwill_days = e(6);
  Eigen::Index at = 7;
  for (const std::size_t k : kinds) {
    engine::Kind& kind = model.kind[k];
    kind.effect = kind.sign == 0 ? std::clamp(x(at), -100.0, 100.0) : kind.sign * e(at);
    kind.spread = e(at + 1);
    at += 2;
  }
  return model;
}

double log_likelihood(const std::vector<History>& people, const Model& model) {
  if (!engine::check(model)) return -std::numeric_limits<double>::infinity();
  const engine::Engine fresh = engine::Engine::start(model).value();
  double sum = 0;
  for (const History& history : people) {
    engine::Engine engine = fresh;
    for (const Event& event : history) {
      if (const auto* felt = std::get_if<engine::Felt>(&event)) {
        (void)engine.take(*felt).value();
      } else {
        (void)engine.check_in(std::get<Answered>(event).check_in).value();
      }
    }
    sum += engine.log_likelihood();
  }
  return std::isfinite(sum) ? sum : -std::numeric_limits<double>::infinity();
}

}  // namespace

Fitted fit(const std::vector<History>& people, const Model& start, std::size_t rounds,
           const std::function<void(std::size_t, double)>& progress) {
  std::vector<std::size_t> kinds;
  for (std::size_t k = 0; k < start.kinds; ++k) {
    const bool happens = std::ranges::any_of(people, [&](const History& history) {
      return std::ranges::any_of(history, [&](const Event& event) {
        const auto* felt = std::get_if<engine::Felt>(&event);
        if (felt == nullptr) return false;
        const auto* act = std::get_if<engine::Act>(felt);
        const auto* hurt = std::get_if<engine::Hurt>(felt);
        return (act != nullptr && act->kind == k) || (hurt != nullptr && hurt->kind == k);
      });
    });
    if (happens) kinds.push_back(k);
  }
  const std::vector<double> packed = pack(start, kinds);
  Eigen::VectorXd x =
      Eigen::Map<const Eigen::VectorXd>(packed.data(), static_cast<Eigen::Index>(packed.size()));
  // A weak prior around the start keeps what the data does not speak of where it was.
  const Eigen::VectorXd centre = x;
  const auto cost = [&](const Eigen::VectorXd& at) {
    return -log_likelihood(people, unpack(start, kinds, at)) +
           0.5 * (at - centre).squaredNorm() / 9;
  };
  const auto gradient = [&](const Eigen::VectorXd& at) {
    Eigen::VectorXd result(at.size());
    for (Eigen::Index i = 0; i < at.size(); ++i) {
      Eigen::VectorXd up = at;
      Eigen::VectorXd down = at;
      up(i) += 1e-4;
      down(i) -= 1e-4;
      result(i) = (cost(up) - cost(down)) / 2e-4;
    }
    return result;
  };

  Fitted result;
  result.log_likelihood_before = log_likelihood(people, start);
  double now = cost(x);
  Eigen::VectorXd slope = gradient(x);
  Eigen::MatrixXd inverse = Eigen::MatrixXd::Identity(x.size(), x.size()) * 0.01;
  for (; result.rounds < rounds; ++result.rounds) {
    Eigen::VectorXd direction = -inverse * slope;
    if (direction.dot(slope) >= 0) {
      inverse.setIdentity();
      inverse *= 0.01;
      direction = -inverse * slope;
    }
    double step = std::min(1.0, 1.0 / direction.cwiseAbs().maxCoeff());
    double then = cost(x + step * direction);
    while (!(then <= now + 1e-4 * step * direction.dot(slope)) && step > 1e-10) {
      step *= 0.4;
      then = cost(x + step * direction);
    }
    if (!(then < now)) break;
    const Eigen::VectorXd moved = step * direction;
    const Eigen::VectorXd next = gradient(x + moved);
    const Eigen::VectorXd turned = next - slope;
    const double along = moved.dot(turned);
    if (along > 1e-12) {
      const Eigen::MatrixXd left =
          Eigen::MatrixXd::Identity(x.size(), x.size()) - moved * turned.transpose() / along;
      inverse = left * inverse * left.transpose() + moved * moved.transpose() / along;
    }
    const double gained = now - then;
    x += moved;
    slope = next;
    now = then;
    progress(result.rounds + 1, -now);
    if (gained < 1e-5) break;
  }
  result.model = unpack(start, kinds, x);
  result.log_likelihood = log_likelihood(people, result.model);
  return result;
}

}  // namespace troth::lab
