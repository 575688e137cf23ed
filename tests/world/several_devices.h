#pragma once
// Several devices of one person in a simulated world: another one, time for everything to come
// round, and something said.
#include <gtest/gtest.h>

#include "world.h"

namespace troth::world {

// The same store runs a second time.
inline Phone& copied(World& world, Phone& of) {
  Phone& copy = world.phone("the copy");
  copy.mine_passphrase = of.mine_passphrase;
  copy.start_as_copy_of(of);
  (void)copy.start(world.now);
  (void)copy.unlock(world.now);
  return copy;
}

// Power is cut, and it is opened again with its words.
inline void comes_back(World& world, Phone& phone) {
  phone.crash();
  (void)phone.start(world.now);
  ASSERT_FALSE(phone.unlock(world.now).fault.has_value()) << standing_of(phone);
}

// Time for everything to come round, and whoever is asked types the passphrase.
inline void live_on(World& world) {
  for (int i = 0; i < 6; ++i) {
    for (auto& phone : world.phones)
      if (phone->is_running() && phone->screen().relay.phase == RelayPhase::asks_sign_in)
        (void)phone->ask(SignIn{Passphrase(phone->passphrase)}, world.now);
    world.settle(60);
    world.pass(13 * hour_ms);
  }
}

inline EventId tell(World& world, Phone& phone, const std::string& words) {
  const Reply reply = phone.wish(TellMoment{{}, Words{words}, {}, {}, {}}, world.now);
  EXPECT_FALSE(reply.fault.has_value()) << phone.name();
  return reply.made.value_or(EventId{});
}

}  // namespace troth::world
