#include "vault/account.h"

#include "crypto/open/derive.h"
#include "vault/contents.h"

namespace troth {
namespace {

Bytes bound_to(const AccountId& account, std::uint64_t version) {
  Bytes bytes(account.bytes.begin(), account.bytes.end());
  append_le(bytes, version);
  return bytes;
}

}  // namespace

ByteArray<16> account_salt(const Kit& kit) {
  return derive<16>(kit.account_secret.reveal(), label::account_salt, {kit.account.bytes}).reveal();
}

AccountKeys account_keys(const Kit& kit, const Key& stretched) {
  const Key root =
      derive_key(kit.account_secret.reveal(), label::account_root, {stretched.reveal()});
  const Key login_seed = subkey(root, 1);
  return {login_seed, SigningKey(login_seed), subkey(root, 2)};
}

Bytes seal_account_key(Cipher& cipher, const Key& kek, const AccountId& account,
                       std::uint64_t version, const Key& account_key) {
  const auto bound = bound_to(account, version);
  return cipher.seal(kek, label::account, bound, account_key.reveal(),
                     SealPlace(label::account, bound));
}

Result<Key> open_account_key(const Cipher& cipher, const Key& kek, const AccountId& account,
                             std::uint64_t version, BytesView acct) {
  if (acct.size() != acct_size) return failed(FaultCode::wrong_passphrase);
  auto opened = cipher.open(kek, label::account, bound_to(account, version), acct);
  if (!opened) return failed(FaultCode::wrong_passphrase);
  const Plaintext plaintext(std::move(*opened));
  return Key(plaintext.view());
}

Key device_share(const Kit& kit) {
  return derive_key(kit.account_secret.reveal(), label::account_device, {kit.account.bytes});
}

Bytes seal_account_secret(Cipher& cipher, const Key& stretched_here, const Kit& kit,
                          const ByteArray<16>& device) {
  return cipher.seal(stretched_here, label::account_secret, kit.account.bytes,
                     kit.account_secret.reveal(),
                     SealPlace(label::account_secret, {kit.account.bytes, device}));
}

Result<Kit> open_account_secret(const Cipher& cipher, const Key& stretched_here,
                                const AccountId& account, BytesView asl) {
  if (asl.size() != Secret<16>::size + seal_overhead) return failed(FaultCode::wrong_passphrase);
  auto opened = cipher.open(stretched_here, label::account_secret, account.bytes, asl);
  if (!opened) return failed(FaultCode::wrong_passphrase);
  const Plaintext plaintext(std::move(*opened));
  return Kit{account, Secret<16>(plaintext.view())};
}

Status check_version(std::uint64_t seen, std::uint64_t shown) {
  if (shown < seen) return failed(FaultCode::vault_rolled_back, seen);
  return {};
}

}  // namespace troth
