#pragma once
// Features: what the log alone says, before anybody's sensitivity is known (engine.md 4.4, 4.5).
//
// Good acts leave an energy that decays and saturates; breaches leave a load with an acute part
// that fades, a structural part that only two-sided repair lifts, and a floor that nothing lifts. A
// History takes facts in time order and answers at any time from its last fact on. O(1) for an act,
// O(open breaches) for everything else: a breach whose load can no longer change by itself is
// settled into sums and looked at again only when somebody takes a step about it.
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/felt.h"
#include "engine/model.h"

namespace troth::engine {

struct Breach {
  double at = 0;
  double size = 0;      // s_i, as rated when it happened
  double severity = 0;  // sev_i, fixed when learned of
  double conduct = 0;   // good conduct counted for its kind before it happened
  std::int32_t mending = -1;
  std::uint8_t kind = 0;
  Learned learned = Learned::none;
  bool settled = false;
  bool shuts = false;  // an uncleared threat
};

// phi, one row for each healing value of the grid, one column for each kind.
struct Features {
  std::array<std::array<double, kMostKinds>, kAxisPoints> phi{};
};
using ByHealing = std::array<double, kAxisPoints>;

// The last acts are remembered one by one for attribution; older ones stay in the energies and are
// named together.
struct RememberedAct {
  double at = 0;
  double weight = 0;
  std::uint32_t number = 0;  // place among all acts, from 0, in the order they came
  std::uint8_t kind = 0;
};
inline constexpr std::size_t kRememberedActs = 1024;

class History {
 public:
  explicit History(const Model& model);

  // Each takes one fact into account; `at` is not before the last one's. The caller has checked
  // ranges and numbers.
  void act(const Model& model, const Act& act);
  void hurt(const Model& model, const Hurt& hurt);
  void mend(const Model& model, const Mend& mend);
  void clear(const Clear& clear);
  void exchange(const Model& model, const Exchange& exchange);

  // Readings at a time not before the last fact.
  Features features(const Model& model, double at) const;
  std::array<double, kMostKinds> energies(const Model& model, double at) const;
  double distance(const Model& model) const;            // 0..100; of the log alone
  double sharing(const Model& model, double at) const;  // Q of 4.7
  bool unsafe() const { return open_gates_ > 0; }

  // One breach. r in [0, 1]; load in [floor, 1].
  double repair(const Model& model, const Breach& breach) const;
  double floor(const Model& model, const Breach& breach) const;
  double load(const Model& model, const Breach& breach, double at, double healing) const;
  ByHealing contribution(const Model& model, const Breach& breach, double at) const;

  std::size_t bytes() const;
  const std::vector<Breach>& breaches() const { return breaches_; }
  std::span<const std::uint32_t> open() const { return open_; }
  const Features& settled() const { return settled_; }
  std::size_t events(std::size_t kind) const { return events_[kind]; }
  std::uint32_t acts() const { return acts_; }
  std::span<const RememberedAct> remembered() const { return remembered_; }

  // Breaches that were settled and have been taken up again since forget_reopened(), with what they
  // were then.
  struct Reopened {
    std::uint32_t breach;
    ByHealing before;
  };
  const std::vector<Reopened>& reopened() const { return reopened_; }
  void forget_reopened() { reopened_.clear(); }

 private:
  double conduct_since(const Breach& breach) const {
    return conduct_[breach.kind] - breach.conduct;
  }
  double memory_of_earlier(const Model& model, std::size_t kind, double at) const;
  void settle(const Model& model, double at);
  void take_up(const Model& model, std::uint32_t breach, double at);
  bool settles(const Model& model, const Breach& breach, double at) const;
  void add_settled(const Model& model, const Breach& breach, double at);

  std::array<double, kMostKinds> energy_{};  // E_k at energy_at_
  double energy_at_ = 0;
  std::array<double, kMostKinds>
      conduct_{};  // good conduct so far, by the kind of breach it would make good
  std::array<std::size_t, kMostKinds> events_{};
  std::uint32_t acts_ = 0;
  std::vector<RememberedAct>
      remembered_;  // a ring once full; the oldest at acts_ % kRememberedActs
  std::vector<Breach> breaches_;
  std::vector<std::array<double, kSteps>>
      mendings_;  // best quality of each step, for breaches with any
  std::vector<std::uint32_t> open_;
  std::vector<Reopened> reopened_;

  Features settled_;                                 // sum of sev * load
  std::array<double, kMostKinds> settled_memory_{};  // of M_i, at settled_memory_at_
  std::array<double, kMostKinds> settled_memory_at_{};
  double settled_distance_ = 0;
  double sharing_ = 0;
  double sharing_at_ = 0;
  std::size_t open_gates_ = 0;
};

}  // namespace troth::engine
