#pragma once
// Things are named on the terminal by the beginning of their id, as short as tells them apart.
#include <expected>
#include <string>
#include <vector>

#include "device/reply.h"

namespace troth::cli {

enum class Thing : std::uint8_t {
  promise,
  need,
  moment,
  hurt,
  owning_up,
  repair,
  openness,
  distance,
  shaped_me,
  agreement,
  check_in,
  opening,
  own_need,
  own_promise,
  kept_moment,
  note,
  own_hurt,
  draft,  // of an owning up
  own_shaped,
  safety_note,
  before,  // written before the two were linked
};

struct Named {
  EventId id;
  Thing thing{};
};

// Everything that the screen shows by id.
std::vector<Named> things_on(const Screen& screen);

class Names {
 public:
  explicit Names(const Screen& screen);
  // At least four characters.
  std::string shortest(const EventId& id) const;
  // What begins like this. Empty when nothing does; several when it is too short.
  std::vector<Named> beginning(std::string_view prefix) const;

 private:
  std::vector<Named> things_;  // in the order of their ids
};

}  // namespace troth::cli
