#pragma once
// Taking a device out (protocol 2.4, A11). A revocation names the last frame of the log that its
// author accepts. From that follows, as a pure function of the set of facts and for everyone alike,
// up to where the log counts (P12):
//
//   end(revocation) = the larger of its cut and how far other logs had named the log in the
//   revocation's own past end(log)        = the lowest end of all valid revocations of it
//
// A revocation is valid when it is signed by the member to whom the log belongs, and when it does
// not itself stand beyond the end of its own log; this is decided in the one order, so that two
// devices which revoke each other come to the same result everywhere. What lies beyond the end
// stays in the chain, for lamport and references, stays visible as "from a removed device", and
// changes nothing.
#include <map>
#include <optional>
#include <span>

#include "base/describe.h"
#include "crypto/open/sign.h"
#include "domain/past.h"
#include "log/chain.h"

namespace troth {

struct Revoked {
  LogId log;
  std::uint64_t seq = 0;  // the last frame that counts; 0: none does
  Hash link;              // its link
  Signature signature;    // "revoke.v1" by the member, over space | log | le64(seq) | link
  static constexpr Kind kind{1002, "revoked"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "log", it.log}, Field{2, "seq", it.seq}, Field{3, "link", it.link},
                      Field{4, "signature", it.signature}};
  }
  friend bool operator==(const Revoked&, const Revoked&) = default;
};
static_assert(lists_every_member<Revoked>);

Revoked revoke(const SpaceId& space, const LogId& log, std::uint64_t seq, const Hash& link,
               const SigningKey& member);
bool is_revoked_by(const Revoked& revoked, const SpaceId& space, const VerifyKey& member);

// A revocation as it stands in a log, its signature already found good.
struct Revocation {
  Place place;
  Past past;
  Revoked revoked;
  MemberId by;
};

// The last seq that counts, for each log that has been revoked. `in_order` is sorted by place.
std::map<LogId, std::uint64_t> ends_of(std::span<const Revocation> in_order);

}  // namespace troth
