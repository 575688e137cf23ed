// Wishes: what a person wants to say, and the sentence that answers.
#include <algorithm>

#include "cli/clock.h"
#include "cli/wishes.h"

namespace troth::cli {
namespace {

const view::PromiseRow* promise_row(const Session& session, const EventId& id) {
  for (const auto& row : session.screen().us->promises)
    if (row.id == id) return &row;
  return nullptr;
}

// The last heads-up of the promise.
Done<view::HeadsUpRow> heads_up_of(Session& session, const EventId& promise) {
  const auto* row = promise_row(session, promise);
  if (!row || !row->heads_up) return std::unexpected(refused(FaultCode::not_found));
  return *row->heads_up;
}

Done<Exit> promise(const Arguments& arguments) {
  return live(arguments, arguments.has("--own") ? "Kept in Mine." : "A knot, not yet tied.",
              [&](Session& it) -> Thinking {
                CLI_TRY(act, words_of(arguments.words()[0]));
                CLI_TRY(due, due_in(arguments, "--by"));
                if (arguments.has("--own")) {
                  CLI_TRY(to, words_in(arguments, "--to"));
                  return MakeOwnPromise{act, to, due};
                }
                CLI_TRY(if_then, words_in(arguments, "--if-then"));
                CLI_TRY(tell_by, due_in(arguments, "--tell-by"));
                CLI_TRY(need, id_in(it, arguments, "--need", {Thing::need}));
                return MakePromise{act, due, if_then,
                                   tell_by ? std::optional(tell_by->at) : std::nullopt, need};
              });
}

Done<Exit> ask_for(const Arguments& arguments) {
  return live(arguments, "Asked. They say yes, or leave it.", [&](Session& it) -> Thinking {
    CLI_TRY(act, words_of(arguments.words()[0]));
    CLI_TRY(due, due_in(arguments, "--by"));
    CLI_TRY(need, id_in(it, arguments, "--need", {Thing::need}));
    return AskForPromise{act, due, need};
  });
}

Done<Exit> accept(const Arguments& arguments) {
  return live(arguments, "It is your promise now.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::promise}));
    CLI_TRY(due, due_in(arguments, "--by"));
    return AcceptAsk{found.id, due};
  });
}

// Verbs that need nothing but the promise.
template <class AWish>
Done<Exit> about_promise(const Arguments& arguments, const std::string& sentence) {
  return live(arguments, sentence, [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::promise}));
    return AWish{found.id};
  });
}
Done<Exit> decline(const Arguments& arguments) {
  return about_promise<DeclineAsk>(arguments, "Put away. They do not see that.");
}
Done<Exit> withdraw(const Arguments& arguments) {
  return about_promise<WithdrawAsk>(arguments, "Taken back.");
}
Done<Exit> let_go(const Arguments& arguments) {
  return live(arguments, "Let go.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::promise, Thing::own_promise}));
    if (found.thing == Thing::own_promise) return CloseOwnPromise{found.id, OwnOutcome::let_go};
    return ReleasePromise{found.id};
  });
}

Done<Exit> heads_up(const Arguments& arguments) {
  if (arguments.has("--until") == arguments.has("--cannot"))
    return std::unexpected(wrong_use("Say --until TIME, or --cannot."));
  const Instant at = now();
  std::string sentence = "Told, " + spoken(at, at) + ".";
  if (const auto typed = arguments.value("--until"))
    if (const auto due = due_from(*typed, at)) sentence += " New time: " + spoken(*due, at) + ".";
  return live(arguments, sentence, [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::promise}));
    CLI_TRY(until, due_in(arguments, "--until"));
    CLI_TRY(why, words_in(arguments, "--why"));
    return GiveHeadsUp{found.id, until, why};
  });
}

Done<Exit> why(const Arguments& arguments) {
  if (arguments.words().empty()) return why_of_trust(arguments);
  if (arguments.words().size() < 2)
    return std::unexpected(wrong_use("Say which heads-up, and why: troth why ID WORDS."));
  return live(arguments, "Said.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::promise}));
    CLI_TRY(last, heads_up_of(it, found.id));
    CLI_TRY(words, words_of(arguments.words()[1]));
    return SayWhy{found.id, last.id, words};
  });
}

Done<Exit> hear(const Arguments& arguments) {
  return live(arguments, "Said: I hear you.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::promise}));
    CLI_TRY(last, heads_up_of(it, found.id));
    return SayIHearYou{found.id, last.id};
  });
}

