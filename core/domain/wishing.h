#pragma once
// What several wishes ask before they become facts: is the thing there, and does the time lie
// ahead?
#include "domain/command.h"

namespace troth {

// A promise that was made, or asked for. Fault: not_found.
Result<const Promise*> find_promise(const State& state, const EventId& id, const Now& now);
// A promise that binds: made, or accepted. Faults: not_found; not_open_yet while it is only asked
// for.
Result<const Promise*> find_binding(const State& state, const EventId& id, const Now& now);
// A need that was told. Fault: not_found: also for one of Mine, so that nothing shared can point at
// it.
Result<const ToldNeed*> find_told_need(const State& state, const EventId& id, const Now& now);
// Fault: out_of_range unless its deadline is still to come, within five years.
Status lies_ahead(const Due& due, const Now& now);

}  // namespace troth
