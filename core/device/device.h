#pragma once
// One device of one person, from its first start to its last lock: what the door (core/troth.h)
// opens to. Sans-IO: deeds are gathered as effects and done by the shell; whatever changes is kept
// before it is shown or posted.
//
// Files: founding (the account is made), unlocking (loading, locking), spaces (logs and the fold),
// writing (frames, cover), keys (of the space, on their way between devices), mine (private
// writing), mail (the relay), pairing (two find each other), devices (kit, recovery), removing (a
// device, a passphrase), exporting, importing, leaving, unpairing, renewing (a log of its own,
// where the passphrase is typed), phone (the phone's lock), screen (what is shown), reading (one's
// own felt trust), timeline (a stretch of time), searching (words), together (what opens together),
// opening (how deep).
//
// Threads: none. Secret: everything but `plate_`, `phone_locks_` and `small_`.
#include <map>
#include <memory>
#include <set>

#include "base/random.h"
#include "crypto/open/cipher.h"
#include "device/mine.h"
#include "device/self.h"
#include "domain/state.h"
#include "log/inner_heads.h"
#include "log/log.h"
#include "log/writing.h"
#include "reply.h"
#include "request.h"
#include "sync/courier.h"
#include "vault/bundle.h"
#include "vault/kit.h"
#include "vault/local_store.h"
#include "vault/phone_lock.h"
#include "vault/rotation.h"
#include "view/us.h"

namespace troth::device {

// Kept in clear beside the lock (vault/local_store.h): what must be known before the passphrase.
// The salts say nothing without the account secret. Record "s/salts".
struct Doorplate {
  ByteArray<16> account_salt{};  // of the account's passphrase (2.2)
  ByteArray<16> drawer_salt{};   // of Mine's
  bool alone = true;             // Mine opens with the app
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "account_salt", it.account_salt},
                      Field{2, "drawer_salt", it.drawer_salt}, Field{3, "alone", it.alone}};
  }
};
static_assert(lists_every_member<Doorplate>);

inline constexpr std::string_view doorplate_name = "s/salts";
inline constexpr std::string_view self_name = "s/self";
std::string again(std::string_view name);  // where the second copy of a record is kept
inline constexpr std::string_view frames_prefix = "f/";

// One space while it is open: its facts from before linking and those of the pair are two logs
// (A10).
struct SpaceOpen {
  std::unique_ptr<Log> before;
  std::unique_ptr<Log> us;
  std::unique_ptr<SigningKey> before_key;  // this device's, if it wrote before linking
  std::unique_ptr<SigningKey> us_key;
  std::vector<SigningKey> join_keys;  // in the order in which they are shown
};

// What is being waited for after a Stretch.
struct Pending {
  Request request;  // its passphrases are emptied
  std::vector<StretchTask> tasks;
  std::optional<Kit> kit;       // founding: the new one; recovering: the typed one
  ByteArray<16> device_salt{};  // of a device that is being made
};

// Another passphrase of the account, until the relay has confirmed it. Secret.
struct Adopting {
  Key old_here;
  Key new_here;
  Key kek;
  VerifyKey login_key;
};

// The words were typed for one AddPhoneLock. Secret.
struct PhoneAllowed {
  Key local_key;
  Instant until;
};

// An archive that is looked at (archive.cpp).
struct LookedAt {
  std::size_t space = 0;  // as in Self::spaces
  State state;
};
// What is shown of an archive in the list of all, as of so many facts.
struct ArchiveRead {
  std::size_t events = 0;
  ArchiveRow row;
};
// The state that answers are looked for in, and its space.
struct InSpace {
  const State& state;
  std::size_t space = 0;
};

// A reading that is being made.
struct ReadingBegun {
  ReadingBegun(std::optional<Instant> its_since, view::ReadingInParts its_parts)
      : since(its_since), parts(std::move(its_parts)) {}
  std::optional<Instant> since;
  view::ReadingInParts parts;  // of the state as it is
};

struct Opened {
  explicit Opened(LocalStore its_local) : local(std::move(its_local)) {}

