#pragma once
// The log without its bytes: several devices of two people that write facts, fold them and carry
// them to each other. It gives every fact its place, its lamport and its past exactly as the chains
// do (protocol 2.9), so that rules can be tried in microseconds. For tests, stories and
// demonstrations; nothing here is sealed or kept.
#include <string>

#include "domain/command.h"

namespace troth {

class Chronicle {
 public:
  struct Device {
    LogId log;
    MemberId owner;
    std::int64_t skew_ms = 0;         // its clock against the true one
    std::uint64_t seq = 0;            // last frame of its own
    std::uint64_t lamport = 0;        // highest folded
    std::uint64_t private_count = 0;  // last private fact of its own
    std::uint64_t private_lamport = 0;
    std::map<LogId, std::uint64_t> heads;          // shared frames folded, by log
    std::map<LogId, std::uint64_t> private_heads;  // private facts folded, of own devices
    State state;
  };
  // One frame of one log: what its author had folded is the past of all its facts.
  struct Frame {
    std::uint64_t lamport = 0;
    LogId log;
    std::uint64_t seq = 0;
    std::vector<Event> events;
  };

  // The two people; `devices_each` 1 to 8 of each. Device 0 is the first one's, then they
  // alternate.
  explicit Chronicle(std::size_t devices_each = 1);

  static MemberId member(std::size_t who);  // 0 or 1
  std::vector<Device>& devices() { return devices_; }
  const std::vector<Device>& devices() const { return devices_; }
  // In the one order of their writing here.
  const std::vector<Frame>& frames() const { return frames_; }
  const std::vector<Event>& private_events() const { return private_events_; }

  // What `decide` is told on this device at this true time.
  Now now(std::size_t device, Instant true_time) const;

  // Decides, writes and folds on this device; the id of the first fact, or the fault.
  Result<EventId> wish(std::size_t device, const Wish& wish, Instant true_time);

  // Writes facts without asking the rules, as a strange client would.
  EventId write(std::size_t device, Bodies bodies, Instant true_time);

  // Everything that `from` has folded and `to` has not: shared frames to anybody, private facts to
  // own devices.
  void carry(std::size_t from, std::size_t to);
  // Until nobody misses anything.
  void meet();

  // Every shared event in the one order, and every private one of a person.
  std::vector<Event> in_order() const;
  std::vector<Event> in_order_of(const MemberId& member) const;

 private:
  std::vector<Device> devices_;
  std::vector<Frame> frames_;
  std::vector<Event> private_events_;
};

}  // namespace troth
