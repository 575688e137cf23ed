#pragma once
// Where a fact stands, and what its author's device had before it when it was written
// (protocol 2.9, A9). Clocks order nothing: what came first is what lies in the other's past.
#include <algorithm>
#include <compare>
#include <memory>
#include <vector>

#include "base/describe.h"
#include "base/id.h"
#include "base/time.h"

namespace troth {

// The place of a fact. Compared as a whole it is the one order of all facts: lamport, log, seq,
// index. A fact of Mine has its own counting: its own lamport, and the number of the private fact
// as seq.
struct Place {
  std::uint64_t lamport = 0;
  LogId log;
  std::uint64_t seq = 0;    // of the frame in its log, from 1
  std::uint32_t index = 0;  // of the fact in its frame, from 0
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "lamport", it.lamport}, Field{2, "log", it.log},
                      Field{3, "seq", it.seq}, Field{4, "index", it.index}};
  }
  friend auto operator<=>(const Place&, const Place&) = default;
};
static_assert(lists_every_member<Place>);

// All shared frames that the author's device had folded when it wrote: for each log, up to which
// seq. A copy shares its storage, so that fifty thousand facts can carry theirs.
class Past {
 public:
  struct Reach {
    LogId log;
    std::uint64_t seq = 0;
    friend bool operator==(const Reach&, const Reach&) = default;
  };

  Past() = default;
  // In any order; of a log named twice the farthest counts.
  explicit Past(std::vector<Reach> reaches) {
    std::sort(reaches.begin(), reaches.end(), [](const Reach& a, const Reach& b) {
      return a.log != b.log ? a.log < b.log : a.seq > b.seq;
    });
    reaches.erase(std::unique(reaches.begin(), reaches.end(),
                              [](const Reach& a, const Reach& b) { return a.log == b.log; }),
                  reaches.end());
    reaches_ = std::make_shared<const std::vector<Reach>>(std::move(reaches));
  }

  // Up to which frame of this log; 0 when none.
  std::uint64_t reach(const LogId& log) const {
    for (const Reach& one : reaches())
      if (one.log == log) return one.seq;
    return 0;
  }
  const std::vector<Reach>& reaches() const {
    static const std::vector<Reach> nothing;
    return reaches_ ? *reaches_ : nothing;
  }

 private:
  std::shared_ptr<const std::vector<Reach>> reaches_;
};

// Everything about a fact but what it says.
struct Written {
  EventId id;
  MemberId by;
  Instant at;     // the author's clock, as claimed
  Instant heard;  // the latest time that the other claims in a shared fact of this one's past; 0
                  // when none
  Place place;
  Past past;  // not listed: the id is made from the place, and the place has exactly one past
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id}, Field{2, "by", it.by}, Field{3, "at", it.at},
                      Field{4, "heard", it.heard}, Field{5, "place", it.place}};
  }
};

// Is `first` in the causal past of `then`? For two shared facts. Neither way round: they were
// written apart.
inline bool precedes(const Written& first, const Written& then) {
  if (first.place.log == then.place.log)
    return std::pair(first.place.seq, first.place.index) <
           std::pair(then.place.seq, then.place.index);
  return then.past.reach(first.place.log) >= first.place.seq;
}

// A fact as an entity keeps it: what it says is one of the kinds that concern this entity.
template <class What>
struct Fact {
  Written written;
  What what;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "written", it.written}, Field{2, "what", it.what}};
  }
};

// One matter holds at most this many facts: the first in the one order. Nobody comes near it in
// earnest; a partner's client that floods one promise must not make this device slow.
inline constexpr std::size_t facts_max = 512;

// Puts a fact where it belongs in the one order. False when it was there already or the matter is
// full.
template <class What>
bool insert(std::vector<Fact<What>>& facts, Fact<What> fact) {
  const auto at = std::lower_bound(
      facts.begin(), facts.end(), fact,
      [](const Fact<What>& a, const Fact<What>& b) { return a.written.place < b.written.place; });
  if (at != facts.end() && at->written.place == fact.written.place) return false;
  const bool kept = facts.size() < facts_max || at != facts.end();
  if (kept) facts.insert(at, std::move(fact));
  if (facts.size() > facts_max) facts.pop_back();
  return kept;
}

}  // namespace troth
