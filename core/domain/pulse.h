#pragma once
// A pulse: my own two short answers to how it is. Always mine; it never leaves me unless I tell it.
// "Rather not" writes nothing at all. The words of the questions are our own, not a measure.
#include <map>

#include "base/result.h"
#include "domain/past.h"

namespace troth {

inline constexpr std::int32_t pulse_most = 100;
inline constexpr std::int32_t felt_most = 10;

// --- facts, mine ---
struct PulseTaken {
  std::optional<std::int32_t> trust;  // 0 to 100: right now, how much do you trust them?
  std::optional<EventId> need;        // one of mine, in rotation ...
  std::optional<std::int32_t> met;    // ... 0 to 100: how well is it met?
  static constexpr Kind kind{240, "pulse_taken"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "trust", it.trust}, Field{2, "need", it.need},
                      Field{3, "met", it.met}};
  }
};
static_assert(lists_every_member<PulseTaken>);

// "I felt understood", at the end of a meeting.
struct UnderstoodFelt {
  EventId of;             // a check-in or an opening
  std::int32_t felt = 0;  // 0 to 10
  static constexpr Kind kind{241, "understood_felt"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "of", it.of}, Field{2, "felt", it.felt}};
  }
};
static_assert(lists_every_member<UnderstoodFelt>);

Status fits(const PulseTaken& it);
Status fits(const UnderstoodFelt& it);
struct PulseFact : OneOf<PulseTaken, UnderstoodFelt> {
  using OneOf::OneOf;
};
Status all_fit(const PulseFact& fact);

// --- wishes --- Faults: not_found for a need that is not mine, or a meeting that is not there;
// out_of_range, also for a pulse that answers nothing.
struct TakePulse {
  std::optional<std::int32_t> trust;
  std::optional<EventId> need;
  std::optional<std::int32_t> met;
  static constexpr Kind kind{240, "take_pulse"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "trust", it.trust}, Field{2, "need", it.need},
                      Field{3, "met", it.met}};
  }
};
static_assert(lists_every_member<TakePulse>);

struct SayFeltUnderstood {
  EventId of;
  std::int32_t felt = 0;
  static constexpr Kind kind{241, "say_felt_understood"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "of", it.of}, Field{2, "felt", it.felt}};
  }
};
static_assert(lists_every_member<SayFeltUnderstood>);

struct PulseWish : OneOf<TakePulse, SayFeltUnderstood> {
  using OneOf::OneOf;
};

// --- what follows ---
// A pulse is never changed: each is its own fact, kept by its place in the order.
using Pulses = std::map<EventId, Fact<PulseFact>>;

}  // namespace troth
