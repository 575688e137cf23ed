#include "vault/phone_lock.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <type_traits>

#include "crypto/open/ideal.h"
#include "vault/drawer.h"

namespace troth {
namespace {

// By type: what a platform's key answers is no key of ours, and no passphrase. Each of these does
// compile with what Argon2id made of a passphrase.
static_assert(!std::is_constructible_v<Key, PhoneAnswer>);
static_assert(!std::is_constructible_v<Passphrase, PhoneAnswer>);
template <class Stretched>
constexpr bool opens_the_lock =
    std::is_invocable_v<decltype(open_lock), const Cipher&, Stretched, const DeviceLock&>;
static_assert(opens_the_lock<Key> && !opens_the_lock<PhoneAnswer>);
template <class Stretched>
constexpr bool opens_the_kit = std::is_invocable_v<decltype(open_account_secret), const Cipher&,
                                                   Stretched, const AccountId&, BytesView>;
static_assert(opens_the_kit<Key> && !opens_the_kit<PhoneAnswer>);
template <class Stretched>
constexpr bool makes_account_keys =
    std::is_invocable_v<decltype(account_keys), const Kit&, Stretched>;
static_assert(makes_account_keys<Key> && !makes_account_keys<PhoneAnswer>);
template <class Stretched>
constexpr bool opens_the_account =
    std::is_invocable_v<decltype(open_account_key), const Cipher&, Stretched, const AccountId&,
                        std::uint64_t, BytesView>;
static_assert(opens_the_account<Key> && !opens_the_account<PhoneAnswer>);
template <class Stretched>
constexpr bool makes_a_drawer_key =
    std::is_invocable_v<decltype(drawer_key), const Key&, Stretched>;
static_assert(makes_a_drawer_key<Key> && !makes_a_drawer_key<PhoneAnswer>);

Key new_key(Random& random) { return Key(random.bytes<32>()); }

struct Here {
  explicit Here(std::uint64_t seed) : random(seed), cipher(random), kit(new_kit(random)) {
    local_key = new_key(random);
    stretched = new_key(random);
    lock = make_lock(cipher, stretched, random.bytes<16>(), kit, local_key);
    answer = {new_key(random)};
    credential.resize(1 + static_cast<std::size_t>(random.below(credential_bytes_max)));
    random.fill(credential);
  }
  SeededRandom random;
  RealCipher cipher;
  Kit kit;
  Key local_key, stretched;
  DeviceLock lock;
  PhoneAnswer answer;
  Bytes credential;
};

RC_GTEST_PROP(PhoneLock, ItsOwnAnswerOpensTheLocalKeyAndNoOtherDoes, (std::uint64_t seed)) {
  Here here(seed);
  const PhoneLock made = make_phone_lock(here.cipher, here.answer, here.lock, here.credential,
                                         Instant{7}, here.local_key);
  const auto read = cbor::decoded<PhoneLocks>(cbor::encoded(PhoneLocks{{made}}));
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->locks == std::vector{made});
  RC_ASSERT(made.local_key.size() == Key::size + seal_overhead);
  const auto opened = open_phone_lock(here.cipher, here.answer, here.lock, read->locks[0]);
  RC_ASSERT(opened.has_value());
  RC_ASSERT(opened->reveal() == here.local_key.reveal());

  const auto refused = [&](const PhoneAnswer& answer, const DeviceLock& lock,
                           const PhoneLock& one) {
    const auto result = open_phone_lock(here.cipher, answer, lock, one);
    return !result && result.error() == Fault{FaultCode::does_not_open};
  };
  // Another key of the platform, one bit of the answer, the words themselves.
  RC_ASSERT(refused({new_key(here.random)}, here.lock, made));
  PhoneAnswer near = here.answer;
  near.bytes.reveal_to_write()[here.random.below(32)] ^=
      static_cast<std::uint8_t>(1u << here.random.below(8));
  RC_ASSERT(refused(near, here.lock, made));
  RC_ASSERT(refused({here.stretched}, here.lock, made));
  // The record on another device, of another account, under another name of the key, damaged.
  DeviceLock elsewhere = here.lock;
  elsewhere.salt = here.random.bytes<16>();
  RC_ASSERT(refused(here.answer, elsewhere, made));
  elsewhere = here.lock;
  elsewhere.account.bytes[0] ^= 1;
  RC_ASSERT(refused(here.answer, elsewhere, made));
  PhoneLock other = made;
  other.credential.push_back(0);
  RC_ASSERT(refused(here.answer, here.lock, other));
  other = made;
  other.local_key[here.random.below(other.local_key.size())] ^= 1;
  RC_ASSERT(refused(here.answer, here.lock, other));
  other.local_key.clear();
  RC_ASSERT(refused(here.answer, here.lock, other));
}

// Also when the type is taken off it.
RC_GTEST_PROP(PhoneLock, ItsAnswerIsNotTheWayToTheAccountOrTheKit, (std::uint64_t seed)) {
  Here here(seed);
  const Key answer = here.answer.bytes;
  RC_ASSERT(open_lock(here.cipher, answer, here.lock).error() ==
            Fault{FaultCode::wrong_passphrase});
  RC_ASSERT(open_account_secret(here.cipher, answer, here.kit.account, here.lock.account_secret)
                .error()
                .code == FaultCode::wrong_passphrase);
  // Nor is what it opens.
  RC_ASSERT(open_lock(here.cipher, here.local_key, here.lock).error() ==
            Fault{FaultCode::wrong_passphrase});
  RC_ASSERT(
      open_account_secret(here.cipher, here.local_key, here.kit.account, here.lock.account_secret)
          .error()
          .code == FaultCode::wrong_passphrase);
}

TEST(PhoneLock, AsksEachDeviceAnotherQuestion) {
  SeededRandom random(5);
  const auto salt = random.bytes<16>();
  EXPECT_EQ(phone_question(salt), phone_question(salt));
  EXPECT_NE(phone_question(salt), phone_question(random.bytes<16>()));
  EXPECT_NE(array_of<16>(phone_question(salt)), salt);
}

TEST(PhoneLock, UnderTheIdealCipherOnesBytesDependOnWhereItLiesOnly) {
  SeededRandom random(6);
  IdealCipher cipher(6);
  const DeviceLock lock =
      make_lock(cipher, new_key(random), random.bytes<16>(), new_kit(random), new_key(random));
  const Bytes credential = {1, 2, 3};
  const Key local_key = new_key(random);
  const auto one =
      make_phone_lock(cipher, {new_key(random)}, lock, credential, Instant{1}, local_key);
  const PhoneAnswer answer{new_key(random)};
  const auto other = make_phone_lock(cipher, answer, lock, credential, Instant{1}, local_key);
  EXPECT_EQ(one, other);
  EXPECT_EQ(open_phone_lock(cipher, answer, lock, other)->reveal(), local_key.reveal());
}

}  // namespace
}  // namespace troth
