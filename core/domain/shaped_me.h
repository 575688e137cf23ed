#pragma once
// What shaped me: my history before us, beside a need (R3). Always mine. "Tell it aloud" comes
// first; a line of it can be told, which is a new fact with words I have just seen.
#include <map>

#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

// --- facts, mine ---
struct ShapedMeKept {
  Words words;
  std::optional<EventId> need;  // of Mine, that it lies beside
  static constexpr Kind kind{83, "shaped_me_kept"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "need", it.need}};
  }
};
static_assert(lists_every_member<ShapedMeKept>);

struct ShapedMeReworded {
  EventId shaped;
  Words words;
  static constexpr Kind kind{84, "shaped_me_reworded"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "shaped", it.shaped}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<ShapedMeReworded>);

struct ShapedMeRemoved {
  EventId shaped;
  static constexpr Kind kind{85, "shaped_me_removed"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "shaped", it.shaped}}; }
};
static_assert(lists_every_member<ShapedMeRemoved>);

// --- facts, ours ---
struct ShapedMeTold {
  Words line;
  std::optional<EventId> need;  // a told one
  static constexpr Kind kind{86, "shaped_me_told"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "line", it.line}, Field{2, "need", it.need}};
  }
};
static_assert(lists_every_member<ShapedMeTold>);

// By the other. There is no other answer.
struct ShapedMeHeard {
  EventId shaped;
  static constexpr Kind kind{87, "shaped_me_heard"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "shaped", it.shaped}}; }
};
static_assert(lists_every_member<ShapedMeHeard>);

inline Status fits(const ShapedMeKept& it) { return page_fits(it.words); }
inline Status fits(const ShapedMeReworded& it) { return page_fits(it.words); }
inline Status fits(const ShapedMeRemoved&) { return {}; }
inline Status fits(const ShapedMeTold& it) { return line_fits(it.line); }
inline Status fits(const ShapedMeHeard&) { return {}; }
struct ShapedMeFact : OneOf<ShapedMeKept, ShapedMeReworded, ShapedMeRemoved> {
  using OneOf::OneOf;
};
Status all_fit(const ShapedMeFact& fact);
EventId matter_of(const ShapedMeFact& fact, const EventId& own);

struct ToldShapedMeFact : OneOf<ShapedMeTold, ShapedMeHeard> {
  using OneOf::OneOf;
};
Status all_fit(const ToldShapedMeFact& fact);
EventId matter_of(const ToldShapedMeFact& fact, const EventId& own);

// --- wishes ---
struct KeepShapedMe {
  Words words;
  std::optional<EventId> need;
  static constexpr Kind kind{83, "keep_shaped_me"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "need", it.need}};
  }
};
static_assert(lists_every_member<KeepShapedMe>);

struct RewordShapedMe {
  EventId shaped;
  Words words;
  static constexpr Kind kind{84, "reword_shaped_me"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "shaped", it.shaped}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<RewordShapedMe>);

struct RemoveShapedMe {
  EventId shaped;
  static constexpr Kind kind{85, "remove_shaped_me"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "shaped", it.shaped}}; }
};
static_assert(lists_every_member<RemoveShapedMe>);

struct TellShapedMe {
  std::optional<EventId> from;  // what it is a line of, which stays here
  Words line;
  std::optional<EventId> need;
  static constexpr Kind kind{86, "tell_shaped_me"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "from", it.from}, Field{2, "line", it.line},
                      Field{3, "need", it.need}};
  }
};
static_assert(lists_every_member<TellShapedMe>);

struct HearShapedMe {
  EventId shaped;
  static constexpr Kind kind{87, "hear_shaped_me"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "shaped", it.shaped}}; }
};
static_assert(lists_every_member<HearShapedMe>);

struct ShapedMeWish
    : OneOf<KeepShapedMe, RewordShapedMe, RemoveShapedMe, TellShapedMe, HearShapedMe> {
  using OneOf::OneOf;
};

// --- what follows ---
// Of Mine.
struct ShapedMe {
  std::vector<Fact<ShapedMeFact>> facts;
  std::optional<ShapedMeKept> now;  // as last worded; absent once it was removed
  Instant at;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "now", it.now}, Field{3, "at", it.at}};
  }
};
static_assert(lists_every_member<ShapedMe>);
void rejudge(const EventId& id, ShapedMe& shaped);

// Of Us.
struct ToldShapedMe {
  std::vector<Fact<ToldShapedMeFact>> facts;
  std::optional<ShapedMeTold> told;
  MemberId by;
  Instant at;
  bool heard = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "told", it.told}, Field{3, "by", it.by},
                      Field{4, "at", it.at}, Field{5, "heard", it.heard}};
  }
};
static_assert(lists_every_member<ToldShapedMe>);
void rejudge(const EventId& id, ToldShapedMe& shaped);

}  // namespace troth
