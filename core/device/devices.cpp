// The kit, signing in again, and a new device that kit and passphrase bring the account onto
// (protocol 2.2, 2.4).
#include <algorithm>

#include "base/equal.h"
#include "device/device.h"
#include "sync/schedule.h"
#include "vault/account.h"

namespace troth::device {
namespace {

// Versions of the weekly blob: the first of a week is due then, those behind it are for changes
// within the week, so that a change never takes the place of a week to come.
constexpr std::uint64_t versions_a_week = 256;

bool is_same(const Key& one, const Key& other) {
  return equal_in_constant_time(one.reveal(), other.reveal());
}

}  // namespace

// --- the vault, where the passphrase has just been typed
// -------------------------------------------------------------

Result<Device::OpenVault> Device::open_own_vault(const Key& here, const Key& account) {
  TROTH_TRY(kit, open_account_secret(cipher_, here, lock_->account, lock_->account_secret));
  AccountKeys keys = account_keys(kit, account);
  Self& self = opened_->self;
  // What another device wrote since, when it is genuine; else what was here.
  std::optional<Key> account_key;
  if (self.newer_acct) {
    const NewerBlob& newer = *self.newer_acct;
    if (const auto key =
            open_account_key(cipher_, keys.kek, lock_->account, newer.version, newer.bytes)) {
      account_key = *key;
      self.acct_version = newer.version;
      self.acct = newer.bytes;
    }
    self.newer_acct.reset();
  }
  if (!account_key) {
    TROTH_TRY(key,
              open_account_key(cipher_, keys.kek, lock_->account, self.acct_version, self.acct));
    account_key = key;
  }
  if (self.newer_vault) {
    const NewerBlob newer = *self.newer_vault;
    self.newer_vault.reset();
    auto contents = open_vault(cipher_, *account_key, lock_->account, newer.version, newer.bytes);
    if (contents) {
      self.vault_version = newer.version;
      self.vault = newer.bytes;
      return OpenVault{std::move(*contents), *account_key, std::move(keys)};
    }
  }
  TROTH_TRY(contents,
            open_vault(cipher_, *account_key, lock_->account, self.vault_version, self.vault));
  return OpenVault{std::move(contents), *account_key, std::move(keys)};
}

// What this device knows and the vault does not say: another device may have sealed it without.
void Device::complete(VaultContents& contents) const {
  for (const SpaceAtRest& rest : self().spaces) {
    auto held = std::ranges::find(contents.spaces, rest.held.space, &HeldSpace::space);
    if (held == contents.spaces.end()) {
      contents.spaces.push_back(rest.held);
      held = std::prev(contents.spaces.end());
    }
    held->archived = held->archived || rest.held.archived;
    if (!held->partner) held->partner = rest.held.partner;
    for (const SpaceKey& key : rest.held.keys)
      if (is_heard(key.key) && std::ranges::none_of(held->keys, [&](const SpaceKey& one) {
            return is_same(one.key, key.key);
          }))
        held->keys.push_back(key);
    for (const KnownLog& log : rest.logs) {
      const auto certificate = read_certificate(log.certificate);
      if (!log.own || !certificate) continue;
      const PublicKeys keys{certificate->device, certificate->device_box};
      if (std::ranges::find(contents.devices, keys, &OwnDevice::keys) == contents.devices.end())
        contents.devices.push_back({keys, certificate->at, {}});
    }
  }
  for (const Key& key : self().private_keys) {
    if (!is_heard(key) || std::ranges::any_of(contents.private_keys,
                                              [&](const Key& one) { return is_same(one, key); }))
      continue;
    // The last is in use.
    const bool is_last = &key == &self().private_keys.back();
    contents.private_keys.insert(
        is_last ? contents.private_keys.end() : contents.private_keys.begin(), key);
  }
}

// The next vault counts, whatever other devices have sealed since this one last heard of them: each
// of those is one version further.
void Device::vault_steps_over() { opened_->self.vault_version |= 0xff; }

Status Device::seal_own_vault(OpenVault& vault) {
  Self& self = opened_->self;
  complete(vault.contents);
  TROTH_TRY(sealed, seal_vault(cipher_, vault.account_key, lock_->account, self.vault_version + 1,
                               vault.contents));
  self.vault = std::move(sealed);
  ++self.vault_version;
  return {};
}

void Device::seal_weekly_if_due(bool now) {
  Self& self = opened_->self;
  if (self.drawer_slots.empty()) return;  // a new device that has not read them yet
  const std::uint64_t version = sync::week_of(self.device_share, now_) * versions_a_week;
  if (version <= self.weekly_version && !now) return;
  WeeklyContents contents;
  for (std::size_t i = 0; i < drawer_slots; ++i)
    contents.slots[i] = array_of<drawer_slot_size>(
        BytesView(self.drawer_slots).subspan(i * drawer_slot_size, drawer_slot_size));
  const SpaceOpen& open = active_open();
  for (const Log* log : {open.before.get(), open.us.get()}) {
    if (!log) continue;
    for (const LogId& id : log->logs()) {
      if (contents.heads.size() == known_heads_max) break;
      const Chain* chain = log->chain(id);
      contents.heads.push_back({id, chain->seq(), chain->link()});
    }
  }
  self.weekly_version = std::max(version, self.weekly_version + 1);
  self.weekly =
      seal_weekly(cipher_, writing_private_key(), lock_->account, self.weekly_version, contents);
  opened_->courier.push_again();
  mail_due_ = true;
  keep_self();
}

// --- the kit
// ---------------------------------------------------------------------------------------------------------

Status Device::on(const ShowKit& it) {
  if (!lock_) return failed(FaultCode::not_founded);
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}}});
  return {};
}

