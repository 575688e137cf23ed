#include "cli/wishes.h"

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
