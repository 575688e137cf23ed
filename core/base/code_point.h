#pragma once
// One character of UTF-8 after the other.
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace troth {

// Decodes one code point at `at` and moves past it. Returns -1 for anything that is not
// shortest-form UTF-8; `at` stays then. `at` lies inside the text.
std::int32_t next_code_point(std::string_view text, std::size_t& at);

}  // namespace troth
