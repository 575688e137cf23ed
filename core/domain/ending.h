#pragma once
// Ending the use of Troth together. Leaving quietly has no fact: the other sees silence. With
// words, it is said; together, when the other says it too. Nobody needs the other's consent, and no
// ending names a fault.
#include <map>

#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

// `trust_did_not_come_back`: ours. It says nothing about whose.
enum class EndingReason : std::uint8_t {
  no_reason,
  trust_did_not_come_back,
  done_together,
};
TROTH_NAMES(EndingReason, "no_reason", "trust_did_not_come_back", "done_together");

// --- facts, ours ---
// The first of each counts; it is said once.
struct Ended {
  EndingReason reason{};
  std::optional<Words> line;
  static constexpr Kind kind{280, "ended"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "reason", it.reason}, Field{2, "line", it.line}};
  }
};
static_assert(lists_every_member<Ended>);

// I step away for a while.
struct AwaySaid {
  std::optional<Instant> until;
  std::optional<Words> line;
  static constexpr Kind kind{281, "away_said"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "until", it.until}, Field{2, "line", it.line}};
  }
};
static_assert(lists_every_member<AwaySaid>);

struct BackSaid {
  static constexpr Kind kind{282, "back_said"};
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};
static_assert(lists_every_member<BackSaid>);

inline Status fits(const Ended& it) { return fits(it.line, passage_bytes_max); }
inline Status fits(const AwaySaid& it) { return line_fits(it.line); }
inline Status fits(const BackSaid&) { return {}; }
struct EndingFact : OneOf<Ended, AwaySaid, BackSaid> {
  using OneOf::OneOf;
};
Status all_fit(const EndingFact& fact);

// --- wishes --- Faults: no_partner; already_answered; already_ended; out_of_range; text_empty;
// too_large.
struct EndWithWords {
  EndingReason reason{};
  std::optional<Words> line;
  static constexpr Kind kind{280, "end_with_words"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "reason", it.reason}, Field{2, "line", it.line}};
  }
};
static_assert(lists_every_member<EndWithWords>);

struct SayAway {
  std::optional<Instant> until;
  std::optional<Words> line;
  static constexpr Kind kind{281, "say_away"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "until", it.until}, Field{2, "line", it.line}};
  }
};
static_assert(lists_every_member<SayAway>);

struct ComeBack {
  static constexpr Kind kind{282, "come_back"};
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};
static_assert(lists_every_member<ComeBack>);

struct EndingWish : OneOf<EndWithWords, SayAway, ComeBack> {
  using OneOf::OneOf;
};

// --- what follows ---
struct Parting {
  std::map<MemberId, Fact<Ended>> ended;      // the first word of each, in the one order
  std::map<MemberId, Fact<EndingFact>> away;  // the last of each: away, or back
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "ended", it.ended}, Field{2, "away", it.away}};
  }
  bool is_over() const { return !ended.empty(); }
  // Who is away, as they say; absent: nobody said so.
  const AwaySaid* away_of(const MemberId& who) const {
    const auto last = away.find(who);
    return last == away.end() ? nullptr : std::get_if<AwaySaid>(&last->second.what);
  }
};
static_assert(lists_every_member<Parting>);
void take(Parting& parting, Fact<EndingFact> fact);

}  // namespace troth
