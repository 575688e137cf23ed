// Check-ins: prepared apart, sealed, opened together, closed.
#include <algorithm>
#include <charconv>

#include "cli/clock.h"
#include "cli/wishes.h"
#include "cli/words.h"
#include "codec/json.h"

namespace troth::cli {
namespace {

// The one that goes on, else the last one.
Done<const view::CheckInRow*> current(const Screen& screen) {
  const auto& rows = screen.us->check_ins;
  for (const auto& row : rows)
    if (row.standing != view::MeetingStanding::closed) return &row;
  if (rows.empty()) return std::unexpected(refused(FaultCode::not_found));
  return &rows.front();
}

void add_part(std::string& text, std::string_view label, const std::optional<Words>& words) {
  if (words) text += "    " + std::string(label) + ": " + words->text + "\n";
}
std::string three_things(const Answers& it) {
  std::string text;
  add_part(text, "valued", it.valued);
  add_part(text, "on my mind", it.on_mind);
  add_part(text, "would help", it.would_help);
  return text;
}

Done<Answers> answers_in(const Arguments& arguments) {
  Answers answers;
  CLI_TRY(valued, words_in(arguments, "--valued"));
  CLI_TRY(on_mind, words_in(arguments, "--on-mind"));
  CLI_TRY(would_help, words_in(arguments, "--would-help"));
  answers.valued = valued;
  answers.on_mind = on_mind;
  answers.would_help = would_help;
  return answers;
}

Done<Exit> check_in(const Arguments& arguments) {
  if (arguments.has("--begin"))
    return live(arguments, "Begun. It lies here for both of you.",
                [&](Session&) -> Thinking { return BeginCheckIn{}; });
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  CLI_TRY(row, current((*session)->screen()));
  if (arguments.has("--json")) {
    say(json::text_from(*row) + "\n");
    return Exit::done;
  }
  std::string text(words_for(row->standing));
  text += "\n";
  if (row->their_answers) text += "\n  They\n" + three_things(*row->their_answers);
  if (row->my_answers) text += "\n  You\n" + three_things(*row->my_answers);
  if (row->theirs_does_not_open)
    text +=
        "\nThe key that came from their device does not fit what was sealed. Nothing of it can be\n"
        "read here; nothing of yours was lost.\n";
  if (row->said_back_words)
    text += std::string("\n") +
            (row->said_back_by_me ? "You said back: " : "They heard you say: ") +
            row->said_back_words->text + "\n";
  say(text);
  return Exit::done;
}

Done<Exit> prepare(const Arguments& arguments) {
  return live(arguments, "Kept in Mine, for the next check-in.", [&](Session&) -> Thinking {
    CLI_TRY(answers, answers_in(arguments));
    return PrepareCheckIn{answers.valued, answers.on_mind, answers.would_help};
  });
}

// What was given, else what was prepared.
Done<Exit> ready(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  CLI_TRY(row, current(it.screen()));
  const EventId what = row->id;  // opening Mine shows another screen
  CLI_TRY(answers, answers_in(arguments));
  if (answers == Answers{}) {
    CLI_TRY_VOID(it.open_mine());
    if (const auto& prepared = it.screen().mine->prepared)
      answers = {prepared->valued, prepared->on_mind, prepared->would_help, {}};
  }
  tell("Once both are ready it opens for both; until then you can take it back.\n");
  CLI_TRY_VOID(may_cross(arguments, "\n" + three_things(answers)));
  CLI_TRY(done, it.ask(SealTogether{what, answers}, Mail::hold));
  return finish(it, arguments, done.made, "Yours is sealed. It opens when both are.");
}

// A wish about the check-in that goes on.
template <class WishOf>
Done<Exit> about_it(const Arguments& arguments, const std::string& sentence, WishOf wish_of) {
  return live(arguments, sentence, [&](Session& it) -> Thinking {
    if (!it.is_offline()) it.exchange();  // what the other said meanwhile
    CLI_TRY(row, current(it.screen()));
    return wish_of(it, *row);
  });
}

Done<Exit> not_ready(const Arguments& arguments) {
  return about_it(arguments, "Taken back.", [](Session&, const view::CheckInRow& row) -> Thinking {
    return UnsealAnswers{row.id};
  });
}
Done<Exit> say_back(const Arguments& arguments) {
  return about_it(arguments, "Said.", [&](Session&, const view::CheckInRow& row) -> Thinking {
    CLI_TRY(words, words_of(arguments.words()[0]));
    return SayIssueBack{row.id, words};
  });
}
Done<Exit> that_is_it(const Arguments& arguments) {
  return about_it(arguments, "Said.", [&](Session&, const view::CheckInRow& row) -> Thinking {
    if (!row.said_back) return std::unexpected(refused(FaultCode::not_found));
    CLI_TRY(words, words_in(arguments, "--not-quite"));
    return AnswerIssue{row.id, *row.said_back, !words, words};
  });
}
Done<Exit> small_promise(const Arguments& arguments) {
  return about_it(arguments, "Promised.", [&](Session&, const view::CheckInRow& row) -> Thinking {
    CLI_TRY(act, words_of(arguments.words()[0]));
    CLI_TRY(due, due_in(arguments, "--by"));
    return PromiseInCheckIn{row.id, act, due};
  });
}
Done<Exit> understood(const Arguments& arguments) {
  if (arguments.has("--question")) return understood_question(arguments);
  return about_it(arguments, "Kept in Mine. Only you see it.",
                  [&](Session&, const view::CheckInRow& row) -> Thinking {
                    CLI_TRY(felt, felt_in(arguments));
                    return SayFeltUnderstood{row.id, felt};
                  });
}
Done<Exit> close_check_in(const Arguments& arguments) {
  return about_it(
      arguments, "Closed. What was opened stays.",
      [](Session&, const view::CheckInRow& row) -> Thinking { return CloseCheckIn{row.id}; });
}

constexpr std::string_view weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                         "friday", "saturday", "sunday"};

Done<Exit> slot(const Arguments& arguments) {
  if (arguments.words().empty())
    return live(arguments, "Agreed.", [&](Session& it) -> Thinking {
      const auto& proposed = it.screen().us->slot.proposed;
      if (!proposed) return std::unexpected(refused(FaultCode::not_found));
      return AgreeToCheckInSlot{*proposed};
    });
  return live(arguments, "Proposed. It counts once they agree.", [&](Session&) -> Thinking {
    if (arguments.words().size() < 2)
      return std::unexpected(wrong_use("Say a weekday and an hour, as in sunday 20:00."));
    const auto* day = std::ranges::find(weekdays, arguments.words()[0]);
    const std::string& hour = arguments.words()[1];
    int hours = -1;
    int minutes = -1;
    const auto two = [&](std::size_t at, int& into) {
      return hour.size() == 5 &&
             std::from_chars(hour.data() + at, hour.data() + at + 2, into).ptr ==
                 hour.data() + at + 2;
    };
    if (day == std::end(weekdays) || !two(0, hours) || !two(3, minutes) || hour[2] != ':' ||
        hours > 23 || minutes > 59)
      return std::unexpected(wrong_use("Say a weekday and an hour, as in sunday 20:00."));
    return ProposeCheckInSlot{static_cast<std::int32_t>(day - std::begin(weekdays)),
                              static_cast<std::int32_t>(hours * 60 + minutes)};
  });
}

}  // namespace

