#include "relay/sqlite_store.h"

#include "relay/sqlite.h"

namespace troth::relay {

namespace {

constexpr int schema_version = 2;

// Everything about a space begins with its name, so that a sharded database keeps it in one place
// (protocol 5.4).
constexpr const char* schema = R"sql(
CREATE TABLE relay (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE account (account_id BLOB NOT NULL PRIMARY KEY, login_key BLOB NOT NULL, created_day INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE blob (account_id BLOB NOT NULL, kind INTEGER NOT NULL, version INTEGER NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (account_id, kind)) STRICT;
CREATE TABLE session (token BLOB NOT NULL PRIMARY KEY, account_id BLOB NOT NULL, device BLOB NOT NULL, used_day INTEGER NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE INDEX session_of_account ON session (account_id);
CREATE TABLE space (space_id BLOB NOT NULL PRIMARY KEY, join_key BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE member (space_id BLOB NOT NULL, account_id BLOB NOT NULL, has_left INTEGER NOT NULL,
  PRIMARY KEY (space_id, account_id)) STRICT, WITHOUT ROWID;
CREATE INDEX member_of_account ON member (account_id);
CREATE TABLE log (space_id BLOB NOT NULL, log_id BLOB NOT NULL, account_id BLOB, sign_key BLOB NOT NULL, solo INTEGER NOT NULL,
  cert BLOB NOT NULL, proven INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (space_id, log_id)) STRICT, WITHOUT ROWID;
CREATE INDEX log_of_account ON log (account_id);
CREATE TABLE frame (space_id BLOB NOT NULL, log_id BLOB NOT NULL, seq INTEGER NOT NULL CHECK (seq > 0), link BLOB NOT NULL,
  held INTEGER NOT NULL, head_s BLOB NOT NULL, p BLOB, PRIMARY KEY (space_id, log_id, seq)) STRICT, WITHOUT ROWID;
CREATE INDEX bare_frame ON frame (space_id, log_id, seq) WHERE p IS NULL;
CREATE TABLE invitation (invite_id BLOB NOT NULL PRIMARY KEY, account_id BLOB NOT NULL, claim_key BLOB NOT NULL,
  expires INTEGER NOT NULL, offer BLOB NOT NULL, claim BLOB, signature BLOB, others INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX invitation_of_account ON invitation (account_id);
)sql";

constexpr int log_pages_at_rest = 500;   // moved into the file when there is nothing else to do
constexpr int log_pages_at_most = 8000;  // moved in any case
constexpr int pages_of_a_backup_step = 500;

int remember_log_pages(void* pages, sqlite3*, const char*, int in_log) {
  *static_cast<int*>(pages) = in_log;
  return SQLITE_OK;
}

std::int64_t number_of(Database& database, const char* sql) {
  Statement statement(database, sql);
  auto row = statement.with();
  return row.next() ? row.number(0) : 0;
}

const char* pragma_of(Durability durability) {
  switch (durability) {
    case Durability::full:
      return "PRAGMA synchronous=FULL";
    case Durability::normal:
      return "PRAGMA synchronous=NORMAL";
    case Durability::off:
      return "PRAGMA synchronous=OFF";
  }
  return "";
}

std::string opened(Database& database, Durability durability) {
  database.run(
      "PRAGMA page_size=16384; PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA "
      "trusted_schema=OFF;"
      "PRAGMA cell_size_check=ON; PRAGMA busy_timeout=5000; PRAGMA temp_store=MEMORY; PRAGMA "
      "cache_size=-2048;"
      "PRAGMA wal_autocheckpoint=0; PRAGMA secure_delete=ON;");
  database.run(pragma_of(durability));
  const auto version = number_of(database, "PRAGMA user_version");
  if (version > schema_version) stop_on_failed_disk(SQLITE_SCHEMA);
  if (version == 0) {
    database.run("BEGIN");
    database.run(schema);
    database.run("PRAGMA user_version=2");
    database.run("COMMIT");
  } else if (version == 1) {
    database.run(
        "BEGIN; ALTER TABLE log ADD COLUMN proven INTEGER NOT NULL DEFAULT 1;"
        "CREATE INDEX bare_frame ON frame (space_id, log_id, seq) WHERE p IS NULL;"
        "PRAGMA user_version=2; COMMIT");
  }
  return {};
}

}  // namespace

struct SqliteStore::Statements {
  Statements(const std::string& path, Durability durability)
      : database(path), ready(opened(database, durability)) {
    sqlite3_wal_hook(database.handle(), remember_log_pages, &log_pages);
  }
  ~Statements() {
    if (backup) sqlite3_backup_finish(backup);
    if (backup_to) sqlite3_close(backup_to);
  }
  Database database;
  std::string ready;  // the schema stands before the statements are prepared
  int log_pages = 0;
  sqlite3_backup* backup = nullptr;
  sqlite3* backup_to = nullptr;

#define TROTH_SQL(name, text) \
  Statement name { database, text }
  TROTH_SQL(begin, "BEGIN");
  TROTH_SQL(commit, "COMMIT");
  TROTH_SQL(account, "SELECT login_key, created_day FROM account WHERE account_id=?");
  TROTH_SQL(set_account, "INSERT OR REPLACE INTO account VALUES (?,?,?)");
  TROTH_SQL(remove_account, "DELETE FROM account WHERE account_id=?");
  TROTH_SQL(remove_blobs, "DELETE FROM blob WHERE account_id=?");
  TROTH_SQL(remove_sessions, "DELETE FROM session WHERE account_id=?");
  TROTH_SQL(remove_invitations, "DELETE FROM invitation WHERE account_id=?");
  TROTH_SQL(blob, "SELECT version, bytes FROM blob WHERE account_id=? AND kind=?");
  TROTH_SQL(set_blob, "INSERT OR REPLACE INTO blob VALUES (?,?,?,?)");
  TROTH_SQL(session, "SELECT account_id, device, used_day FROM session WHERE token=?");
  TROTH_SQL(set_session, "INSERT OR REPLACE INTO session VALUES (?,?,?,?)");
  TROTH_SQL(remove_session, "DELETE FROM session WHERE token=?");
  TROTH_SQL(remove_sessions_of, "DELETE FROM session WHERE account_id=? AND device=?");
  TROTH_SQL(remove_sessions_but, "DELETE FROM session WHERE account_id=? AND token<>?");
  TROTH_SQL(session_count, "SELECT count(*) FROM session WHERE account_id=?");
  TROTH_SQL(remove_sessions_before, "DELETE FROM session WHERE used_day<?");
  TROTH_SQL(space, "SELECT join_key FROM space WHERE space_id=?");
  TROTH_SQL(members, "SELECT account_id, has_left FROM member WHERE space_id=?");
  TROTH_SQL(set_space, "INSERT OR REPLACE INTO space VALUES (?,?)");
  TROTH_SQL(set_member, "INSERT OR REPLACE INTO member VALUES (?,?,?)");
  TROTH_SQL(remove_space, "DELETE FROM space WHERE space_id=?");
  TROTH_SQL(remove_members, "DELETE FROM member WHERE space_id=?");
  TROTH_SQL(remove_logs, "DELETE FROM log WHERE space_id=?");
  TROTH_SQL(remove_frames, "DELETE FROM frame WHERE space_id=?");
  TROTH_SQL(spaces_of, "SELECT space_id FROM member WHERE account_id=? AND has_left=0");
  TROTH_SQL(log,
            "SELECT log_id, sign_key, account_id, solo, cert, proven FROM log WHERE space_id=? AND "
            "log_id=?");
  TROTH_SQL(
      logs,
      "SELECT log_id, sign_key, account_id, solo, cert, proven FROM log WHERE space_id=? ORDER BY "
      "log_id");
  TROTH_SQL(set_log, "INSERT OR REPLACE INTO log VALUES (?,?,?,?,?,?,?)");
  TROTH_SQL(remove_log, "DELETE FROM log WHERE space_id=? AND log_id=?");
  TROTH_SQL(remove_frames_of, "DELETE FROM frame WHERE space_id=? AND log_id=?");
  TROTH_SQL(head,
            "SELECT seq, link FROM frame WHERE space_id=? AND log_id=? ORDER BY seq DESC LIMIT 1");
  TROTH_SQL(
      head_shown,
      "SELECT seq FROM frame WHERE space_id=? AND log_id=? AND held<=? ORDER BY seq DESC LIMIT 1");
  TROTH_SQL(frame_head,
            "SELECT link, substr(head_s,1,224), p IS NOT NULL FROM frame WHERE space_id=? AND "
            "log_id=? AND seq=?");
  TROTH_SQL(append, "INSERT INTO frame VALUES (?,?,?,?,?,?,?)");
  TROTH_SQL(add_private, "UPDATE frame SET p=? WHERE space_id=? AND log_id=? AND seq=?");
  TROTH_SQL(first_bare,
            "SELECT seq FROM frame WHERE space_id=? AND log_id=? AND p IS NULL ORDER BY seq LIMIT "
            "1");
  TROTH_SQL(remove_private, "UPDATE frame SET p=NULL WHERE space_id=? AND log_id=?");
  TROTH_SQL(frames_whole,
            "SELECT seq, head_s, p FROM frame WHERE space_id=? AND log_id=? AND seq>? AND seq<=? "
            "ORDER BY seq");
  TROTH_SQL(frames_without_private,
            "SELECT seq, head_s FROM frame WHERE space_id=? AND log_id=? AND seq>? AND seq<=? "
            "ORDER BY seq");
  TROTH_SQL(stored_bytes,
            "SELECT coalesce(sum(length(head_s)+coalesce(length(p),0)),0) FROM log JOIN frame "
            "USING (space_id, log_id) "
            "WHERE account_id=?");
  TROTH_SQL(invitation,
            "SELECT account_id, claim_key, expires, offer, claim, signature, others FROM "
            "invitation WHERE invite_id=?");
  TROTH_SQL(set_invitation, "INSERT OR REPLACE INTO invitation VALUES (?,?,?,?,?,?,?,?)");
  TROTH_SQL(remove_invitation, "DELETE FROM invitation WHERE invite_id=?");
  TROTH_SQL(invitation_count, "SELECT count(*) FROM invitation WHERE account_id=?");
  TROTH_SQL(remove_invitations_before, "DELETE FROM invitation WHERE expires<=?");
#undef TROTH_SQL
};

SqliteStore::SqliteStore(const std::string& path, Durability durability)
    : sql_(std::make_unique<Statements>(path, durability)) {}
SqliteStore::~SqliteStore() = default;

void SqliteStore::begin() { sql_->begin.run(); }
void SqliteStore::commit() {
  sql_->commit.run();
  if (sql_->log_pages > log_pages_at_most) rest();
}
void SqliteStore::rest() {
  if (sql_->log_pages < log_pages_at_rest) return;
  const int code = sqlite3_wal_checkpoint_v2(sql_->database.handle(), nullptr,
                                             SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  // BUSY is no failure: somebody reads (a backup); there will be another rest.
  if (code != SQLITE_OK && code != SQLITE_BUSY && code != SQLITE_LOCKED) stop_on_failed_disk(code);
  sql_->log_pages = 0;
}

bool SqliteStore::back_up(const std::string& path) {
  const std::string part = path + ".part";
  if (!sql_->backup) {
    std::remove(part.c_str());
    int code = sqlite3_open(part.c_str(), &sql_->backup_to);
    if (code != SQLITE_OK) stop_on_failed_disk(code);
    sql_->backup = sqlite3_backup_init(sql_->backup_to, "main", sql_->database.handle(), "main");
    if (!sql_->backup) stop_on_failed_disk(sqlite3_errcode(sql_->backup_to));
  }
  const int code = sqlite3_backup_step(sql_->backup, pages_of_a_backup_step);
  if (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED) return false;
  if (code != SQLITE_DONE) stop_on_failed_disk(code);
  sqlite3_backup_finish(sql_->backup);
  sql_->backup = nullptr;
  sqlite3_close(sql_->backup_to);
  sql_->backup_to = nullptr;
  if (std::rename(part.c_str(), path.c_str()) != 0) stop_on_failed_disk(SQLITE_IOERR);
  return true;
}

ByteArray<32> SqliteStore::secret(Random& random) {
  Statement ask(sql_->database, "SELECT value FROM relay WHERE name='secret'");
  if (auto row = ask.with(); row.next()) return array_of<32>(row.view(0));
  const auto secret = random.bytes<32>();
  Statement keep(sql_->database, "INSERT INTO relay VALUES ('secret',?)");
  keep.run(BytesView(secret));
  return secret;
}

// --- accounts
// -------------------------------------------------------------------------------------------------------

std::optional<AccountRecord> SqliteStore::account(const AccountId& account) {
  auto row = sql_->account.with(account);
  if (!row.next()) return std::nullopt;
  return AccountRecord{row.id<VerifyKey>(0), row.number(1)};
}
void SqliteStore::set_account(const AccountId& account, const AccountRecord& record) {
  sql_->set_account.run(account, record.login_key, record.created_day);
}
void SqliteStore::remove_account(const AccountId& account) {
  sql_->remove_account.run(account);
  sql_->remove_blobs.run(account);
  sql_->remove_sessions.run(account);
  sql_->remove_invitations.run(account);
}

std::optional<BlobRecord> SqliteStore::blob(const AccountId& account, post::Blob blob) {
  auto row = sql_->blob.with(account, static_cast<int>(blob));
  if (!row.next()) return std::nullopt;
  return BlobRecord{row.count(0), row.bytes(1)};
}
void SqliteStore::set_blob(const AccountId& account, post::Blob blob, const BlobRecord& record) {
  sql_->set_blob.run(account, static_cast<int>(blob), record.version, record.bytes);
}

std::optional<SessionRecord> SqliteStore::session(const Hash& token) {
  auto row = sql_->session.with(token);
  if (!row.next()) return std::nullopt;
  return SessionRecord{row.id<AccountId>(0), row.id<VerifyKey>(1), row.number(2)};
}
void SqliteStore::set_session(const Hash& token, const SessionRecord& record) {
  sql_->set_session.run(token, record.account, record.device, record.used_day);
}
void SqliteStore::remove_session(const Hash& token) { sql_->remove_session.run(token); }
void SqliteStore::remove_sessions_of(const AccountId& account, const VerifyKey& device) {
  sql_->remove_sessions_of.run(account, device);
}
void SqliteStore::remove_sessions_but(const AccountId& account, const Hash& token) {
  sql_->remove_sessions_but.run(account, token);
}
std::size_t SqliteStore::session_count(const AccountId& account) {
  auto row = sql_->session_count.with(account);
  return row.next() ? row.count(0) : 0;
}
void SqliteStore::remove_sessions_before(std::int64_t used_day) {
  sql_->remove_sessions_before.run(used_day);
}

// --- spaces and logs
// ------------------------------------------------------------------------------------------------

std::optional<SpaceRecord> SqliteStore::space(const SpaceId& space) {
  SpaceRecord record;
  {
    auto row = sql_->space.with(space);
    if (!row.next()) return std::nullopt;
    record.join_key = row.id<VerifyKey>(0);
  }
  for (auto row = sql_->members.with(space); row.next();)
    record.members.push_back({row.id<AccountId>(0), row.number(1) != 0});
  return record;
}
void SqliteStore::set_space(const SpaceId& space, const SpaceRecord& record) {
  sql_->set_space.run(space, record.join_key);
  for (const auto& member : record.members)
    sql_->set_member.run(space, member.account, member.left ? 1 : 0);
}
void SqliteStore::remove_space(const SpaceId& space) {
  sql_->remove_frames.run(space);
  sql_->remove_logs.run(space);
  sql_->remove_members.run(space);
  sql_->remove_space.run(space);
}
std::vector<SpaceId> SqliteStore::spaces_of(const AccountId& account) {
  std::vector<SpaceId> spaces;
  for (auto row = sql_->spaces_of.with(account); row.next();) spaces.push_back(row.id<SpaceId>(0));
  return spaces;
}

namespace {
LogRecord log_in(const Statement::Row& row) {
  LogRecord record{row.id<LogId>(0),   row.id<VerifyKey>(1), std::nullopt,
                   row.number(3) != 0, row.bytes(4),         row.number(5) != 0};
  if (!row.is_null(2)) record.owner = row.id<AccountId>(2);
  return record;
}
}  // namespace

std::optional<LogRecord> SqliteStore::log(const SpaceId& space, const LogId& log) {
  auto row = sql_->log.with(space, log);
  if (!row.next()) return std::nullopt;
  return log_in(row);
}
std::vector<LogRecord> SqliteStore::logs(const SpaceId& space) {
  std::vector<LogRecord> logs;
  for (auto row = sql_->logs.with(space); row.next();) logs.push_back(log_in(row));
  return logs;
}
void SqliteStore::set_log(const SpaceId& space, const LogRecord& record) {
  sql_->set_log.run(space, record.log, record.owner, record.device, record.solo ? 1 : 0,
                    record.certificate, record.proven ? 1 : 0);
}
void SqliteStore::remove_log(const SpaceId& space, const LogId& log) {
  sql_->remove_frames_of.run(space, log);
  sql_->remove_log.run(space, log);
}

// --- frames
// ---------------------------------------------------------------------------------------------------------

std::optional<Head> SqliteStore::head(const SpaceId& space, const LogId& log) {
  auto row = sql_->head.with(space, log);
  if (!row.next()) return std::nullopt;
  return Head{row.count(0), row.id<Hash>(1)};
}
std::uint64_t SqliteStore::head_shown(const SpaceId& space, const LogId& log,
                                      std::int64_t mail_day) {
  auto row = sql_->head_shown.with(space, log, mail_day);
  return row.next() ? row.count(0) : 0;
}
std::optional<StoredHead> SqliteStore::frame_head(const SpaceId& space, const LogId& log,
                                                  std::uint64_t seq) {
  auto row = sql_->frame_head.with(space, log, seq);
  if (!row.next()) return std::nullopt;
  return StoredHead{row.id<Hash>(0), array_of<head_size>(row.view(1)), row.number(2) != 0};
}
void SqliteStore::append(const SpaceId& space, const LogId& log, const NewFrame& frame) {
  // Header, signature and shared sheet lie one after the other in every frame; they are kept as
  // they came.
  TROTH_ASSERT(frame.head.data() + frame.head.size() == frame.s.data());
  const BytesView head_s(frame.head.data(), frame.head.size() + frame.s.size());
  sql_->append.run(space, log, frame.seq, frame.link, frame.held_until_day, head_s,
                   frame.p.empty() ? std::optional<BytesView>() : frame.p);
}
void SqliteStore::add_private(const SpaceId& space, const LogId& log, std::uint64_t seq,
                              BytesView p) {
  sql_->add_private.run(p, space, log, seq);
}
std::optional<std::uint64_t> SqliteStore::first_bare(const SpaceId& space, const LogId& log) {
  auto row = sql_->first_bare.with(space, log);
  if (!row.next()) return std::nullopt;
  return static_cast<std::uint64_t>(row.number(0));
}
void SqliteStore::remove_private(const SpaceId& space, const LogId& log) {
  sql_->remove_private.run(space, log);
}
std::uint64_t SqliteStore::frames(const SpaceId& space, const LogId& log, std::uint64_t after,
                                  std::uint64_t until, std::size_t bytes_max, bool with_private,
                                  Bytes& out) {
  auto& statement = with_private ? sql_->frames_whole : sql_->frames_without_private;
  std::size_t written = 0;
  std::uint64_t last = after;
  for (auto row = statement.with(space, log, after, until); row.next();) {
    const BytesView head_s = row.view(1);
    const BytesView p = with_private ? row.view(2) : BytesView();
    const std::size_t size = head_s.size() + p.size();
    if (written + size > bytes_max && !out.empty()) break;
    append_le(out, static_cast<std::uint32_t>(size));
    troth::append(out, head_s);
    troth::append(out, p);
    written += size;
    last = row.count(0);
  }
  return last;
}
std::uint64_t SqliteStore::stored_bytes(const AccountId& account) {
  auto row = sql_->stored_bytes.with(account);
  return row.next() ? row.count(0) : 0;
}

// --- invitations
// ----------------------------------------------------------------------------------------------------

std::optional<InvitationRecord> SqliteStore::invitation(const InviteId& invitation) {
  auto row = sql_->invitation.with(invitation);
  if (!row.next()) return std::nullopt;
  InvitationRecord record{row.id<AccountId>(0),
                          row.id<VerifyKey>(1),
                          Instant{row.number(2)},
                          row.bytes(3),
                          std::nullopt,
                          std::nullopt,
                          static_cast<std::uint32_t>(row.count(6))};
  if (!row.is_null(4)) record.claim = row.bytes(4);
  if (!row.is_null(5)) record.signature = row.id<Signature>(5);
  return record;
}
void SqliteStore::set_invitation(const InviteId& invitation, const InvitationRecord& record) {
  sql_->set_invitation.run(invitation, record.by, record.claim_key, record.expires.ms, record.offer,
                           record.claim, record.signature, record.others);
}
void SqliteStore::remove_invitation(const InviteId& invitation) {
  sql_->remove_invitation.run(invitation);
}
std::size_t SqliteStore::invitation_count(const AccountId& account) {
  auto row = sql_->invitation_count.with(account);
  return row.next() ? row.count(0) : 0;
}
void SqliteStore::remove_invitations_before(Instant now) {
  sql_->remove_invitations_before.run(now.ms);
}

}  // namespace troth::relay
