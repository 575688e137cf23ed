#pragma once
// SQLite's C interface, held by objects that close what they opened. Any error that is not an
// answer stops the program: after a write that failed nobody knows what is on the disk, and going
// on would acknowledge what may be lost (protocol 5.3). The supervisor starts it again; the devices
// ask again.
#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/bytes.h"
#include "base/id.h"

namespace troth::relay {

[[noreturn]] inline void stop_on_failed_disk(int code) {
  std::fprintf(stderr,
               "error: the database failed (SQLite code %d); stopping so that nothing is promised "
               "that is not kept\n",
               code);
  std::fflush(stderr);
  std::_Exit(74);  // EX_IOERR of sysexits.h
}

class Database {
 public:
  explicit Database(const std::string& path) {
    const int code =
        sqlite3_open_v2(path.c_str(), &handle_,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) stop_on_failed_disk(code);
  }
  ~Database() { sqlite3_close(handle_); }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  sqlite3* handle() const { return handle_; }
  void run(const char* sql) {
    const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) stop_on_failed_disk(sqlite3_extended_errcode(handle_));
  }

 private:
  sqlite3* handle_ = nullptr;
};

// One prepared statement. Use: `for (auto row = insert.with(a, b, c); row.next();) row.bytes(0)
// ...`, or .run(). Bytes that are bound must live until the row has gone; they are not copied.
class Statement {
 public:
  Statement(const Database& database, const char* sql) {
    const int code = sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT,
                                        &handle_, nullptr);
    if (code != SQLITE_OK) stop_on_failed_disk(code);
  }
  ~Statement() { sqlite3_finalize(handle_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  class Row {
   public:
    explicit Row(sqlite3_stmt* handle) : handle_(handle) {}
    ~Row() { sqlite3_reset(handle_); }
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;
    bool next() {
      const int code = sqlite3_step(handle_);
      if (code == SQLITE_ROW) return true;
      if (code != SQLITE_DONE) stop_on_failed_disk(code);
      return false;
    }
    std::int64_t number(int column) const { return sqlite3_column_int64(handle_, column); }
    std::uint64_t count(int column) const { return static_cast<std::uint64_t>(number(column)); }
    bool is_null(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }
    BytesView view(int column) const {
      const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_, column));
      return {data, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
    }
    Bytes bytes(int column) const {
      const auto it = view(column);
      return {it.begin(), it.end()};
    }
    template <class AnId>
    AnId id(int column) const {
      const auto it = view(column);
      if (it.size() != AnId::size) stop_on_failed_disk(SQLITE_CORRUPT);
      return AnId{array_of<AnId::size>(it)};
    }

   private:
    sqlite3_stmt* handle_;
  };

  template <class... Values>
  Row with(const Values&... values) {
    int at = 0;
    (..., bind(++at, values));
    return Row(handle_);
  }
  template <class... Values>
  void run(const Values&... values) {
    auto row = with(values...);
    while (row.next()) {
    }
  }

 private:
  void check(int code) {
    if (code != SQLITE_OK) stop_on_failed_disk(code);
  }
  void bind(int at, BytesView it) {
    check(sqlite3_bind_blob64(handle_, at, it.data() ? static_cast<const void*>(it.data()) : "",
                              it.size(), SQLITE_STATIC));
  }
  void bind(int at, const Bytes& it) { bind(at, BytesView(it)); }
  template <class Tag, std::size_t N>
  void bind(int at, const Id<Tag, N>& it) {
    bind(at, BytesView(it.bytes));
  }
  void bind(int at, std::nullptr_t) { check(sqlite3_bind_null(handle_, at)); }
  template <class T>
  void bind(int at, const std::optional<T>& it) {
    if (it)
      bind(at, *it);
    else
      bind(at, nullptr);
  }
  template <std::integral N>
  void bind(int at, N it) {
    check(sqlite3_bind_int64(handle_, at, static_cast<sqlite3_int64>(it)));
  }

  sqlite3_stmt* handle_ = nullptr;
};

}  // namespace troth::relay
