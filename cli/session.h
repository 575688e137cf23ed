#pragma once
// One call of `troth` on a device of its own: opens the store, starts the core, unlocks it, and
// locks it again when the call ends. Nothing of it stays open between calls.
#include <memory>
#include <string>

#include "cli/arguments.h"
#include "cli/host/passphrase_prompt.h"
#include "cli/host/shell.h"
#include "cli/names.h"
#include "cli/refusal.h"
#include "crypto/check/system_random.h"
#include "troth.h"

namespace troth::cli {

class Session {
 public:
  // Starts the core, locked. Refuses what the store refuses.
  static Done<std::unique_ptr<Session>> start(const Arguments& arguments);
  // The same, unlocked. `mail` says whether the relay is asked for news before anything else.
  static Done<std::unique_ptr<Session>> unlock(const Arguments& arguments, Mail mail);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // What the relay is reached by from now on. Starts the core anew, locked. Refuses what is no
  // address of a relay.
  Done<void> use_relay(const std::string& origin);
  const std::string& origin() const { return origin_; }

  Done<void> unlock_now(Mail mail);
  // Opens Mine if it is not open: asks for its passphrase where there is a way to.
  Done<void> open_mine();
  // What is sent waits while --offline.
  Done<Outcome> ask(Request request, Mail mail);
  // Faults of the relay are no refusal: what was kept is kept.
  void exchange();

  // The thing whose id begins like this, among `wanted`. Looks on older pages and, unless offline,
  // asks the relay for news before it says that there is none.
  Done<Named> find(std::string_view beginning, std::initializer_list<Thing> wanted);

  const Screen& screen() const { return shell_->screen(); }
  Shell& shell() { return *shell_; }
  const Passphrase& passphrase() const { return passphrase_; }
  // Asked for once a call.
  Done<Passphrase> ask_passphrase(std::string_view prompt);
  Done<Passphrase> ask_mine_passphrase(std::string_view prompt);
  bool is_offline() const { return offline_; }
  const std::string& home() const { return home_; }

 private:
  Session() = default;
  Done<void> begin();

  std::string home_;
  std::string origin_;
  Source source_;
  Source mine_source_;
  bool open_mine_ = false;
  bool offline_ = false;
  SystemRandom random_;
  RealCipher cipher_{random_};
  std::unique_ptr<Store> store_;
  std::unique_ptr<Line> line_;
  std::unique_ptr<Troth> troth_;
  std::unique_ptr<Shell> shell_;
  Passphrase passphrase_;
};

// What a verb that changes something prints: a sentence, or the same as JSON.
struct Acted {
  std::optional<EventId> made;
  bool kept = true;
  RelayState relay;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "made", it.made}, Field{2, "kept", it.kept},
                      Field{3, "relay", it.relay}};
  }
};
static_assert(lists_every_member<Acted>);

// Sends what waits and says how it went: done, or kept here when the relay was not reached.
Exit finish(Session& session, const Arguments& arguments, std::optional<EventId> made,
            const std::string& sentence);

}  // namespace troth::cli
