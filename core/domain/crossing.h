#pragma once
// What I remember for myself about things that cross, or do not, between Mine and Us. Always mine:
// the other learns of a crossing by the new fact that was told, never of what it came from.
#include "base/result.h"
#include "domain/past.h"

namespace troth {

// --- facts, mine ---
// I told them this need or kept moment of mine, or this thing from before us. What they have is a
// new fact.
struct Crossed {
  EventId what;
  static constexpr Kind kind{10, "crossed"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<Crossed>);
inline Status fits(const Crossed&) { return {}; }

// Do not offer me this again ("Keep this as a small thing they did?" answered with no).
struct SetAside {
  EventId what;
  static constexpr Kind kind{11, "set_aside"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<SetAside>);
inline Status fits(const SetAside&) { return {}; }

// --- wishes ---
// Tells them one thing that was written before the two were linked: a promise, a moment, a need.
// Faults: not_found; no_partner; already_answered when it was told already; already_ended or
// out_of_range for a promise that is over.
struct TellFromBefore {
  EventId what;
  static constexpr Kind kind{10, "tell_from_before"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<TellFromBefore>);

struct PutAside {
  EventId what;
  static constexpr Kind kind{11, "put_aside"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<PutAside>);

struct CrossingWish : OneOf<TellFromBefore, PutAside> {
  using OneOf::OneOf;
};

}  // namespace troth
