// The relay and invitations: put -> one claim -> gone.
#include "relay/relay.h"

namespace troth::relay {

using post::Answer;
using post::answer_with;
using post::Done;
using post::Refusal;
using post::refuse;

std::optional<InvitationRecord> Relay::live_invitation(const InviteId& id, Instant now) {
  auto record = store_.invitation(id);
  if (!record || record->expires <= now) return std::nullopt;
  return record;
}

Answer Relay::put_invitation(const Caller& caller, const post::PutInvitation& wish, Instant now) {
  if (wish.offer.empty() || wish.offer.size() > post::offer_bytes_max)
    return refuse(Refusal::too_large);
  if (wish.expires <= now || wish.expires - now > post::invitation_ms_max)
    return refuse(Refusal::limit);
  if (const auto kept = live_invitation(wish.invitation, now)) {
    const bool same = kept->by == caller.account && kept->claim_key == wish.claim_key &&
                      kept->offer == wish.offer;
    return same ? answer_with(Done{}) : refuse(Refusal::taken);
  }
  if (room_ != Room::plenty) return refuse(Refusal::full);
  if (store_.invitation_count(caller.account) >= post::invitations_of_an_account_max) {
    store_.remove_invitations_before(now);
    if (store_.invitation_count(caller.account) >= post::invitations_of_an_account_max)
      return refuse(Refusal::limit);
  }
  store_.set_invitation(wish.invitation, {caller.account, wish.claim_key, wish.expires, wish.offer,
                                          std::nullopt, std::nullopt, 0});
  return answer_with(Done{});
}

Answer Relay::read_invitation(const post::ReadInvitation& wish, Instant now) {
  auto record = live_invitation(wish.invitation, now);
  if (!record) return refuse(Refusal::gone);
  return answer_with(post::ReadInvitation::Reply{std::move(record->offer)});
}

Answer Relay::claim_invitation(const post::ClaimInvitation& wish, Instant now, Outcome& outcome) {
  if (wish.claim.empty() || wish.claim.size() > post::claim_bytes_max)
    return refuse(Refusal::too_large);
  auto record = live_invitation(wish.invitation, now);
  if (!record) return refuse(Refusal::gone);
  if (!is_signed_by(record->claim_key, label::claim_v1, post::claim_text(wish), wish.signature))
    return refuse(Refusal::refused);
  if (record->claim) {
    if (*record->claim == wish.claim) return answer_with(Done{});
    if (record->others < 1000) ++record->others;
    store_.set_invitation(wish.invitation, *record);
    outcome.wake.push_back(record->by);
    return refuse(Refusal::taken);
  }
  record->claim = wish.claim;
  record->signature = wish.signature;
  store_.set_invitation(wish.invitation, *record);
  outcome.wake.push_back(record->by);
  return answer_with(Done{});
}

Answer Relay::ask_invitation(const Caller& caller, const post::AskInvitation& wish, Instant now) {
  auto record = live_invitation(wish.invitation, now);
  if (!record || record->by != caller.account) return refuse(Refusal::gone);
  return answer_with(
      post::AskInvitation::Reply{std::move(record->claim), record->signature, record->others});
}

Answer Relay::cancel_invitation(const Caller& caller, const post::CancelInvitation& wish) {
  const auto record = store_.invitation(wish.invitation);
  if (record && record->by == caller.account) store_.remove_invitation(wish.invitation);
  return answer_with(Done{});
}

}  // namespace troth::relay
