// Safety, which only its owner sees; being open for a while; distance; what shaped me; hiding and
// taking back; stepping away.
#include "cli/clock.h"
#include "cli/wishes.h"
#include "codec/json.h"

namespace troth::cli {
namespace {

constexpr std::string_view help_text =
    "Is this for us?\n\n"
    "Troth can help two people who are safe with each other. It can't make an unsafe one safe.\n"
    "If one of these is true, stop here and talk to somebody outside: you are afraid of how they\n"
    "will react; you have been hit, held, threatened or made to do something; they check your "
    "phone,\n"
    "your money or whom you see; somebody is making you use this. One is enough; there is no "
    "score.\n\n"
    "Not safe right now: call the emergency number of your country. The app lists lines by "
    "country,\n"
    "offline, under \"Is this for us?\"; findahelpline.com is a directory. A call can stay in the\n"
    "phone's list of calls, and a command in the terminal's history: a device that they don't use "
    "is\n"
    "safer. Reading this kept nothing.\n";

// The text needs no store; with --open-mine what Mine holds about safety follows it.
Done<Exit> safety(const Arguments& arguments) {
  if (!arguments.has("--open-mine")) {
    say(help_text);
    return Exit::done;
  }
  auto session = Session::unlock(arguments, Mail::hold);
  if (!session) return std::unexpected(session.error());
  CLI_TRY_VOID((*session)->open_mine());
  const view::SafetyView& it = (*session)->screen().mine->safety;
  if (arguments.has("--json")) {
    say(json::text_from(it) + "\n");
    return Exit::done;
  }
  const Instant at = now();
  std::string text(help_text);
  if (it.afraid_since)
    text += "\nYou said that you are afraid, " + spoken(*it.afraid_since, at) + ".\n";
  if (it.clear_from)
    text += "The second step of taking that back is possible from " + spoken(*it.clear_from, at) +
            ".\n";
  if (it.plan) text += "\nYour plan\n" + it.plan->text + "\n";
  const Names names((*session)->screen());
  for (const auto& note : it.notes)
    text += "\n  " + names.shortest(note.id) + "  " +
            spoken(note.happened.value_or(note.kept), at) + ": " + note.words.text + "\n";
  say(text);
  return Exit::done;
}

Done<Exit> afraid(const Arguments& arguments) {
  return live(arguments, "Kept in Mine. Nothing to do together is offered to you now.",
              [&](Session&) -> Thinking {
                const bool myself = arguments.has("--of-myself");
                return SayFear{myself ? Fear::of_myself : Fear::of_them};
              });
}

Done<Exit> not_afraid(const Arguments& arguments) {
  return live(arguments, "Kept in Mine.", [&](Session& it) -> Thinking {
    CLI_TRY_VOID(it.open_mine());
    if (it.screen().mine->safety.clear_begun) return FinishClear{};
    return BeginClear{};
  });
}

Done<Exit> plan(const Arguments& arguments) {
  return live(arguments, "Kept in Mine.", [&](Session&) -> Thinking {
    if (arguments.has("--none")) return WriteSafetyPlan{};
    if (arguments.words().empty()) return std::unexpected(wrong_use("Say the plan, or --none."));
    CLI_TRY(words, words_of(arguments.words()[0]));
    return WriteSafetyPlan{words};
  });
}

Done<Exit> record(const Arguments& arguments) {
  return live(arguments, "Kept in Mine.", [&](Session&) -> Thinking {
    CLI_TRY(words, words_of(arguments.words()[0]));
    CLI_TRY(sign, named_in<SafetySign>(arguments, "--sign"));
    return KeepSafetyNote{words, std::nullopt, sign};
  });
}

Done<Exit> open_about(const Arguments& arguments) {
  return live(arguments, "Offered. It ends by itself.", [&](Session& it) -> Thinking {
    CLI_TRY(words, words_of(arguments.words()[0]));
    CLI_TRY(asked, id_in(it, arguments, "--asked", {Thing::openness}));
    CLI_TRY(until, due_in(arguments, "--until"));
    if (!until) return std::unexpected(wrong_use("Say --until TIME: it ends by itself then."));
    return OfferOpenness{words, until->at, asked};
  });
}
Done<Exit> ask_openness(const Arguments& arguments) {
  return live(arguments, "Asked. They offer it, or leave it.", [&](Session&) -> Thinking {
    CLI_TRY(words, words_of(arguments.words()[0]));
    return AskForOpenness{words};
  });
}
Done<Exit> distance(const Arguments& arguments) {
  return live(arguments, "Said.", [&](Session&) -> Thinking {
    CLI_TRY(words, words_of(arguments.words()[0]));
    return SayDistance{words};
  });
}
Done<Exit> shaped(const Arguments& arguments) {
  return live(arguments, "Kept in Mine.", [&](Session& it) -> Thinking {
    CLI_TRY(words, words_of(arguments.words()[0]));
    CLI_TRY(need, id_in(it, arguments, "--beside", {Thing::own_need}));
    return KeepShapedMe{words, need};
  });
}
Done<Exit> tell_shaped(const Arguments& arguments) {
  return live(arguments, "Told.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::own_shaped}));
    CLI_TRY(line, words_of(arguments.words()[1]));
    CLI_TRY_VOID(may_cross(arguments, line.text));
    return TellShapedMe{found.id, line, std::nullopt};
  });
}

// The one answer that these have.
Done<Exit> heard(const Arguments& arguments) {
  return live(arguments, "Said.", [&](Session& it) -> Thinking {
    CLI_TRY(found,
            it.find(arguments.words()[0], {Thing::distance, Thing::shaped_me, Thing::openness}));
    if (found.thing == Thing::distance) return HearDistance{found.id};
    if (found.thing == Thing::openness) return ThankForOpenness{found.id};
    return HearShapedMe{found.id};
  });
}
Done<Exit> finish_it(const Arguments& arguments) {
  return live(arguments, "Ended.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::openness, Thing::distance}));
    if (found.thing == Thing::distance) return EndDistance{found.id};
    if (arguments.has("--leave-it")) return DeclineOpenness{found.id};
    return EndOpenness{found.id};
  });
}

