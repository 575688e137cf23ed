// The first start: an account, a kit, a device, a space for one (product 4, protocol 2.2 to 2.4).
// Works offline.
#include "device/device.h"
#include "vault/account.h"

namespace troth::device {

void Device::stretch(Request request, std::vector<StretchTask> tasks, std::optional<Kit> kit,
                     ByteArray<16> device_salt) {
  // The passphrases stay with the shell, which has them anyway; here they go with this call.
  std::visit(
      [](auto& it) {
        if constexpr (requires { it.passphrase; }) it.passphrase = Passphrase();
        if constexpr (requires { it.mine_passphrase; }) it.mine_passphrase = Passphrase();
        if constexpr (requires { it.new_passphrase; }) it.new_passphrase = Passphrase();
        if constexpr (requires { it.file_words; }) it.file_words = Passphrase();
      },
      request);
  effects_.emplace_back(Stretch{tasks});
  pending_ = Pending{std::move(request), std::move(tasks), std::move(kit), device_salt};
}

Status Device::on(const FoundAccount& it) {
  if (is_damaged_) return failed(FaultCode::store_damaged);
  if (lock_ || recovery_) return failed(FaultCode::already_founded);
  if (it.passphrase.empty()) return failed(FaultCode::text_empty);
  if (it.nickname.text.size() > name_bytes_max) return failed(FaultCode::too_large, name_bytes_max);
  const Kit kit = new_kit(random_);
  const auto device_salt = random_.bytes<16>();
  stretch(it,
          {{WhichPassphrase::passphrase, device_salt, {}},
           {WhichPassphrase::passphrase, account_salt(kit), {}},
           {WhichPassphrase::passphrase, drawer_salt(device_share(kit), kit.account), {}}},
          kit, device_salt);
  return {};
}

Status Device::founded(const Pending& pending, const FoundAccount& it, std::span<const Key> keys) {
  const Kit& kit = *pending.kit;
  const Key local_key(random_.bytes<32>());
  lock_ = make_lock(cipher_, keys[0], pending.device_salt, kit, local_key);
  const Key share = device_share(kit);
  plate_ = Doorplate{account_salt(kit), drawer_salt(share, kit.account), true};

  AccountKeys account = account_keys(kit, keys[1]);
  const Key account_key(random_.bytes<32>());
  const Drawer drawer = new_drawer(random_);
  const KeySeeds identity = new_seeds(random_);
  const KeySeeds device = new_seeds(random_);
  const PublicKeys me = public_keys(identity);
  const Key private_key(random_.bytes<32>());
  const SpaceId space = new_space_id(me, random_);
  const auto certificate = VerifiedCertificate::make(
      {1, space, member_id_of(me), public_keys(device).sign, public_keys(device).box, now_},
      SigningKey(identity.sign));

  opened_ = std::make_unique<Opened>(LocalStore(local_key, pending.device_salt));
  Self& self = opened_->self;
  self.nickname = it.nickname;
  self.login_key = account.login.verify_key();
  self.acct = seal_account_key(cipher_, account.kek, kit.account, 1, account_key);
  self.device_share = share;
  const DrawerSlots slots =
      new_drawer_slots(cipher_, kit.account, drawer_key(share, keys[2]), drawer);
  for (const auto& slot : slots) append(self.drawer_slots, slot);
  self.drawer = drawer.public_key();
  self.private_keys = {private_key};
  self.me = me;
  SpaceAtRest rest;
  rest.held.space = space;
  rest.held.keys = {{1, Key(random_.bytes<32>())}};
  rest.created_here = true;
  rest.solo_log = OwnLog{device, certificate.bytes()};
  rest.logs = {{certificate.bytes(), true, true}};
  self.spaces = {rest};
  self.calendar_seed = Key(random_.bytes<32>());
  self.calendar_from = now_;
  self.rotated_at = now_;

  VaultContents contents;
  contents.identity = identity;
  contents.account_secret = kit.account_secret;
  contents.drawer = drawer.public_key();
  contents.private_keys = self.private_keys;
  contents.spaces = {rest.held};
  contents.devices = {{public_keys(device), now_, {}}};
  TROTH_SET(self.vault, seal_vault(cipher_, account_key, kit.account, 1, contents));

  put_plain(lock_record_name, cbor::encoded(*lock_));
  keep_plate();
  sign_in_first_with(account);
  phase_ = Phase::open;
  TROTH_CHECK(open_spaces());
  found_mine(drawer);
  seal_weekly_if_due(true);  // kit and passphrase bring back what was kept in the first minute, too
  keep_self();
  begin_mail();
  show();
  return write_shared({Nicknamed{it.nickname}});
}

}  // namespace troth::device
