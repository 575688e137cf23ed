#pragma once
// The relay: keeps sealed frames, reads none, decides nothing about people (protocol 2.8, 5). One
// call in, one answer out, above a Store; no socket, no clock, no thread. The simulator runs this
// very class; the server (relay/server.h) puts HTTP around it.
//
// What it must not do is the point of it: it links nothing that could open a sheet; it never tells
// a stranger what exists (an id that is not yours answers like an id that is not there); it writes
// no log line and no counter with an id.
//
// Threads: one. Atomicity is the store's: the caller begins before and commits after, and shows an
// answer only then.
#include <map>
#include <string>

#include "base/random.h"
#include "post/account.h"
#include "post/invitation.h"
#include "post/pull.h"
#include "post/push.h"
#include "post/space.h"
#include "relay/limits.h"
#include "relay/store.h"

namespace troth::relay {

// Where a call comes from, as a hash that is salted anew at every start; 0 is this machine, which
// no limit binds.
using Place = std::uint64_t;

struct Rules {
  std::vector<std::string>
      origins;  // how devices reach this relay: "https://troth.example"; what a login must name
  bool registers = true;        // whether strangers may make accounts here
  std::uint32_t mail_hour = 4;  // UTC
  bool counts_frames = true;    // off in benchmarks only: 2,000 a day is soon reached there
};

// What the disk still holds. low: nobody new is taken in. none: nothing more is kept.
enum class Room : std::uint8_t { plenty, low, none };

struct Outcome {
  post::Answer answer;
  std::int64_t delay_ms = 0;    // how long to hold the answer back
  std::optional<Hash> session;  // whose call it was
  std::vector<AccountId> wake;  // accounts that something has arrived for (not to `session` itself)
  std::optional<AccountId> waits;  // `wait`: this account's streams get it from now on
  std::optional<AccountId>
      ended;  // some sessions of this account ended: close its streams, they may come back
};

class Relay {
 public:
  Relay(Store& store, Random& random, Rules rules);

  Outcome handle(const post::Call& call, Place place, Instant now);
  // Forgets what has run out. Once an hour is plenty.
  void tidy(Instant now);
  void set_room(Room room) { room_ = room; }

  // The mail day of a moment: it begins at the mail hour. When it changes, what was held back may
  // be had, and whoever waits is woken, whether or not there is anything (that there is would say
  // that somebody was here).
  std::int64_t mail_day(Instant now) const;

 private:
  struct Caller {
    AccountId account;
    VerifyKey device;
    Hash session;
  };

  post::Answer dispatch(const post::Call& call, Place place, Instant now, Outcome& outcome);
  std::optional<Caller> caller_of(const post::Call& call, Instant now);

  post::Answer hello();
  post::Answer register_account(const post::Register& wish, Place place, Instant now);
  post::Answer challenge(const post::Challenge& wish, Instant now);
  post::Answer login(const post::Login& wish, Place place, Instant now, Outcome& outcome);
  post::Answer read_blob(const Caller& caller, const post::ReadBlob& wish);
  post::Answer keep_blob(const Caller& caller, const post::KeepBlob& wish);
  post::Answer change_login(const Caller& caller, const post::ChangeLogin& wish, Outcome& outcome);
  post::Answer delete_account(const Caller& caller);
  bool is_good_challenge(const AccountId& account, const ByteArray<32>& nonce, Instant now);
  ByteArray<16> challenge_mark(const AccountId& account, BytesView start);
  bool is_own_origin(const std::string& origin) const;

  post::Answer join_space(const Caller& caller, const post::JoinSpace& wish);
  post::Answer add_log(const Caller& caller, const post::AddLog& wish, Outcome& outcome);
  post::Answer leave_space(const Caller& caller, const post::LeaveSpace& wish);
  void leave(const AccountId& account, const SpaceId& space);
  std::optional<SpaceRecord> own_space(const AccountId& account, const SpaceId& space);

  post::Answer push(const Caller& caller, BytesView body, Instant now, Outcome& outcome);
  struct Run;  // the state of one log while a push goes through it
  post::FrameVerdict take(const Caller& caller, const SpaceId& space, const post::Parcel& parcel,
                          Instant now, Run& run);
  Run run_of(const Caller& caller, const SpaceId& space, const LogId& log, Instant now);
  bool may_append(const AccountId& account, Instant now);
  post::Answer pull(const Caller& caller, const post::Pull& wish, Instant now);

  post::Answer put_invitation(const Caller& caller, const post::PutInvitation& wish, Instant now);
  post::Answer read_invitation(const post::ReadInvitation& wish, Instant now);
  post::Answer claim_invitation(const post::ClaimInvitation& wish, Instant now, Outcome& outcome);
  post::Answer ask_invitation(const Caller& caller, const post::AskInvitation& wish, Instant now);
  post::Answer cancel_invitation(const Caller& caller, const post::CancelInvitation& wish);
  std::optional<InvitationRecord> live_invitation(const InviteId& invitation, Instant now);

  Store& store_;
  Random& random_;
  Rules rules_;
  Room room_ = Room::plenty;
  ByteArray<32> secret_{};
  std::map<ByteArray<32>, Instant>
      used_challenges_;  // only those that opened a session: nobody can flood it
  Buckets<Place> wrong_logins_;
  Buckets<Place> registrations_;
  Buckets<AccountId> frames_;
  std::map<AccountId, std::uint64_t>
      stored_;  // bytes of an account's logs, counted when first asked for
};

}  // namespace troth::relay