const Group& meeting_verbs() {
  static const std::vector<Option> things{{"--valued", "WORDS", "one thing I valued"},
                                          {"--on-mind", "WORDS", "one thing on my mind"},
                                          {"--would-help", "WORDS", "one thing that would help"},
                                          {"--yes", "", "do not ask again"}};
  static const Group group{
      "Check-ins, opened together",
      {
          {"check-in",
           "",
           "The check-in that lies here, and what was opened.",
           "",
           0,
           0,
           {{"--begin", "", "begin one"}},
           true,
           &check_in},
          {"prepare",
           "",
           "Prepare the next one, only for you.",
           "",
           0,
           0,
           {things[0], things[1], things[2]},
           true,
           &prepare},
          {"ready", "", "Seal yours: it opens when both are ready.",
           "Without words of yours it takes what you prepared.", 0, 0, things, true, &ready},
          {"not-ready",
           "",
           "Take yours back, while they are not ready.",
           "",
           0,
           0,
           {},
           true,
           &not_ready},
          {"say-back", "WORDS", "Say back what you heard.", "", 1, 1, {}, true, &say_back},
          {"that-is-it",
           "",
           "They heard you right.",
           "",
           0,
           0,
           {{"--not-quite", "WORDS", "or not quite, and what is missing"}},
           true,
           &that_is_it},
          {"small-promise",
           "WORDS",
           "One small promise out of it, at most.",
           "",
           1,
           1,
           {{"--by", "TIME", "when"}},
           true,
           &small_promise},
          {"understood",
           "NUMBER",
           "\"I felt understood\", 0 to 10, only for you.",
           "",
           1,
           1,
           {{"--question", "", "by the question for two, not the check-in"}},
           true,
           &understood},
          {"close-check-in", "", "Close it, for both.", "", 0, 0, {}, true, &close_check_in},
          {"slot",
           "[WEEKDAY HH:MM]",
           "Propose when it suits; without words: agree.",
           "",
           0,
           2,
           {},
           true,
           &slot},
      }};
  return group;
}

}  // namespace troth::cli
