// Taking one of one's own devices out (protocol 2.4, A11), and another passphrase. Both ask for the
// passphrase again, so that somebody who holds an unlocked device cannot do them.
//
// What is removed: the device reads no later key, its sessions end, what it writes from now on
// changes nothing. What it wrote before stays: removing erases nothing.
#include "device/device.h"
#include "vault/account.h"

namespace troth::device {

// --- what the relay has yet to hear, also after a restart ---

void Device::run_changes() {
  const Self& self = opened_->self;
  if (opened_->changes_out) return;
  if (self.change)
    if (auto change = cbor::decoded<post::ChangeLogin>(*self.change))
      opened_->courier.run(std::move(*change));
  for (const VerifyKey& device : self.ended_devices) opened_->courier.run(post::EndDevice{device});
  for (const SpaceId& space : self.left_spaces) opened_->courier.run(post::LeaveSpace{space});
  if (!self.change && self.ended_devices.empty() && self.left_spaces.empty()) return;
  opened_->changes_out = true;
  mail_due_ = true;
}

void Device::take_change(const sync::ErrandDone& done) {
  Self& self = opened_->self;
  const auto refusal = post::refusal_in(done.answer);
  if (std::holds_alternative<post::ChangeLogin>(done.errand)) {
    // Stale: another device has changed it since; then its word stands and is read.
    if (refusal == post::Refusal::stale) opened_->courier.run(post::ReadBlob{post::Blob::acct});
    self.change.reset();
    opened_->changes_out = false;
  } else if (const auto* end = std::get_if<post::EndDevice>(&done.errand)) {
    if (refusal) return;
    std::erase(self.ended_devices, end->device);
  } else if (const auto* left = std::get_if<post::LeaveSpace>(&done.errand)) {
    std::erase(self.left_spaces, left->space);  // refused: not in it any more
  }
  keep_self();
}

// acct under this key, by this login; the relay is told that the old one says so.
void Device::change_account(OpenVault& vault, const AccountKeys& next, bool end_other_sessions) {
  Self& self = opened_->self;
  post::ChangeLogin change;
  change.login_key = next.login.verify_key();
  change.previous = self.acct_version;
  change.version = self.acct_version + 1;
  change.acct =
      seal_account_key(cipher_, next.kek, lock_->account, change.version, vault.account_key);
  change.end_other_sessions = end_other_sessions;
  change.signature =
      vault.keys.login.sign(label::account_v1, post::change_text(lock_->account, change));
  self.login_key = change.login_key;
  self.acct = change.acct;
  self.acct_version = change.version;
  self.change = cbor::encoded(change);
}

// --- a device ---

Status Device::on(const RevokeDevice& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (needs_log()) return failed(FaultCode::another_writer);
  const Log& log = active_open().us ? *active_open().us : *active_open().before;
  const Chain* chain = log.chain(it.log);
  if (!chain || it.log == writing_log_id()) return failed(FaultCode::not_found);
  if (chain->member() != member_id_of(self().me)) return failed(FaultCode::not_yours);
  for (const LogStanding& one : log.standings())
    if (one.log == it.log && one.standing == Standing::removed)
      return failed(FaultCode::already_ended);
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}},
               {WhichPassphrase::passphrase, plate_->account_salt, {}}});
  return {};
}

Status Device::device_revoked(const RevokeDevice& it, std::span<const Key> keys) {
  TROTH_TRY(vault, open_own_vault(keys[0], keys[1]));
  Self& self = opened_->self;
  const Log& log = writing_log();
  const Chain* chain = log.chain(it.log);
  if (!chain) return failed(FaultCode::not_found);
  const VerifyKey device = chain->device();
  Item revoked;
  revoked.type = static_cast<std::uint16_t>(Revoked::kind.number);
  revoked.bytes = cbor::encoded(revoke(log.space(), it.log, chain->seq(), chain->link(),
                                       SigningKey(vault.contents.identity.sign)));
  std::vector<Item> items = {std::move(revoked)};
  std::optional<NewKeys> next;
  if (is_linked()) {
    TROTH_SET(next, new_keys(newest_space_key().key, it.log));
    for (Item& item : next->items) items.push_back(std::move(item));
  }
  TROTH_CHECK(write_shared({}, std::move(items)));
  if (next) hold(*next);

  // A new account key, so that what the device could open of the account opens nothing new.
  for (OwnDevice& one : vault.contents.devices)
    if (one.keys.sign == device) one.removed = now_;
  vault.account_key = Key(random_.bytes<32>());
  vault_steps_over();
  change_account(vault, vault.keys, false);
  TROTH_CHECK(seal_own_vault(vault));
  self.ended_devices.push_back(device);
  seal_weekly_if_due(true);
  keep_self();
  run_changes();
  fold_all();
  show();
  return {};
}

