#include "vault/account.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/equal.h"
#include "crypto/open/derive.h"
#include "crypto/open/ideal.h"

namespace troth {
namespace {

Kit kit_of_the_vector() {
  Kit kit;
  for (std::size_t i = 0; i < 10; ++i) kit.account.bytes[i] = static_cast<std::uint8_t>(i + 1);
  for (std::size_t i = 0; i < 16; ++i)
    kit.account_secret.reveal_to_write()[i] = static_cast<std::uint8_t>(100 + i);
  return kit;
}
Key key_of(std::uint64_t seed) {
  SeededRandom random(seed);
  return Key(random.bytes<32>());
}

TEST(Account, DerivesWhatTheVectorSays) {
  const auto kit = kit_of_the_vector();
  EXPECT_EQ(hex_of(account_salt(kit)), "6a743707136ae6b173a7fbb6ab0c303f");
  const auto stretched = stretch(bytes_of("correct horse battery staple"), account_salt(kit));
  ASSERT_TRUE(stretched.has_value());
  EXPECT_EQ(hex_of(stretched->reveal()),
            "ee7fa33ab2fa63dcdfcdfdf61811cafb4efc6d94abfa0bdcf6e3e047fbe67bc7");
  const auto keys = account_keys(kit, *stretched);
  EXPECT_EQ(hex_of(keys.kek.reveal()),
            "dfd9a23d9ba66028eefce832d2d89838680fae37bef8b9d9c1b19fa41481e69d");
  EXPECT_EQ(hex_of(keys.login.verify_key().bytes),
            "a23ac4cb152af8721e04e027a34754bc5c509218b89978de95a7a98c5048a3d4");
}

RC_GTEST_PROP(Account, ItsKeyOpensWithKitAndPassphraseOnly,
              (std::uint64_t seed, std::uint64_t version)) {
  SeededRandom random(seed);
  RealCipher cipher(random);
  const auto kit = new_kit(random);
  const auto keys = account_keys(kit, key_of(seed + 1));
  const auto account_key = key_of(seed + 2);
  const auto acct = seal_account_key(cipher, keys.kek, kit.account, version, account_key);
  RC_ASSERT(acct.size() == acct_size);

  const auto opened = open_account_key(cipher, keys.kek, kit.account, version, acct);
  RC_ASSERT(opened.has_value());
  RC_ASSERT(opened->reveal() == account_key.reveal());

  const auto refused = [&](const Key& kek, const AccountId& account, std::uint64_t at,
                           BytesView bytes) {
    const auto it = open_account_key(cipher, kek, account, at, bytes);
    return !it && it.error().code == FaultCode::wrong_passphrase;
  };
  RC_ASSERT(refused(account_keys(kit, key_of(seed + 3)).kek, kit.account, version,
                    acct));  // another passphrase
  RC_ASSERT(refused(account_keys(new_kit(random), key_of(seed + 1)).kek, kit.account, version,
                    acct));  // another kit
  RC_ASSERT(refused(keys.kek, random.id<AccountId>(), version, acct));
  RC_ASSERT(refused(keys.kek, kit.account, version + 1, acct));
  auto damaged = acct;
  damaged[*rc::gen::inRange<std::size_t>(0, acct.size())] ^= 1;
  RC_ASSERT(refused(keys.kek, kit.account, version, damaged));
  RC_ASSERT(refused(keys.kek, kit.account, version, BytesView(acct).first(acct.size() - 1)));
}

// P15: what the relay verifies with is not what wraps, and both need the kit.
RC_GTEST_PROP(Account, P15TheRelaysDatabaseAndThePassphraseOpenNothingWithoutTheKit,
              (std::uint64_t seed)) {
  SeededRandom random(seed);
  RealCipher cipher(random);
  const auto kit = new_kit(random);
  const auto stretched = key_of(seed + 1);
  const auto keys = account_keys(kit, stretched);
  const auto acct = seal_account_key(cipher, keys.kek, kit.account, 1, key_of(seed + 2));
  RC_ASSERT(keys.kek.reveal() != keys.login.verify_key().bytes);

  // The relay: account, login_pk, acct. The passphrase, and every key one can make of them without
  // the kit's secret.
  Kit guessed{kit.account, Secret<16>()};
  for (int i = 0; i < 50; ++i) {
    const auto guess = account_keys(guessed, stretched);
    RC_ASSERT(guess.login.verify_key() != keys.login.verify_key());
    RC_ASSERT(!open_account_key(cipher, guess.kek, kit.account, 1, acct).has_value());
    random.fill(guessed.account_secret.reveal_to_write());
  }
  RC_ASSERT(!open_account_key(cipher, stretched, kit.account, 1, acct).has_value());
  RC_ASSERT(!open_account_key(cipher, Key(keys.login.verify_key().bytes), kit.account, 1, acct)
                 .has_value());
}

RC_GTEST_PROP(Account, TheSecretOfTheKitRestsOnADeviceUnderThePassphraseOnly,
              (std::uint64_t seed)) {
  SeededRandom random(seed);
  RealCipher cipher(random);
  const auto kit = new_kit(random);
  const auto asl = seal_account_secret(cipher, key_of(seed), kit, {});
  const auto opened = open_account_secret(cipher, key_of(seed), kit.account, asl);
  RC_ASSERT(opened.has_value());
  RC_ASSERT(opened->account_secret.reveal() == kit.account_secret.reveal());
  RC_ASSERT(open_account_secret(cipher, key_of(seed + 1), kit.account, asl).error().code ==
            FaultCode::wrong_passphrase);
  RC_ASSERT(open_account_secret(cipher, key_of(seed), kit.account, {}).error().code ==
            FaultCode::wrong_passphrase);
  // What is kept unsealed is not the secret and does not give it back.
  RC_ASSERT(!equal_in_constant_time(BytesView(device_share(kit).reveal()).first(16),
                                    kit.account_secret.reveal()));
}

TEST(Account, AnOlderVersionThanWasSeenIsNamed) {
  EXPECT_TRUE(check_version(3, 3).has_value());
  EXPECT_TRUE(check_version(3, 4).has_value());
  EXPECT_EQ(check_version(3, 2).error(), (Fault{FaultCode::vault_rolled_back, 3}));
}

}  // namespace
}  // namespace troth
