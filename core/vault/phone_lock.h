#pragma once
// The phone's lock: a key of the platform (WebAuthn, extension "prf") that opens this device beside
// its words. The key never leaves the phone; asked a question after a finger, a face or the phone's
// PIN, it gives an answer of 32 bytes that nobody else can compute, and under that answer rests the
// device's local key LK (local_store.h).
//
//   question = H("phone", device salt)                                        32 bytes, no secret
//   sealed   = seal(answer, "phone", account | device salt | credential, LK)  104 bytes
//
// What this opens is what rests on the device: Us. It is not the way to the account key, the
// identity or the kit, which rest under the passphrase, nor to Mine, whose drawer asks for its own
// (drawer.h). So an answer has a type of its own, and nothing but open_phone_lock takes one.
//
// Source: W3C Web Authentication Level 3, 10.1.4 (prf). Secret: answers and LK.
#include <vector>

#include "base/time.h"
#include "vault/local_store.h"

namespace troth {

inline constexpr std::string_view phone_record_name = "s/phone";  // kept as "s/lock" is, in clear
inline constexpr std::size_t phone_locks_max = 4;
inline constexpr std::size_t credential_bytes_max = 1'023;  // as WebAuthn allows

// What the platform's key answered.
struct PhoneAnswer {
  Key bytes;
};

struct PhoneLock {
  Bytes credential;  // the platform's name of the key; no secret
  Instant added;
  Bytes local_key;  // sealed
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "credential", it.credential}, Field{2, "added", it.added},
                      Field{3, "local_key", it.local_key}};
  }
  friend bool operator==(const PhoneLock&, const PhoneLock&) = default;
};
static_assert(lists_every_member<PhoneLock>);

// The record "s/phone". Each opens alone; there is no record while there is none.
struct PhoneLocks {
  std::vector<PhoneLock> locks;
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "locks", it.locks}}; }
  friend bool operator==(const PhoneLocks&, const PhoneLocks&) = default;
};
static_assert(lists_every_member<PhoneLocks>);

// What every platform key of this device is asked. `salt`: DeviceLock::salt.
ByteArray<32> phone_question(const ByteArray<16>& salt);

// `credential`: 1 to credential_bytes_max bytes.
PhoneLock make_phone_lock(Cipher& cipher, const PhoneAnswer& answer, const DeviceLock& lock,
                          BytesView credential, Instant now, const Key& local_key);
// Faults: does_not_open, whatever the reason.
Result<Key> open_phone_lock(const Cipher& cipher, const PhoneAnswer& answer, const DeviceLock& lock,
                            const PhoneLock& phone_lock);

}  // namespace troth
