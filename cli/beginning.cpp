// The account of this device, and the two finding each other.
#include "cli/clock.h"
#include "cli/pages.h"
#include "cli/session.h"
#include "cli/verb.h"
#include "codec/json.h"

namespace troth::cli {
namespace {

Done<Words> line_words(const std::string& typed, std::size_t bytes_max = line_bytes_max) {
  auto words = words_from(typed, bytes_max);
  if (!words) return std::unexpected(refused(words.error().code));
  return *words;
}

// The passphrase that a person chooses: from where they said, or typed twice with nothing shown.
Done<Passphrase> chosen_passphrase(Session& session) {
  auto words = session.ask_passphrase("Passphrase");
  if (!words || !is_terminal()) return words;
  const auto again = secret_from({}, "The same again");
  if (!again || text_of(again->reveal()) != text_of(words->reveal()))
    return std::unexpected(wrong_use("The two were not the same. Begin again."));
  return words;
}

// One field as JSON.
void say_field(std::string_view name, std::string_view value) {
  json::Writer out;
  out.raw("{");
  out.string(name);
  out.raw(":");
  out.string(value);
  out.raw("}\n");
  say(out.text());
}

Done<Exit> offer_words(const Arguments& arguments) {
  auto session = Session::start(arguments);
  if (!session) return std::unexpected(session.error());
  const auto offered = (*session)->ask(OfferWords{}, Mail::hold);
  if (!offered) return std::unexpected(offered.error());
  if (arguments.has("--json"))
    say_field("words", offered->offered.value_or(""));
  else
    say(offered->offered.value_or("") + "\n");
  return Exit::done;
}

Done<Exit> init(const Arguments& arguments) {
  auto session = Session::start(arguments);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  if (it.screen().phase != Phase::fresh)
    return std::unexpected(refused(FaultCode::already_founded));
  const auto nickname = line_words(arguments.words()[0]);
  if (!nickname) return std::unexpected(nickname.error());
  if (const auto relay = arguments.value("--relay"))
    if (auto used = it.use_relay(*relay); !used) return std::unexpected(used.error());
  const bool asks = !arguments.has("--passphrase-file") && !arguments.has("--passphrase-fd");
  if (asks && is_terminal()) {
    if (const auto offered = it.ask(OfferWords{}, Mail::hold))
      tell(
          "Six words open your Troth. Write these down and type them, or choose your own:\n\n    " +
          offered->offered.value_or("") + "\n\n");
  }
  const auto words = chosen_passphrase(it);
  if (!words) return std::unexpected(words.error());
  if (const auto founded = it.ask(FoundAccount{*nickname, *words}, Mail::hold); !founded)
    return std::unexpected(founded.error());
  return finish(it, arguments, std::nullopt,
                "This is your Troth, kept in " + it.home() +
                    ".\nNext: `troth promise WORDS --by TIME`, `troth kit`, `troth invite`.");
}

Done<Exit> show_kit(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::hold);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  if (arguments.has("--kept")) {
    if (auto kept = it.ask(KitKept{}, Mail::hold); !kept) return std::unexpected(kept.error());
    return finish(it, arguments, std::nullopt, "Good. It is not asked for again.");
  }
  const auto shown = it.ask(ShowKit{it.passphrase()}, Mail::hold);
  if (!shown) return std::unexpected(shown.error());
  if (arguments.has("--json")) {
    say_field("kit", shown->kit.value_or(""));
    return Exit::done;
  }
  tell(
      "If this device is lost, this page and your passphrase bring everything back. Whoever has\n"
      "both has everything. Print it or write it down, then say `troth kit --kept`.\n\n");
  say(shown->kit.value_or("") + "\n");
  return Exit::done;
}

Done<Exit> recover(const Arguments& arguments) {
  auto session = Session::start(arguments);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  if (it.screen().phase != Phase::fresh)
    return std::unexpected(refused(FaultCode::already_founded));
  if (it.is_offline())
    return std::unexpected(wrong_use("Bringing an account back needs its relay."));
  if (const auto relay = arguments.value("--relay"))
    if (auto used = it.use_relay(*relay); !used) return std::unexpected(used.error());
  const auto kit = secret_from({arguments.value("--kit-file"), std::nullopt}, "The kit");
  if (!kit)
    return std::unexpected(wrong_use("The kit is needed: use a terminal or --kit-file FILE."));
  const auto words = it.ask_passphrase("Passphrase");
  if (!words) return std::unexpected(words.error());
  if (const auto recovered =
          it.ask(Recover{std::string(text_of(kit->reveal())), *words}, Mail::send);
      !recovered)
    return std::unexpected(recovered.error());
  return finish(it, arguments, std::nullopt, "Everything that was sent is here again.");
}

Done<Exit> sign_in(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::hold);
  if (!session) return std::unexpected(session.error());
  if (const auto signed_in = (*session)->ask(SignIn{(*session)->passphrase()}, Mail::send);
      !signed_in)
    return std::unexpected(signed_in.error());
  return finish(**session, arguments, std::nullopt,
                "The relay is asked to know this device again.");
}

