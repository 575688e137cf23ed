#include "cli/pages.h"

#include "cli/clock.h"
#include "cli/words.h"

namespace troth::cli {
namespace {

constexpr std::string_view dot = " · ";

std::string partner_of(const Page& page) {
  const auto& name = page.screen.us->partner_name;
  return name ? name->text : "They";
}
std::string who(const Page& page, bool by_me) { return by_me ? "You" : partner_of(page); }

// People's words stay in one line of a list.
std::string in_one_line(const Words& words) {
  std::string text = words.text;
  for (char& one : text)
    if (one == '\n') one = ' ';
  return text;
}

std::string promise_line(const Page& page, const view::PromiseRow& row) {
  std::string line = "  " + page.names.shortest(row.id) + "  ";
  if (row.standing == view::Standing::asked || row.standing == view::Standing::withdrawn)
    line += row.by_me ? partner_of(page) + " asks you: " : "You ask " + partner_of(page) + ": ";
  else
    line += who(page, row.by_me) + ": ";
  line += in_one_line(row.act);
  if (row.due) line += std::string(dot) + spoken(*row.due, page.now);
  line += std::string(dot) + std::string(words_for(row.standing));
  if (row.here) line += std::string(dot) + "kept here, not sent yet";
  return line + "\n";
}

std::string heads_up_lines(const Page& page, const view::PromiseRow& row) {
  if (!row.heads_up) return "";
  const auto& it = *row.heads_up;
  std::string text = "        Told " + spoken(it.told, page.now) + ": ";
  if (it.new_due) {
    text += spoken(*it.new_due, page.now);
    if (it.due) text += " instead of " + spoken(*it.due, page.now);
  } else {
    text += "can't make it";
  }
  text += std::string(dot) + std::string(words_for(it.telling)) + "\n";
  if (it.why) text += "        Why: " + in_one_line(*it.why) + "\n";
  if (it.answer) {
    text += "        " + who(page, !row.by_me) + ": " + std::string(words_for(*it.answer)) + ".";
    if (it.line) text += " " + in_one_line(*it.line);
    text += it.heard ? "  I hear you.\n" : "\n";
  }
  return text;
}

std::string word_lines(const Page& page, const view::PromiseRow& row) {
  std::string text;
  const auto add = [&](const std::optional<view::WordRow>& it, bool by_me) {
    if (!it) return;
    text += "        " + who(page, by_me) + " said: " + std::string(words_for(it->word));
    text += ", " + spoken(it->said, page.now);
    if (it->line) text += ". " + in_one_line(*it->line);
    text += "\n";
  };
  add(row.my_word, true);
  add(row.their_word, false);
  return text;
}

std::string change_line(const Page& page, const view::PromiseRow& row) {
  if (!row.change) return "";
  std::string text = "        " + who(page, row.change->by_me);
  text += row.change->by_me ? " propose: " : " proposes: ";
  text += in_one_line(row.change->act);
  if (row.change->due) text += std::string(dot) + spoken(*row.change->due, page.now);
  return text + "\n";
}

// What can be done, as it is typed.
std::string offers(const Page& page, const view::PromiseRow& row) {
  const std::string id = page.names.shortest(row.id);
  std::string text;
  const auto add = [&](const std::string& command) {
    text += text.empty() ? "        " : "  |  ";
    text += "troth " + command;
  };
  bool closes = false;
  for (const view::PromiseCan can : row.can) {
    using enum view::PromiseCan;
    switch (can) {
      case be_late:
        add("heads-up " + id + " --until TIME");
        break;
      case say_i_cannot:
        add("heads-up " + id + " --cannot");
        break;
      case say_why:
        add("why " + id + " WORDS");
        break;
      case say_i_hear_you:
        add("hear " + id);
        break;
      case answer_heads_up:
        add("answer " + id + " thanks|hard|change");
        break;
      case say_kept:
      case say_kept_later:
      case say_not_kept:
      case remember_differently:
        if (!closes) add("keep " + id + " [--later|--not]");
        closes = true;
        break;
      case let_go:
        add("let-go " + id);
        break;
      case propose_change:
        add("change " + id + " --by TIME");
        break;
      case agree_to_change:
        add("agree " + id);
        break;
      case accept:
        add("accept " + id);
        break;
      case decline:
        add("decline " + id);
        break;
      case withdraw:
        add("withdraw " + id);
        break;
      case thank:
        add("thank " + id);
        break;
      case keep_as_moment:
        add("moment WORDS --about " + id);
        break;
      case note_hurt:
        break;
    }
  }
  return text.empty() ? text : text + "\n";
}

std::string need_line(const Page& page, const view::NeedRow& row) {
  std::string line = "  " + page.names.shortest(row.id) + "  " + who(page, row.by_me);
  line += std::string(row.by_me ? " need: " : " needs: ") + in_one_line(row.words);
  if (row.rests) line += std::string(dot) + "rests";
  if (row.answer)
    line += std::string(dot) + (*row.answer == NeedAnswer::heard ? "heard" : "tell me more");
  if (row.here) line += std::string(dot) + "kept here, not sent yet";
  return line + "\n";
}

std::string moment_line(const Page& page, const view::MomentRow& row) {
  std::string line = "  " + page.names.shortest(row.id) + "  " + who(page, row.by_me);
  line += " noticed: " + in_one_line(row.line) + std::string(dot) + spoken(row.told, page.now);
  if (row.thanked) line += std::string(dot) + "thanks";
  if (row.here) line += std::string(dot) + "kept here, not sent yet";
  return line + "\n";
}

template <class Row>
const Row* row_with(const std::vector<Row>& rows, const EventId& id) {
  for (const Row& one : rows)
    if (one.id == id) return &one;
  return nullptr;
}

// What is mended or done together, in one line: whose, what it is, and its words if it has any.
std::string plain_line(const Page& page, const EventId& id, bool by_me, std::string_view what,
                       const std::optional<Words>& words) {
  std::string line = "  " + page.names.shortest(id) + "  " + who(page, by_me) + "  ";
  line += what;
  if (words) line += ": " + in_one_line(*words);
  return line + "\n";
}

std::string matter_line(const Page& page, view::Matter matter, const EventId& id) {
  const view::Us& us = *page.screen.us;
  switch (matter) {
    case view::Matter::promise:
      if (const auto* row = row_with(us.promises, id)) return promise_line(page, *row);
      break;
    case view::Matter::need:
      if (const auto* row = row_with(us.needs, id)) return need_line(page, *row);
      break;
    case view::Matter::moment:
      if (const auto* row = row_with(us.moments, id)) return moment_line(page, *row);
      break;
    case view::Matter::hurt:
      if (const auto* row = row_with(us.hurts, id))
        return plain_line(page, id, row->by_me, "hurt", row->observation);
      break;
    case view::Matter::owning_up:
      if (const auto* row = row_with(us.owning_ups, id))
        return plain_line(page, id, row->by_me, "owning up", row->did);
      break;
    case view::Matter::repair:
      if (const auto* row = row_with(us.repairs, id))
        return plain_line(page, id, row->by_me, "repair", std::nullopt);
      break;
    case view::Matter::openness:
      if (const auto* row = row_with(us.openness, id))
        return plain_line(page, id, row->by_me, "openness", row->words);
      break;
    case view::Matter::distance:
      if (const auto* row = row_with(us.distances, id))
        return plain_line(page, id, row->by_me, "keeping a distance", row->because);
      break;
    case view::Matter::shaped_me:
      if (const auto* row = row_with(us.shaped_me, id))
        return plain_line(page, id, row->by_me, "what shaped me", row->line);
      break;
    case view::Matter::agreement:
      if (const auto* row = row_with(us.agreements, id))
        return plain_line(page, id, row->versions.front().by_me, "agreement", row->words);
      break;
    case view::Matter::check_in:
      if (const auto* row = row_with(us.check_ins, id))
        return plain_line(page, id, row->by_me, "check-in", std::nullopt);
      break;
    case view::Matter::opening:
      if (const auto* row = row_with(us.openings, id))
        return plain_line(page, id, row->by_me, "opening", std::nullopt);
      break;
  }
  return "";
}

template <class Rows, class Print>
std::string list(const Rows& rows, Print print, std::string_view empty) {
  std::string text;
  for (const auto& row : rows) text += print(row);
  return text.empty() ? std::string(empty) + "\n" : text;
}

std::string story_lines(const Page& page, const std::vector<view::StoryLine>& story) {
  std::string text;
  for (const view::StoryLine& line : story) {
    text += "    " + spoken(line.written, page.now);
    if (line.says) text += " (as it says)";
    text += "  " + who(page, line.by_me) + " " + std::string(words_for(line.what));
    if (line.due) text += std::string(dot) + spoken(*line.due, page.now);
    if (line.telling && *line.telling != Telling::none)
      text += std::string(dot) + std::string(words_for(*line.telling));
    if (line.note) text += std::string(dot) + "beside, after it was closed";
    if (line.here) text += std::string(dot) + "kept here, not sent yet";
    if (line.arrived)
      text += std::string(dot) + "reached this device " + spoken(*line.arrived, page.now);
    text += "\n";
    if (line.words) text += "        " + in_one_line(*line.words) + "\n";
  }
  return text;
}

}  // namespace

std::string today_page(const Page& page) {
  const view::Us& us = *page.screen.us;
  std::string text = "Today, " + spoken_day(us.today.day) + "\n\n";
  for (const view::Card& card : us.today.cards) {
    text += "  " + std::string(words_for(card.what)) + "\n";
    text += "  " + matter_line(page, card.matter, card.of);
    if (const auto* row = row_with(us.promises, card.of);
        row && card.matter == view::Matter::promise)
      text += heads_up_lines(page, *row) + change_line(page, *row) + offers(page, *row);
    const std::string id = page.names.shortest(card.of);
    if (card.what == view::CardKind::answer_need)
      text += "        troth answer " + id + " heard|more\n";
    if (card.what == view::CardKind::say_more) text += "        troth more " + id + " WORDS\n";
    if (card.what == view::CardKind::new_moment) text += "        troth thank " + id + "\n";
    text += "\n";
  }
  if (us.today.cards.empty()) text += "  Nothing waits.\n\n";
  return text + relay_line(page);
}

std::string promises_page(const Page& page) {
  return list(
      page.screen.us->promises,
      [&](const view::PromiseRow& row) {
        return promise_line(page, row) + heads_up_lines(page, row) + word_lines(page, row) +
               change_line(page, row);
      },
      "No promise yet. `troth promise WORDS --by TIME` makes one.");
}

std::string needs_page(const Page& page) {
  return list(
      page.screen.us->needs, [&](const view::NeedRow& row) { return need_line(page, row); },
      "No need was told yet. `troth need WORDS --tell` tells one.");
}

std::string moments_page(const Page& page) {
  return list(
      page.screen.us->moments, [&](const view::MomentRow& row) { return moment_line(page, row); },
      "Small things count. When they do one, write it down: `troth moment WORDS --tell`.");
}

std::string timeline_page(const Page& page) {
  std::string text;
  for (const view::TimelineRow& row : page.screen.us->timeline) {
    const std::string line = matter_line(page, row.matter, row.of);
    if (!line.empty()) text += "  " + spoken(row.at, page.now) + "\n" + line;
  }
  if (text.empty()) text = "Nothing yet.\n";
  if (page.screen.us->more)
    text += "\nOlder ones: troth log --page " + std::to_string(page.screen.us->page + 1) + "\n";
  return text;
}

std::string mine_page(const Page& page) {
  const view::Mine& mine = *page.screen.mine;
  const auto begin = [&](const EventId& id) { return "  " + page.names.shortest(id) + "  "; };
  std::string text;
  for (const auto& row : mine.needs) {
    text += begin(row.id) + "I need: " + in_one_line(row.words);
    if (row.matters_most) text += std::string(dot) + "matters most";
    if (row.retired) text += std::string(dot) + "put away";
    if (row.told) text += std::string(dot) + "told";
    text += "\n";
  }
  for (const auto& row : mine.promises) {
    text += begin(row.id) + "I promised " + (row.to ? in_one_line(*row.to) : "myself") + ": ";
    text += in_one_line(row.act);
    if (row.due) text += std::string(dot) + spoken(*row.due, page.now);
    text += std::string(dot) + std::string(words_for(row.standing)) + "\n";
  }
  for (const auto& row : mine.moments) {
    text += begin(row.id) + "noticed: " + in_one_line(row.line);
    text += std::string(dot) + spoken(row.kept, page.now);
    if (row.told) text += std::string(dot) + "told";
    text += "\n";
  }
  for (const auto& row : mine.notes)
    text += begin(row.id) + spoken(row.kept, page.now) + ": " + in_one_line(row.words) + "\n";
  for (const auto& row : mine.before) {
    text += begin(row.id) + "from before you were linked: " + in_one_line(row.words);
    if (row.told) text += std::string(dot) + "told";
    text += "\n";
  }
  if (text.empty()) text = "Nothing here yet.\n";
  if (mine.more) text += "\nOlder ones: troth mine --page " + std::to_string(mine.page + 1) + "\n";
  return text;
}

std::string devices_page(const Page& page) {
  std::string text;
  for (const DeviceRow& row : page.screen.devices) {
    text += "  " + row.log.text().substr(0, 8) + "  ";
    text += row.this_one ? "this device"
            : row.mine   ? "another device of yours"
                         : "a device of theirs";
    text += std::string(dot) + "added " + spoken(row.added, page.now);
    if (row.removed) text += std::string(dot) + "removed";
    if (row.two_histories) text += std::string(dot) + "shows two histories";
    text += "\n";
  }
  return text.empty() ? "No device yet.\n" : text;
}

std::string relay_line(const Page& page) {
  const RelayState& relay = page.screen.relay;
  switch (relay.phase) {
    case RelayPhase::offline:
    case RelayPhase::reaching:
      return relay.waiting_to_leave ? "Kept here. It goes out when you are online.\n"
                                    : "The relay was not reached. What is here is shown.\n";
    case RelayPhase::in_step:
      return relay.waiting_to_leave ? "Kept here. It goes out with the next sync.\n"
                                    : "Everything here has left this device.\n";
    case RelayPhase::asks_sign_in:
      return std::string(sentence_for(FaultCode::relay_refused)) + "\n";
    case RelayPhase::refused:
      return std::string(sentence_for(relay.fault.value_or(FaultCode::relay_refused))) + "\n";
    case RelayPhase::leaving:
      return "You are leaving, quietly, as soon as the relay can be reached.\n";
    case RelayPhase::left:
      return "You left, quietly. What is here stays on this device.\n";
  }
  return "";
}

std::string story_page(const Page& page, const Named& thing) {
  const view::Us& us = *page.screen.us;
  if (const auto* row = row_with(us.promises, thing.id)) {
    std::string text = promise_line(page, *row);
    if (row->if_then) text += "        " + in_one_line(*row->if_then) + "\n";
    if (row->tell_by)
      text +=
          "        If it can't be, it will be told by " + spoken(*row->tell_by, page.now) + ".\n";
    return text + heads_up_lines(page, *row) + word_lines(page, *row) + change_line(page, *row) +
           "\n" + story_lines(page, row->story) + "\n" + offers(page, *row);
  }
  if (const auto* row = row_with(us.needs, thing.id)) {
    std::string text = need_line(page, *row);
    if (row->looks_like) text += "        It is met when: " + in_one_line(*row->looks_like) + "\n";
    return text + "\n" + story_lines(page, row->story);
  }
  if (const auto* row = row_with(us.moments, thing.id))
    return moment_line(page, *row) + "\n" + story_lines(page, row->story);
  return "";
}

std::string trouble_lines(const Page& page) {
  std::string text;
  for (const Trouble& one : page.screen.troubles) {
    text += one.entries == 1 ? "One entry" : "Some entries";
    if (one.around) text += " from " + spoken(*one.around, page.now);
    text += " can't be read. Everything else is here.\n";
  }
  return text;
}

}  // namespace troth::cli
