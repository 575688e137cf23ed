#pragma once
// All chains of one space, merged into the one order of protocol 2.9. Takes frames in any order and
// any number of times; what it says about a set of frames depends on the set alone.
//
// A frame goes through: lengths, log known, place in its chain, hashes, signature (of the last of
// each run; the chain covers the others), seal, strict parse, references known, lamport exactly 1 +
// the highest named. Then its facts stand in the order (lamport, log, seq, index), each with its
// past.
//
// Memory: links, lamports and facts are kept; frames are not. Frames that must wait are kept up to
// a limit a log. Threads: none. Secret: facts and keys; faults and standings carry neither.
#include <deque>
#include <map>
#include <set>
#include <span>

#include "crypto/open/cipher.h"
#include "log/chain.h"
#include "log/fact_bytes.h"
#include "log/revocation.h"
#include "log/writing.h"

namespace troth {

// Types of this layer, beside Revoked (1002) and TwoHistories (1006); grants, rotations and links
// are made and read above it.
inline constexpr std::uint16_t references_type = 1004;  // says nothing, carries references

inline constexpr std::size_t members_max = 2;
inline constexpr std::size_t logs_max = 256;                        // of one space, ever
inline constexpr std::size_t live_devices_max = 8;                  // of one space, at a time
inline constexpr std::size_t waiting_frames_max = 1000;             // a log
inline constexpr std::size_t waiting_bytes_max = 64 * 1024 * 1024;  // a log

// What became of one frame.
enum class Reception : std::uint8_t {
  taken,   // new and part of its chain
  known,   // had it already
  parked,  // genuine or not, it waits for earlier frames
  refused  // see the fault
};
struct Received {
  Reception reception = Reception::refused;
  Fault fault{FaultCode::malformed};  // only when refused
};

// Facts that core/domain does not know: newer than this program, damaged, or of the layers above
// (from 1000).
struct StrangeFact {
  EventId id;
  MemberId by;
  Instant at;
  Past past;
  Place place;
  Item item;
  EventId entity;  // what it is about, if it says so; see entity_of
};

// How reading one log goes: what the person sees when it is not simply up to date.
enum class Standing : std::uint8_t {
  up_to_date,
  waiting_for_frames,  // `missing` frames of `waiting_on` have not arrived
  waiting_for_key,     // sealed under a space key that is not here (yet)
  withheld,            // the shared sheet of frame `seq` is being held back
  halted,   // frame `seq` breaks the rules (`fault`); nothing after it counts, for everyone
  forked,   // two histories from `seq` on, proven
  removed,  // revoked: what comes after `seq` changes nothing
};
struct LogStanding {
  LogId log;
  MemberId member;
  std::uint64_t seq_linked = 0;  // head of the chain
  std::uint64_t seq_read = 0;    // up to here facts are in the order
  Standing standing = Standing::up_to_date;
  std::uint64_t seq = 0;
  std::uint64_t missing = 0;
  LogId waiting_on;
  FaultCode fault{};
};

// The name of a shared fact: KH(no key, "event", log | le64(seq) | le32(index), 16).
EventId event_id(const LogId& log, std::uint64_t seq, std::uint32_t index);

class Log {
 public:
  // `cipher` outlives this. `room` is `before` for the space of one person and `us` for the pair's.
  Log(const SpaceId& space, Room room, const Cipher& cipher);

  const SpaceId& space() const { return space_; }

  // Who may write here. Faults: limit_reached for a third member (P13).
  Status add_member(const MemberId& member, const VerifyKey& identity);
  // A space key; frames that waited for it are read now. Returns as `receive` does.
  std::size_t add_space_key(const Key& key);
  // A device's certificate as it travels. Adding it again changes nothing. Returns its log.
  // Faults: malformed, bad_signature, not_found (no such member here, or another space),
  // limit_reached.
  Result<LogId> add_device(BytesView certificate);

  // Takes frames in any order. `outcomes` gets one entry a frame. Returns the index in in_order()
  // from which on it has changed: as it was before up to there. That is its former size when facts
  // were only added at the end. A refusal changes nothing; what is refused may be offered again.
  // Faults of a frame: those of check_frame; unknown_log; not_found for another space; forked when
  // another frame of that seq is known (offer both heads to receive_fork); broken_chain;
  // limit_reached when too much waits already.
  std::size_t receive(std::span<const BytesView> frames, std::vector<Received>& outcomes);
  // The same, of what this device kept: it was within the limits when it came. Now it is read one
  // log after the other, and a whole log may wait for what the next one says. No limit_reached.
  std::size_t receive_kept(std::span<const BytesView> frames, std::vector<Received>& outcomes);
  // Two heads of one log and seq (chain.h); the same proof may come as a fact (TwoHistories). From
  // there on the log changes nothing any more. Returns as `receive` does.
  Result<std::size_t> receive_fork(BytesView one, BytesView other);

