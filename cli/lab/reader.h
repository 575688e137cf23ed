#pragma once
// The lab's input: JSON Lines in time order, one fact or answer a line (docs/engine.md, "The lab").
// Strict: a field that is not known, a name that was not given before, a number out of range is
// refused with a sentence, and nothing is taken of the line.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "cli/lab/model_file.h"
#include "engine/engine.h"

namespace troth::lab {

struct ReadOut {
  double at = 0;
};
using Line = std::variant<engine::Felt, engine::CheckIn, ReadOut>;

// The longest line that is read, in bytes.
inline constexpr std::size_t kLongestLine = 1u << 16;

class Reader {
 public:
  // Needs of the model file are known from the start, numbered from 0.
  explicit Reader(const ModelFile& file);

  // Understands one line, without its end. Names become known only by known(), once the engine has
  // taken the line.
  Read<Line> read(std::string_view line);

  // The line last read was taken: its names count from now on. `slot` is the place of a need that
  // it named.
  void taken(std::optional<std::size_t> slot = std::nullopt);

  // Names given to breaches, by number; empty where none was given.
  const std::vector<std::string>& breaches() const { return breaches_; }
  const std::map<std::string, std::size_t>& needs() const { return needs_; }

 private:
  Read<Line> read_object(const nlohmann::ordered_json& object);
  Read<Line> read_kind(std::string_view what, double at, const nlohmann::ordered_json& object);

  const engine::Model& model_;
  std::map<std::string, std::size_t> ids_;
  std::vector<std::string> breaches_;
  std::map<std::string, std::size_t> needs_;
  // Of the line last read:
  bool makes_breach_ = false;
  std::string new_id_;
  std::string new_need_;
  std::string gone_need_;
};

}  // namespace troth::lab
