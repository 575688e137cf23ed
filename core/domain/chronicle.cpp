#include "domain/chronicle.h"

namespace troth {
namespace {

// An id in place of the hash that the log makes of log, seq and index.
EventId id_of(const Place& place, bool is_private) {
  EventId id;
  std::uint64_t mixed = is_private ? 0x9e3779b97f4a7c15u : 0xbf58476d1ce4e5b9u;
  for (const std::uint64_t part : {read_le<std::uint64_t>(place.log.bytes),
                                   read_le<std::uint64_t>(BytesView(place.log.bytes).subspan(8)),
                                   place.seq, std::uint64_t{place.index}}) {
    mixed = (mixed ^ part) * 0x94d049bb133111ebu;
    mixed ^= mixed >> 29;
  }
  for (std::size_t i = 0; i < 8; ++i) {
    id.bytes[i] = static_cast<std::uint8_t>(mixed >> (8 * i));
    id.bytes[8 + i] = static_cast<std::uint8_t>((mixed * 0xff51afd7ed558ccdu) >> (8 * i));
  }
  return id;
}

bool is_before(const Event& a, const Event& b) { return a.place < b.place; }

}  // namespace

Chronicle::Chronicle(std::size_t devices_each) {
  for (std::size_t i = 0; i < 2 * devices_each; ++i) {
    Device device;
    device.owner = member(i % 2);
    // Log ids in no order of the devices, as hashes are.
    device.log.bytes[0] = static_cast<std::uint8_t>(0x3b * (i + 1));
    device.log.bytes[15] = static_cast<std::uint8_t>(i + 1);
    devices_.push_back(std::move(device));
  }
}

MemberId Chronicle::member(std::size_t who) {
  MemberId id;
  id.bytes[0] = who == 0 ? 0xa1 : 0xb2;
  return id;
}

Now Chronicle::now(std::size_t device, Instant true_time) const {
  const Device& at = devices_[device];
  std::vector<Past::Reach> reaches;
  for (const auto& [log, seq] : at.heads) reaches.push_back({log, seq});
  const MemberId partner = at.owner == member(0) ? member(1) : member(0);
  return {at.owner, partner, true_time + at.skew_ms, 0, Past(std::move(reaches))};
}

Result<EventId> Chronicle::wish(std::size_t device, const Wish& wish, Instant true_time) {
  TROTH_TRY(bodies, decide(devices_[device].state, wish, now(device, true_time)));
  return write(device, std::move(bodies), true_time);
}

EventId Chronicle::write(std::size_t device, Bodies bodies, Instant true_time) {
  Device& at = devices_[device];
  const Now then = now(device, true_time);
  const Instant claimed{std::max<std::int64_t>(0, then.at.ms)};
  Frame frame{at.lamport + 1, at.log, at.seq + 1, {}};
  std::optional<EventId> first;
  for (Body& body : bodies) {
    Event event{{}, at.owner, claimed, then.past, {}, Room::us, std::move(body)};
    if (audience_of(event.body) == Audience::mine) {
      event.room = Room::mine;
      event.place = {++at.private_lamport, at.log, ++at.private_count, 0};
      event.id = id_of(event.place, true);
      at.private_heads[at.log] = at.private_count;
      private_events_.push_back(event);
    } else {
      event.place = {frame.lamport, frame.log, frame.seq,
                     static_cast<std::uint32_t>(frame.events.size())};
      event.id = id_of(event.place, false);
      frame.events.push_back(event);
    }
    if (!first) first = event.id;
    evolve(at.state, event);
  }
  if (!frame.events.empty()) {
    at.seq = frame.seq;
    at.lamport = frame.lamport;
    at.heads[at.log] = frame.seq;
    frames_.push_back(std::move(frame));
  }
  return first.value_or(EventId{});
}

void Chronicle::carry(std::size_t from, std::size_t to) {
  const Device& giver = devices_[from];
  Device& taker = devices_[to];
  std::vector<const Frame*> missing;
  for (const Frame& frame : frames_) {
    const auto has = giver.heads.find(frame.log);
    if (has == giver.heads.end() || has->second < frame.seq) continue;
    if (taker.heads[frame.log] < frame.seq) missing.push_back(&frame);
  }
  std::sort(missing.begin(), missing.end(), [](const Frame* a, const Frame* b) {
    return std::tuple(a->lamport, a->log, a->seq) < std::tuple(b->lamport, b->log, b->seq);
  });
  for (const Frame* frame : missing) {
    for (const Event& event : frame->events) evolve(taker.state, event);
    taker.heads[frame->log] = frame->seq;
    taker.lamport = std::max(taker.lamport, frame->lamport);
  }
  if (giver.owner != taker.owner) return;
  for (const Event& event : private_events_) {
    const auto has = giver.private_heads.find(event.place.log);
    if (has == giver.private_heads.end() || has->second < event.place.seq) continue;
    if (taker.private_heads[event.place.log] >= event.place.seq) continue;
    evolve(taker.state, event);
    taker.private_heads[event.place.log] = event.place.seq;
    taker.private_lamport = std::max(taker.private_lamport, event.place.lamport);
  }
}

void Chronicle::meet() {
  for (std::size_t from = 0; from < devices_.size(); ++from)
    for (std::size_t to = 0; to < devices_.size(); ++to)
      if (from != to) carry(from, to);
}

std::vector<Event> Chronicle::in_order() const {
  std::vector<Event> events;
  for (const Frame& frame : frames_)
    events.insert(events.end(), frame.events.begin(), frame.events.end());
  std::sort(events.begin(), events.end(), is_before);
  return events;
}

std::vector<Event> Chronicle::in_order_of(const MemberId& member) const {
  std::vector<Event> events = in_order();
  const auto shared = static_cast<std::ptrdiff_t>(events.size());
  for (const Event& event : private_events_)
    if (event.by == member) events.push_back(event);
  std::sort(events.begin() + shared, events.end(), is_before);
  return events;
}

}  // namespace troth
