// Questions for two: entered apart, as deep as both said, chosen, answered, sealed and opened
// together.
#include <algorithm>

#include "cli/prompts.h"
#include "cli/wishes.h"
#include "cli/words.h"
#include "codec/json.h"

namespace troth::cli {

// What --json prints; named, as the tables of `codec/shape.h` want it.
struct WantedTopic {
  std::int32_t topic = 0;
  std::string name;
  bool wanted = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "topic", it.topic}, Field{2, "name", it.name},
                      Field{3, "wanted", it.wanted}};
  }
};
static_assert(lists_every_member<WantedTopic>);
struct ShownOpening {
  view::OpeningRow opening;
  std::optional<std::string> question;
  std::vector<Offer> offers;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "opening", it.opening}, Field{2, "question", it.question},
                      Field{3, "offers", it.offers}};
  }
};
static_assert(lists_every_member<ShownOpening>);

namespace {

constexpr std::string_view depth_names[] = {"light", "personal", "deep"};

Refused not_yet(std::string sentence) {
  return Refused{Exit::mendable, std::move(sentence), FaultCode::not_open_yet, 0};
}

// --- the list, and the topics that I want at all ---

Done<Exit> questions(const Arguments& arguments) {
  const auto all = every_question();
  if (arguments.has("--json")) {
    say(json::text_from(all) + "\n");
    return Exit::done;
  }
  std::string text;
  std::string under;
  for (const Listed& one : all) {
    const std::string heading =
        one.topic ? "Deep, of the topic: " + *one.topic
                  : std::string(depth_names[static_cast<std::size_t>(one.depth - 1)]);
    if (heading != under) text += (text.empty() ? "" : "\n") + heading + "\n";
    under = heading;
    text += "  " + one.question + "\n";
  }
  say(text);
  return Exit::done;
}

// "the body", "The-Body" and "The body" are the same.
std::string simple(std::string text) {
  for (char& one : text) {
    if (one >= 'A' && one <= 'Z') one = static_cast<char>(one - 'A' + 'a');
    if (one == '-' || one == '_') one = ' ';
  }
  return text;
}
Done<std::int32_t> topic_named(const std::string& typed) {
  const auto topics = prompt_topics();
  std::string names;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    const std::string name(topics[i].name);
    if (simple(name) == simple(typed)) return static_cast<std::int32_t>(i);
    names += (names.empty() ? "" : ", ") + name;
  }
  return std::unexpected(wrong_use("A topic is one of: " + names + "."));
}

// With Mine open.
bool is_wanted(const Session& session, std::int32_t topic) {
  const auto& wanted = session.screen().mine->topics;
  return std::ranges::find(wanted, topic) != wanted.end();
}

Done<Exit> topics(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::hold);
  if (!session) return std::unexpected(session.error());
  CLI_TRY_VOID((*session)->open_mine());
  std::vector<WantedTopic> all;
  for (const PromptTopic& one : prompt_topics()) {
    const auto number = static_cast<std::int32_t>(all.size());
    all.push_back({number, std::string(one.name), is_wanted(**session, number)});
  }
  if (arguments.has("--json")) {
    say(json::text_from(all) + "\n");
    return Exit::done;
  }
  std::string text = "For adults. Nobody sees what you chose.\n";
  for (const WantedTopic& one : all) text += "  " + one.name + (one.wanted ? ": chosen\n" : "\n");
  say(text);
  return Exit::done;
}

Refused not_chosen(const std::string& then) {
  return not_yet("You have not chosen this topic. " + then);
}

Done<Exit> topic(const Arguments& arguments) {
  const bool wanted = !arguments.has("--not-any-more");
  return live(arguments, "Kept in Mine. Only you see it.", [&](Session& it) -> Thinking {
    CLI_TRY(number, topic_named(arguments.words()[0]));
    // Choosing needs no passphrase of Mine; taking back needs to know what was chosen.
    if (!wanted) {
      CLI_TRY_VOID(it.open_mine());
      if (!is_wanted(it, number)) return std::unexpected(not_chosen("Nothing was changed."));
    }
    return ChooseTopic{number, wanted};
  });
}

// --- the one that lies here ---

// The one that goes on, else the last one.
Done<const view::OpeningRow*> current(const Screen& screen) {
  const auto& rows = screen.us->openings;
  for (const auto& row : rows)
    if (row.standing != view::MeetingStanding::closed) return &row;
  if (rows.empty()) return std::unexpected(refused(FaultCode::not_found));
  return &rows.front();
}
bool can(const view::OpeningRow& row, view::MeetingCan what) {
  return std::ranges::find(row.can, what) != row.can.end();
}
bool is_chosen(const view::OpeningRow& row) { return row.depth > 0; }
std::vector<Offer> offers_in(const view::OpeningRow& row) {
  if (is_chosen(row) || !row.matched || !can(row, view::MeetingCan::choose_prompt)) return {};
  return offers_of(row.id, std::max(1, row.common_depth), row.common_topic);
}
std::string question_in(const view::OpeningRow& row) {
  if (!is_chosen(row) || row.deeper_than_both) return {};
  return std::string(question_of(row.depth, row.prompt));
}

