// What is kept elsewhere and who may open it: a copy in one file, checking it, bringing it back;
// taking a device out, another passphrase; going.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "cli/checked.h"
#include "cli/clock.h"
#include "cli/pages.h"
#include "cli/wishes.h"
#include "codec/json.h"
#include "crypto/open/age.h"
#include "vault/bundle.h"

namespace troth::cli {
namespace {

constexpr std::string_view age_beginning = "age-encryption.org/v1";
constexpr std::size_t device_beginning_min = 3;

// --- files ---

Done<Bytes> file_at(const std::string& path) {
  const auto unreadable = [] {
    return std::unexpected(wrong_use("That file can't be read. Check its name."));
  };
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return unreadable();
  Bytes bytes;
  std::uint8_t piece[64 * 1024];
  ssize_t size = 0;
  while ((size = read(file, piece, sizeof piece)) > 0)
    append(bytes, BytesView(piece, static_cast<std::size_t>(size)));
  close(file);
  if (size < 0) return unreadable();
  return bytes;
}

// A new file, for its owner alone, on the disk before this returns. Nothing is ever written over.
Done<void> keep_file(const std::string& path, BytesView bytes) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0)
    return std::unexpected(
        errno == EEXIST ? wrong_use("There is a file of that name. Choose another; nothing was "
                                    "written.")
                        : wrong_use("No file can be made there. Nothing was written."));
  bool is_kept = true;
  bool is_full = false;
  while (is_kept && !bytes.empty()) {
    const ssize_t size = write(file, bytes.data(), bytes.size());
    is_full = size < 0 && (errno == ENOSPC || errno == EDQUOT || errno == EFBIG);
    is_kept = size > 0;
    if (is_kept) bytes = bytes.subspan(static_cast<std::size_t>(size));
  }
  is_kept = is_kept && fsync(file) == 0;
  is_kept = close(file) == 0 && is_kept;
  if (is_kept) return {};
  unlink(path.c_str());
  return std::unexpected(refused(is_full ? FaultCode::disk_full : FaultCode::disk_failed));
}

Done<Passphrase> words_of_the_file(const Arguments& arguments) {
  const auto words =
      secret_from({arguments.value("--words-file"), std::nullopt}, "The six words of the file");
  if (!words)
    return std::unexpected(
        wrong_use("The six words of the file are needed: use a terminal or --words-file FILE."));
  return *words;
}

// --- a copy, checking it, bringing it back ---

Done<Exit> export_to(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  const auto exported =
      it.ask(Export{it.passphrase(), Words{std::string(export_preface())}}, Mail::hold);
  if (!exported) return std::unexpected(exported.error());
  if (!exported->file || !exported->offered)
    return std::unexpected(refused(FaultCode::store_damaged));
  const std::string& path = arguments.words()[0];
  CLI_TRY_VOID(keep_file(path, *exported->file));
  if (arguments.has("--json")) {
    say(json::text_from(Exported{path, *exported->offered}) + "\n");
    return Exit::done;
  }
  tell("Kept in " + path +
       ".\nThese six words open it, with Troth or with the program age. They are shown this once,\n"
       "and whoever has both reads everything in it:\n\n");
  say(*exported->offered + "\n");
  return Exit::done;
}

Checked checked(const BundleReport& report) {
  Checked it{report.is_whole(), report.facts, report.unknown, {}};
  for (const LogReport& one : report.logs)
    if (one.frames + one.refused > 0 || one.standing.seq_linked > 0)
      it.devices.push_back({one.standing.log, one.own, one.solo, one.frames, one.refused,
                            std::string(words_for(one.standing.standing))});
  return it;
}

std::string checked_page(const Checked& it) {
  std::string text;
  for (const CheckedLog& one : it.devices) {
    text += "  " + one.log.text().substr(0, 8) + "  " +
            (one.mine ? "a device of whoever exported" : "a device of the other") +
            (one.before_linking ? ", from before linking" : "") + ": " +
            std::to_string(one.entries) + " entries, " + one.standing;
    if (one.refused > 0) text += ", " + std::to_string(one.refused) + " changed or not its own";
    text += "\n";
  }
  if (it.of_nobody > 0)
    text += "  " + std::to_string(it.of_nobody) + " entries belong to no device of the two.\n";
  return text + (it.whole ? "Every signature, every chain and every entry is as it was written.\n"
                          : "Something in this file is not as it was written.\n");
}

Done<Exit> verify(const Arguments& arguments) {
  CLI_TRY(file, file_at(arguments.words()[0]));
  SystemRandom random;
  const RealCipher cipher(random);
  Bytes tar = file;
  if (text_of(file).starts_with(age_beginning)) {
    CLI_TRY(words, words_of_the_file(arguments));
    auto opened = age_open(words.reveal(), file);
    if (!opened) return std::unexpected(refused(opened.error().code));
    tar = std::move(*opened);
  }
  const auto report = verify_bundle(tar, cipher);
  if (!report) return std::unexpected(refused(report.error().code));
  const Checked it = checked(*report);
  say(arguments.has("--json") ? json::text_from(it) + "\n" : checked_page(it));
  return it.whole ? Exit::done : Exit::damaged;
}

