// A life that is longer than what a log may have waiting: a store and a copy are read one log after
// the other, and every fifty entries name what the other wrote last.
#include <gtest/gtest.h>

#include "crypto/open/age.h"
#include "log/log.h"
#include "vault/bundle.h"
#include "world.h"

namespace troth::world {
namespace {

class LongLife : public testing::Test {
 protected:
  LongLife() {
    const auto [ana, ben] = link_two(world_);
    ana_ = ana;
    ben_ = ben;
    for (std::size_t said = 0; said < waiting_frames_max + 100; said += 50) {
      for (Phone* phone : {ana_, ben_})
        for (int i = 0; i < 50; ++i)
          (void)phone->wish(TellMoment{{}, {"a small thing"}, {}, {}, {}}, world_.now);
      world_.settle();
    }
  }

  World world_ = World::with_copies(104);
  Phone* ana_ = nullptr;
  Phone* ben_ = nullptr;
};

TEST_F(LongLife, IsWholeAfterAStart) {
  const Hash us = ana_->device().state_hash();
  ana_->crash();
  (void)ana_->start(world_.now);
  (void)ana_->unlock(world_.now);
  EXPECT_TRUE(ana_->screen().troubles.empty());
  EXPECT_EQ(ana_->device().state_hash(), us);
}

// A thousand sheets of one's own are blank, and the other's are not for this reader.
TEST_F(LongLife, MineIsWholeAndReadFromWhatIsWrittenOnly) {
  (void)ana_->open_mine(world_.now);
  for (const char* words : {"the first", "the second", "the third"}) {
    (void)ana_->wish(KeepNote{Words{words}, {}}, world_.now);
    world_.settle();
  }
  ana_->crash();
  (void)ana_->start(world_.now);
  (void)ana_->unlock(world_.now);
  const std::size_t before = ana_->records_read();
  EXPECT_GT(before, 2 * waiting_frames_max);
  (void)ana_->open_mine(world_.now);
  ASSERT_TRUE(ana_->screen().mine.has_value());
  EXPECT_EQ(ana_->screen().mine->notes.size(), 3u);
  EXPECT_LE(ana_->records_read() - before, 3u);
}

TEST_F(LongLife, IsWholeInACopyAndWhereItIsImported) {
  const Hash us = ana_->device().state_hash();
  const Reply kit = ana_->ask(ShowKit{Passphrase(ana_->passphrase)}, world_.now);
  const Reply copy = ana_->ask(Export{Passphrase(ana_->passphrase), Words{"-"}}, world_.now);
  ASSERT_TRUE(kit.kit && copy.file && copy.offered);

  const auto tar = age_open(bytes_of(*copy.offered), *copy.file);
  ASSERT_TRUE(tar.has_value());
  const auto report = verify_bundle(*tar, *world_.cipher);
  ASSERT_TRUE(report.has_value());
  EXPECT_TRUE(report->is_whole());
  EXPECT_GE(report->facts, 2 * waiting_frames_max);

  Phone& fresh = world_.phone("Ana's new phone");
  const Import import{*copy.file, Passphrase(*copy.offered), *kit.kit,
                      Passphrase(fresh.passphrase)};
  ASSERT_FALSE(fresh.ask(import, world_.now).fault.has_value());
  EXPECT_EQ(fresh.device().state_hash(), us);
}

TEST_F(LongLife, IsWholeOnADeviceThatComesByTheKit) {
  const Hash us = ana_->device().state_hash();
  const Reply kit = ana_->ask(ShowKit{Passphrase(ana_->passphrase)}, world_.now);
  Phone& fresh = world_.phone("Ana's new phone");
  fresh.passphrase = ana_->passphrase;
  (void)fresh.ask(Recover{*kit.kit, Passphrase(fresh.passphrase)}, world_.now);
  world_.settle(200);
  EXPECT_EQ(fresh.screen().relay.phase, RelayPhase::in_step);
  EXPECT_EQ(fresh.device().state_hash(), us);
}

}  // namespace
}  // namespace troth::world
