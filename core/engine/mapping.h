#pragma once
// From what two people wrote to what one of them felt: the table of engine.md
// 0, in one place.
//
// One person's engine hears of the other's acts only, and of nothing that the
// person does not know: it is a function of the state of that person's own
// device. Nothing here is stored; it is made anew from the log whenever it is
// wanted. What it returns is secret like Mine: it is that person's own feeling.
#include <map>
#include <memory>
#include <variant>
#include <vector>

#include "domain/state.h"
#include "engine/engine.h"

namespace troth::engine {

// A fact of the other's acts or of my needs, or an answer of mine.
using Heard = std::variant<Felt, CheckIn>;

inline double time_of(const Heard& heard) {
  const auto* fact = std::get_if<Felt>(&heard);
  return fact != nullptr ? time_of(*fact) : std::get<CheckIn>(heard).at;
}

struct Mapped {
  Heard heard;
  EventId fact;    // the fact it comes from
  EventId matter;  // what that fact is about (a promise, a hurt, ...), so that
                   // "why" can open it
};
struct Mapping {
  std::vector<Mapped> in_order;         // by time; equal times: facts, then steps, then answers
  std::map<EventId, std::size_t> need;  // slot in the engine of every need that is present
};

// Days since 1970-01-01, as the engine counts time.
double days_of(Instant at);

// Everything that `me` has felt of the partner's acts, named as needs and
// answered.
//
// Time of a partner's act: the claimed one, clamped between my latest fact in
// its past and my first fact that has it in its past. A function of the log
// alone: a clock that lies moves an act no further than what both had seen
// allows.
Mapping map_for(const State& state, const MemberId& me);

// The same, part by part, for whoever leaves room for other things in between: after ten years each
// takes a few milliseconds at most on a desk. The state outlives this, and is the same from the
// first part to the last.
class MappingInParts {
 public:
  MappingInParts(const State& state, const MemberId& me);
  ~MappingInParts();
  MappingInParts(MappingInParts&&) noexcept;

  bool go_on();    // one part more; false: there was none left
  Mapping take();  // after the last part

 private:
  class Mapper;
  std::unique_ptr<Mapper> mapper_;
};

// Has an engine hear all of it, in order. The engine takes everything that
// map_for makes.
Taken<void> hear(Engine& engine, const Mapping& mapping);

}  // namespace troth::engine
