#pragma once
// One history, told line by line for people who look for a mistake: day and hour as claimed, who,
// what, and every field by its name. Not for screens, and not for anybody's real words: what it
// prints is what people wrote.
#include <span>
#include <string>

#include "domain/event.h"

namespace troth {

// In the order given. The first author met is Ana, the other Ben; facts are numbered as they come
// and named by number.
std::string story_of(std::span<const Event> events);

}  // namespace troth
