#include "cli/arguments.h"

#include <algorithm>

namespace troth::cli {

std::expected<Arguments, std::string> Arguments::read(std::span<const std::string_view> words,
                                                      std::span<const Option> options) {
  Arguments read;
  bool options_end = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (options_end || !word.starts_with("-") || word == "-") {
      read.words_.emplace_back(word);
      continue;
    }
    if (word == "--") {
      options_end = true;
      continue;
    }
    const auto equals = word.find('=');
    const std::string_view name = word.substr(0, equals);
    const auto option = std::find_if(options.begin(), options.end(),
                                     [&](const Option& one) { return one.name == name; });
    // What was typed is not repeated when it may be somebody's words.
    if (option == options.end())
      return std::unexpected("There is no such option here: " + std::string(name.substr(0, 40)) +
                             ". --help shows those there are.");
    if (read.values_.contains(name))
      return std::unexpected(std::string(name) + " can be given once.");
    if (option->value.empty()) {
      if (equals != std::string_view::npos)
        return std::unexpected(std::string(name) + " takes no value.");
      read.values_.emplace(name, "");
    } else if (equals != std::string_view::npos) {
      read.values_.emplace(name, word.substr(equals + 1));
    } else if (i + 1 < words.size()) {
      read.values_.emplace(name, words[++i]);
    } else {
      return std::unexpected(std::string(name) + " needs " + std::string(option->value) + ".");
    }
  }
  return read;
}

}  // namespace troth::cli
