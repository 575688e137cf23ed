#pragma once
// A model as JSON: what `troth lab model` prints and `--model FILE` reads. Everything left out is
// as in the couple model; a field that is not known, or a number that the engine cannot work with,
// is refused with a sentence.
#include <expected>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/felt.h"
#include "engine/model.h"

namespace troth::lab {

template <class T>
using Read = std::expected<T, std::string>;  // or a sentence for the person at the terminal

// A need that is there from the first line on.
struct FirstNeed {
  std::string name;
  engine::NeedNamed need;
};

struct ModelFile {
  engine::Model model = engine::couple_model();
  std::vector<FirstNeed> needs;
};

Read<ModelFile> read_model(std::string_view text);
Read<ModelFile> load_model(const std::string& path);  // from a file of at most 8 MiB
nlohmann::ordered_json print_model(const ModelFile& file);

// "reliability", "honesty", "respect", "care", in a list, as the sides of a need.
Read<std::array<bool, engine::kAspects>> read_about(const nlohmann::ordered_json& list);

}  // namespace troth::lab
