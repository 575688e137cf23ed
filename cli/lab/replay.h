#pragma once
// `troth lab replay`: a history goes in line by line; for each answer comes the forecast made
// before it, for each read every read-out. What is printed for a line depends on the lines before
// it only.
#include <iosfwd>
#include <optional>
#include <string>

#include "cli/lab/model_file.h"
#include "cli/lab/reader.h"
#include "engine/engine.h"

namespace troth::lab {

class Replay {
 public:
  // The model has been checked.
  explicit Replay(const ModelFile& file);

  // Takes one line: what to print for it, empty if nothing. A refused line changes nothing.
  Read<std::string> line(std::string_view text);

  const engine::Engine& engine() const { return engine_; }

 private:
  Read<std::string> check_in(const engine::CheckIn& check_in);
  Read<std::string> read_out(double at);
  std::string need_name(std::size_t need) const;

  ModelFile file_;
  Reader reader_;
  engine::Engine engine_;
  bool needs_named_ = false;
};

// All of `in`; an error goes to `err` as "line N: sentence" and ends it. 0, or 2 after an error.
int replay(const ModelFile& file, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace troth::lab
