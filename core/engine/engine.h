#pragma once
// The engine of felt trust: one for each trustor, about that person's own felt trust in their
// partner, from what that person knows and from their own answers (docs/engine.md).
//
// Facts and answers come in time order; what is refused changes nothing. Readings never change a
// bit of what follows. Copying is a snapshot: the copy goes on as the original would. Streaming is
// replay: the same facts in the same order give the same bits. No allocation for a check-in after
// start. One Engine lives on one thread. Everything in it is secret: it belongs to one person and
// goes nowhere.
#include <cstddef>
#include <optional>

#include "engine/bank.h"
#include "engine/felt.h"
#include "engine/history.h"
#include "engine/mixture.h"
#include "engine/model.h"
#include "engine/need.h"
#include "engine/reading.h"
#include "engine/refusal.h"
#include "engine/sign_cut.h"

namespace troth::engine {

class Engine {
 public:
  // Refuses a model that check() refuses.
  static Taken<Engine> start(const Model& model);

  // Takes one fact into account, or says why not: a time before the last one or not finite, a kind,
  // breach or need there is not, a number out of its range.
  [[gnu::noinline]] Taken<void> take(const Felt& felt);

  // Takes an answer into account and returns the log-likelihood it adds.
  [[gnu::noinline]] Taken<double> check_in(const CheckIn& check_in);  // see Bank::observe

  // Remembers this moment: readings from now on say what changed since. `at` as for a fact.
  Taken<void> mark(double at);

  // Readings at a time not before the last fact or answer.
  Taken<Forecast> forecast(double at, std::optional<std::size_t> need = std::nullopt) const;
  Taken<Reading> read(double at) const;
  // Of such a reading the overall level alone, for a line of many of them.
  [[gnu::noinline]] Taken<Level> trust(double at) const;

  // The features and the mixture behind them, for the lab and for tests.
  Features features(double at) const { return history_.features(model_, at); }
  Taken<Mixture> answer(double at, std::optional<std::size_t> need = std::nullopt) const;

  const Model& model() const { return model_; }
  const History& history() const { return history_; }
  const Needs& needs() const { return needs_; }
  const Bank& bank() const { return bank_; }
  double log_likelihood() const { return log_likelihood_; }
  std::size_t check_ins() const { return check_ins_; }

  // Memory of this engine, in bytes.
  std::size_t bytes() const;

 private:
  explicit Engine(const Model& model);

  Taken<void> in_order(double at) const;
  Taken<void> take_one(const Act& act);
  Taken<void> take_one(const Hurt& hurt);
  Taken<void> take_one(const PromiseEnd& end);
  Taken<void> take_one(const Mend& mend);
  Taken<void> take_one(const Clear& clear);
  Taken<void> take_one(const Exchange& exchange);
  Taken<void> take_one(const NeedNamed& need);
  Taken<void> take_one(const NeedWeighed& need);
  Taken<void> take_one(const NeedRetired& need);
  Design design(double at, std::optional<std::size_t> need) const;
  Lane noise(const Lane& predicted) const;
  Design stand_at(double at) const;
  Level level(const Belief& belief, const Lane& weight, Mixture* mixture = nullptr) const;

  Model model_;
  History history_;
  Needs needs_;
  Bank bank_;
  std::optional<Mark> mark_;
  double now_ = 0;
  bool started_ = false;
  std::size_t check_ins_ = 0;
  double log_likelihood_ = 0;

  // Where readings compute; holds nothing between calls.
  mutable Bank scratch_;
  mutable SignCut cut_;
};

}  // namespace troth::engine
