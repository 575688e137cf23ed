// Two find each other (protocol 2.4, A10; product 4): the invitation, its answer, the two lines of
// words, the grant.
#include <algorithm>

#include "device/device.h"
#include "sync/confirmation.h"
#include "sync/grant.h"
#include "sync/invitation.h"
#include "vault/account.h"

namespace troth::device {
namespace {

sync::InvitationKeys keys_of(const PairingAtRest& pairing) {
  return sync::invitation_keys(sync::InvitationSecret(pairing.secret));
}

}  // namespace

void Device::end_pairing(std::optional<Fault> fault) {
  if (fault) late_fault_ = fault;
  opened_->self.pairing.reset();
  opened_->identity.reset();
  opened_->pairing_asked = false;
  keep_self();
  show();
}

// --- the inviter
// -----------------------------------------------------------------------------------------------------

Status Device::on(const Invite&) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (is_linked()) return failed(FaultCode::already_paired);
  if (opened_->self.pairing) return {};
  PairingAtRest pairing;
  pairing.role = Role::inviter;
  pairing.step = PairingStep::opening;
  pairing.secret = sync::new_invitation(random_).reveal();
  pairing.expires = now_ + (post::invitation_ms_max - minute_ms);
  pairing.space = active().held.space;
  opened_->self.pairing = pairing;
  keep_self();
  run_pairing();
  show();
  return {};
}

Status Device::on(const CancelInvitation&) {
  if (!opened_ || !opened_->self.pairing) return {};
  const PairingAtRest& pairing = *opened_->self.pairing;
  if (pairing.step == PairingStep::welcoming) return failed(FaultCode::already_paired);
  if (pairing.role == Role::inviter) {
    opened_->courier.run(post::CancelInvitation{keys_of(pairing).id});
    mail_due_ = true;
  }
  end_pairing(std::nullopt);
  return {};
}

Status Device::on(const RejectPartner&) { return on(CancelInvitation{}); }

void Device::take_claim(const post::Answer& answer) {
  PairingAtRest& pairing = *opened_->self.pairing;
  const auto reply = post::reply_to<post::AskInvitation>(answer);
  if (!reply) {
    if (reply.error().code == FaultCode::invitation_gone) end_pairing(reply.error());
    return;
  }
  const bool others = reply->others > 0;
  if (others != pairing.someone_else_tried) {
    pairing.someone_else_tried = others;
    keep_self();
    show();
  }
  if (!reply->claim || !reply->signature || pairing.step != PairingStep::open) return;
  const sync::Offer offer{1, *pairing.space, opened_->self.me};
  const auto claim =
      sync::read_claim(cipher_, keys_of(pairing), offer, *reply->claim, *reply->signature);
  if (!claim) return end_pairing(claim.error());
  pairing.other = claim->joiner;
  pairing.certificate = claim->certificate;
  pairing.claim = *reply->claim;
  pairing.step = PairingStep::comparing;
  keep_self();
  show();
  ask_for_lines();
}

Status Device::on(const ConfirmPartner& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (is_linked()) return failed(FaultCode::already_paired);
  const auto& pairing = opened_->self.pairing;
  if (!pairing || pairing->role != Role::inviter || pairing->step != PairingStep::comparing)
    return failed(FaultCode::no_partner);
  if (it.mine_passphrase.empty()) return failed(FaultCode::text_empty);
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}},
               {WhichPassphrase::passphrase, plate_->account_salt, {}},
               {WhichPassphrase::passphrase, plate_->drawer_salt, {}},
               {WhichPassphrase::mine_passphrase, plate_->drawer_salt, {}}});
  return {};
}

Result<DrawerSlots> Device::with_mine_passphrase(const Key& account_stretched,
                                                 const Key& mine_stretched) const {
  DrawerSlots slots{};
  const BytesView rest(opened_->self.drawer_slots);
  if (rest.size() != drawer_slots * drawer_slot_size) return failed(FaultCode::not_open_yet);
  for (std::size_t i = 0; i < drawer_slots; ++i)
    slots[i] = array_of<drawer_slot_size>(rest.subspan(i * drawer_slot_size, drawer_slot_size));
  const Key& share = opened_->self.device_share;
  // Who was a pair before gave Mine its own already.
  return rekeyed(cipher_, lock_->account, slots,
                 drawer_key(share, mine_follows_app() ? account_stretched : mine_stretched),
                 drawer_key(share, mine_stretched));
}

// The solo log gets no more frames. What waits for its frames would wait for ever, so as many
// follow as there are cells: always, so that their number says nothing.
void Device::close_old_log() {
  for (std::size_t i = 0; i < outgoing_cells; ++i)
    if (!write_sheet(Sheet{}, true)) break;
}

