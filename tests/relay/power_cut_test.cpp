// The power goes while the relay's store works (protocol 6.3). kill -9 leaves the system to finish
// its writes; a power cut does not. What was acknowledged must be there all the same, and the test
// must see the loss where a store promises less.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>

#include "relay/sqlite_store.h"
#include "tests/relay/passing_disk.h"

namespace troth::relay {
namespace {

constexpr const char* path = "relay.db";
const SpaceId space{{1}};
const LogId log_id{{2}};

std::size_t cuts_wanted() {
  if (std::getenv("TROTH_CI")) return 1000;
  return std::getenv("TROTH_FEW") ? 40 : 200;
}

Bytes frame_of(std::uint64_t seq) {
  SeededRandom chance(seq);
  Bytes frame(head_size + s_sizes[chance.below(20) == 0 ? 1 : 0] + p_size);
  chance.fill(frame);
  return frame;
}
Hash link_of(std::uint64_t seq) { return hash(label::link, frame_of(seq)); }

// The moments at which so many frames had been acknowledged.
struct Acknowledged {
  std::size_t moment = 0;
  std::uint64_t frames = 0;
};

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

struct Cuts {
  std::size_t all = 0;
  std::size_t damaged = 0;
  std::size_t lost = 0;  // cuts after which an acknowledged frame was missing
};

Cuts cut(Durability durability, std::size_t wanted, std::uint64_t seed) {
  PassingDisk disk;
  const auto acknowledged = work(disk, durability);
  SeededRandom chance(seed);
  std::vector<std::size_t> moments;
  for (std::size_t i = 0; i < wanted; ++i) moments.push_back(chance.below(disk.moment() + 1));
  std::ranges::sort(moments);
  // All images first: looking at one makes the disk forget the life that was written.
  std::vector<PassingDisk::Files> images;
  for (const std::size_t moment : moments) images.push_back(disk.cut_at(moment, chance));
  Cuts cuts;
  for (std::size_t i = 0; i < wanted; ++i) {
    disk.set_files(std::move(images[i]));
    const auto after =
        std::ranges::upper_bound(acknowledged, moments[i], {}, &Acknowledged::moment);
    const std::uint64_t kept = std::prev(after)->frames;
    const Found found = look();
    ++cuts.all;
    if (!found.is_whole) ++cuts.damaged;
    if (found.frames < kept) ++cuts.lost;
  }
  return cuts;
}

TEST(PowerCut, NoAcknowledgedFrameIsLostAndTheDatabaseIsWhole) {
  // In portions, because every image is a whole disk.
  Cuts all;
  for (std::uint64_t seed = 1; all.all < cuts_wanted(); ++seed) {
    const Cuts cuts = cut(Durability::full, 40, seed);
    all.all += cuts.all;
    all.damaged += cuts.damaged;
    all.lost += cuts.lost;
  }
  std::printf("  %zu cuts, %zu with a lost frame, %zu damaged\n", all.all, all.lost, all.damaged);
  EXPECT_EQ(all.lost, 0u);
  EXPECT_EQ(all.damaged, 0u);
}

TEST(PowerCut, SeesTheLossWhereACommitPromisesLess) {
  const Cuts normal = cut(Durability::normal, 20, 1);
  EXPECT_GT(normal.lost, 0u);
  EXPECT_EQ(normal.damaged, 0u) << "NORMAL loses, it does not damage";
  const Cuts off = cut(Durability::off, 20, 1);
  EXPECT_GT(off.lost, 0u);
  std::printf("  of 20 cuts a frame was lost: NORMAL %zu, OFF %zu (and %zu damaged)\n", normal.lost,
              off.lost, off.damaged);
}

}  // namespace
}  // namespace troth::relay