  LocalStore local;
  Self self;
  std::vector<SpaceOpen> spaces;   // as in self.spaces
  State state;                     // of the active space, and Mine while it is open
  view::Overview overview;         // of what of it is shared
  view::OwnOverview own_overview;  // of what of it is Mine
  std::optional<ReadingBegun> reading;
  view::Beside beside;
  std::optional<SigningKey> login;  // until signed in
  sync::Courier courier;
  MineAtRest mine_at_rest;
  std::optional<MineOpen> mine;
  InnerHeads inner_heads;  // of the frames of one's own logs that are kept here
  std::map<LogId, std::map<std::uint64_t, sync::FrameToGive>>
      outbox;                         // own frames that have not left
  std::vector<Event> session_asides;  // declined and set aside while Mine was locked
  std::size_t folded_us = 0;
  std::size_t folded_before = 0;
  std::vector<Trouble> troubles;
  RelayPhase relay = RelayPhase::offline;
  std::optional<FaultCode> relay_fault;
  // IK, from where the passphrase was typed until what had to be signed or opened with it is done.
  std::optional<KeySeeds> identity;
  std::optional<Adopting> adopting;
  std::optional<PhoneAllowed> phone_allowed;
  bool changes_out = false;    // the relay is being told of a change of the account
  bool pairing_asked = false;  // an errand of the invitation is out
  std::optional<LookedAt> looked_at;
  std::map<std::size_t, ArchiveRead> archives_read;  // by their place in Self::spaces
  int us_page = 0;
  int mine_page = 0;
  std::optional<EventId> us_also;       // shown besides
  std::map<EventId, Answers> answers;   // what was opened, by its Sealed
  std::vector<FaultCode> refusals;      // of frames that were just received
  std::map<FaultCode, int> refused;     // what arrived in this session and was not taken
  std::set<SpaceKeyName> heard;         // keys that are told where it counts
  std::set<SpaceKeyName> told_in_vain;  // keys that not everybody may have heard of
  std::vector<SpaceKey> to_lead_to;     // those of them that no new key leads to yet
  std::vector<Key> private_to_tell;     // keys for private sheets among them
  std::set<LogId> parted;  // logs of which something arrived that does not follow what is here
  // Frames of one's own logs that are here without their private sheet, because the other person
  // brought them back to the relay before their author did: looked for again.
  std::map<LogId, std::set<std::uint64_t>> bare;
};

class Device {
 public:
  Device(Random& random, Cipher& cipher);

  Reply handle(const Asked& asked);

  // The hash of what both see (protocol 6.2): equal on all devices of both once they have the same
  // frames.
  Hash state_hash() const;
  Hash mine_hash() const;  // of one's own devices, while Mine is open
  const Opened* opened() const { return opened_.get(); }

 private:
  // --- requests (founding.cpp, unlocking.cpp, devices.cpp, pairing.cpp, mine.cpp) ---
  Status on(const Start& it);
  Status on(const FoundAccount& it);
  Status on(const Unlock& it);
  Status on(const Lock& it);
  Status on(const OpenMine& it);
  Status on(const CloseMine& it);
  Status on(const Recover& it);
  Status on(const ShowKit& it);
  Status on(const KitKept& it);
  Status on(const OfferWords& it);
  Status on(const SignIn& it);
  Status on(const Invite& it);
  Status on(const CancelInvitation& it);
  Status on(const AcceptInvitation& it);
  Status on(const ConfirmPartner& it);
  Status on(const RejectPartner& it);
  Status on(const SetMinePassphrase& it);
  Status on(const ChangePassphrase& it);
  Status on(const AdoptPassphrase& it);
  Status on(const RevokeDevice& it);
  Status on(const Export& it);
  Status on(const Import& it);
  Status on(const LeaveQuietly& it);
  Status on(const EraseHere& it);
  Status on(const Unpair& it);
  Status on(const AllowPhoneLock& it);
  Status on(const AddPhoneLock& it);
  Status on(const RemovePhoneLock& it);
  Status on(const UnlockByPhone& it);
  Status on(const Submit& it);
  Status on(const Turn& it);
  Status on(const Look& it);
  Status on(const ReadTrust& it);
  Status on(const ReadTimeline& it);
  Status on(const Search& it);
  Status on(const SealTogether& it);
  Status on(const EnterTogether& it);
  Status on(const Ticked& it);
  Status on(const Stretched& it);
  Status on(const Kept& it);
  Status on(const Loaded& it);
  Status on(const Answered& it);
  Status on(const Nudged& it);

