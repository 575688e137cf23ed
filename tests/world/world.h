#pragma once
// A relay and some phones in one process: the production handler over a store in memory, and wires
// that can be cut.
#include <memory>
#include <string>

#include "phone.h"
#include "relay/memory_store.h"
#include "relay/relay.h"

namespace troth::world {

inline constexpr Instant first_day{1'790'000'000'000};
inline const std::string origin = "https://troth.example";

// What the network does to a call. Chances in percent.
struct Faults {
  int lose_call = 0;    // it never arrives
  int lose_answer = 0;  // it is done, and nobody hears of it
  int twice = 0;        // it arrives twice
  int late = 0;         // it arrives once more, some calls later: after what was sent behind it
  int relay_crash = 0;  // the relay's power is cut before it has kept what it did
};

class World {
 public:
  // With the ideal cipher everybody in this world shares one table (crypto/open/ideal.h), and
  // stretching is quick.
  explicit World(std::uint64_t seed, bool is_ideal = true);
  // With the real cipher but quick stretching: for worlds in which a device has a copy, so that two
  // texts lie in one place.
  static World with_copies(std::uint64_t seed);

  Phone& phone(std::string name);
  // Everybody talks to the relay until nobody has anything new to say or to hear: three rounds in
  // which each only asked what was asked and was answered what was answered before. At most forty.
  // Time moves on a little with every round.
  void settle();
  // The same for so many rounds, whether or not anything is new; or until nobody is reached.
  void settle(int rounds);
  void pass(std::int64_t ms) { now = now + ms; }
  // The relay runs again over what it had kept; or has lost everything.
  void restart_relay();
  void wipe_relay();
  // An older copy of what the relay kept, and going back to it. Nothing happens when there is none.
  void back_up_relay();
  void restore_relay();

  Instant now = first_day;
  bool is_cut = false;  // no wire reaches the relay
  Faults faults;
  // A relay that is not honest: it may keep nothing of what it acknowledges, and change what it
  // answers. Also what a call of somebody without a phone gets.
  std::function<bool(const std::string& from, const post::Call&)> swallows;
  std::function<void(const std::string& from, const post::Call&, post::Answer&)> after;
  post::Answer ask_relay(const post::Call& call);

  bool is_transcribed = false;
  Bytes transcript;  // everything the relay was asked and answered, with the time
  std::function<void(const std::string&)> tell;  // each call, in one line
  SeededRandom random;
  SeededRandom chance;  // of the network: private acts cannot move it
  std::unique_ptr<Cipher> cipher;
  std::unique_ptr<relay::MemoryStore> store;
  std::unique_ptr<relay::Relay> relay_;
  std::vector<std::unique_ptr<Phone>> phones;

 private:
  World(std::uint64_t seed, std::unique_ptr<Cipher> its_cipher);
  Answered carry(const Post& post, const std::string& from);
  int round();  // returns how many calls were answered
  post::Answer deliver(const post::Call& call, const Post& post);

  // What each asked and was answered last, and how often that was not what it had been before.
  std::map<std::pair<std::string, Bytes>, Bytes> answered_;
  std::uint64_t news_ = 0;

  std::unique_ptr<relay::MemoryStore> backup_;
  std::vector<std::pair<int, std::pair<post::Call, Post>>> late_;  // in how many calls
};

// Two people who have found each other: founded, invited, compared, linked, in step.
struct Couple {
  Phone* ana = nullptr;
  Phone* ben = nullptr;
};
Couple link_two(World& world);
// Another device of the same person, by the kit.
Phone& added(World& world, Phone& of, const std::string& name);

}  // namespace troth::world
