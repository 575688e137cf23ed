// A store that is damaged in one byte, in any record: it says which entry, keeps the rest, and what
// was sent comes back from the relay. TROTH_DAMAGES raises the number of bytes that are tried.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "acts.h"
#include "world.h"

namespace troth::world {
namespace {

std::uint64_t damages() {
  const char* value = std::getenv("TROTH_DAMAGES");
  return value ? std::strtoull(value, nullptr, 10) : 120;
}

struct Damage : ::testing::Test {
  World world{53};
  Couple two = link_two(world);
  Phone& ana = *two.ana;
  Phone& ben = *two.ben;
  std::map<std::string, Bytes> whole;
  Hash us;

  void SetUp() override {
    for (int i = 0; i < 6; ++i) {
      (void)ana.wish(TellMoment{{}, Words{"moment " + std::to_string(i)}, {}, {}, {}}, world.now);
      (void)ben.wish(TellMoment{{}, Words{"and " + std::to_string(i)}, {}, {}, {}}, world.now);
      (void)ana.wish(KeepNote{Words{"note " + std::to_string(i)}, {}}, world.now);
      world.settle();
    }
    whole = ana.store();
    us = ana.device().state_hash();
    ana.crash();
  }
  // Starts from a store that somebody or something has changed.
  Reply start_with(std::map<std::string, Bytes> store) {
    ana.store() = std::move(store);
    const Reply started = ana.start(world.now);
    if (started.fault) return started;
    return ana.unlock(world.now);
  }
  static std::vector<std::string> damaged(const Phone& phone) {
    std::vector<std::string> entries;
    for (const Trouble& one : phone.screen().troubles)
      if (one.fault == FaultCode::store_damaged && one.entry) entries.push_back(*one.entry);
    return entries;
  }
  void is_whole_again(const std::string& after) {
    for (int i = 0; i < 4; ++i) {
      if (ana.screen().relay.phase == RelayPhase::asks_sign_in)
        (void)ana.ask(SignIn{Passphrase(ana.passphrase)}, world.now);
      world.settle(40);
      world.pass(hour_ms);
    }
    ASSERT_TRUE(ana.is_open()) << after;
    EXPECT_EQ(ana.device().state_hash(), us) << after;
    EXPECT_EQ(ben.device().state_hash(), us) << after;
  }
};

TEST_F(Damage, OneChangedByteInAnyRecordIsNamedAndTheRestIsKept) {
  SeededRandom chance(59);
  std::set<std::string> kinds;
  for (std::uint64_t i = 0; i < damages(); ++i) {
    auto store = whole;
    auto at = store.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(chance.below(store.size())));
    const std::string name = at->first;
    const std::size_t place = chance.below(at->second.size());
    at->second[place] ^= static_cast<std::uint8_t>(1 + chance.below(255));
    const std::string after = name + " at " + std::to_string(place);
    const Reply reply = start_with(std::move(store));
    ASSERT_FALSE(reply.fault.has_value()) << after << ": " << name_of(*reply.fault);
    ASSERT_TRUE(ana.is_open()) << after;
    const auto said = damaged(ana);
    EXPECT_EQ(said, std::vector<std::string>{name}) << after;
    EXPECT_TRUE(ana.screen().us.has_value()) << after;
    kinds.insert(name.substr(0, name.find('/', 2)));
    ana.crash();
  }
  EXPECT_GE(kinds.size(), 4u);
}

TEST_F(Damage, AFrameThatWasDamagedOrLostComesBackFromTheRelay) {
  SeededRandom chance(61);
  std::vector<std::string> frames;
  for (const auto& [name, bytes] : whole)
    if (name.starts_with("f/")) frames.push_back(name);
  for (int i = 0; i < 4; ++i) {
    auto store = whole;
    const std::string& name = frames[chance.below(frames.size())];
    if (i % 2)
      store.erase(name);
    else
      store[name][100] ^= 1;
    (void)start_with(std::move(store));
    is_whole_again(name);
    ana.crash();
  }
}

TEST_F(Damage, SeveralDamagedRecordsAreEachNamed) {
  auto store = whole;
  std::vector<std::string> names;
  for (auto& [name, bytes] : store)
    if (name.starts_with("s/out/1") || name.starts_with("s/slot/2")) {
      bytes[bytes.size() / 2] ^= 1;
      names.push_back(name);
    }
  ASSERT_GE(names.size(), 10u);
  ASSERT_FALSE(start_with(std::move(store)).fault.has_value());
  auto said = damaged(ana);
  std::ranges::sort(said);
  EXPECT_EQ(said, names);
}

TEST_F(Damage, RecordsOfAnotherDeviceAreNotTaken) {
  auto store = whole;
  std::size_t foreign = 0;
  for (const auto& [name, bytes] : ben.store())
    if (name.starts_with("s/out/") || name.starts_with("s/slot/")) {
      store[name] = bytes;
      ++foreign;
    }
  ASSERT_FALSE(start_with(std::move(store)).fault.has_value());
  EXPECT_EQ(damaged(ana).size(), foreign);
  EXPECT_EQ(ana.device().state_hash(), us);
}

TEST_F(Damage, WithoutItsLockNothingOpensAndNothingIsWrittenOver) {
  auto store = whole;
  for (auto& [name, bytes] : store)
    if (name.starts_with("s/lock")) bytes[0] ^= 0xff;
  EXPECT_EQ(start_with(std::move(store)).fault, FaultCode::store_damaged);
  EXPECT_EQ(ana.ask(FoundAccount{Words{"Ana"}, Passphrase(ana.passphrase)}, world.now).fault,
            FaultCode::store_damaged);
}

TEST_F(Damage, AnyBytesInAnyRecordNeverStopTheProgram) {
  SeededRandom chance(67);
  for (int i = 0; i < 40; ++i) {
    auto store = whole;
    for (int j = 0; j < 5; ++j) {
      auto at = store.begin();
      std::advance(at, static_cast<std::ptrdiff_t>(chance.below(store.size())));
      Bytes bytes(chance.below(6000));
      chance.fill(bytes);
      at->second = bytes;
    }
    const Reply reply = start_with(std::move(store));
    if (!reply.fault) {
      EXPECT_TRUE(ana.is_open());
      world.settle(4);
      (void)ana.wish(TellMoment{{}, Words{"still here"}, {}, {}, {}}, world.now);
    }
    ana.crash();
  }
}

TEST_F(Damage, AFullDiskLosesOnlyWhatWasNotKept) {
  (void)start_with(whole);
  ana.crash_before_keep = true;  // the shell ends the program when a Keep fails
  (void)ana.wish(TellMoment{{}, Words{"no room"}, {}, {}, {}}, world.now);
  ASSERT_FALSE(ana.is_running());
  ASSERT_FALSE(start_with(ana.store()).fault.has_value());
  EXPECT_EQ(ana.device().state_hash(), us);
  ASSERT_FALSE(
      ana.wish(TellMoment{{}, Words{"room again"}, {}, {}, {}}, world.now).fault.has_value());
  world.settle();
  EXPECT_EQ(ana.device().state_hash(), ben.device().state_hash());
}

}  // namespace
}  // namespace troth::world
