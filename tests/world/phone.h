#pragma once
// One device of one person in a simulated world: the real core, a store that can lose what was not kept, and a network
// that the world may hinder. What a shell does (app/src/core/core.worker.ts, cli/host) is done here without threads.
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "crypto/open/cipher.h"
#include "troth.h"

namespace troth::world {

// Answers a call on the way to the relay. status 0: not reached.
using Wire = std::function<post::Answer(const Post&)>;

class Phone {
 public:
  Phone(std::string name, Cipher& cipher, std::uint64_t seed, std::string origin, Wire wire);

  // Asks, does everything that follows on this device, and returns what was answered to the request itself.
  Reply ask(Request request, Instant now);
  // Gives the network one chance: sends the calls that wait, until none is left or one fails.
  void exchange(Instant now);
  // Whether a call waits.
  bool has_mail() const { return !mail_.empty(); }

  // The program ends as if power were cut: what was kept stays. start() runs it again, locked.
  void crash();
  void start(Instant now);
  bool is_running() const { return troth_ != nullptr; }
  Reply unlock(Instant now);  // with the passphrase it was founded with
  // The screen as last shown.
  const Screen& screen() const { return screen_; }
  const Troth& troth() const { return *troth_; }
  Instant wake_at() const { return wake_; }
  bool listens() const { return listens_; }

  std::map<std::string, Bytes>& store() { return store_; }
  const std::string& name() const { return name_; }
  std::string passphrase;
  std::string mine_passphrase;
  int offset_minutes = 0;
  std::int64_t skew_ms = 0;      // how wrong this device's clock is
  bool crash_before_keep = false;  // the next Keep does not happen: power is cut just before it

 private:
  void perform(const Reply& reply, Instant now);
  Reply call(Request request, Instant now);
  void run(Instant now);

  std::string name_;
  Cipher& cipher_;
  SeededRandom random_;
  std::string origin_;
  Wire wire_;
  std::unique_ptr<Troth> troth_;
  std::map<std::string, Bytes> store_;
  std::deque<Request> todo_;
  std::deque<Post> mail_;
  Screen screen_;
  Instant wake_;
  bool listens_ = false;
  std::string asked_passphrase_;
  std::string asked_mine_passphrase_;
};

}  // namespace troth::world
