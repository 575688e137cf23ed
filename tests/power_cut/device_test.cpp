// The power goes while a device at the terminal keeps (protocol 6.3). What its store said is kept
// must be there all the same, and a Keep is there whole or not at all: then the core finds what it
// would find after it was ended between two acts, which the simulation tries.
#include <gtest/gtest.h>

#include <map>

#include "cli/host/store.h"
#include "tests/folder.h"
#include "tests/power_cut/cuts.h"
#include "tests/power_cut/passing_disk.h"

namespace troth::cli {
namespace {

using power_cut::Acknowledged;
using power_cut::AfterCut;
using power_cut::cut_while;
using power_cut::Cuts;
using power_cut::expect_loss_seen;
using power_cut::expect_nothing_lost;
using power_cut::many;
using power_cut::PassingDisk;

constexpr std::uint64_t keeps = 900;
constexpr std::size_t frame_bytes = 3440;

Bytes bytes_of(std::uint64_t of, std::size_t size) {
  SeededRandom chance(of);
  Bytes bytes(size);
  chance.fill(bytes);
  return bytes;
}
std::string padded(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return std::string(8 - digits.size(), '0') + digits;
}

// The n-th act: a new frame, the sealed records that change with every act, and now and then a
// frame that was only waiting and is waiting no more.
struct Act {
  std::vector<Record> puts;
  std::vector<std::string> drops;
};
Act act(std::uint64_t n) {
  SeededRandom chance(n);
  Act it;
  it.puts.push_back({"f/log/" + padded(n), bytes_of(n, frame_bytes)});
  it.puts.push_back({"s/sync", bytes_of(n + 1'000'000, 200 + chance.below(400))});
  if (chance.below(4) == 0)
    it.puts.push_back({"s/drawer", bytes_of(n + 2'000'000, 1000 + chance.below(8000))});
  if (n > 10 && chance.below(5) == 0) it.drops.push_back("f/log/" + padded(n - 10));
  return it;
}

using Kept = std::map<std::string, Bytes>;
void keep_in(Kept& kept, const Act& it) {
  for (const auto& [key, bytes] : it.puts) kept[key] = bytes;
  for (const auto& key : it.drops) kept.erase(key);
}

std::vector<Acknowledged> live(const PassingDisk& disk, const std::string& home,
                               Durability durability) {
  std::vector<Acknowledged> acknowledged{{0, 0}};
  const auto store = Store::open(home, Store::pages_max, durability).value();
  for (std::uint64_t n = 1; n <= keeps; ++n) {
    const Act it = act(n);
    EXPECT_TRUE(store->keep(it.puts, it.drops));
    acknowledged.push_back({disk.moment(), n});
  }
  return acknowledged;
}

// What the next start reads.
Result<Kept> read(const std::string& home) {
  TROTH_TRY(store, Store::open(home));
  Kept kept;
  TROTH_TRY(small, store->small_records());
  for (auto& [key, bytes] : small) kept[key] = std::move(bytes);
  for (std::string after;;) {
    TROTH_TRY(page, store->page(after));
    for (auto& [key, bytes] : page.records) kept[key] = std::move(bytes);
    if (!page.more) return kept;
    after = page.records.back().key;
  }
}

Cuts cut(Durability durability, std::size_t wanted, std::uint64_t seed) {
  // The folder and its lock are the system's own; the file of the store lies on the passing disk.
  const TestFolder home;
  return cut_while([&](PassingDisk& disk) { return live(disk, home.path(), durability); },
                   [&](std::uint64_t acknowledged) -> AfterCut {
                     const auto found = read(home.path());
                     if (!found) return {.is_damaged = true, .has_lost = true};
                     std::uint64_t last = 0;
                     for (const auto& [key, bytes] : *found)
                       if (key.starts_with("f/")) last = std::stoull(key.substr(6));
                     Kept whole;
                     for (std::uint64_t n = 1; n <= last; ++n) keep_in(whole, act(n));
                     return {.is_damaged = *found != whole, .has_lost = last < acknowledged};
                   },
                   wanted, seed);
}

TEST(PowerCutOfADevice, WhatWasKeptIsThereAndEveryActIsWholeOrNotAtAll) {
  expect_nothing_lost(
      many([](auto wanted, auto seed) { return cut(Durability::full, wanted, seed); }));
}

TEST(PowerCutOfADevice, SeesTheLossWhereACommitPromisesLess) {
  expect_loss_seen(cut(Durability::normal, 20, 1), cut(Durability::off, 20, 1));
}

}  // namespace
}  // namespace troth::cli
