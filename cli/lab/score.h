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

// Sums over forecasts of one predictor.
struct Score {
  std::size_t forecasts = 0;
  double squared = 0;
  double absolute = 0;
  double log_score = 0;  // sum of log densities of the answer, in points

  void add(double predicted, double answered, double log_density);
  double rmse() const;
  double mae() const;
  double mean_log_score() const;
};

// One answer with what the simple predictors see of it: the answers before, and how many events of
// each kind came since.
struct Row {
  double answered = 0;
  double last = 0;
  double mean = 0;
  std::array<double, 10> ewma{};  // with weights .1 to 1 on the newest
  std::array<double, engine::kMostKinds> events{};
};

// The person's answers from the second on, one row each.
std::vector<Row> rows_of(const History& history, const engine::Model& model);

// Answer = a + b last + sum of c_k events_k, by least squares.
struct Regression {
  std::vector<double> coefficient;
  double predict(const Row& row, std::size_t kinds) const;
};
Regression regress(const std::vector<Row>& rows, std::size_t kinds);

// The engine over one history: forecasts of every answer but the first.
struct Foretold {
  Score score;
  std::array<std::size_t, 3> covered{};  // by the 50, 80 and 90 % band
  std::size_t latent = 0;                // forecasts with a known truth,
  std::size_t latent_covered = 0;        // and within the 90 % band of the level
  std::array<std::size_t, 10> pit{};     // where in the forecast the answers fell, tenths
  double log_likelihood = 0;

  void add(const Foretold& other);
};
Foretold foretell(const History& history, const engine::Model& model, bool blind);

// Everything, for a set of people. Simple predictors are tuned on `tuned_on` (all rows of those
// people) and scored on `people`.
struct Evaluation {
  Foretold troth;
  Foretold blind;
  Score last, mean, ewma, regression, best_fixed_ewma;
  double ewma_weight = 0;
  std::size_t people = 0;
};

std::string text_of(const Evaluation& evaluation);
nlohmann::ordered_json json_of(const Evaluation& evaluation);

}  // namespace troth::lab
