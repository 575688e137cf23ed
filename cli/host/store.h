#pragma once
// This device's store: one SQLite file in one folder, for one person. It holds what the core asks
// to keep (sealed records and frames, none of which can be read without the passphrase) and a few
// settings of the terminal.
//
// A Keep is one transaction with synchronous=FULL: when `keep` returns, it is on the disk. A lock
// on a file beside it makes a second writer impossible. Dropped records are overwritten.
// Threads: one.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "device/reply.h"

struct sqlite3;

namespace troth::cli {

// Where a person's things lie: what was given, else TROTH_HOME, else
// ${XDG_DATA_HOME:-~/.local/share}/troth. Fault: not_found when none of these says anything.
Result<std::string> home_from(const std::optional<std::string>& given);

// Makes the folder and those above it, readable by this user only. Faults: disk_full; disk_failed.
Status make_home(const std::string& home);

// How sure a Keep is. People have `full`; with less, a power cut takes back what was kept, and a
// test shows that it can see that (tests/power_cut/device_test.cpp).
enum class Durability : std::uint8_t { full, normal, off };

class Store {
 public:
  // The largest size of the file, in pages of 4,096 bytes. Tests make it small to see a full disk.
  static constexpr int pages_max = 1 << 30;

  // Opens or makes the store in `home`, and waits up to five seconds for another program that holds
  // it. Faults: another_writer; disk_full; disk_failed; store_damaged.
  static Result<std::unique_ptr<Store>> open(const std::string& home, int pages = pages_max,
                                             Durability durability = Durability::full);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // Every record whose key begins with "s/". Faults: store_damaged; disk_failed.
  Result<std::vector<Record>> small_records();
  // The records behind `after` whose keys begin with "f/", about 1 MiB at a time.
  struct Page {
    std::vector<Record> records;
    bool more = false;
  };
  Result<Page> page(const std::string& after);
  // Those of these records that are there, in this order.
  Result<std::vector<Record>> these(const std::vector<std::string>& keys);
  // All of it or nothing. Faults: disk_full; disk_failed; store_damaged.
  Status keep(const std::vector<Record>& puts, const std::vector<std::string>& drops);

  // What the terminal remembers beside: where the relay is.
  Result<std::optional<std::string>> setting(std::string_view name);
  Status set(std::string_view name, std::string_view text);

 private:
  Store() = default;
  Status prepare(int pages, Durability durability);
  Result<Page> read(std::string_view from, std::string_view below, std::size_t bytes_max);
  Status run(const char* sql);

  sqlite3* file_ = nullptr;
  int lock_ = -1;
};

}  // namespace troth::cli
