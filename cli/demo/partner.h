#pragma once
// One made-up person: the real core over a store of its own in a folder that goes again, at a time
// that is handed in.
#include <memory>
#include <string>

#include "cli/demo/passing_time.h"
#include "cli/host/shell.h"
#include "crypto/check/system_random.h"
#include "troth.h"

namespace troth::cli {

// What one window of the demonstration is given: the device as it lay locked, and the words that
// open it. Everybody may know them; nobody wrote them.
struct Window {
  std::string name;
  std::string partner;
  std::string words;
  std::string mine_words;
  std::vector<Record> records;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "name", it.name}, Field{2, "partner", it.partner},
                      Field{3, "words", it.words}, Field{4, "mine_words", it.mine_words},
                      Field{5, "records", it.records}};
  }
};
static_assert(lists_every_member<Window>);

class Partner {
 public:
  // `home` is a folder for this person alone; `time` outlives this. Faults: those of Store::open.
  static Result<std::unique_ptr<Partner>> make(std::string name, const std::string& home,
                                               const std::string& relay, const PassingTime& time);

  // Asks, keeps and sends. The first fact that it became; faults as the core's.
  Result<std::optional<EventId>> ask(Request request);
  // Looks whether the relay has something.
  Status look();
  Passphrase passphrase() const { return Passphrase(words_); }
  Passphrase mine_passphrase() const { return Passphrase(mine_words_); }

  const std::string& name() const { return name_; }
  const Screen& screen() const { return shell_->screen(); }
  // Locks, and reads the store out. Faults: those of the store.
  Result<Window> window(const std::string& partner);

 private:
  Partner() = default;

  std::string name_, words_, mine_words_;
  SystemRandom random_;
  RealCipher cipher_{random_};
  std::unique_ptr<Store> store_;
  std::unique_ptr<Line> line_;
  std::unique_ptr<Troth> troth_;
  std::unique_ptr<Shell> shell_;
};

}  // namespace troth::cli
