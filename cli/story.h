#pragma once
// `troth story`: one made-up life of two people, from a seed, told in lines. The same seed tells
// the same life on every machine, so that whoever finds something strange can name it.
#include <span>
#include <string_view>

namespace troth::cli {

// What follows "story": "--seed NUMBER" or the number alone, "--acts NUMBER". The exit code.
int story(std::span<const std::string_view> words);

}  // namespace troth::cli
