#pragma once
// "Why did it change": an exact additive account of the change of trust between a mark and a later
// time (engine.md 4.7).
//
//   du = sum_i E[beta_k] d phi_{k,i} + E[d l] + E[d m]
//
// in log-odds, and in points by the one factor (y(u1) - y(u0)) / (u1 - u0), so that both sum
// exactly. Drift and mood at the mark are what the answers since then say they were (smoothed): the
// bank carries them along as two more dimensions, which is a fixed-point smoother, so no history of
// filters is kept.
#include <cstdint>
#include <vector>

#include "engine/history.h"
#include "engine/model.h"
#include "engine/sign_cut.h"

namespace troth::engine {

enum class Source {
  drift,         // slow drift
  mood,          // passing mood
  act,           // one good act; number = place among all acts
  earlier_acts,  // acts of a kind too old to be remembered one by one
  breach,        // one breach; number = place among all breaches
  old_breaches,  // breaches of a kind that no longer change (moved only by what the needs weigh)
};

struct Cause {
  Source source = Source::drift;
  std::size_t kind = 0;  // of acts and breaches
  std::uint32_t number = 0;
  double log_odds = 0;
  double points = 0;
};

struct Attribution {
  double since = 0;   // the mark, in days
  double before = 0;  // E[u] at the mark, by what is known now
  double after = 0;   // E[u] now
  double points = 0;  // y(after) - y(before)
  std::vector<Cause> causes;
};

// What the log said at a mark.
struct Mark {
  double at = 0;
  std::array<double, kMostKinds> energy{};
  std::array<double, kMostKinds> coefficient{};
  Features settled;
  std::uint32_t acts = 0;
  std::uint32_t breaches = 0;
  struct Open {
    std::uint32_t breach;
    ByHealing part;
  };
  std::vector<Open> open;
};

// The state of the log at `at`, now.
Mark marked(const Model& model, const History& history,
            const std::array<double, kMostKinds>& coefficient, double at);

// The account from the mark to `at`. The bank has been advanced to `at` and cut; `coefficient` is
// the overall one now.
Attribution attribute(const Model& model, const History& history, const Bank& bank,
                      const SignCut& cut, const Mark& mark,
                      const std::array<double, kMostKinds>& coefficient, double at);

}  // namespace troth::engine
