#pragma once
// A heads-up: telling that a promise will be later, or cannot be kept, before the other has to
// wonder (product 3, R20). It counts as trust kept. No answer to it makes a breach or a repair.
#include "domain/due.h"
#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

// --- facts, ours ---
struct HeadsUpGiven {  // by the promisor
  EventId promise;
  std::optional<Due> new_due;  // later, and when; absent: I can't make it
  std::optional<Words> why;
  static constexpr Kind kind{33, "heads_up_given"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "new_due", it.new_due},
                      Field{3, "why", it.why}};
  }
};
static_assert(lists_every_member<HeadsUpGiven>);

struct WhySaid {  // by the promisor, afterwards
  EventId promise;
  EventId heads_up;
  Words why;
  static constexpr Kind kind{34, "why_said"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "heads_up", it.heads_up},
                      Field{3, "why", it.why}};
  }
};
static_assert(lists_every_member<WhySaid>);

enum class HeadsUpAnswer : std::uint8_t { thanks, hard_for_me, lets_change_it };
TROTH_NAMES(HeadsUpAnswer, "thanks", "hard_for_me", "lets_change_it");

struct HeadsUpAnswered {  // by the promisee
  EventId promise;
  EventId heads_up;
  HeadsUpAnswer answer{};
  std::optional<Words> line;
  static constexpr Kind kind{35, "heads_up_answered"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "heads_up", it.heads_up},
                      Field{3, "answer", it.answer}, Field{4, "line", it.line}};
  }
};
static_assert(lists_every_member<HeadsUpAnswered>);

struct HeardSaid {  // by the promisor, to "this is hard for me": I hear you
  EventId promise;
  EventId heads_up;
  static constexpr Kind kind{36, "heard_said"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "heads_up", it.heads_up}};
  }
};
static_assert(lists_every_member<HeardSaid>);

Status fits(const HeadsUpGiven& it);
inline Status fits(const WhySaid& it) { return line_fits(it.why); }
inline Status fits(const HeadsUpAnswered& it) { return line_fits(it.line); }
inline Status fits(const HeardSaid&) { return {}; }

// --- wishes ---
// Faults: not_found; not_yours (only the promisor tells, only the promisee answers); already_ended;
// already_answered; out_of_range for a new time that is past or too far.
struct GiveHeadsUp {
  EventId promise;
  std::optional<Due> new_due;
  std::optional<Words> why;
  static constexpr Kind kind{33, "give_heads_up"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "new_due", it.new_due},
                      Field{3, "why", it.why}};
  }
};
static_assert(lists_every_member<GiveHeadsUp>);

struct SayWhy {
  EventId promise;
  EventId heads_up;
  Words why;
  static constexpr Kind kind{34, "say_why"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "heads_up", it.heads_up},
                      Field{3, "why", it.why}};
  }
};
static_assert(lists_every_member<SayWhy>);

struct AnswerHeadsUp {
  EventId promise;
  EventId heads_up;
  HeadsUpAnswer answer{};
  std::optional<Words> line;
  static constexpr Kind kind{35, "answer_heads_up"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "heads_up", it.heads_up},
                      Field{3, "answer", it.answer}, Field{4, "line", it.line}};
  }
};
static_assert(lists_every_member<AnswerHeadsUp>);

struct SayIHearYou {
  EventId promise;
  EventId heads_up;
  static constexpr Kind kind{36, "say_i_hear_you"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "promise", it.promise}, Field{2, "heads_up", it.heads_up}};
  }
};
static_assert(lists_every_member<SayIHearYou>);

struct HeadsUpWish : OneOf<GiveHeadsUp, SayWhy, AnswerHeadsUp, SayIHearYou> {
  using OneOf::OneOf;
};

// --- what follows ---
enum class Telling : std::uint8_t {
  none,
  in_time,      // claimed at or before the deadline, and nothing in its past speaks against that
  late,         // claimed after it, by its own words
  cannot_tell,  // claimed in time, but its author had already seen something the other claims to
                // have written later
};
TROTH_NAMES(Telling, "none", "in_time", "late", "cannot_tell");

// Judged by what was due when it was written. `heard`: the latest time the other claims in its
// causal past.
Telling judge_telling(Instant claimed, Instant heard, const std::optional<Due>& due);

struct JudgedHeadsUp {
  EventId id;
  Instant at;
  Telling telling{};
  std::optional<Due> due;      // that it was about
  std::optional<Due> new_due;  // absent: cannot make it
  std::optional<Words> why;    // as last said
  std::optional<HeadsUpAnswer> answer;
  std::optional<Words> line;
  bool heard = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},           Field{2, "at", it.at},
                      Field{3, "telling", it.telling}, Field{4, "due", it.due},
                      Field{5, "new_due", it.new_due}, Field{6, "why", it.why},
                      Field{7, "answer", it.answer},   Field{8, "line", it.line},
                      Field{9, "heard", it.heard}};
  }
};
static_assert(lists_every_member<JudgedHeadsUp>);

}  // namespace troth