Status Device::kit_shown(std::span<const Key> keys) {
  TROTH_TRY(kit, open_account_secret(cipher_, keys[0], lock_->account, lock_->account_secret));
  kit_shown_ = kit_text(kit);
  return {};
}

Status Device::on(const KitKept&) {
  if (!opened_) return failed(FaultCode::locked);
  opened_->self.kit_kept = true;
  keep_self();
  show();
  return {};
}

// --- signing in again
// ------------------------------------------------------------------------------------------------

Status Device::on(const SignIn& it) {
  if (!opened_) return failed(FaultCode::locked);
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}},
               {WhichPassphrase::passphrase, plate_->account_salt, {}}});
  return {};
}

Status Device::signed_in(std::span<const Key> keys) {
  TROTH_TRY(kit, open_account_secret(cipher_, keys[0], lock_->account, lock_->account_secret));
  opened_->login = account_keys(kit, keys[1]).login;
  // Keys that were boxed to the person rather than to this device.
  if (auto vault = open_own_vault(keys[0], keys[1])) {
    opened_->identity = vault->contents.identity;
    if (const HeldSpace* alone = parted_elsewhere(vault->contents);
        alone && phase_ == Phase::open) {
      go_alone(HeldSpace(*alone));
      return begin_log(*vault);
    }
    const std::size_t keys_before = opened_->self.private_keys.size();
    if (phase_ == Phase::open) heed();
    fold_space();
    if (opened_->mine && opened_->self.private_keys.size() > keys_before && !needs_log() &&
        loading_ == Loading::nothing)
      read_mine();  // sheets that came before the key they are sealed under
  }
  if (needs_log() && phase_ == Phase::open) return renew(keys[0], keys[1]);
  begin_mail();
  show();
  return {};
}

// --- a new device
// ----------------------------------------------------------------------------------------------------

Status Device::on(const Recover& it) {
  if (lock_ || recovery_) return failed(FaultCode::already_founded);
  TROTH_TRY(kit, kit_from(it.kit));
  const auto device_salt = random_.bytes<16>();
  stretch(it,
          {{WhichPassphrase::passphrase, device_salt, {}},
           {WhichPassphrase::passphrase, account_salt(kit), {}},
           {WhichPassphrase::passphrase, drawer_salt(device_share(kit), kit.account), {}}},
          kit, device_salt);
  return {};
}

Device::Recovery Device::recovery_of(const Pending& pending, std::span<const Key> keys) const {
  Recovery recovery;
  recovery.kit = *pending.kit;
  recovery.here = keys[0];
  recovery.drawer = drawer_key(device_share(*pending.kit), keys[2]);
  recovery.device_salt = pending.device_salt;
  recovery.keys = std::make_unique<AccountKeys>(account_keys(*pending.kit, keys[1]));
  return recovery;
}

Status Device::recovered(const Pending& pending, std::span<const Key> keys) {
  recovery_ = std::make_unique<Recovery>(recovery_of(pending, keys));
  recovery_->courier.begin();
  mail_due_ = true;
  for (const post::Blob blob : {post::Blob::acct, post::Blob::vault, post::Blob::weekly})
    recovery_->courier.run(post::ReadBlob{blob});
  show();
  return {};
}