  // --- what is known ---
  std::span<const Event> in_order() const { return events_; }        // what counts
  std::span<const StrangeFact> strange() const { return strange_; }  // in order, what counts
  std::span<const Event> from_removed() const { return removed_; }   // in order, changes nothing
  std::span<const StrangeFact> strange_from_removed() const { return strange_removed_; }
  const std::set<EventId>& frozen() const {
    return frozen_;
  }  // entities that need an update first (P14)
  // The protocol's own facts in sheets that are open and wait for others: not in the order yet, and
  // perhaps never. For keys that open what they wait for.
  std::vector<Item> said_ahead() const;
  std::vector<LogStanding> standings() const;
  const Chain* chain(const LogId& log) const;  // nullptr when unknown
  std::vector<LogId> logs() const;
  std::size_t live_devices() const;  // not revoked, not forked
  std::optional<MemberId> author_of(const LogId& log) const;
  bool is_forked(const LogId& log) const;
  bool has_forks() const;  // of any log

  // --- writing ---
  // The sheets in which a device of this space says these items now: each with its lamport and with
  // references to every log that it has read further than it had named. More than one sheet when
  // items or references do not fit one (A4: over 16 references, two frames). Faults: unknown_log;
  // forked; not_yours when the log was revoked; what halted it; another_writer when it goes on
  // elsewhere beyond a gap (2.3: the clone rule); gap when it is not read up to its own head;
  // too_large for a single item that fits no sheet.
  Result<std::vector<Sheet>> compose(const LogId& own, std::vector<Item> items, Instant wall) const;
  // The past that facts written now would have: what `decide` judges by.
  Past past_now() const;
  std::uint64_t lamport_now() const;  // the highest in the order

 private:
  struct Waiting {  // linked, not read
    ByteArray<bound_size> bound{};
    SpaceKeyName key_name;
    Bytes s;                     // as it travels; empty: withheld
    std::optional<Sheet> sheet;  // opened, waiting for its references
  };
  struct Step {  // a read frame that says something
    std::uint64_t seq = 0;
    std::uint64_t lamport = 0;
    Past past;
  };
  struct Writer {
    explicit Writer(Chain its_chain) : chain(std::move(its_chain)) {}
    std::uint64_t lamport() const { return steps.empty() ? 0 : steps.back().lamport; }
    const Step* step_at(std::uint64_t seq) const;  // the last one up to this seq
    Chain chain;
    std::uint64_t seq_read = 0;
    std::vector<Step> steps;               // by seq
    std::map<LogId, std::uint64_t> named;  // how far it has named each other log
    std::deque<Waiting> waiting;           // the frames after seq_read
    std::size_t waiting_bytes = 0;
    std::size_t looked_ahead = 0;           // at so many of them
    std::map<std::uint64_t, Bytes> parked;  // signed by the device, beyond a gap
    std::size_t parked_bytes = 0;
    std::optional<Fault> halt;          // what the frame after seq_read breaks
    std::optional<Reference> waits_on;  // what the frame after seq_read names and is not here
    std::optional<std::uint64_t> fork;  // the first seq with two frames
  };
  struct Run;  // frames of one log, each next to the one before, whose signature is not checked yet
  using Runs = std::map<LogId, Run>;

  Writer* writer(const LogId& log);
  const Writer* writer(const LogId& log) const;
  // For one more frame that waits, after `more`.
  bool has_room(const Writer& writer, std::size_t more = 0) const;
  Received receive_one(BytesView bytes, std::size_t index, Runs& runs, std::vector<Received>& to);
  Received receive_apart(const Frame& frame, BytesView bytes, const Hash& link, Writer& writer);
  void close(Run& run, std::vector<Received>& outcomes);
  void close_all(Runs& runs, std::vector<Received>& outcomes);
  void follow(Writer& writer, const Frame& frame, const Hash& link);
  bool unpark(Writer& writer);
  void read_all();
  bool read_next(Writer& writer);
  Status open(Waiting& next) const;
  bool is_openable(const Waiting& next) const;
  void look_ahead(Writer& writer);
  struct LamportDue {
    std::uint64_t least = 0;
    std::uint64_t most = 0;
  };
  Result<LamportDue> lamport_after(Writer& writer, const Sheet& sheet) const;
  void take_sheet(Writer& writer, const Sheet& sheet);
  Status note_fork(BytesView one, BytesView other);
  void take_item(const Writer& writer, const Sheet& sheet, const Past& past, std::size_t index);
  std::uint64_t end_of(const Writer& writer) const;  // facts after this seq change nothing
  bool counts(const Place& place) const;
  void find_ends();
  std::size_t
  settle();  // merges what has arrived; returns the first index of in_order() that changed

  SpaceId space_;
  Room room_;
  const Cipher& cipher_;
  std::map<MemberId, VerifyKey> members_;
  std::map<SpaceKeyName, Key> keys_;
  std::map<LogId, Writer> writers_;
  std::vector<Event> events_, removed_, arrived_;
  std::vector<StrangeFact> strange_, strange_removed_, strange_arrived_;
  std::vector<Revocation> revocations_;
  std::map<LogId, std::uint64_t> ends_;
  bool ends_changed_ = false;
  bool takes_kept_ = false;  // during receive_kept
  std::set<EventId> frozen_;
};

}  // namespace troth
