#include "vault/local_store.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/open/ideal.h"

namespace troth {
namespace {

Key new_key(Random& random) { return Key(random.bytes<32>()); }

TEST(LocalStore, OpensWithThePassphraseOfThisDeviceOnly) {
  SeededRandom random(1);
  RealCipher cipher(random);
  const auto kit = new_kit(random);
  const auto local_key = new_key(random);
  const auto stretched = new_key(random);
  const auto lock = make_lock(cipher, stretched, random.bytes<16>(), kit, local_key);
  EXPECT_EQ(open_lock(cipher, stretched, lock)->reveal(), local_key.reveal());
  EXPECT_EQ(open_account_secret(cipher, stretched, kit.account, lock.account_secret)
                ->account_secret.reveal(),
            kit.account_secret.reveal());
  EXPECT_EQ(open_lock(cipher, new_key(random), lock).error(), Fault{FaultCode::wrong_passphrase});
  // The record survives the way through its bytes; a damaged one answers like a wrong passphrase.
  auto read = cbor::decoded<DeviceLock>(cbor::encoded(lock));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(*read, lock);
  read->local_key[3] ^= 1;
  EXPECT_EQ(open_lock(cipher, stretched, *read).error(), Fault{FaultCode::wrong_passphrase});
  read->local_key.clear();
  EXPECT_EQ(open_lock(cipher, stretched, *read).error(), Fault{FaultCode::wrong_passphrase});
}

RC_GTEST_PROP(LocalStore, OneDamagedRecordIsNamedAndTheRestIsKept, (std::uint64_t seed)) {
  SeededRandom random(seed);
  RealCipher cipher(random);
  const LocalStore store(new_key(random), random.bytes<16>());
  const std::size_t count = 1 + random.below(20);
  const std::size_t hurt = random.below(count);
  std::vector<std::string> names;
  std::vector<Bytes> sealed;
  for (std::size_t i = 0; i < count; ++i) {
    names.push_back(slot_record_name(i));
    sealed.push_back(store.seal(cipher, names[i], Bytes(i * 7, 'x')));
  }
  sealed[hurt][random.below(sealed[hurt].size())] ^=
      static_cast<std::uint8_t>(1 + random.below(255));
  std::vector<LocalStore::Sealed> records;
  for (std::size_t i = 0; i < count; ++i) records.push_back({names[i], sealed[i]});

  const auto opened = store.open_all(cipher, records);
  RC_ASSERT(opened.damaged == std::vector<Fault>({{FaultCode::store_damaged, hurt}}));
  for (std::size_t i = 0; i < count; ++i)
    RC_ASSERT(opened.contents[i].size() == (i == hurt ? 0 : i * 7));
}

TEST(LocalStore, ARecordOpensUnderItsOwnNameAndItsOwnDeviceOnly) {
  SeededRandom random(3);
  RealCipher cipher(random);
  const LocalStore store(new_key(random), random.bytes<16>());
  const auto sealed = store.seal(cipher, "s/session", bytes_of("canary-in-a-record"));
  EXPECT_EQ(text_of(store.open(cipher, "s/session", sealed)->view()), "canary-in-a-record");
  EXPECT_EQ(store.open(cipher, "s/other", sealed).error().code, FaultCode::does_not_open);
  EXPECT_EQ(LocalStore(new_key(random), random.bytes<16>())
                .open(cipher, "s/session", sealed)
                .error()
                .code,
            FaultCode::does_not_open);
  EXPECT_EQ(text_of(sealed).find("canary"), std::string_view::npos);
  EXPECT_EQ(sealed.size(), 18 + seal_overhead);
}

TEST(LocalStore, UnderTheIdealCipherTheSameContentsAreTheSameBytesAndOlderOnesStillOpen) {
  SeededRandom random(4);
  IdealCipher cipher(4);
  const LocalStore store(new_key(random), random.bytes<16>());
  const LocalStore other(new_key(random), random.bytes<16>());
  const auto older = store.seal(cipher, "s/a", bytes_of("one"));
  const auto newer = store.seal(cipher, "s/a", bytes_of("two"));
  EXPECT_NE(older, newer);
  EXPECT_EQ(store.seal(cipher, "s/a", bytes_of("one")), older);
  EXPECT_NE(other.seal(cipher, "s/a", bytes_of("one")), older);
  EXPECT_EQ(text_of(store.open(cipher, "s/a", older)->view()), "one");
  EXPECT_EQ(text_of(store.open(cipher, "s/a", newer)->view()), "two");
}

TEST(LocalStore, TheNamesOfItsRecordsSortInTheirOrder) {
  EXPECT_EQ(slot_record_name(7), "s/slot/07");
  EXPECT_EQ(outgoing_record_name(63), "s/out/63");
}

}  // namespace
}  // namespace troth
