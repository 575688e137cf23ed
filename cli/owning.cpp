// Owning up: a draft in Mine, told or told aloud; questions and their answers.
#include "cli/wishes.h"

namespace troth::cli {
namespace {

// The parts of an owning up, as options.
template <class Parts>
Done<void> read_parts(const Arguments& arguments, Parts& parts) {
  CLI_TRY(will, words_in(arguments, "--will"));
  CLI_TRY(may_have_done, words_in(arguments, "--may-have-done"));
  CLI_TRY(regret, words_in(arguments, "--regret"));
  CLI_TRY(why, words_in(arguments, "--why"));
  CLI_TRY(change, words_in(arguments, "--change"));
  if (will) parts.will = will;
  if (may_have_done) parts.may_have_done = may_have_done;
  if (regret) parts.regret = regret;
  if (why) parts.why = why;
  if (change) parts.change = change;
  if (parts.why && begins_with_but(*parts.why))
    tell("The explanation begins with \"but\". That is often heard as a defence.\n");
  return {};
}

Done<Exit> own_up(const Arguments& arguments) {
  return live(arguments, "The draft is kept in Mine. Only you see it.", [&](Session&) -> Thinking {
    CLI_TRY(kind, named_in<OwningKind>(arguments, "--kind"));
    if (!kind)
      return std::unexpected(wrong_use("Say --kind, one of: " + all_names<OwningKind>() + "."));
    DraftOwningUp wish;
    wish.what = *kind;
    CLI_TRY(did, words_of(arguments.words()[0]));
    wish.did = did;
    CLI_TRY_VOID(read_parts(arguments, wish));
    if (is_better_told_aloud(*kind))
      tell(
          "Some things should be told face to face, or with a therapist. `troth told-aloud` marks "
          "that.\n");
    return wish;
  });
}

Done<Exit> tell_draft(const Arguments& arguments) {
  return live(arguments, "Told. They are asked first whether they have room for it.",
              [&](Session& it) -> Thinking {
                CLI_TRY(found, it.find(arguments.words()[0], {Thing::draft}));
                const auto* row = row_with_id(it.screen().mine->drafts, found.id);
                OwnUp wish;
                wish.from = found.id;
                wish.what = row->what;
                wish.did = row->did;
                wish.will = row->will;
                wish.may_have_done = row->may_have_done;
                wish.regret = row->regret;
                wish.why = row->why;
                wish.change = row->change;
                CLI_TRY_VOID(read_parts(arguments, wish));
                if (needs_an_offer(wish.what) && !wish.will)
                  return std::unexpected(
                      wrong_use("For this, say also what you'll do about it: --will WORDS."));
                std::string crosses = wish.did.text;
                for (const auto* part :
                     {&wish.will, &wish.may_have_done, &wish.regret, &wish.why, &wish.change})
                  if (*part) crosses += "\n    " + (*part)->text;
                CLI_TRY_VOID(may_cross(arguments, crosses));
                return wish;
              });
}

Done<Exit> told_aloud(const Arguments& arguments) {
  return live(arguments, "Marked: told, by you.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::draft}));
    const auto* row = row_with_id(it.screen().mine->drafts, found.id);
    CLI_TRY(line, words_in(arguments, "--line"));
    return SayToldByMe{found.id, row->what, line, std::nullopt, std::nullopt};
  });
}

Done<Exit> question(const Arguments& arguments) {
  return live(arguments, "Asked.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::owning_up, Thing::repair}));
    CLI_TRY(words, words_of(arguments.words()[1]));
    if (found.thing == Thing::repair) return AskInRepair{found.id, words};
    return AskAboutOwningUp{found.id, words};
  });
}

// The first question that is open.
template <class Rows>
Done<EventId> open_question(const Rows& questions) {
  for (const auto& one : questions)
    if (!one.answer) return one.id;
  return std::unexpected(refused(FaultCode::not_found));
}

Done<Exit> reply(const Arguments& arguments) {
  return live(arguments, "Answered.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::owning_up, Thing::repair}));
    std::optional<Words> words;
    if (arguments.words().size() > 1) {
      CLI_TRY(typed, words_of(arguments.words()[1]));
      words = typed;
    }
    const QuestionAnswer answer = arguments.has("--aloud")       ? QuestionAnswer::aloud
                                  : arguments.has("--therapist") ? QuestionAnswer::with_therapist
                                                                 : QuestionAnswer::in_words;
    if (found.thing == Thing::repair) {
      CLI_TRY(asked, open_question(row_with_id(it.screen().us->repairs, found.id)->questions));
      return AnswerInRepair{found.id, asked, answer, words};
    }
    CLI_TRY(asked, open_question(row_with_id(it.screen().us->owning_ups, found.id)->questions));
    return AnswerOwningQuestion{found.id, asked, answer, words};
  });
}

Done<Exit> add(const Arguments& arguments) {
  return live(arguments, "Said. It stands beside.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::owning_up, Thing::hurt}));
    CLI_TRY(words, words_of(arguments.words()[1]));
    if (found.thing == Thing::hurt) return SayMoreAboutHurt{found.id, words};
    return AddToOwningUp{found.id, words};
  });
}

}  // namespace

const Group& owning_verbs() {
  static const std::vector<Option> parts{
      {"--will", "WORDS", "what I'll do about it"},
      {"--may-have-done", "WORDS", "what it may have done to you"},
      {"--regret", "WORDS", "what I am sorry for"},
      {"--why", "WORDS", "how it came to it"},
      {"--change", "WORDS", "what I'll change"},
      {"--yes", "", "do not ask again"},
      {"--kind", "WHAT", "as in forgot, \"could not\", hid, lied, unkind, weakness"}};
  static const Group group{
      "When I have to tell something",
      {
          {"own-up",
           "WORDS",
           "I have to tell you ...: a draft in Mine.",
           "",
           1,
           1,
           {parts[6], parts[0], parts[1], parts[2], parts[3], parts[4]},
           true,
           &own_up},
          {"tell-draft",
           "ID",
           "Tell them what a draft says.",
           "Shows first exactly what they will see. They can keep it, and show it, for ever.",
           1,
           1,
           {parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]},
           true,
           &tell_draft},
          {"told-aloud",
           "ID",
           "Mark a draft: told aloud, by me.",
           "",
           1,
           1,
           {{"--line", "WORDS", "one line to go with it"}},
           true,
           &told_aloud},
          {"question",
           "ID WORDS",
           "Ask about what they told, or within a repair.",
           "At most three are open at a time.",
           2,
           2,
           {},
           true,
           &question},
          {"reply",
           "ID [WORDS]",
           "Answer their oldest open question.",
           "",
           1,
           2,
           {{"--aloud", "", "I answer it aloud"}, {"--therapist", "", "with a therapist"}},
           true,
           &reply},
          {"add",
           "ID WORDS",
           "Say more about a hurt you raised, or what you told.",
           "",
           2,
           2,
           {},
           true,
           &add},
      }};
  return group;
}

}  // namespace troth::cli
