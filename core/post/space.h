#pragma once
// The conversation about belonging: which accounts share a space, and which device writes which log
// (protocol 2.3, 2.4, A2, A4, A10). The relay never learns a key of the space; that somebody holds
// it is shown by a signature.
#include "post/envelope.h"

namespace troth::post {

inline constexpr std::size_t accounts_in_a_space_max = 2;
inline constexpr std::size_t logs_in_a_space_max = 256;  // ever (A4)
inline constexpr std::size_t spaces_of_an_account_max = 64;
inline constexpr std::size_t certificate_bytes_max = 1024;

// Makes a space, joins it, or gives it another join key. join_key is derived from a key of the
// space that its members alone hold; signature is made with it, label "join.v1", over join_text().
// So on a relay that has lost everything both can come back (A2), and nobody else can. What
// happens:
//   the relay does not know the space   -> it is made, with this account in it and this join key
//   this account is in it               -> the join key becomes this one (linking goes from the
//   first key to the second) it is not, the join key is the same and there is room for a second
//   account -> it is in it
// Refusals: refused. Two accounts are the most there can ever be; one that has left still counts.
struct JoinSpace {
  SpaceId space;
  VerifyKey join_key;
  std::string origin;
  Signature signature;
  static constexpr Route route = Route::join_space;
  using Reply = Done;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "space", it.space}, Field{2, "join_key", it.join_key},
                      Field{3, "origin", it.origin}, Field{4, "signature", it.signature}};
  }
};
static_assert(lists_every_member<JoinSpace>);

// space ‖ account ‖ join_key ‖ origin
Bytes join_text(const AccountId& account, const JoinSpace& join);

// Adds a device's log to a space. With a proof (by the device's signing key, label "log.v1", over
// log_text()) the log is this account's own: it alone gets the private sheets and may append
// anything. Without a proof the log is kept for the other person, whose device will prove it when
// it comes back: this is how one side refills a wiped relay for both. `own` without a proof: it is
// a log of another device of this account, perhaps one that is lost; it is this account's, private
// sheets and all, until somebody's device proves otherwise (then the private sheets go). Adding
// again is a success. Refusals: refused, limit, too_large.
struct AddLog {
  SpaceId space;
  VerifyKey device;   // log_id = KH(∅, "logid", device, 16)
  Bytes certificate;  // the certificate and its signature as the other person's device checks them;
                      // opaque here
  bool solo = false;  // written before linking: served to its owner only (A10)
  std::optional<Signature> proof;
  bool own = false;
  static constexpr Route route = Route::add_log;
  using Reply = Done;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "space", it.space},
                      Field{2, "device", it.device},
                      Field{3, "certificate", it.certificate},
                      Field{4, "solo", it.solo},
                      Field{5, "proof", it.proof},
                      Field{6, "own", it.own}};
  }
};
static_assert(lists_every_member<AddLog>);

// account ‖ space ‖ device ‖ u8(solo) ‖ certificate
Bytes log_text(const AccountId& account, const AddLog& add);

// Leaves: one's private sheets and solo logs go at once, the rest when both have left. The other
// side gets no sign.
struct LeaveSpace {
  SpaceId space;
  static constexpr Route route = Route::leave_space;
  using Reply = Done;
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "space", it.space}}; }
};
static_assert(lists_every_member<LeaveSpace>);

}  // namespace troth::post
