#include "vault/vault.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "crypto/open/ideal.h"

namespace troth {
namespace {

Key new_key(Random& random) { return Key(random.bytes<32>()); }

VaultContents some_contents(Random& random, std::size_t spaces, std::size_t devices) {
  VaultContents it;
  it.identity = new_seeds(random);
  random.fill(it.account_secret.reveal_to_write());
  it.drawer = new_drawer(random).public_key();
  it.private_keys.assign(1 + random.below(3), new_key(random));
  for (std::size_t i = 0; i < spaces; ++i) {
    HeldSpace space{
        random.id<SpaceId>(), i + 1 < spaces, {{1, new_key(random)}, {2, new_key(random)}}, {}};
    if (random.below(2) == 0) space.partner = public_keys(new_seeds(random));
    it.spaces.push_back(space);
  }
  for (std::size_t i = 0; i < devices; ++i) {
    OwnDevice device{public_keys(new_seeds(random)), Instant{1'700'000'000'000}, {}};
    if (random.below(2) == 0) device.removed = Instant{1'800'000'000'000};
    it.devices.push_back(device);
  }
  return it;
}

RC_GTEST_PROP(Vault, WhatWasPutInComesBackAndTheSizeIsSteps, (std::uint64_t seed)) {
  SeededRandom random(seed);
  RealCipher cipher(random);
  const auto account = random.id<AccountId>();
  const auto key = new_key(random);
  const auto contents = some_contents(random, *rc::gen::inRange<std::size_t>(0, 60),
                                      *rc::gen::inRange<std::size_t>(0, 200));
  const auto sealed = seal_vault(cipher, key, account, 7, contents);
  RC_ASSERT(sealed.has_value());
  RC_ASSERT((sealed->size() - seal_overhead) % vault_step == 0u);
  const auto opened = open_vault(cipher, key, account, 7, *sealed);
  RC_ASSERT(opened.has_value());
  RC_ASSERT(cbor::encoded_secret(*opened) == cbor::encoded_secret(contents));

  RC_ASSERT(open_vault(cipher, new_key(random), account, 7, *sealed).error().code ==
            FaultCode::does_not_open);
  RC_ASSERT(open_vault(cipher, key, account, 6, *sealed).error().code == FaultCode::does_not_open);
  RC_ASSERT(open_vault(cipher, key, random.id<AccountId>(), 7, *sealed).error().code ==
            FaultCode::does_not_open);
  auto damaged = *sealed;
  damaged[random.below(damaged.size())] ^= 0x10;
  RC_ASSERT(open_vault(cipher, key, account, 7, damaged).error().code == FaultCode::does_not_open);
}

TEST(Vault, OfAnyCoupleOfYearsIsOneStep) {
  SeededRandom random(4);
  RealCipher cipher(random);
  const auto sealed =
      seal_vault(cipher, new_key(random), random.id<AccountId>(), 1, some_contents(random, 2, 8));
  ASSERT_TRUE(sealed.has_value());
  EXPECT_EQ(sealed->size(), vault_step + seal_overhead);
}

TEST(Vault, ThatWouldGrowBeyondItsLimitIsRefused) {
  SeededRandom random(4);
  RealCipher cipher(random);
  const auto sealed = seal_vault(cipher, new_key(random), random.id<AccountId>(), 1,
                                 some_contents(random, 4000, 0));
  EXPECT_EQ(sealed.error(), (Fault{FaultCode::limit_reached, vault_bytes_max}));
}

TEST(Vault, PaddingHidesNothing) {
  SeededRandom random(5);
  RealCipher cipher(random);
  const auto key = new_key(random);
  const auto account = random.id<AccountId>();
  const auto contents = padded(some_contents(random, 1, 1), vault_step);
  Bytes bound(account.bytes.begin(), account.bytes.end());
  append_le<std::uint64_t>(bound, 1);
  const auto opens = [&](Bytes plaintext) {
    const auto sealed =
        cipher.seal(key, label::vault, bound, plaintext, SealPlace(label::vault, bound));
    return open_vault(cipher, key, account, 1, sealed).has_value();
  };
  Bytes plaintext(contents.view().begin(), contents.view().end());
  EXPECT_TRUE(opens(plaintext));
  auto changed = plaintext;
  changed.back() = 1;  // something in the padding
  EXPECT_FALSE(opens(changed));
  changed = plaintext;
  changed[0] ^= 1;  // a size that is not its own
  EXPECT_FALSE(opens(changed));
  changed = plaintext;
  changed.resize(2 * vault_step, 0);  // one step too many
  EXPECT_FALSE(opens(changed));
  changed.resize(3, 0);
  EXPECT_FALSE(opens(changed));
}

WeeklyContents some_week(Random& random, std::size_t heads) {
  WeeklyContents week;
  for (auto& slot : week.slots) random.fill(slot);
  for (std::size_t i = 0; i < heads; ++i)
    week.heads.push_back({random.id<LogId>(), random.number() >> 11, random.id<Hash>()});
  return week;
}

RC_GTEST_PROP(Weekly, IsAlwaysOneSizeAndComesBackWhole, (std::uint64_t seed)) {
  SeededRandom random(seed);
  RealCipher cipher(random);
  const auto account = random.id<AccountId>();
  const std::vector<Key> keys{new_key(random), new_key(random), new_key(random)};
  const auto week = some_week(random, *rc::gen::inRange<std::size_t>(0, known_heads_max + 1));
  const auto& key = keys[random.below(keys.size())];
  const auto sealed = seal_weekly(cipher, key, account, 2900, week);
  RC_ASSERT(sealed.size() == weekly_size);
  const auto opened = open_weekly(cipher, keys, account, 2900, sealed);
  RC_ASSERT(opened.has_value());
  RC_ASSERT(*opened == week);
  RC_ASSERT(open_weekly(cipher, keys, account, 2901, sealed).error().code ==
            FaultCode::does_not_open);
  RC_ASSERT(open_weekly(cipher, {new_key(random)}, account, 2900, sealed).error().code ==
            FaultCode::does_not_open);
  RC_ASSERT(open_weekly(cipher, keys, account, 2900, BytesView(sealed).first(100)).error().code ==
            FaultCode::does_not_open);
}

TEST(Drawer, OpensWithItsPassphraseAndAnyOtherGetsOneAnswer) {
  SeededRandom random(6);
  RealCipher cipher(random);
  const auto account = random.id<AccountId>();
  const auto share = new_key(random);
  const auto right = drawer_key(share, new_key(random));
  const auto drawer = new_drawer(random);
  auto slots = new_drawer_slots(cipher, account, right, drawer);
  const auto opened = open_drawer(cipher, account, slots, right);
  ASSERT_TRUE(opened.has_value());
  EXPECT_EQ(opened->writing.reveal(), drawer.writing.reveal());
  EXPECT_EQ(opened->public_key(), drawer.public_key());

  const auto wrong = Fault{FaultCode::wrong_passphrase};
  EXPECT_EQ(open_drawer(cipher, account, slots, drawer_key(share, new_key(random))).error(), wrong);
  EXPECT_EQ(open_drawer(cipher, random.id<AccountId>(), slots, right).error(), wrong);
  std::swap(slots[0], slots[1]);  // a slot opens in its own place only
  EXPECT_EQ(open_drawer(cipher, account, slots, right).error(), wrong);
  slots[1][100] ^= 1;
  EXPECT_EQ(open_drawer(cipher, account, slots, right).error(), wrong);
}

RC_GTEST_PROP(Drawer, ANewPassphraseKeepsTheDrawerAndForgetsTheOldOne, (std::uint64_t seed)) {
  SeededRandom random(seed);
  RealCipher cipher(random);
  const auto account = random.id<AccountId>();
  const auto old_key = new_key(random);
  const auto next_key = new_key(random);
  const auto drawer = new_drawer(random);
  const auto slots = new_drawer_slots(cipher, account, old_key, drawer);
  const auto changed = rekeyed(cipher, account, slots, old_key, next_key);
  RC_ASSERT(changed.has_value());
  RC_ASSERT(open_drawer(cipher, account, *changed, next_key)->writing.reveal() ==
            drawer.writing.reveal());
  RC_ASSERT(!open_drawer(cipher, account, *changed, old_key).has_value());
  RC_ASSERT(rekeyed(cipher, account, slots, next_key, old_key).error().code ==
            FaultCode::wrong_passphrase);
}

// P17: one drawer, four, or none: the bytes are the same where the cipher is ideal.
RC_GTEST_PROP(Drawer, P17SlotsInUseAndSlotsOfNoiseAreTheSameBytes, (std::uint64_t seed)) {
  IdealCipher with(seed), without(seed);
  SeededRandom random(seed);
  const auto account = random.id<AccountId>();
  const auto key = new_key(random);
  const auto one = new_drawer_slots(with, account, key, new_drawer(random));
  const auto other = new_drawer_slots(without, account, new_key(random), new_drawer(random));
  RC_ASSERT(one == other);
  RC_ASSERT(*rekeyed(with, account, one, key, new_key(random)) == one);
}

// P17: noise is drawn for a slot that holds no drawer, so that nobody can count the drawers.
TEST(Drawer, P17ASlotThatHoldsNoneLooksLikeOneThatHoldsOne) {
  SeededRandom random(7);
  RealCipher cipher(random);
  const auto account = random.id<AccountId>();
  const auto slots = new_drawer_slots(cipher, account, new_key(random), new_drawer(random));
  const auto again = new_drawer_slots(cipher, account, new_key(random), new_drawer(random));
  for (std::size_t slot = 0; slot < drawer_slots; ++slot) {
    const std::set<std::uint8_t> values(slots[slot].begin(), slots[slot].end());
    EXPECT_GT(values.size(), 180u) << slot;  // of 512 bytes
    EXPECT_NE(slots[slot], again[slot]) << slot;
  }
}

TEST(Identity, NamesComeFromBothPublicKeys) {
  SeededRandom random(8);
  const auto member = public_keys(new_seeds(random));
  auto other = member;
  other.box = public_keys(new_seeds(random)).box;
  EXPECT_EQ(member_id_of(member), member_id_of(member));
  EXPECT_NE(member_id_of(member), member_id_of(other));
  EXPECT_NE(new_space_id(member, random), new_space_id(member, random));
}

}  // namespace
}  // namespace troth
