#pragma once
// Where passphrases and other secret lines come from: a file, an inherited file descriptor, or the
// terminal with nothing shown. Never an argument and never the environment, which other programs
// can read.
#include <optional>
#include <string>

#include "base/result.h"
#include "base/secret.h"

namespace troth::cli {

struct Source {
  std::optional<std::string> file;
  std::optional<std::string> descriptor;  // a number; one line is read each time
};

// The first line without its line feed. Faults: not_found when there is no source and no terminal;
// malformed when the source can't be read or is longer than 1,024 bytes.
Result<Passphrase> secret_from(const Source& source, std::string_view prompt);

// A line typed in the open, from the terminal or standard input. Faults: not_found; malformed.
Result<std::string> line_from_person(std::string_view prompt);

bool is_terminal();

}  // namespace troth::cli
