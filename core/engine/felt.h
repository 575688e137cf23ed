#pragma once
// What reaches the engine: what one person (the trustor) knows of the other's acts, and their own
// answers. Times are in days, real, on any origin; they come in order, and what is edited or
// learned late is replayed from the start (4.6).
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>

#include "engine/model.h"

namespace troth::engine {

// A good act of the other: a builder kind, with a weight in (0, most].
struct Act {
  double at = 0;
  std::size_t kind = 0;
  double weight = 1;
};

// A hurt, at the time the trustor learns of it. Breaches are numbered from 0 in the order they
// come.
struct Hurt {
  double at = 0;
  std::size_t kind = 0;
  double size = 1;  // in (0, 1.5]
  Learned learned = Learned::none;
};

// How a promise ended, by 4.4 as written: kept, or missed with or without word before it was due.
// In the app the kinds of section 0 go through mapping.h instead; this is for histories written in
// the lab.
struct PromiseEnd {
  double at = 0;
  bool kept = true;
  double size = 1;  // in (0, 1.5]
  bool told_before_due = false;
  Learned learned = Learned::none;
};

// One step of repair of one breach, by the doer or by the hurt one, which the step itself says.
struct Mend {
  double at = 0;
  std::size_t breach = 0;
  Step step = Step::acknowledge;
  double quality = 1;  // in [0, 1]
};

// The person's own two-step clearing of a threat: the only thing that opens its gate.
struct Clear {
  double at = 0;
  std::size_t breach = 0;
};

// Both opened themselves: depth of each in [0, 1] and how understood the trustor felt, in [0, 1].
struct Exchange {
  double at = 0;
  double me = 0;
  double you = 0;
  double felt = 0;
};

// A need of the trustor's own: what it is about (at least one side of trust), and its weight among
// the needs.
struct NeedNamed {
  double at = 0;
  std::array<bool, kAspects> about{};
  double weight = 1;
};
struct NeedWeighed {
  double at = 0;
  std::size_t need = 0;
  double weight = 1;
};
struct NeedRetired {
  double at = 0;
  std::size_t need = 0;
};

using Felt =
    std::variant<Act, Hurt, PromiseEnd, Mend, Clear, Exchange, NeedNamed, NeedWeighed, NeedRetired>;

inline double time_of(const Felt& felt) {
  return std::visit([](const auto& one) { return one.at; }, felt);
}

// "How much do I trust right now", 0..100, as a whole or about one need.
struct CheckIn {
  double at = 0;
  double felt = 50;
  std::optional<std::size_t> need;
};

}  // namespace troth::engine
