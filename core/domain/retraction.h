#pragma once
// Retraction: hiding, muting and taking back. What I hide or mute is mine to know; the other's
// screen does not change (S27, C11). What was told is marked as taken back, and its words stay:
// nobody can make shared words vanish alone (C14).
#include <map>

#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

// --- facts, mine ---
// I do not want to see this.
struct Hidden {
  EventId what;
  static constexpr Kind kind{12, "hidden"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<Hidden>);

struct ShownAgain {
  EventId what;
  static constexpr Kind kind{13, "shown_again"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<ShownAgain>);

// It stays in its list; nothing of it comes to Today.
struct Muted {
  EventId what;
  static constexpr Kind kind{14, "muted"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<Muted>);

struct Unmuted {
  EventId what;
  static constexpr Kind kind{15, "unmuted"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<Unmuted>);

// --- fact, ours ---
struct TakenBack {
  EventId what;  // a fact of my own
  std::optional<Words> line;
  static constexpr Kind kind{16, "taken_back"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what}, Field{2, "line", it.line}};
  }
};
static_assert(lists_every_member<TakenBack>);

inline Status fits(const Hidden&) { return {}; }
inline Status fits(const ShownAgain&) { return {}; }
inline Status fits(const Muted&) { return {}; }
inline Status fits(const Unmuted&) { return {}; }
inline Status fits(const TakenBack& it) { return line_fits(it.line); }
struct AsideFact : OneOf<Hidden, ShownAgain, Muted, Unmuted> {
  using OneOf::OneOf;
};
Status all_fit(const AsideFact& fact);
EventId matter_of(const AsideFact& fact, const EventId& own);

// --- wishes ---
struct Hide {
  EventId what;
  static constexpr Kind kind{12, "hide"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<Hide>);

struct ShowAgain {
  EventId what;
  static constexpr Kind kind{13, "show_again"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<ShowAgain>);

struct Mute {
  EventId what;
  static constexpr Kind kind{14, "mute"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<Mute>);

struct Unmute {
  EventId what;
  static constexpr Kind kind{15, "unmute"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<Unmute>);

// Faults: not_found; not_yours; already_answered when it was taken back before.
struct TakeBack {
  EventId what;
  std::optional<Words> line;
  static constexpr Kind kind{16, "take_back"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what}, Field{2, "line", it.line}};
  }
};
static_assert(lists_every_member<TakeBack>);

struct RetractionWish : OneOf<Hide, ShowAgain, Mute, Unmute, TakeBack> {
  using OneOf::OneOf;
};

// --- what follows ---
// Of Mine, by the matter.
struct Aside {
  std::vector<Fact<AsideFact>> facts;
  bool hidden = false;  // as last said
  bool muted = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "hidden", it.hidden},
                      Field{3, "muted", it.muted}};
  }
};
static_assert(lists_every_member<Aside>);
void rejudge(const EventId& id, Aside& aside);

// Of Us, by the fact that was taken back.
struct Retraction {
  std::vector<Fact<TakenBack>>
      facts;  // by whoever wrote them: only those of the author of `what` count
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "facts", it.facts}}; }
};
static_assert(lists_every_member<Retraction>);
// Did this author take it back? The line said with it, if any, is the first one's.
const Fact<TakenBack>* taken_back_by(const Retraction& retraction, const MemberId& author);

}  // namespace troth