Done<Exit> import_from(const Arguments& arguments) {
  auto session = Session::start(arguments);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  if (it.screen().phase != Phase::fresh)
    return std::unexpected(refused(FaultCode::already_founded));
  CLI_TRY(file, file_at(arguments.words()[0]));
  if (const auto relay = arguments.value("--relay"))
    if (auto used = it.use_relay(*relay); !used) return std::unexpected(used.error());
  CLI_TRY(words, words_of_the_file(arguments));
  const auto kit = secret_from({arguments.value("--kit-file"), std::nullopt}, "The kit");
  if (!kit)
    return std::unexpected(wrong_use("The kit is needed: use a terminal or --kit-file FILE."));
  CLI_TRY(passphrase, it.ask_passphrase("Passphrase"));
  if (const auto done =
          it.ask(Import{file, words, std::string(text_of(kit->reveal())), passphrase}, Mail::hold);
      !done)
    return std::unexpected(done.error());
  return finish(it, arguments, std::nullopt,
                "Everything in the file is here. This is a device of its own now: `troth devices` "
                "shows it to both of you, for good.");
}

// --- devices and the passphrase ---

Done<Exit> revoke(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  const std::string& typed = arguments.words()[0];
  std::vector<LogId> found;
  if (typed.size() >= device_beginning_min)
    for (const DeviceRow& row : it.screen().devices)
      if (row.log.text().starts_with(typed)) found.push_back(row.log);
  if (found.size() != 1)
    return std::unexpected(
        wrong_use("No single device begins like that. `troth devices` lists them."));
  if (const auto done = it.ask(RevokeDevice{found[0], it.passphrase()}, Mail::hold); !done)
    return std::unexpected(done.error());
  return finish(it, arguments, std::nullopt,
                "Taken out. What it wrote stays; it reads nothing new, and what it writes from now "
                "on changes nothing. What it holds already it keeps.");
}

Done<Passphrase> new_passphrase(const Arguments& arguments) {
  const Source source{arguments.value("--new-passphrase-file"), std::nullopt};
  const auto words = secret_from(source, "The new passphrase");
  if (!words)
    return std::unexpected(
        wrong_use("The new passphrase is needed: use a terminal or --new-passphrase-file FILE."));
  if (!source.file) {
    const auto again = secret_from({}, "The same again");
    if (!again || text_of(again->reveal()) != text_of(words->reveal()))
      return std::unexpected(wrong_use("The two were not the same. Nothing has changed."));
  }
  return *words;
}

Done<Exit> passphrase(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::hold);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  CLI_TRY(next, new_passphrase(arguments));
  if (arguments.has("--adopt")) {
    const auto done = it.ask(AdoptPassphrase{it.passphrase(), next}, Mail::send);
    if (!done) return std::unexpected(done.error());
    if (it.screen().relay.fault) return std::unexpected(refused(*it.screen().relay.fault));
    return finish(it, arguments, std::nullopt, "This device opens with the new passphrase now.");
  }
  if (const auto done = it.ask(ChangePassphrase{it.passphrase(), next}, Mail::hold); !done)
    return std::unexpected(done.error());
  return finish(it, arguments, std::nullopt,
                "Changed. Your other devices ask for it: `troth passphrase --adopt` there.");
}

// --- going ---

Done<void> is_meant(const Arguments& arguments, std::string_view what) {
  if (arguments.has("--yes")) return {};
  tell(std::string(what) + "\n");
  const auto typed = is_terminal() ? line_from_person("Do it? (yes/no)")
                                   : Result<std::string>(failed(FaultCode::not_found));
  if (typed && *typed == "yes") return {};
  return std::unexpected(
      Refused{Exit::mendable, "Nothing was done. --yes does it without asking.", {}, 0});
}

Done<Exit> leave(const Arguments& arguments) {
  CLI_TRY_VOID(is_meant(arguments,
                        "You leave without a word. They are told nothing and see what silence "
                        "looks like;\nthey keep what was told until now. Sudden silence can be "
                        "noticed: `troth safety`\nnames people who help. What is here stays here "
                        "to be read."));
  auto session = Session::unlock(arguments, Mail::hold);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  if (const auto done = it.ask(LeaveQuietly{it.passphrase()}, Mail::send); !done)
    return std::unexpected(done.error());
  const bool is_reached = it.screen().relay.phase == RelayPhase::left;
  const std::string sentence =
      is_reached ? "You have left. Nothing leaves this device any more."
                 : "Kept here. The relay was not reached: it is told with the next `troth sync`.";
  if (arguments.has("--json"))
    say(json::text_from(Acted{{}, true, it.screen().relay}) + "\n");
  else
    say(sentence + "\n");
  return is_reached ? Exit::done : Exit::kept_here;
}

