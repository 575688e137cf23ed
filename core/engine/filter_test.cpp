// The filter against brute force: every answer of a life as one joint Gaussian, conditioned by a
// Cholesky factor (L27).
#include <Eigen/Cholesky>
#include <Eigen/Dense>
#include <cmath>

#include "engine/elementary.h"
#include "engine/random_life.h"

namespace troth::engine {
namespace {

struct Answer {
  double at;
  double v;
  Design design;
};

// The prior covariance of u at two answers, and the prior mean at one, for one filter of the grid:
// straight from 4.2.
struct Filter {
  const Model& model;
  double noise, healing_row, drift, reactivity;

  double mean(const Answer& one) const {
    double sum = model.baseline;
    for (std::size_t k = 0; k < model.kinds; ++k)
      sum += reactivity * model.kind[k].effect * phi(one, k);
    return sum;
  }
  double covariance(const Answer& one, const Answer& other) const {
    const double days = std::fabs(one.at - other.at);
    double sum = model.baseline_spread * model.baseline_spread +
                 drift * drift * std::exp(-days / model.drift_days) +
                 model.mood_spread * model.mood_spread * std::exp(-days / model.mood_days);
    for (std::size_t k = 0; k < model.kinds; ++k)
      sum += std::pow(reactivity * model.kind[k].spread, 2) * phi(one, k) * phi(other, k);
    for (std::size_t n = 0; n < kMostNeeds; ++n)
      sum += std::pow(model.need_spread, 2) * one.design.need[n] * other.design.need[n];
    return sum;
  }
  double phi(const Answer& one, std::size_t k) const {
    return one.design.coefficient[k] *
           one.design.features.phi[static_cast<std::size_t>(healing_row)][k];
  }
};

struct Told {
  double log_likelihood = 0;  // of one filter
  double mean = 0;            // of u at the last answer's design, after all of them
  double variance = 0;
};

Told brute_force(const Filter& filter, const std::vector<Answer>& answers) {
  const auto n = static_cast<Eigen::Index>(answers.size());
  Eigen::MatrixXd covariance(n, n);
  Eigen::VectorXd mean(n);
  Eigen::VectorXd v(n);
  for (Eigen::Index i = 0; i < n; ++i) {
    mean(i) = filter.mean(answers[static_cast<std::size_t>(i)]);
    v(i) = answers[static_cast<std::size_t>(i)].v;
    for (Eigen::Index j = 0; j < n; ++j)
      covariance(i, j) = filter.covariance(answers[static_cast<std::size_t>(i)],
                                           answers[static_cast<std::size_t>(j)]);
  }
  const Eigen::MatrixXd level = covariance;  // of u itself, without the noise of answers
  Told told;
  for (Eigen::Index i = 0; i <= n; ++i) {
    const Eigen::Index of = std::min(i, n - 1);
    double predicted = mean(of);
    double variance = level(of, of);
    if (i > 0) {
      const Eigen::LLT<Eigen::MatrixXd> past(covariance.topLeftCorner(i, i));
      const Eigen::VectorXd cross = level.col(of).head(i);
      predicted += cross.dot(past.solve((v - mean).head(i)));
      variance -= cross.dot(past.solve(cross));
    }
    if (i == n) {
      told.mean = predicted;
      told.variance = variance;
      break;
    }
    const double noise = filter.model.scale.noise(predicted, filter.noise);
    covariance(i, i) += noise;
    const double total = variance + noise;
    told.log_likelihood -=
        0.5 * (std::log(2 * M_PI * total) + (v(i) - predicted) * (v(i) - predicted) / total);
  }
  return told;
}

TROTH_LAW(L27_TheFilterIsBruteForceGaussianConditioning) {
  Ways ways;
  ways.needs = true;
  ways.answers_from = 1;
  ways.answers_to = 99;
  const Life life = life_of(*moves(40), ways);
  const Model model = couple_model();
  Engine engine = Engine::start(model).value();
  std::vector<Answer> answers;
  for (const Line& line : life) {
    if (const auto* check_in = std::get_if<CheckIn>(&line)) {
      Answer answer{check_in->at, model.scale.position(check_in->felt), {}};
      answer.design.features = engine.features(check_in->at);
      answer.design.coefficient = engine.needs().coefficients(model, check_in->need);
      const auto weights = engine.needs().weights();
      for (std::size_t n = 0; check_in->need && n < kMostNeeds; ++n)
        answer.design.need[n] = (n == *check_in->need ? 1.0 : 0.0) - weights[n];
      answers.push_back(answer);
    }
    live(engine, line);
  }
  if (answers.empty()) return;
  Bank bank = engine.bank();
  const Belief belief = bank.predict(answers.back().design);
  std::array<double, 81> log_weight{};
  double most = -1e300;
  for (int g = 0; g < 81; ++g) {
    const Filter filter{model, bank.value(Axis::noise)(g), static_cast<double>(bank.healing_row(g)),
                        bank.value(Axis::drift)(g), bank.value(Axis::reactivity)(g)};
    const Told told = brute_force(filter, answers);
    RC_ASSERT(std::fabs(told.mean - belief.mean(g)) < 1e-9);
    RC_ASSERT(std::fabs(told.variance - belief.variance(g)) < 1e-9);
    double prior = 1;
    for (int rest = g, a = 0; a < 4; ++a, rest /= 3) prior *= rest % 3 == 1 ? 0.5 : 0.25;
    log_weight[static_cast<std::size_t>(g)] = std::log(prior) + told.log_likelihood;
    most = std::max(most, log_weight[static_cast<std::size_t>(g)]);
  }
  double sum = 0;
  for (const double one : log_weight) sum += std::exp(one - most);
  RC_ASSERT(std::fabs(most + std::log(sum) - engine.log_likelihood()) <
            1e-9 * (1 + std::fabs(engine.log_likelihood())));
  for (int g = 0; g < 81; ++g)
    RC_ASSERT(std::fabs(std::exp(log_weight[static_cast<std::size_t>(g)] - most) / sum -
                        bank.weights()(g)) < 1e-9);
}

TEST(Filter, CovariancesStayPositiveOverTenYearsOfAnswers) {
  Engine engine = Engine::start(couple_model()).value();
  for (int day = 0; day < 3650; ++day) {
    ASSERT_TRUE(engine.take(Act{1.0 * day, static_cast<std::size_t>(day % 4), 1}).has_value());
    if (day % 60 == 30) {
      ASSERT_TRUE(engine
                      .take(Hurt{1.0 * day, broken + static_cast<std::size_t>(day / 60 % 3), 1,
                                 Learned::caught})
                      .has_value());
    }
    ASSERT_TRUE(engine.check_in({1.0 * day, 40.0 + day * 7 % 41, std::nullopt}).has_value());
  }
  const Bank& bank = engine.bank();
  const auto awake = bank.awake();
  for (const int g : {0, 40, 80}) {
    const auto size = static_cast<Eigen::Index>(awake.size());
    Eigen::MatrixXd covariance(size, size);
    for (Eigen::Index i = 0; i < size; ++i) {
      for (Eigen::Index j = 0; j < size; ++j)
        covariance(i, j) = bank.covariance(awake[static_cast<std::size_t>(i)],
                                           awake[static_cast<std::size_t>(j)])(g);
    }
    EXPECT_GT(covariance.selfadjointView<Eigen::Lower>().eigenvalues().minCoeff(), 0) << g;
  }
}

TEST(Filter, TheSignCutMatchesNumericalIntegration) {
  // Two sensitivities that one answer has tied together, against integration over a fine grid in
  // one filter.
  Model model = couple_model();
  for (GridAxis& axis : model.grid) axis = {1, {axis.value[1], 1, 1}, {1, 0, 0}};
  Engine engine = Engine::start(model).value();
  for (int i = 0; i < 6; ++i)
    ASSERT_TRUE(engine.take(Act{1.0 * i, i % 2 == 0 ? kept : honest, 1}).has_value());
  for (int i = 0; i < 8; ++i) ASSERT_TRUE(engine.check_in({6.0 + i, 30, std::nullopt}).has_value());
  Bank bank = engine.bank();
  const std::size_t a = Bank::beta(kept);
  const std::size_t b = Bank::beta(honest);
  const double sa = std::sqrt(bank.covariance(a, a)(0));
  const double slope = bank.covariance(a, b)(0) / bank.covariance(a, a)(0);
  const double sb = std::sqrt(bank.covariance(b, b)(0) - slope * slope * sa * sa);
  // Midpoints of the first, the second in closed form.
  double mass = 0;
  double first = 0;
  double second = 0;
  for (int i = 0; i < 40'000; ++i) {
    const double x = (i + 0.5) * 1e-4;
    const double z = (x - bank.mean(a)(0)) / sa;
    const double middle = bank.mean(b)(0) + slope * (x - bank.mean(a)(0));
    const double weight = normal_density(z) * mass_below(middle / sb);
    mass += weight;
    first += weight * x;
    second += weight * (middle + sb * pull(middle / sb));
  }
  SignCut cut(model);
  cut.apply(model, bank);
  EXPECT_NEAR(cut.mean(kept)(0), first / mass, 1e-3);
  EXPECT_NEAR(cut.mean(honest)(0), second / mass, 1e-3);
}

}  // namespace
}  // namespace troth::engine
