#include "domain/note.h"

#include "domain/noun.h"

namespace troth {

void rejudge(const EventId& id, Note& note) {
  note.now.reset();
  for (const auto& [written, what] : note.facts) {
    if (const auto* kept = std::get_if<NoteKept>(&what); kept && written.id == id) {
      note.now = *kept;
      note.at = written.at;
    }
  }
  if (!note.now) return;
  for (const auto& [written, what] : note.facts)
    if (const auto* reworded = std::get_if<NoteReworded>(&what)) note.now->words = reworded->words;
  for (const auto& [written, what] : note.facts)
    if (std::holds_alternative<NoteRemoved>(what)) note.now.reset();
}

namespace {

Status find(const State& state, const EventId& id) {
  const auto found = state.mine.notes.find(id);
  if (found == state.mine.notes.end() || !found->second.now) return failed(FaultCode::not_found);
  return {};
}

}  // namespace

Result<Bodies> decide(const State&, const KeepNote& wish, const Now&) {
  NoteKept fact{wish.words, wish.beside};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const RewordNote& wish, const Now&) {
  TROTH_CHECK(find(state, wish.note));
  NoteReworded fact{wish.note, wish.words};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const RemoveNote& wish, const Now&) {
  TROTH_CHECK(find(state, wish.note));
  return Bodies{NoteRemoved{wish.note}};
}

Status all_fit(const NoteFact& fact) { return fits_each(fact); }
EventId matter_of(const NoteFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.note) { return it.note; });
}
Result<Bodies> decide_on(const State& state, const NoteWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