  // --- after a Stretch ---
  Status founded(const Pending& pending, const FoundAccount& it, std::span<const Key> keys);
  Status unlocked(std::span<const Key> keys);
  Status mine_unlocked(std::span<const Key> keys);
  Status recovered(const Pending& pending, std::span<const Key> keys);
  Status kit_shown(std::span<const Key> keys);
  Status signed_in(std::span<const Key> keys);
  Status accepted(const AcceptInvitation& it, std::span<const Key> keys);
  Status confirmed(const ConfirmPartner& it, std::span<const Key> keys);
  Status mine_passphrase_set(std::span<const Key> keys);
  Status lines_made(std::span<const Key> keys);
  Status device_revoked(const RevokeDevice& it, std::span<const Key> keys);
  Status passphrase_changed(std::span<const Key> keys);
  Status passphrase_adopted(std::span<const Key> keys);
  Status exported(const Export& it, std::span<const Key> keys);
  Status imported(const Pending& pending, const Import& it, std::span<const Key> keys);
  Status left_quietly(std::span<const Key> keys);
  Status erased_here(std::span<const Key> keys);
  Status unpaired(std::span<const Key> keys);
  Status phone_allowed(std::span<const Key> keys);
  // `drawer_stretched`: Mine opens with the app. By a phone's lock there is none to hand in.
  Status open_with(const Key& local_key, const Key* drawer_stretched);
  void stretch(Request request, std::vector<StretchTask> tasks,
               std::optional<Kit> kit = std::nullopt, ByteArray<16> device_salt = {});

  // --- deeds ---
  void put(std::string name, Bytes bytes);
  void put_sealed(std::string_view name, BytesView plaintext);
  Result<Bytes> open_sealed(std::string_view name) const;
  void keep_self();
  void put_plain(std::string_view name, Bytes bytes);
  Result<Bytes> open_plain(std::string_view name);
  void mend_plain();
  void say_damaged(const std::string& record, std::optional<Instant> around);
  void keep_plate();
  void show() { changed_ = true; }
  void gather_puts(Reply& reply);
  void finish(Reply& reply);  // gathers puts into a Keep; with nothing being kept, posts and shows

  // --- spaces.cpp ---
  const Self& self() const { return opened_->self; }
  Status open_spaces();
  void open_space(std::size_t index);
  std::size_t active_index() const { return static_cast<std::size_t>(opened_->self.active); }
  SpaceAtRest& active() { return opened_->self.spaces[active_index()]; }
  const SpaceAtRest& active() const { return opened_->self.spaces[active_index()]; }
  SpaceOpen& active_open() { return opened_->spaces[active_index()]; }
  const SpaceOpen& active_open() const { return opened_->spaces[active_index()]; }
  bool is_linked() const;
  Log& writing_log();  // of the active space: `us` once linked, else `before`
  const SigningKey& writing_key() const;
  bool is_heard(const Key& key) const;
  const SpaceKey& newest_space_key() const;  // whether or not everybody has heard of it
  SpaceKey writing_space_key() const;
  const Key& writing_private_key() const;
  LogId writing_log_id() const;
  std::optional<std::size_t> space_index(const SpaceId& space) const;
  void learn_log(std::size_t index, BytesView certificate, bool own, bool solo);
  // Takes frames into their logs. Returns which of them are worth keeping (taken or waiting).
  enum class From : std::uint8_t {
    relay,
    kept,  // this device's store, or its owner's copy: one log after the other, however long
  };
  std::vector<bool> receive(std::size_t index, std::span<const BytesView> frames,
                            std::vector<Instant> arrived, From from = From::relay);
  bool completes_own(const Log& log, BytesView frame, bool is_new);
  void fold_space();  // brings `state` up to the logs
  void fold_all();
  void fold_mine();
  void take_own(const Event& event);  // into Mine, after all that was folded
  Now now_for_wishes() const;
  view::Reader reader(const Now& now) const;

  // --- writing.cpp ---
  Status write_shared(const Bodies& bodies, std::vector<Item> protocol_items = {});
  Status write_sheet(const Sheet& sheet, bool is_quiet);
  void write_owed_cover();
  std::string frame_name(const LogId& log, std::uint64_t seq) const;

  // --- keys.cpp ---
  struct NewKeys {
    std::vector<Item> items;
    Key space_key;
    Key private_key;
    std::uint32_t epoch = 0;
  };
  std::optional<Key> unbox(std::span<const KeyBox> boxes, const SpaceKeyName& name) const;
  void heed();
  bool take_space_key(const Item& item, bool counts);
  bool take_private_key(const Item& item);
  void hold_space_key(const SpaceKey& key);
  Result<Item> private_keys_item(const Key& key, const std::optional<LogId>& without,
                                 std::optional<bool> told_again) const;
  void make_new_keys(const Key& before);
  Result<NewKeys> new_keys(const Key& before, const std::optional<LogId>& without);
  void hold(const NewKeys& keys);
  void rotate_if_due();
  Status tell_own_devices(const SpaceId& space, const PublicKeys& partner, const SpaceKey& key);