constexpr std::string_view too_deep =
    "The question that was chosen goes deeper than both of you said. It is not shown here.\n"
    "`troth close-opening` closes it.";
constexpr std::string_view unknown =
    "This question is of a newer Troth. Update, and it is shown. Nothing was lost.";
constexpr std::string_view finding =
    "Your devices are finding out how deep both of you would go. Each needs to be online once "
    "more:\n`troth sync`.";
constexpr std::string_view does_not_fit =
    "\nThe key that came from their device does not fit what was sealed. Nothing of it can be\n"
    "read here; nothing of yours was lost.\n";

// What there is to do now, for whoever reads this.
std::string next_step(const view::OpeningRow& row) {
  if (row.standing == view::MeetingStanding::closed) return {};
  if (can(row, view::MeetingCan::join))
    return "They would like to open a question with you. `troth enter` joins, and "
           "`troth close-opening` leaves it.\n";
  if (!is_chosen(row) && !row.matched)
    return row.standing == view::MeetingStanding::begun
               ? "You are in. It goes on when they are, too. There is no hurry.\n"
               : std::string(finding) + "\n";
  if (is_chosen(row) && can(row, view::MeetingCan::seal))
    return "`troth seal` answers it. It opens when both have answered.\n";
  return {};
}

std::string page_of(const ShownOpening& it) {
  const view::OpeningRow& row = it.opening;
  std::string text = std::string(words_for(row.standing)) + "\n";
  if (row.deeper_than_both)
    text += "\n" + std::string(too_deep) + "\n";
  else if (is_chosen(row))
    text += "\n" + it.question.value_or(std::string(unknown)) + "\n";
  if (row.their_answers && row.their_answers->answer)
    text += "\n  They\n    " + row.their_answers->answer->text + "\n";
  if (row.my_answers && row.my_answers->answer)
    text += "\n  You\n    " + row.my_answers->answer->text + "\n";
  if (row.theirs_does_not_open) text += does_not_fit;
  if (!it.offers.empty()) {
    text +=
        "\nChoose one of these with `troth choose`, or leave it. Whoever chooses first, chooses "
        "for both.\n";
    int number = 0;
    for (const Offer& one : it.offers)
      text += "  " + std::to_string(++number) + "  " + one.question + "\n";
  }
  const std::string next = next_step(row);
  return next.empty() ? text : text + "\n" + next;
}

Done<Exit> opening(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  CLI_TRY(row, current((*session)->screen()));
  const std::string question = question_in(*row);
  const ShownOpening it{*row, question.empty() ? std::nullopt : std::optional(question),
                        offers_in(*row)};
  say(arguments.has("--json") ? json::text_from(it) + "\n" : page_of(it));
  return Exit::done;
}

// --- entering it ---

Done<std::int32_t> depth_in(const Arguments& arguments) {
  if (arguments.words().empty()) return 1;
  const auto* found = std::ranges::find(depth_names, arguments.words()[0]);
  if (found == std::end(depth_names))
    return std::unexpected(wrong_use("How deep is one of: light, personal, deep."));
  return static_cast<std::int32_t>(found - std::begin(depth_names)) + 1;
}

// Only what I chose in Mine may come up, and only with the deep ones, as in the app.
Done<std::optional<std::int32_t>> topic_in(Session& session, const Arguments& arguments,
                                           std::int32_t depth) {
  const auto typed = arguments.value("--topic");
  if (!typed) return std::optional<std::int32_t>();
  CLI_TRY(number, topic_named(*typed));
  if (depth != depth_most)
    return std::unexpected(wrong_use("A topic comes up with the deep ones only."));
  CLI_TRY_VOID(session.open_mine());
  if (!is_wanted(session, number))
    return std::unexpected(not_chosen("`troth topic` chooses it; nobody sees that."));
  return std::optional(number);
}

Done<Exit> enter(const Arguments& arguments) {
  CLI_TRY(depth, depth_in(arguments));
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  CLI_TRY(asked_topic, topic_in(it, arguments, depth));
  if (depth > 1 && it.screen().us->depths_closed)
    return std::unexpected(
        not_yet("The deeper questions rest while something serious is open "
                "between you. They come back by themselves; `troth enter light` "
                "works."));
  EnterTogether wish{{}, depth, asked_topic};
  if (const auto row = current(it.screen());
      row && (*row)->standing != view::MeetingStanding::closed) {
    if (!can(**row, view::MeetingCan::join))
      return std::unexpected(refused(FaultCode::already_answered));
    wish.opening = (*row)->id;
  }
  const bool joins = wish.opening.has_value();
  CLI_TRY(done, it.ask(wish, Mail::hold));
  return finish(it, arguments, done.made,
                joins ? "You are in, both of you. `troth opening` shows how it goes on."
                      : "You are in. It goes on when they are, too.");
}

// --- choosing, answering, closing ---

