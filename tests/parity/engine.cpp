// The engine on 200 random lives: forecasts, likelihoods and read-outs to the last bit.
#include <bit>
#include <cstdint>
#include <cstdio>

#include "base/random.h"
#include "engine/engine.h"

namespace {

using namespace troth;
using namespace troth::engine;

std::uint64_t hash = 0xcbf29ce484222325u;
void note(double x) {
  hash ^= std::bit_cast<std::uint64_t>(x);
  hash *= 0x100000001b3u;
}

void live(std::uint64_t seed) {
  SeededRandom random(seed);
  Engine engine = Engine::start(couple_model()).value();
  double at = 0;
  hash = 0xcbf29ce484222325u;
  for (int i = 0; i < 120; ++i) {
    at += static_cast<double>(random.below(1000)) / 300.0;
    const std::uint64_t what = random.below(100);
    const auto some = [&](std::uint64_t count) {
      return static_cast<std::size_t>(random.below(count));
    };
    if (what < 40) {
      (void)engine.take(Act{at, some(4), 0.1 * static_cast<double>(1 + random.below(15))});
    } else if (what < 50) {
      (void)engine.take(Hurt{at, broken + some(4), 0.1 * static_cast<double>(1 + random.below(15)),
                             static_cast<Learned>(random.below(5))});
    } else if (what < 65) {
      (void)engine.take(Mend{at, some(12), static_cast<Step>(random.below(kSteps)), 1});
    } else if (what < 68) {
      (void)engine.take(Exchange{at, 0.8, 0.5, 0.1 * static_cast<double>(random.below(11))});
    } else if (what < 70) {
      NeedNamed need{at, {}, 1};
      need.about[some(4)] = true;
      (void)engine.take(need);
    } else {
      const auto forecast = engine.forecast(at);
      if (forecast) {
        note(forecast->y_mean);
        note(forecast->y_q05);
        note(forecast->u_sd);
      }
      const std::size_t need = some(6);
      CheckIn check_in{at, static_cast<double>(random.below(101)), std::nullopt};
      if (engine.needs().present(need)) check_in.need = need;
      if (const auto gained = engine.check_in(check_in)) note(*gained);
    }
    if (i == 60) (void)engine.mark(at);
  }
  const auto reading = engine.read(at + 3);
  note(reading->u_mean);
  note(reading->u_sd);
  note(reading->trust.median);
  note(reading->distance);
  for (const double beta : reading->beta_mean) note(beta);
  for (const double weight : reading->grid_weights) note(weight);
  for (const Mover& mover : reading->mover) note(mover.probability);
  for (const Cause& cause : reading->attribution->causes) note(cause.points);
  std::printf(
      "%llu %016llx %016llx %016llx\n", static_cast<unsigned long long>(seed),
      static_cast<unsigned long long>(std::bit_cast<std::uint64_t>(reading->u_mean)),
      static_cast<unsigned long long>(std::bit_cast<std::uint64_t>(engine.log_likelihood())),
      static_cast<unsigned long long>(hash));
}

}  // namespace

int main() {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) live(seed);
  return 0;
}