  // --- mine.cpp ---
  void found_mine(const std::optional<Drawer>& drawer);
  void begin_outgoing();
  Status load_mine();
  void finish_loading_mine();
  void keep_slots();
  void keep_cell(std::size_t cell);
  Bytes take_cell();
  void reseal_mine();
  Result<Drawer> open_own_drawer(const Key& stretched) const;
  void prepare_mine();
  void read_mine();
  bool mine_has_parted() const;
  std::map<LogId, std::uint64_t> partings_of_own_logs() const;
  bool is_own(const LogId& log) const;
  bool hear_own(BytesView frame);
  Status take_private_frame(const Frame& frame);
  Result<Bytes> open_own_private(const Frame& frame);
  void finish_opening_mine();
  void close_mine();
  Status append_outgoing(std::span<const PrivateEntry> entries);
  Status write_private(const Bodies& bodies);
  bool mine_follows_app() const { return plate_ && plate_->alone; }

  // --- mail.cpp ---
  sync::Work work() const;
  void sign_in_first_with(const AccountKeys& account);
  void begin_mail();
  void mail(Reply& reply);
  void take_news(std::vector<sync::News> news);
  void ask_to_follow();
  void take(sync::SignedIn& it);
  void take(sync::SignInNeeded& it);
  void take(sync::Arrived& it);
  void take(sync::OwnLogAhead& it);
  void take(sync::Taken& it);
  void take(sync::Conflict& it);
  void take(sync::BlobTaken& it);
  void take(sync::BlobStale& it);
  void take(sync::ErrandDone& it);
  void take(sync::InStep& it);
  void take(sync::Unreachable& it);
  void remember_left(const LogId& log, std::uint64_t head);
  std::uint64_t left(const LogId& log) const;

  // --- pairing.cpp ---
  void take_pairing(const sync::ErrandDone& done);
  void take_offer(const post::Answer& answer);
  void take_claim(const post::Answer& answer);
  void take_welcome(const post::Answer& answer);
  void run_pairing();  // asks the relay what there is to ask, now and then
  void end_pairing(std::optional<Fault> fault);
  void ask_for_lines();
  Result<DrawerSlots> with_mine_passphrase(const Key& account_stretched,
                                           const Key& mine_stretched) const;
  void close_old_log();  // everything that waits in it leaves, equally for everybody
  Status begin_linked(bool is_inviter, std::vector<Item> first_items);
  Pairing pairing_shown() const;

  // --- devices.cpp ---
  struct OpenVault {
    VaultContents contents;
    Key account_key;
    AccountKeys keys;
  };
  Result<OpenVault> open_own_vault(const Key& here, const Key& account);
  void complete(VaultContents& contents) const;
  Status seal_own_vault(OpenVault& vault);
  void vault_steps_over();
  void take_blob(const post::ReadBlob& read, const post::Answer& answer);
  struct Recovery;
  void take_recovery(const sync::ErrandDone& done);
  Recovery recovery_of(const Pending& pending, std::span<const Key> keys) const;
  Status make_device(const Recovery& recovery);
  Status take_account(const Recovery& recovery);
  void seal_weekly_if_due(bool now);

  // --- removing.cpp ---
  void run_changes();
  void take_change(const sync::ErrandDone& done);
  void change_account(OpenVault& vault, const AccountKeys& next, bool end_other_sessions);
  Status lock_anew(const Key& old_here, const Key& new_here);
  bool take_adopted(const NewerBlob& acct);

  // --- exporting.cpp, importing.cpp, leaving.cpp ---
  void take_bundle(OpenedBundle& bundle);
  void take_for_export(BytesView frame);
  void finish_export();
  void take_leaving(const sync::ErrandDone& done);
  void finish_erasing();

  // --- unpairing.cpp ---
  void go_alone(const HeldSpace& alone);
  const HeldSpace* parted_elsewhere(const VaultContents& contents) const;
  std::vector<ArchiveRow> archives() const;
  std::optional<view::Us> archive_shown() const;

