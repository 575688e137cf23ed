#pragma once
// The store of simulations and tests: plain maps. A copy of it is a backup; begin() remembers,
// crash() goes back to the last commit, as a power cut would.
#include <map>

#include "relay/store.h"

namespace troth::relay {

class MemoryStore final : public Store {
 public:
  // A crash between begin() and commit() loses what happened there. Off by default: it costs a copy
  // per batch.
  explicit MemoryStore(bool can_crash = false) : can_crash_(can_crash) {}

  void begin() override {
    if (can_crash_) kept_ = now_;
  }
  void commit() override {
    if (can_crash_) kept_ = now_;
  }
  void crash() { now_ = kept_; }

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
  struct KeptFrame {
    Hash link;
    Bytes head_and_s;
    Bytes p;
    std::int64_t held_until_day = 0;
  };
  using Place = std::pair<SpaceId, LogId>;
  struct World {
    std::optional<ByteArray<32>> secret;
    std::map<AccountId, AccountRecord> accounts;
    std::map<std::pair<AccountId, post::Blob>, BlobRecord> blobs;
    std::map<Hash, SessionRecord> sessions;
    std::map<SpaceId, SpaceRecord> spaces;
    std::map<Place, LogRecord> logs;
    std::map<Place, std::vector<KeptFrame>> frames;  // seq 1 first
    std::map<InviteId, InvitationRecord> invitations;
  };
  World now_;
  World kept_;
  bool can_crash_;
};

}  // namespace troth::relay
