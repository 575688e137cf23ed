#pragma once
// The conversation of one device with its relay, without sockets: what to ask next, and what an
// answer means (protocol 2.8, 5.2). One call at a time. The courier remembers nothing durable: what
// the relay has is learnt anew in each session by asking, so a relay that lost everything is
// refilled without a special case (A2).
//
// Order of things: log in (with the token kept, or with the login key while the passphrase has just
// been typed) -> be in each space -> say which logs there are -> pull one's own log first (clone
// rule, 2.3) -> give what the relay lacks -> pull the rest -> the account's blobs. Invitations are
// asked and answered in between.
//
// Threads: none. Secret: tokens and login keys; a Call carries the token.
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <variant>

#include "crypto/check/verify.h"
#include "crypto/open/sign.h"
#include "post/account.h"
#include "post/invitation.h"
#include "post/pull.h"
#include "post/push.h"
#include "post/space.h"

namespace troth::sync {

// --- what the device says about itself, anew before each question
// ---------------------------------------------------

// One log of a space, as this device knows it.
struct LogWork {
  LogId log;
  VerifyKey device;
  Bytes certificate;  // as the relay carries it
  bool own = false;   // of this account
  bool solo = false;
  const SigningKey* key = nullptr;  // the device key, when it is this very device's log
  std::uint64_t head = 0;           // frames 1 .. head are kept here, and count
  std::uint64_t after = 0;          // asked for from behind here: `head`, unless a sheet is missing
  // Frames of one's own that are here without their private sheet; looked for where the relay may
  // have it by now. May be none.
  const std::set<std::uint64_t>* bare = nullptr;
};
struct SpaceWork {
  SpaceId space;
  // Out of the keys of the space, in the order in which they are shown: a relay that was filled
  // again by somebody who has not heard of the newest key yet knows an older one.
  std::vector<const SigningKey*> join_keys;
  std::vector<LogWork> logs;
};
struct BlobWork {
  post::Blob blob{};
  std::uint64_t version = 0;  // of the bytes here; 0: nothing to give
  Bytes bytes;
};
struct Work {
  AccountId account;
  VerifyKey login_key;
  std::uint64_t acct_version = 0;
  Bytes acct;
  VerifyKey device;  // names the session
  std::string origin;
  const SigningKey* login = nullptr;  // while the passphrase has just been typed
  std::optional<post::Token> token;   // of an earlier session
  std::vector<SpaceWork> spaces;
  std::vector<BlobWork> blobs;  // those that the relay should have
};

// Something asked once, outside of the running order: the invitation's calls.
using Errand =
    std::variant<post::PutInvitation, post::ReadInvitation, post::ClaimInvitation,
                 post::AskInvitation, post::CancelInvitation, post::EndDevice, post::LeaveSpace,
                 post::DeleteAccount, post::ChangeLogin, post::ReadBlob>;

// --- what comes of it
// ------------------------------------------------------------------------------------------------

struct SignedIn {  // keep the token; the login key is not needed any more
  post::Token token;
};
struct SignInNeeded {};  // the relay does not know this session; the passphrase is asked once
struct Arrived {         // in the order of the relay; the views look into the answer
  SpaceId space;
  std::vector<post::PulledLog> logs;
  std::vector<Bytes> frames;
  bool more = false;
};
struct OwnLogAhead {  // the relay holds frames of this device's key that this device does not know
  SpaceId space;
  LogId log;
  std::uint64_t head = 0;
};
struct Taken {  // the relay has frames 1 .. head of this log
  SpaceId space;
  LogId log;
  std::uint64_t head = 0;
};
struct Conflict {  // another frame stands there: proof of two histories
  SpaceId space;
  LogId log;
  Bytes stored;  // header and signature
  Bytes ours;    // of the frame that this device holds at that place
};
struct BlobTaken {
  post::Blob blob{};
  std::uint64_t version = 0;
};
struct BlobStale {  // another device of mine wrote since: read it first
  post::Blob blob{};
};
struct ErrandDone {
  Errand errand;
  post::Answer answer;  // success or refusal of a relay
};
struct InStep {};  // nothing is left to say
struct Unreachable {
  Fault fault;  // relay_unreachable, relay_too_busy, relay_full, relay_other_version
};
using News = std::variant<SignedIn, SignInNeeded, Arrived, OwnLogAhead, Taken, Conflict, BlobTaken,
                          BlobStale, ErrandDone, InStep, Unreachable>;

// Frames of this log from `first` on are wanted, at most `frames_max`, to be given to the relay.
struct FramesWanted {
  SpaceId space;
  LogId log;
  std::uint64_t first = 1;
};
struct FrameToGive {
  std::uint64_t seq = 0;
  bool quiet = false;
  Bytes bytes;  // whole; the courier leaves out P of other people's frames
};

class Courier {
 public:
  explicit Courier(std::uint64_t page_bytes = post::page_bytes_max) : page_bytes_(page_bytes) {}

