// A box that opens together: what was sealed is what is read, and nothing else can be.
#include "device/reveal_box.h"

#include <gtest/gtest.h>

#include <rapidcheck.h>

namespace troth::device {
namespace {

struct Box : testing::Test {
  SeededRandom random{5};
  RealCipher cipher{random};
  BoxName name{random.id<SpaceId>(), random.id<EventId>(), random.id<MemberId>()};
  Key private_key{random.bytes<32>()};
  LogId log = random.id<LogId>();

  Sealed seal(const Answers& answers) {
    const auto nonce = random.bytes<16>();
    const SealAnswers wish = seal_answers(cipher, key_of(nonce), name, nonce, answers);
    return {wish.what, wish.nonce, wish.commit, wish.box};
  }
  Key key_of(const ByteArray<16>& nonce) { return reveal_key(private_key, log, nonce); }
  Answers three() { return {Words{"you waited for me"}, Words{"the money"}, Words{"a walk"}, {}}; }
};

TEST_F(Box, GivesBackExactlyWhatWasSealed) {
  const Sealed sealed = seal(three());
  EXPECT_EQ(open_answers(cipher, sealed, key_of(sealed.nonce), name).value(), three());
}

TEST_F(Box, HasOneSizeWhateverWasSaid) {
  const Answers one{Words{"x"}, {}, {}, {}};
  const std::string most(answer_bytes_max, 'y');
  const Answers all{Words{most}, Words{most}, Words{most}, {}};
  ASSERT_TRUE(fits(all));
  EXPECT_EQ(seal(one).box.size(), sealed_box_bytes);
  EXPECT_EQ(seal(all).box.size(), sealed_box_bytes);
  const Sealed sealed = seal(all);
  EXPECT_EQ(open_answers(cipher, sealed, key_of(sealed.nonce), name).value(), all);
}

TEST_F(Box, EveryChangedByteIsFound) {
  const Sealed sealed = seal(three());
  const Key key = key_of(sealed.nonce);
  ASSERT_TRUE(open_answers(cipher, sealed, key, name));
  for (std::size_t i = 0; i < sealed.box.size(); i += 97) {
    Sealed changed = sealed;
    changed.box[i] ^= 1;
    EXPECT_FALSE(open_answers(cipher, changed, key, name)) << i;
  }
  for (std::size_t i = 0; i < 32; ++i) {
    Sealed changed = sealed;
    changed.commit[i] ^= 1;
    EXPECT_FALSE(open_answers(cipher, changed, key, name)) << i;
  }
}

TEST_F(Box, OpensUnderNoOtherKeyMeetingOrName) {
  const Sealed sealed = seal(three());
  const Key key = key_of(sealed.nonce);
  const Key other = reveal_key(private_key, random.id<LogId>(), sealed.nonce);
  EXPECT_FALSE(open_answers(cipher, sealed, other, name));
  for (const BoxName& wrong : {BoxName{random.id<SpaceId>(), name.what, name.by},
                               BoxName{name.space, random.id<EventId>(), name.by},
                               BoxName{name.space, name.what, random.id<MemberId>()}})
    EXPECT_FALSE(open_answers(cipher, sealed, key, wrong));
}

// Somebody who wants two stories commits to one box and hands out a key for another.
TEST_F(Box, ABoxThatWasNotCommittedToDoesNotOpenUnderItsOwnKey) {
  const Sealed said = seal(three());
  const Sealed other = seal(Answers{Words{"never said"}, {}, {}, {}});
  Sealed swapped = said;
  swapped.box = other.box;
  EXPECT_FALSE(open_answers(cipher, swapped, key_of(said.nonce), name));
  EXPECT_FALSE(open_answers(cipher, swapped, key_of(other.nonce), name));
}

TEST_F(Box, ToSayNothingAtAllIsNotSealedAndMoreThanAMeetingAsksNeither) {
  EXPECT_EQ(fits(Answers{}).error().code, FaultCode::text_empty);
  EXPECT_EQ(fits(Answers{Words{"a"}, {}, {}, Words{"b"}}).error().code, FaultCode::too_large);
  const Answers long_one{Words{std::string(answer_bytes_max + 1, 'z')}, {}, {}, {}};
  EXPECT_EQ(fits(long_one).error().code, FaultCode::too_large);
}

}  // namespace
}  // namespace troth::device