  // --- renewing.cpp ---
  bool needs_log() const { return self().retired || self().linked_elsewhere.has_value(); }
  void go_where_linked();
  void retire(const LogId& log);
  void retire_if_broken();
  Status renew(const Key& here, const Key& account);
  Status begin_log(OpenVault& vault);
  void keep_cells_of(const LogId& log);
  void begin_again();
  void adopt_what_was_left();
  Status adopt_private(const PrivateEntry& entry);

  // --- retelling.cpp ---
  std::vector<FrameToRetell> unsent(const LogId& log) const;
  void put_aside_unsent(const LogId& old);
  void find_keys_told_in_vain();
  std::vector<FrameToRetell> said_in_vain();
  bool has_to_retell() const;
  void retell();
  void say_again(const FrameToRetell& frame, std::map<EventId, EventId>& names);

  // --- together.cpp ---
  std::optional<Key> reveal_key_of(const Fact<RevealFact>& sealed, const EventId& what,
                                   std::size_t space) const;
  void open_together();
  std::optional<Answers> answers_of(const EventId& what, const MemberId& by, InSpace in) const;
  template <class Row>
  void fill_from_boxes(Row& row, InSpace in) const;
  // What only the device can say of a meeting: the opened words, and how deep both said yes to.
  void fill(view::CheckInRow& row, InSpace in) const;
  void fill(view::OpeningRow& row, InSpace in) const;
  void fill(view::CheckInRow& row) const { fill(row, in_active()); }
  void fill(view::OpeningRow& row) const { fill(row, in_active()); }
  InSpace in_active() const { return {opened_->state, active_index()}; }

  // --- opening.cpp ---
  void match_together();
  bool step_match(const MatchAtRest& match);
  void fill_matched(view::OpeningRow& row) const;

  // --- phone.cpp ---
  void load_phone_locks();
  void keep_phone_locks();
  void forget_phone_locks();
  void forget_phone_locks_if_removed();

  // --- screen.cpp ---
  Screen screen() const;

  Random& random_;
  Cipher& cipher_;
  Instant now_;
  int offset_minutes_ = 0;
  std::string origin_;
  Phase phase_ = Phase::fresh;
  std::optional<DeviceLock> lock_;
  std::optional<Doorplate> plate_;
  PhoneLocks phone_locks_;
  std::map<std::string, Bytes> small_;  // the "s/" records as they rest
  std::vector<std::string> damaged_at_start_;
  bool is_damaged_ = false;  // there is a store, and it does not open: nothing is written over it
  std::optional<Pending> pending_;
  std::unique_ptr<Opened> opened_;

  // What is being loaded, one thing at a time.
  enum class Loading : std::uint8_t { nothing, everything, mine, refill, exporting, erasing };
  Loading loading_ = Loading::nothing;
  std::optional<sync::FramesWanted> refill_;
  std::vector<sync::FrameToGive> refilling_;
  struct Exporting {
    Words preface;
    Bytes frames;
  };
  std::optional<Exporting> exporting_;

  // Recovering onto a new device: what has been read so far.
  struct Recovery {
    Kit kit;
    Key here;    // of the passphrase with the device's salt
    Key drawer;  // of the passphrase with Mine's salt: alone they are the same
    ByteArray<16> device_salt{};
    std::unique_ptr<AccountKeys> keys;
    std::optional<post::ReadBlob::Reply> acct;
    std::optional<post::ReadBlob::Reply> vault;
    std::optional<post::ReadBlob::Reply> weekly;
    sync::Courier courier;
  };
  std::unique_ptr<Recovery> recovery_;

  // This call's deeds.
  std::map<std::string, Bytes> puts_;
  std::set<std::string> drops_;
  std::vector<Effect> effects_;
  std::optional<EventId> made_;
  std::optional<std::string> kit_shown_;
  std::optional<std::string> offered_;
  std::optional<Bytes> file_;
  std::optional<view::Reading> reading_;
  std::optional<view::Timeline> timeline_;
  std::optional<view::Found> found_;
  std::optional<Fault> late_fault_;
  bool changed_ = false;
  // The relay is spoken to only after something that is not private: a private act may not even
  // move a call (C1).
  bool mail_due_ = false;

  std::int64_t keeps_ = 0;  // given out
  std::int64_t kept_ = 0;   // done
  std::int64_t posts_ = 0;
  std::optional<std::int64_t> post_out_;
  std::optional<Instant> wake_given_;
  Instant calendar_next_;
  std::optional<std::string> listening_;
};

}  // namespace troth::device
