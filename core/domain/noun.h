#pragma once
// What every noun answers for its own kinds, each in its own file, so that no file of ours is
// compiled with the whole sum of facts in hand.
#include "domain/command.h"

namespace troth {

template <Choice Fact>
Status fits_each(const Fact& fact) {
  return std::visit([](const auto& it) -> Status { return fits(it); }, fact);
}

// The matter that a fact is about, by the field that names it (`get`); a fact without such a field
// begins one, which bears its own name.
template <Choice Fact, class Get>
EventId named_by(const Fact& fact, const EventId& own, const Get& get) {
  return std::visit(
      [&](const auto& it) {
        if constexpr (requires { get(it); })
          return get(it);
        else
          return own;
      },
      fact);
}

}  // namespace troth
