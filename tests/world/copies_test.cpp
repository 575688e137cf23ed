// A device and its copy: the same store runs twice, as after restoring a backup while the first
// lives on (protocol 2.3, the clone rule).
#include <gtest/gtest.h>

#include <algorithm>

#include "acts.h"
#include "several_devices.h"
#include "vault/rotation.h"
#include "world.h"

namespace troth::world {
namespace {

TEST(Copies, ACopyGetsKeysOfItsOwnAndNothingThatWasKeptIsLost) {
  World world = World::with_copies(73);
  auto [ana, ben] = link_two(world);
  tell(world, *ana, "before");
  world.settle();
  Phone& copy = copied(world, *ana);
  ana->is_cut = copy.is_cut = true;
  tell(world, *ana, "said on the phone");
  tell(world, copy, "said on the copy");
  ana->is_cut = false;
  world.settle();
  copy.is_cut = false;
  world.settle();
  EXPECT_EQ(copy.screen().relay.phase, RelayPhase::asks_sign_in) << standing_of(copy);
  EXPECT_EQ(copy.wish(TellMoment{{}, Words{"too soon"}, {}, {}, {}}, world.now).fault,
            FaultCode::another_writer);
  const LogId shared = device_log(*ana);
  live_on(world);
  EXPECT_NE(device_log(copy), shared);
  EXPECT_EQ(device_log(*ana), shared);
  EXPECT_EQ(ben->screen().us->moments.size(), 3u);
  for (const auto& phone : world.phones)
    EXPECT_EQ(phone->device().state_hash(), ana->device().state_hash()) << standing_of(*phone);
  // Nobody is accused: the two are one person.
  for (const DeviceRow& row : ben->screen().devices) EXPECT_FALSE(row.two_histories);
}

// A device and its copy both wrote in the same places, and a relay took both in turn.
TEST(Copies, PrivateWritingBeyondAPartingReachesTheOtherHistory) {
  World world = World::with_copies(109);
  auto [ana, ben] = link_two(world);
  live_on(world);
  Phone& copy = copied(world, *ana);
  (void)ana->open_mine(world.now);
  (void)copy.open_mine(world.now);
  world.back_up_relay();
  const auto writes = [&](Phone& phone, Phone& other, const std::string& words) {
    other.is_cut = ben->is_cut = true;
    for (const char* part : {" first", " second"}) {
      (void)phone.wish(KeepNote{Words{words + part + std::string(1200, '.')}, {}}, world.now);
      tell(world, phone, words + part);
    }
    world.settle();
    other.is_cut = ben->is_cut = false;
  };
  writes(copy, *ana, "from the copy");
  world.restore_relay();
  writes(*ana, copy, "from the phone");
  live_on(world);
  live_on(world);
  EXPECT_EQ(ben->screen().us->moments.size(), 4u);
  for (Phone* phone : {ana, &copy}) {
    (void)phone->open_mine(world.now);
    ASSERT_TRUE(phone->screen().mine.has_value()) << standing_of(*phone);
    EXPECT_EQ(phone->screen().mine->notes.size(), 4u) << phone->name();
    EXPECT_EQ(phone->device().mine_hash(), ana->device().mine_hash());
  }
}

// A relay took more from one than it has now from the other: what lies behind the parting counts
// nowhere, and nobody goes on offering it.
TEST(Copies, ALongerHistoryThanTheRelayHasKeepsNobodyOutOfStep) {
  World world = World::with_copies(113);
  auto [ana, ben] = link_two(world);
  live_on(world);
  Phone& copy = copied(world, *ana);
  world.back_up_relay();
  ana->is_cut = true;
  for (const char* words : {"one", "two", "three", "four", "five", "six"}) {
    tell(world, copy, words);
    world.settle();
  }
  ASSERT_EQ(ben->screen().us->moments.size(), 6u);
  world.restore_relay();
  ana->is_cut = false;
  copy.is_cut = ben->is_cut = true;
  tell(world, *ana, "from the phone");
  world.settle();
  copy.is_cut = ben->is_cut = false;
  live_on(world);
  live_on(world);
  for (const auto& phone : world.phones) {
    EXPECT_EQ(phone->screen().relay.phase, RelayPhase::in_step) << standing_of(*phone);
    EXPECT_EQ(phone->screen().us->moments.size(), 7u) << phone->name();
    EXPECT_EQ(phone->device().state_hash(), ana->device().state_hash()) << phone->name();
  }
}

// A key for private sheets that a device told behind a parting was used by another one meanwhile:
// it is told once more where it counts, to the devices that never saw it.
TEST(Copies, WhatWasSealedUnderAKeyThatWasToldInVainIsReadOnEveryOwnDevice) {
  World world = World::with_copies(127);
  auto [ana, ben] = link_two(world);
  Phone& laptop = added(world, *ana, "Ana's laptop");
  live_on(world);
  Phone& copy = copied(world, *ana);
  world.back_up_relay();
  const auto holds = [](Phone& phone, const SpaceKeyName& name) {
    return std::ranges::any_of(phone.device().opened()->self.private_keys,
                               [&](const Key& key) { return space_key_name(key) == name; });
  };
  // The copy makes new keys, the laptop hears of them and writes.
  ana->is_cut = ben->is_cut = laptop.is_cut = true;
  world.pass(rotation_ms + day_ms);
  tell(world, copy, "from the copy");
  live_on(world);
  const SpaceKeyName told = space_key_name(copy.device().opened()->self.private_keys.back());
  ASSERT_FALSE(holds(*ana, told)) << "so this test shows nothing";
  laptop.is_cut = false;
  live_on(world);
  ASSERT_TRUE(holds(laptop, told)) << "so this test shows nothing";
  (void)laptop.open_mine(world.now);
  (void)laptop.wish(KeepNote{Words{"a private line"}, {}}, world.now);
  tell(world, laptop, "from the laptop");
  live_on(world);
  // The relay goes back and goes on from what the phone says in the same places.
  world.restore_relay();
  ana->is_cut = ben->is_cut = false;
  copy.is_cut = laptop.is_cut = true;
  tell(world, *ana, "from the phone");
  live_on(world);
  copy.is_cut = laptop.is_cut = false;
  live_on(world);
  live_on(world);
  EXPECT_EQ(ben->screen().us->moments.size(), 3u) << standing_of(*ben);
  for (Phone* phone : {ana, &copy, &laptop}) {
    (void)phone->open_mine(world.now);
    ASSERT_TRUE(phone->screen().mine.has_value()) << standing_of(*phone);
    EXPECT_EQ(phone->screen().mine->notes.size(), 1u) << standing_of(*phone);
    EXPECT_EQ(phone->device().mine_hash(), ana->device().mine_hash()) << phone->name();
  }
}

}  // namespace
}  // namespace troth::world