Status Device::begin_linked(bool is_inviter, std::vector<Item> first_items) {
  opened_->folded_us = 0;
  begin_outgoing();
  if (opened_->mine) prepare_mine();
  opened_->self.calendar_from = now_;
  opened_->self.rotated_at = now_;
  opened_->courier.begin();
  fold_all();
  keep_self();
  keep_plate();
  (void)is_inviter;
  return write_shared({Nicknamed{opened_->self.nickname}}, std::move(first_items));
}

Status Device::confirmed(const ConfirmPartner& it, std::span<const Key> keys) {
  TROTH_TRY(vault, open_own_vault(keys[0], keys[1]));
  VaultContents& contents = vault.contents;
  TROTH_TRY(slots, with_mine_passphrase(keys[2], keys[3]));
  Self& self = opened_->self;
  PairingAtRest& pairing = *self.pairing;
  const sync::Claim claim{*pairing.other, *pairing.certificate};
  const Key space_key(random_.bytes<32>());
  const KeySeeds device = new_seeds(random_);
  const SpaceId space = active().held.space;
  const auto certificate = VerifiedCertificate::make(
      {1, space, member_id_of(self.me), public_keys(device).sign, public_keys(device).box, now_},
      SigningKey(contents.identity.sign));
  const BoxPublicKey own_box[] = {public_keys(device).box};
  TROTH_TRY(granted, sync::grant(cipher_, space, contents.identity, claim, *pairing.claim,
                                 space_key, own_box));
  TROTH_TRY(welcome, sync::welcome_message(cipher_, keys_of(pairing),
                                           {granted, certificate.bytes()}, pairing.expires));

  TROTH_CHECK(tell_own_devices(space, *pairing.other, {2, space_key}));
  close_old_log();
  SpaceAtRest& rest = active();
  rest.held.partner = *pairing.other;
  rest.held.keys.push_back({2, space_key});
  rest.log = OwnLog{device, certificate.bytes()};
  rest.logs.push_back({certificate.bytes(), true, false});
  rest.logs.push_back({*pairing.certificate, false, false});
  contents.spaces[static_cast<std::size_t>(self.active)] = rest.held;
  contents.devices.push_back({public_keys(device), now_, {}});
  TROTH_CHECK(seal_own_vault(vault));
  self.drawer_slots.clear();
  for (const auto& slot : slots) append(self.drawer_slots, slot);
  plate_->alone = false;
  pairing.step = PairingStep::welcoming;
  pairing.welcome = welcome.offer;

  // The log from before stays open as it is; the log of the two begins beside it.
  SpaceOpen& open = active_open();
  auto before = std::move(open.before);
  open_space(static_cast<std::size_t>(self.active));
  active_open().before = std::move(before);
  opened_->courier.run(std::move(welcome));

  Item first;
  first.type = static_cast<std::uint16_t>(sync::Granted::kind.number);
  first.bytes = cbor::encoded(granted);
  TROTH_CHECK(begin_linked(true, {std::move(first)}));
  seal_weekly_if_due(true);
  if (it.crossing) {
    const auto bodies = decide(opened_->state, TellFromBefore{*it.crossing}, now_for_wishes());
    if (bodies) {
      Bodies shared;
      Bodies mine;
      for (const Body& body : *bodies)
        (audience_of(body) == Audience::ours ? shared : mine).push_back(body);
      if (!mine.empty()) TROTH_CHECK(write_private(mine));
      if (!shared.empty()) TROTH_CHECK(write_shared(shared));
    }
  }
  show();
  return {};
}

// --- the joiner
// ------------------------------------------------------------------------------------------------------

Status Device::on(const AcceptInvitation& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (is_linked()) return failed(FaultCode::already_paired);
  TROTH_TRY(invitation, sync::invitation_from(it.text));
  (void)invitation;
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}},
               {WhichPassphrase::passphrase, plate_->account_salt, {}}});
  return {};
}

Status Device::accepted(const AcceptInvitation& it, std::span<const Key> keys) {
  TROTH_TRY(invitation, sync::invitation_from(it.text));
  TROTH_TRY(vault, open_own_vault(keys[0], keys[1]));
  if (opened_->self.pairing) TROTH_CHECK(on(CancelInvitation{}));
  opened_->identity = vault.contents.identity;
  PairingAtRest pairing;
  pairing.role = Role::joiner;
  pairing.step = PairingStep::opening;
  pairing.secret = invitation.secret.reveal();
  pairing.expires = now_ + post::invitation_ms_max;
  pairing.other = invitation.inviter;
  opened_->self.pairing = pairing;
  keep_self();
  run_pairing();
  show();
  return {};
}

