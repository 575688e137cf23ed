#include "cli/wishes.h"

#include <charconv>

#include "cli/clock.h"

namespace troth::cli {

Done<Words> words_of(std::string_view typed) {
  auto words = words_from(typed, page_bytes_max);
  if (!words)
    return std::unexpected(
        refused(words.error().code, static_cast<std::int64_t>(words.error().detail)));
  return *words;
}
Done<std::optional<Words>> words_in(const Arguments& arguments, std::string_view option) {
  const auto typed = arguments.value(option);
  if (!typed) return std::optional<Words>();
  auto words = words_of(*typed);
  if (!words) return std::unexpected(words.error());
  return std::optional(*words);
}
Done<std::optional<Due>> due_in(const Arguments& arguments, std::string_view option) {
  const auto typed = arguments.value(option);
  if (!typed) return std::optional<Due>();
  const auto due = due_from(*typed, now());
  if (!due)
    return std::unexpected(wrong_use(
        std::string(option) +
        " takes a time as in 19:00, tomorrow, \"friday 19:00\", 2027-03-01 or \"in 30m\"."));
  return std::optional(*due);
}
Done<std::int32_t> felt_in(const Arguments& arguments) {
  const std::string& typed = arguments.words()[0];
  std::int32_t felt = -1;
  const char* end = typed.data() + typed.size();
  const auto read = std::from_chars(typed.data(), end, felt);
  if (read.ec != std::errc() || read.ptr != end || felt < 0 || felt > felt_most)
    return std::unexpected(wrong_use("Say a number from 0 to 10."));
  return felt;
}
Done<std::optional<EventId>> id_in(Session& session, const Arguments& arguments,
                                   std::string_view option, std::initializer_list<Thing> wanted) {
  const auto typed = arguments.value(option);
  if (!typed) return std::optional<EventId>();
  const auto found = session.find(*typed, wanted);
  if (!found) return std::unexpected(found.error());
  return std::optional(found->id);
}

Done<void> may_cross(const Arguments& arguments, const std::string& crosses) {
  if (arguments.has("--yes")) return {};
  tell("They will see exactly this, and can keep it and show it:\n\n    " + crosses + "\n\n");
  const auto typed = is_terminal() ? line_from_person("Tell them? (yes/no)")
                                   : Result<std::string>(failed(FaultCode::not_found));
  if (typed && *typed == "yes") return {};
  return std::unexpected(
      Refused{Exit::mendable, "Nothing was told. --yes tells it without asking.", {}, 0});
}

}  // namespace troth::cli
