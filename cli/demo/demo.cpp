#include "cli/demo/demo.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "cli/arguments.h"
#include "cli/beside.h"
#include "cli/child.h"
#include "cli/clock.h"
#include "cli/demo/months.h"
#include "cli/verb.h"
#include "codec/json.h"

namespace troth::cli {

namespace {

constexpr std::string_view help =
    "troth demo\n\n"
    "Shows Troth as two people see it after three months: Mila and Jonas, who are made up. Prints\n"
    "two links for two windows; what is done in one arrives in the other. Nothing of it is kept,\n"
    "and nothing of yours is touched.\n\n";

constexpr Option options[] = {
    {"--app", "FOLDER", "the built demonstration, where it is not found beside this program"},
    {"--json", "", "prints the links as JSON"},
    {"--help", "", "this"},
};

int complain(Exit exit, const std::string& sentence) {
  tell("troth demo: " + sentence + "\n");
  return static_cast<int>(exit);
}

// A folder in memory where there is one, which goes when this goes.
class PassingFolder {
 public:
  PassingFolder() {
    const char* set = std::getenv("TMPDIR");
    for (const char* where : {"/dev/shm", set ? set : "/tmp", "/tmp"}) {
      if (access(where, W_OK | X_OK) != 0) continue;
      std::string pattern = std::string(where) + "/troth-demo-XXXXXX";
      if (mkdtemp(pattern.data()) == nullptr) continue;
      path_ = pattern;
      return;
    }
  }
  ~PassingFolder() {
    std::error_code error;
    if (!path_.empty()) std::filesystem::remove_all(path_, error);
  }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// Lives the life at the relay and writes what each window is given into a folder of its own.
Status make_windows(const std::string& relay, const std::string& folder) {
  const Instant end = now();
  PassingTime time(folder + "/time", first_evening(end));
  TROTH_TRY(mila, Partner::make("Mila", folder + "/mila-home", relay, time));
  TROTH_TRY(jonas, Partner::make("Jonas", folder + "/jonas-home", relay, time));
  TROTH_CHECK(live_three_months(*mila, *jonas, time, end));
  const auto write = [&](Partner& who, const Partner& other, const std::string& into) -> Status {
    TROTH_TRY(window, who.window(other.name()));
    const Bytes message = json::message_from(window);
    if (!make_folder(into) || !write_file(into + "/window.bin", text_of(message)))
      return failed(FaultCode::disk_failed);
    return {};
  };
  TROTH_CHECK(write(*mila, *jonas, folder + "/mila"));
  TROTH_CHECK(write(*jonas, *mila, folder + "/jonas"));
  return {};
}

std::optional<Child> start_relay(std::vector<std::string> words) {
  std::vector<std::string> all = {relay_program(), "--listen", "127.0.0.1:0"};
  all.insert(all.end(), words.begin(), words.end());
  return Child::start(all, {}, true);
}

}  // namespace

int demo(std::span<const std::string_view> words) {
  const auto given = Arguments::read(words, options);
  if (!given) return complain(Exit::wrong_use, given.error());
  if (given->has("--help")) {
    std::string text(help);
    print_options(text, options);
    say(text);
    return 0;
  }
  if (!given->words().empty())
    return complain(Exit::wrong_use, "takes no word of its own (see --help)");
  const auto bundle = given->value("--app") ? given->value("--app") : built(Bundle::demo);
  if (!bundle || !exists(*bundle + "/index.html"))
    return complain(Exit::mendable, "the demonstration is not built; `make demo` builds it");
  const PassingFolder folder;
  if (folder.path().empty())
    return complain(Exit::damaged,
                    "there is no folder for passing things: neither /dev/shm nor /tmp");

  hold_signals();
  auto relay = start_relay({"--in-memory", "--unlimited", "--clock", folder.path() + "/time"});
  if (!relay) return complain(Exit::mendable, "no further program can be started here");
  const std::string address = ready_address(*relay);
  if (address.empty()) return complain(Exit::mendable, "the relay did not start");
  tell("Living three months of two made-up people ...\n");
  if (const auto lived = make_windows(address, folder.path()); !lived)
    return complain(Exit::mendable, "their life stopped at act " +
                                        std::to_string(lived.error().detail) + ". " +
                                        std::string(sentence_for(lived.error().code)));

  const auto window = [&](const std::string& who) {
    return start_relay(
        {"--app", absolute(*bundle), "--app", folder.path() + "/" + who, "--relay", address});
  };
  auto mila = window("mila");
  auto jonas = window("jonas");
  if (!mila || !jonas) return complain(Exit::mendable, "no further program can be started here");
  const std::string at_mila = ready_address(*mila);
  const std::string at_jonas = ready_address(*jonas);
  if (at_mila.empty() || at_jonas.empty())
    return complain(Exit::mendable, "a window did not start");
  if (given->has("--json"))
    say("{\"mila\":\"" + at_mila + "/\",\"jonas\":\"" + at_jonas + "/\"}\n");
  else
    say("A demonstration. Mila and Jonas are made up, and so are their three months.\n\n  Mila   "
        " " +
        at_mila + "/\n  Jonas   " + at_jonas +
        "/\n\nOpen both, side by side. Nothing of it is kept. Ctrl-C ends it.\n");
  return wait_for({&*relay, &*mila, &*jonas});
}

}  // namespace troth::cli
