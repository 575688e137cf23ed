#include "vault/outgoing.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/open/ideal.h"

namespace troth {
namespace {

struct Device {
  explicit Device(std::uint64_t seed)
      : random(seed),
        space(random.id<SpaceId>()),
        log(random.id<LogId>()),
        drawer(random.bytes<32>()) {}
  SeededRandom random;
  SpaceId space;
  LogId log;
  Key drawer;
  Chunk chunk() { return random.bytes<chunk_size>(); }
};

TEST(Outgoing, WrittenChunksLeaveWithTheNextFramesInTheirOrder) {
  Device device(1);
  RealCipher cipher(device.random);
  auto outgoing = Outgoing::fresh(cipher, device.space, device.log);
  for (int frame = 0; frame < 5; ++frame)
    EXPECT_FALSE(
        open_chunk(cipher, device.drawer, device.space, outgoing.take(cipher)).has_value());
  const std::vector<Chunk> chunks{device.chunk(), device.chunk(), device.chunk()};
  const auto changed = outgoing.write(cipher, device.drawer, chunks);
  ASSERT_TRUE(changed.has_value());
  EXPECT_EQ(*changed, (std::vector<std::size_t>{6, 7, 8}));
  EXPECT_EQ(outgoing.waiting(cipher, device.drawer), chunks);

  auto again =
      Outgoing::kept(cipher, device.space, device.log, outgoing.next_seq(), outgoing.cells());
  for (const auto& chunk : chunks)
    EXPECT_EQ(*open_chunk(cipher, device.drawer, device.space, again.take(cipher)), chunk);
  EXPECT_FALSE(open_chunk(cipher, device.drawer, device.space, again.take(cipher)).has_value());
  EXPECT_TRUE(again.waiting(cipher, device.drawer).empty());
}

TEST(Outgoing, HoldsSixtyFourChunksAndTakesNoMoreSilently) {
  Device device(2);
  IdealCipher cipher(2);
  auto outgoing = Outgoing::fresh(cipher, device.space, device.log);
  std::vector<Chunk> chunks;
  for (std::size_t i = 0; i < outgoing_cells; ++i) chunks.push_back(device.chunk());
  ASSERT_TRUE(outgoing.write(cipher, device.drawer, chunks).has_value());
  const auto full = chunks;
  chunks.push_back(device.chunk());
  EXPECT_EQ(outgoing.write(cipher, device.drawer, chunks).error(),
            (Fault{FaultCode::outgoing_full, outgoing_cells}));
  EXPECT_EQ(outgoing.waiting(cipher, device.drawer), full);
}

TEST(Outgoing, ANewerFormOfTheLastChunkTakesItsCell) {
  Device device(3);
  RealCipher cipher(device.random);
  auto outgoing = Outgoing::fresh(cipher, device.space, device.log);
  std::vector<Chunk> chunks{device.chunk(), device.chunk()};
  ASSERT_TRUE(outgoing.write(cipher, device.drawer, chunks).has_value());
  chunks[1] = device.chunk();
  EXPECT_EQ(*outgoing.write(cipher, device.drawer, chunks), std::vector<std::size_t>{2});
  EXPECT_EQ(outgoing.waiting(cipher, device.drawer), chunks);
  chunks.pop_back();
  EXPECT_EQ(*outgoing.write(cipher, device.drawer, chunks), std::vector<std::size_t>{2});
  EXPECT_EQ(outgoing.waiting(cipher, device.drawer), chunks);
}

TEST(Outgoing, NeedsTheDrawerAndLosesOneDamagedCellOnly) {
  Device device(4);
  RealCipher cipher(device.random);
  auto outgoing = Outgoing::fresh(cipher, device.space, device.log);
  const std::vector<Chunk> chunks{device.chunk(), device.chunk(), device.chunk()};
  ASSERT_TRUE(outgoing.write(cipher, device.drawer, chunks).has_value());
  EXPECT_TRUE(outgoing.waiting(cipher, Key(device.random.bytes<32>())).empty());
  auto cells = outgoing.cells();
  cells[Outgoing::cell_of(2)].clear();
  const auto again = Outgoing::kept(cipher, device.space, device.log, 1, cells);
  EXPECT_EQ(again.waiting(cipher, device.drawer), (std::vector<Chunk>{chunks[0], chunks[2]}));
}

RC_GTEST_PROP(Outgoing, EveryChunkLeavesExactlyOnceInOrder, (std::uint64_t seed)) {
  Device device(seed);
  IdealCipher cipher(seed);
  auto outgoing = Outgoing::fresh(cipher, device.space, device.log);
  std::vector<Chunk> written, left;
  const auto take = [&] {
    if (const auto chunk = open_chunk(cipher, device.drawer, device.space, outgoing.take(cipher)))
      left.push_back(*chunk);
  };
  for (int act = 0; act < 60; ++act) {
    if (device.random.below(2) == 0) {
      take();
    } else {
      auto waiting = outgoing.waiting(cipher, device.drawer);
      const auto chunk = device.chunk();
      waiting.push_back(chunk);
      if (outgoing.write(cipher, device.drawer, waiting)) written.push_back(chunk);
    }
    if (device.random.below(10) == 0)
      outgoing =
          Outgoing::kept(cipher, device.space, device.log, outgoing.next_seq(), outgoing.cells());
  }
  for (std::size_t i = 0; i < outgoing_cells; ++i) take();
  RC_ASSERT(left == written);
}

// P16, C2: with the same frames, what was privately written changes no byte of the ring and none of
// what frames carry.
RC_GTEST_PROP(Outgoing, P16WrittenAndBlankAreTheSameBytesWhereverTheyLie, (std::uint64_t seed)) {
  Device device(seed);
  IdealCipher quiet_cipher(seed), writing_cipher(seed);
  auto quiet = Outgoing::fresh(quiet_cipher, device.space, device.log);
  auto writing = Outgoing::fresh(writing_cipher, device.space, device.log);
  for (int act = 0; act < 60; ++act) {
    if (device.random.below(2) == 0) {
      RC_ASSERT(quiet.take(quiet_cipher) == writing.take(writing_cipher));
    } else {
      std::vector<Chunk> chunks(device.random.below(outgoing_cells + 2));
      for (auto& chunk : chunks) chunk = device.chunk();
      (void)writing.write(writing_cipher, device.drawer, chunks);
    }
    RC_ASSERT(quiet.cells() == writing.cells());
  }
}

}  // namespace
}  // namespace troth
