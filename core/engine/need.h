#pragma once
// The trustor's own needs: which sides of trust each is about, and how much it matters to them
// (engine.md 0, 4.2).
//
// Row n of At says how strongly a kind of act touches need n: the mean of A over the sides the need
// is about, divided by its mean over all present needs, so that with equal weights the overall
// coefficient of every kind is 1 and naming a need never moves the overall level by itself
// (docs/decisions/0031). With no needs everything is overall.
#include <array>
#include <cstddef>
#include <optional>

#include "engine/felt.h"
#include "engine/model.h"

namespace troth::engine {

struct Need {
  std::array<bool, kAspects> about{};
  double weight = 1;
  bool present = false;  // named and not retired
  double retired_at = 0;
};

class Needs {
 public:
  // The slot the need goes into: a free one, else that of the need retired longest ago, whose state
  // is then given up (exact: it can no longer be asked about). Nothing if twelve needs are present.
  std::optional<std::size_t> room() const;

  void name(std::size_t slot, const NeedNamed& need);
  void weigh(const NeedWeighed& need) { needs_[need.need].weight = need.weight; }
  void retire(const NeedRetired& need);

  bool present(std::size_t slot) const { return slot < kMostNeeds && needs_[slot].present; }
  bool used(std::size_t slot) const { return slot < used_; }
  bool any() const;

  // w_n: weights of the present needs, summing to 1; 0 elsewhere.
  std::array<double, kMostNeeds> weights() const;

  // Coefficient of beta_k phi_k in u: overall (sum of w_n At[k,n]), or of one present need.
  std::array<double, kMostKinds> coefficients(const Model& model,
                                              std::optional<std::size_t> need) const;

 private:
  double touched(const Model& model, std::size_t kind, std::size_t slot) const;

  std::array<Need, kMostNeeds> needs_{};
  std::size_t used_ = 0;
};

}  // namespace troth::engine
