#include "log/revocation.h"

namespace troth {
namespace {

Bytes signed_part(const SpaceId& space, const Revoked& revoked) {
  Bytes text(space.bytes.begin(), space.bytes.end());
  append(text, revoked.log.bytes);
  append_le(text, revoked.seq);
  append(text, revoked.link.bytes);
  return text;
}

}  // namespace

Revoked revoke(const SpaceId& space, const LogId& log, std::uint64_t seq, const Hash& link,
               const SigningKey& member) {
  Revoked revoked{log, seq, link, {}};
  revoked.signature = member.sign(label::revoke_v1, signed_part(space, revoked));
  return revoked;
}

bool is_revoked_by(const Revoked& revoked, const SpaceId& space, const VerifyKey& member) {
  return is_signed_by(member, label::revoke_v1, signed_part(space, revoked), revoked.signature);
}

std::map<LogId, std::uint64_t> ends_of(std::span<const Revocation> in_order) {
  std::map<LogId, std::uint64_t> ends;
  for (const Revocation& one : in_order) {
    const auto own = ends.find(one.place.log);
    if (own != ends.end() && one.place.seq > own->second) continue;
    // A log that revokes itself has named itself up to this very frame.
    const std::uint64_t named =
        one.revoked.log == one.place.log ? one.place.seq : one.past.reach(one.revoked.log);
    const std::uint64_t end = std::max(one.revoked.seq, named);
    const auto [at, first] = ends.try_emplace(one.revoked.log, end);
    if (!first) at->second = std::min(at->second, end);
  }
  return ends;
}

}  // namespace troth