Done<Exit> unpair(const Arguments& arguments) {
  CLI_TRY_VOID(is_meant(arguments,
                        "You part without a word and go on alone. They are told nothing and see "
                        "what silence\nlooks like; they keep what was told until now, and so do "
                        "you: `troth archive`. Mine\nstays yours. Sudden silence can be noticed: "
                        "`troth safety` names people who help."));
  auto session = Session::unlock(arguments, Mail::hold);
  if (!session) return std::unexpected(session.error());
  if (const auto done = (*session)->ask(Unpair{(*session)->passphrase()}, Mail::hold); !done)
    return std::unexpected(done.error());
  return finish(**session, arguments, std::nullopt, "You are on your own here now.");
}

// The pairs that were, or what was told in one of them.
Done<Exit> archive(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::hold);
  if (!session) return std::unexpected(session.error());
  Session& it = **session;
  const bool speaks_json = arguments.has("--json");
  if (arguments.words().empty()) {
    if (speaks_json) {
      say(json::text_from(it.screen().archives) + "\n");
      return Exit::done;
    }
    std::string text;
    for (const ArchiveRow& row : it.screen().archives)
      text += "  " + row.space.text().substr(0, 8) + "  " +
              (row.partner_name ? row.partner_name->text : "somebody") + "\n";
    say(text.empty() ? "There is no archive.\n" : text);
    return Exit::done;
  }
  std::vector<SpaceId> found;
  for (const ArchiveRow& row : it.screen().archives)
    if (row.space.text().starts_with(arguments.words()[0])) found.push_back(row.space);
  if (found.size() != 1)
    return std::unexpected(
        wrong_use("No single archive begins like that. `troth archive` lists "
                  "them."));
  if (const auto looked = it.ask(Look{found[0]}, Mail::hold); !looked)
    return std::unexpected(looked.error());
  Screen shown = it.screen();
  if (speaks_json) {
    say(json::text_from(*shown.archive) + "\n");
    return Exit::done;
  }
  shown.us = shown.archive;
  const Names names(shown);
  say(timeline_page({shown, names, now()}));
  return Exit::done;
}

Done<Exit> erase(const Arguments& arguments) {
  CLI_TRY_VOID(
      is_meant(arguments,
               "Everything of yours goes from this device, also what was not sent yet.\n"
               "What was sent stays where it was sent. Kit and passphrase bring it back."));
  auto session = Session::unlock(arguments, Mail::hold);
  if (!session) return std::unexpected(session.error());
  if (const auto done = (*session)->ask(EraseHere{(*session)->passphrase()}, Mail::hold); !done)
    return std::unexpected(done.error());
  if (arguments.has("--json"))
    say(json::text_from(Acted{{}, false, (*session)->screen().relay}) + "\n");
  else
    say("Nothing of yours is in " + (*session)->home() + " any more.\n");
  return Exit::done;
}

}  // namespace

const Group& keeping_verbs() {
  static const Option words_file{"--words-file", "FILE",
                                 "read the file's six words from this file"};
  static const Option yes{"--yes", "", "do not ask again"};
  static const Group group{
      "To keep, and to go",
      {
          {"export",
           "FILE",
           "Everything that you both can read, in one sealed file.",
           "The file is in the format age: any program that reads it opens it with the six words\n"
           "that this prints once. In it lie a page for people, one fact a line for programs, and\n"
           "every entry as it was signed. Mine is in it only under its own passphrase.",
           1,
           1,
           {},
           true,
           &export_to},
          {"verify",
           "FILE",
           "Check every chain and every signature of an export.",
           "Needs no home and no relay. Ends with 4 when something is not as it was written.",
           1,
           1,
           {words_file, {"--json", "", "print JSON"}},
           false,
           &verify},
          {"import",
           "FILE",
           "Bring an export onto this device, with kit and passphrase.",
           "Works without a relay. The device is a new one, with keys of its own; whatever the\n"
           "relay lacks it is given.",
           1,
           1,
           {words_file,
            {"--kit-file", "FILE", "read the kit from the first line of this file"},
            {"--relay", "URL", "how the relay is reached"}},
           true,
           &import_from},
          {"revoke",
           "DEVICE",
           "Take one of your devices out, for good.",
           "DEVICE is what `troth devices` shows before it.",
           1,
           1,
           {},
           true,
           &revoke},
          {"passphrase",
           "",
           "Change your passphrase.",
           "Mine keeps its own once you are linked. With --adopt: it was changed on another\n"
           "device, and this one takes it over.",
           0,
           0,
           {{"--new-passphrase-file", "FILE", "read the new one from the first line of this file"},
            {"--adopt", "", "it was changed elsewhere: take it over here"}},
           true,
           &passphrase},
          {"leave",
           "",
           "Leave, without a word. They see silence.",
           "`troth end` says something instead.",
           0,
           0,
           {yes},
           true,
           &leave},
          {"unpair",
           "",
           "Part from your partner, without a word, and go on alone.",
           "What both told stays with both. You can invite again, with the same account.",
           0,
           0,
           {yes},
           true,
           &unpair},
          {"archive",
           "[ARCHIVE]",
           "What was told in a pair that you were.",
           "",
           0,
           1,
           {},
           true,
           &archive},
          {"erase", "", "Remove everything from this device.", "", 0, 0, {yes}, true, &erase},
      }};
  return group;
}

}  // namespace troth::cli
