#pragma once
// `troth lab evaluate`: one step ahead, strictly: every forecast is made from what came before it.
#include <functional>
#include <vector>

#include "cli/lab/score.h"

namespace troth::lab {

using Progress = std::function<void(std::size_t done, std::size_t all)>;

// Scores `people`; the simple predictors are tuned on `tuned_on` (the same people, if there is no
// other half: an advantage for them that is accepted).
Evaluation evaluate(const std::vector<History>& people, const std::vector<History>& tuned_on,
                    const engine::Model& model, const Progress& progress);

}  // namespace troth::lab
