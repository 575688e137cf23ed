#pragma once
// When one person knew of a fact of the other: the time that the engine counts
// it from.
//
// The claimed time, clamped between the person's latest fact in its past and
// their first fact that has it in its past (engine.md 0): a function of the log
// alone, so that a clock that lies moves an act no further than what both had
// seen allows. Asking costs the logarithm of the log.
#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "domain/state.h"

namespace troth::engine {

class Known {
 public:
  // `us` outlives this.
  Known(const Us& us, const MemberId& me) : me_(me) {
    std::apply([&](const auto&... field) { (gather(field.value), ...); }, Us::fields(us));
    for (auto& [log, facts] : mine_)
      std::ranges::sort(facts, {}, [](const Written* one) -> const Place& { return one->place; });
  }

  [[gnu::noinline]] Instant time_of(const Written& fact) const {
    if (fact.by == me_) return fact.at;
    const Instant at = std::max(fact.at, fact.heard);
    // What one log has in its past only grows, so the first fact that knows is
    // found by halving.
    const Written* first = nullptr;
    for (const auto& [log, facts] : mine_) {
      const auto knows = std::ranges::partition_point(facts, [&](const Written* own) {
        return own->past.reach(fact.place.log) < fact.place.seq;
      });
      if (knows != facts.end() && (!first || (*knows)->place < first->place)) first = *knows;
    }
    return first ? std::min(at, first->at) : at;
  }

 private:
  // Whatever keeps its facts: one matter, or a map of them.
  template <class Matter>
  void gather(const Matter& matter) {
    if constexpr (requires { matter.facts; }) {
      for (const auto& fact : matter.facts) {
        if (fact.written.by == me_) mine_[fact.written.place.log].push_back(&fact.written);
      }
    } else if constexpr (requires { matter.begin()->second.facts; }) {
      for (const auto& [id, one] : matter) gather(one);
    }
  }
  MemberId me_;
  std::map<LogId, std::vector<const Written*>> mine_;
};

}  // namespace troth::engine
