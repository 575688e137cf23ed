#include "log/private_log.h"

#include <algorithm>

#include "base/sort.h"
#include "codec/cbor.h"

namespace troth {

PrivateFact private_fact(const Body& body, Instant at, const Past& past, std::uint64_t lamport) {
  PrivateFact fact;
  fact.lamport = lamport;
  fact.at = at;
  for (const Past::Reach& reach : past.reaches()) fact.past.push_back({reach.log, reach.seq});
  Item item = item_of(body);
  fact.type = item.type;
  fact.version = item.version;
  fact.critical = item.critical;
  fact.bytes = std::move(item.bytes);
  return fact;
}

Bytes private_fact_bytes(const PrivateFact& fact) { return cbor::encoded(fact); }

EventId mine_id(const LogId& log, std::uint64_t n) {
  Bytes number;
  append_le(number, n);
  return named<EventId>(label::mine_name, {log.bytes, number});
}

PrivateLog::PrivateLog(const SpaceId& space, const MemberId& member, const Cipher& cipher,
                       const Key& drawer_key)
    : space_(space), member_(member), cipher_(cipher), drawer_key_(drawer_key) {}

Status PrivateLog::take_inner(const LogId& log, BytesView inner) {
  const auto chunk = open_chunk(cipher_, drawer_key_, space_, inner);
  if (!chunk) return {};
  TROTH_TRY(entries, streams_[log].add(*chunk));
  Status status;
  for (const PrivateEntry& entry : entries)
    if (const Status taken = take_fact(log, entry.n, entry.fact); !taken) status = taken;
  return status;
}

Status PrivateLog::take_fact(const LogId& log, std::uint64_t n, BytesView bytes) {
  TROTH_TRY(fact, cbor::decoded<PrivateFact>(bytes));
  if (fact.lamport < 1 || fact.lamport > lamport_max || fact.type == 0 || fact.version == 0)
    return failed(FaultCode::malformed);
  const std::uint64_t lamport = fact.lamport;
  if (!facts_.try_emplace({log, n}, std::move(fact)).second) return {};
  Reached& reached = reached_[log];
  reached = {std::max(reached.n, n), std::max(reached.lamport, lamport)};
  lamport_ = std::max(lamport_, lamport);
  return {};
}

bool PrivateLog::holds(BytesView bytes) const {
  const auto wanted = cbor::decoded<PrivateFact>(bytes);
  if (!wanted) return false;
  return std::any_of(facts_.begin(), facts_.end(),
                     [&](const auto& one) { return one.second == *wanted; });
}

void PrivateLog::pass_gap(const LogId& log) {
  const auto stream = streams_.find(log);
  if (stream == streams_.end()) return;
  for (const PrivateEntry& entry : stream->second.pass_gap())
    if (!take_fact(log, entry.n, entry.fact)) continue;
}

// In the order of (log, n), each with the lamport that counts: the highest of its log so far. A
// fact that was written while Mine was locked knows nothing of the numbers in it.
template <class Take>
void PrivateLog::walk(Take take) const {
  LogId log;
  std::uint64_t highest = 0;
  for (const auto& [name, fact] : facts_) {
    if (name.first != log) highest = 0;
    log = name.first;
    highest = std::max(highest, fact.lamport);
    take(Place{highest, log, name.second, 0}, fact);
  }
}

namespace {

Item item_in(const PrivateFact& fact) {
  return {fact.type, fact.version, fact.critical, fact.bytes};
}

Past past_of(const PrivateFact& fact) {
  std::vector<Past::Reach> reaches;
  for (const PrivateFact::Reach& reach : fact.past) reaches.push_back({reach.log, reach.seq});
  return Past(std::move(reaches));
}

template <class One>
std::vector<One> sorted(std::vector<One> all) {
  sort_rows(all, [](const One& a, const One& b) { return a.place < b.place; });
  return all;
}

}  // namespace

std::vector<Event> PrivateLog::in_order() const {
  std::vector<Event> events;
  events.reserve(facts_.size());
  walk([&](const Place& place, const PrivateFact& fact) {
    if (auto event = event_of(place, fact)) events.push_back(*std::move(event));
  });
  return sorted(std::move(events));
}

std::optional<Event> PrivateLog::event_of(const Place& place, const PrivateFact& fact) const {
  auto body = body_of(item_in(fact));
  if (!body) return std::nullopt;
  return Event{mine_id(place.log, place.seq),
               member_,
               fact.at,
               past_of(fact),
               place,
               Room::mine,
               *std::move(body)};
}

std::optional<Event> PrivateLog::event(const LogId& log, std::uint64_t n) const {
  const auto found = facts_.find({log, n});
  if (found == facts_.end()) return std::nullopt;
  return event_of({highest_until(log, n), log, n, 0}, found->second);
}

std::uint64_t PrivateLog::highest_until(const LogId& log, std::uint64_t n) const {
  // What was just written is the last of its log, and a long life is not walked through for it.
  if (const Reached& reached = reached_.at(log); reached.n == n) return reached.lamport;
  std::uint64_t highest = 0;
  const auto end = facts_.upper_bound({log, n});
  for (auto one = facts_.lower_bound({log, 0}); one != end; ++one)
    highest = std::max(highest, one->second.lamport);
  return highest;
}

std::vector<StrangeFact> PrivateLog::strange() const {
  std::vector<StrangeFact> facts;
  walk([&](const Place& place, const PrivateFact& fact) {
    const Item item = item_in(fact);
    if (!body_of(item))
      facts.push_back({mine_id(place.log, place.seq), member_, fact.at, past_of(fact), place, item,
                       entity_of(item.bytes)});
  });
  return sorted(std::move(facts));
}

const PrivateStream* PrivateLog::stream(const LogId& log) const {
  const auto found = streams_.find(log);
  return found == streams_.end() ? nullptr : &found->second;
}

}  // namespace troth
