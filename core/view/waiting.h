#pragma once
// What waits on Today of what is mended or done together. It lists what is there and what waits,
// and never invites to work on us; what is muted, what is hard at night, and, under fear,
// everything joint stays away.
#include "view/us.h"

namespace troth::view {

// Adds to the cards of `us.today`, takes away what this reader does not want there, and puts all in
// order. The rows of `us` are there already.
void add_waiting(Us& us, const Reader& reader);

}  // namespace troth::view
