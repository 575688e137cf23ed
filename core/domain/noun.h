#pragma once
// What every noun answers for its own kinds, each in its own file, so that no file of ours is
// compiled with the whole sum of facts in hand.
#include "domain/command.h"

namespace troth {

template <Choice Fact>
Status fits_each(const Fact& fact) {
  return std::visit([](const auto& it) -> Status { return fits(it); }, fact);
}

}  // namespace troth
