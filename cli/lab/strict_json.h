#pragma once
// JSON as a person meant it: nothing is understood that could be meant two ways.
#include <nlohmann/json.hpp>
#include <string_view>

#include "cli/lab/model_file.h"

namespace troth::lab {

// One value, whole. Refused with a sentence that begins with `what` ("the model", "this"): what is
// not JSON, which NaN and numbers beyond a double are not either, and an object that has a field
// twice.
Read<nlohmann::ordered_json> parse_strictly(std::string_view text, std::string_view what);

// A word of somebody's file as a sentence may show it: in quotes, cut to 60 bytes.
std::string in_quotes(std::string_view word);

}  // namespace troth::lab
