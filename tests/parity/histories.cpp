// Random lives of two people, up to three devices each and up to two years long: prints a
// fingerprint of what each came to, for both of them. Natively and as WebAssembly the same lines. A
// thousand, or as many as the first argument says.
#include <cstdio>
#include <cstdlib>

#include "codec/cbor.h"
#include "crypto/check/hash.h"
#include "domain/life.h"

int main(int count, char** given) {
  using namespace troth;
  const auto lives = static_cast<std::uint64_t>(count > 1 ? std::atoi(given[1]) : 1000);
  for (std::uint64_t seed = 1; seed <= lives; ++seed) {
    LifeShape shape;
    shape.devices_each = 1 + seed % 3;
    shape.acts = 60;
    shape.step_ms_max = seed % 3 == 0 ? 24 * day_ms : seed % 3 == 1 ? 2 * day_ms : 6 * hour_ms;
    shape.skew_ms_max = seed % 2 == 0 ? 0 : 400 * day_ms;
    Life life = live(seed, shape);
    life.chronicle.meet();
    const State& ana = life.chronicle.devices()[0].state;
    const State& ben = life.chronicle.devices()[1].state;
    const auto us = hash("state", cbor::encoded(ana.us));
    const auto mine = hash("state", cbor::encoded(ana.mine));
    const auto theirs = hash("state", cbor::encoded(ben.mine));
    std::printf("%d %s %s %s\n", static_cast<int>(seed), us.text().c_str(), mine.text().c_str(),
                theirs.text().c_str());
  }
  return 0;
}
