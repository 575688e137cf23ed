#include "vault/rotation.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace troth {
namespace {

Key some_key(Random& random) { return Key(random.bytes<32>()); }

RC_GTEST_PROP(Rotation, EveryDeviceAndIdentityThatIsNamedGetsTheKeyAndNobodyElse,
              (std::uint64_t seed)) {
  SeededRandom random(seed);
  RealCipher cipher(random);
  const auto space = random.id<SpaceId>();
  const auto next = some_key(random);
  const auto before = some_key(random);
  std::vector<BoxKey> holders;
  std::vector<BoxPublicKey> to;
  for (std::uint64_t i = 0; i < 1 + random.below(10); ++i) {
    holders.emplace_back(some_key(random));
    to.push_back(holders.back().public_key());
  }
  const auto rotated = rotate(cipher, space, 3, next, before, to);
  RC_ASSERT(rotated.has_value());
  RC_ASSERT((cbor::decoded<Rotated>(cbor::encoded(*rotated)) == *rotated));
  for (const auto& holder : holders) {
    const auto got = new_key(cipher, *rotated, holder);
    RC_ASSERT(got.has_value());
    RC_ASSERT(got->reveal() == next.reveal());
    RC_ASSERT(old_key(cipher, space, *rotated, *got)->reveal() == before.reveal());
  }
  RC_ASSERT(new_key(cipher, *rotated, BoxKey(some_key(random))).error().code ==
            FaultCode::not_found);
  RC_ASSERT(old_key(cipher, space, *rotated, before).error().code == FaultCode::does_not_open);
  RC_ASSERT(old_key(cipher, random.id<SpaceId>(), *rotated, next).error().code ==
            FaultCode::does_not_open);
}

TEST(Rotation, LinkingHasNoWayBack) {
  SeededRandom random(1);
  RealCipher cipher(random);
  const auto next = some_key(random);
  const auto rotated = rotate(cipher, random.id<SpaceId>(), 2, next, std::nullopt, {});
  EXPECT_EQ(old_key(cipher, random.id<SpaceId>(), *rotated, next).error().code,
            FaultCode::not_found);
}

TEST(Rotation, ABoxWithAnotherKeyThanTheOneNamedIsRefused) {
  SeededRandom random(2);
  RealCipher cipher(random);
  const BoxKey own(some_key(random));
  auto rotated = rotate(cipher, random.id<SpaceId>(), 2, some_key(random), std::nullopt,
                        std::vector{own.public_key()});
  rotated->boxes = *box_key(cipher, some_key(random), std::vector{own.public_key()});
  EXPECT_EQ(new_key(cipher, *rotated, own).error().code, FaultCode::does_not_open);
  rotated->boxes[0].box.resize(10);
  EXPECT_EQ(new_key(cipher, *rotated, own).error().code, FaultCode::does_not_open);
}

TEST(Rotation, TooManyBoxesAreRefused) {
  SeededRandom random(3);
  RealCipher cipher(random);
  const std::vector<BoxPublicKey> to(key_boxes_max + 1, BoxKey(some_key(random)).public_key());
  EXPECT_EQ(box_key(cipher, some_key(random), to).error(),
            (Fault{FaultCode::limit_reached, key_boxes_max}));
}

RC_GTEST_PROP(Rotation, TwoThatDidNotKnowOfEachOtherAgreeOnTheKeyToWriteWith,
              (std::uint64_t seed)) {
  SeededRandom random(seed);
  std::vector<SpaceKey> keys{{1, some_key(random)}, {2, some_key(random)}, {2, some_key(random)}};
  const auto chosen = key_in_use(keys).key.reveal();
  std::swap(keys[1], keys[2]);
  RC_ASSERT(key_in_use(keys).key.reveal() == chosen);
  RC_ASSERT(key_in_use(keys).epoch == 2u);
}

}  // namespace
}  // namespace troth
