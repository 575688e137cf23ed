// troth-relay: keeps sealed frames for two people's devices, and can read none of them.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "relay/server.h"

namespace {

constexpr const char* help =
    R"(troth-relay keeps sealed frames for people's devices. It cannot read them.

  troth-relay --data FOLDER [--listen ADDRESS] [--app FOLDER] [--origin URL]...

  --data FOLDER      where relay.db lies; made if it is not there
  --listen ADDRESS   127.0.0.1:PORT (8787 unless you say otherwise; 0 takes a free one),
                     [::1]:PORT or unix:PATH. Nothing else: the world reaches it
                     through a server that speaks TLS (docs/operating.md).
  --app FOLDER       also serves the built app from this folder, on the same address;
                     with a second --app its files go before those of the first
  --relay URL        serves only the app, for a relay elsewhere (troth app)
  --in-memory        keeps nothing on the disk and forgets everything at its end
  --clock FILE       for demonstrations, with --in-memory: takes the time from this file
  --origin URL       how devices reach this relay, as https://NAME; once for each name.
                     A device signs this name when it logs in.
  --connect URL      another relay that the served app may speak to
  --closed           takes no new accounts
  --findable         search engines may list the served app; they are asked not to
  --mail-hour HOUR   when what was held back is handed over (UTC; 4)
  --unlimited        takes any number of frames a day (for measuring)
  --help             this

It runs until SIGTERM. SIGUSR1 makes a backup beside the database, relay.db.backup,
while it goes on. It writes no log of who called.
)";

int wrong(const char* what, const char* about) {
  std::fprintf(stderr, "troth-relay: %s %s (see troth-relay --help)\n", what, about);
  return 2;
}

// https://NAME, or this machine by http; nothing behind the name, and no sign that would mean
// something in a header or in a page.
bool is_origin(std::string_view value) {
  if (value.ends_with('/')) value.remove_suffix(1);
  const bool is_local =
      value.starts_with("http://127.0.0.1:") || value.starts_with("http://localhost:");
  if (!value.starts_with("https://") && !is_local) return false;
  const std::string_view name = value.substr(value.find("//") + 2);
  return !name.empty() && name.size() < 260 &&
         name.find_first_not_of(
             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]") ==
             std::string_view::npos;
}

}  // namespace

int main(int count, char** words) {
  troth::relay::ServeOptions options;
  if (const char* home = std::getenv("XDG_DATA_HOME"))
    options.data = std::string(home) + "/troth-relay";
  else if (const char* user = std::getenv("HOME"))
    options.data = std::string(user) + "/.local/share/troth-relay";
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--help" || word == "-h") {
      std::fputs(help, stdout);
      return 0;
    }
    if (word == "--closed") {
      options.registers = false;
      continue;
    }
    if (word == "--findable") {
      options.may_be_found = true;
      continue;
    }
    if (word == "--in-memory") {
      options.in_memory = true;
      continue;
    }
    if (word == "--unlimited") {
      options.counts_frames = false;
      continue;
    }
    if (i + 1 == count) return wrong("does not know, or wants a value after", words[i]);
    const std::string value = words[++i];
    if (word == "--data") {
      options.data = value;
    } else if (word == "--listen") {
      options.listen = value;
    } else if (word == "--app") {
      options.apps.push_back(value);
    } else if (word == "--origin" || word == "--relay") {
      if (!is_origin(value)) return wrong("takes an https:// address, not", value.c_str());
      std::string origin = value.ends_with("/") ? value.substr(0, value.size() - 1) : value;
      if (word == "--origin") {
        options.origins.push_back(std::move(origin));
      } else {
        options.connects.push_back(origin);
        options.relay = std::move(origin);
        options.in_memory = true;
      }
    } else if (word == "--clock") {
      options.clock = value;
    } else if (word == "--connect") {
      options.connects.push_back(value);
    } else if (word == "--mail-hour") {
      if (value.empty() || value.size() > 2 ||
          value.find_first_not_of("0123456789") != std::string::npos ||
          std::atoi(value.c_str()) > 23)
        return wrong("takes an hour from 0 to 23, not", value.c_str());
      options.mail_hour = static_cast<std::uint32_t>(std::atoi(value.c_str()));
    } else {
      return wrong("does not know", words[i - 1]);
    }
  }
  options.ready = [](const std::string& address) {
    std::printf("troth-relay: ready on %s\n", address.c_str());
    std::fflush(stdout);
  };
  return troth::relay::serve_relay(options);
}
