#include "cli/host/store.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <utility>

namespace troth::cli {
namespace {

constexpr std::size_t page_bytes = 1 << 20;
constexpr int lock_tries = 100;  // fifty milliseconds apart

Fault fault_of_code(int code) {
  switch (code & 0xff) {
    case SQLITE_FULL:
      return {FaultCode::disk_full};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {FaultCode::store_damaged};
    default:
      return {FaultCode::disk_failed, static_cast<std::uint64_t>(code)};
  }
}

Fault fault_of_errno() {
  return {errno == ENOSPC || errno == EDQUOT ? FaultCode::disk_full : FaultCode::disk_failed};
}

const char* synchronous_of(Durability durability) {
  switch (durability) {
    case Durability::full:
      return "PRAGMA synchronous=FULL";
    case Durability::normal:
      return "PRAGMA synchronous=NORMAL";
    case Durability::off:
      return "PRAGMA synchronous=OFF";
  }
  std::unreachable();
}

// A prepared statement that ends with its scope.
class Statement {
 public:
  Statement(sqlite3* file, std::string_view sql) {
    code_ = sqlite3_prepare_v2(file, sql.data(), static_cast<int>(sql.size()), &held_, nullptr);
  }
  ~Statement() { sqlite3_finalize(held_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& text(int place, std::string_view it) {
    if (code_ == SQLITE_OK)
      code_ =
          sqlite3_bind_text(held_, place, it.data(), static_cast<int>(it.size()), SQLITE_STATIC);
    return *this;
  }
  Statement& bytes(int place, const Bytes& it) {
    if (code_ != SQLITE_OK) return *this;
    code_ = it.empty() ? sqlite3_bind_zeroblob(held_, place, 0)
                       : sqlite3_bind_blob64(held_, place, it.data(), it.size(), SQLITE_STATIC);
    return *this;
  }
  // True: a row is there. False: the end.
  Result<bool> step() {
    if (code_ == SQLITE_OK) code_ = sqlite3_step(held_);
    if (code_ != SQLITE_ROW && code_ != SQLITE_DONE) return std::unexpected(fault_of_code(code_));
    const bool row = code_ == SQLITE_ROW;
    code_ = SQLITE_OK;
    return row;
  }
  Status done() {
    const auto stepped = step();
    sqlite3_reset(held_);
    if (!stepped) return std::unexpected(stepped.error());
    return {};
  }
  std::string text_at(int column) const {
    const auto* begin = sqlite3_column_text(held_, column);
    return begin ? std::string(reinterpret_cast<const char*>(begin),
                               static_cast<std::size_t>(sqlite3_column_bytes(held_, column)))
                 : std::string();
  }
  Bytes bytes_at(int column) const {
    const auto* begin = static_cast<const std::uint8_t*>(sqlite3_column_blob(held_, column));
    return begin ? Bytes(begin, begin + sqlite3_column_bytes(held_, column)) : Bytes();
  }

 private:
  sqlite3_stmt* held_ = nullptr;
  int code_;
};

}  // namespace

Result<std::string> home_from(const std::optional<std::string>& given) {
  if (given && !given->empty()) return *given;
  if (const char* home = std::getenv("TROTH_HOME"); home && *home) return std::string(home);
  if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/')
    return std::string(data) + "/troth";
  if (const char* user = std::getenv("HOME"); user && *user)
    return std::string(user) + "/.local/share/troth";
  return failed(FaultCode::not_found);
}

Status make_home(const std::string& home) {
  for (std::size_t end = home.find('/', 1);; end = home.find('/', end + 1)) {
    const std::string part = home.substr(0, end);
    if (mkdir(part.c_str(), 0700) != 0 && errno != EEXIST && errno != EISDIR)
      return std::unexpected(fault_of_errno());
    if (end == std::string::npos) break;
  }
  struct stat about{};
  if (stat(home.c_str(), &about) != 0 || !S_ISDIR(about.st_mode))
    return failed(FaultCode::disk_failed);
  if (about.st_uid == geteuid() && (about.st_mode & 077) != 0 && chmod(home.c_str(), 0700) != 0)
    return failed(FaultCode::disk_failed);
  return {};
}

Result<std::unique_ptr<Store>> Store::open(const std::string& home, int pages,
                                           Durability durability) {
  TROTH_CHECK(make_home(home));
  umask(077);
  auto store = std::unique_ptr<Store>(new Store);
  store->lock_ = ::open((home + "/device.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (store->lock_ < 0) return std::unexpected(fault_of_errno());
  for (int left = lock_tries; flock(store->lock_, LOCK_EX | LOCK_NB) != 0; --left) {
    if (errno != EWOULDBLOCK || left == 0) return failed(FaultCode::another_writer);
    const timespec pause{0, 50'000'000};
    nanosleep(&pause, nullptr);
  }
  const int opened = sqlite3_open_v2((home + "/device.sqlite").c_str(), &store->file_,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  if (opened != SQLITE_OK) return std::unexpected(fault_of_code(opened));
  TROTH_CHECK(store->prepare(pages, durability));
  return store;
}

Status Store::prepare(int pages, Durability durability) {
  sqlite3_extended_result_codes(file_, 1);
  // EXCLUSIVE keeps the index of the write-ahead log in this program's own memory.
  TROTH_CHECK(run("PRAGMA locking_mode=EXCLUSIVE"));
  TROTH_CHECK(run("PRAGMA journal_mode=WAL"));
  TROTH_CHECK(run(synchronous_of(durability)));
  TROTH_CHECK(run("PRAGMA secure_delete=ON"));
  TROTH_CHECK(run("PRAGMA trusted_schema=OFF"));
  TROTH_CHECK(run("PRAGMA cell_size_check=ON"));
  TROTH_CHECK(run(("PRAGMA max_page_count=" + std::to_string(pages)).c_str()));
  TROTH_CHECK(
      run("CREATE TABLE IF NOT EXISTS record (key TEXT PRIMARY KEY, bytes BLOB NOT NULL) "
          "STRICT, WITHOUT ROWID"));
  return run(
      "CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, text TEXT NOT NULL) "
      "STRICT, WITHOUT ROWID");
}

Store::~Store() {
  if (file_) sqlite3_close(file_);
  if (lock_ >= 0) ::close(lock_);  // which gives the lock back
}

Status Store::run(const char* sql) {
  const int code = sqlite3_exec(file_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return std::unexpected(fault_of_code(code));
  return {};
}

Result<Store::Page> Store::read(std::string_view from, std::string_view below,
                                std::size_t bytes_max) {
  Statement select(file_, "SELECT key, bytes FROM record WHERE key > ?1 AND key < ?2 ORDER BY key");
  select.text(1, from).text(2, below);
  Page page;
  std::size_t bytes = 0;
  for (;;) {
    TROTH_TRY(row, select.step());
    if (!row) return page;
    if (bytes >= bytes_max) {
      page.more = true;
      return page;
    }
    page.records.push_back({select.text_at(0), select.bytes_at(1)});
    bytes += page.records.back().bytes.size();
  }
}

Result<std::vector<Record>> Store::small_records() {
  TROTH_TRY(page, read("s/", "s0", SIZE_MAX));  // '0' follows '/'
  return std::move(page.records);
}

Result<Store::Page> Store::page(const std::string& after) {
  return read(after < "f/" ? "f/" : after, "f0", page_bytes);
}

Result<std::vector<Record>> Store::these(const std::vector<std::string>& keys) {
  std::vector<Record> records;
  for (const std::string& key : keys) {
    Statement select(file_, "SELECT bytes FROM record WHERE key = ?1");
    select.text(1, key);
    TROTH_TRY(row, select.step());
    if (row) records.push_back({key, select.bytes_at(0)});
  }
  return records;
}

Status Store::keep(const std::vector<Record>& puts, const std::vector<std::string>& drops) {
  TROTH_CHECK(run("BEGIN IMMEDIATE"));
  const auto write = [&]() -> Status {
    Statement put(file_,
                  "INSERT INTO record (key, bytes) VALUES (?1, ?2) "
                  "ON CONFLICT (key) DO UPDATE SET bytes = excluded.bytes");
    for (const Record& one : puts) TROTH_CHECK(put.text(1, one.key).bytes(2, one.bytes).done());
    Statement drop(file_, "DELETE FROM record WHERE key = ?1");
    for (const std::string& key : drops) TROTH_CHECK(drop.text(1, key).done());
    return {};
  };
  Status done = write();
  if (done) done = run("COMMIT");
  if (!done) (void)run("ROLLBACK");
  return done;
}

Result<std::optional<std::string>> Store::setting(std::string_view name) {
  Statement select(file_, "SELECT text FROM setting WHERE name = ?1");
  select.text(1, name);
  TROTH_TRY(row, select.step());
  if (!row) return std::optional<std::string>();
  return std::optional(select.text_at(0));
}

Status Store::set(std::string_view name, std::string_view text) {
  Statement put(file_,
                "INSERT INTO setting (name, text) VALUES (?1, ?2) "
                "ON CONFLICT (name) DO UPDATE SET text = excluded.text");
  return put.text(1, name).text(2, text).done();
}

}  // namespace troth::cli
