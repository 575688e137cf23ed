#pragma once
// What was felt, put in the order in which an engine hears it (mapping.h).
#include <vector>

#include "engine/mapping.h"

namespace troth::engine {

// At equal times: facts, then what is done about them, then answers.
enum class Rank { fact, step, answer };

struct Timed {
  Instant at;
  Rank rank = Rank::fact;
  Place place;
  Mapped mapped;  // needs and breaches are named by its matter; their places are
                  // given here
};

// In order of time. Needs get the slots and hurts the numbers that the engine
// will give them, a clearing becomes one for each threat that is open; what
// names a need or a hurt that is not there is left out.
Mapping in_order(std::vector<Timed> felt);

}  // namespace troth::engine
