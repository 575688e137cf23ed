#pragma once
// The relay as a program on a machine: HTTP around relay/relay.h, the app's files beside it, one
// database file. Listens on loopback or a Unix socket only; what the world reaches stands in front
// and speaks TLS (docs/operating.md).
#include <functional>
#include <string>
#include <vector>

namespace troth::relay {

struct ServeOptions {
  std::string listen =
      "127.0.0.1:8787";    // "127.0.0.1:PORT", "[::1]:PORT" (0: any free one) or "unix:/path"
  std::string data;        // a folder, made if it is not there; holds relay.db
  bool in_memory = false;  // keeps nothing on a disk and forgets all at its end; `data` unused
  std::vector<std::string> apps;  // folders of the built app; none: none is served
  std::string
      clock;  // with in_memory: a file with the time in milliseconds, as long as it is there
  std::string relay;  // not empty: only the app is served, and the relay is there (an origin)
  std::vector<std::string>
      origins;  // how devices reach this relay; the loopback addresses are always among them
  std::vector<std::string> connects;  // other relays that the served app may speak to
  bool registers = true;
  bool may_be_found = false;  // search engines may list the served app
  bool counts_frames = true;
  std::uint32_t mail_hour = 4;
  std::function<void(const std::string& address)> ready;  // called once, when calls are taken
};

// Serves until SIGTERM or SIGINT; SIGUSR1 makes a backup beside the database (relay.db.backup).
// Returns the exit code; what went wrong at the start is said on standard error in one sentence.
int serve_relay(const ServeOptions& options);

}  // namespace troth::relay