// --- the passphrase ---

Status Device::on(const ChangePassphrase& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (it.new_passphrase.empty()) return failed(FaultCode::text_empty);
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}},
               {WhichPassphrase::passphrase, plate_->account_salt, {}},
               {WhichPassphrase::passphrase, plate_->drawer_salt, {}},
               {WhichPassphrase::new_passphrase, lock_->salt, {}},
               {WhichPassphrase::new_passphrase, plate_->account_salt, {}},
               {WhichPassphrase::new_passphrase, plate_->drawer_salt, {}}});
  return {};
}

// Seals the local key and the account secret anew. The store keeps its key: only its lock changes.
Status Device::lock_anew(const Key& old_here, const Key& new_here) {
  TROTH_TRY(kit, open_account_secret(cipher_, old_here, lock_->account, lock_->account_secret));
  TROTH_TRY(local_key, open_lock(cipher_, old_here, *lock_));
  // The salt names this device in its records and stays.
  lock_ = make_lock(cipher_, new_here, lock_->salt, kit, local_key);
  put_plain(lock_record_name, cbor::encoded(*lock_));
  // Whoever could open with the former words may have added a finger of their own (0097).
  forget_phone_locks();
  return {};
}

Status Device::passphrase_changed(std::span<const Key> keys) {
  TROTH_TRY(vault, open_own_vault(keys[0], keys[1]));
  TROTH_TRY(kit, open_account_secret(cipher_, keys[0], lock_->account, lock_->account_secret));
  // Mine has the account's passphrase as long as one is alone.
  std::optional<DrawerSlots> slots;
  if (plate_->alone) {
    TROTH_SET(slots, with_mine_passphrase(keys[2], keys[5]));
  }
  // First, so that the vault that is sealed below holds the new keys.
  if (is_linked() && !needs_log()) {
    TROTH_TRY(next_keys, new_keys(newest_space_key().key, std::nullopt));
    TROTH_CHECK(write_shared({}, next_keys.items));
    hold(next_keys);
  }
  TROTH_CHECK(lock_anew(keys[0], keys[3]));
  const AccountKeys next = account_keys(kit, keys[4]);
  change_account(vault, next, true);
  vault.keys = next;
  if (opened_->self.login_seed) sign_in_first_with(next);
  TROTH_CHECK(seal_own_vault(vault));
  if (slots) {
    opened_->self.drawer_slots.clear();
    for (const auto& slot : *slots) append(opened_->self.drawer_slots, slot);
  }
  seal_weekly_if_due(true);
  keep_self();
  run_changes();
  show();
  return {};
}

Status Device::on(const AdoptPassphrase& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (it.new_passphrase.empty()) return failed(FaultCode::text_empty);
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}},
               {WhichPassphrase::new_passphrase, lock_->salt, {}},
               {WhichPassphrase::new_passphrase, plate_->account_salt, {}}});
  return {};
}

// Believed once the relay lets this device in with it and the account key opens under it.
Status Device::passphrase_adopted(std::span<const Key> keys) {
  TROTH_TRY(kit, open_account_secret(cipher_, keys[0], lock_->account, lock_->account_secret));
  AccountKeys next = account_keys(kit, keys[2]);
  opened_->login = next.login;
  opened_->adopting = Adopting{keys[0], keys[1], next.kek, next.login.verify_key()};
  opened_->self.token.reset();
  begin_mail();
  opened_->courier.run(post::ReadBlob{post::Blob::acct});
  show();
  return {};
}

// acct as the relay has it. True when it was taken.
bool Device::take_adopted(const NewerBlob& acct) {
  if (!opened_->adopting) return false;
  const Adopting adopting = *opened_->adopting;
  if (!open_account_key(cipher_, adopting.kek, lock_->account, acct.version, acct.bytes))
    return false;
  opened_->adopting.reset();
  if (!lock_anew(adopting.old_here, adopting.new_here)) return false;
  Self& self = opened_->self;
  self.acct = acct.bytes;
  self.acct_version = acct.version;
  self.login_key = adopting.login_key;
  self.newer_acct.reset();
  keep_self();
  show();
  return true;
}

}  // namespace troth::device
