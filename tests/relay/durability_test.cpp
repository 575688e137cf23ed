// What was acknowledged is there: after kill -9 under load, after a backup was taken back, after
// everything was lost (protocol 5.3, 6.3). kill -9 finds answers that are given too early; a power
// cut is not what it plays.
#include <gtest/gtest.h>
#include <signal.h>
#include <sqlite3.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <thread>

#include "relay/writer.h"
#include "tests/relay/played_device.h"
#include "tests/relay/running_relay.h"

namespace troth::relay {
namespace {

using post::Verdict;

int kills_wanted() {
  const char* wanted = std::getenv("TROTH_KILLS");
  if (wanted) return std::atoi(wanted);
  return std::getenv("TROTH_CI") ? 100 : 20;
}

// What another reader of the file is told.
std::string said_by(const std::string& file, const char* sql) {
  sqlite3* database = nullptr;
  std::string said;
  if (sqlite3_open(file.c_str(), &database) == SQLITE_OK)
    sqlite3_exec(
        database, sql,
        [](void* to, int, char** values, char**) {
          *static_cast<std::string*>(to) += values[0];
          return 0;
        },
        &said, nullptr);
  sqlite3_close(database);
  return said;
}
std::string integrity_of(const std::string& file) {
  return said_by(file, "PRAGMA integrity_check");
}
std::int64_t accounts_in(const std::string& file) {
  const std::string said = said_by(file, "SELECT count(*) FROM account");
  return said.empty() ? -1 : std::atoll(said.c_str());
}

// A device that keeps every frame it made, and how many the relay has acknowledged.
struct Writing {
  explicit Writing(std::uint64_t seed)
      : space{{static_cast<std::uint8_t>(seed), 1}},
        join_key(key_from(seed + 9000)),
        number(seed) {}
  SpaceId space;
  SigningKey join_key;
  std::uint64_t number;
  std::unique_ptr<HttpClient> client;
  std::unique_ptr<PlayedDevice> device;
  std::vector<Bytes> frames;
  std::size_t acknowledged = 0;

