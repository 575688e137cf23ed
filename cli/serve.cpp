#include "cli/serve.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "cli/beside.h"
#include "cli/child.h"
#include "cli/front.h"
#include "codec/json.h"

namespace troth::cli {

namespace {

constexpr const char* help =
    R"(troth serve starts the app and a relay behind one address.

  troth serve                     only this machine reaches it: http://127.0.0.1:8787
  troth serve --domain NAME       two phones reach it: https://NAME, through Caddy, with
                                  certificates that renew themselves (docs/operating.md)

  --port PORT         the loopback port (8787; 0 takes a free one)
  --data FOLDER       where the relay's database lies
                      (${XDG_DATA_HOME:-~/.local/share}/troth/relay)
  --app FOLDER        the built app, where it is not found beside this program
  --origin URL        a further https:// address that leads here, through a front of yours
  --domain NAME       a host name that leads to this machine; once for each name
  --authority internal
                      sign the certificates on this machine, for a network of your own
  --https-port PORT   443     --http-port PORT   80
  --closed            takes no new accounts
  --findable          search engines may list this address: for a relay that many share,
                      not for one that bears the name of two
  --open              opens the address in this desktop's browser
  --json              prints the addresses as JSON
  --help              this

Ctrl-C ends it. It writes no log of who called.
)";

struct Wanted {
  std::string port = "8787";
  std::string data, app;
  std::vector<std::string> origins;
  Front front;
  bool is_closed = false, may_be_found = false, opens = false, json = false;
};

int complain(int code, const std::string& sentence) {
  std::fprintf(stderr, "troth serve: %s\n", sentence.c_str());
  return code;
}

// Reads the words into `wanted`. 0 to go on, else the exit code, and a sentence was said.
int read(std::span<const std::string_view> words, Wanted& wanted, bool& is_helped) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word == "--help" || word == "-h") {
      is_helped = true;
      return 0;
    }
    if (word == "--json") {
      wanted.json = true;
      continue;
    }
    if (word == "--findable") {
      wanted.may_be_found = true;
      continue;
    }
    if (word == "--closed" || word == "--open") {
      (word == "--closed" ? wanted.is_closed : wanted.opens) = true;
      continue;
    }
    if (i + 1 == words.size())
      return complain(
          2, "does not know, or wants a value after: " + std::string(word) + " (see --help)");
    const std::string value(words[++i]);
    std::uint16_t port = 0;
    if (word == "--port" && is_port(value, port)) {
      wanted.port = value;
    } else if (word == "--https-port" && is_port(value, port) && port > 0) {
      wanted.front.https_port = port;
    } else if (word == "--http-port" && is_port(value, port) && port > 0) {
      wanted.front.http_port = port;
    } else if (word == "--data" && !value.empty()) {
      wanted.data = absolute(value);
    } else if (word == "--app" && !value.empty()) {
      wanted.app = absolute(value);
    } else if (word == "--origin") {
      wanted.origins.push_back(value);  // the relay says what is wrong with it
    } else if (word == "--authority" && value == "internal") {
      wanted.front.has_own_authority = true;
    } else if (word == "--domain") {
      if (!is_host_name(value))
        return complain(
            2, "--domain takes a host name in lower case, like our.example.org, not: " + value);
      wanted.front.names.push_back(value);
    } else {
      return complain(2, "cannot take " + std::string(word) + " " + value + " (see --help)");
    }
  }
  return 0;
}

// Fills in what was not said. A sentence when something is missing.
std::string settle(Wanted& wanted) {
  if (wanted.data.empty()) {
    const char* data = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    if ((data == nullptr || *data != '/') && (home == nullptr || *home == 0))
      return "there is no home folder; say --data FOLDER";
    wanted.data = (data != nullptr && *data == '/' ? std::string(data)
                                                   : std::string(home) + "/.local/share") +
                  "/troth/relay";
  }
  if (!make_folder(wanted.data)) return "cannot make " + wanted.data + ": " + std::strerror(errno);
  if (wanted.app.empty()) wanted.app = built(Bundle::app).value_or("");
  if (wanted.app.empty()) return "the app is not built; ./run builds it, or say --app FOLDER";
  if (!exists(wanted.app + "/index.html")) return "there is no built app in " + wanted.app;
  return {};
}

