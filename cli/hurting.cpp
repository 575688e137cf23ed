// Hurts: noted in Mine, raised in new words, answered, let rest.
#include "cli/clock.h"
#include "cli/wishes.h"

namespace troth::cli {
namespace {

Done<Exit> hurt(const Arguments& arguments) {
  return live(arguments, "Kept in Mine. Only you see it.", [&](Session& it) -> Thinking {
    CLI_TRY(happened, words_of(arguments.words()[0]));
    CLI_TRY(meant, words_in(arguments, "--meant"));
    CLI_TRY(breaker, named_in<Breaker>(arguments, "--kind"));
    CLI_TRY(size, named_in<HurtSize>(arguments, "--size"));
    CLI_TRY(came_out, named_in<CameOut>(arguments, "--learned"));
    CLI_TRY(about, id_in(it, arguments, "--about", {Thing::promise, Thing::need}));
    return NoteHurt{happened, meant, breaker, size.value_or(HurtSize::small), came_out, about};
  });
}

void add_line(std::string& text, std::string_view label, const std::optional<Words>& words) {
  if (words) text += "\n    " + std::string(label) + ": " + words->text;
}

// Raising writes new words; those of Mine stay where they are. Before it, one question for the
// person alone.
Done<Exit> raise(const Arguments& arguments) {
  return live(arguments, "Raised.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::own_hurt}));
    const auto* row = row_with_id(it.screen().mine->hurts, found.id);
    CLI_TRY(words, words_in(arguments, "--words"));
    RaiseHurt wish;
    wish.from = found.id;
    wish.observation = words.value_or(row->happened);
    wish.meant = row->meant;
    CLI_TRY(feeling, words_in(arguments, "--feeling"));
    wish.feeling = feeling;
    CLI_TRY(need, words_in(arguments, "--need"));
    wish.need = need;
    CLI_TRY(request, words_in(arguments, "--request"));
    wish.request = request;
    wish.breaker = row->breaker;
    wish.size = row->sizes_since.empty() ? row->size : row->sizes_since.back();
    wish.came_out = row->came_out;
    tell(
        "Are you afraid of how they will react? Then leave it here, and talk to somebody outside.\n"
        "This question is only for you. `troth safety` says more.\n\n");
    std::string crosses = wish.observation.text;
    add_line(crosses, "what it meant", wish.meant);
    add_line(crosses, "felt", wish.feeling);
    add_line(crosses, "needed", wish.need);
    add_line(crosses, "asks for", wish.request);
    crosses += "\n    how large it is for you: " + std::string(name_of(wish.size));
    if (wish.breaker) crosses += "\n    what it was: " + std::string(name_of(*wish.breaker));
    CLI_TRY_VOID(may_cross(arguments, crosses));
    return wish;
  });
}

Done<Exit> say_again(const Arguments& arguments) {
  return live(arguments, "Said. Your first words stay.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::hurt}));
    CLI_TRY(words, words_of(arguments.words()[1]));
    CLI_TRY(feeling, words_in(arguments, "--feeling"));
    CLI_TRY(need, words_in(arguments, "--need"));
    CLI_TRY(request, words_in(arguments, "--request"));
    return SayHurtAgain{found.id, words, feeling, need, request};
  });
}

Done<Exit> cool(const Arguments& arguments) {
  return live(arguments, "It cools off.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::own_hurt}));
    CLI_TRY(until, due_in(arguments, "--until"));
    const HurtPlan plan =
        arguments.has("--for-check-in") ? HurtPlan::at_check_in : HurtPlan::cool_off;
    return PutHurtOff{found.id, plan, until ? std::optional(until->at) : std::nullopt};
  });
}

Done<Exit> respond(const Arguments& arguments) {
  return live(arguments, "Answered.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::hurt, Thing::owning_up}));
    const std::string& typed = arguments.words()[1];
    std::optional<Words> line;
    if (arguments.words().size() > 2) {
      CLI_TRY(words, words_of(arguments.words()[2]));
      line = words;
    }
    if (found.thing == Thing::hurt) {
      if (const auto answer = named<HurtAnswer>(typed)) return AnswerHurt{found.id, *answer, line};
      return std::unexpected(
          wrong_use("To a hurt the answer is one of: " + all_names<HurtAnswer>() + "."));
    }
    if (const auto room = named<RoomAnswer>(typed)) {
      CLI_TRY(at, due_in(arguments, "--at"));
      return AnswerRoom{found.id, *room, at ? std::optional(at->at) : std::nullopt};
    }
    if (const auto answer = named<OwningAnswer>(typed))
      return AnswerOwningUp{found.id, *answer, line};
    return std::unexpected(wrong_use("The answer is one of: " + all_names<RoomAnswer>() + ", " +
                                     all_names<OwningAnswer>() + "."));
  });
}

Done<Exit> let_rest(const Arguments& arguments) {
  return live(arguments, "It rests.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::hurt}));
    if (arguments.has("--seen-differently")) return EndSeenDifferently{found.id};
    return LetHurtRest{found.id};
  });
}

}  // namespace

const Group& hurting_verbs() {
  static const std::vector<Option> said{{"--feeling", "WORDS", "what I felt"},
                                        {"--need", "WORDS", "what I needed"},
                                        {"--request", "WORDS", "what I ask for; they may say no"},
                                        {"--words", "WORDS", "what happened, for them to read"},
                                        {"--yes", "", "do not ask again"}};
  static const Group group{
      "When something hurt",
      {
          {"hurt",
           "WORDS",
           "This hurt ...: kept in Mine, until you raise it.",
           "Only you say how large it is.",
           1,
           1,
           {{"--meant", "WORDS", "what it meant to me"},
            {"--kind", "WHAT", "as in \"broke a promise\" or \"put me down\""},
            {"--size", "SIZE", "small, middle or large"},
            {"--learned", "HOW", "as in \"told unasked\" or \"found out\""},
            {"--about", "ID", "a promise or a need"}},
           true,
           &hurt},
          {"raise", "ID", "Raise a hurt of Mine with them, in words you choose.",
           "Shows first exactly what they will see.", 1, 1, said, true, &raise},
          {"say-again",
           "ID WORDS",
           "Say a raised hurt another way.",
           "",
           2,
           2,
           {said[0], said[1], said[2]},
           true,
           &say_again},
          {"cool",
           "ID",
           "Let a hurt of Mine cool off.",
           "",
           1,
           1,
           {{"--until", "TIME", "until then"}, {"--for-check-in", "", "bring it to our check-in"}},
           true,
           &cool},
          {"respond",
           "ID ANSWER [WORDS]",
           "Answer a hurt they raised, or what they owned up to.",
           "To a hurt: hear-you, tell-me-more or not-a-wrong. To what they have to tell: now,\n"
           "later (with --at) or not-here; once it was read: heard, need-space or want-repair.",
           2,
           3,
           {{"--at", "TIME", "with later: when"}},
           true,
           &respond},
          {"let-rest",
           "ID",
           "Let a hurt you raised rest.",
           "",
           1,
           1,
           {{"--seen-differently", "", "leave it as seen differently, once they said so"}},
           true,
           &let_rest},
      }};
  return group;
}

}  // namespace troth::cli
