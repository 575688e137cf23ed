#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <sodium.h>

#include "crypto/check/hash.h"
#include "crypto/open/cipher.h"
#include "crypto/open/derive.h"
#include "crypto/open/ideal.h"

namespace troth {
namespace {

const Key key{Bytes(32, 7)};
const Key other_key{Bytes(32, 8)};
const SealPlace somewhere{label::test, bytes_of("here")};

// What both ciphers promise.
template <class Check>
void with_each_cipher(std::uint64_t seed, Check check) {
  SeededRandom random(seed);
  RealCipher real(random);
  IdealCipher ideal(seed);
  check(static_cast<Cipher&>(real));
  check(static_cast<Cipher&>(ideal));
}

RC_GTEST_PROP(Seal, OpensToWhatWasSealedAndIs72BytesLonger,
              (std::uint64_t seed, const Bytes& text, const Bytes& additional)) {
  with_each_cipher(seed, [&](Cipher& cipher) {
    const Bytes sealed = cipher.seal(key, label::test, additional, text, somewhere);
    RC_ASSERT(sealed.size() == text.size() + seal_overhead);
    RC_ASSERT(*cipher.open(key, label::test, additional, sealed) == text);
  });
}

// P10, P11: one sealed text has one meaning, under one key, label and place.
RC_GTEST_PROP(Seal, OpensUnderNoOtherKeyLabelOrAdditionalData,
              (std::uint64_t seed, const Bytes& text, const Bytes& additional)) {
  with_each_cipher(seed, [&](Cipher& cipher) {
    const Bytes sealed = cipher.seal(key, label::test, additional, text, somewhere);
    Bytes more = additional;
    more.push_back(0);
    const Fault refused{FaultCode::does_not_open};
    RC_ASSERT(cipher.open(other_key, label::test, additional, sealed).error() == refused);
    RC_ASSERT(cipher.open(key, label::vault, additional, sealed).error() == refused);
    RC_ASSERT(cipher.open(key, label::test, more, sealed).error() == refused);
  });
}

RC_GTEST_PROP(Seal, WithAnyByteChangedOrCutDoesNotOpen, (std::uint64_t seed, const Bytes& text)) {
  with_each_cipher(seed, [&](Cipher& cipher) {
    Bytes sealed = cipher.seal(key, label::test, {}, text, somewhere);
    const auto at = *rc::gen::inRange<std::size_t>(0, sealed.size());
    Bytes changed = sealed;
    changed[at] = static_cast<std::uint8_t>(changed[at] ^ *rc::gen::inRange(1, 256));
    RC_ASSERT(!cipher.open(key, label::test, {}, changed));
    RC_ASSERT(!cipher.open(key, label::test, {}, BytesView(sealed).first(at)));
    sealed.push_back(0);
    RC_ASSERT(!cipher.open(key, label::test, {}, sealed));
  });
}

// By its head a text is told from all others, and its beginning opens without the rest of it.
RC_GTEST_PROP(Seal, ItsHeadTellsTheKeyAndItsBeginningOpens,
              (std::uint64_t seed, const Bytes& text, const Bytes& additional)) {
  with_each_cipher(seed, [&](Cipher& cipher) {
    const SealPlace places[] = {{label::test, bytes_of("here")},
                                {label::test, bytes_of("there")},
                                {label::test, bytes_of("elsewhere")},
                                {label::test, bytes_of("nowhere")}};
    Bytes more = additional;
    more.push_back(0);
    const Bytes sealed = cipher.seal(key, label::test, additional, text, places[0]);
    const Bytes texts[] = {sealed, cipher.noise(sealed.size(), places[1]),
                           cipher.seal(other_key, label::test, additional, text, places[2]),
                           cipher.seal(key, label::test, more, text, places[3])};
    std::vector<SealHead> heads;
    for (const Bytes& one : texts)
      heads.push_back(array_of<seal_head_size>(BytesView(one).first(seal_head_size)));
    RC_ASSERT(cipher.commits(key, label::test, additional, heads) ==
              (std::vector<bool>{true, false, false, false}));
    RC_ASSERT(cipher.commits(key, label::vault, additional, heads) == std::vector<bool>(4, false));
    const auto size = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
    const auto first = cipher.open_first(key, label::test, additional, sealed, size);
    RC_ASSERT(first && std::ranges::equal(*first, BytesView(text).first(size)));
    RC_ASSERT(!cipher.open_first(key, label::test, additional, sealed, text.size() + 1));
    RC_ASSERT(!cipher.open_first(other_key, label::test, additional, sealed, size));
    RC_ASSERT(!cipher.open_first(key, label::test, more, sealed, size));
  });
}

// Protocol 2.1: Poly1305 alone would let one ciphertext open under two keys. The commitment is
// compared first, so a text whose authenticator fits another key but whose commitment does not is
// refused.
TEST(Seal, AGoodAuthenticatorUnderAForeignCommitmentDoesNotOpen) {
  SeededRandom random(1);
  RealCipher cipher(random);
  const Bytes mine = cipher.seal(key, label::test, {}, bytes_of("I love you"), somewhere);
  const Secret<64> okm =
      derive<64>(key.reveal(), label::test,
                 {BytesView(mine).first(24), hash(label::additional, BytesView{}).bytes});
  // The same nonce and text key; only the 32 bytes of the commitment are another key's.
  const Secret<64> theirs =
      derive<64>(other_key.reveal(), label::test,
                 {BytesView(mine).first(24), hash(label::additional, BytesView{}).bytes});
  Bytes forged = mine;
  for (std::size_t i = 0; i < 32; ++i) forged[24 + i] = theirs.reveal()[32 + i];
  EXPECT_FALSE(cipher.open(key, label::test, {}, forged).has_value());
  EXPECT_FALSE(cipher.open(other_key, label::test, {}, forged).has_value());
  // And the set-up was right: with its own commitment it opens.
  for (std::size_t i = 0; i < 32; ++i) forged[24 + i] = okm.reveal()[32 + i];
  EXPECT_TRUE(cipher.open(key, label::test, {}, forged).has_value());
}

RC_GTEST_PROP(Box, OpensForTheHolderOfTheKeyOnly, (std::uint64_t seed, const Bytes& text)) {
  with_each_cipher(seed, [&](Cipher& cipher) {
    const BoxKey mine{key};
    const BoxKey theirs{other_key};
    const auto sealed = cipher.box(mine.public_key(), text, somewhere);
    RC_ASSERT(sealed.has_value());
    RC_ASSERT(sealed->size() == text.size() + box_overhead);
    RC_ASSERT(*cipher.box_open(mine, *sealed) == text);
    RC_ASSERT(!cipher.box_open(theirs, *sealed));
    RC_ASSERT(!cipher.box_open(mine, BytesView(*sealed).first(47)));
  });
}

TEST(Box, IsTheOneThatLibsodiumSeals) {
  const BoxKey mine{key};
  Bytes sealed(3 + crypto_box_SEALBYTES);
  crypto_box_seal(sealed.data(), bytes_of("abc").data(), 3, mine.public_key().bytes.data());
  SeededRandom random(1);
  EXPECT_EQ(text_of(*RealCipher(random).box_open(mine, sealed)), "abc");
}

TEST(Box, ToAPointOfSmallOrderIsRefused) {
  SeededRandom random(1);
  EXPECT_EQ(RealCipher(random).box(BoxPublicKey{}, bytes_of("abc"), somewhere).error().code,
            FaultCode::does_not_open);
}

TEST(Box, OfNoiseHasTheSizeOfAWrittenOneAndOpensForNobody) {
  with_each_cipher(3, [&](Cipher& cipher) {
    const Bytes blank = cipher.box_noise(100 + box_overhead, somewhere);
    EXPECT_EQ(blank.size(), 100 + box_overhead);
    EXPECT_FALSE(cipher.box_open(BoxKey{key}, blank).has_value());
  });
}

// A6: the first 32 bytes of a box are a point's x coordinate below 2^255 - 19, never a number with
// the highest bit set. Plain random bytes have it set half of the time.
TEST(Box, OfNoiseCannotBeToldFromAWrittenOneByItsPoint) {
  SeededRandom random(5);
  RealCipher cipher(random);
  for (int i = 0; i < 64; ++i) EXPECT_LT(cipher.box_noise(64, somewhere)[31], 0x80);
}

RC_GTEST_PROP(Ideal, ASealedTextAndABlankInTheSamePlaceAreTheSameBytes,
              (std::uint64_t seed, const Bytes& text, const Bytes& other)) {
  const SealPlace place{label::drawer, {bytes_of("log"), bytes_of("seq")}};
  IdealCipher one(seed);
  IdealCipher two(seed);
  const Bytes written = one.seal(key, label::drawer, {}, text, place);
  RC_ASSERT(written == two.noise(text.size() + seal_overhead, place));
  RC_ASSERT(!two.open(key, label::drawer, {}, written));
  Bytes longer = other;
  longer.resize(text.size());
  RC_ASSERT(written == two.seal(other_key, label::vault, other, longer, place));
  RC_ASSERT(written != two.noise(text.size() + seal_overhead, somewhere));
  const Bytes boxed = *one.box(BoxKey{key}.public_key(), text, place);
  RC_ASSERT(boxed == two.box_noise(text.size() + box_overhead, place));
}

TEST(Ideal, ABlankWrittenOverATextTakesItAway) {
  IdealCipher cipher(1);
  const Bytes written = cipher.seal(key, label::test, {}, bytes_of("abc"), somewhere);
  cipher.noise(written.size(), somewhere);
  EXPECT_FALSE(cipher.open(key, label::test, {}, written).has_value());
}

RC_GTEST_PROP(SigningKey, SignsWhatTheVerifyKeyAccepts, (std::uint64_t seed, const Bytes& text)) {
  SeededRandom random(seed);
  const SigningKey mine{Key(random.bytes<32>())};
  const SigningKey theirs{Key(random.bytes<32>())};
  const Signature signature = mine.sign(label::test, text);
  RC_ASSERT(is_signed_by(mine.verify_key(), label::test, text, signature));
  RC_ASSERT(!is_signed_by(theirs.verify_key(), label::test, text, signature));
  RC_ASSERT(!is_signed_by(mine.verify_key(), label::frame_v1, text, signature));
}

TEST(SigningKey, OfASeedIsTheOneOfRfc8032) {
  // RFC 8032, 7.1, test 1.
  const SigningKey signing{
      Key(*bytes_of_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))};
  EXPECT_EQ(signing.verify_key().text(),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

TEST(Stretch, IsArgon2idWithThreePassesOver64MiB) {
  // The account of protocol 2.13; tests/parity/vector.cpp has the rest of it.
  const auto salt = array_of<16>(*bytes_of_hex("6a743707136ae6b173a7fbb6ab0c303f"));
  EXPECT_EQ(hex_of(stretch(bytes_of("correct horse battery staple"), salt)->reveal()),
            "ee7fa33ab2fa63dcdfcdfdf61811cafb4efc6d94abfa0bdcf6e3e047fbe67bc7");
}

TEST(Labels, SeparateEveryUse) {
  for (const std::string_view one : label::every)
    for (const std::string_view two : label::every)
      EXPECT_EQ(one == two, hash(one, bytes_of("x")) == hash(two, bytes_of("x")));
}

}  // namespace
}  // namespace troth
