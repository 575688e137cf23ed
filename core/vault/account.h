#pragma once
// What kit and passphrase open together (protocol 2.2). The relay holds a public login key and the
// sealed account key; it cannot test a guess of the passphrase, because the account secret of the
// kit goes into both, and what it verifies with is not what wraps (P15).
//
//   salt = KH(AS, "salt", account, 16)     A = Argon2id(passphrase, salt)     R = KH(AS, "2skd", A,
//   32) login seed = KDF(R, 1)                 kek = KDF(R, 2) acct = seal(kek, "acct", account |
//   le64(version), AK) asl  = seal(Argon2id(passphrase, device_salt), "asl", account, AS)
//
// AS: account secret, AK: account key (32 random bytes; it opens the vault). Everything but `salt`,
// the public halves and the sealed bytes is secret. Argon2id results are handed in: shells compute
// them (crypto/open/stretch.h).
#include "crypto/open/cipher.h"
#include "vault/kit.h"

namespace troth {

inline constexpr std::size_t acct_size = Key::size + seal_overhead;

ByteArray<16> account_salt(const Kit& kit);

// The two keys that kit and passphrase are together.
struct AccountKeys {
  Key login_seed;  // of `login`
  SigningKey login;
  Key kek;
};
AccountKeys account_keys(const Kit& kit, const Key& stretched);

// version: from 1, one more with each change of the passphrase.
Bytes seal_account_key(Cipher& cipher, const Key& kek, const AccountId& account,
                       std::uint64_t version, const Key& account_key);
// Faults: wrong_passphrase, also for damage: one answer for both.
Result<Key> open_account_key(const Cipher& cipher, const Key& kek, const AccountId& account,
                             std::uint64_t version, BytesView acct);

// What a device keeps of the account secret. ASd opens nothing without a drawer passphrase; AS
// itself rests here only under the passphrase, so that adding a device or opening the vault asks
// for it again.
Key device_share(const Kit& kit);  // ASd = KH(AS, "asd", account, 32)
// `device`: the device's salt; it only says where the text lies.
Bytes seal_account_secret(Cipher& cipher, const Key& stretched_here, const Kit& kit,
                          const ByteArray<16>& device);
// Faults: wrong_passphrase.
Result<Kit> open_account_secret(const Cipher& cipher, const Key& stretched_here,
                                const AccountId& account, BytesView asl);

// `seen`: the highest version this device has ever known; `shown`: what the relay offers now.
// Faults: vault_rolled_back (detail = seen).
Status check_version(std::uint64_t seen, std::uint64_t shown);

}  // namespace troth
