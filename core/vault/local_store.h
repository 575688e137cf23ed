#pragma once
// What rests on one device, sealed (protocol 2.2, T4). A store of named records; the shell keeps
// them and reads none.
//
//   "s/lock"   the only record in the clear: account, a salt of this device, and under
//   Argon2id(passphrase, salt) the
//              device's local key LK and the account secret (asl)
//   any other  seal(LK, "record", its name, its bytes)
//
// A record opens under its own name only, so two cannot be exchanged. A damaged one is named by its
// place and the rest stays. Records that private acts could touch have a fixed number and a fixed
// size (slot_ring.h, outgoing.h).
//
// Secret: LK and what records hold. Never in a record: the account key, the identity, a passphrase,
// a drawer's key.
#include <span>
#include <string>
#include <vector>

#include "vault/account.h"
#include "vault/contents.h"

namespace troth {

inline constexpr std::string_view lock_record_name = "s/lock";
inline constexpr std::string_view session_record_name = "s/session";
std::string slot_record_name(std::size_t pair);      // "s/slot/00" .. "s/slot/31"
std::string outgoing_record_name(std::size_t cell);  // "s/out/00" .. "s/out/63"

// The record "s/lock", in the clear: nothing in it opens without the passphrase.
struct DeviceLock {
  AccountId account;
  ByteArray<16> salt{};  // of this device; the salt of its passphrase
  Bytes local_key;       // seal(stretched, "local", account | salt, LK)
  Bytes account_secret;  // asl
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "account", it.account}, Field{2, "salt", it.salt},
                      Field{3, "local_key", it.local_key},
                      Field{4, "account_secret", it.account_secret}};
  }
  friend bool operator==(const DeviceLock&, const DeviceLock&) = default;
};
static_assert(lists_every_member<DeviceLock>);

// Locks `local_key` and the kit's secret under a passphrase: at first run and when the passphrase
// changes. `stretched` = Argon2id(passphrase, salt).
DeviceLock make_lock(Cipher& cipher, const Key& stretched, const ByteArray<16>& salt,
                     const Kit& kit, const Key& local_key);
// Faults: wrong_passphrase, also for damage.
Result<Key> open_lock(const Cipher& cipher, const Key& stretched, const DeviceLock& lock);

class LocalStore {
 public:
  // `device`: DeviceLock::salt, which tells this device's records from any other's.
  LocalStore(const Key& local_key, const ByteArray<16>& device)
      : key_(local_key), device_(device) {}

  Bytes seal(Cipher& cipher, std::string_view name, BytesView contents) const;
  // Faults: does_not_open.
  Result<Plaintext> open(const Cipher& cipher, std::string_view name, BytesView sealed) const;

  struct Sealed {
    std::string_view name;
    BytesView bytes;
  };
  struct Opened {
    std::vector<Plaintext> contents;  // one for each record, empty for a damaged one
    std::vector<Fault> damaged;       // store_damaged, detail = the place of the record, from 0
  };
  Opened open_all(const Cipher& cipher, std::span<const Sealed> records) const;

 private:
  Key key_;
  ByteArray<16> device_;
};

}  // namespace troth
