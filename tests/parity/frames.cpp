// Prints 200 small lives of two people, one a line: the hash of all frames they wrote with seeded
// keys and nonces, and of all that a reader makes of them. tests/vectors/frames.json holds what it
// has to print, for ever.
#include <cstdio>

#include "log/two_people.h"

namespace troth {
namespace {

void add(Bytes& all, const Log& log) {
  for (const Event& event : log.in_order()) {
    append(all, event.id.bytes);
    append(all, event.by.bytes);
    append_le(all, event.place.lamport);
    for (const Past::Reach& reach : event.past.reaches()) {
      append(all, reach.log.bytes);
      append_le(all, reach.seq);
    }
    append(all, item_of(event.body).bytes);
  }
}

Hash life(std::uint64_t seed) {
  SeededRandom nonces(seed);
  RealCipher cipher(nonces);
  TwoPeople people(seed, 2, cipher);
  SeededRandom random(seed + 1000);
  std::vector<Log> logs;
  for (std::size_t i = 0; i < people.devices.size(); ++i) logs.push_back(people.reader());
  std::vector<Bytes> frames;
  for (int act = 0; act < 6; ++act) {
    const std::size_t who = random.below(logs.size());
    std::vector<Received> outcomes;
    if (random.below(2) == 0) logs[who].receive(views_of(frames), outcomes);
    if (random.below(4) == 0) {
      frames.push_back(people.cover(logs[who], people.devices[who]));
      continue;
    }
    std::vector<Item> items;
    for (std::uint64_t i = 0, count = 1 + random.below(3); i < count; ++i)
      items.push_back(
          said(std::string(1 + random.below(std::size_t{400}), static_cast<char>('a' + act))));
    const Instant at{static_cast<std::int64_t>(random.below(1u << 30))};
    for (Bytes& frame : people.say(logs[who], people.devices[who], std::move(items), at))
      frames.push_back(std::move(frame));
  }
  Bytes all;
  for (const Bytes& frame : frames) append(all, frame);
  Log reader = people.reader();
  std::vector<Received> outcomes;
  reader.receive(views_of(frames), outcomes);
  add(all, reader);
  return hash(label::test, all);
}

}  // namespace
}  // namespace troth

int main() {
  for (std::uint64_t seed = 1; seed <= 200; ++seed)
    std::printf("life_%03u %s\n", static_cast<unsigned>(seed), troth::life(seed).text().c_str());
  return 0;
}
