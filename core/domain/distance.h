#pragma once
// Keeping my distance: a plain sentence that I may choose to send ("I notice I keep my distance,
// because
// ..."). It asks for nothing and ends when I say so (R11).
#include <map>

#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

// --- facts, ours ---
struct DistanceSaid {
  Words because;
  static constexpr Kind kind{170, "distance_said"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "because", it.because}}; }
};
static_assert(lists_every_member<DistanceSaid>);

// By the other.
struct DistanceHeard {
  EventId distance;
  static constexpr Kind kind{171, "distance_heard"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "distance", it.distance}}; }
};
static_assert(lists_every_member<DistanceHeard>);

// By the one who said it: I am nearer again.
struct DistanceEnded {
  EventId distance;
  static constexpr Kind kind{172, "distance_ended"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "distance", it.distance}}; }
};
static_assert(lists_every_member<DistanceEnded>);

inline Status fits(const DistanceSaid& it) { return line_fits(it.because); }
inline Status fits(const DistanceHeard&) { return {}; }
inline Status fits(const DistanceEnded&) { return {}; }
struct DistanceFact : OneOf<DistanceSaid, DistanceHeard, DistanceEnded> {
  using OneOf::OneOf;
};
Status all_fit(const DistanceFact& fact);
EventId matter_of(const DistanceFact& fact, const EventId& own);

// --- wishes --- Faults: not_found; not_yours; not_theirs; no_partner; already_answered;
// already_ended.
struct SayDistance {
  Words because;
  static constexpr Kind kind{170, "say_distance"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "because", it.because}}; }
};
static_assert(lists_every_member<SayDistance>);

struct HearDistance {
  EventId distance;
  static constexpr Kind kind{171, "hear_distance"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "distance", it.distance}}; }
};
static_assert(lists_every_member<HearDistance>);

struct EndDistance {
  EventId distance;
  static constexpr Kind kind{172, "end_distance"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "distance", it.distance}}; }
};
static_assert(lists_every_member<EndDistance>);

struct DistanceWish : OneOf<SayDistance, HearDistance, EndDistance> {
  using OneOf::OneOf;
};

// --- what follows ---
struct Distance {
  std::vector<Fact<DistanceFact>> facts;
  std::optional<DistanceSaid> said;
  MemberId by;
  Instant at;
  bool heard = false;
  bool ended = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "said", it.said},
                      Field{3, "by", it.by},       Field{4, "at", it.at},
                      Field{5, "heard", it.heard}, Field{6, "ended", it.ended}};
  }
};
static_assert(lists_every_member<Distance>);
void rejudge(const EventId& id, Distance& distance);

}  // namespace troth
