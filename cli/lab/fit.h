#pragma once
// `troth lab fit`: the model's numbers that make a set of histories most likely, from a starting
// model.
//
// What is fitted: effect and spread of every kind that happens, baseline and its spread, sd of
// drift (all its grid values by one factor), sd of mood, and how people waver. By BFGS on numerical
// gradients; people one after another, nothing random.
#include <functional>
#include <vector>

#include "cli/lab/couple.h"

namespace troth::lab {

struct Fitted {
  engine::Model model;
  double log_likelihood_before = 0;
  double log_likelihood = 0;
  std::size_t rounds = 0;
};
Fitted fit(const std::vector<History>& people, const engine::Model& start, std::size_t rounds,
           const std::function<void(std::size_t round, double log_likelihood)>& progress);

}  // namespace troth::lab
