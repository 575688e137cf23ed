// Looking back: the history by month, and words that were said. Nothing of it is kept, and the
// relay hears nothing of it.
#include "cli/clock.h"
#include "cli/host/passphrase_prompt.h"
#include "cli/month.h"
#include "cli/wishes.h"
#include "cli/words.h"
#include "codec/json.h"

namespace troth::cli {
namespace {

constexpr std::string_view dot = " · ";

std::string_view words_for(view::Mark mark) {
  switch (mark) {
    case view::Mark::knot_open:
      return "a promise, not yet tied";
    case view::Mark::knot:
      return "a word kept";
    case view::Mark::loop:
      return "told in time";
    case view::Mark::untied:
      return "a promise that ended another way";
    case view::Mark::dot:
      return "a small thing";
    case view::Mark::reach:
      return "a need, told";
    case view::Mark::bar:
      return "an agreement";
    case view::Mark::gap:
      return "something that hurt";
    case view::Mark::seam:
      return "repaired";
    case view::Mark::stitch:
      return "living with it, or seen differently";
    case view::Mark::loose:
      return "not repaired, or stopped";
  }
  return "";
}

std::string_view words_for(view::OwnKind what) {
  switch (what) {
    case view::OwnKind::need:
      return "a need";
    case view::OwnKind::promise:
      return "a promise of your own";
    case view::OwnKind::before:
      return "from before you were linked";
    case view::OwnKind::hurt:
      return "something that hurt";
    case view::OwnKind::draft:
      return "a draft";
    case view::OwnKind::shaped_me:
      return "what shaped you";
    case view::OwnKind::moment:
      return "a small thing, kept";
    case view::OwnKind::note:
      return "a note";
  }
  return "";
}

std::string in_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string line(const view::Happening& one, const Names& names, Instant at) {
  std::string text = "  " + names.shortest(one.of) + "  " + spoken(one.at, at) + std::string(dot);
  text += one.mark ? words_for(*one.mark) : cli::words_for(one.matter);
  if (one.closed) text += ", since then: " + std::string(words_for(*one.closed));
  if (one.words) text += std::string(dot) + in_one_line(one.words->text);
  if (one.taken_back) text += std::string(dot) + "taken back";
  return text + "\n";
}

std::string line(const view::Finding& one, const Names& names, const Screen& screen, Instant at) {
  std::string text = "  " + names.shortest(one.of) + "  " + spoken(one.at, at) + std::string(dot);
  if (one.own) {
    text += "in Mine, only you see it: " + std::string(words_for(one.own->what));
  } else {
    text += cli::words_for(*one.matter);
    const auto& partner = screen.us->partner_name;
    if (one.by_me && *one.by_me)
      text += std::string(dot) + "you";
    else if (one.by_me)
      text += std::string(dot) + (partner ? partner->text : "they");
  }
  return text + "\n        " + one.before + one.hit + one.after + "\n";
}

}  // namespace

Done<Exit> timeline_by_month(const Arguments& arguments) {
  Month month = month_of(now());
  if (const auto named = arguments.value("--month")) {
    const auto read = month_from(*named);
    if (!read) return std::unexpected(wrong_use("--month takes a month as in 2026-11."));
    month = *read;
  }
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  const ReadTimeline request{start_of(month), start_of(after(month)), false, false};
  CLI_TRY(outcome, (*session)->ask(request, Mail::hold));
  const view::Timeline& it = *outcome.timeline;
  if (arguments.has("--json")) {
    say(json::text_from(it) + "\n");
    return Exit::done;
  }
  const Names names((*session)->screen());
  std::string text = spoken(month) + "\n";
  for (const auto& one : it.happenings) text += line(one, names, now());
  if (it.happenings.empty()) text += "  Nothing was written in this month.\n";
  if (it.more) text += "  This month holds more than is shown here.\n";
  if (it.earlier)
    text += "\nEarlier: troth timeline --month " + typed(month_of(*it.earlier)) + "\n";
  if (it.later) text += "Later: troth timeline --month " + typed(month_of(*it.later)) + "\n";
  say(text);
  return Exit::done;
}

Done<Exit> search(const Arguments& arguments) {
  std::string sought;
  for (const auto& word : arguments.words()) sought += (sought.empty() ? "" : " ") + word;
  if (sought.empty()) {
    const auto line = line_from_person("Look for: ");
    if (!line) return std::unexpected(wrong_use("Say which words to look for."));
    sought = *line;
  }
  auto session = Session::unlock(arguments, Mail::hold);
  if (!session) return std::unexpected(session.error());
  CLI_TRY(outcome, (*session)->ask(Search{sought, arguments.has("--open-mine")}, Mail::hold));
  const view::Found& it = *outcome.found;
  if (arguments.has("--json")) {
    say(json::text_from(it) + "\n");
    return Exit::done;
  }
  const Names names((*session)->screen());
  std::string text;
  for (const auto& one : it.findings) text += line(one, names, (*session)->screen(), now());
  if (it.findings.empty()) text += "Nothing here reads like that.\n";
  if (it.more) text += "\nThere is more, further back. Another word brings it nearer.\n";
  say(text);
  return Exit::done;
}

}  // namespace troth::cli
