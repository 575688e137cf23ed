#pragma once
// What the core answers: a new view when what is shown changed, deeds for the shell in this order,
// or a fault.
#include "base/describe.h"
#include "device/request.h"
#include "view/found.h"
#include "view/mine.h"
#include "view/reading.h"
#include "view/us.h"

namespace troth {

// Make these durable, all or none (IndexedDB "strict", SQLite FULL), then send Kept{keep}. Nothing
// of it is shown or posted before. If it fails, end this core and start a new one: what was kept is
// still kept.
struct Keep {
  std::int64_t keep = 0;
  std::vector<Record> puts;
  std::vector<std::string> drops;
  static constexpr Kind kind{1, "keep"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "keep", it.keep}, Field{2, "puts", it.puts},
                      Field{3, "drops", it.drops}};
  }
};
static_assert(lists_every_member<Keep>);

// Send `body` by HTTP POST to <origin>/api/1/<route> with `Authorization: Bearer <token>` when
// there is a token; answer with Answered{post}. One at a time.
struct Post {
  std::int64_t post = 0;
  std::string route;
  std::string token;
  Bytes body;
  static constexpr Kind kind{2, "post"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "post", it.post}, Field{2, "route", it.route},
                      Field{3, "token", it.token}, Field{4, "body", it.body}};
  }
};
static_assert(lists_every_member<Post>);

// Keep one stream open to <origin>/api/1/wait (POST, text/event-stream) with this token and send
// Nudged for each event on it. Empty: stop.
struct Listen {
  std::string token;
  static constexpr Kind kind{3, "listen"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "token", it.token}}; }
};
static_assert(lists_every_member<Listen>);

// Send Ticked at this time (replaces the time given before).
struct Wake {
  Instant at;
  static constexpr Kind kind{4, "wake"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "at", it.at}}; }
};
static_assert(lists_every_member<Wake>);

// Send Loaded with the next page (at most about 1 MiB) of "f/" records behind this key.
struct Load {
  std::string after;
  static constexpr Kind kind{5, "load"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "after", it.after}}; }
};
static_assert(lists_every_member<Load>);

// Send these "f/" records, in this order, without those that are not there: in as many Loaded as
// suits the shell (about 1 MiB each), one after the other without being asked again, with `more`
// until the last. So the next ones can be fetched while these are read.
struct LoadThese {
  std::vector<std::string> keys;  // after ten years some thousands; may be none
  static constexpr Kind kind{7, "load_these"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "keys", it.keys}}; }
};
static_assert(lists_every_member<LoadThese>);

// Compute Argon2id (crypto/open/stretch.h) of the named passphrase field of the request just made,
// with each salt, and send Stretched. The request itself is remembered here; its passphrases are
// not. `given`: not a passphrase but the bytes that come along (public ones, for the two lines of
// words of 2.4).
enum class WhichPassphrase : std::uint8_t { passphrase, mine_passphrase, given, new_passphrase };
TROTH_NAMES(WhichPassphrase, "passphrase", "mine_passphrase", "given", "new_passphrase");
struct StretchTask {
  WhichPassphrase of{};
  ByteArray<16> salt{};
  std::optional<ByteArray<64>> given;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "of", it.of}, Field{2, "salt", it.salt},
                      Field{3, "given", it.given}};
  }
};
static_assert(lists_every_member<StretchTask>);
struct Stretch {
  std::vector<StretchTask> tasks;
  static constexpr Kind kind{6, "stretch"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "tasks", it.tasks}}; }
};
static_assert(lists_every_member<Stretch>);

// The reading that was asked for is not done: send the same ReadTrust once more, behind whatever a
// person asked meanwhile. After ten years that is some hundred times.
struct ReadOn {
  std::optional<Instant> since;
  static constexpr Kind kind{8, "read_on"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "since", it.since}}; }
};
static_assert(lists_every_member<ReadOn>);

using Effect = std::variant<Keep, Post, Listen, Wake, Load, LoadThese, Stretch, ReadOn>;

// --- what is shown
// -------------------------------------------------------------------------------------------------

enum class Phase : std::uint8_t { fresh, locked, loading, open };
TROTH_NAMES(Phase, "fresh", "locked", "loading", "open");

// Where two people are on the way to each other.
enum class PairingPhase : std::uint8_t {
  alone,      // nobody invited
  inviting,   // an invitation is out; `link` and `words` show it
  comparing,  // somebody answered (inviter) or the answer is given (joiner): compare the two lines
  joining,    // the joiner waits for the inviter's word
  linked,     // two
};
TROTH_NAMES(PairingPhase, "alone", "inviting", "comparing", "joining", "linked");
struct Pairing {
  PairingPhase phase{};
  std::optional<std::string> link;   // the invitation's link (inviter, while inviting)
  std::optional<std::string> words;  // its twelve words
  std::optional<Instant> expires;
  std::optional<std::string> my_line;  // six words each, to be read to each other
  std::optional<std::string> their_line;
  bool someone_else_tried = false;     // another answer came to the same link
  bool mine_needs_passphrase = false;  // linked, but Mine has no passphrase of its own yet
  std::optional<std::string>
      room_link;  // the same invitation for the same room: nobody compares words after it
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "phase", it.phase},
                      Field{2, "link", it.link},
                      Field{3, "words", it.words},
                      Field{4, "expires", it.expires},
                      Field{5, "my_line", it.my_line},
                      Field{6, "their_line", it.their_line},
                      Field{7, "someone_else_tried", it.someone_else_tried},
                      Field{8, "mine_needs_passphrase", it.mine_needs_passphrase},
                      Field{9, "room_link", it.room_link}};
  }
};
static_assert(lists_every_member<Pairing>);

