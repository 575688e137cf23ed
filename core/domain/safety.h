#pragma once
// Safety: that I am afraid, a plan, and notes with a day. Always mine: the partner and the relay
// cannot see that it exists. Signs and questions are read on the screen and store nothing (S2);
// what rests here is only what a person chose to keep.
//
// Fear opens a gate: while it is open, and Mine too, no joint work is offered to this person (S1).
// No reading, no time and no good conduct closes it: only the person, in Mine, twice, at least
// seven days apart, and any new fear begins that anew.
#include <map>

#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

inline constexpr std::int64_t clear_apart_ms = 7 * day_ms;

// --- facts, mine ---
enum class Fear : std::uint8_t {
  of_them,
  of_myself,
};
TROTH_NAMES(Fear, "of_them", "of_myself");

// What exists only here, never as a shared kind.
enum class SafetySign : std::uint8_t {
  threatened,
  made_me_feel_unsafe,
};
TROTH_NAMES(SafetySign, "threatened", "made_me_feel_unsafe");

struct FearSaid {
  Fear of{};
  static constexpr Kind kind{260, "fear_said"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "of", it.of}}; }
};
static_assert(lists_every_member<FearSaid>);

// The first of the two steps.
struct ClearBegun {
  static constexpr Kind kind{261, "clear_begun"};
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};
static_assert(lists_every_member<ClearBegun>);

// The second. It counts at least seven days after the first, with no fear said since.
struct ClearFinished {
  EventId begun;
  static constexpr Kind kind{262, "clear_finished"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "begun", it.begun}}; }
};
static_assert(lists_every_member<ClearFinished>);

struct SafetyPlanWritten {
  std::optional<Words> words;  // absent: there is none any more
  static constexpr Kind kind{263, "safety_plan_written"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "words", it.words}}; }
};
static_assert(lists_every_member<SafetyPlanWritten>);

struct SafetyNoted {
  Words words;
  std::optional<Instant> happened;  // when it was, as the person says
  std::optional<SafetySign> sign;   // with one, fear is said along with it
  static constexpr Kind kind{264, "safety_noted"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "happened", it.happened},
                      Field{3, "sign", it.sign}};
  }
};
static_assert(lists_every_member<SafetyNoted>);

struct SafetyNoteRemoved {
  EventId note;
  static constexpr Kind kind{265, "safety_note_removed"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "note", it.note}}; }
};
static_assert(lists_every_member<SafetyNoteRemoved>);

inline Status fits(const FearSaid&) { return {}; }
inline Status fits(const ClearBegun&) { return {}; }
inline Status fits(const ClearFinished&) { return {}; }
inline Status fits(const SafetyPlanWritten& it) { return fits(it.words, page_bytes_max); }
inline Status fits(const SafetyNoted& it) { return page_fits(it.words); }
inline Status fits(const SafetyNoteRemoved&) { return {}; }
struct SafetyFact : OneOf<FearSaid, ClearBegun, ClearFinished, SafetyPlanWritten> {
  using OneOf::OneOf;
};
Status all_fit(const SafetyFact& fact);
struct SafetyNoteFact : OneOf<SafetyNoted, SafetyNoteRemoved> {
  using OneOf::OneOf;
};
Status all_fit(const SafetyNoteFact& fact);
EventId matter_of(const SafetyNoteFact& fact, const EventId& own);

// --- wishes ---
// Possible while Mine is locked, like all private writing.
struct SayFear {
  Fear of{};
  static constexpr Kind kind{260, "say_fear"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "of", it.of}}; }
};
static_assert(lists_every_member<SayFear>);

// Faults: not_found while nothing is there to clear, or Mine is locked; already_answered when it
// was begun.
struct BeginClear {
  static constexpr Kind kind{261, "begin_clear"};
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};
static_assert(lists_every_member<BeginClear>);

// Faults: not_found; not_open_yet before seven days have passed.
struct FinishClear {
  static constexpr Kind kind{262, "finish_clear"};
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};
static_assert(lists_every_member<FinishClear>);

struct WriteSafetyPlan {
  std::optional<Words> words;
  static constexpr Kind kind{263, "write_safety_plan"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "words", it.words}}; }
};
static_assert(lists_every_member<WriteSafetyPlan>);

struct KeepSafetyNote {
  Words words;
  std::optional<Instant> happened;
  std::optional<SafetySign> sign;
  static constexpr Kind kind{264, "keep_safety_note"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "happened", it.happened},
                      Field{3, "sign", it.sign}};
  }
};
static_assert(lists_every_member<KeepSafetyNote>);

struct RemoveSafetyNote {
  EventId note;
  static constexpr Kind kind{265, "remove_safety_note"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "note", it.note}}; }
};
static_assert(lists_every_member<RemoveSafetyNote>);

struct SafetyWish
    : OneOf<SayFear, BeginClear, FinishClear, WriteSafetyPlan, KeepSafetyNote, RemoveSafetyNote> {
  using OneOf::OneOf;
};

// --- what follows ---
struct Safety {
  std::vector<Fact<SafetyFact>> facts;
  std::optional<Instant> afraid_since;  // the gate: absent while it is closed
  std::optional<EventId> clear_begun;   // the first step that still counts
  Instant clear_begun_at;
  std::optional<Words> plan;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "afraid_since", it.afraid_since},
                      Field{3, "clear_begun", it.clear_begun},
                      Field{4, "clear_begun_at", it.clear_begun_at}, Field{5, "plan", it.plan}};
  }
};
static_assert(lists_every_member<Safety>);
void rejudge(Safety& safety);

struct SafetyNote {
  std::vector<Fact<SafetyNoteFact>> facts;
  std::optional<SafetyNoted> now;  // absent while it is not here, and once it was removed
  Instant at;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "now", it.now}, Field{3, "at", it.at}};
  }
};
static_assert(lists_every_member<SafetyNote>);
void rejudge(const EventId& id, SafetyNote& note);

}  // namespace troth
