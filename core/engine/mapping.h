#pragma once
// From what two people wrote to what one of them felt: the table of engine.md 0, in one place.
//
// One person's engine hears of the other's acts only, and of nothing that the person does not know:
// it is a function of the state of that person's own device. Nothing here is stored; it is made
// anew from the log whenever it is wanted. What it returns is secret like Mine: it is that person's
// own feeling.
#include <map>
#include <vector>

#include "domain/state.h"
#include "engine/felt.h"

namespace troth::engine {

struct Mapped {
  Felt felt;
  EventId fact;  // the fact it comes from, so that "why" can open it
};
struct Mapping {
  std::vector<Mapped> in_order;         // by time; equal times in the one order of facts
  std::map<EventId, std::size_t> need;  // slot in the engine of every need that is present
};

// Days since 1970-01-01, as the engine counts time.
double days_of(Instant at);

// Everything that `me` has felt of the partner's acts and named as needs.
//
// Time of a partner's act: the claimed one, clamped between my latest fact in its past and my first
// fact that has it in its past. A function of the log alone: a clock that lies moves an act no
// further than what both had seen allows.
Mapping map_for(const State& state, const MemberId& me);

}  // namespace troth::engine
