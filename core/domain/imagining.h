#pragma once
// Included by the files that write `imagine` for their noun, and by no other.
#include "domain/imagination.h"

namespace troth {

template <Choice Noun>
void imagine(Imagination& imagination, Noun& noun) {
  imagination.choose(noun);
}

}  // namespace troth
