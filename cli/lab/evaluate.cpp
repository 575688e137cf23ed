#include "cli/lab/evaluate.h"

#include <algorithm>
#include <cmath>

namespace troth::lab {
namespace {

template <class Predict>
double rmse_of(const std::vector<Row>& rows, Predict predict) {
  double sum = 0;
  for (const Row& row : rows) sum += (predict(row) - row.answered) * (predict(row) - row.answered);
  return rows.empty() ? 1 : std::sqrt(sum / static_cast<double>(rows.size()));
}

// Scores a simple predictor as a normal around its prediction, as wide as its errors were on the
// people it was tuned on.
template <class Predict>
Scores scores_of(const std::vector<Row>& rows, const std::vector<Row>& tuning, Predict predict) {
  const double sd = std::max(0.1, rmse_of(tuning, predict));
  Scores scores;
  Score person;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    const double off = row.answered - predict(row);
    person.add(predict(row), row.answered,
               -0.9189385332046727 - std::log(sd) - 0.5 * (off / sd) * (off / sd));
    if (i + 1 < rows.size() && rows[i + 1].person == row.person) continue;
    scores.add(person);
    person = {};
  }
  return scores;
}

void append(std::vector<Row>& rows, const std::vector<Row>& more) {
  rows.insert(rows.end(), more.begin(), more.end());
}

}  // namespace

void Evaluator::score(const History& person) {
  result_.troth.add(foretell(person, model_, false));
  result_.blind.add(foretell(person, model_, true));
  append(rows_, rows_of(person, model_, result_.people));
  ++result_.people;
}

void Evaluator::tune_on(const History& person) { append(tuning_, rows_of(person, model_, 0)); }

Evaluation Evaluator::done() const {
  Evaluation result = result_;
  const std::vector<Row>& tuning = tuning_.empty() ? rows_ : tuning_;
  const auto ewma = [](std::size_t i) { return [i](const Row& row) { return row.ewma[i]; }; };
  std::size_t tuned = 0;
  std::size_t fixed = 0;
  for (std::size_t i = 1; i < 10; ++i) {
    if (rmse_of(tuning, ewma(i)) < rmse_of(tuning, ewma(tuned))) tuned = i;
    if (i < 5 && rmse_of(rows_, ewma(i)) < rmse_of(rows_, ewma(fixed))) fixed = i;
  }
  result.ewma_weight = 0.1 * static_cast<double>(tuned + 1);
  result.last = scores_of(rows_, tuning, [](const Row& row) { return row.last; });
  result.mean = scores_of(rows_, tuning, [](const Row& row) { return row.mean; });
  result.ewma = scores_of(rows_, tuning, ewma(tuned));
  result.best_fixed_ewma = scores_of(rows_, tuning, ewma(fixed));
  const auto regression = [&](Events events) {
    const Regression fitted = regress(tuning, model_.kinds, events);
    return scores_of(rows_, tuning,
                     [&](const Row& row) { return fitted.predict(row, model_.kinds, events); });
  };
  result.regression = regression(Events::alike_at_every_level);
  result.regression_by_level = regression(Events::by_level);
  return result;
}

}  // namespace troth::lab
