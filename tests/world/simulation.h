#pragma once
// Lives of two people over devices, a relay and a bad network, all from one seed
// (protocol 1.1, 6.2).
#include <functional>
#include <set>
#include <string>

#include "world.h"

namespace troth::world {

struct Run {
  bool is_good = true;
  std::string what;          // what went wrong, or what happened (when told to tell)
  int shared_acts = 0;       // that were kept
  int private_acts = 0;      // of two_worlds: that were kept in one of them only
  bool is_by_phone = false;  // of two_worlds: opened by the phone's lock
};

// Two to four devices, loss, repetition, lost answers, cuts, crashes around a Keep, wrong clocks up
// to 400 days, a relay that restarts; each seed leaves out a random half of
// these. Afterwards everything is healed. Good: all devices of both hold the same state, and no
// wish that was kept and shown is missing anywhere.
Run simulate(std::uint64_t seed, std::function<void(const std::string&)> tell = {});

// Heals everything that happened to this world: the network is whole, everybody is there, and who
// is asked signs in. Good: all devices hold the same state, and nothing of `promised` is missing
// anywhere.
Run heal(World& world, const std::set<EventId>& promised,
         const std::function<void(const std::string&)>& tell = {});

// The same shared life in two worlds that differ in private acts only, with the ideal cipher
// (protocol 4.1). Good: the relay's transcript, the partner's store and screen, and one's own
// locked store are equal, byte for byte. `leak`: one extra frame is written after a private save;
// then the two must differ.
Run two_worlds(std::uint64_t seed, bool leak = false);

}  // namespace troth::world