  // A new session with nothing known: at start, after unlocking, after the origin changed.
  void begin();
  void forget();  // lock: no calls until begin()
  bool is_begun() const { return begun_; }
  bool is_busy() const { return asked_.has_value() || wanted_.has_value(); }
  bool is_in_step() const { return in_step_; }
  const std::optional<post::Token>& token() const { return token_; }

  void run(Errand errand) {
    errands_.push_back(std::move(errand));
    in_step_ = false;
  }
  // Nudged, or it is time. What was refused is asked for once more.
  void pull_again() {
    pull_ = true;
    in_step_ = false;
    set_aside_.clear();
    shut_.clear();
    join_tries_.clear();
    sought_.clear();
  }
  void push_again() { in_step_ = false; }  // something was written
  // What the relay has of this log is not what is here: it is given the frame at `head` again, so
  // that it answers with its own.
  void doubt(const LogId& log, std::uint64_t head) {
    relay_heads_[log] = head - 1;
    in_step_ = false;
  }
  void try_again() { wait_until_ = Instant{}; }  // the network is back

  // The next thing to do, when not busy: a call, frames that are wanted first, or nothing before
  // `wait_until()`.
  struct Nothing {};
  using Step = std::variant<Nothing, post::Call, FramesWanted>;
  Step next(const Work& work, Instant now);
  // The frames that were wanted, in order, without gaps. Empty: they are not here any more.
  void give(std::vector<FrameToGive> frames);
  // The answer to the call. status 0: not reached.
  std::vector<News> take(const post::Answer& answer, const Work& work, Instant now);

  // When to call next() again without news: after a failure (1 s, doubling to 5 minutes). 0: not
  // waiting.
  Instant wait_until() const { return wait_until_; }
  // What the relay has of this log, as far as this session knows.
  std::optional<std::uint64_t> relay_head(const LogId& log) const;

 private:
  enum class Ask : std::uint8_t {
    register_account,
    challenge,
    login,
    join,
    add_log,
    pull,
    push,
    read_blob,
    keep_blob,
    errand
  };
  struct Asked {
    Ask ask{};
    SpaceId space;
    LogId log;
    std::uint64_t first = 0;
    std::uint64_t count = 0;
    bool bare = false;         // private sheets are brought for frames that are there
    bool seeks = false;        // ... or looked for, for frames that are here
    std::vector<Bytes> heads;  // of the frames that were pushed
    std::vector<post::Cursor> cursors;
    BlobWork blob;
    std::optional<Errand> errand;
  };
  std::optional<Step> step_for_errand(const Work& work);
  std::optional<Step> step_for_session(const Work& work);
  std::optional<Step> step_for_spaces(const Work& work);
  std::optional<Step> step_for_frames(const Work& work);
  std::optional<Step> step_for_private_sheets(const SpaceWork& space);
  std::optional<Step> give_from(const SpaceId& space, const LogWork& log, std::uint64_t first);
  void set_aside(const LogId& log);
  std::optional<Step> step_for_blobs(const Work& work);
  Step ask(Asked asked, post::Call call);
  void fail(Fault fault, Instant now, std::vector<News>& news);
  void take_pulled(const post::Answer& answer, const Asked& asked, const Work& work, Instant now,
                   std::vector<News>& news);
  void take_pushed(const post::Answer& answer, const Asked& asked, Instant now,
                   std::vector<News>& news);

  std::uint64_t page_bytes_;
  bool begun_ = false;
  bool in_step_ = false;
  bool pull_ = true;            // all spaces are to be asked
  std::set<SpaceId> pull_due_;  // these are still to be asked
  bool registered_ = false;
  bool signed_in_ = false;
  bool sign_in_asked_ = false;
  std::optional<post::Token> token_;
  std::optional<ByteArray<32>> nonce_;
  std::set<SpaceId> joined_;
  std::map<SpaceId, std::size_t> join_tries_;  // which of the keys is tried next
  std::set<SpaceId> shut_;                     // no key of ours opens it now
  std::set<LogId> added_;
  std::set<LogId> set_aside_;            // refused: nothing more of it until pull_again()
  std::set<LogId> without_p_;            // the relay takes it from here without private sheets only
  std::map<LogId, std::uint64_t> bare_;  // own logs: private sheets are missing from here on
  std::map<LogId, std::uint64_t> sought_;  // up to here private sheets were looked for by now
  std::map<SpaceId, std::vector<post::Cursor>> turned_;  // where a page said that there is more
  std::set<SpaceId> pulled_;                             // at least once in this session
  std::map<LogId, std::uint64_t> relay_heads_;
  std::map<post::Blob, std::uint64_t> blob_versions_;  // the relay's
  std::set<post::Blob> stale_once_;                    // refused as stale in this session
  std::deque<Errand> errands_;
  std::optional<Asked> asked_;
  std::optional<FramesWanted> wanted_;
  std::optional<std::vector<FrameToGive>> given_;
  std::optional<FramesWanted> given_for_;
  Instant wait_until_;
  int failures_ = 0;
};

}  // namespace troth::sync
