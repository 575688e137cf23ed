#include "cli/lab/strict_json.h"

#include <set>
#include <vector>

namespace troth::lab {
namespace {

using json = nlohmann::ordered_json;

// Walks through the text once and stops at a field that its object has already. (The library's own
// filter while parsing looks at a whole list again for each of its objects: a list of a million
// would take hours.)
class Twice : public json::json_sax_t {
 public:
  const std::string& field() const { return field_; }

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool start_object(std::size_t) override {
    open_.emplace_back();
    return true;
  }
  bool key(string_t& name) override {
    if (open_.back().insert(name).second) return true;
    field_ = in_quotes(name);
    return false;
  }
  bool end_object() override {
    open_.pop_back();
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const json::exception&) override {
    return false;
  }

 private:
  std::vector<std::set<std::string>> open_;  // names so far, of the objects that are open
  std::string field_;
};

}  // namespace

std::string in_quotes(std::string_view word) {
  return "\"" + std::string(word.substr(0, 60)) + "\"";
}

Read<json> parse_strictly(std::string_view text, std::string_view what) {
  Twice twice;
  if (!json::sax_parse(text, &twice)) {
    return std::unexpected(
        std::string(what) +
        (twice.field().empty() ? " is not JSON" : " has the field " + twice.field() + " twice"));
  }
  return json::parse(text, nullptr, false);
}

}  // namespace troth::lab
