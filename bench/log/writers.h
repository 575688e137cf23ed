#pragma once
// The frames of two linked people as their own devices would write them, laid straight into Ana's
// store: what a device that has lived for years holds, made within seconds. For measurements only.
// Fact by fact through the devices themselves it would take the years it is about.
#include "log/writing.h"
#include "tests/world/world.h"

namespace troth::world {

class TwoWriters {
 public:
  // `ana` and `ben` are linked, open and in step.
  TwoWriters(World& world, Phone& ana, Phone& ben);

  // One fact in a frame of its own. `who`: 0 is Ana. Returns its name.
  EventId say(std::size_t who, const Body& fact, Instant at) { return say(who, item_of(fact), at); }
  EventId say(std::size_t who, Item item, Instant at);
  void append_frame(std::size_t who, const Sheet& sheet, Instant at);
  // What Ana's next frames carry in their private sheets (log/private_sheet.h), one each; then
  // noise.
  std::deque<Bytes> to_carry;
  // From the next frame on.
  void use(const SpaceKey& space_key, const Key& private_key_of_ana);

  const Log& log() const { return *log_; }
  LogId log_of(std::size_t who) const { return log_id_of(keys_[who].verify_key()); }

 private:
  World& world_;
  Phone& ana_;
  std::vector<SigningKey> keys_;
  std::vector<Key> private_keys_;
  Key space_key_;
  std::unique_ptr<Log> log_;
};

struct Stored {
  std::size_t frames = 0;
  std::size_t bytes = 0;
};
// The records of frames in a device's store.
Stored frames_in(const std::map<std::string, Bytes>& store);

}  // namespace troth::world