void Device::take_recovery(const sync::ErrandDone& done) {
  const auto* read = std::get_if<post::ReadBlob>(&done.errand);
  if (!read) return;
  const auto reply = post::reply_to<post::ReadBlob>(done.answer);
  const auto give_up = [&](Fault fault) {
    late_fault_ = fault;
    recovery_.reset();
    show();
  };
  if (!reply) return give_up(reply.error());
  if (read->blob == post::Blob::acct) recovery_->acct = *reply;
  if (read->blob == post::Blob::vault) recovery_->vault = *reply;
  if (read->blob == post::Blob::weekly) recovery_->weekly = *reply;
  if (!recovery_->acct || !recovery_->vault || !recovery_->weekly) return;

  const Recovery recovery = std::move(*recovery_);
  recovery_.reset();
  if (const Status taken = take_account(recovery); !taken) return give_up(taken.error());
  begin_mail();
  show();
}

// This device as a new one of the account whose blobs were read. Faults: nothing has changed then.
Status Device::take_account(const Recovery& recovery) {
  const Status made = make_device(recovery);
  if (made) return {};
  opened_.reset();
  lock_.reset();
  plate_.reset();
  puts_.clear();
  small_.clear();
  phase_ = Phase::fresh;
  return made;
}

Status Device::make_device(const Recovery& recovery) {
  const AccountId account = recovery.kit.account;
  TROTH_TRY(account_key, open_account_key(cipher_, recovery.keys->kek, account,
                                          recovery.acct->version, recovery.acct->bytes));
  const auto vault =
      open_vault(cipher_, account_key, account, recovery.vault->version, recovery.vault->bytes);
  if (!vault || vault->spaces.empty()) return failed(FaultCode::does_not_open);

  const Key local_key(random_.bytes<32>());
  lock_ = make_lock(cipher_, recovery.here, recovery.device_salt, recovery.kit, local_key);
  const Key share = device_share(recovery.kit);
  plate_ = Doorplate{account_salt(recovery.kit), drawer_salt(share, account), true};
  opened_ = std::make_unique<Opened>(LocalStore(local_key, recovery.device_salt));
  Self& self = opened_->self;
  self.nickname = Words{"-"};  // told by the facts that are about to arrive
  self.kit_kept = true;
  self.login_key = recovery.keys->login.verify_key();
  self.acct_version = recovery.acct->version;
  self.acct = recovery.acct->bytes;
  self.vault_version = recovery.vault->version;
  self.device_share = share;
  self.drawer = vault->drawer;
  self.private_keys = vault->private_keys;
  self.me = public_keys(vault->identity);
  self.weekly_version = recovery.weekly->version;
  self.weekly = recovery.weekly->bytes;
  self.calendar_seed = Key(random_.bytes<32>());
  self.calendar_from = now_;
  self.rotated_at = now_;
  opened_->identity = vault->identity;

  std::optional<Drawer> drawer;
  // It may be sealed under a later Kpt than the vault knows; that one comes with the frames, boxed
  // to the person, and then the drawer is read (keys.cpp).
  if (const auto weekly =
          open_weekly(cipher_, self.private_keys, account, self.weekly_version, self.weekly)) {
    for (const auto& slot : weekly->slots) append(self.drawer_slots, slot);
    // Mine opens with the app only while it has the account's passphrase and nobody was linked.
    if (const auto opened = open_drawer(cipher_, account, weekly->slots, recovery.drawer))
      drawer = *opened;
  }

  VaultContents contents = *vault;
  const SigningKey identity(contents.identity.sign);
  const MemberId me = member_id_of(self.me);
  for (std::size_t i = 0; i < contents.spaces.size(); ++i) {
    const HeldSpace& held = contents.spaces[i];
    SpaceAtRest rest;
    rest.held = held;
    if (!held.archived) {
      self.active = i;
      const KeySeeds device = new_seeds(random_);
      const auto certificate = VerifiedCertificate::make(
          {1, held.space, me, public_keys(device).sign, public_keys(device).box, now_}, identity);
      (held.partner ? rest.log : rest.solo_log) = OwnLog{device, certificate.bytes()};
      rest.logs = {{certificate.bytes(), true, !held.partner}};
      contents.devices.push_back({public_keys(device), now_, {}});
      plate_->alone = !held.partner && drawer;  // else Mine has got words of its own
    }
    self.spaces.push_back(std::move(rest));
  }
  TROTH_SET(self.vault,
            seal_vault(cipher_, account_key, account, self.vault_version + 1, contents));
  ++self.vault_version;

  put_plain(lock_record_name, cbor::encoded(*lock_));
  keep_plate();
  opened_->login = recovery.keys->login;
  phase_ = Phase::open;
  TROTH_CHECK(open_spaces());
  found_mine(plate_->alone ? drawer : std::nullopt);
  keep_self();
  show();
  return {};
}

}  // namespace troth::device
