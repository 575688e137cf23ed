// Every number of the engine, in one plain structure, each with its source.
//
// The default is the couple model of engine.md 4.2 to 4.7. `troth lab` reads and prints the same
// structure as JSON, so that a study can bring its own kinds, signs, priors and scale. Marks: [V]
// read in published text, [D] measured from public data, [M] from memory, [S] the source text of
// Troth, [E] an engineering choice. Time is in days everywhere.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "engine/refusal.h"
#include "engine/scale.h"

namespace troth::engine {

inline constexpr std::size_t kMostKinds = 16;
inline constexpr std::size_t kMostNeeds = 12;
inline constexpr std::size_t kAspects = 4;  // reliability, honesty, respect, care
inline constexpr std::size_t kAxes = 4;     // noise, healing, drift, reactivity
inline constexpr std::size_t kAxisPoints = 3;
inline constexpr std::size_t kMostMembers = 81;  // 3^4 filters

// The kinds of the couple model by their place in it.
enum CoupleKind : std::size_t {
  kept,
  headsup,
  honest,
  care,
  broken,
  lie,
  putdown,
  threat,
  couple_kinds
};

// What the doer of a hurt does about it, then what the hurt one does (4.5).
enum class Step {
  acknowledge,
  regret,
  explain,
  commit,
  ask_forgiveness,
  amends,
  heard,
  chance,
  forgive
};
inline constexpr std::size_t kDoerSteps = 6;
inline constexpr std::size_t kHurtOneSteps = 3;
inline constexpr std::size_t kSteps = kDoerSteps + kHurtOneSteps;
inline bool by_doer(Step step) { return static_cast<std::size_t>(step) < kDoerSteps; }

// How the hurt one came to know of it.
enum class Learned { none, owned, asked, caught, third };
inline constexpr std::size_t kLearned = 5;

// Grid axes of the bank (4.3): what differs between people and is learned by weighing whole
// filters.
enum class Axis { noise, healing, drift, reactivity };

struct Kind {
  std::array<char, 24> letters{};  // the name, zero-terminated
  bool breach = false;  // a hurt with size, history and repair; otherwise an act that builds
  int sign = 0;         // +1 or -1: sensitivities are cut to it; 0: free (studies of other data)
  double effect = 0.0;  // b_k, mean sensitivity, log-odds per unit
  double spread = 0.0;  // sd_k between people
  std::array<double, kAspects> about{1, 1, 1, 1};  // A: which side of trust it touches
  double most = 1.0;                               // builders: the largest weight one act can have
  double floor = 0.0;                              // breaches: what no repair removes
  double deeds = 5.0;       // breaches: n0, good acts until repair has moved by 63 %
  double commitment = 0.0;  // what a promise to change takes off n0
  std::array<double, kMostKinds>
      conduct{};      // breaches: how much each builder counts as making good
  bool gate = false;  // a threat: shuts vulnerability until the person clears it

  std::string_view name() const { return letters.data(); }
  void set_name(std::string_view name);  // cut to 23 bytes
};

struct GridAxis {
  std::size_t size = 1;
  std::array<double, kAxisPoints> value{1, 1, 1};
  std::array<double, kAxisPoints> weight{1, 0, 0};
};

struct Model {
  Scale scale;
  std::size_t kinds = 0;
  std::array<Kind, kMostKinds> kind;
  std::array<GridAxis, kAxes> grid;

  // 4.2 the state
  double baseline = 0.0;         // mean of mu: 50 points when nothing is known [E]
  double baseline_spread = 1.0;  // sd of mu: trust scales have about .85 in logit [M], widened [E]
  double drift_days = 60.0;  // time constant of the slow level [E]; its sd is the grid axis `drift`
  double mood_days = 1.5;    // from Bar-Kalifa's 80 couples: lag-1 r .21, lag-3 about 0 [D]
  double mood_spread = 0.30;  // about half of the within-person variance [D]
  double need_spread = 0.5;   // sd of how one need differs from the whole [E]

  // 4.4 good acts
  double goodwill_days = 30.0;  // how long a good act is felt without renewal [S, E]
  double goodwill_most = 8.0;  // saturation: phi never exceeds it; 0 = none (studies of other data)

  // 4.4 breaches, by Learned: none, owned, asked, caught, third (order of Afifi et al. 2001 [V])
  std::array<double, kLearned> discovery{1.00, 0.60, 0.80, 1.00, 1.15};
  std::array<double, kLearned> discovery_floor{1.0, 0.5, 0.8, 1.0, 1.1};
  double most_floor = 0.6;
  double repeat = 0.5;           // what each unrepaired earlier one of the kind adds [S, E]
  double repeat_most = 2.0;      // ... up to this many
  double repeat_repaired = 0.3;  // how much a fully repaired one still counts
  double repeat_days = 180.0;    // time constant of remembering it
  double shield_least =
      0.75;  // a full bank of good acts takes a quarter off a fresh breach [D: DVS friends, E]
  double shield_more = 0.5;  // an empty one adds a quarter: .75 + .5 exp(-bank / 8)
  double shield_scale = 8.0;
  double fade_days =
      90.0;  // acute hurt fades like 1 - ln(1 + d) / ln(91): McCullough 2010, logarithmic [V]

  // 4.5 repair. Words: order of Lewicki, Polin and Lount 2016 [V]; sizes [E].
  std::array<double, kDoerSteps> doer{0.30, 0.13, 0.12, 0.14, 0.06, 0.25};
  std::array<double, kHurtOneSteps> hurt_one{0.40, 0.30, 0.30};
  double amends_deeds = 3.0;  // good acts that amount to 63 % of amends
  double words_most = 0.35;   // words alone give at most a third (Schweitzer: deeds restore [V])
  double words_enough = 0.5;  // ... reached with this much said

  // 4.7 read-outs
  double openness_slope = 1.5;  // vulnerability = 100 logistic(1.5 (cautious - .6)) [E]
  double openness_middle = 0.6;
  double closeness_days = 30.0;
  double closeness_scale = 3.0;
  double closeness_one_sided = 0.3;
  double closeness_mutual = 0.4;
  double distance_scale = 1.5;
  double distance_half = 0.7;        // a hurt of this size counts half: s^2 / (s^2 + .49)
  double claim_above = 0.8;          // "what moves my trust" needs this much probability,
  std::size_t claim_check_ins = 20;  // this many check-ins
  std::size_t claim_events = 3;      // and this many events of the kind (4.9)

  const GridAxis& axis(Axis which) const { return grid[static_cast<std::size_t>(which)]; }
  std::size_t members() const;

  // The place of the kind called so, or kinds if there is none.
  std::size_t find(std::string_view name) const;
};

// The couple model of engine.md 4.2.
Model couple_model();

// Refuses, in a sentence, a model that the engine cannot run: no or too many kinds, spreads that
// are not positive, numbers that are not finite, weights that do not sum to something, time
// constants that are not positive.
Taken<void> check(const Model& model);

}  // namespace troth::engine
