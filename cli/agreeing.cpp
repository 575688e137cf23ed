// Agreements: proposed, consented to, changed by both, looked at again, left by one and told.
#include "cli/clock.h"
#include "cli/wishes.h"
#include "cli/words.h"
#include "codec/json.h"

namespace troth::cli {
namespace {

Done<std::optional<Instant>> review_in(const Arguments& arguments) {
  CLI_TRY(due, due_in(arguments, "--review"));
  return due ? std::optional(due->at) : std::nullopt;
}

Done<Exit> agreements(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  const Screen& screen = (*session)->screen();
  if (arguments.has("--json")) {
    say(json::text_from(screen.us->agreements) + "\n");
    return Exit::done;
  }
  const Names names(screen);
  const Instant at = now();
  std::string text;
  for (const auto& row : screen.us->agreements) {
    text += "  " + names.shortest(row.id) + "  " + row.words.text + "\n      " +
            std::string(words_for(row.standing));
    if (row.review && row.standing != view::AgreementStanding::withdrawn)
      text += row.review_has_come ? "; its day to be looked at has come"
                                  : "; to be looked at " + spoken(*row.review, at);
    text += "\n";
    if (row.withdrawn_line) text += "      " + row.withdrawn_line->text + "\n";
    for (const auto& version : row.versions)
      if (row.waiting == version.id && row.standing == view::AgreementStanding::in_force)
        text += "      They propose: " + version.words.text + "\n";
    if (row.they_are_open_to_change) text += "      They are open to changing it.\n";
  }
  say(text.empty() ? "Nothing agreed on yet. `troth agree-on` proposes something.\n" : text);
  return Exit::done;
}

Done<Exit> agree_on(const Arguments& arguments) {
  return live(arguments, "Proposed. It counts once they agree.", [&](Session&) -> Thinking {
    CLI_TRY(words, words_of(arguments.words()[0]));
    CLI_TRY(review, review_in(arguments));
    CLI_TRY_VOID(may_cross(arguments, words.text));
    return ProposeAgreement{words, review};
  });
}

constexpr std::string_view forced =
    "Is somebody making you do this? Then leave it. This question is only for you;\n"
    "`troth safety` says more.\n\n";

// Done to the version of the other that waits.
template <class AWish>
Done<Exit> answer(const Arguments& arguments, const std::string& sentence) {
  return live(arguments, sentence, [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::agreement}));
    const auto* row = row_with_id(it.screen().us->agreements, found.id);
    if (!row->waiting) return std::unexpected(refused(FaultCode::not_found));
    if constexpr (std::is_same_v<AWish, ConsentToAgreement>) tell(forced);
    return AWish{found.id, *row->waiting};
  });
}
Done<Exit> consent(const Arguments& arguments) {
  return answer<ConsentToAgreement>(arguments, "Agreed. From now on it counts for both.");
}
Done<Exit> pass_over(const Arguments& arguments) {
  return answer<DeclineAgreement>(arguments, "Left. They see no answer, as before.");
}

Done<Exit> change_agreement(const Arguments& arguments) {
  return live(arguments, "Proposed. What stands stays until they agree.",
              [&](Session& it) -> Thinking {
                CLI_TRY(found, it.find(arguments.words()[0], {Thing::agreement}));
                CLI_TRY(words, words_of(arguments.words()[1]));
                CLI_TRY(review, review_in(arguments));
                CLI_TRY_VOID(may_cross(arguments, words.text));
                return ProposeAgreementChange{found.id, words, review};
              });
}
Done<Exit> reviewed(const Arguments& arguments) {
  return live(arguments, "Looked at; it stays as it is.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::agreement}));
    CLI_TRY(review, review_in(arguments));
    return ReviewAgreement{found.id, review};
  });
}
Done<Exit> open_to_change(const Arguments& arguments) {
  return live(arguments, "Said.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::agreement}));
    return SayOpenToChange{found.id, !arguments.has("--no")};
  });
}
Done<Exit> leave_agreement(const Arguments& arguments) {
  return live(arguments, "Left. They see it, and when.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::agreement}));
    CLI_TRY(line, words_in(arguments, "--line"));
    return WithdrawAgreement{found.id, line};
  });
}

}  // namespace

const Group& agreeing_verbs() {
  static const Option review{"--review", "TIME", "the day to look at it again"};
  static const Option yes{"--yes", "", "do not ask again"};
  static const Group group{
      "What we agree on",
      {
          {"agreements", "", "What the two of you agreed on.", "", 0, 0, {}, true, &agreements},
          {"agree-on",
           "WORDS",
           "Propose something that both hold to.",
           "It counts once both have agreed to the same words.",
           1,
           1,
           {review, yes},
           true,
           &agree_on},
          {"consent", "ID", "Agree to what they propose.", "", 1, 1, {}, true, &consent},
          {"pass-over",
           "ID",
           "Leave what they propose.",
           "They don't see it: it looks like no answer yet.",
           1,
           1,
           {},
           true,
           &pass_over},
          {"change-agreement",
           "ID WORDS",
           "Propose other words for it.",
           "",
           2,
           2,
           {review, yes},
           true,
           &change_agreement},
          {"reviewed",
           "ID",
           "Looked at again, and left as it is.",
           "",
           1,
           1,
           {review},
           true,
           &reviewed},
          {"open-to-change",
           "ID",
           "Say that you are open to changing it.",
           "",
           1,
           1,
           {{"--no", "", "or that you would rather leave it"}},
           true,
           &open_to_change},
          {"leave-agreement",
           "ID",
           "Leave it; the other is told.",
           "",
           1,
           1,
           {{"--line", "WORDS", "one line to go with it"}},
           true,
           &leave_agreement},
      }};
  return group;
}

}  // namespace troth::cli
