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

// A blob of this account that another of its devices has written since. It is believed where the
// passphrase is typed and it opens, not before: the relay could hand out anything.
struct NewerBlob {
  std::uint64_t version = 0;
  Bytes bytes;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "version", it.version}, Field{2, "bytes", it.bytes}};
  }
};
static_assert(lists_every_member<NewerBlob>);

// What this device said in a log that turned out to be written elsewhere too (renewing.cpp): said
// again in its new log, unless the frame did arrive. Secret: the facts.
struct FactToRetell {
  std::uint32_t index = 0;  // in its frame
  std::uint16_t type = 0;
  std::uint16_t version = 0;
  bool critical = false;
  Bytes bytes;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "index", it.index}, Field{2, "type", it.type},
                      Field{3, "version", it.version}, Field{4, "critical", it.critical},
                      Field{5, "bytes", it.bytes}};
  }
};
static_assert(lists_every_member<FactToRetell>);
struct FrameToRetell {
  LogId log;
  std::uint64_t seq = 0;
  Hash link;
  std::vector<FactToRetell> facts;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "log", it.log}, Field{2, "seq", it.seq}, Field{3, "link", it.link},
                      Field{4, "facts", it.facts}};
  }
};
static_assert(lists_every_member<FrameToRetell>);

// A log that this device wrote and had to leave (clone rule). When a second history of it comes to
// light, what was written here behind the last common frame is said again.
struct FormerLog {
  LogId log;
  std::uint64_t head = 0;             // written here and taken by a relay, up to this frame
  std::uint64_t said_again_from = 0;  // 0: nothing yet
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "log", it.log}, Field{2, "head", it.head},
                      Field{3, "said_again_from", it.said_again_from}};
  }
};
static_assert(lists_every_member<FormerLog>);

// The outgoing cells of a log that is written no more, kept as they were until Mine is opened: all
// of them, whether or not anything waits in them. Their records are named by the place in the list.
struct KeptCells {
  SpaceId space;
  LogId log;
  std::uint64_t next_seq = 1;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "space", it.space}, Field{2, "log", it.log},
                      Field{3, "next_seq", it.next_seq}};
  }
};
static_assert(lists_every_member<KeptCells>);

// Another device of this person was linked: where the two are from now on. It is gone into where
// the passphrase is typed. Secret: the key.
struct LinkedElsewhere {
  SpaceId space;
  PublicKeys partner;
  std::uint32_t epoch = 2;
  Key key;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "space", it.space}, Field{2, "partner", it.partner},
                      Field{3, "epoch", it.epoch}, Field{4, "key", it.key}};
  }
};
static_assert(lists_every_member<LinkedElsewhere>);

// A match that this device takes part in (crypto/open/match.h). Random, and of one size whatever
// was chosen: the choice itself rests nowhere. Secret: the scalar. Gone when the match is over.
struct MatchAtRest {
  EventId opening;
  Key scalar;
  Bytes points;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "opening", it.opening}, Field{2, "scalar", it.scalar},
                      Field{3, "points", it.points}};
  }
};
static_assert(lists_every_member<MatchAtRest>);
// What both said yes to, in an opening that is not closed. Only the device that played knows it.
struct MatchKnown {
  EventId opening;
  std::int32_t depth = 0;
  std::optional<std::int32_t> topic;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "opening", it.opening}, Field{2, "depth", it.depth},
                      Field{3, "topic", it.topic}};
  }
};
static_assert(lists_every_member<MatchKnown>);

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
  // Secret. Until the relay has let this device in for the first time: whoever begins and is gone
  // before it has answered typed the words to open it, and is not asked for them once more.
  std::optional<Key> login_seed;
  std::optional<PairingAtRest> pairing;
  bool mine_needs_passphrase = false;
  std::vector<LeftHere> left;
  Key calendar_seed;
  Instant calendar_from;            // quiet frames are owed from here on
  LogId ring_name;                  // names the slot ring of this device for its whole life
  std::uint64_t slot_sessions = 0;  // of the slot ring
  bool retired = false;             // this copy may not write in its log any more (clone rule)
  std::optional<NewerBlob> newer_acct;
  std::optional<NewerBlob> newer_vault;
  std::vector<FrameToRetell> to_retell;
  // Keys that open and under which nothing is sealed, unless they come to be told where it counts:
  // told in frames that did not arrive before their log had to be left, or in frames that wait.
  std::vector<SpaceKeyName> unheard;
  std::vector<FormerLog> former;
  std::vector<KeptCells> kept_cells;
  std::optional<LinkedElsewhere> linked_elsewhere;
  Instant rotated_at;                    // when the newest key of the space came here
  std::optional<Bytes> change;           // a post::ChangeLogin that the relay has not taken yet
  bool leaving = false;                  // the relay has yet to be told
  bool left_for_good = false;            // it was told: this device sends nothing more
  std::vector<VerifyKey> ended_devices;  // whose sessions the relay has yet to end
  std::vector<SpaceId> left_spaces;      // of pairs that were; the relay has yet to be told
  std::vector<MatchAtRest> matches;
  std::vector<MatchKnown> matched;
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
                      Field{27, "retired", it.retired},
                      Field{28, "newer_acct", it.newer_acct},
                      Field{29, "newer_vault", it.newer_vault},
                      Field{30, "to_retell", it.to_retell},
                      Field{31, "kept_cells", it.kept_cells},
                      Field{32, "linked_elsewhere", it.linked_elsewhere},
                      Field{33, "rotated_at", it.rotated_at},
                      Field{34, "change", it.change},
                      Field{35, "ended_devices", it.ended_devices},
                      Field{36, "leaving", it.leaving},
                      Field{37, "left_for_good", it.left_for_good},
                      Field{38, "left_spaces", it.left_spaces},
                      Field{39, "matches", it.matches},
                      Field{40, "matched", it.matched},
                      Field{41, "unheard", it.unheard},
                      Field{42, "former", it.former},
                      Field{43, "login_seed", it.login_seed}};
  }
};
static_assert(lists_every_member<Self>);

}  // namespace troth::device