// A wish about the opening that goes on, after hearing what the other said meanwhile.
template <class WishOf>
Done<Exit> about_it(const Arguments& arguments, const std::string& sentence, WishOf wish_of) {
  return live(arguments, sentence, [&](Session& it) -> Thinking {
    if (!it.is_offline()) it.exchange();
    CLI_TRY(row, current(it.screen()));
    return wish_of(*row);
  });
}

Done<Exit> choose(const Arguments& arguments) {
  return about_it(arguments, "Chosen, for both of you.",
                  [&](const view::OpeningRow& row) -> Thinking {
                    if (is_chosen(row))
                      return std::unexpected(refused(FaultCode::already_answered));
                    const auto offers = offers_in(row);
                    if (offers.empty()) return std::unexpected(not_yet(std::string(finding)));
                    const std::string& typed = arguments.words()[0];
                    for (std::size_t i = 0; i < offers.size(); ++i)
                      if (typed == std::to_string(i + 1))
                        return ChoosePrompt{row.id, offers[i].depth, offers[i].prompt};
                    return std::unexpected(
                        wrong_use("Say the number of one of them, as `troth opening` shows it."));
                  });
}

Done<Exit> seal(const Arguments& arguments) {
  CLI_TRY(words, words_of(arguments.words()[0]));
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  CLI_TRY(row, current(it.screen()));
  if (row->deeper_than_both) return std::unexpected(not_yet(std::string(too_deep)));
  if (!is_chosen(*row))
    return std::unexpected(
        not_yet("No question is chosen yet. `troth opening` shows how it "
                "stands; nothing was sealed."));
  if (question_in(*row).empty()) return std::unexpected(not_yet(std::string(unknown)));
  const EventId what = row->id;
  Answers answers;
  answers.answer = words;
  tell("Once both have answered it opens for both; until then you can take it back.\n");
  CLI_TRY_VOID(may_cross(arguments, words.text));
  CLI_TRY(done, it.ask(SealTogether{what, answers}, Mail::hold));
  return finish(it, arguments, done.made, "Yours is sealed. It opens when both are.");
}

Done<Exit> unseal(const Arguments& arguments) {
  return about_it(arguments, "Taken back.",
                  [](const view::OpeningRow& row) -> Thinking { return UnsealAnswers{row.id}; });
}

Done<Exit> close_opening(const Arguments& arguments) {
  return about_it(arguments, "Closed, for both. What was opened stays.",
                  [](const view::OpeningRow& row) -> Thinking { return CloseOpening{row.id}; });
}

}  // namespace

// `troth understood --question` (meeting.cpp has the one of a check-in).
Done<Exit> understood_question(const Arguments& arguments) {
  return about_it(arguments, "Kept in Mine. Only you see it.",
                  [&](const view::OpeningRow& row) -> Thinking {
                    CLI_TRY(felt, felt_in(arguments));
                    return SayFeltUnderstood{row.id, felt};
                  });
}

const Group& opening_verbs() {
  static const Option yes{"--yes", "", "do not ask again"};
  static const Group group{
      "Questions for two, opened together",
      {
          {"opening",
           "",
           "The question that lies here for both, and what was opened.",
           "",
           0,
           0,
           {},
           true,
           &opening},
          {"enter",
           "[DEPTH]",
           "Begin one, or join theirs; how deep it may go today.",
           "DEPTH is light, personal or deep, and light without a word. Each says it for oneself:\n"
           "you learn only how deep both of you would go. With --topic a topic of intimacy may "
           "come\n"
           "up, if both choose the same one; otherwise nobody learns of it.",
           0,
           1,
           {{"--topic", "NAME", "with deep: one of the topics that you chose"}},
           true,
           &enter},
          {"choose",
           "NUMBER",
           "Choose the question, for both.",
           "NUMBER is what `troth opening` shows before it. Leaving it is `troth close-opening`.",
           1,
           1,
           {},
           true,
           &choose},
          {"seal",
           "WORDS",
           "Seal your answer: it opens when both have answered.",
           "",
           1,
           1,
           {yes},
           true,
           &seal},
          {"unseal",
           "",
           "Take your answer back, while theirs is not there.",
           "",
           0,
           0,
           {},
           true,
           &unseal},
          {"close-opening",
           "",
           "Close it, for both, at any point. It needs no reason.",
           "",
           0,
           0,
           {},
           true,
           &close_opening},
          {"questions",
           "",
           "Every question there is.",
           "",
           0,
           0,
           {{"--json", "", "print JSON"}},
           false,
           &questions},
          {"topics",
           "",
           "Which topics of intimacy you chose; only you see it.",
           "None is on until you choose it. Asks for Mine's passphrase.",
           0,
           0,
           {},
           true,
           &topics},
          {"topic",
           "NAME",
           "Choose a topic of intimacy, only for you.",
           "For adults. `troth topics` names them. It comes up only when both of you chose it and\n"
           "both go deep. With --not-any-more it asks for Mine's passphrase.",
           1,
           1,
           {{"--not-any-more", "", "do not want it any more"}},
           true,
           &topic},
      }};
  return group;
}

}  // namespace troth::cli
