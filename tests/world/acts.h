#pragma once
// What the people of a simulated world do, drawn by chance from what their screen offers. Every act
// that has words carries a mark of its own, so that it can be found again on any device.
#include <optional>
#include <string>
#include <vector>

#include "phone.h"

namespace troth::world {

inline constexpr int shared_act_kinds = 6;
inline constexpr unsigned shared_act_kinds_all = (1u << shared_act_kinds) - 1;

std::string mark_of(const Phone& phone, int number);

// One shared act that this person could do now. `kinds`: which are done at all, one bit a kind.
std::optional<Wish> shared_act(const Phone& phone, SeededRandom& chance, Instant now, int number,
                               unsigned kinds);
Wish private_act(const Phone& phone, SeededRandom& chance, int number);
// Something out of all kinds of wishes (domain/imagination.h) that this person may mean now, about
// what `seen` holds. All its facts are of this audience. None when nothing comes to mind.
std::optional<Wish> imagined_act(const Phone& phone, const State& seen, SeededRandom& chance,
                                 Instant now, Audience audience);
const State& state_of(const Phone& phone);  // of a phone that is open

// All shared facts that count on this device, and how it stands, in one line.
std::vector<Event> shared_events(const Phone& phone);
std::string standing_of(const Phone& phone);
// The log that this device writes now, and how far a device holds a log.
LogId device_log(const Phone& phone);
std::uint64_t head_of(const Phone& phone, const LogId& log);

}  // namespace troth::world
