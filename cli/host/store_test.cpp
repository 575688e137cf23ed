#include "cli/host/store.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace troth::cli {
namespace {

struct Folder {
  Folder() {
    std::string name = std::filesystem::temp_directory_path() / "troth-store-XXXXXX";
    path = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string home() const { return path + "/a/home"; }
  std::string path;
};

Bytes some(std::size_t size, std::uint8_t value) { return Bytes(size, value); }

TEST(Store, WhatWasKeptIsThereWhenTheProgramStartsAgain) {
  Folder folder;
  {
    auto store = Store::open(folder.home());
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->keep(
        {{"s/account", some(10, 1)}, {"f/1", some(20, 2)}, {"s/old", some(3, 3)}}, {}));
    ASSERT_TRUE((*store)->keep({{"s/account", some(11, 4)}}, {"s/old"}));
    ASSERT_TRUE((*store)->set("relay", "https://relay.example.org"));
  }
  auto store = Store::open(folder.home());
  ASSERT_TRUE(store);
  const auto small = (*store)->small_records();
  ASSERT_TRUE(small);
  ASSERT_EQ(small->size(), 1u);
  EXPECT_EQ(small->front().key, "s/account");
  EXPECT_EQ(small->front().bytes, some(11, 4));
  const auto page = (*store)->page("");
  ASSERT_TRUE(page);
  ASSERT_EQ(page->records.size(), 1u);
  EXPECT_EQ(page->records.front().bytes, some(20, 2));
  EXPECT_EQ((*store)->setting("relay").value(), "https://relay.example.org");
  EXPECT_EQ((*store)->setting("nothing").value(), std::nullopt);
}

TEST(Store, FramesComePageByPageInTheOrderOfTheirKeys) {
  Folder folder;
  auto store = Store::open(folder.home());
  ASSERT_TRUE(store);
  std::vector<Record> frames;
  for (int i = 0; i < 9; ++i)
    frames.push_back({"f/" + std::to_string(i), some(300'000, static_cast<std::uint8_t>(i))});
  ASSERT_TRUE((*store)->keep(frames, {}));
  std::string after;
  std::vector<std::string> keys;
  int pages = 0;
  for (bool more = true; more; ++pages) {
    const auto page = (*store)->page(after);
    ASSERT_TRUE(page);
    ASSERT_FALSE(page->records.empty());
    for (const auto& one : page->records) keys.push_back(one.key);
    after = keys.back();
    more = page->more;
  }
  EXPECT_EQ(keys.size(), 9u);
  EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
  EXPECT_EQ(pages, 3);
}

TEST(Store, NobodyElseMayReadTheFolder) {
  Folder folder;
  auto store = Store::open(folder.home());
  ASSERT_TRUE(store);
  struct stat about{};
  ASSERT_EQ(stat(folder.home().c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0700u);
  ASSERT_EQ(stat((folder.home() + "/device.sqlite").c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600u);
}

TEST(Store, ASecondWriterIsToldSo) {
  Folder folder;
  auto first = Store::open(folder.home());
  ASSERT_TRUE(first);
  const auto second = Store::open(folder.home());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, FaultCode::another_writer);
}

TEST(Store, AFullDiskKeepsWhatWasThereAndNothingOfWhatDidNotFit) {
  Folder folder;
  {
    auto store = Store::open(folder.home(), 24);
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->keep({{"s/first", some(100, 1)}}, {}));
    const auto kept =
        (*store)->keep({{"s/second", some(100, 2)}, {"f/1", some(400'000, 3)}}, {"s/first"});
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, FaultCode::disk_full);
  }
  auto store = Store::open(folder.home());
  ASSERT_TRUE(store);
  const auto small = (*store)->small_records();
  ASSERT_TRUE(small);
  ASSERT_EQ(small->size(), 1u);
  EXPECT_EQ(small->front().key, "s/first");
  EXPECT_TRUE((*store)->page("")->records.empty());
}

TEST(Store, AFileThatIsNoStoreIsSaidToBeDamaged) {
  Folder folder;
  ASSERT_TRUE(make_home(folder.home()));
  std::ofstream(folder.home() + "/device.sqlite") << std::string(8192, 'x');
  const auto store = Store::open(folder.home());
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, FaultCode::store_damaged);
}

}  // namespace
}  // namespace troth::cli
