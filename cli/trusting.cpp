// My own trust: a pulse of two short answers, and what the readings say. Only its owner sees any of
// it; nothing of it leaves this home.
#include <charconv>

#include "cli/clock.h"
#include "cli/wishes.h"
#include "cli/words.h"
#include "codec/json.h"

namespace troth::cli {
namespace {

Done<std::int32_t> number_in(std::string_view typed, std::string_view what, std::int32_t most) {
  std::int32_t number = -1;
  const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (read.ec != std::errc() || read.ptr != typed.data() + typed.size() || number < 0 ||
      number > most)
    return std::unexpected(
        wrong_use(std::string(what) + " is a number from 0 to " + std::to_string(most) + "."));
  return number;
}

// With --met it is asked of one need: the named one, or the one whose turn it is.
Done<Exit> pulse(const Arguments& arguments) {
  return live(arguments, "Kept in Mine. Only you see it.", [&](Session& it) -> Thinking {
    TakePulse wish;
    if (!arguments.words().empty()) {
      CLI_TRY(trust, number_in(arguments.words()[0], "How much you trust them", pulse_most));
      wish.trust = trust;
    }
    if (const auto typed = arguments.value("--met")) {
      CLI_TRY(met, number_in(*typed, "How well it is met", pulse_most));
      CLI_TRY_VOID(it.open_mine());
      CLI_TRY(need, id_in(it, arguments, "--need", {Thing::own_need}));
      wish.need = need ? need : it.screen().mine->need_in_turn;
      if (!wish.need)
        return std::unexpected(wrong_use("There is no need of yours to ask about yet."));
      wish.met = met;
    }
    if (!wish.trust && !wish.met)
      return std::unexpected(wrong_use("Say how much you trust them right now, from 0 to 100."));
    return wish;
  });
}

struct Read {
  std::unique_ptr<Session> session;
  view::Reading reading;
};
Done<Read> read(const Arguments& arguments) {
  std::optional<Instant> since;
  if (const auto typed = arguments.value("--days")) {
    CLI_TRY(days, number_in(*typed, "--days", 3650));
    since = Instant{now().ms - days * day_ms};
  }
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  CLI_TRY_VOID((*session)->open_mine());
  CLI_TRY(outcome, (*session)->ask(ReadTrust{since}, Mail::hold));
  if (!outcome.reading) return std::unexpected(refused(FaultCode::mine_locked));
  return Read{std::move(*session), *outcome.reading};
}

std::string numbers_of(const view::FeltTrust& trust) {
  return "    between " + std::to_string(trust.low) + " and " + std::to_string(trust.high) +
         ", around " + std::to_string(trust.middle) + ", on a line from 0 to 100\n";
}

std::string level(const std::optional<view::FeltTrust>& trust, bool numbers) {
  if (!trust) return "too early to say\n";
  std::string text =
      std::string(words_for(trust->word)) + ", " + std::string(words_for(trust->sure)) + "\n";
  if (numbers) text += numbers_of(*trust);
  return text;
}

constexpr std::string_view limits =
    "\nThis describes your own feeling, for you alone. It is built from published findings and\n"
    "tested on simulated couples; it has not been validated on couples. It knows only what was\n"
    "written down.\n";

std::string open_lines(const view::Reading& reading, const Names& names) {
  if (reading.open.empty()) return {};
  std::string text = "\nSome things are still open between you:\n";
  for (const auto& one : reading.open)
    text += "  " + names.shortest(one.of) + "  " +
            (one.words ? one.words->text : std::string(words_for(one.matter))) + "\n";
  return text;
}

std::string mover_lines(const view::Reading& reading) {
  if (reading.help_first) return {};
  if (reading.movers_too_early) return "\nWhat moves your trust: too early to say.\n";
  if (reading.movers.empty()) return "\nWhat moves your trust: nothing stands out.\n";
  std::string text = "\nWhat moves your trust\n";
  for (const auto& one : reading.movers)
    text +=
        "  " + std::string(words_for(one.what)) +
        (one.more ? ": more than it moves most people\n" : ": less than it moves most people\n");
  return text;
}

constexpr std::string_view help_first =
    "You said that you are afraid. Then a picture of trust is not what comes first.\n"
    "`troth safety` names people who help.\n";

Done<Exit> readings(const Arguments& arguments) {
  CLI_TRY(it, read(arguments));
  const view::Reading& reading = it.reading;
  if (arguments.has("--json")) {
    say(json::text_from(reading) + "\n");
    return Exit::done;
  }
  const bool numbers = arguments.has("--numbers");
  const Screen& screen = it.session->screen();
  const Names names(screen);
  std::string text(reading.help_first ? help_first : "");
  text += "Your trust, from your own pulses and what you can see: " + level(reading.trust, numbers);
  for (const auto& need : reading.needs) {
    const auto* row = row_with_id(screen.mine->needs, need.need);
    if (row == nullptr || row->retired) continue;
    text += "  " + names.shortest(need.need) + "  " + row->words.text + ": " +
            level(need.trust, numbers);
  }
  text += mover_lines(reading) + open_lines(reading, names);
  text += limits;
  say(text);
  return Exit::done;
}

}  // namespace

// `troth why` without words (living.cpp has the other one).
Done<Exit> why_of_trust(const Arguments& arguments) {
  CLI_TRY(it, read(arguments));
  const view::Reading& reading = it.reading;
  if (arguments.has("--json")) {
    say((reading.why ? json::text_from(*reading.why) : std::string("null")) + "\n");
    return Exit::done;
  }
  if (reading.help_first || !reading.why) {
    say(reading.help_first ? std::string(help_first) : "Too early to say.\n");
    return Exit::done;
  }
  const Instant at = now();
  const Names names(it.session->screen());
  std::string text =
      "Since " + spoken(reading.why->since, at) + ": " + std::string(words_for(reading.why->turn));
  text += "\n";
  for (const auto& cause : reading.why->causes) {
    text += cause.more ? "  carries it: " : "  weighs on it: ";
    switch (cause.what) {
      case view::CauseKind::slow_change:
        text += "how it has been lately, beyond what was written down";
        break;
      case view::CauseKind::passing_mood:
        text += "these days, more than anything that happened";
        break;
      case view::CauseKind::matter:
        text += names.shortest(*cause.of) + "  " + spoken(*cause.at, at) + ", " +
                (cause.words ? cause.words->text : std::string(words_for(*cause.matter)));
        break;
    }
    text += "\n";
  }
  say(text + open_lines(reading, names) + std::string(limits));
  return Exit::done;
}

const Group& trusting_verbs() {
  static const Option days{"--days", "NUMBER", "look back so many days; otherwise thirty"};
  static const Group group{
      "My own trust",
      {
          {"pulse",
           "[NUMBER]",
           "Right now, how much do you trust them? 0 to 100.",
           "In our own words; no validated measure. Kept in Mine. Leaving it out is always fine.",
           0,
           1,
           {{"--met", "NUMBER", "and how well one of your needs is met, 0 to 100"},
            {"--need", "ID", "which need; otherwise the one whose turn it is"}},
           true,
           &pulse},
          {"readings",
           "",
           "What your pulses and what you can see say of your trust.",
           "Words first; --numbers adds the band. Asks for Mine's passphrase.",
           0,
           0,
           {{"--numbers", "", "with the band in numbers"}, days},
           true,
           &readings},
      }};
  return group;
}

}  // namespace troth::cli
