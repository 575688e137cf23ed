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
// A hurt that was raised, or something owned up to. Fault: not_found.
Result<const RaisedHurt*> find_raised(const State& state, const EventId& id, const Now& now);
Result<const OwningUp*> find_owning_up(const State& state, const EventId& id, const Now& now);
// Something that both have and a hurt or an owning up may be about: a promise, a told need, an
// agreement, a raised hurt. Fault: not_found.
Status is_of_ours(const State& state, const EventId& id, const Now& now);
// Who wrote this shared fact. Fault: not_found.
Result<MemberId> author_of(const State& state, const EventId& id, const Now& now);

// Does a repair say of its hurt or owning up what that says itself: who was hurt, and how heavy it
// is? What a strange client makes up about it is shown to nobody and joined by nobody.
bool is_genuine(const Us& us, const Repair& repair);
// The repair of it that has not ended. Null: there is none.
const Repair* find_open_repair(const State& state, const EventId& of, const Now& now);
// Was this ask for openness answered with an offer?
bool is_answered(const Us& us, const EventId& ask);
// How deep an opening may go now, from what both see alone: 1 while a serious hurt is open between
// them, 3 otherwise (R2).
std::int32_t depth_open(const Us& us);

// Fault: out_of_range unless its deadline is still to come, within five years.
Status lies_ahead(const Due& due, const Now& now);

}  // namespace troth