Done<Exit> answer(const Arguments& arguments) {
  return live(arguments, "Answered.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::promise, Thing::need}));
    const std::string& typed = arguments.words()[1];
    if (found.thing == Thing::need) {
      if (typed == "heard") return AnswerNeed{found.id, NeedAnswer::heard};
      if (typed == "more") return AnswerNeed{found.id, NeedAnswer::tell_me_more};
      return std::unexpected(
          wrong_use("To a need the answer is heard or more; or promise "
                    "something: `troth promise WORDS --need ID`."));
    }
    CLI_TRY(last, heads_up_of(it, found.id));
    std::optional<Words> line;
    if (arguments.words().size() > 2) {
      CLI_TRY(words, words_of(arguments.words()[2]));
      line = words;
    }
    if (typed == "thanks") return AnswerHeadsUp{found.id, last.id, HeadsUpAnswer::thanks, line};
    if (typed == "hard") return AnswerHeadsUp{found.id, last.id, HeadsUpAnswer::hard_for_me, line};
    if (typed == "change")
      return AnswerHeadsUp{found.id, last.id, HeadsUpAnswer::lets_change_it, line};
    return std::unexpected(wrong_use("The answer is thanks, hard or change."));
  });
}

Done<Exit> keep(const Arguments& arguments) {
  if (arguments.has("--later") && arguments.has("--not"))
    return std::unexpected(wrong_use("Say --later or --not, or neither."));
  const bool later = arguments.has("--later");
  const bool is_not = arguments.has("--not");
  return live(arguments,
              is_not  ? "Said: not kept."
              : later ? "Said: kept later."
                      : "Said: kept.",
              [&](Session& it) -> Thinking {
                CLI_TRY(found, it.find(arguments.words()[0], {Thing::promise, Thing::own_promise}));
                if (found.thing == Thing::own_promise)
                  return CloseOwnPromise{found.id, is_not  ? OwnOutcome::not_kept
                                                   : later ? OwnOutcome::kept_later
                                                           : OwnOutcome::kept};
                CLI_TRY(line, words_in(arguments, "--line"));
                return ClosePromise{found.id,
                                    is_not  ? troth::Outcome::not_kept
                                    : later ? troth::Outcome::kept_later
                                            : troth::Outcome::kept,
                                    line};
              });
}

Done<Exit> change(const Arguments& arguments) {
  if (!arguments.has("--to") && !arguments.has("--by"))
    return std::unexpected(wrong_use("Say what changes: --to WORDS, --by TIME, or both."));
  return live(arguments, "Proposed.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::promise, Thing::own_promise}));
    CLI_TRY(due, due_in(arguments, "--by"));
    if (found.thing == Thing::own_promise) return MoveOwnPromise{found.id, due};
    CLI_TRY(act, words_in(arguments, "--to"));
    return ProposeChange{found.id, act, due};
  });
}

Done<Exit> agree(const Arguments& arguments) {
  return live(arguments, "Changed together.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::promise}));
    const auto* row = promise_row(it, found.id);
    if (!row || !row->change) return std::unexpected(refused(FaultCode::not_found));
    return AgreeToChange{found.id, row->change->proposal};
  });
}

Done<Exit> thank(const Arguments& arguments) {
  return live(arguments, "Thanked.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::promise, Thing::moment}));
    if (found.thing == Thing::moment) return ThankForMoment{found.id};
    return ThankForPromise{found.id};
  });
}

Done<Exit> moment(const Arguments& arguments) {
  if (arguments.has("--tell") == arguments.has("--for-me"))
    return std::unexpected(wrong_use("Say --tell, and they see it, or --for-me, and only you do."));
  const bool told = arguments.has("--tell");
  return live(arguments, told ? "Told." : "Kept in Mine.", [&](Session& it) -> Thinking {
    CLI_TRY(line, words_of(arguments.words()[0]));
    std::optional<Builder> builder;
    if (const auto typed = arguments.value("--as")) {
      builder = named<Builder>(*typed);
      if (!builder)
        return std::unexpected(wrong_use("--as takes one of: " + all_names<Builder>() + "."));
    }
    CLI_TRY(about, id_in(it, arguments, "--about", {Thing::promise}));
    CLI_TRY(need, id_in(it, arguments, "--need", {Thing::need, Thing::own_need}));
    if (told) return TellMoment{std::nullopt, line, builder, about, need};
    return KeepMoment{line, builder, about, need};
  });
}

Done<std::vector<NeedAbout>> abouts_in(const Arguments& arguments) {
  std::vector<NeedAbout> abouts;
  std::string typed = arguments.value("--about").value_or("");
  while (!typed.empty()) {
    const auto comma = typed.find(',');
    const auto one = named<NeedAbout>(typed.substr(0, comma));
    if (!one)
      return std::unexpected(
          wrong_use("--about takes one or two of: " + all_names<NeedAbout>() + "."));
    abouts.push_back(*one);
    typed = comma == std::string::npos ? "" : typed.substr(comma + 1);
  }
  return abouts;
}

