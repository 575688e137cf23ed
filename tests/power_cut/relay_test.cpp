// The power goes while the relay's store works (protocol 6.3). kill -9 leaves the system to finish
// its writes; a power cut does not. What was acknowledged must be there all the same, and the test
// must see the loss where a store promises less.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "relay/sqlite_store.h"
#include "tests/power_cut/cuts.h"
#include "tests/power_cut/passing_disk.h"

namespace troth::relay {
namespace {

using power_cut::Acknowledged;
using power_cut::AfterCut;
using power_cut::cut_while;
using power_cut::Cuts;
using power_cut::expect_loss_seen;
using power_cut::expect_nothing_lost;
using power_cut::many;
using power_cut::PassingDisk;

constexpr const char* path = "relay.db";
const SpaceId space{{1}};
const LogId log_id{{2}};

Bytes frame_of(std::uint64_t seq) {
  SeededRandom chance(seq);
  Bytes frame(head_size + s_sizes[chance.below(20) == 0 ? 1 : 0] + p_size);
  chance.fill(frame);
  return frame;
}
Hash link_of(std::uint64_t seq) { return hash(label::link, frame_of(seq)); }

// Writes frames in batches as they come under load, with the rests in between in which SQLite moves
// its log into the file.
std::vector<Acknowledged> work(PassingDisk& disk, Durability durability) {
  std::vector<Acknowledged> acknowledged{{0, 0}};
  SqliteStore store(path, durability);
  SeededRandom chance(7);
  store.begin();
  (void)store.secret(chance);
  store.set_space(space, {VerifyKey{{3}}, {{AccountId{{4}}, false}}});
  store.set_log(space, {log_id, VerifyKey{{5}}, AccountId{{4}}, false, Bytes(200, 6)});
  store.commit();
  std::uint64_t seq = 0;
  for (int batch = 0; batch < 900; ++batch) {
    store.begin();
    for (auto left = 1 + chance.below(4); left > 0; --left) {
      const Bytes frame = frame_of(++seq);
      const BytesView bytes(frame);
      store.append(
          space, log_id,
          {seq, link_of(seq), bytes.first(head_size),
           bytes.subspan(head_size, bytes.size() - head_size - p_size), bytes.last(p_size), 0});
    }
    store.commit();
    acknowledged.push_back({disk.moment(), seq});
    if (chance.below(3) == 0) store.rest();
  }
  return acknowledged;
}

struct Found {
  bool is_whole = false;  // SQLite says so, and what is there is what was written
  std::uint64_t frames = 0;
};

// Looks without the store, which would rightly stop the program on a damaged file.
Found look() {
  Found found;
  sqlite3* database = nullptr;
  const auto text_of = [&](const char* sql) {
    std::string said;
    sqlite3_exec(
        database, sql,
        [](void* to, int, char** values, char**) {
          *static_cast<std::string*>(to) += values[0] ? values[0] : "";
          return 0;
        },
        &said, nullptr);
    return said;
  };
  if (sqlite3_open(path, &database) == SQLITE_OK && text_of("PRAGMA integrity_check") == "ok") {
    found.is_whole = true;
    const bool has_schema = text_of("SELECT count(*) FROM sqlite_master WHERE name='frame'") == "1";
    sqlite3_stmt* rows = nullptr;
    if (has_schema)
      sqlite3_prepare_v2(database, "SELECT seq, head_s, p FROM frame ORDER BY seq", -1, &rows,
                         nullptr);
    int code = has_schema ? sqlite3_step(rows) : SQLITE_DONE;
    for (; code == SQLITE_ROW; code = sqlite3_step(rows)) {
      ++found.frames;
      Bytes frame;
      for (const int column : {1, 2}) {
        const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(rows, column));
        frame.insert(frame.end(), bytes, bytes + sqlite3_column_bytes(rows, column));
      }
      const auto seq = static_cast<std::uint64_t>(sqlite3_column_int64(rows, 0));
      if (seq != found.frames || frame != frame_of(seq)) found.is_whole = false;
    }
    if (code != SQLITE_DONE) found.is_whole = false;
    sqlite3_finalize(rows);
  }
  sqlite3_close(database);
  return found;
}

Cuts cut(Durability durability, std::size_t wanted, std::uint64_t seed) {
  return cut_while([&](PassingDisk& disk) { return work(disk, durability); },
                   [](std::uint64_t acknowledged) -> AfterCut {
                     const Found found = look();
                     return {.is_damaged = !found.is_whole,
                             .has_lost = found.frames < acknowledged};
                   },
                   wanted, seed);
}

TEST(PowerCutOfTheRelay, NoAcknowledgedFrameIsLostAndTheDatabaseIsWhole) {
  expect_nothing_lost(
      many([](auto wanted, auto seed) { return cut(Durability::full, wanted, seed); }));
}

TEST(PowerCutOfTheRelay, SeesTheLossWhereACommitPromisesLess) {
  expect_loss_seen(cut(Durability::normal, 20, 1), cut(Durability::off, 20, 1));
}

}  // namespace
}  // namespace troth::relay
