#pragma once
// A weighted mixture of normals, one from each filter: every read-out is of the mixture
// (engine.md 4.3).
#include "engine/bank.h"
#include "engine/scale.h"

namespace troth::engine {

struct Mixture {
  Lane weight;  // sums to 1; lanes of weight 0 count for nothing
  Lane mean;
  Lane sd;  // positive

  double average() const;
  double spread() const;  // standard deviation of the whole

  // The x below which a share p of the mass lies, 0 < p < 1, to about 1e-13.
  double quantile(double p) const;

  // Mean and variance, in points, of what is shown: y(x) by 21-point Gauss-Hermite quadrature in
  // each normal. The rule is part of the definition: clipping has a corner, which no rule of few
  // points integrates exactly.
  struct Shown {
    double mean;
    double variance;
  };
  Shown shown(const Scale& scale) const;
};

double weighted(const Lane& weight, const Lane& value);

}  // namespace troth::engine