Done<Exit> relay(const Arguments& arguments) {
  auto session = Session::start(arguments);
  if (!session) return std::unexpected(session.error());
  if (!arguments.words().empty())
    if (auto used = (*session)->use_relay(arguments.words()[0]); !used)
      return std::unexpected(used.error());
  if (arguments.has("--json"))
    say_field("relay", (*session)->origin());
  else
    say((*session)->origin() + "\n");
  return Exit::done;
}

// --- the two ---

std::string pairing_page(const Session& session) {
  const Pairing& it = session.screen().pairing;
  switch (it.phase) {
    case PairingPhase::alone:
      return "Nobody is invited.\n";
    case PairingPhase::inviting: {
      std::string text = "The invitation is open";
      if (it.expires) text += " until " + spoken(*it.expires, now());
      text += ".\n";
      if (it.link) text += "\n  " + *it.link + "\n";
      if (it.words) text += "\n  " + *it.words + "\n";
      return text +
             "\nSend them the link or the words, on a way that only the two of you use. When they\n"
             "have answered, call each other and say `troth confirm`.\n";
    }
    case PairingPhase::comparing:
    case PairingPhase::joining: {
      std::string text = "Call each other and read these two lines aloud, each your own:\n";
      if (it.my_line) text += "\n  yours   " + *it.my_line + "\n";
      if (it.their_line) text += "  theirs  " + *it.their_line + "\n";
      if (it.someone_else_tried)
        text += "\nSomebody else answered the same invitation too. Compare with care.\n";
      return text;
    }
    case PairingPhase::linked: {
      std::string text = "You are two here.\n";
      if (it.mine_needs_passphrase)
        text += "Mine needs a passphrase of its own now: `troth mine-passphrase`.\n";
      return text;
    }
  }
  return "";
}

Exit show_pairing(const Session& session, const Arguments& arguments) {
  if (arguments.has("--json"))
    say(json::text_from(session.screen().pairing) + "\n");
  else
    say(pairing_page(session));
  return Exit::done;
}

Refused not_reached() { return refused(FaultCode::relay_unreachable); }

Done<Exit> invite(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  if (arguments.has("--cancel")) {
    if (auto gone = it.ask(CancelInvitation{}, Mail::send); !gone)
      return std::unexpected(gone.error());
    return finish(it, arguments, std::nullopt, "The invitation is taken back.");
  }
  if (it.screen().pairing.phase == PairingPhase::alone) {
    if (it.is_offline()) return std::unexpected(not_reached());
    if (auto invited = it.ask(Invite{}, Mail::send); !invited)
      return std::unexpected(invited.error());
    if (it.screen().pairing.phase == PairingPhase::alone) return std::unexpected(not_reached());
  }
  return show_pairing(it, arguments);
}

// "https://host/join#..." names the relay; words and bare fragments do not.
std::optional<std::string> origin_in(const std::string& text) {
  if (!text.starts_with("https://") && !text.starts_with("http://")) return std::nullopt;
  return text.substr(0, text.find('/', text.find("//") + 2));
}

Done<Exit> join(const Arguments& arguments) {
  auto session = Session::start(arguments);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  if (it.screen().phase == Phase::fresh) return std::unexpected(refused(FaultCode::not_founded));
  if (it.is_offline()) return std::unexpected(not_reached());
  std::string text;
  if (const auto file = arguments.value("--file")) {
    const auto read = secret_from({file, std::nullopt}, "");
    if (!read) return std::unexpected(wrong_use("The invitation can't be read from there."));
    text = text_of(read->reveal());
  } else {
    const auto typed = line_from_person("The link, or the twelve words");
    if (!typed)
      return std::unexpected(
          wrong_use("The invitation is needed: type it, pipe it in, or use --file FILE."));
    text = *typed;
  }
  const auto origin = arguments.value("--relay") ? arguments.value("--relay") : origin_in(text);
  if (origin && *origin != it.origin())
    if (auto used = it.use_relay(*origin); !used) return std::unexpected(used.error());
  if (auto unlocked = it.unlock_now(Mail::send); !unlocked)
    return std::unexpected(unlocked.error());
  if (auto answered = it.ask(AcceptInvitation{text, it.passphrase()}, Mail::send); !answered)
    return std::unexpected(answered.error());
  it.exchange();
  if (!arguments.has("--json"))
    say("Your answer is there. They confirm it; then `troth sync` links you.\n");
  return show_pairing(it, arguments);
}

