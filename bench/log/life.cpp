// Loads 50,000 shared facts of two people on one device, through the core's own door: what the
// store gives is authenticated, decrypted, parsed, ordered and folded, and the first screen is
// made. Prints one figure a line: name, value, unit. CPU time of this thread (WebAssembly: of a
// clock).
//   bench_life [FACTS] [ROUNDS]
#include <cstdio>
#include <cstdlib>
#ifdef __wasi__
#include <chrono>
#else
#include <ctime>
#endif

#include "writers.h"

namespace troth::world {
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

// One fact a frame; each hears the other every eight.
void write(TwoWriters& writers, std::size_t facts) {
  SeededRandom chance(3);
  std::vector<EventId> promises;
  std::vector<EventId> moments;
  for (std::size_t i = 0; i < facts; ++i) {
    const std::size_t who = i / 8 % 2;
    const Instant at = first_day + static_cast<std::int64_t>(i) * hour_ms;
    const std::string words(20 + chance.below(80), 'w');
    const Due due{at + day_ms, 0, Precision::minute};
    const auto of = [&](const std::vector<EventId>& some) {
      return some[some.size() - 1 - chance.below(std::min<std::size_t>(some.size(), 20))];
    };
    const auto kind = i < 20 ? i % 2 * 4 : chance.below(6);
    switch (kind) {
      case 0:
        promises.push_back(writers.say(who, PromiseMade{Words{words}, due, {}, {}, {}}, at));
        break;
      case 1:
        writers.say(who, HeadsUpGiven{of(promises), due, Words{words}}, at);
        break;
      case 2:
        writers.say(who, PromiseClosed{of(promises), Outcome::kept, {}}, at);
        break;
      case 3:
        writers.say(who, MomentThanked{of(moments)}, at);
        break;
      case 4:
        moments.push_back(writers.say(who, MomentTold{Words{words}, {}, {}, {}}, at));
        break;
      default:
        writers.say(who, NeedTold{Words{words}, {}, {}}, at);
    }
  }
}

int run(std::size_t facts, int rounds) {
  World world = World::with_copies(1);  // the real cipher
  auto [ana, ben] = link_two(world);
  world.settle();
  TwoWriters writers(world, *ana, *ben);
  write(writers, facts);
  const auto [frames, bytes] = frames_in(ana->store());
  double best = 1e300;
  for (int round = 0; round < rounds; ++round) {
    (void)ana->start(world.now);
    const double before = cpu_ms();
    const Reply reply = ana->unlock(world.now);
    best = std::min(best, cpu_ms() - before);
    TROTH_ASSERT(!reply.fault && ana->is_open() && ana->screen().troubles.empty());
    const device::Opened& opened = *ana->device().opened();
    TROTH_ASSERT(opened.spaces[opened.self.active].us->in_order().size() >= facts);
    TROTH_ASSERT(!opened.state.us.promises.empty() && !opened.state.us.moments.empty());
  }
  std::printf("facts %zu\nframes %zu\nstored %.1f MiB\n", facts, frames,
              static_cast<double>(bytes) / (1 << 20));
  std::printf("load %.1f ms\nload_a_fact %.2f us\n", best,
              1000 * best / static_cast<double>(facts));
  return 0;
}

}  // namespace
}  // namespace troth::world

int main(int count, char** given) {
  const auto number = [&](int index, unsigned long long otherwise) {
    return count > index ? std::strtoull(given[index], nullptr, 10) : otherwise;
  };
  return troth::world::run(number(1, 50'000), static_cast<int>(number(2, 3)));
}
