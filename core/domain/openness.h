#pragma once
// Openness: something I offer to be open about, for a while ("until Sunday I'll tell you where I am
// when I'm late"). Offered by the doer only, never demanded; it ends by itself and can be ended at
// any time. The other may ask for it in words, and may be refused: no and no answer look the same
// (R25).
#include <map>

#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

inline constexpr std::int64_t openness_ms_max = 92 * day_ms;
inline constexpr int openness_asks_max = 3;  // of one person, open

// --- facts, ours ---
struct OpennessOffered {
  Words words;
  Instant until;                 // by itself it ends then
  std::optional<EventId> asked;  // the ask that it answers
  static constexpr Kind kind{160, "openness_offered"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "until", it.until},
                      Field{3, "asked", it.asked}};
  }
};
static_assert(lists_every_member<OpennessOffered>);

struct OpennessAsked {
  Words words;
  static constexpr Kind kind{161, "openness_asked"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "words", it.words}}; }
};
static_assert(lists_every_member<OpennessAsked>);

// By the one who offered it; an ask is withdrawn by the one who asked.
struct OpennessEnded {
  EventId openness;
  static constexpr Kind kind{162, "openness_ended"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "openness", it.openness}}; }
};
static_assert(lists_every_member<OpennessEnded>);

// By the other.
struct OpennessThanked {
  EventId openness;
  static constexpr Kind kind{163, "openness_thanked"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "openness", it.openness}}; }
};
static_assert(lists_every_member<OpennessThanked>);

// --- facts, mine ---
// An ask of the other: only I know that I said no.
struct OpennessDeclined {
  EventId openness;
  static constexpr Kind kind{164, "openness_declined"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "openness", it.openness}}; }
};
static_assert(lists_every_member<OpennessDeclined>);

inline Status fits(const OpennessOffered& it) { return line_fits(it.words); }
inline Status fits(const OpennessAsked& it) { return line_fits(it.words); }
inline Status fits(const OpennessEnded&) { return {}; }
inline Status fits(const OpennessThanked&) { return {}; }
inline Status fits(const OpennessDeclined&) { return {}; }
struct OpennessFact : OneOf<OpennessOffered, OpennessAsked, OpennessEnded, OpennessThanked> {
  using OneOf::OneOf;
};
Status all_fit(const OpennessFact& fact);
EventId matter_of(const OpennessFact& fact, const EventId& own);

// --- wishes --- Faults: not_found; not_yours; not_theirs; no_partner; out_of_range for a day that
// is past or more than 92 days away; too_many_asks; already_ended; already_answered.
struct OfferOpenness {
  Words words;
  Instant until;
  std::optional<EventId> asked;
  static constexpr Kind kind{160, "offer_openness"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "until", it.until},
                      Field{3, "asked", it.asked}};
  }
};
static_assert(lists_every_member<OfferOpenness>);

struct AskForOpenness {
  Words words;
  static constexpr Kind kind{161, "ask_for_openness"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "words", it.words}}; }
};
static_assert(lists_every_member<AskForOpenness>);

struct EndOpenness {
  EventId openness;
  static constexpr Kind kind{162, "end_openness"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "openness", it.openness}}; }
};
static_assert(lists_every_member<EndOpenness>);

struct ThankForOpenness {
  EventId openness;
  static constexpr Kind kind{163, "thank_for_openness"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "openness", it.openness}}; }
};
static_assert(lists_every_member<ThankForOpenness>);

struct DeclineOpenness {
  EventId openness;
  static constexpr Kind kind{164, "decline_openness"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "openness", it.openness}}; }
};
static_assert(lists_every_member<DeclineOpenness>);

struct OpennessWish
    : OneOf<OfferOpenness, AskForOpenness, EndOpenness, ThankForOpenness, DeclineOpenness> {
  using OneOf::OneOf;
};

// --- what follows ---
struct Openness {
  std::vector<Fact<OpennessFact>> facts;
  std::optional<OpennessOffered> offered;  // one of the two, from the fact that bears its name
  std::optional<OpennessAsked> asked;
  MemberId by;
  Instant at;
  bool ended = false;
  bool thanked = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts},    Field{2, "offered", it.offered},
                      Field{3, "asked", it.asked},    Field{4, "by", it.by},
                      Field{5, "at", it.at},          Field{6, "ended", it.ended},
                      Field{7, "thanked", it.thanked}};
  }
  bool is_there() const { return offered || asked; }
};
static_assert(lists_every_member<Openness>);
void rejudge(const EventId& id, Openness& openness);

}  // namespace troth
