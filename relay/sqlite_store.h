#pragma once
// The store on SQLite, by the rules of protocol 5.3: one connection that writes and checkpoints,
// write-ahead log, synchronous=FULL, STRICT tables. A frame is on the disk when commit() returns.
// Debian's SQLite has a fault when two connections checkpoint at once; here there is only one, and
// a backup is made from inside (back_up). Threads: one, the one that made it or another, but never
// two.
#include <memory>
#include <string>

#include "relay/store.h"

namespace troth::relay {

// How sure a commit() is. The relay knows only `full`; with less, a power cut takes back what was
// acknowledged, and a test shows that it can see that (tests/power_cut/relay_test.cpp).
enum class Durability : std::uint8_t { full, normal, off };

class SqliteStore final : public Store {
 public:
  // Opens or makes the file; its folder is there. Stops the program if that fails, also when the
  // file was written by a later version of this program (SQLite code SQLITE_SCHEMA, 17).
  explicit SqliteStore(const std::string& path, Durability durability = Durability::full);
  ~SqliteStore() override;

  void begin() override;
  void commit() override;

  // Between batches: moves what has been committed from the log into the file, when there is much
  // of it.
  void rest();
  // Copies a part of the database into a second file, while other batches go on in between; true
  // when the copy is whole and stands at `path` (it grows at path + ".part" before). Call again
  // until it is.
  bool back_up(const std::string& path);

  ByteArray<32> secret(Random& random) override;
  std::optional<AccountRecord> account(const AccountId& account) override;
  void set_account(const AccountId& account, const AccountRecord& record) override;
  void remove_account(const AccountId& account) override;
  std::optional<BlobRecord> blob(const AccountId& account, post::Blob blob) override;
  void set_blob(const AccountId& account, post::Blob blob, const BlobRecord& record) override;
  std::optional<SessionRecord> session(const Hash& token) override;
  void set_session(const Hash& token, const SessionRecord& record) override;
  void remove_session(const Hash& token) override;
  void remove_sessions_of(const AccountId& account, const VerifyKey& device) override;
  void remove_sessions_but(const AccountId& account, const Hash& token) override;
  std::size_t session_count(const AccountId& account) override;
  void remove_sessions_before(std::int64_t used_day) override;
  std::optional<SpaceRecord> space(const SpaceId& space) override;
  void set_space(const SpaceId& space, const SpaceRecord& record) override;
  void remove_space(const SpaceId& space) override;
  std::vector<SpaceId> spaces_of(const AccountId& account) override;
  std::optional<LogRecord> log(const SpaceId& space, const LogId& log) override;
  std::vector<LogRecord> logs(const SpaceId& space) override;
  void set_log(const SpaceId& space, const LogRecord& record) override;
  void remove_log(const SpaceId& space, const LogId& log) override;
  std::optional<Head> head(const SpaceId& space, const LogId& log) override;
  std::uint64_t head_shown(const SpaceId& space, const LogId& log, std::int64_t mail_day) override;
  std::optional<StoredHead> frame_head(const SpaceId& space, const LogId& log,
                                       std::uint64_t seq) override;
  std::optional<std::uint64_t> first_bare(const SpaceId& space, const LogId& log) override;
  void append(const SpaceId& space, const LogId& log, const NewFrame& frame) override;
  void add_private(const SpaceId& space, const LogId& log, std::uint64_t seq, BytesView p) override;
  void remove_private(const SpaceId& space, const LogId& log) override;
  std::uint64_t frames(const SpaceId& space, const LogId& log, std::uint64_t after,
                       std::uint64_t until, std::size_t bytes_max, bool with_private,
                       Bytes& out) override;
  std::uint64_t stored_bytes(const AccountId& account) override;
  std::optional<InvitationRecord> invitation(const InviteId& invitation) override;
  void set_invitation(const InviteId& invitation, const InvitationRecord& record) override;
  void remove_invitation(const InviteId& invitation) override;
  std::size_t invitation_count(const AccountId& account) override;
  void remove_invitations_before(Instant now) override;

 private:
  struct Statements;
  std::unique_ptr<Statements> sql_;
};

}  // namespace troth::relay