Done<Exit> confirm(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  if (arguments.has("--differ")) {
    if (auto gone = it.ask(RejectPartner{}, Mail::send); !gone)
      return std::unexpected(gone.error());
    return finish(it, arguments, std::nullopt,
                  "The invitation is void and nothing was shared. Begin again, on another way.");
  }
  if (it.screen().pairing.phase != PairingPhase::comparing) {
    (void)show_pairing(it, arguments);
    return it.screen().pairing.phase == PairingPhase::inviting ? Exit::mendable : Exit::done;
  }
  std::optional<EventId> crossing;
  if (const auto told = arguments.value("--tell")) {
    const auto found = it.find(*told, {Thing::promise, Thing::moment, Thing::need, Thing::before,
                                       Thing::own_need, Thing::kept_moment});
    if (!found) return std::unexpected(found.error());
    crossing = found->id;
  }
  if (!arguments.has("--match")) {
    (void)show_pairing(it, arguments);
    if (!is_terminal() || arguments.has("--json")) return Exit::done;
    const auto typed = line_from_person("Are both lines the same for both of you? (yes/no)");
    if (!typed || *typed != "yes")
      return std::unexpected(Refused{Exit::mendable,
                                     "Nothing was linked. When they differ: `troth confirm "
                                     "--differ`.",
                                     {},
                                     0});
  }
  Passphrase mine = it.passphrase();
  if (!arguments.has("--mine-same")) {
    const auto asked = it.ask_mine_passphrase("A passphrase for Mine, which only you see");
    if (!asked) return std::unexpected(asked.error());
    mine = *asked;
  }
  if (auto linked = it.ask(ConfirmPartner{it.passphrase(), mine, crossing}, Mail::send); !linked)
    return std::unexpected(linked.error());
  return finish(it, arguments, std::nullopt, "You are two here now.");
}

Done<Exit> mine_passphrase(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::hold);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  Passphrase mine = it.passphrase();
  if (!arguments.has("--mine-same")) {
    const auto asked = it.ask_mine_passphrase("A passphrase for Mine, which only you see");
    if (!asked) return std::unexpected(asked.error());
    mine = *asked;
  }
  if (auto set = it.ask(SetMinePassphrase{it.passphrase(), mine}, Mail::hold); !set)
    return std::unexpected(set.error());
  return finish(it, arguments, std::nullopt, "Mine opens with its own passphrase now.");
}

}  // namespace

const Group& beginning_verbs() {
  static const Option relay_option{
      "--relay", "URL", "how the relay is reached (else http://127.0.0.1:8787, as `troth serve`)"};
  static const Option mine_same{"--mine-same", "", "Mine gets the same passphrase as the account"};
  static const Group group{
      "To begin",
      {
          {"words",
           "",
           "Offer a passphrase: six words.",
           "They are made new each time and kept nowhere.",
           0,
           0,
           {},
           true,
           &offer_words},
          {"init",
           "NAME",
           "Begin: make your Troth in this home.",
           "NAME is what the other one calls you. Works offline. Without --passphrase-file the\n"
           "terminal offers six words and asks for the passphrase, with nothing shown.",
           1,
           1,
           {relay_option},
           true,
           &init},
          {"kit",
           "",
           "Show the page that brings everything back.",
           "The kit and the passphrase together open everything, on any device. The kit goes to\n"
           "standard output and nowhere else.",
           0,
           0,
           {{"--kept", "", "you have printed it or written it down"}},
           true,
           &show_kit},
          {"recover",
           "",
           "Bring your account onto this device, with kit and passphrase.",
           "Needs the relay. Your other devices show this one in `troth devices`, for good.",
           0,
           0,
           {relay_option, {"--kit-file", "FILE", "read the kit from the first line of this file"}},
           true,
           &recover},
          {"invite",
           "",
           "Invite your partner: a link, or twelve words, for 48 hours.",
           "Said again it shows the same invitation.",
           0,
           0,
           {{"--cancel", "", "take the invitation back"}},
           true,
           &invite},
          {"join",
           "",
           "Answer an invitation.",
           "The link or the words are typed, piped in or read from a file: they are no argument,\n"
           "because other programs can read those. With words, give --relay too if the relay is\n"
           "another than yours.",
           0,
           0,
           {relay_option, {"--file", "FILE", "read the invitation from this file"}},
           true,
           &join},
          {"confirm",
           "",
           "Compare the two lines of words, and link the two of you.",
           "Call each other. Each reads their own line aloud, and both lines must be the same on\n"
           "both sides. Mine then needs a passphrase of its own.",
           0,
           0,
           {{"--match", "", "both lines are the same on both sides"},
            {"--differ", "", "they differ: the invitation is void, nothing is shared"},
            {"--tell", "ID", "the one thing of yours that they see first"},
            mine_same},
           true,
           &confirm},
          {"mine-passphrase",
           "",
           "Give Mine its own passphrase, once you are linked.",
           "",
           0,
           0,
           {mine_same},
           true,
           &mine_passphrase},
          {"sign-in", "", "Make the relay know this device again.", "", 0, 0, {}, true, &sign_in},
          {"relay",
           "[URL]",
           "Show or change how the relay is reached.",
           "Everything that you keep here is given to the new relay by itself.",
           0,
           1,
           {},
           true,
           &relay},
      }};
  return group;
}

}  // namespace troth::cli
