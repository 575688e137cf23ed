#pragma once
// What the verbs of wishes share: reading what was typed, making the wish of it, keeping it here,
// and only then speaking with the relay. A fault comes back as its sentence.
#include <algorithm>
#include <initializer_list>

#include "cli/session.h"
#include "cli/verb.h"

namespace troth::cli {

using Thinking = Done<Wish>;

// TRY for Done, as TROTH_TRY is for Result.
#define CLI_TRY(name, expression)                            \
  auto name##_or = (expression);                             \
  if (!name##_or) return std::unexpected(name##_or.error()); \
  auto& name = *name##_or

#define CLI_TRY_VOID(expression) \
  if (auto done = (expression); !done) return std::unexpected(done.error())

// Unlocks, lets `wish_of` make the wish, keeps it here, and only then speaks with the relay.
template <class WishOf>
Done<Exit> live(const Arguments& arguments, const std::string& sentence, WishOf wish_of) {
  auto session = Session::unlock(arguments, Mail::hold);
  if (!session) return std::unexpected(session.error());
  Done<Wish> wish = wish_of(**session);
  if (!wish) return std::unexpected(wish.error());
  const auto done = (*session)->ask(Submit{std::move(*wish)}, Mail::hold);
  if (!done) return std::unexpected(done.error());
  return finish(**session, arguments, done->made, sentence);
}

Done<Words> words_of(std::string_view typed);
// Of an option; empty when it was not given.
Done<std::optional<Words>> words_in(const Arguments& arguments, std::string_view option);
Done<std::optional<Due>> due_in(const Arguments& arguments, std::string_view option);
// "I felt understood", 0 to 10: the word behind the verb.
Done<std::int32_t> felt_in(const Arguments& arguments);
Done<std::optional<EventId>> id_in(Session& session, const Arguments& arguments,
                                   std::string_view option, std::initializer_list<Thing> wanted);

// "told me in time" and told_me_in_time are the same.
template <class Enum>
std::optional<Enum> named(std::string typed) {
  for (char& one : typed)
    if (one == ' ' || one == '-') one = '_';
  const auto names = names_of(Enum{});
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == typed) return static_cast<Enum>(i);
  return std::nullopt;
}
template <class Enum>
std::string all_names() {
  std::string text;
  for (const auto one : names_of(Enum{})) text += (text.empty() ? "" : ", ") + std::string(one);
  return text;
}
// The same for an option that takes one of a few names; empty when it was not given.
template <class Enum>
Done<std::optional<Enum>> named_in(const Arguments& arguments, std::string_view option) {
  const auto typed = arguments.value(option);
  if (!typed) return std::optional<Enum>();
  const auto one = named<Enum>(*typed);
  if (!one)
    return std::unexpected(
        wrong_use(std::string(option) + " takes one of: " + all_names<Enum>() + "."));
  return std::optional(*one);
}

template <class Row>
const Row* row_with_id(const std::vector<Row>& rows, const EventId& id) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

// Shows exactly what would cross, and asks. Refuses unless the person typed yes, or --yes was
// given.
Done<void> may_cross(const Arguments& arguments, const std::string& crosses);

}  // namespace troth::cli
