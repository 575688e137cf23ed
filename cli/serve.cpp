#include "cli/serve.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "cli/child.h"
#include "cli/front.h"

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
  --open              opens the address in this desktop's browser
  --help              this

Ctrl-C ends it. It writes no log of who called.
)";

struct Wanted {
  std::string port = "8787";
  std::string data, app;
  std::vector<std::string> origins;
  Front front;
  bool is_closed = false, opens = false;
};

int complain(int code, const std::string& sentence) {
  std::fprintf(stderr, "troth serve: %s\n", sentence.c_str());
  return code;
}

bool exists(const std::string& path) { return access(path.c_str(), F_OK) == 0; }

// The folder of this program, which the relay and the app lie beside.
std::string own_folder() {
  char path[4096];
  const ssize_t size = readlink("/proc/self/exe", path, sizeof path);
  if (size <= 0) return ".";
  const std::string_view whole(path, static_cast<std::size_t>(size));
  return std::string(whole.substr(0, whole.rfind('/')));
}

bool is_port(std::string_view text, std::uint16_t& port) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc() && end == text.data() + text.size();
}

// Makes the folder and those above it, each for its owner alone.
bool make_folder(const std::string& path) {
  for (std::size_t at = path.find('/', 1); at != std::string::npos; at = path.find('/', at + 1))
    if (mkdir(path.substr(0, at).c_str(), 0700) != 0 && errno != EEXIST) return false;
  return mkdir(path.c_str(), 0700) == 0 || errno == EEXIST;
}

std::string absolute(const std::string& path) {
  if (path.starts_with('/')) return path;
  char here[4096];
  return getcwd(here, sizeof here) ? std::string(here) + "/" + path : path;
}

// Reads the words into `wanted`. 0 to go on, else the exit code, and a sentence was said.
int read(std::span<const std::string_view> words, Wanted& wanted, bool& is_helped) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word == "--help" || word == "-h") {
      is_helped = true;
      return 0;
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
  if (wanted.app.empty())
    for (const char* place : {"/../../app/dist", "/../share/troth/app"})
      if (wanted.app.empty() && exists(own_folder() + place + "/index.html"))
        wanted.app = own_folder() + place;
  if (wanted.app.empty()) return "the app is not built; ./run builds it, or say --app FOLDER";
  if (!exists(wanted.app + "/index.html")) return "there is no built app in " + wanted.app;
  return {};
}

std::vector<std::string> relay_words(const Wanted& wanted, const std::string& listen) {
  const std::string beside = own_folder() + "/troth-relay";
  std::vector<std::string> words = {exists(beside) ? beside : "troth-relay",
                                    "--data",
                                    wanted.data,
                                    "--listen",
                                    listen,
                                    "--app",
                                    wanted.app};
  for (const auto& name : wanted.front.names) {
    words.emplace_back("--origin");
    words.push_back(wanted.front.origin(name));
  }
  for (const auto& origin : wanted.origins) {
    words.emplace_back("--origin");
    words.push_back(origin);
  }
  if (wanted.is_closed) words.emplace_back("--closed");
  return words;
}

// The relay says "... ready on ADDRESS" once, when it takes calls. Empty when it ended instead; it
// has said why.
std::string ready_address(Child& relay) {
  constexpr std::string_view mark = "ready on ";
  while (const auto line = relay.line())
    if (const auto at = line->find(mark); at != std::string::npos)
      return line->substr(at + mark.size());
  return {};
}

void say(const std::string& line) {
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

int serve_loopback(const Wanted& wanted) {
  auto relay = Child::start(relay_words(wanted, "127.0.0.1:" + wanted.port), {}, true);
  if (!relay) return complain(1, "no further program can be started on this machine");
  std::string address = ready_address(*relay);
  if (address.empty()) return std::max(1, wait_for({&*relay}));
  if (!address.starts_with("http")) address = "http://" + address;
  say("Troth is at " + address + "/");
  say("Only this machine reaches it. What is written is kept in " + wanted.data +
      ". Ctrl-C ends it.");
  const auto browser =
      wanted.opens ? Child::start({"xdg-open", address + "/"}, {}, false) : std::nullopt;
  return wait_for({&*relay});
}

bool write_file(const std::string& path, const std::string& text) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return false;
  const bool is_written =
      write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  return close(file) == 0 && is_written;
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
