// Loads 50,000 shared facts of two people from their frames: chain, one signature a run, seal,
// strict parse, order, pasts. Prints one figure a line: name, value, unit. CPU time of this thread,
// so that other work on the machine counts little.
//   bench_log [FACTS] [FACTS_A_FRAME] [ROUNDS]
#include <cstdio>
#include <cstdlib>
#ifdef __wasi__
#include <chrono>
#else
#include <ctime>
#endif

#include "log/two_people.h"

namespace troth {
namespace {

double cpu_ms() {
#ifdef __wasi__
  // There is no processor clock here; run it on a quiet machine.
  using Milliseconds = std::chrono::duration<double, std::milli>;
  return Milliseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
#else
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

struct Written {
  std::vector<Bytes> frames;
  std::size_t facts = 0;
};

// Both write in turns of some frames, and each hears the other between turns.
Written write_life(const TwoPeople& people, std::size_t facts, std::size_t facts_a_frame) {
  Written life;
  Log log = people.reader();
  SeededRandom random(3);
  while (life.facts < facts) {
    const Device& device = people.devices[(life.frames.size() / 8) % people.devices.size()];
    std::vector<Item> items;
    for (std::size_t i = 0; i < facts_a_frame && life.facts < facts; ++i, ++life.facts)
      items.push_back(said(std::string(static_cast<std::size_t>(40 + random.below(160)), 'w')));
    for (Bytes& frame : people.say(log, device, std::move(items)))
      life.frames.push_back(without_private(*parse_frame(frame)));
  }
  return life;
}

double load_ms(const TwoPeople& people, const Written& life, std::size_t page) {
  const std::vector<BytesView> frames = views_of(life.frames);
  std::vector<Received> outcomes;
  const double before = cpu_ms();
  Log log = people.reader();
  for (std::size_t at = 0; at < frames.size(); at += page)
    log.receive(std::span(frames).subspan(at, std::min(page, frames.size() - at)), outcomes);
  const double after = cpu_ms();
  TROTH_ASSERT(log.in_order().size() == life.facts);
  return after - before;
}

int run(std::size_t facts, std::size_t facts_a_frame, int rounds) {
  SeededRandom nonces(1);
  RealCipher cipher(nonces);
  const TwoPeople people(1, 2, cipher);
  const Written life = write_life(people, facts, facts_a_frame);
  double best = 1e300;
  for (int round = 0; round < rounds; ++round) best = std::min(best, load_ms(people, life, 256));
  const double frames = static_cast<double>(life.frames.size());
  std::printf("facts %zu\nframes %zu\n", life.facts, life.frames.size());
  std::printf("load %.1f ms\nload_a_frame %.2f us\nload_a_fact %.2f us\n", best,
              1000 * best / frames, 1000 * best / static_cast<double>(life.facts));
  return 0;
}

}  // namespace
}  // namespace troth

int main(int count, char** given) {
  const auto number = [&](int index, std::size_t otherwise) {
    return count > index ? static_cast<std::size_t>(std::strtoull(given[index], nullptr, 10))
                         : otherwise;
  };
  return troth::run(number(1, 50'000), number(2, 1), static_cast<int>(number(3, 3)));
}
