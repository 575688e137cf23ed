#pragma once
// A note: private writing. Beside something of ours or mine, or by itself.
#include <map>

#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

// --- facts, mine ---
struct NoteKept {
  Words words;
  std::optional<EventId> beside;
  static constexpr Kind kind{80, "note_kept"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "beside", it.beside}};
  }
};
static_assert(lists_every_member<NoteKept>);

struct NoteReworded {
  EventId note;
  Words words;
  static constexpr Kind kind{81, "note_reworded"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "note", it.note}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<NoteReworded>);

struct NoteRemoved {
  EventId note;
  static constexpr Kind kind{82, "note_removed"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "note", it.note}}; }
};
static_assert(lists_every_member<NoteRemoved>);

inline Status fits(const NoteKept& it) { return page_fits(it.words); }
inline Status fits(const NoteReworded& it) { return page_fits(it.words); }
inline Status fits(const NoteRemoved&) { return {}; }

struct NoteFact : OneOf<NoteKept, NoteReworded, NoteRemoved> {
  using OneOf::OneOf;
};
Status all_fit(const NoteFact& fact);
EventId matter_of(const NoteFact& fact, const EventId& own);

// --- wishes ---
struct KeepNote {
  Words words;
  std::optional<EventId> beside;
  static constexpr Kind kind{80, "keep_note"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "beside", it.beside}};
  }
};
static_assert(lists_every_member<KeepNote>);

struct RewordNote {
  EventId note;
  Words words;
  static constexpr Kind kind{81, "reword_note"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "note", it.note}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<RewordNote>);

struct RemoveNote {
  EventId note;
  static constexpr Kind kind{82, "remove_note"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "note", it.note}}; }
};
static_assert(lists_every_member<RemoveNote>);

struct NoteWish : OneOf<KeepNote, RewordNote, RemoveNote> {
  using OneOf::OneOf;
};

// --- what follows ---
struct Note {
  std::vector<Fact<NoteFact>> facts;
  std::optional<NoteKept>
      now;  // as last worded; absent while it is not here, and once it was removed
  Instant at;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "now", it.now}, Field{3, "at", it.at}};
  }
};
static_assert(lists_every_member<Note>);
void rejudge(const EventId& id, Note& note);

}  // namespace troth
