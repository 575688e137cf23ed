#pragma once
// What export and verify print as JSON.
#include <cstdint>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/id.h"

namespace troth::cli {

struct Exported {
  std::string file;
  std::string words;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "file", it.file}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<Exported>);

struct CheckedLog {
  LogId log;
  bool mine = false;
  bool before_linking = false;
  std::uint64_t entries = 0;
  std::uint64_t refused = 0;
  std::string standing;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "log", it.log},
                      Field{2, "mine", it.mine},
                      Field{3, "before_linking", it.before_linking},
                      Field{4, "entries", it.entries},
                      Field{5, "refused", it.refused},
                      Field{6, "standing", it.standing}};
  }
};
static_assert(lists_every_member<CheckedLog>);
struct Checked {
  bool whole = false;
  std::uint64_t facts = 0;
  std::uint64_t of_nobody = 0;  // entries that no device of the two certifies
  std::vector<CheckedLog> devices;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "whole", it.whole}, Field{2, "facts", it.facts},
                      Field{3, "of_nobody", it.of_nobody}, Field{4, "devices", it.devices}};
  }
};
static_assert(lists_every_member<Checked>);

}  // namespace troth::cli
