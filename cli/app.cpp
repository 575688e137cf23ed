#include "cli/app.h"

#include <algorithm>
#include <string>

#include "cli/arguments.h"
#include "cli/beside.h"
#include "cli/child.h"
#include "cli/host/line.h"
#include "cli/verb.h"

namespace troth::cli {

namespace {

constexpr std::string_view help =
    "troth app --relay URL\n\n"
    "Serves only the app, on this machine and for this machine, while the relay is elsewhere.\n"
    "Whoever runs a relay could deliver other pages from it. Pages from here are those that you\n"
    "built; the relay then gets sealed frames and nothing else.\n\n";

constexpr Option options[] = {
    {"--relay", "URL", "how the relay is reached: https://NAME"},
    {"--port", "PORT", "the loopback port (8788; 0 takes a free one)"},
    {"--app", "FOLDER", "the built app, where it is not found beside this program"},
    {"--open", "", "opens the address in this desktop's browser"},
    {"--json", "", "prints the address as JSON"},
    {"--help", "", "this"},
};

int complain(Exit exit, const std::string& sentence) {
  tell("troth app: " + sentence + "\n");
  return static_cast<int>(exit);
}

}  // namespace

int app(std::span<const std::string_view> words) {
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
  std::string relay = given->value("--relay").value_or("");
  while (relay.ends_with('/')) relay.pop_back();
  if (!origin_fits(relay))
    return complain(Exit::wrong_use, "--relay takes the relay's address, as in https://NAME");
  std::uint16_t port = 0;
  const std::string wanted_port = given->value("--port").value_or("8788");
  if (!is_port(wanted_port, port))
    return complain(Exit::wrong_use, "--port takes a number up to 65535");
  const auto folder = given->value("--app") ? given->value("--app") : built(Bundle::app);
  if (!folder)
    return complain(Exit::mendable,
                    "the app is not built; `./run --build` builds it, or say --app");
  if (!exists(*folder + "/index.html"))
    return complain(Exit::mendable, "there is no built app in " + *folder);

  hold_signals();
  auto server = Child::start({relay_program(), "--app", absolute(*folder), "--relay", relay,
                              "--listen", "127.0.0.1:" + wanted_port},
                             {}, true);
  if (!server) return complain(Exit::mendable, "no further program can be started here");
  const std::string address = ready_address(*server);
  if (address.empty()) return std::max(1, wait_for({&*server}));
  if (given->has("--json"))
    say("{\"app\":\"" + address + "/\",\"relay\":\"" + relay + "\"}\n");
  else
    say("The app is at " + address + "/\nIts relay is " + relay +
        ". Only this machine reaches the app. Ctrl-C ends it.\n");
  const auto browser =
      given->has("--open") ? Child::start({"xdg-open", address + "/"}, {}, false) : std::nullopt;
  return wait_for({&*server});
}

}  // namespace troth::cli
