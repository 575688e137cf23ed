// Anything at all as a model: refused with a sentence, or one that the engine runs without trouble.
#include <cmath>
#include <cstdint>
#include <string_view>

#include "cli/lab/model_file.h"
#include "engine/engine.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto file = troth::lab::read_model({reinterpret_cast<const char*>(data), size});
  if (!file) {
    if (file.error().empty()) __builtin_trap();
    return 0;
  }
  auto engine = troth::engine::Engine::start(file->model);
  if (!engine) __builtin_trap();  // read_model has checked it
  for (std::size_t k = 0; k < file->model.kinds; ++k) {
    const double at = static_cast<double>(k);
    if (file->model.kind[k].breach) {
      (void)engine->take(troth::engine::Hurt{at, k, 1, troth::engine::Learned::caught});
    } else {
      (void)engine->take(troth::engine::Act{at, k, 1});
    }
    (void)engine->check_in({at, 10.0 * static_cast<double>(k % 11), std::nullopt});
  }
  const auto reading = engine->read(100);
  if (!reading || std::isnan(reading->u_mean) || std::isnan(reading->trust.median))
    __builtin_trap();
  return 0;
}
