#pragma once
// What one device knows while it is unlocked and keeps sealed while it is not (protocol 2.2, "What
// a device caches"). Kept as one record under the local key. It never holds AK, IK, a passphrase or
// a drawer key, and nothing in it depends on what was written in Mine.
#include "log/certificate.h"
#include "post/account.h"
#include "vault/vault.h"

namespace troth::device {

// A log that this device writes. Secret: the seeds.
struct OwnLog {
  KeySeeds seeds;
  Bytes certificate;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "seeds", it.seeds}, Field{2, "certificate", it.certificate}};
  }
};
static_assert(lists_every_member<OwnLog>);

// Any log of a space, this device's own too.
struct KnownLog {
  Bytes certificate;
  bool own = false;   // of this account
  bool solo = false;  // from before linking
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "certificate", it.certificate}, Field{2, "own", it.own},
                      Field{3, "solo", it.solo}};
  }
};
static_assert(lists_every_member<KnownLog>);

struct SpaceAtRest {
  HeldSpace held;                  // name, keys, partner, whether archived
  bool created_here = false;       // by this account: it is the one whose Grant counts
  std::optional<OwnLog> solo_log;  // written until linking
  std::optional<OwnLog> log;       // written from linking on
  std::vector<KnownLog> logs;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "held", it.held}, Field{2, "created_here", it.created_here},
                      Field{3, "solo_log", it.solo_log}, Field{4, "log", it.log},
                      Field{5, "logs", it.logs}};
  }
};
static_assert(lists_every_member<SpaceAtRest>);

enum class Role : std::uint8_t { inviter, joiner };
TROTH_NAMES(Role, "inviter", "joiner");
enum class PairingStep : std::uint8_t {
  opening,    // inviter: the offer is on its way to the relay. joiner: the offer is being read
  open,       // inviter: waiting for an answer
  claiming,   // joiner: the answer is on its way
  comparing,  // both: the two lines are compared
  welcoming,  // inviter: linked; the welcome is on its way to the relay
};
TROTH_NAMES(PairingStep, "opening", "open", "claiming", "comparing", "welcoming");
// Two on the way to each other. Secret: `secret`, `seeds`.
struct PairingAtRest {
  Role role{};
  PairingStep step{};
  ByteArray<16> secret{};  // `is` of protocol 2.4
  Instant expires;
  std::optional<SpaceId> space;  // joiner: the inviter's
  std::optional<PublicKeys> other;
  std::optional<Bytes> claim;        // as it was sealed
  std::optional<KeySeeds> seeds;     // joiner: of the device that will write in the new space
  std::optional<Bytes> certificate;  // of the joiner's device
  std::optional<Bytes> welcome;      // as it was sealed
  std::optional<std::string> my_line;
  std::optional<std::string> their_line;
  bool someone_else_tried = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "role", it.role},
                      Field{2, "step", it.step},
                      Field{3, "secret", it.secret},
                      Field{4, "expires", it.expires},
                      Field{5, "space", it.space},
                      Field{6, "other", it.other},
                      Field{7, "claim", it.claim},
                      Field{8, "seeds", it.seeds},
                      Field{9, "certificate", it.certificate},
                      Field{10, "my_line", it.my_line},
                      Field{11, "their_line", it.their_line},
                      Field{12, "someone_else_tried", it.someone_else_tried},
                      Field{13, "welcome", it.welcome}};
  }
};
static_assert(lists_every_member<PairingAtRest>);

// The relay has frames 1 .. head of this log: what has left this device.
struct LeftHere {
  LogId log;
  std::uint64_t head = 0;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "log", it.log}, Field{2, "head", it.head}};
  }
};
static_assert(lists_every_member<LeftHere>);

struct Self {
  Words nickname;
  bool kit_kept = false;
  VerifyKey login_key;
  std::uint64_t acct_version = 1;
  Bytes acct;
  std::uint64_t vault_version = 1;
  Bytes vault;  // as last sealed or read
  std::uint64_t weekly_version = 0;
  Bytes weekly;
  Key device_share;               // ASd
  Bytes drawer_slots;             // four of 512 bytes
  BoxPublicKey drawer;            // where private writing is put
  std::vector<Key> private_keys;  // every Kpt; the last is in use
  PublicKeys me;
  std::vector<SpaceAtRest> spaces;
  std::uint64_t active = 0;  // index of the space that is written to
  std::optional<ByteArray<32>> token;
  std::optional<PairingAtRest> pairing;
  bool mine_needs_passphrase = false;
  std::vector<LeftHere> left;
  Key calendar_seed;
  Instant calendar_from;            // quiet frames are owed from here on
  LogId ring_name;                  // names the slot ring of this device for its whole life
  std::uint64_t slot_sessions = 0;  // of the slot ring
  bool retired = false;             // this copy may not write in its log any more (clone rule)
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "nickname", it.nickname},
                      Field{2, "kit_kept", it.kit_kept},
                      Field{4, "login_key", it.login_key},
                      Field{5, "acct_version", it.acct_version},
                      Field{6, "acct", it.acct},
                      Field{7, "vault_version", it.vault_version},
                      Field{8, "vault", it.vault},
                      Field{9, "weekly_version", it.weekly_version},
                      Field{10, "weekly", it.weekly},
                      Field{11, "device_share", it.device_share},
                      Field{12, "drawer_slots", it.drawer_slots},
                      Field{13, "drawer", it.drawer},
                      Field{14, "private_keys", it.private_keys},
                      Field{15, "me", it.me},
                      Field{16, "spaces", it.spaces},
                      Field{17, "active", it.active},
                      Field{18, "token", it.token},
                      Field{19, "pairing", it.pairing},
                      Field{20, "mine_needs_passphrase", it.mine_needs_passphrase},
                      Field{21, "left", it.left},
                      Field{22, "calendar_seed", it.calendar_seed},
                      Field{23, "calendar_from", it.calendar_from},
                      Field{25, "ring_name", it.ring_name},
                      Field{26, "slot_sessions", it.slot_sessions},
                      Field{27, "retired", it.retired}};
  }
};
static_assert(lists_every_member<Self>);

}  // namespace troth::device
