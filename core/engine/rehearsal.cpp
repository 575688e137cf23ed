#include "engine/rehearsal.h"

#include "engine/engine.h"

namespace troth::engine {

std::size_t rehearse() {
  auto engine = Engine::start(couple_model());
  if (!engine) return 0;
  std::size_t taken = 0;
  (void)engine->take(NeedNamed{0, {true, true, true, true}, 1});
  for (std::size_t i = 0; i < rehearsed_answers; ++i) {
    const double at = static_cast<double>(i) / 2;
    (void)engine->take(Act{at, i % 4, 1});
    if (i % 10 == 0) (void)engine->take(Hurt{at, broken, 1, Learned::asked});
    const double felt = 40 + static_cast<double>(i % 30);
    const std::optional<std::size_t> need =
        i % 3 == 0 ? std::optional<std::size_t>(0) : std::nullopt;
    if (engine->check_in({at, felt, need})) ++taken;
    if (i % 20 == 0) (void)engine->trust(at);
  }
  (void)engine->read(rehearsed_answers);
  return taken;
}

}  // namespace troth::engine
