#pragma once
// Where the relay keeps things: the seam between its rules (relay/relay.h) and a database. Two
// stores fill it: one in memory for simulations and tests (relay/memory_store.h), one on SQLite
// (relay/sqlite_store.h). It is cut so that PostgreSQL and its distributed relatives fit behind it
// later (protocol 5.4): everything about a space is found by the space's name first, an append is a
// plain insert under a primary key, and no number comes out of a sequence.
//
// Errors: none. A store that cannot keep its word stops the program (protocol 5.3: never go on
// after a failed write); whoever waits for an answer then gets none, and asks again. Threads: one.
// Atomicity: all that happens between begin() and commit() is kept together or not at all, and
// nothing is promised to anybody before commit() has returned.
#include <optional>
#include <vector>

#include "base/random.h"
#include "post/account.h"
#include "post/frame.h"

namespace troth::relay {

struct AccountRecord {
  VerifyKey login_key;
  std::int64_t created_day = 0;
};
struct BlobRecord {
  std::uint64_t version = 0;
  Bytes bytes;
};
struct SessionRecord {
  AccountId account;
  VerifyKey device;
  std::int64_t used_day = 0;
};
struct Membership {
  AccountId account;
  bool left = false;
};
struct SpaceRecord {
  VerifyKey join_key;
  std::vector<Membership> members;  // at most two, ever
};
struct LogRecord {
  LogId log;
  VerifyKey device;
  std::optional<AccountId> owner;  // nobody: kept for a person whose device has not proven it yet
  bool solo = false;
  Bytes certificate;
  bool proven = false;  // by the device itself; else another device of `owner` says it is his
};
struct Head {
  std::uint64_t seq = 0;
  Hash link;
};
using FrameHead = ByteArray<head_size>;  // header and signature
struct StoredHead {
  Hash link;
  FrameHead head{};
  bool has_private = false;
};
struct NewFrame {
  std::uint64_t seq = 0;
  Hash link;
  BytesView head;  // header and signature
  BytesView s;
  BytesView p;  // empty: without
  std::int64_t held_until_day =
      0;  // the mail day from which the other account may have it; 0: at once
};
struct InvitationRecord {
  AccountId by;
  VerifyKey claim_key;
  Instant expires;
  Bytes offer;
  std::optional<Bytes> claim;
  std::optional<Signature> signature;
  std::uint32_t others = 0;
};

class Store {
 public:
  virtual ~Store() = default;

  virtual void begin() = 0;
  virtual void commit() = 0;

  // 32 random bytes, made when the store was made: what challenges are sealed with.
  virtual ByteArray<32> secret(Random& random) = 0;

  virtual std::optional<AccountRecord> account(const AccountId& account) = 0;
  virtual void set_account(const AccountId& account, const AccountRecord& record) = 0;
  virtual void remove_account(
      const AccountId& account) = 0;  // with blobs, sessions and invitations

  virtual std::optional<BlobRecord> blob(const AccountId& account, post::Blob blob) = 0;
  virtual void set_blob(const AccountId& account, post::Blob blob, const BlobRecord& record) = 0;

  virtual std::optional<SessionRecord> session(const Hash& token) = 0;
  virtual void set_session(const Hash& token, const SessionRecord& record) = 0;
  virtual void remove_session(const Hash& token) = 0;
  virtual void remove_sessions_of(const AccountId& account, const VerifyKey& device) = 0;
  virtual void remove_sessions_but(const AccountId& account, const Hash& token) = 0;
  virtual std::size_t session_count(const AccountId& account) = 0;
  virtual void remove_sessions_before(std::int64_t used_day) = 0;

  virtual std::optional<SpaceRecord> space(const SpaceId& space) = 0;
  virtual void set_space(const SpaceId& space, const SpaceRecord& record) = 0;
  virtual void remove_space(const SpaceId& space) = 0;                   // with its logs and frames
  virtual std::vector<SpaceId> spaces_of(const AccountId& account) = 0;  // not those it has left

  virtual std::optional<LogRecord> log(const SpaceId& space, const LogId& log) = 0;
  virtual std::vector<LogRecord> logs(const SpaceId& space) = 0;  // in the order of their names
  virtual void set_log(const SpaceId& space, const LogRecord& record) = 0;
  virtual void remove_log(const SpaceId& space, const LogId& log) = 0;  // with its frames

  virtual std::optional<Head> head(const SpaceId& space, const LogId& log) = 0;
  // The last number that the other account may have on this mail day; 0 for none.
  virtual std::uint64_t head_shown(const SpaceId& space, const LogId& log,
                                   std::int64_t mail_day) = 0;
  virtual std::optional<StoredHead> frame_head(const SpaceId& space, const LogId& log,
                                               std::uint64_t seq) = 0;
  // The first frame that is kept without its private sheet.
  virtual std::optional<std::uint64_t> first_bare(const SpaceId& space, const LogId& log) = 0;
  // The caller has seen that seq is the next one and that no frame is there.
  virtual void append(const SpaceId& space, const LogId& log, const NewFrame& frame) = 0;
  virtual void add_private(const SpaceId& space, const LogId& log, std::uint64_t seq,
                           BytesView p) = 0;
  virtual void remove_private(const SpaceId& space, const LogId& log) = 0;
  // Writes frames after..until, each behind its le32 size, to `out` while they fit into bytes_max
  // (the first one is written anyway when `out` is empty). Returns the last number written, `after`
  // if none.
  virtual std::uint64_t frames(const SpaceId& space, const LogId& log, std::uint64_t after,
                               std::uint64_t until, std::size_t bytes_max, bool with_private,
                               Bytes& out) = 0;
  virtual std::uint64_t stored_bytes(const AccountId& account) = 0;  // of frames in its own logs

  virtual std::optional<InvitationRecord> invitation(const InviteId& invitation) = 0;
  virtual void set_invitation(const InviteId& invitation, const InvitationRecord& record) = 0;
  virtual void remove_invitation(const InviteId& invitation) = 0;
  virtual std::size_t invitation_count(const AccountId& account) = 0;
  virtual void remove_invitations_before(Instant now) = 0;
};

}  // namespace troth::relay
