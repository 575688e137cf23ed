#pragma once
// Who reads, and what this device knows: what every row is made from.
#include "domain/command.h"
#include "view/beside.h"
#include "view/overview.h"

namespace troth::view {

struct Reader {
  const State& state;
  const Now& now;
  const Beside& beside;
  const Overview& overview;  // of us()

  const troth::Us& us() const { return shared(state, now); }
  bool is_me(const MemberId& who) const { return who == now.me; }
  // Fear was said and not cleared, and Mine is open: no joint work is offered (S1).
  bool is_afraid() const { return state.mine.safety.afraid_since.has_value(); }
  bool hides(const EventId& matter) const {
    const auto aside = state.mine.asides.find(matter);
    return aside != state.mine.asides.end() && aside->second.hidden;
  }
  bool mutes(const EventId& matter) const {
    const auto aside = state.mine.asides.find(matter);
    return aside != state.mine.asides.end() && (aside->second.muted || aside->second.hidden);
  }
};

}  // namespace troth::view
