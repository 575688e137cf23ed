#pragma once
// What a shell (page, terminal, simulator) may ask of the core. Printed to TypeScript by `troth
// schema`. One request, one reply (reply.h). Requests that need Argon2id are answered first with a
// Stretch effect; the shell computes it (the browser in an instance of its own, because wasm memory
// never shrinks) and sends Stretched.
#include "base/describe.h"
#include "base/id.h"
#include "base/secret.h"
#include "base/time.h"
#include "base/words.h"
#include "device/phone_request.h"
#include "domain/answers.h"
#include "domain/command.h"

namespace troth {

// One record of this device's store. Keys are ASCII, at most 80 bytes: "s/..." small ones, all
// handed in at Start; "f/..." frames, asked for page by page after unlocking. The bytes are sealed
// or are frames; the shell reads none.
struct Record {
  std::string key;
  Bytes bytes;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "key", it.key}, Field{2, "bytes", it.bytes}};
  }
};
static_assert(lists_every_member<Record>);

// --- the device's own life
// ----------------------------------------------------------------------------------------

// First call after loading. `records`: every record whose key begins with "s/". `origin`: where the
// relay is reached, "https://host" or "http://127.0.0.1:port", also when the page itself came from
// elsewhere.
struct Start {
  std::string origin;
  std::vector<Record> records;
  static constexpr Kind kind{1, "start"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "origin", it.origin}, Field{2, "records", it.records}};
  }
};
static_assert(lists_every_member<Start>);

