#pragma once
// What follows a verb on the command line, read by what the verb says it takes.
#include <expected>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace troth::cli {

// One thing that may follow: "--by WHEN", or a plain "--offline" when `value` is empty.
struct Option {
  std::string_view name;   // with its two dashes
  std::string_view value;  // what stands for the value in the help
  std::string_view help;
};

class Arguments {
 public:
  // Reads "--name value" and "--name=value"; "--" ends the options. The unexpected is a sentence.
  static std::expected<Arguments, std::string> read(std::span<const std::string_view> words,
                                                    std::span<const Option> options);

  bool has(std::string_view option) const { return values_.contains(option); }
  std::optional<std::string> value(std::string_view option) const {
    const auto found = values_.find(option);
    return found == values_.end() ? std::nullopt : std::optional(found->second);
  }
  const std::vector<std::string>& words() const { return words_; }

 private:
  std::vector<std::string> words_;
  std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace troth::cli
