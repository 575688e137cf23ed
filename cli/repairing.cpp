// Mending together: one verb, and a step behind it. What a step needs, and whose it is, the core
// says.
#include "cli/clock.h"
#include "cli/wishes.h"

namespace troth::cli {
namespace {

struct Given {
  const view::RepairRow& row;
  const Arguments& arguments;
  std::optional<Words> words;

  Done<Words> needed() const {
    if (!words) return std::unexpected(wrong_use("This step takes words behind it."));
    return *words;
  }
};

Thinking say_part(const Given& it, RepairPart part) {
  CLI_TRY(words, it.needed());
  return SayRepairPart{it.row.id, part, words};
}
Thinking answer_back(const Given& it, bool right) {
  if (!it.row.said_back) return std::unexpected(refused(FaultCode::not_found));
  return AnswerSayBack{it.row.id, *it.row.said_back, right, it.words};
}
Thinking say_word(const Given& it, RepairWord word) { return SayRepairWord{it.row.id, word}; }
Thinking end_as(const Given& it, RepairEnding ending) {
  return EndRepair{it.row.id, ending, it.words};
}

struct Step {
  std::string_view name;
  Thinking (*wish)(const Given&);
};
constexpr Step steps[] = {
    {"join", [](const Given& it) -> Thinking { return JoinRepair{it.row.id}; }},
    {"larger", [](const Given& it) -> Thinking { return WeighRepair{it.row.id, HurtSize::large}; }},
    {"say-back",
     [](const Given& it) -> Thinking {
       CLI_TRY(words, it.needed());
       return SayBack{it.row.id, words};
     }},
    {"right", [](const Given& it) { return answer_back(it, true); }},
    {"not-quite", [](const Given& it) { return answer_back(it, false); }},
    {"side", [](const Given& it) -> Thinking { return TellMySide{it.row.id, it.words}; }},
    {"responsibility", [](const Given& it) { return say_part(it, RepairPart::responsibility); }},
    {"regret", [](const Given& it) { return say_part(it, RepairPart::regret); }},
    {"explanation", [](const Given& it) { return say_part(it, RepairPart::explanation); }},
    {"change", [](const Given& it) { return say_part(it, RepairPart::change); }},
    {"amends", [](const Given& it) { return say_part(it, RepairPart::amends); }},
    {"enough", [](const Given& it) -> Thinking { return SayEnough{it.row.id, it.row.stage}; }},
    {"still-need",
     [](const Given& it) -> Thinking {
       CLI_TRY(words, it.needed());
       return SayStillNeed{it.row.id, words};
     }},
    {"back",
     [](const Given& it) -> Thinking {
       const auto stage = it.words ? named<RepairStage>(it.words->text) : std::nullopt;
       if (!stage)
         return std::unexpected(wrong_use("Back to one of: " + all_names<RepairStage>() + "."));
       return StepBack{it.row.id, *stage};
     }},
    {"pause",
     [](const Given& it) -> Thinking {
       CLI_TRY(until, due_in(it.arguments, "--until"));
       if (!until) return std::unexpected(wrong_use("Say --until TIME: when it goes on."));
       return PauseRepair{it.row.id, until->at};
     }},
    {"resume", [](const Given& it) -> Thinking { return ResumeRepair{it.row.id}; }},
    {"you-heard-me", [](const Given& it) { return say_word(it, RepairWord::you_heard_me); }},
    {"relied-again", [](const Given& it) { return say_word(it, RepairWord::relied_on_you_again); }},
    {"forgiven", [](const Given& it) { return say_word(it, RepairWord::forgiven); }},
    {"promise",
     [](const Given& it) -> Thinking {
       CLI_TRY(act, it.needed());
       CLI_TRY(due, due_in(it.arguments, "--by"));
       return PromiseInRepair{it.row.id, act, due};
     }},
    {"story",
     [](const Given& it) -> Thinking {
       CLI_TRY(words, it.needed());
       return WriteClosingStory{it.row.id, words};
     }},
    {"agree",
     [](const Given& it) -> Thinking {
       if (!it.row.story) return std::unexpected(refused(FaultCode::not_found));
       return AgreeToClosingStory{it.row.id, *it.row.story};
     }},
    {"repaired", [](const Given& it) { return end_as(it, RepairEnding::repaired); }},
    {"living-with-it", [](const Given& it) { return end_as(it, RepairEnding::living_with_it); }},
    {"not-repaired", [](const Given& it) { return end_as(it, RepairEnding::not_repaired); }},
    {"stop", [](const Given& it) { return end_as(it, RepairEnding::stopped); }},
};

std::string all_steps() {
  std::string text = "begin";
  for (const Step& one : steps) text += ", " + std::string(one.name);
  return text;
}

Done<Exit> mend(const Arguments& arguments) {
  const std::string& step = arguments.words()[1];
  return live(arguments, "Said.", [&](Session& it) -> Thinking {
    if (step == "begin") {
      CLI_TRY(of, it.find(arguments.words()[0], {Thing::hurt, Thing::owning_up}));
      return BeginRepair{of.id};
    }
    const auto* wanted = std::find_if(std::begin(steps), std::end(steps),
                                      [&](const Step& one) { return one.name == step; });
    if (wanted == std::end(steps))
      return std::unexpected(wrong_use("The step is one of: " + all_steps() + "."));
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::repair}));
    std::optional<Words> words;
    if (arguments.words().size() > 2) {
      CLI_TRY(typed, words_of(arguments.words()[2]));
      words = typed;
    }
    return wanted->wish({*row_with_id(it.screen().us->repairs, found.id), arguments, words});
  });
}

}  // namespace

const Group& repairing_verbs() {
  static const Group group{
      "To mend together",
      {
          {"mend",
           "ID STEP [WORDS]",
           "One step of mending a hurt, or what was told.",
           "begin (of a hurt or an owning up) and join; stop at any time. What the other hears:\n"
           "  say-back, right, not-quite, side, responsibility, regret, explanation, change,\n"
           "  amends, enough, still-need, back STAGE, pause --until TIME, resume, larger,\n"
           "  promise [--by TIME], story, agree, you-heard-me, relied-again, forgiven;\n"
           "it ends with repaired, living-with-it, not-repaired or stop. None is a failure.",
           2,
           3,
           {{"--until", "TIME", "with pause: when it goes on"}, {"--by", "TIME", "with promise"}},
           true,
           &mend},
      }};
  return group;
}

}  // namespace troth::cli