  Ask ask() {
    return [this](const post::Call& call) { return client->call(call); };
  }
  void meet(const RunningRelay& relay) {
    client = std::make_unique<HttpClient>(relay.port());
    if (!device) {
      device = std::make_unique<PlayedDevice>(number, ask(), relay.origin());
      EXPECT_TRUE(device->settle(space, join_key).has_value());
    }
  }
  // Pushes what is not acknowledged yet, and one or two more, until the relay is gone.
  void write_on(std::atomic<int>& acknowledgements) {
    SeededRandom chance(number * 100 + frames.size());
    for (;;) {
      while (frames.size() < acknowledged + 1 + chance.below(2))
        frames.push_back(device->next_frame(space));
      const std::vector<Bytes> batch(frames.begin() + static_cast<std::ptrdiff_t>(acknowledged),
                                     frames.end());
      const auto pushed = device->push(space, batch);
      if (!pushed.has_value()) return;
      for (const auto& verdict : pushed->verdicts) {
        if (verdict.verdict != Verdict::ok && verdict.verdict != Verdict::dup) {
          ADD_FAILURE() << "a frame was not taken: " << name_of(verdict.verdict);
          return;
        }
        ++acknowledged;
        acknowledgements.fetch_add(1);
      }
    }
  }
  std::vector<Bytes> pull_all() {
    std::vector<Bytes> got;
    for (bool more = true; more;) {
      const auto page = device->pull(space, {{device->log(), got.size()}});
      if (!page.has_value()) return {};
      got.insert(got.end(), page->frames.begin(), page->frames.end());
      more = page->more;
    }
    return got;
  }
};

// The answer says that it is kept, so whoever opens the database at that moment has to find it
// there.
TEST(Durability, AnAnswerIsGivenOnlyWhenAnotherReaderFindsWhatItSays) {
  const TestFolder folder;
  const std::string file = folder.path() + "/relay.db";
  SeededRandom random(5);
  SqliteStore store(file, Durability::full);
  Relay rules(store, random, Rules{{played_origin}, true, 4, true});
  std::vector<std::pair<std::uint64_t, std::int64_t>> answered_and_found;
  {
    std::uint64_t answered = 0;
    Writer writer(
        store, rules, [] { return Instant{1'800'000'000'000}; },
        [&](std::vector<Writer::Finished> finished, std::int64_t) {
          for (const auto& one : finished) answered += one.outcome.answer.status == 200;
          answered_and_found.emplace_back(answered, accounts_in(file));
        });
    for (std::uint64_t i = 1; i <= 20; ++i) {
      const PlayedDevice device(i, {});
      writer.ask(post::call_for(device.registering()), 0, {});
    }
  }  // it does what waits first
  ASSERT_FALSE(answered_and_found.empty());
  EXPECT_EQ(answered_and_found.back().first, 20u);
  for (const auto& [answered, found] : answered_and_found)
    EXPECT_GE(found, static_cast<std::int64_t>(answered));
}

TEST(Durability, NoAcknowledgedFrameIsLostWhenTheRelayIsKilledUnderLoad) {
  const TestFolder folder;
  const std::string data = folder.path() + "/data";
  std::vector<std::unique_ptr<Writing>> writers;
  for (std::uint64_t i = 1; i <= 6; ++i) writers.push_back(std::make_unique<Writing>(i));
  SeededRandom chance(99);
  for (int kill = 0; kill < kills_wanted(); ++kill) {
    RunningRelay relay(data);
    for (auto& writer : writers) writer->meet(relay);
    std::atomic<int> acknowledgements{0};
    std::vector<std::thread> threads;
    for (auto& writer : writers)
      threads.emplace_back([&writer, &acknowledgements] { writer->write_on(acknowledgements); });
    const int enough = 20 + static_cast<int>(chance.below(120));
    while (acknowledgements.load() < enough && !testing::Test::HasFailure())
      std::this_thread::yield();
    relay.kill_now();
    for (auto& thread : threads) thread.join();
    ASSERT_EQ(integrity_of(data + "/relay.db"), "ok");
  }
  RunningRelay relay(data);
  std::size_t total = 0;
  for (auto& writer : writers) {
    writer->meet(relay);
    const auto got = writer->pull_all();
    ASSERT_GE(got.size(), writer->acknowledged);
    for (std::size_t i = 0; i < got.size(); ++i) ASSERT_EQ(got[i], writer->frames[i]);
    total += writer->acknowledged;
  }
  std::printf("  %d kills, %zu acknowledged frames, 0 lost\n", kills_wanted(), total);
}

TEST(Durability, AfterABackupWasTakenBackTheDevicesBringWhatIsMissing) {
  const TestFolder folder;
  const std::string data = folder.path() + "/data";
  const std::string restored = folder.path() + "/restored";
  Writing ana(1);
  std::filesystem::create_directories(restored);
  {
    RunningRelay relay(data);
    ana.meet(relay);
    for (int i = 0; i < 30; ++i) {
      ana.frames.push_back(ana.device->next_frame(ana.space));
      ASSERT_EQ(ana.device->push_one(ana.space, ana.frames.back()).verdict, Verdict::ok);
      if (i == 10) relay.signal(SIGUSR1);
      // The backup is made between calls; it is whole when it stands under its name.
      if (i > 10 && i < 29 && !std::filesystem::exists(data + "/relay.db.backup")) --i;
      if (ana.frames.size() > 3000) break;
    }
    ASSERT_TRUE(std::filesystem::exists(data + "/relay.db.backup"));
  }
  std::filesystem::copy_file(data + "/relay.db.backup", restored + "/relay.db");
  EXPECT_EQ(integrity_of(restored + "/relay.db"), "ok");
  RunningRelay relay(restored);
  ana.meet(relay);
  auto got = ana.pull_all();
  ASSERT_GE(got.size(), 10u);
  for (std::size_t at = got.size(); at < ana.frames.size(); ++at)
    ASSERT_EQ(ana.device->push_one(ana.space, ana.frames[at]).verdict, Verdict::ok);
  EXPECT_EQ(ana.pull_all(), ana.frames);
}

TEST(Durability, AnEmptyRelayIsRefilledByTheDevices) {
  const TestFolder folder;
  Writing ana(1);
  {
    RunningRelay relay(folder.path() + "/data");
    ana.meet(relay);
    for (int i = 0; i < 40; ++i) ana.frames.push_back(ana.device->next_frame(ana.space));
    ASSERT_TRUE(ana.device->push(ana.space, ana.frames).has_value());
  }
  RunningRelay relay(folder.path() + "/other");
  ana.client = std::make_unique<HttpClient>(relay.port());
  EXPECT_FALSE(ana.device->pull(ana.space).has_value());
  PlayedDevice again(1, ana.ask(), relay.origin());
  ASSERT_TRUE(again.settle(ana.space, ana.join_key).has_value());
  const auto pushed = again.push(ana.space, ana.frames);
  ASSERT_TRUE(pushed.has_value());
  EXPECT_EQ(again.pull(ana.space)->frames, ana.frames);
}

}  // namespace
}  // namespace troth::relay
