#include "crypto/check/verify.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/check/system_random.h"

namespace troth {
namespace {

// Made by OpenSSL's Ed25519 from the seed 00 01 .. 1f over 0x04 "test" "abc".
const VerifyKey key =
    *VerifyKey::parse("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8");
const Signature signature = *Signature::parse(
    "64f351dcb5427caeb24db049f6602ad2cd34f7f0a62db81db5e07c99093ee0ae"
    "6d1f94a0a8ccad6fa7c37b1ad2d1a096d76bd133f5ccd836764785d70aa8300f");

TEST(Signature, OfAnIndependentImplementationIsAccepted) {
  EXPECT_TRUE(is_signed_by(key, label::test, bytes_of("abc"), signature));
}

TEST(Signature, HoldsForItsLabelAndBytesOnly) {
  EXPECT_FALSE(is_signed_by(key, label::frame_v1, bytes_of("abc"), signature));
  EXPECT_FALSE(is_signed_by(key, "tes", bytes_of("tabc"), signature));
  EXPECT_FALSE(is_signed_by(key, label::test, bytes_of("abd"), signature));
  EXPECT_EQ(verify(key, label::test, bytes_of("ab"), signature).error().code,
            FaultCode::bad_signature);
}

TEST(Signature, WithAnyBitTurnedIsRefused) {
  for (std::size_t bit = 0; bit < 8 * Signature::size; ++bit) {
    Signature turned = signature;
    turned.bytes[bit / 8] = static_cast<std::uint8_t>(turned.bytes[bit / 8] ^ (1u << (bit % 8)));
    EXPECT_FALSE(is_signed_by(key, label::test, bytes_of("abc"), turned)) << bit;
  }
}

// S and S + L are the same scalar; taking both would give one text two signatures (RFC
// 8032, 5.1.7).
TEST(Signature, WithAScalarThatIsNotReducedIsRefused) {
  const Bytes order =
      *bytes_of_hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
  Signature same = signature;
  unsigned carry = 0;
  for (std::size_t i = 0; i < 32; ++i) {
    carry += static_cast<unsigned>(same.bytes[32 + i]) + order[i];
    same.bytes[32 + i] = static_cast<std::uint8_t>(carry);
    carry >>= 8;
  }
  ASSERT_EQ(carry, 0u);
  EXPECT_FALSE(is_signed_by(key, label::test, bytes_of("abc"), same));
}

// Under a key of small order, one signature holds for many texts. The eight points of small order
// and the encodings of them that are not canonical.
TEST(Signature, UnderAKeyOfSmallOrderIsRefused) {
  for (const char* weak : {"0100000000000000000000000000000000000000000000000000000000000000",
                           "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                           "0000000000000000000000000000000000000000000000000000000000000000",
                           "0000000000000000000000000000000000000000000000000000000000000080",
                           "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                           "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                           "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                           "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                           "0100000000000000000000000000000000000000000000000000000000000080",
                           "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                           "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                           "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}) {
    Signature forged;  // R = the key itself, S = 0: fits a point of order 1 for every text
    forged.bytes[0] = 1;
    EXPECT_FALSE(is_signed_by(*VerifyKey::parse(weak), label::test, bytes_of("abc"), forged));
    for (std::size_t i = 0; i < 32; ++i) forged.bytes[i] = VerifyKey::parse(weak)->bytes[i];
    EXPECT_FALSE(is_signed_by(*VerifyKey::parse(weak), label::test, bytes_of("abc"), forged));
  }
}

TEST(SystemRandom, DoesNotRepeatItself) {
  SystemRandom random;
  EXPECT_NE(random.bytes<32>(), random.bytes<32>());
}

}  // namespace
}  // namespace troth