Done<Exit> need(const Arguments& arguments) {
  const bool told = arguments.has("--tell");
  return live(arguments, told ? "Told." : "Kept in Mine.", [&](Session&) -> Thinking {
    CLI_TRY(words, words_of(arguments.words()[0]));
    CLI_TRY(looks_like, words_in(arguments, "--looks-like"));
    CLI_TRY(abouts, abouts_in(arguments));
    if (told) return TellNeed{std::nullopt, words, looks_like, abouts};
    return NameNeed{words, looks_like, abouts};
  });
}

// The door from Mine to Us: shows what crosses, and crosses when the person said so.
Done<Exit> tell_them(const Arguments& arguments) {
  return live(arguments, "Told.", [&](Session& it) -> Thinking {
    CLI_TRY(found,
            it.find(arguments.words()[0], {Thing::own_need, Thing::kept_moment, Thing::before}));
    const view::Mine& mine = *it.screen().mine;
    const auto row_in = [&](const auto& rows) {
      return std::find_if(rows.begin(), rows.end(),
                          [&](const auto& row) { return row.id == found.id; });
    };
    std::string crosses;
    Wish wish;
    if (found.thing == Thing::own_need) {
      const auto row = row_in(mine.needs);
      crosses = row->words.text;
      if (row->looks_like) crosses += "\n    " + row->looks_like->text;
      wish = TellNeed{found.id, row->words, row->looks_like, row->about};
    } else if (found.thing == Thing::kept_moment) {
      const auto row = row_in(mine.moments);
      crosses = row->line.text;
      wish = TellMoment{found.id, row->line, row->builder, row->promise, std::nullopt};
    } else {
      crosses = row_in(mine.before)->words.text;
      wish = TellFromBefore{found.id};
    }
    CLI_TRY_VOID(may_cross(arguments, crosses));
    return wish;
  });
}

Done<Exit> more(const Arguments& arguments) {
  return live(arguments, "Said.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::need}));
    CLI_TRY(words, words_of(arguments.words()[1]));
    return SayMoreAboutNeed{found.id, words};
  });
}

Done<Exit> rest(const Arguments& arguments) {
  return live(arguments, "It rests.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::need, Thing::own_need}));
    if (found.thing == Thing::own_need) return RetireNeed{found.id};
    return LetNeedRest{found.id};
  });
}

Done<Exit> first(const Arguments& arguments) {
  return live(arguments, "This one matters most.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::own_need}));
    return PutNeedFirst{found.id};
  });
}

Done<Exit> note(const Arguments& arguments) {
  return live(arguments, "Kept in Mine.", [&](Session& it) -> Thinking {
    std::string typed = arguments.words()[0];
    if (typed == "-") {
      typed.clear();
      while (const auto line = line_from_person("")) typed += *line + "\n";
    }
    CLI_TRY(words, words_of(typed));
    CLI_TRY(beside, id_in(it, arguments, "--beside", {Thing::own_need}));
    return KeepNote{words, beside};
  });
}

Done<Exit> reword(const Arguments& arguments) {
  return live(arguments, "Reworded.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::note, Thing::own_need}));
    CLI_TRY(words, words_of(arguments.words()[1]));
    if (found.thing == Thing::note) return RewordNote{found.id, words};
    const auto& needs = it.screen().mine->needs;
    const auto row = std::find_if(needs.begin(), needs.end(),
                                  [&](const auto& one) { return one.id == found.id; });
    return RewordNeed{found.id, words, row->looks_like, row->about};
  });
}

Done<Exit> remove(const Arguments& arguments) {
  return live(arguments, "Removed.", [&](Session& it) -> Thinking {
    CLI_TRY(found, it.find(arguments.words()[0], {Thing::note, Thing::kept_moment}));
    if (found.thing == Thing::note) return RemoveNote{found.id};
    return RemoveMoment{found.id};
  });
}

Done<Exit> call_me(const Arguments& arguments) {
  return live(arguments, "They see this name from now on.", [&](Session&) -> Thinking {
    CLI_TRY(name, words_of(arguments.words()[0]));
    return CallMe{name};
  });
}

}  // namespace