Done<Exit> drop(const Arguments& arguments) {
  return live(arguments, "Removed.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0],
                           {Thing::own_hurt, Thing::draft, Thing::own_shaped, Thing::safety_note}));
    if (found.thing == Thing::own_hurt) return DropHurt{found.id};
    if (found.thing == Thing::draft) return DropOwningUp{found.id};
    if (found.thing == Thing::own_shaped) return RemoveShapedMe{found.id};
    return RemoveSafetyNote{found.id};
  });
}

constexpr std::initializer_list<Thing> ours{Thing::promise,  Thing::need,      Thing::moment,
                                            Thing::hurt,     Thing::owning_up, Thing::repair,
                                            Thing::openness, Thing::distance,  Thing::shaped_me};
template <class AWish>
Done<Exit> aside(const Arguments& arguments) {
  return live(arguments, "Done. They see nothing of it.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], ours));
    return AWish{found.id};
  });
}
Done<Exit> take_back(const Arguments& arguments) {
  return live(arguments, "Taken back. The words stay with both of you.",
              [&](Session& it) -> Thinking {
                CLI_TRY(found, it.find(arguments.words()[0], ours));
                CLI_TRY(line, words_in(arguments, "--line"));
                return TakeBack{found.id, line};
              });
}

Done<Exit> away(const Arguments& arguments) {
  return live(arguments, "They see that you are away.", [&](Session&) -> Thinking {
    CLI_TRY(until, due_in(arguments, "--until"));
    CLI_TRY(line, words_in(arguments, "--line"));
    return SayAway{until ? std::optional(until->at) : std::nullopt, line};
  });
}
Done<Exit> back(const Arguments& arguments) {
  return live(arguments, "They see that you are back.",
              [&](Session&) -> Thinking { return ComeBack{}; });
}
Done<Exit> end(const Arguments& arguments) {
  return live(arguments, "Ended. What was told stays with both; Mine stays yours.",
              [&](Session&) -> Thinking {
                CLI_TRY(reason, named_in<EndingReason>(arguments, "--reason"));
                CLI_TRY(line, words_in(arguments, "--line"));
                std::string crosses = "I end our use of Troth.";
                if (reason && *reason == EndingReason::trust_did_not_come_back)
                  crosses += "\n    Our trust did not come back.";
                if (line) crosses += "\n    " + line->text;
                CLI_TRY_VOID(may_cross(arguments, crosses));
                return EndWithWords{reason.value_or(EndingReason::no_reason), line};
              });
}

}  // namespace

