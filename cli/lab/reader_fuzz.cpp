// Anything at all as a history: no crash, a refusal with its line and a sentence or none, and every
// number that is printed is a number.
#include <cstdint>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "cli/lab/replay.h"

namespace {

// What is not finite is printed as null; these may be null by themselves.
bool finite(const nlohmann::json& value, const std::string& name) {
  if (value.is_null()) return name == "need" || name == "id" || name == "attribution";
  if (!value.is_structured()) return true;
  for (const auto& [key, inner] : value.items()) {
    if (!finite(inner, value.is_object() ? key : name + "[]")) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const troth::lab::ModelFile model;
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  std::ostringstream out;
  std::ostringstream err;
  const int code = troth::lab::replay(model, in, out, err);
  if (code != 0 && code != 2) __builtin_trap();
  if ((code == 0) != err.str().empty()) __builtin_trap();
  if (code == 2 && !err.str().starts_with("line ")) __builtin_trap();
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) {
    const auto object = nlohmann::json::parse(line, nullptr, false);
    if (!object.is_object() || !finite(object, "")) __builtin_trap();
  }
  return 0;
}
