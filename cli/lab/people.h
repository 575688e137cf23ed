#pragma once
// Histories of several people in one file: JSON Lines as for replay, with {"person":"name"} before
// each person's own. A file without such lines is one person.
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "cli/lab/couple.h"

namespace troth::lab {

// Reads `in` and hands over one person after another, each when their lines are at an end. Says how
// many there were, or "line N: ..." why no further. Times are checked as the engine will check
// them.
Read<std::size_t> for_each_person(const ModelFile& file, std::istream& in,
                                  const std::function<void(History)>& take);

// One line of `in` at a time, at most kLongestLine + 1 bytes of each kept; false at the end.
bool next_line(std::istream& in, std::string& text);

// The name in a {"person":"name"} line; nothing if the line is another.
std::optional<std::string> person_named(std::string_view line);

// Prints a history as the lines that replay and evaluate read.
void print_history(const engine::Model& model, const History& history, const std::string& person,
                   std::ostream& out);

}  // namespace troth::lab
