#include "vault/slot_ring.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "crypto/open/ideal.h"
#include "vault/drawer.h"

namespace troth {
namespace {

struct Mine {
  explicit Mine(std::uint64_t seed)
      : random(seed), drawer(new_drawer(random)), log(random.id<LogId>()) {}
  SeededRandom random;
  Drawer drawer;
  LogId log;
  BoxKey key() const { return BoxKey(drawer.box_seed); }
};

Bytes some_words(std::size_t size, std::uint8_t letter = 'w') { return Bytes(size, letter); }

bool holds(BytesView where, std::string_view what) {
  return text_of(where).find(what) != std::string_view::npos;
}

TEST(SlotRing, WhatIsWrittenWithoutThePassphraseIsReadWithIt) {
  Mine mine(1);
  RealCipher cipher(mine.random);
  auto ring = SlotRing::fresh(cipher, mine.log, mine.drawer.public_key());
  ring.begin_session(cipher);
  const auto n = ring.write(cipher, mine.log, bytes_of("I was afraid to say it"));
  ASSERT_TRUE(n.has_value());
  // The app ends here, without a lock: what is kept is enough.
  auto again =
      SlotRing::kept(cipher, mine.log, mine.drawer.public_key(), ring.sessions(), ring.pairs());
  again.begin_session(cipher);
  const auto second = again.write(cipher, mine.log, bytes_of("and then I said it"));
  ASSERT_TRUE(second.has_value());
  EXPECT_GT(*second, *n);
  const auto items = again.drain(cipher, mine.key());
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(text_of(items[0].bytes), "I was afraid to say it");
  EXPECT_EQ(items[0].n, *n);
  EXPECT_EQ(items[0].log, mine.log);
  EXPECT_EQ(text_of(items[1].bytes), "and then I said it");
  EXPECT_TRUE(again.drain(cipher, BoxKey(new_drawer(mine.random).box_seed)).size() ==
              1u);  // its own memory only
}

TEST(SlotRing, ItIsAlwaysTheSameSizeAndNoWordRestsInIt) {
  Mine mine(2);
  RealCipher cipher(mine.random);
  auto ring = SlotRing::fresh(cipher, mine.log, mine.drawer.public_key());
  ring.begin_session(cipher);
  ASSERT_TRUE(ring.write(cipher, mine.log, bytes_of("canary-of-mine")).has_value());
  ring.seal(cipher);
  ASSERT_EQ(ring.pairs().size(), slot_pairs);
  for (const auto& pair : ring.pairs()) {
    EXPECT_EQ(pair.size(), slot_pair_size);
    EXPECT_FALSE(holds(pair, "canary"));
  }
}

TEST(SlotRing, SaysHowMuchMoreItTakesAndTakesNothingSilently) {
  Mine mine(3);
  RealCipher cipher(mine.random);
  auto ring = SlotRing::fresh(cipher, mine.log, mine.drawer.public_key());
  ring.begin_session(cipher);
  EXPECT_EQ(ring.room(), slot_room - slot_item_overhead);
  EXPECT_EQ(ring.write(cipher, mine.log, some_words(16'000)).error(),
            (Fault{FaultCode::slot_full, 8046}));
  ASSERT_TRUE(ring.write(cipher, mine.log, some_words(8'000)).has_value());
  EXPECT_EQ(ring.write(cipher, mine.log, some_words(100)).error(),
            (Fault{FaultCode::slot_full, 20}));
  ASSERT_TRUE(ring.write(cipher, mine.log, some_words(20)).has_value());
  EXPECT_EQ(ring.write(cipher, mine.log, some_words(1)).error(), (Fault{FaultCode::slot_full, 0}));
  EXPECT_EQ(ring.drain(cipher, mine.key()).size(), 2u);
  ring.empty(cipher);  // all of it is in frames by now
  EXPECT_EQ(ring.drain(cipher, mine.key()).size(), 0u);
  EXPECT_EQ(ring.room(), slot_room - slot_item_overhead);
}

TEST(SlotRing, EveryThirtySecondSessionAsksEverybodyToOpenMine) {
  Mine mine(4);
  IdealCipher cipher(4);
  auto ring = SlotRing::fresh(cipher, mine.log, mine.drawer.public_key());
  std::size_t asked = 0;
  for (int session = 0; session < 100; ++session) {
    ring.begin_session(cipher);
    if (ring.must_open()) {
      ++asked;
      EXPECT_EQ(ring.sessions() % slot_pairs, 0u);
      EXPECT_EQ(ring.write(cipher, mine.log, some_words(5)).error().code, FaultCode::mine_locked);
      EXPECT_EQ(ring.room(), 0u);
      // Asked again until it is opened; nothing is lost in the meantime.
      ring.begin_session(cipher);
      EXPECT_TRUE(ring.must_open());
      EXPECT_EQ(ring.drain(cipher, mine.key()).size(), slot_pairs);
      ring.begin_lap(cipher);
    }
    ASSERT_TRUE(ring.write(cipher, mine.log, some_words(5)).has_value());
  }
  EXPECT_EQ(asked, 3u);
}

TEST(SlotRing, ADamagedPairLosesNoOther) {
  Mine mine(5);
  RealCipher cipher(mine.random);
  auto ring = SlotRing::fresh(cipher, mine.log, mine.drawer.public_key());
  for (int session = 0; session < 3; ++session) {
    ring.begin_session(cipher);
    ASSERT_TRUE(ring.write(cipher, mine.log, some_words(9)).has_value());
  }
  auto pairs = ring.pairs();
  pairs[1].clear();     // not readable any more
  pairs[2][5000] ^= 1;  // or one bit of it
  const auto again = SlotRing::kept(cipher, mine.log, mine.drawer.public_key(), 3, pairs);
  EXPECT_EQ(again.drain(cipher, mine.key()).size(), 1u);
  EXPECT_EQ(again.pairs()[1].size(), slot_pair_size);
}

// Random lives: sessions, ticks, writing, opening Mine, crashes before anything else is kept.
RC_GTEST_PROP(SlotRing, EveryAcceptedItemIsFoundOnceUntilItWasOpened, (std::uint64_t seed)) {
  Mine mine(seed);
  IdealCipher cipher(seed);
  auto ring = SlotRing::fresh(cipher, mine.log, mine.drawer.public_key());
  ring.begin_session(cipher);
  std::set<std::uint64_t> accepted, opened;
  const auto drain = [&] {
    for (const auto& item : ring.drain(cipher, mine.key())) opened.insert(item.n);
    RC_ASSERT(std::includes(opened.begin(), opened.end(), accepted.begin(), accepted.end()));
  };
  for (int act = 0; act < 120; ++act) {
    switch (mine.random.below(6)) {
      case 0:
        ring = SlotRing::kept(cipher, mine.log, mine.drawer.public_key(), ring.sessions(),
                              ring.pairs());
        ring.begin_session(cipher);
        break;
      case 1:
        ring.seal(cipher);
        break;
      case 2:
        if (mine.random.below(4) == 0) {
          drain();
          ring.empty(cipher);
          if (ring.must_open()) ring.begin_lap(cipher);
        }
        break;
      default:
        if (const auto n = ring.write(cipher, mine.log, some_words(1 + mine.random.below(3'000)))) {
          RC_ASSERT(accepted.insert(*n).second);
        }
    }
  }
  drain();
}

// P16, C2: two worlds with the same sessions and ticks and different private acts keep the same
// bytes, at every moment.
RC_GTEST_PROP(SlotRing, P16WritingChangesNoByteThatSomebodyWithoutTheDrawerCanSee,
              (std::uint64_t seed)) {
  Mine mine(seed);
  IdealCipher quiet_cipher(seed), writing_cipher(seed);
  auto quiet = SlotRing::fresh(quiet_cipher, mine.log, mine.drawer.public_key());
  auto writing = SlotRing::fresh(writing_cipher, mine.log, mine.drawer.public_key());
  quiet.begin_session(quiet_cipher);
  writing.begin_session(writing_cipher);
  for (int act = 0; act < 80; ++act) {
    switch (mine.random.below(3)) {
      case 0:
        quiet.begin_session(quiet_cipher);
        writing.begin_session(writing_cipher);
        RC_ASSERT(quiet.must_open() == writing.must_open());
        if (quiet.must_open()) {  // both are asked and both open
          quiet.begin_lap(quiet_cipher);
          writing.begin_lap(writing_cipher);
        }
        break;
      case 1:
        quiet.seal(quiet_cipher);
        writing.seal(writing_cipher);
        break;
      default:
        (void)writing.write(writing_cipher, mine.log, some_words(1 + mine.random.below(9'000)));
        if (mine.random.below(5) == 0) {
          (void)writing.drain(writing_cipher, mine.key());
          writing.empty(writing_cipher);
        }
    }
    RC_ASSERT(quiet.pairs() == writing.pairs());
    RC_ASSERT(quiet.sessions() == writing.sessions());
  }
}

}  // namespace
}  // namespace troth