std::vector<std::string> relay_words(const Wanted& wanted, const std::string& listen) {
  std::vector<std::string> words = {relay_program(), "--data", wanted.data, "--listen",
                                    listen,          "--app",  wanted.app};
  for (const auto& name : wanted.front.names) {
    words.emplace_back("--origin");
    words.push_back(wanted.front.origin(name));
  }
  for (const auto& origin : wanted.origins) {
    words.emplace_back("--origin");
    words.push_back(origin);
  }
  if (wanted.is_closed) words.emplace_back("--closed");
  if (wanted.may_be_found) words.emplace_back("--findable");
  return words;
}

void say(const std::string& line) {
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

void say_json(const std::vector<std::string>& addresses, const Wanted& wanted) {
  json::Writer out;
  out.raw("{\"addresses\":[");
  for (std::size_t i = 0; i < addresses.size(); ++i) {
    if (i > 0) out.raw(",");
    out.string(addresses[i] + "/");
  }
  out.raw("],\"data\":");
  out.string(wanted.data);
  if (wanted.front.has_own_authority) {
    out.raw(",\"certificate\":");
    out.string(wanted.front.root_certificate());
  }
  out.raw("}");
  say(out.text());
}

int serve_loopback(const Wanted& wanted) {
  auto relay = Child::start(relay_words(wanted, "127.0.0.1:" + wanted.port), {}, true);
  if (!relay) return complain(1, "no further program can be started on this machine");
  const std::string address = ready_address(*relay);
  if (address.empty()) return std::max(1, wait_for({&*relay}));
  if (wanted.json) {
    say_json({address}, wanted);
  } else {
    say("Troth is at " + address + "/");
    say("Only this machine reaches it. What is written is kept in " + wanted.data +
        ". Ctrl-C ends it.");
  }
  const auto browser =
      wanted.opens ? Child::start({"xdg-open", address + "/"}, {}, false) : std::nullopt;
  return wait_for({&*relay});
}

int serve_domain(Wanted& wanted) {
  if (system("command -v caddy >/dev/null 2>&1") != 0)
    return complain(1, "--domain needs Caddy; install it (apt install caddy) and start this again");
  Front& front = wanted.front;
  front.folder = wanted.data + "/front";
  if (front.socket().size() > 100)
    return complain(1, "the path of --data is too long for a socket: " + front.socket());
  const std::string config = front.folder + "/Caddyfile";
  if (!make_folder(front.folder) || !write_file(config, front.caddyfile()))
    return complain(1, "cannot write " + config + ": " + std::strerror(errno));

  auto relay = Child::start(relay_words(wanted, "unix:" + front.socket()), {}, true);
  if (!relay) return complain(1, "no further program can be started on this machine");
  if (ready_address(*relay).empty()) return std::max(1, wait_for({&*relay}));
  auto caddy =
      Child::start({"caddy", "run", "--config", config, "--adapter", "caddyfile"},
                   {{"XDG_DATA_HOME", front.folder}, {"XDG_CONFIG_HOME", front.folder}}, false);
  if (!caddy) return complain(1, "no further program can be started on this machine");
  if (wanted.json) {
    std::vector<std::string> addresses;
    for (const auto& name : front.names) addresses.push_back(front.origin(name));
    say_json(addresses, wanted);
    return wait_for({&*relay, &*caddy});
  }
  for (const auto& name : front.names) say("Troth is at " + front.origin(name) + "/");
  if (front.has_own_authority)
    say("Each phone has to be given this certificate once: " + front.root_certificate());
  say("What is written is kept in " + wanted.data + ". Ctrl-C ends it.");
  return wait_for({&*relay, &*caddy});
}

}  // namespace

int serve(std::span<const std::string_view> words) {
  Wanted wanted;
  bool is_helped = false;
  if (const int code = read(words, wanted, is_helped)) return code;
  if (is_helped) {
    std::fputs(help, stdout);
    return 0;
  }
  if (const auto sentence = settle(wanted); !sentence.empty()) return complain(1, sentence);
  hold_signals();
  return wanted.front.names.empty() ? serve_loopback(wanted) : serve_domain(wanted);
}

}  // namespace troth::cli
