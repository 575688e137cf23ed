#pragma once
// The conversation about an invitation: put -> one claim -> gone (protocol 2.4). The relay keeps a
// sealed offer and a sealed claim; the link that opens them never comes here. Who reads or claims
// needs no session, only the link.
#include "post/envelope.h"

namespace troth::post {

inline constexpr std::int64_t invitation_ms_max = 48 * hour_ms;
inline constexpr std::size_t offer_bytes_max = 64 * 1024;  // the inviter's chosen item may be in it
inline constexpr std::size_t claim_bytes_max = 4 * 1024;
inline constexpr std::size_t invitations_of_an_account_max = 8;

// Putting the same again is a success. Refusals: out of its time or too many -> limit; another's ->
// taken; too_large.
struct PutInvitation {
  InviteId invitation;
  VerifyKey claim_key;
  Instant expires;
  Bytes offer;
  static constexpr Route route = Route::put_invitation;
  using Reply = Done;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "invitation", it.invitation}, Field{2, "claim_key", it.claim_key},
                      Field{3, "expires", it.expires}, Field{4, "offer", it.offer}};
  }
};
static_assert(lists_every_member<PutInvitation>);

// Refusals: gone. An invitation that was claimed still shows its offer until it runs out, so that a
// retry works.
struct ReadInvitation {
  InviteId invitation;
  static constexpr Route route = Route::read_invitation;
  struct Reply {
    Bytes offer;
    static constexpr auto fields(auto& it) { return std::tuple{Field{1, "offer", it.offer}}; }
  };
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "invitation", it.invitation}};
  }
};
static_assert(lists_every_member<ReadInvitation> && lists_every_member<ReadInvitation::Reply>);

// signature: by the claim key, label "claim.v1", over claim_text(). The same claim again is a
// success. Refusals: gone, taken (somebody else was first; the inviter is told that another tried),
// refused, too_large.
struct ClaimInvitation {
  InviteId invitation;
  Bytes claim;
  Signature signature;
  static constexpr Route route = Route::claim_invitation;
  using Reply = Done;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "invitation", it.invitation}, Field{2, "claim", it.claim},
                      Field{3, "signature", it.signature}};
  }
};
static_assert(lists_every_member<ClaimInvitation>);

// invitation ‖ claim
Bytes claim_text(const ClaimInvitation& claim);

// For the inviter: has it been claimed? Refusals: gone.
struct AskInvitation {
  InviteId invitation;
  static constexpr Route route = Route::ask_invitation;
  struct Reply {
    std::optional<Bytes> claim;
    std::optional<Signature> signature;
    std::uint32_t others = 0;  // how many different claims came after the first one
    static constexpr auto fields(auto& it) {
      return std::tuple{Field{1, "claim", it.claim}, Field{2, "signature", it.signature},
                        Field{3, "others", it.others}};
    }
  };
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "invitation", it.invitation}};
  }
};
static_assert(lists_every_member<AskInvitation> && lists_every_member<AskInvitation::Reply>);

// It is not an error if it is gone already.
struct CancelInvitation {
  InviteId invitation;
  static constexpr Route route = Route::cancel_invitation;
  using Reply = Done;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "invitation", it.invitation}};
  }
};
static_assert(lists_every_member<CancelInvitation>);

}  // namespace troth::post
