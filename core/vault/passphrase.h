#pragma once
// The passphrase Troth offers: six words of the one list, 66 bits (docs/decisions/0040), lower
// case, one space between. A person may type any other; bytes are used exactly as typed
// (ASVS 6.2.8). The result opens everything a person has here: it goes to the screen and nowhere
// else.
#include <string>

#include "base/random.h"

namespace troth {

inline constexpr std::size_t offered_words = 6;

std::string offered_passphrase(Random& random);

}  // namespace troth
