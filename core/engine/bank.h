#pragma once
// The bank: up to 81 Kalman filters side by side, one for each combination of what differs between
// people (engine.md 4.3), weighed by how well each foretold the answers. One filter's state is
//
//   mu, l, m            baseline, slow drift, mood                                   (4.2)
//   l0, m0              drift and mood as they were at the last mark, for attribution (4.7; a
//   fixed-point smoother) beta_1 .. beta_K    sensitivities delta_1 .. delta_N  how each need
//   differs from the whole
//
// Every number is a Lane: one entry for each filter, all treated alike, so that the arithmetic of
// one filter is the same whatever the width of the machine's registers (bit for bit between native
// and wasm; docs/decisions/0030). A dimension sleeps until the log first touches it: until then it
// is at its prior and uncorrelated, and nothing needs computing.
//
// No allocation after construction. Copying is a snapshot.
#include <Eigen/Core>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/history.h"
#include "engine/model.h"

namespace troth::engine {

// 81 filters and three that carry no weight, so that vector registers of two and four doubles come
// out even.
inline constexpr int kLanes = 84;
using Lane = Eigen::Array<double, kLanes, 1>;

// What an answer is about: u = mu + l + m + sum_k coefficient_k phi_k beta_k + sum_n need_n
// delta_n.
struct Design {
  Features features;
  std::array<double, kMostKinds> coefficient{};
  std::array<double, kMostNeeds> need{};  // of delta; all 0 for the overall level
};

// Mean and variance of a linear function of the state, in each filter.
struct Belief {
  Lane mean;
  Lane variance;
};

class Bank {
 public:
  static constexpr std::size_t mu = 0, drift = 1, mood = 2, marked_drift = 3, marked_mood = 4,
                               betas = 5;
  static constexpr std::size_t beta(std::size_t kind) { return betas + kind; }
  std::size_t delta(std::size_t need) const { return betas + kinds_ + need; }

  explicit Bank(const Model& model);

  // Moves drift and mood forward to `at`; the first call only sets the clock (the prior is
  // stationary).
  void advance(const Model& model, double at);

  // A need's state at its prior, from now on.
  void renew_need(const Model& model, std::size_t need);

  // Remembers drift and mood as they are now, in the two marked dimensions.
  void mark();

  // Where u stands. Wakes what the design touches; also readies observe() for the same design.
  // Neither is inlined: a browser compiles a function well once it was called often, and never one
  // that is called once, however long it takes.
  [[gnu::noinline]] Belief predict(const Design& design);

  // Takes an answer into account: v on the inner scale with the noise of each filter, after
  // predict() of its design. end = 0: v itself; -1 or +1: "at v or beyond". Returns the
  // log-likelihood it adds.
  [[gnu::noinline]] double observe(double v, const Lane& noise, int end);

  // Weights of the filters, summing to 1; 0 in the lanes that pad.
  const Lane& weights() const { return weight_; }

  const Lane& mean(std::size_t dimension) const { return mean_[dimension]; }
  const Lane& covariance(std::size_t i, std::size_t j) const { return covariance_[place(i, j)]; }
  bool awake(std::size_t dimension) const { return awake_[dimension]; }
  std::span<const std::uint8_t> awake() const { return {order_.data(), awake_count_}; }

  // The grid's value of an axis in each lane.
  const Lane& value(Axis axis) const { return value_[static_cast<std::size_t>(axis)]; }
  std::size_t healing_row(int lane) const { return healing_row_[static_cast<std::size_t>(lane)]; }
  std::size_t members() const { return members_; }
  std::size_t kinds() const { return kinds_; }

  // Multiplies in a Gaussian site on one awake dimension: precision and precision times mean, lane
  // by lane. A lane whose precision is 0 is left as it is. For sign_cut only.
  void multiply(std::size_t dimension, const Lane& precision, const Lane& shift);

  std::size_t bytes() const {
    return sizeof(Bank) + (mean_.size() + covariance_.size() + pulled_.size()) * sizeof(Lane);
  }

 private:
  static constexpr std::size_t place(std::size_t i, std::size_t j) {
    return i < j ? j * (j + 1) / 2 + i : i * (i + 1) / 2 + j;
  }
  void wake(std::size_t dimension);
  void decay(std::size_t dimension, double factor, const Lane& spread);
  void reset(std::size_t dimension, const Lane& mean, const Lane& variance);
  void expand(const Design& design);

  std::size_t kinds_;
  std::size_t members_;
  std::vector<Lane> mean_;
  std::vector<Lane> covariance_;  // lower triangle, row by row
  std::vector<Lane> pulled_;      // P h of the last predict, by dimension
  std::vector<Lane> design_;      // h of the last predict, by kind
  std::array<double, kMostNeeds> need_design_{};
  std::array<bool, kMostKinds> in_design_{};
  Lane predicted_;
  Lane spread_;
  std::array<Lane, kAxes> value_;
  std::array<std::uint8_t, kLanes> healing_row_{};
  Lane log_weight_;
  Lane weight_;
  std::array<bool, betas + kMostKinds + kMostNeeds> awake_{};
  std::array<std::uint8_t, betas + kMostKinds + kMostNeeds> order_{};
  std::size_t awake_count_ = 0;
  double at_ = 0;
  bool started_ = false;
};

}  // namespace troth::engine
