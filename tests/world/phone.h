#pragma once
// One device of one person in a simulated world: the real core, a store that loses what was not
// kept, and a wire that the world may hinder. What a shell does (app/src/core/core.worker.ts,
// cli/host) is done here, without threads or time.
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>

#include "troth.h"

namespace troth::world {

// Carries one call to the relay. status 0: not reached.
using Wire = std::function<Answered(const Post&)>;

class Phone {
 public:
  Phone(std::string name, Cipher& cipher, std::uint64_t seed, std::string origin, Wire wire);

  // Asks, does everything that follows on this device, and returns the first answer (with the fault
  // of any later one).
  Reply ask(Request request, Instant now);
  Reply wish(Wish wish, Instant now) { return ask(Submit{std::move(wish)}, now); }
  // Sends the calls that wait, and what follows from their answers, until none is left or one is
  // not answered. Returns how many were answered.
  int exchange(Instant now);
  bool has_mail() const { return !mail_.empty(); }

  // The program ends as if power were cut: what was kept stays.
  void crash();
  Reply start(Instant now);  // runs it again, locked
  Reply unlock(Instant now);
  Reply open_mine(Instant now);  // with the passphrase of Mine
  bool is_running() const { return troth_ != nullptr; }
  bool is_open() const { return troth_ && screen_.phase == Phase::open; }

  const Screen& screen() const { return screen_; }  // as last shown
  const device::Device& device() const { return troth_->device(); }
  Instant wake_at() const { return wake_; }
  bool listens() const { return listens_; }
  std::map<std::string, Bytes>& store() { return store_; }
  // The same store in another program: a copy of this device, as from a backup.
  void start_as_copy_of(const Phone& other) { store_ = other.store_; }
  const std::string& name() const { return name_; }
  std::size_t records_read() const { return records_read_; }  // pages of the store, handed over

  std::string passphrase = "six kind words in a row";
  std::string mine_passphrase = "six other words for me alone";
  std::string new_passphrase = "seven words that are quite new to us";
  int offset_minutes = 0;
  std::int64_t skew_ms = 0;         // how wrong this device's clock is
  bool is_cut = false;              // this device reaches nobody
  bool crash_before_keep = false;   // the next Keep does not happen: power is cut just before it
  bool crash_after_keep = false;    // ... or just after it, before anything is shown or sent
  std::function<void()> meanwhile;  // what somebody does between the parts of a reading
  // Power is cut at the n-th place where something is waited for: before and after a Keep, a Load,
  // a Stretch, a call on its way and its answer. 0: never.
  int crash_in = 0;

 private:
  Reply call(Request request, Instant now);
  void perform(const Reply& reply);
  bool loses_power();
  Loaded page_after(const std::string& after);
  void give_these(std::span<const std::string> keys);
  Stretched stretched(const Stretch& it) const;

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
  std::size_t records_read_ = 0;
};

}  // namespace troth::world
