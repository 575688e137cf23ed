#pragma once
// The sign cut: a sensitivity of a good act is positive and of a breach negative, so each filter's
// Gaussian is cut to the half-lines (engine.md 4.2, 4.7). The filters themselves run uncut, which
// keeps them exact; the cut is applied to a copy for read-outs, by expectation propagation (Minka
// 2001) with one Gaussian site for each half-line, six sweeps.
#include <vector>

#include "engine/bank.h"
#include "engine/model.h"

namespace troth::engine {

// The uncut belief about one sensitivity with every other half-line taken into account, lane by
// lane: multiplied with the half-line itself it is the cut belief. For probabilities of a
// sensitivity.
struct Cavity {
  Lane mean;
  Lane sd;
};

class SignCut {
 public:
  explicit SignCut(const Model& model);

  // Cuts the bank. Sleeping sensitivities stay at their prior in the bank; belief() answers for
  // all.
  void apply(const Model& model, Bank& bank);

  // After apply(): mean of beta_k in each lane, on the right side of 0 by construction.
  const Lane& mean(std::size_t kind) const { return mean_[kind]; }

  // After apply(): P(|beta_k| > size) in each lane.
  Lane beyond(const Model& model, std::size_t kind, double size) const;

 private:
  std::vector<Lane> precision_;  // sites, by kind
  std::vector<Lane> shift_;
  std::vector<Cavity> cavity_;
  std::vector<Lane> mean_;
};

}  // namespace troth::engine
