#include "cli/lab/arguments.h"

#include <charconv>

namespace troth::lab {
namespace {

template <class T>
Read<void> whole(std::string_view option, std::string_view word, T least, T most, T& place) {
  T value{};
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size() || value < least || value > most)
    return std::unexpected(std::string(option) + " takes a whole number from " +
                           std::to_string(least) + " to " + std::to_string(most));
  place = value;
  return {};
}

}  // namespace

Read<Arguments> Arguments::read(std::span<const std::string_view> words) {
  Arguments result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word == "-" || !word.starts_with("-")) {
      result.paths.emplace_back(word);
      continue;
    }
    if (word == "--json") {
      result.json = true;
      continue;
    }
    if (word == "--quiet") {
      result.quiet = true;
      continue;
    }
    if (word == "--help") {
      result.help = true;
      continue;
    }
    const bool known = word == "--model" || word == "--seed" || word == "--couples" ||
                       word == "--days" || word == "--world" || word == "--people" ||
                       word == "--rounds";
    if (!known) return std::unexpected("there is no option " + std::string(word.substr(0, 40)));
    if (i + 1 == words.size()) return std::unexpected(std::string(word) + " needs a value");
    const std::string_view value = words[++i];
    Read<void> good;
    if (word == "--model") result.model = value;
    if (word == "--world") result.world = value;
    if (word == "--people") {
      if (value != "all" && value != "even" && value != "odd")
        return std::unexpected("--people takes all, even or odd");
      result.people = value;
    }
    if (word == "--seed") good = whole<std::uint64_t>(word, value, 0, UINT64_MAX, result.seed);
    if (word == "--couples") good = whole<std::size_t>(word, value, 1, 1'000'000, result.couples);
    if (word == "--rounds") good = whole<std::size_t>(word, value, 1, 1'000'000, result.rounds);
    if (word == "--days") {
      std::size_t days = 0;
      good = whole<std::size_t>(word, value, 1, 36'500, days);
      result.days = static_cast<double>(days);
    }
    if (!good) return std::unexpected(good.error());
  }
  return result;
}

Read<std::string> Arguments::one_path() const {
  if (paths.size() != 1) return std::unexpected("name one file, or - for standard input");
  return paths[0];
}

Read<void> Arguments::no_path() const {
  if (!paths.empty()) return std::unexpected("this verb takes no file");
  return {};
}

}  // namespace troth::lab
