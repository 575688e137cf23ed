#pragma once
// The two sealed blobs that bring an account back (protocol 2.2, A1).
//
//   vault  = seal(AK, "vault", account | le64(version), padded to 16 KiB steps): changes only where
//   the passphrase is
//            typed (first run, linking, a device added or removed, rotation with the passphrase at
//            hand).
//   weekly = seal(Kpt, "weekly", account | le64(version), exactly 20,480 bytes): what must be
//   fresh, made anew in every
//            week by whichever device starts first, whether or not anything changed. version = the
//            week (sync/schedule).
//
// Secret: all contents. Nothing here says whether Mine holds anything.
#include <vector>

#include "vault/account.h"
#include "vault/contents.h"
#include "vault/drawer.h"
#include "vault/identity.h"

namespace troth {

inline constexpr std::size_t vault_step = 16 * 1024;
inline constexpr std::size_t vault_bytes_max = 512 * 1024;
inline constexpr std::size_t weekly_plaintext_size = 20 * 1024;
inline constexpr std::size_t weekly_size = weekly_plaintext_size + seal_overhead;
inline constexpr std::size_t known_heads_max = 256;  // logs a space can ever have (A4)

// A key of a space, from the epoch it was made for. Writers use the last.
struct SpaceKey {
  std::uint32_t epoch = 1;
  Key key;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "epoch", it.epoch}, Field{2, "key", it.key}};
  }
};
static_assert(lists_every_member<SpaceKey>);

// A space this account is or was in (A4: at most one is active, the others are archives to read).
struct HeldSpace {
  SpaceId space;
  bool archived = false;
  std::vector<SpaceKey>
      keys;  // in the order they were learned; concurrent rotations leave two of one epoch
  std::optional<PublicKeys> partner;  // none before linking
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "space", it.space}, Field{2, "archived", it.archived},
                      Field{3, "keys", it.keys}, Field{4, "partner", it.partner}};
  }
};
static_assert(lists_every_member<HeldSpace>);

// The list of own devices that cannot be cleaned (T6): removed ones stay, with their time.
struct OwnDevice {
  PublicKeys keys;
  Instant added;
  std::optional<Instant> removed;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "keys", it.keys}, Field{2, "added", it.added},
                      Field{3, "removed", it.removed}};
  }
};
static_assert(lists_every_member<OwnDevice>);

struct VaultContents {
  KeySeeds identity;              // IK
  Secret<16> account_secret;      // AS, so that a signed-in device can print a new kit
  BoxPublicKey drawer;            // where private writing is put without opening Mine
  std::vector<Key> private_keys;  // every Kpt, the last is in use
  std::vector<HeldSpace> spaces;
  std::vector<OwnDevice> devices;
  static constexpr auto fields(auto& it) {
    return std::tuple{
        Field{1, "identity", it.identity}, Field{2, "account_secret", it.account_secret},
        Field{3, "drawer", it.drawer},     Field{4, "private_keys", it.private_keys},
        Field{5, "spaces", it.spaces},     Field{6, "devices", it.devices}};
  }
};
static_assert(lists_every_member<VaultContents>);

// Faults: limit_reached when it would be larger than vault_bytes_max.
Result<Bytes> seal_vault(Cipher& cipher, const Key& account_key, const AccountId& account,
                         std::uint64_t version, const VaultContents& contents);
// Faults: does_not_open; malformed (sealed by a newer Troth).
Result<VaultContents> open_vault(const Cipher& cipher, const Key& account_key,
                                 const AccountId& account, std::uint64_t version, BytesView vault);

// How far a log was known: a new device that is shown less has been shown an old state.
struct KnownHead {
  LogId log;
  std::uint64_t seq = 0;
  Hash link;
  friend bool operator==(const KnownHead&, const KnownHead&) = default;
};
struct WeeklyContents {
  DrawerSlots slots{};
  std::vector<KnownHead> heads;  // at most known_heads_max
  friend bool operator==(const WeeklyContents&, const WeeklyContents&) = default;
};

Bytes seal_weekly(Cipher& cipher, const Key& private_key, const AccountId& account,
                  std::uint64_t version, const WeeklyContents& contents);
// Tries every private key, the newest first. Faults: does_not_open; malformed.
Result<WeeklyContents> open_weekly(const Cipher& cipher, const std::vector<Key>& private_keys,
                                   const AccountId& account, std::uint64_t version,
                                   BytesView weekly);

}  // namespace troth
