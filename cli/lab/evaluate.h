#pragma once
// `troth lab evaluate`: one step ahead, strictly: every forecast is made from what came before it.
#include <cstddef>
#include <vector>

#include "cli/lab/score.h"

namespace troth::lab {

// Takes people one after another and lets each go again: of an answer it keeps only what the simple
// predictors see of it (a Row).
class Evaluator {
 public:
  // The model has been checked.
  explicit Evaluator(const engine::Model& model) : model_(model) {}

  // One of those who are foretold.
  void score(const History& person);
  // One of those the simple predictors are tuned on only.
  void tune_on(const History& person);

  std::size_t people() const { return result_.people; }

  // Of all who came. Without anybody to tune on, the simple predictors are tuned on those they are
  // scored on: an advantage for them that is accepted.
  Evaluation done() const;

 private:
  engine::Model model_;
  Evaluation result_;
  std::vector<Row> rows_;
  std::vector<Row> tuning_;
};

}  // namespace troth::lab
