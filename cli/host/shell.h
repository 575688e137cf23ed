#pragma once
// Does what the core asks for: keeps, sends, loads, stretches, and answers, until nothing is left
// to do. Nothing is sent before it is kept; when keeping fails this core is not asked again.
// Threads: one. Secret: the passphrases of the request being done, wiped with it.
#include <deque>
#include <functional>
#include <optional>
#include <string>

#include "cli/host/line.h"
#include "cli/host/store.h"

namespace troth::cli {

using Core = std::function<Reply(const Asked&)>;

// What came of one request, with all that followed from it.
struct Outcome {
  std::optional<FaultCode> fault;  // the first
  std::int64_t fault_detail = 0;
  std::optional<EventId> made;
  std::optional<std::string> kit;
  std::optional<Bytes> file;
  std::optional<std::string> offered;
  std::optional<view::Reading> reading;
  std::optional<view::Timeline> timeline;
  std::optional<view::Found> found;
};

enum class Mail : std::uint8_t {
  hold,  // keep here first; what is to be sent waits
  send,
};

class Shell {
 public:
  // All of them outlive this.
  Shell(Core core, Store& store, Line& line, std::function<Instant()> clock,
        std::function<int(Instant)> offset);

  Outcome ask(Request request, Mail mail);
  // Sends what waits, and what follows from the answers.
  Outcome exchange();
  // Waits for the relay's wake-up or for the core's own next time, at most `milliseconds`, and lets
  // the core act on it. False when neither came.
  bool wait(std::int64_t milliseconds);

  const Screen& screen() const { return screen_; }

 private:
  void run(Outcome& outcome, Mail mail);
  void call(Request request, Outcome& outcome);
  Status perform(const Effect& effect);
  Status stretch_all(const Stretch& effect);

  Core core_;
  Store& store_;
  Line& line_;
  std::function<Instant()> clock_;
  std::function<int(Instant)> offset_;
  std::deque<Request> todo_;
  std::deque<Post> mail_;
  Screen screen_;
  std::string listen_token_;
  std::optional<Instant> wake_;
  Passphrase passphrase_;
  Passphrase mine_passphrase_;
  Passphrase new_passphrase_;
  std::optional<FaultCode> broken_;  // the disk failed: what this core believes may not be kept
};

}  // namespace troth::cli