void Device::take_offer(const post::Answer& answer) {
  Self& self = opened_->self;
  PairingAtRest& pairing = *self.pairing;
  const auto reply = post::reply_to<post::ReadInvitation>(answer);
  if (!reply) return end_pairing(reply.error());
  const sync::InvitationKeys keys = keys_of(pairing);
  const sync::Invitation invitation{sync::InvitationSecret(pairing.secret), pairing.other, origin_};
  const auto offer = sync::read_offer(cipher_, keys, invitation, reply->offer);
  if (!offer) return end_pairing(offer.error());
  if (!opened_->identity) return end_pairing(Fault{FaultCode::locked});
  const KeySeeds device = new_seeds(random_);
  const auto certificate =
      VerifiedCertificate::make({1, offer->space, member_id_of(self.me), public_keys(device).sign,
                                 public_keys(device).box, now_},
                                SigningKey(opened_->identity->sign));
  opened_->identity.reset();
  auto claim = sync::claim_message(cipher_, keys, {self.me, certificate.bytes()});
  pairing.space = offer->space;
  pairing.other = offer->inviter;
  pairing.seeds = device;
  pairing.certificate = certificate.bytes();
  pairing.claim = claim.claim;
  pairing.step = PairingStep::claiming;
  keep_self();
  show();
  opened_->courier.run(std::move(claim));
  opened_->pairing_asked = true;
}

void Device::take_welcome(const post::Answer& answer) {
  Self& self = opened_->self;
  const PairingAtRest pairing = *self.pairing;
  const auto reply = post::reply_to<post::ReadInvitation>(answer);
  if (!reply) return;  // not yet: asked again in a while
  const sync::Offer offer{1, *pairing.space, *pairing.other};
  const auto joined = sync::read_welcome(cipher_, keys_of(pairing), offer, self.me, *pairing.claim,
                                         BoxKey(pairing.seeds->box), reply->offer);
  if (!joined) return end_pairing(joined.error());

  (void)tell_own_devices(offer.space, offer.inviter, {2, joined->space_key});
  close_old_log();
  active().held.archived = true;
  SpaceAtRest rest;
  rest.held.space = offer.space;
  rest.held.keys = {{2, joined->space_key}};
  rest.held.partner = offer.inviter;
  rest.log = OwnLog{*pairing.seeds, *pairing.certificate};
  rest.logs = {{*pairing.certificate, true, false}, {joined->welcome.certificate, false, false}};
  self.spaces.push_back(std::move(rest));
  self.active = self.spaces.size() - 1;
  self.mine_needs_passphrase = true;
  self.pairing.reset();
  open_space(static_cast<std::size_t>(self.active));
  if (const Status begun = begin_linked(false, {}); !begun) late_fault_ = begun.error();
  seal_weekly_if_due(true);
  show();
}

Status Device::on(const SetMinePassphrase& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (!opened_->self.mine_needs_passphrase) return failed(FaultCode::already_answered);
  if (it.mine_passphrase.empty()) return failed(FaultCode::text_empty);
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}},
               {WhichPassphrase::passphrase, plate_->account_salt, {}},
               {WhichPassphrase::passphrase, plate_->drawer_salt, {}},
               {WhichPassphrase::mine_passphrase, plate_->drawer_salt, {}}});
  return {};
}

Status Device::mine_passphrase_set(std::span<const Key> keys) {
  TROTH_TRY(vault, open_own_vault(keys[0], keys[1]));
  VaultContents& contents = vault.contents;
  TROTH_TRY(slots, with_mine_passphrase(keys[2], keys[3]));
  Self& self = opened_->self;
  contents.spaces.clear();
  for (const SpaceAtRest& rest : self.spaces) contents.spaces.push_back(rest.held);
  const SpaceAtRest& rest = active();
  contents.devices.push_back({public_keys(rest.log->seeds), now_, {}});
  TROTH_CHECK(seal_own_vault(vault));
  self.drawer_slots.clear();
  for (const auto& slot : slots) append(self.drawer_slots, slot);
  self.mine_needs_passphrase = false;
  plate_->alone = false;
  keep_plate();
  seal_weekly_if_due(true);
  keep_self();
  show();
  return {};
}

// --- both
// ------------------------------------------------------------------------------------------------------------