// Makes the account, the kit and this device. Works offline. Stretches the passphrase three times.
// Faults: already_founded; text_empty (no passphrase or nickname); too_large.
struct FoundAccount {
  Words nickname;
  Passphrase passphrase;
  static constexpr Kind kind{2, "found_account"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "nickname", it.nickname}, Field{2, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<FoundAccount>);

// Opens this device. Faults: wrong_passphrase; not_founded.
struct Unlock {
  Passphrase passphrase;
  static constexpr Kind kind{3, "unlock"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<Unlock>);

// Forgets every key. What was written into Mine is sealed first, so the reply can hold Keep
// effects.
struct Lock {
  static constexpr Kind kind{4, "lock"};
  static constexpr auto fields(auto&) { return std::tuple{}; }
};

// Opens Mine with its own passphrase (while alone it is open with the app). Faults:
// wrong_passphrase.
struct OpenMine {
  Passphrase passphrase;
  static constexpr Kind kind{5, "open_mine"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<OpenMine>);

struct CloseMine {
  static constexpr Kind kind{6, "close_mine"};
  static constexpr auto fields(auto&) { return std::tuple{}; }
};

// Kit and passphrase bring an account onto this, new, device. Needs the relay. Faults: wrong_kit,
// wrong_passphrase, relay_unreachable, already_founded.
struct Recover {
  std::string kit;
  Passphrase passphrase;
  static constexpr Kind kind{7, "recover"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "kit", it.kit}, Field{2, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<Recover>);

// The page that brings everything back. The kit comes in Reply::kit, never in a view. Faults:
// wrong_passphrase.
struct ShowKit {
  Passphrase passphrase;
  static constexpr Kind kind{8, "show_kit"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<ShowKit>);

// The person saved or printed the kit, so it need not be offered again.
struct KitKept {
  static constexpr Kind kind{9, "kit_kept"};
  static constexpr auto fields(auto&) { return std::tuple{}; }
};

// Six words of the one list (66 bits). They come in Reply::offered. Needs no account.
struct OfferWords {
  static constexpr Kind kind{10, "offer_words"};
  static constexpr auto fields(auto&) { return std::tuple{}; }
};

// Proves the passphrase to the relay again: after it forgot this device (view.relay says so).
// Faults: wrong_passphrase.
struct SignIn {
  Passphrase passphrase;
  static constexpr Kind kind{11, "sign_in"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<SignIn>);

// Another passphrase for the account (2.2). Works offline; the relay ends all other sessions when
// it hears of it, and one's other devices ask for AdoptPassphrase. Mine keeps its own, unless one
// is alone. Faults: wrong_passphrase; text_empty.
struct ChangePassphrase {
  Passphrase passphrase;
  Passphrase new_passphrase;
  static constexpr Kind kind{12, "change_passphrase"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase},
                      Field{2, "new_passphrase", it.new_passphrase}};
  }
};
static_assert(lists_every_member<ChangePassphrase>);

// The passphrase was changed on another device: this one still opens with the former. It takes the
// new one as soon as the relay has confirmed it. Faults: wrong_passphrase (the former, or later, by
// the relay's answer, the new one); text_empty.
struct AdoptPassphrase {
  Passphrase passphrase;
  Passphrase new_passphrase;
  static constexpr Kind kind{13, "adopt_passphrase"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase},
                      Field{2, "new_passphrase", it.new_passphrase}};
  }
};
static_assert(lists_every_member<AdoptPassphrase>);

// An export (Export), its six words, the kit and the passphrase bring everything in it onto this,
// new, device, without a relay. The device gets keys of its own, never those of the one that
// exported, and gives the relay what that lacks; Mine comes along, sealed as it was. Stretches the
// passphrase three times. Faults: already_founded; wrong_kit (also one of another account);
// wrong_passphrase (of the account, or the six words of the file); malformed (no such file, or one
// of somebody else's); does_not_open (damaged); limit_reached.
struct Import {
  Bytes file;
  Passphrase file_words;
  std::string kit;
  Passphrase passphrase;
  static constexpr Kind kind{14, "import"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "file", it.file}, Field{2, "file_words", it.file_words},
                      Field{3, "kit", it.kit}, Field{4, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<Import>);

// --- the two of us
// -----------------------------------------------------------------------------------------------

// Opens an invitation (48 hours) and shows its link and words in view.pairing. Needs the relay.
// Faults: already_paired.
struct Invite {
  static constexpr Kind kind{20, "invite"};
  static constexpr auto fields(auto&) { return std::tuple{}; }
};
struct CancelInvitation {
  static constexpr Kind kind{21, "cancel_invitation"};
  static constexpr auto fields(auto&) { return std::tuple{}; }
};
// Answers an invitation: `text` is the link, the fragment of a scanned code, or the twelve words.
// Needs an account on this device (FoundAccount first) and its passphrase once more, because the
// answer is signed by the person. Faults: malformed; wrong_passphrase; invitation_gone;
// invitation_taken; already_paired; relay_unreachable.
struct AcceptInvitation {
  std::string text;
  Passphrase passphrase;
  static constexpr Kind kind{22, "accept_invitation"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "text", it.text}, Field{2, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<AcceptInvitation>);

// The inviter, after comparing the two lines: they match. Links the two for good. `passphrase` is
// the account's, `mine_passphrase` the one Mine has from now on (it may be the same). `crossing`:
// the one thing that is told first. Faults: wrong_passphrase; no_partner (nobody has answered yet).
struct ConfirmPartner {
  Passphrase passphrase;
  Passphrase mine_passphrase;
  std::optional<EventId> crossing;
  static constexpr Kind kind{23, "confirm_partner"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase},
                      Field{2, "mine_passphrase", it.mine_passphrase},
                      Field{3, "crossing", it.crossing}};
  }
};
static_assert(lists_every_member<ConfirmPartner>);

// The lines differ: the invitation is void and nothing was shared.
struct RejectPartner {
  static constexpr Kind kind{24, "reject_partner"};
  static constexpr auto fields(auto&) { return std::tuple{}; }
};

// The joiner, once linked: the passphrase that Mine has from now on. Until then Mine keeps the
// account's. Who was a pair before has given Mine its own already: that one, here and in
// ConfirmPartner.
struct SetMinePassphrase {
  Passphrase passphrase;
  Passphrase mine_passphrase;
  static constexpr Kind kind{25, "set_mine_passphrase"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase},
                      Field{2, "mine_passphrase", it.mine_passphrase}};
  }
};
static_assert(lists_every_member<SetMinePassphrase>);

// Takes one of one's own devices out, for good (A11): `log` is its row in view.devices. What it
// wrote stays; it reads nothing new and what it writes from now on changes nothing. Faults:
// wrong_passphrase; not_found (this very device, or none); not_yours; already_ended.
struct RevokeDevice {
  LogId log;
  Passphrase passphrase;
  static constexpr Kind kind{26, "revoke_device"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "log", it.log}, Field{2, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<RevokeDevice>);

// Everything that both can read, and what was mine to see before, in one file for keeping
// (Reply::file), sealed with six words (Reply::offered) in the format "age". Mine is in it only as
// it travels, sealed under its own passphrase. `preface`: what the page in it says first, in the
// shell's words. Faults: wrong_passphrase.
struct Export {
  Passphrase passphrase;
  Words preface;
  static constexpr Kind kind{27, "export"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase}, Field{2, "preface", it.preface}};
  }
};
static_assert(lists_every_member<Export>);