const Group& guarding_verbs() {
  static const Option yes{"--yes", "", "do not ask again"};
  static const Option line{"--line", "WORDS", "one line to go with it"};
  static const Option until{"--until", "TIME", "until then"};
  static const Group group{
      "To be safe, to be open, to step away",
      {
          {"safety",
           "",
           "Is this for us? With --open-mine also what you keep about it.",
           "",
           0,
           0,
           {},
           true,
           &safety},
          {"afraid",
           "",
           "Say for yourself that you are afraid; nobody else sees it.",
           "Then nothing to do together is offered to you.",
           0,
           0,
           {{"--of-myself", "", "of what I might do"}},
           true,
           &afraid},
          {"not-afraid",
           "",
           "Take that back: twice, at least seven days apart.",
           "",
           0,
           0,
           {},
           true,
           &not_afraid},
          {"plan",
           "[WORDS]",
           "Your safety plan, in Mine.",
           "",
           0,
           1,
           {{"--none", "", "there is none any more"}},
           true,
           &plan},
          {"record",
           "WORDS",
           "A dated note about safety, in Mine.",
           "",
           1,
           1,
           {{"--sign", "WHAT", "threatened, or \"made me feel unsafe\""}},
           true,
           &record},
          {"open-about",
           "WORDS",
           "Something I'll be open about, for a while.",
           "",
           1,
           1,
           {until, {"--asked", "ID", "what they asked for"}},
           true,
           &open_about},
          {"ask-openness",
           "WORDS",
           "Ask them to be open about something. They may leave it.",
           "",
           1,
           1,
           {},
           true,
           &ask_openness},
          {"distance",
           "WORDS",
           "I notice I keep my distance, because ...",
           "",
           1,
           1,
           {},
           true,
           &distance},
          {"shaped",
           "WORDS",
           "What shaped me, in Mine.",
           "",
           1,
           1,
           {{"--beside", "ID", "a need of yours"}},
           true,
           &shaped},
          {"tell-shaped",
           "ID LINE",
           "Tell one line of what shaped you.",
           "Some of it is better told aloud.",
           2,
           2,
           {yes},
           true,
           &tell_shaped},
          {"heard",
           "ID",
           "I hear you: to distance, and to what shaped them; thanks, to openness.",
           "",
           1,
           1,
           {},
           true,
           &heard},
          {"finish",
           "ID",
           "End what you offered or asked, or your distance.",
           "",
           1,
           1,
           {{"--leave-it", "", "leave what they asked for; they do not see that"}},
           true,
           &finish_it},
          {"drop",
           "ID",
           "Remove a hurt, a draft or a safety note from Mine.",
           "",
           1,
           1,
           {},
           true,
           &drop},
          {"hide", "ID", "Put something out of your own sight.", "", 1, 1, {}, true, &aside<Hide>},
          {"show-again", "ID", "Show again what you hid.", "", 1, 1, {}, true, &aside<ShowAgain>},
          {"mute", "ID", "Keep something off Today.", "", 1, 1, {}, true, &aside<Mute>},
          {"unmute", "ID", "Let it come to Today again.", "", 1, 1, {}, true, &aside<Unmute>},
          {"take-back",
           "ID",
           "Say that you take back something you told. The words stay.",
           "",
           1,
           1,
           {line},
           true,
           &take_back},
          {"away", "", "Say that you are away for a while.", "", 0, 0, {until, line}, true, &away},
          {"back", "", "Say that you are back.", "", 0, 0, {}, true, &back},
          {"end",
           "",
           "End it, with words. It needs nobody's consent.",
           "",
           0,
           0,
           {{"--reason", "WHAT", "\"trust did not come back\" or \"done together\""}, line, yes},
           true,
           &end},
      }};
  return group;
}

}  // namespace troth::cli