void Device::run_pairing() {
  if (!opened_->self.pairing) return;
  mail_due_ = true;
  const PairingAtRest& pairing = *opened_->self.pairing;
  if (pairing.step == PairingStep::comparing && !pairing.my_line) ask_for_lines();
  if (opened_->pairing_asked) return;
  if (now_ >= pairing.expires && pairing.step != PairingStep::welcoming)
    return end_pairing(Fault{FaultCode::invitation_gone});
  const sync::InvitationKeys keys = keys_of(pairing);
  const bool inviter = pairing.role == Role::inviter;
  switch (pairing.step) {
    case PairingStep::opening:
      if (inviter)
        opened_->courier.run(sync::offer_message(
            cipher_, keys, {1, *pairing.space, opened_->self.me}, pairing.expires));
      else if (opened_->identity)
        opened_->courier.run(post::ReadInvitation{keys.id});
      else
        return end_pairing(std::nullopt);  // begun before a lock; the link still works
      break;
    case PairingStep::open:
      opened_->courier.run(post::AskInvitation{keys.id});
      break;
    case PairingStep::claiming: {
      post::ClaimInvitation claim{keys.id, *pairing.claim, {}};
      claim.signature = keys.claim.sign(label::claim_v1, post::claim_text(claim));
      opened_->courier.run(std::move(claim));
      break;
    }
    case PairingStep::comparing:
      if (inviter)
        opened_->courier.run(post::AskInvitation{keys.id});
      else
        opened_->courier.run(post::ReadInvitation{keys.welcome_id});
      break;
    case PairingStep::welcoming: {
      post::PutInvitation welcome{keys.welcome_id, keys.claim.verify_key(), pairing.expires,
                                  *pairing.welcome};
      opened_->courier.run(std::move(welcome));
      break;
    }
  }
  opened_->pairing_asked = true;
}

void Device::ask_for_lines() {
  if (pending_) return;  // a passphrase is being stretched; asked again soon
  const PairingAtRest& pairing = *opened_->self.pairing;
  stretch(
      Invite{},
      {{WhichPassphrase::given, pairing.space->bytes, sync::confirmation_bytes(opened_->self.me)},
       {WhichPassphrase::given, pairing.space->bytes, sync::confirmation_bytes(*pairing.other)}});
}

Status Device::lines_made(std::span<const Key> keys) {
  if (!opened_ || !opened_->self.pairing) return {};
  opened_->self.pairing->my_line = sync::confirmation_line(keys[0]);
  opened_->self.pairing->their_line = sync::confirmation_line(keys[1]);
  keep_self();
  show();
  return {};
}

void Device::take_pairing(const sync::ErrandDone& done) {
  if (!opened_->self.pairing) return;
  PairingAtRest& pairing = *opened_->self.pairing;
  const sync::InvitationKeys keys = keys_of(pairing);
  opened_->pairing_asked = false;
  const auto refusal = post::refusal_in(done.answer);
  std::visit(overloaded{
                 [&](const post::PutInvitation& it) {
                   if (it.invitation == keys.welcome_id) {
                     if (!refusal || *refusal == post::Refusal::taken) end_pairing(std::nullopt);
                     return;
                   }
                   if (refusal && *refusal != post::Refusal::taken)
                     return end_pairing(Fault{post::fault_of(*refusal)});
                   pairing.step = PairingStep::open;
                   keep_self();
                   show();
                 },
                 [&](const post::AskInvitation&) { take_claim(done.answer); },
                 [&](const post::ReadInvitation& it) {
                   if (it.invitation == keys.welcome_id)
                     take_welcome(done.answer);
                   else
                     take_offer(done.answer);
                 },
                 [&](const post::ClaimInvitation&) {
                   if (refusal) return end_pairing(Fault{post::fault_of(*refusal)});
                   pairing.step = PairingStep::comparing;
                   keep_self();
                   show();
                   ask_for_lines();
                 },
                 [&](const auto&) {},
             },
             done.errand);
}

Pairing Device::pairing_shown() const {
  Pairing shown;
  const Self& self = opened_->self;
  shown.mine_needs_passphrase = self.mine_needs_passphrase;
  shown.phase = is_linked() ? PairingPhase::linked : PairingPhase::alone;
  if (!self.pairing || is_linked()) return shown;
  const PairingAtRest& pairing = *self.pairing;
  const bool inviter = pairing.role == Role::inviter;
  shown.expires = pairing.expires;
  shown.my_line = pairing.my_line;
  shown.their_line = pairing.their_line;
  shown.someone_else_tried = pairing.someone_else_tried;
  if (pairing.step == PairingStep::comparing) {
    shown.phase = inviter ? PairingPhase::comparing : PairingPhase::joining;
  } else {
    shown.phase = inviter ? PairingPhase::inviting : PairingPhase::joining;
  }
  if (inviter && pairing.step == PairingStep::open) {
    const sync::InvitationSecret secret(pairing.secret);
    shown.link = sync::invitation_link(origin_, secret);
    shown.room_link = sync::same_room_link(origin_, secret, self.me);
    shown.words = sync::invitation_words_text(secret);
  }
  return shown;
}

}  // namespace troth::device