// Leaves, alone and without a word (2.10, C8): the relay ends this account with its sessions, its
// sealed blobs and its private sheets, and the other person is told nothing and sees only silence.
// What is here stays to be read. Needs the relay. Faults: wrong_passphrase; relay_unreachable.
struct LeaveQuietly {
  Passphrase passphrase;
  static constexpr Kind kind{28, "leave_quietly"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<LeaveQuietly>);

// Removes everything of this account from this device. What was sent stays where it was sent.
// Faults: wrong_passphrase.
struct EraseHere {
  Passphrase passphrase;
  static constexpr Kind kind{29, "erase_here"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<EraseHere>);

// Parts from the partner, alone and without a word (2.10): this account leaves the space of the two
// and goes on alone in a new one, from where it can invite anew. What both told stays here as an
// archive (Look), Mine stays, and the partner sees only silence. Works offline; the relay is told
// when it is reached, and one's other devices follow where the passphrase is typed. Faults:
// wrong_passphrase; no_partner; another_writer.
struct Unpair {
  Passphrase passphrase;
  static constexpr Kind kind{30, "unpair"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<Unpair>);

// --- living
// ------------------------------------------------------------------------------------------------------

// A wish of the person (domain/command.h). It is kept on this device before the reply to Kept shows
// it.
struct Submit {
  Wish wish;
  static constexpr Kind kind{40, "submit"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "wish", it.wish}}; }
};
static_assert(lists_every_member<Submit>);

// Which part of the long lists the screens want. 0 is the newest page. `also`: one matter of Us
// whose row is wanted besides, however old it is.
struct Turn {
  int us_page = 0;
  int mine_page = 0;
  std::optional<EventId> also;
  static constexpr Kind kind{41, "turn"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "us_page", it.us_page}, Field{2, "mine_page", it.mine_page},
                      Field{3, "also", it.also}};
  }
};
static_assert(lists_every_member<Turn>);

// Shows one of Screen::archives in Screen::archive, to be read; none: no more. Faults: not_found.
struct Look {
  std::optional<SpaceId> archive;
  static constexpr Kind kind{43, "look"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "archive", it.archive}}; }
};
static_assert(lists_every_member<Look>);

// "Ready": seals what I answered, for both to open together once the other is ready as well
// (domain/ reveal.h). `what`: the check-in (up to three things) or the opening (its answer). Taken
// back by UnsealAnswers; the key goes out by itself, when both have sealed. Faults: not_found;
// no_partner; text_empty; too_large; malformed for the answers of another kind of meeting;
// already_answered; already_ended; not_open_yet.
struct SealTogether {
  EventId what;
  Answers answers;
  static constexpr Kind kind{44, "seal_together"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what}, Field{2, "answers", it.answers}};
  }
};
static_assert(lists_every_member<SealTogether>);

// Enters an opening, or joins the one that the other has entered, and says privately how deep it
// may go today: only what both said is ever learnt (crypto/open/match.h), and not by anybody but
// the two devices. Depths 2 and 3 that are closed now count as no. Faults: no_partner;
// already_answered; already_ended; not_found; out_of_range.
struct EnterTogether {
  std::optional<EventId> opening;     // to join; absent: a new one
  std::int32_t depth = 1;             // 1 to 3: this deep, and not deeper
  std::optional<std::int32_t> topic;  // one of intimacy, which counts with depth 3 only
  static constexpr Kind kind{45, "enter_together"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "opening", it.opening}, Field{2, "depth", it.depth},
                      Field{3, "topic", it.topic}};
  }
};
static_assert(lists_every_member<EnterTogether>);

// My own reading (view/reading.h), in Reply::reading: made anew, kept nowhere. A long life's takes
// several requests (ReadOn); what is written in between begins it anew. `since`: from when on "why"
// tells; absent: for the last thirty days. Faults: locked; mine_locked.
struct ReadTrust {
  std::optional<Instant> since;
  static constexpr Kind kind{46, "read_trust"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "since", it.since}}; }
};
static_assert(lists_every_member<ReadTrust>);

