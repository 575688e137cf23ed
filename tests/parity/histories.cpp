// A thousand random lives: prints a fingerprint of what each came to. Natively and as WebAssembly
// the same lines.
#include <cstdio>

#include "codec/cbor.h"
#include "crypto/check/hash.h"
#include "domain/life.h"

int main() {
  using namespace troth;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    LifeShape shape;
    shape.devices_each = 1 + seed % 3;
    shape.acts = 40;
    shape.skew_ms_max = seed % 2 == 0 ? 0 : 400 * day_ms;
    Life life = live(seed, shape);
    life.chronicle.meet();
    const State& state = life.chronicle.devices()[0].state;
    const auto us = hash("state", cbor::encoded(state.us));
    const auto mine = hash("state", cbor::encoded(state.mine));
    std::printf("%d %s %s\n", static_cast<int>(seed), us.text().c_str(), mine.text().c_str());
  }
  return 0;
}
