#pragma once
// How well answers were foretold, one step ahead: the engine and simple predictors on the same
// answers.
#include <array>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/lab/couple.h"
#include "engine/engine.h"

namespace troth::lab {

// A mean over all forecasts of all people, with its standard error between people: forecasts of one
// person are not independent, people are (the ratio estimator of survey sampling, Cochran 1977).
class Mean {
 public:
  // One person: the sum of what is averaged over `count` forecasts.
  void add(double sum, std::size_t count);
  double value() const;  // 0 without forecasts
  double error() const;

 private:
  double sum_ = 0, count_ = 0, sum_sum_ = 0, sum_count_ = 0, count_count_ = 0;
};

// One predictor on one person's forecasts.
struct Score {
  std::size_t forecasts = 0;
  double squared = 0;
  double absolute = 0;
  double log_score = 0;  // sum of log densities of the answer, in points

  void add(double predicted, double answered, double log_density);
};

// One predictor on everybody's.
struct Scores {
  Mean squared, absolute, log_score;

  void add(const Score& person);
  double rmse() const;
  double rmse_error() const;
};

// One answer with what the simple predictors see of it: the answers before, and how many events of
// each kind came since.
struct Row {
  std::size_t person = 0;
  double answered = 0;
  double last = 0;
  double mean = 0;
  std::array<double, 10> ewma{};  // with weights .1 to 1 on the newest
  std::array<double, engine::kMostKinds> events{};
};

// The person's answers from the second on, one row each.
std::vector<Row> rows_of(const History& history, const engine::Model& model, std::size_t person);

// By least squares: answer = a + b last + sum of c_k events_k ("AR with events"); or with the
// effect of an event depending on the level it meets, + sum of d_k events_k last.
enum class Events { alike_at_every_level, by_level };
struct Regression {
  std::vector<double> coefficient;
  double predict(const Row& row, std::size_t kinds, Events events) const;
};
Regression regress(const std::vector<Row>& rows, std::size_t kinds, Events events);

// The engine over one history: forecasts of every answer but the first.
struct Foretold {
  Score score;
  std::array<std::size_t, 3> covered{};  // by the 50, 80 and 90 % band
  std::size_t latent = 0;                // forecasts with a known truth,
  std::size_t latent_covered = 0;        // and within the 90 % band of the level
  std::array<std::size_t, 10> pit{};     // where in the forecast the answers fell, tenths
  double log_likelihood = 0;
};
Foretold foretell(const History& history, const engine::Model& model, bool blind);

// The engine over everybody's.
struct ForetoldByAll {
  std::size_t forecasts = 0;
  Scores scores;
  std::array<Mean, 3> covered;
  std::size_t latent = 0;
  Mean latent_covered;
  std::array<Mean, 10> pit;
  double log_likelihood = 0;

  void add(const Foretold& person);
};

// Everything, for a set of people.
struct Evaluation {
  ForetoldByAll troth;
  ForetoldByAll blind;
  Scores last, mean, ewma, regression, regression_by_level, best_fixed_ewma;
  double ewma_weight = 0;
  std::size_t people = 0;

  double best_simple_rmse() const;
};

std::string text_of(const Evaluation& evaluation);
nlohmann::ordered_json json_of(const Evaluation& evaluation);

}  // namespace troth::lab