// What happened from `from` until just before `until`, in Reply::timeline (view/timeline.h): made
// anew, kept nowhere. `for_paper`: with what was said, line by line; `with_mine`: and what lies in
// Mine from that time. Faults: locked; mine_locked; out_of_range.
struct ReadTimeline {
  Instant from;
  Instant until;
  bool for_paper = false;
  bool with_mine = false;
  static constexpr Kind kind{47, "read_timeline"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "from", it.from}, Field{2, "until", it.until},
                      Field{3, "for_paper", it.for_paper}, Field{4, "with_mine", it.with_mine}};
  }
};
static_assert(lists_every_member<ReadTimeline>);

// Looks for words in what both said, and with `with_mine` in Mine, in Reply::found (view/found.h).
// All of them must be in one matter, in any order, whatever case and accents (base/fold.h). It is
// made anew and kept nowhere: no list of words, no index, and nobody else hears of it. Faults:
// locked; mine_locked; text_not_utf8; text_empty; too_large.
struct Search {
  std::string sought;
  bool with_mine = false;
  static constexpr Kind kind{48, "search"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "sought", it.sought}, Field{2, "with_mine", it.with_mine}};
  }
};
static_assert(lists_every_member<Search>);

// Time has passed, the page came to the front, or a Wake is due.
struct Ticked {
  static constexpr Kind kind{42, "ticked"};
  static constexpr auto fields(auto&) { return std::tuple{}; }
};

// --- answers to effects
// --------------------------------------------------------------------------------------------

// Argon2id results, 32 bytes each in hexadecimal, in the order of Stretch::tasks.
struct Stretched {
  std::vector<ByteArray<32>> keys;
  static constexpr Kind kind{60, "stretched"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "keys", it.keys}}; }
};
static_assert(lists_every_member<Stretched>);

// The records of Keep `keep` are durable.
struct Kept {
  std::int64_t keep = 0;
  static constexpr Kind kind{61, "kept"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "keep", it.keep}}; }
};
static_assert(lists_every_member<Kept>);

// One page of the records whose keys begin with "f/", in the order of their keys, behind
// Load::after; or some of those of LoadThese.
struct Loaded {
  std::vector<Record> records;
  bool more = false;
  static constexpr Kind kind{62, "loaded"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "records", it.records}, Field{2, "more", it.more}};
  }
};
static_assert(lists_every_member<Loaded>);

// The relay's answer to Post `post`: the status and body of the HTTP response; status 0 when it
// could not be reached.
struct Answered {
  std::int64_t post = 0;
  int status = 0;
  Bytes body;
  static constexpr Kind kind{63, "answered"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "post", it.post}, Field{2, "status", it.status},
                      Field{3, "body", it.body}};
  }
};
static_assert(lists_every_member<Answered>);

// The relay's wake-up while Listen is on: there is something. Carries nothing.
struct Nudged {
  static constexpr Kind kind{64, "nudged"};
  static constexpr auto fields(auto&) { return std::tuple{}; }
};

using Request =
    std::variant<Start, FoundAccount, Unlock, Lock, OpenMine, CloseMine, Recover, ShowKit, KitKept,
                 OfferWords, SignIn, Invite, CancelInvitation, AcceptInvitation, ConfirmPartner,
                 RejectPartner, SetMinePassphrase, ChangePassphrase, AdoptPassphrase, RevokeDevice,
                 Export, Import, LeaveQuietly, EraseHere, Unpair, AllowPhoneLock, AddPhoneLock,
                 RemovePhoneLock, UnlockByPhone, Submit, Turn, Look, ReadTrust, ReadTimeline,
                 Search, SealTogether, EnterTogether, Ticked, Stretched, Kept, Loaded, Answered,
                 Nudged>;

// What crosses the boundary: the request and the two things only the shell knows.
struct Asked {
  Instant now;
  int offset_minutes = 0;  // the person's offset from UTC now, -840 to 840
  Request request;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "now", it.now}, Field{2, "offset_minutes", it.offset_minutes},
                      Field{3, "request", it.request}};
  }
};
static_assert(lists_every_member<Asked>);

}  // namespace troth
