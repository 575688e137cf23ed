#include "crypto/check/hash.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace troth {
namespace {

TEST(Hash, IsUnkeyedBlake2bOverLabelLengthLabelAndBytes) {
  // RFC 7693 BLAKE2b-256 of 0x04 "test" "abc", computed with an independent implementation
  // (Python's hashlib).
  EXPECT_EQ(hash("test", bytes_of("abc")).text(),
            "fab2ce2e41714f470e0d3b45c762f9dfbbf7dd9ffee82894f266e4cc0646b42a");
}

TEST(Hash, PartsAreHashedAsOneText) {
  EXPECT_EQ(hash(label::test, {bytes_of("ab"), BytesView{}, bytes_of("c")}),
            hash(label::test, bytes_of("abc")));
}

TEST(Hash, AnotherLabelIsAnotherHash) {
  EXPECT_NE(hash(label::sheet, bytes_of("abc")), hash(label::link, bytes_of("abc")));
  // The length before the label keeps label and bytes apart.
  EXPECT_NE(hash("ab", bytes_of("c")), hash("a", bytes_of("bc")));
}

RC_GTEST_PROP(Hash, AShorterNameIsNoPrefixOfALongerOne, (const Bytes& bytes)) {
  const auto id = named<LogId>(label::test, {bytes});
  const Hash whole = hash(label::test, bytes);
  RC_ASSERT(id.bytes != array_of<16>(whole.bytes));
}

}  // namespace
}  // namespace troth