const Group& living_verbs() {
  static const Option by{"--by", "TIME",
                         "19:00, tomorrow, \"friday 19:00\", 2027-03-01, \"in 2h\""};
  static const Option need_option{"--need", "ID", "a need of theirs that it answers"};
  static const Group group{
      "To live with",
      {
          {"promise",
           "WORDS",
           "I promise ...",
           "One act, one time. They see it. A time without a date is the next such time; a day\n"
           "without a time ends at midnight where you are.",
           1,
           1,
           {by,
            {"--if-then", "WORDS", "\"if ..., then I ...\""},
            {"--tell-by", "TIME", "if you can't, you tell them by then"},
            need_option,
            {"--own", "", "to yourself: only in Mine"},
            {"--to", "WHO", "with --own: to somebody else"}},
           true,
           &promise},
          {"heads-up",
           "ID",
           "I'll be late, or I can't make it.",
           "Telling in time counts as trust kept. It is kept on this device at once and is in "
           "time\n"
           "even when the relay is not reached now.",
           1,
           1,
           {{"--until", "TIME", "when, then"},
            {"--cannot", "", "it can't be"},
            {"--why", "WORDS", "one line, if you want"}},
           true,
           &heads_up},
          {"why",
           "[ID WORDS]",
           "Say why, after a heads-up; alone: what changed your own trust.",
           "Alone it names at most three causes, and asks for Mine's passphrase.",
           0,
           2,
           {{"--days", "NUMBER", "alone: look back so many days; otherwise thirty"}},
           true,
           &why},
          {"answer",
           "ID ANSWER [WORDS]",
           "Answer their heads-up, or a need they told.",
           "To a heads-up: thanks, hard (it is hard for me) or change (let's change it).\n"
           "To a need: heard or more.",
           2,
           3,
           {},
           true,
           &answer},
          {"hear", "ID", "I hear you: to \"this is hard for me\".", "", 1, 1, {}, true, &hear},
          {"keep",
           "ID",
           "Say how a promise went: kept, later, or not.",
           "Each of you says it in your own word, once. If your words differ, both stand.",
           1,
           1,
           {{"--later", "", "kept, later than promised"},
            {"--not", "", "not kept"},
            {"--line", "WORDS", "one line beside it"}},
           true,
           &keep},
          {"let-go", "ID", "Let a promise go that was made to you.", "", 1, 1, {}, true, &let_go},
          {"change",
           "ID",
           "Propose that it be something else, or another time.",
           "",
           1,
           1,
           {{"--to", "WORDS", "what instead"}, by},
           true,
           &change},
          {"agree", "ID", "Agree to the change that they propose.", "", 1, 1, {}, true, &agree},
          {"ask",
           "WORDS",
           "Ask them for a promise.",
           "At most three are open at a time. No and not yet look the same.",
           1,
           1,
           {by, need_option},
           true,
           &ask_for},
          {"accept", "ID", "Say yes to what they ask.", "", 1, 1, {by}, true, &accept},
          {"decline", "ID", "Put an ask away. They do not see it.", "", 1, 1, {}, true, &decline},
          {"withdraw", "ID", "Take your own ask back.", "", 1, 1, {}, true, &withdraw},
          {"thank",
           "ID",
           "Thanks, for a promise or for what they noticed.",
           "",
           1,
           1,
           {},
           true,
           &thank},
          {"moment",
           "WORDS",
           "I noticed: a small thing they did.",
           "--tell and --for-me are equal ways.",
           1,
           1,
           {{"--tell", "", "they see it"},
            {"--for-me", "", "only you see it"},
            {"--as", "WHAT", "what it built, as in \"told me in time\""},
            {"--about", "ID", "the promise it is about"},
            {"--need", "ID", "the need it answers"}},
           true,
           &moment},
          {"need",
           "WORDS",
           "I need ...",
           "Kept in Mine, unless you say --tell.",
           1,
           1,
           {{"--tell", "", "they see it, and can answer"},
            {"--looks-like", "WORDS", "how it looks when it is met"},
            {"--about", "WHAT", "reliability, honesty, respect, care: one or two, with a comma"}},
           true,
           &need},
          {"more", "ID WORDS", "Say more about a need you told.", "", 2, 2, {}, true, &more},
          {"rest", "ID", "Let a need of yours rest.", "", 1, 1, {}, true, &rest},
          {"first", "ID", "Of my needs, this one matters most.", "", 1, 1, {}, true, &first},
          {"note",
           "WORDS",
           "Write for yourself, in Mine.",
           "\"-\" reads it from standard input. Writing needs no passphrase of Mine; reading does.",
           1,
           1,
           {{"--beside", "ID", "beside a need of yours"}},
           true,
           &note},
          {"reword",
           "ID WORDS",
           "Say a note or a need of Mine in other words.",
           "",
           2,
           2,
           {},
           true,
           &reword},
          {"remove",
           "ID",
           "Remove a note, or a moment you kept for yourself.",
           "",
           1,
           1,
           {},
           true,
           &remove},
          {"tell",
           "ID",
           "Tell them one thing of Mine.",
           "Shows first exactly what they will see. What is told can be kept and shown.",
           1,
           1,
           {{"--yes", "", "do not ask again"}},
           true,
           &tell_them},
          {"call-me", "NAME", "What they call you from now on.", "", 1, 1, {}, true, &call_me},
      }};
  return group;
}

}  // namespace troth::cli