enum class RelayPhase : std::uint8_t {
  offline,       // not reached lately; everything is kept here
  reaching,      // on the way
  in_step,       // everything here has left this device
  asks_sign_in,  // it has forgotten this device: SignIn
  refused,       // another version, or full: `fault`
  leaving,       // LeaveQuietly was asked for and the relay has yet to hear it
  left,          // it was heard: nothing goes out and nothing comes in any more
};
TROTH_NAMES(RelayPhase, "offline", "reaching", "in_step", "asks_sign_in", "refused", "leaving",
            "left");
struct RelayState {
  RelayPhase phase{};
  std::string origin;
  bool waiting_to_leave = false;  // something shared is kept here and has not left
  std::optional<FaultCode> fault;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "phase", it.phase}, Field{2, "origin", it.origin},
                      Field{3, "waiting_to_leave", it.waiting_to_leave},
                      Field{4, "fault", it.fault}};
  }
};
static_assert(lists_every_member<RelayState>);

struct DeviceRow {
  LogId log;
  bool mine = false;  // one of my devices (else the partner's)
  bool this_one = false;
  Instant added;  // as its certificate says
  bool removed = false;
  bool two_histories = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{
        Field{1, "log", it.log},           Field{2, "mine", it.mine},
        Field{3, "this_one", it.this_one}, Field{4, "added", it.added},
        Field{5, "removed", it.removed},   Field{6, "two_histories", it.two_histories}};
  }
};
static_assert(lists_every_member<DeviceRow>);

// Something that could not be read, in words that the app speaks: which entry, when it was kept.
// The rest is here.
struct Trouble {
  FaultCode fault{};
  std::optional<Instant> around;
  int entries = 0;
  std::optional<std::string> entry;  // of this device's store: the record that is damaged
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "fault", it.fault}, Field{2, "around", it.around},
                      Field{3, "entries", it.entries}, Field{4, "entry", it.entry}};
  }
};
static_assert(lists_every_member<Trouble>);

// A pair that this person was in: what both told stays to be read (Look).
struct ArchiveRow {
  SpaceId space;
  std::optional<Words> partner_name;  // as they last called themselves
  Instant began;                      // the first and the last thing that was told, as claimed
  Instant last;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "space", it.space}, Field{2, "partner_name", it.partner_name},
                      Field{3, "began", it.began}, Field{4, "last", it.last}};
  }
};
static_assert(lists_every_member<ArchiveRow>);

// A phone's lock that opens this device (UnlockByPhone).
struct PhoneLockRow {
  Bytes credential;
  Instant added;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "credential", it.credential}, Field{2, "added", it.added}};
  }
};
static_assert(lists_every_member<PhoneLockRow>);

// The whole screen's worth. `us` and `mine` are absent while they are locked.
struct Screen {
  Phase phase{};
  bool mine_open = false;
  bool mine_follows_app = false;  // alone: Mine is open whenever the app is
  bool mine_must_open = false;  // the calendar asks for Mine's passphrase before more is kept there
  bool kit_kept = false;
  std::optional<MemberId> me;
  Pairing pairing;
  RelayState relay;
  std::vector<DeviceRow> devices;
  std::vector<Trouble> troubles;
  std::optional<view::Us> us;
  std::optional<view::Mine> mine;
  std::vector<ArchiveRow> archives;
  std::optional<view::Us> archive;  // the one that is looked at
  // Also while locked. The question is what the platform's key is asked, and no secret; absent
  // while there is no account here.
  std::vector<PhoneLockRow> phone_locks;
  std::optional<ByteArray<32>> phone_question;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "phase", it.phase},
                      Field{2, "mine_open", it.mine_open},
                      Field{3, "mine_follows_app", it.mine_follows_app},
                      Field{4, "mine_must_open", it.mine_must_open},
                      Field{5, "kit_kept", it.kit_kept},
                      Field{6, "me", it.me},
                      Field{7, "pairing", it.pairing},
                      Field{8, "relay", it.relay},
                      Field{9, "devices", it.devices},
                      Field{10, "troubles", it.troubles},
                      Field{11, "us", it.us},
                      Field{12, "mine", it.mine},
                      Field{13, "archives", it.archives},
                      Field{14, "archive", it.archive},
                      Field{15, "phone_locks", it.phone_locks},
                      Field{16, "phone_question", it.phone_question}};
  }
};
static_assert(lists_every_member<Screen>);

struct Reply {
  std::optional<Screen> view;
  std::vector<Effect> effects;
  std::optional<FaultCode> fault;
  std::int64_t fault_detail = 0;
  std::optional<EventId> made;             // the id of the first fact a Submit became
  std::optional<std::string> kit;          // ShowKit only
  std::optional<std::string> offered;      // OfferWords and Export only
  std::optional<Bytes> file;               // Export only
  std::optional<view::Reading> reading;    // ReadTrust only
  std::optional<view::Timeline> timeline;  // ReadTimeline only
  std::optional<view::Found> found;        // Search only
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "view", it.view},       Field{2, "effects", it.effects},
                      Field{3, "fault", it.fault},     Field{4, "fault_detail", it.fault_detail},
                      Field{5, "made", it.made},       Field{6, "kit", it.kit},
                      Field{7, "offered", it.offered}, Field{8, "file", it.file},
                      Field{9, "reading", it.reading}, Field{10, "timeline", it.timeline},
                      Field{11, "found", it.found}};
  }
};
static_assert(lists_every_member<Reply>);

}  // namespace troth
