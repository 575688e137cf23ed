#include "relay/memory_store.h"

namespace troth::relay {

namespace {
template <class Map, class Name>
auto found(const Map& map, const Name& name) -> std::optional<typename Map::mapped_type> {
  const auto at = map.find(name);
  if (at == map.end()) return std::nullopt;
  return at->second;
}
}  // namespace

ByteArray<32> MemoryStore::secret(Random& random) {
  if (!now_.secret) now_.secret = random.bytes<32>();
  return *now_.secret;
}

std::optional<AccountRecord> MemoryStore::account(const AccountId& account) {
  return found(now_.accounts, account);
}
void MemoryStore::set_account(const AccountId& account, const AccountRecord& record) {
  now_.accounts[account] = record;
}
void MemoryStore::remove_account(const AccountId& account) {
  now_.accounts.erase(account);
  std::erase_if(now_.blobs, [&](const auto& one) { return one.first.first == account; });
  std::erase_if(now_.sessions, [&](const auto& one) { return one.second.account == account; });
  std::erase_if(now_.invitations, [&](const auto& one) { return one.second.by == account; });
}

std::optional<BlobRecord> MemoryStore::blob(const AccountId& account, post::Blob blob) {
  return found(now_.blobs, std::pair{account, blob});
}
void MemoryStore::set_blob(const AccountId& account, post::Blob blob, const BlobRecord& record) {
  now_.blobs[{account, blob}] = record;
}

std::optional<SessionRecord> MemoryStore::session(const Hash& token) {
  return found(now_.sessions, token);
}
void MemoryStore::set_session(const Hash& token, const SessionRecord& record) {
  now_.sessions[token] = record;
}
void MemoryStore::remove_session(const Hash& token) { now_.sessions.erase(token); }
void MemoryStore::remove_sessions_of(const AccountId& account, const VerifyKey& device) {
  std::erase_if(now_.sessions, [&](const auto& one) {
    return one.second.account == account && one.second.device == device;
  });
}
void MemoryStore::remove_sessions_but(const AccountId& account, const Hash& token) {
  std::erase_if(now_.sessions, [&](const auto& one) {
    return one.second.account == account && one.first != token;
  });
}
std::size_t MemoryStore::session_count(const AccountId& account) {
  std::size_t count = 0;
  for (const auto& [token, session] : now_.sessions) count += session.account == account;
  return count;
}
void MemoryStore::remove_sessions_before(std::int64_t used_day) {
  std::erase_if(now_.sessions, [&](const auto& one) { return one.second.used_day < used_day; });
}

std::optional<SpaceRecord> MemoryStore::space(const SpaceId& space) {
  return found(now_.spaces, space);
}
void MemoryStore::set_space(const SpaceId& space, const SpaceRecord& record) {
  now_.spaces[space] = record;
}
void MemoryStore::remove_space(const SpaceId& space) {
  now_.spaces.erase(space);
  std::erase_if(now_.logs, [&](const auto& one) { return one.first.first == space; });
  std::erase_if(now_.frames, [&](const auto& one) { return one.first.first == space; });
}
std::vector<SpaceId> MemoryStore::spaces_of(const AccountId& account) {
  std::vector<SpaceId> spaces;
  for (const auto& [id, space] : now_.spaces)
    for (const auto& member : space.members)
      if (member.account == account && !member.left) spaces.push_back(id);
  return spaces;
}

std::optional<LogRecord> MemoryStore::log(const SpaceId& space, const LogId& log) {
  return found(now_.logs, Place{space, log});
}
std::vector<LogRecord> MemoryStore::logs(const SpaceId& space) {
  std::vector<LogRecord> logs;
  for (auto at = now_.logs.lower_bound({space, LogId{}});
       at != now_.logs.end() && at->first.first == space; ++at)
    logs.push_back(at->second);
  return logs;
}
void MemoryStore::set_log(const SpaceId& space, const LogRecord& record) {
  now_.logs[{space, record.log}] = record;
}
void MemoryStore::remove_log(const SpaceId& space, const LogId& log) {
  now_.logs.erase({space, log});
  now_.frames.erase({space, log});
}

std::optional<Head> MemoryStore::head(const SpaceId& space, const LogId& log) {
  const auto at = now_.frames.find({space, log});
  if (at == now_.frames.end() || at->second.empty()) return std::nullopt;
  return Head{at->second.size(), at->second.back().link};
}
std::uint64_t MemoryStore::head_shown(const SpaceId& space, const LogId& log,
                                      std::int64_t mail_day) {
  const auto at = now_.frames.find({space, log});
  if (at == now_.frames.end()) return 0;
  auto seq = at->second.size();
  while (seq > 0 && at->second[seq - 1].held_until_day > mail_day) --seq;
  return seq;
}
std::optional<StoredHead> MemoryStore::frame_head(const SpaceId& space, const LogId& log,
                                                  std::uint64_t seq) {
  const auto at = now_.frames.find({space, log});
  if (at == now_.frames.end() || seq == 0 || seq > at->second.size()) return std::nullopt;
  const auto& frame = at->second[seq - 1];
  return StoredHead{frame.link, array_of<head_size>(frame.head_and_s), !frame.p.empty()};
}
std::optional<std::uint64_t> MemoryStore::first_bare(const SpaceId& space, const LogId& log) {
  const auto at = now_.frames.find({space, log});
  if (at == now_.frames.end()) return std::nullopt;
  for (std::size_t i = 0; i < at->second.size(); ++i)
    if (at->second[i].p.empty()) return i + 1;
  return std::nullopt;
}
void MemoryStore::append(const SpaceId& space, const LogId& log, const NewFrame& frame) {
  auto& frames = now_.frames[{space, log}];
  TROTH_ASSERT(frame.seq == frames.size() + 1);
  KeptFrame kept{frame.link, Bytes(frame.head.begin(), frame.head.end()),
                 Bytes(frame.p.begin(), frame.p.end()), frame.held_until_day};
  troth::append(kept.head_and_s, frame.s);
  frames.push_back(std::move(kept));
}
void MemoryStore::add_private(const SpaceId& space, const LogId& log, std::uint64_t seq,
                              BytesView p) {
  now_.frames[{space, log}][seq - 1].p.assign(p.begin(), p.end());
}
void MemoryStore::remove_private(const SpaceId& space, const LogId& log) {
  const auto at = now_.frames.find({space, log});
  if (at == now_.frames.end()) return;
  for (auto& frame : at->second) frame.p.clear();
}
std::uint64_t MemoryStore::frames(const SpaceId& space, const LogId& log, std::uint64_t after,
                                  std::uint64_t until, std::size_t bytes_max, bool with_private,
                                  Bytes& out) {
  const auto at = now_.frames.find({space, log});
  if (at == now_.frames.end()) return after;
  std::size_t written = 0;
  std::uint64_t seq = after;
  while (seq < until && seq < at->second.size()) {
    const auto& frame = at->second[seq];
    const std::size_t size = frame.head_and_s.size() + (with_private ? frame.p.size() : 0);
    if (written + size > bytes_max && !out.empty()) break;
    append_le(out, static_cast<std::uint32_t>(size));
    troth::append(out, frame.head_and_s);
    if (with_private) troth::append(out, frame.p);
    written += size;
    ++seq;
  }
  return seq;
}
std::uint64_t MemoryStore::stored_bytes(const AccountId& account) {
  std::uint64_t bytes = 0;
  for (const auto& [place, log] : now_.logs) {
    if (log.owner != account) continue;
    const auto at = now_.frames.find(place);
    if (at == now_.frames.end()) continue;
    for (const auto& frame : at->second) bytes += frame.head_and_s.size() + frame.p.size();
  }
  return bytes;
}

std::optional<InvitationRecord> MemoryStore::invitation(const InviteId& invitation) {
  return found(now_.invitations, invitation);
}
void MemoryStore::set_invitation(const InviteId& invitation, const InvitationRecord& record) {
  now_.invitations[invitation] = record;
}
void MemoryStore::remove_invitation(const InviteId& invitation) {
  now_.invitations.erase(invitation);
}
std::size_t MemoryStore::invitation_count(const AccountId& account) {
  std::size_t count = 0;
  for (const auto& [id, invitation] : now_.invitations) count += invitation.by == account;
  return count;
}
void MemoryStore::remove_invitations_before(Instant now) {
  std::erase_if(now_.invitations, [&](const auto& one) { return one.second.expires <= now; });
}

}  // namespace troth::relay
