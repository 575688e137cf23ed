#pragma once
// A moment: a small thing the other did that built trust, noticed in one line. Two equal ways: tell
// them, or keep it for me. Nobody logs their own (R21).
#include <map>

#include "domain/limit.h"
#include "domain/past.h"
#include "domain/vocabulary.h"

namespace troth {

// --- facts, ours ---
struct MomentTold {
  Words line;
  std::optional<Builder> builder;
  std::optional<EventId> promise;  // a promise of the two that it is about
  std::optional<EventId> need;     // a told need that it answers
  static constexpr Kind kind{60, "moment_told"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "line", it.line}, Field{2, "builder", it.builder},
                      Field{3, "promise", it.promise}, Field{4, "need", it.need}};
  }
};
static_assert(lists_every_member<MomentTold>);

struct MomentThanked {
  EventId moment;
  static constexpr Kind kind{61, "moment_thanked"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "moment", it.moment}}; }
};
static_assert(lists_every_member<MomentThanked>);

// --- facts, mine ---
struct MomentKept {
  Words line;
  std::optional<Builder> builder;
  std::optional<EventId> promise;
  std::optional<EventId> need;  // told or my own
  static constexpr Kind kind{62, "moment_kept"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "line", it.line}, Field{2, "builder", it.builder},
                      Field{3, "promise", it.promise}, Field{4, "need", it.need}};
  }
};
static_assert(lists_every_member<MomentKept>);

struct MomentRemoved {
  EventId moment;
  static constexpr Kind kind{63, "moment_removed"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "moment", it.moment}}; }
};
static_assert(lists_every_member<MomentRemoved>);

inline Status fits(const MomentTold& it) { return line_fits(it.line); }
inline Status fits(const MomentThanked&) { return {}; }
inline Status fits(const MomentKept& it) { return line_fits(it.line); }
inline Status fits(const MomentRemoved&) { return {}; }

struct ToldMomentFact : OneOf<MomentTold, MomentThanked> {
  using OneOf::OneOf;
};
Status all_fit(const ToldMomentFact& fact);
EventId matter_of(const ToldMomentFact& fact, const EventId& own);
struct KeptMomentFact : OneOf<MomentKept, MomentRemoved> {
  using OneOf::OneOf;
};
Status all_fit(const KeptMomentFact& fact);
EventId matter_of(const KeptMomentFact& fact, const EventId& own);

// --- wishes ---
struct TellMoment {
  std::optional<EventId> from;  // the kept moment it came from
  Words line;
  std::optional<Builder> builder;
  std::optional<EventId> promise;
  std::optional<EventId> need;
  static constexpr Kind kind{60, "tell_moment"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "from", it.from}, Field{2, "line", it.line},
                      Field{3, "builder", it.builder}, Field{4, "promise", it.promise},
                      Field{5, "need", it.need}};
  }
};
static_assert(lists_every_member<TellMoment>);

struct ThankForMoment {
  EventId moment;
  static constexpr Kind kind{61, "thank_for_moment"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "moment", it.moment}}; }
};
static_assert(lists_every_member<ThankForMoment>);

struct KeepMoment {
  Words line;
  std::optional<Builder> builder;
  std::optional<EventId> promise;
  std::optional<EventId> need;
  static constexpr Kind kind{62, "keep_moment"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "line", it.line}, Field{2, "builder", it.builder},
                      Field{3, "promise", it.promise}, Field{4, "need", it.need}};
  }
};
static_assert(lists_every_member<KeepMoment>);

struct RemoveMoment {
  EventId moment;
  static constexpr Kind kind{63, "remove_moment"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "moment", it.moment}}; }
};
static_assert(lists_every_member<RemoveMoment>);

struct MomentWish : OneOf<TellMoment, ThankForMoment, KeepMoment, RemoveMoment> {
  using OneOf::OneOf;
};

// --- what follows ---
struct ToldMoment {  // of Us
  std::vector<Fact<ToldMomentFact>> facts;
  std::optional<MomentTold> told;
  MemberId by;
  bool thanked = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "told", it.told}, Field{3, "by", it.by},
                      Field{4, "thanked", it.thanked}};
  }
};
static_assert(lists_every_member<ToldMoment>);
void rejudge(const EventId& id, ToldMoment& moment);

struct KeptMoment {  // of Mine
  std::vector<Fact<KeptMomentFact>> facts;
  std::optional<MomentKept> kept;  // absent while it is not here, and once it was removed
  Instant at;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "kept", it.kept},
                      Field{3, "at", it.at}};
  }
};
static_assert(lists_every_member<KeptMoment>);
void rejudge(const EventId& id, KeptMoment& moment);

}  // namespace troth
