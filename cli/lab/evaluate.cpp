#include "cli/lab/evaluate.h"

#include <algorithm>
#include <cmath>

namespace troth::lab {
namespace {

std::vector<Row> all_rows(const std::vector<History>& people, const engine::Model& model) {
  std::vector<Row> rows;
  for (const History& history : people) {
    const auto own = rows_of(history, model);
    rows.insert(rows.end(), own.begin(), own.end());
  }
  return rows;
}

template <class Predict>
double rmse_of(const std::vector<Row>& rows, Predict predict) {
  double sum = 0;
  for (const Row& row : rows) sum += (predict(row) - row.answered) * (predict(row) - row.answered);
  return rows.empty() ? 1 : std::sqrt(sum / static_cast<double>(rows.size()));
}

// Scores a simple predictor as a normal around its prediction, as wide as its errors were on the
// people it was tuned on.
template <class Predict>
Score score_of(const std::vector<Row>& rows, const std::vector<Row>& tuning, Predict predict) {
  const double sd = std::max(0.1, rmse_of(tuning, predict));
  Score score;
  for (const Row& row : rows) {
    const double off = row.answered - predict(row);
    score.add(predict(row), row.answered,
              -0.9189385332046727 - std::log(sd) - 0.5 * (off / sd) * (off / sd));
  }
  return score;
}

}  // namespace

Evaluation evaluate(const std::vector<History>& people, const std::vector<History>& tuned_on,
                    const engine::Model& model, const Progress& progress) {
  Evaluation result;
  result.people = people.size();
  for (std::size_t i = 0; i < people.size(); ++i) {
    result.troth.add(foretell(people[i], model, false));
    result.blind.add(foretell(people[i], model, true));
    progress(i + 1, people.size());
  }
  const std::vector<Row> rows = all_rows(people, model);
  const std::vector<Row> tuning = all_rows(tuned_on, model);
  const auto ewma = [](std::size_t i) { return [i](const Row& row) { return row.ewma[i]; }; };
  std::size_t tuned = 0;
  std::size_t fixed = 0;
  for (std::size_t i = 1; i < 10; ++i) {
    if (rmse_of(tuning, ewma(i)) < rmse_of(tuning, ewma(tuned))) tuned = i;
    if (i < 5 && rmse_of(rows, ewma(i)) < rmse_of(rows, ewma(fixed))) fixed = i;
  }
  result.ewma_weight = 0.1 * static_cast<double>(tuned + 1);
  result.last = score_of(rows, tuning, [](const Row& row) { return row.last; });
  result.mean = score_of(rows, tuning, [](const Row& row) { return row.mean; });
  result.ewma = score_of(rows, tuning, ewma(tuned));
  result.best_fixed_ewma = score_of(rows, tuning, ewma(fixed));
  const Regression regression = regress(tuning, model.kinds);
  result.regression =
      score_of(rows, tuning, [&](const Row& row) { return regression.predict(row, model.kinds); });
  return result;
}

}  // namespace troth::lab
