#pragma once
// Everything in Mine, from all of one's own devices, in one order. Made when Mine is opened and
// wiped when it is locked: nothing of it rests on disk (A3). Facts come from sheets P and from this
// device's slot (A6), each once.
//
// Order: (lamport, log, n). The number n is given where the fact is written, without Mine being
// open, so it is not dense; within a log a fact never stands before one with a smaller n. Secret:
// all of it.
#include <map>
#include <vector>

#include "domain/event.h"
#include "log/log.h"
#include "log/private_stream.h"

namespace troth {

// A private fact as it is kept: in the slot, in `outgoing`, in sheets P. Its past says what of the
// shared logs its author's device had read.
struct PrivateFact {
  struct Reach {
    LogId log;
    std::uint64_t seq = 0;
    static constexpr auto fields(auto& it) {
      return std::tuple{Field{1, "log", it.log}, Field{2, "seq", it.seq}};
    }
    friend bool operator==(const Reach&, const Reach&) = default;
  };
  std::uint64_t lamport = 0;
  Instant at;
  std::vector<Reach> past;
  std::uint16_t type = 0;
  std::uint16_t version = 1;
  bool critical = false;
  Bytes bytes;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "lamport", it.lamport}, Field{2, "at", it.at},
                      Field{3, "past", it.past},       Field{4, "type", it.type},
                      Field{5, "version", it.version}, Field{6, "critical", it.critical},
                      Field{7, "bytes", it.bytes}};
  }
  friend bool operator==(const PrivateFact&, const PrivateFact&) = default;
};
static_assert(lists_every_member<PrivateFact>);
static_assert(lists_every_member<PrivateFact::Reach>);

// `lamport`: 1 + the highest of Log::lamport_now() and, when Mine is open,
// PrivateLog::lamport_now().
PrivateFact private_fact(const Body& body, Instant at, const Past& past, std::uint64_t lamport);
Bytes private_fact_bytes(const PrivateFact& fact);
// The name of a private fact: KH(no key, "mine", log | le64(n), 16).
EventId mine_id(const LogId& log, std::uint64_t n);

class PrivateLog {
 public:
  // `cipher` outlives this. `drawer_key` seals what lies inside sheets P.
  PrivateLog(const SpaceId& space, const MemberId& member, const Cipher& cipher,
             const Key& drawer_key);

  // What lay inside a sheet P (open_private) of one of one's own logs. A blank one, or another
  // drawer's, adds nothing. Faults: those of PrivateStream::add.
  Status take_inner(const LogId& log, BytesView inner);
  // A fact from the slot. Faults: malformed.
  Status take_fact(const LogId& log, std::uint64_t n, BytesView bytes);
  // All frames of this log are here, and still a chunk is missing: goes on without it.
  void pass_gap(const LogId& log);

  // Sorted; call after taking. Events in the room `mine`; `strange` those whose kind this program
  // does not know.
  std::vector<Event> in_order() const;
  std::vector<StrangeFact> strange() const;
  // The event of this fact; nothing when it is not here or of a kind that this program does not
  // know.
  std::optional<Event> event(const LogId& log, std::uint64_t n) const;
  std::uint64_t lamport_now() const { return lamport_; }
  std::size_t size() const { return facts_.size(); }

  // How far the stream of a log is read; nullptr when nothing came from it.
  const PrivateStream* stream(const LogId& log) const;
  bool has(const LogId& log, std::uint64_t n) const { return facts_.contains({log, n}); }
  // Whether the very same fact is here under any name.
  bool holds(BytesView fact_bytes) const;

 private:
  template <class Take>
  void walk(Take take) const;
  std::optional<Event> event_of(const Place& place, const PrivateFact& fact) const;
  // The highest lamport of this log from its beginning to this fact, which is here.
  std::uint64_t highest_until(const LogId& log, std::uint64_t n) const;

  SpaceId space_;
  MemberId member_;
  const Cipher& cipher_;
  Key drawer_key_;
  std::map<LogId, PrivateStream> streams_;
  std::map<std::pair<LogId, std::uint64_t>, PrivateFact> facts_;
  struct Reached {
    std::uint64_t n = 0;
    std::uint64_t lamport = 0;
  };
  std::map<LogId, Reached> reached_;  // of each log, the highest number and the highest lamport
  std::uint64_t lamport_ = 0;         // the highest of them
};

}  // namespace troth
