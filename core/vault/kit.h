#pragma once
// The kit (protocol 2.2): the page that, with the passphrase, brings an account back on a new
// device.
//
//   account_id 10 | account secret 16 | check 4      30 bytes, check = H("kit", the 26
//   before)[0..4)
//
// as text: "TR1", then 48 characters of Crockford's alphabet (no I, L, O, U), five bits each, most
// significant first, in 8 groups of 6. Alone it opens nothing; it is still for the drawer at home,
// not for the wallet. Secret: account_secret and therefore the text.
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/random.h"
#include "base/result.h"
#include "base/secret.h"

namespace troth {

inline constexpr std::size_t kit_groups = 8;
inline constexpr std::size_t kit_group_characters = 6;
inline constexpr std::size_t kit_text_bytes_max = 400;  // what reading looks at

struct Kit {
  AccountId account;
  Secret<16> account_secret;
};

Kit new_kit(Random& random);

// "TR1-0123AB-..." : the mark and the 8 groups, with dashes.
std::string kit_text(const Kit& kit);

// Reads what a person typed: either case, O for 0, I or L for 1, with or without the mark, spaces,
// dashes, dots and line breaks anywhere. Faults: wrong_kit for everything else (a wrong character,
// a missing one, a check that does not fit), so that a slip gets one answer.
Result<Kit> kit_from(std::string_view typed);

// The group a person is asked to type again to show that the page exists: 1 .. kit_groups.
std::string kit_group(const Kit& kit, std::size_t group);

}  // namespace troth
