#pragma once
// What two who want to mend would do next: a random wish, aimed at a repair that goes on. By the
// field lists alone a random life meets the right repair, stage and words together too seldom to
// come to the end of one. For random lives.
#include <optional>

#include "base/random.h"
#include "domain/command.h"

namespace troth {

// Absent while no repair is begun. The rules still refuse what is not the wisher's to say.
std::optional<Wish> one_step_on(SeededRandom& random, const State& state, Instant now);

}  // namespace troth
