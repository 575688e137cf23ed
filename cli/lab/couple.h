#pragma once
// Simulated couples: lives drawn from the model, or from worlds in which the model is wrong in one
// known way.
//
// What they show: whether the engine computes what it says, and how it fails where the model is
// wrong. What they do not show: anything about real couples.
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "cli/lab/chance.h"
#include "cli/lab/model_file.h"
#include "engine/felt.h"

namespace troth::lab {

enum class World {
  well_specified,
  t3_noise,          // answers with Student-t(3) noise
  half_life,         // goodwill fades with a half-life of the couple's own, 4 to 250 days
  unlogged,          // 45 % of the events are never logged
  drifting,          // sensitivities drift by half of themselves in 120 days
  time_heals,        // time alone heals nearly everything
  seven_steps,       // answers on seven steps, the engine not told
  seven_steps_told,  // ... and told
  linear_truth,      // trust is linear in points
  very_reactive,     // sensitivities 2.5 times as large
  happy,             // couples near the ceiling
};
inline constexpr std::array<std::string_view, 11> kWorlds = {
    "well_specified", "t3_noise",         "half_life",    "unlogged",      "drifting", "time_heals",
    "seven_steps",    "seven_steps_told", "linear_truth", "very_reactive", "happy"};
std::optional<World> world_named(std::string_view name);

struct Answered {
  engine::CheckIn check_in;
  std::optional<double> latent;  // what trust truly was, on the inner scale
};
using Event = std::variant<engine::Felt, Answered>;
using History = std::vector<Event>;

// One trustor's history over `days` days with about one answer in four days.
History draw_couple(const engine::Model& model, World world, double days, Chance& chance);

// The model as the engine is to know it in that world: told of the scale's steps where the world
// says so.
engine::Model known_model(const engine::Model& model, World world);

}  // namespace troth::lab
