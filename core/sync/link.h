#pragma once
// What a person's devices tell each other in facts that both people's devices carry, and that only
// their own can open (protocol 2.4, A10): that one of them was linked, and the newest key for
// private sheets. Each is a list of sealed boxes; to everybody else it says that it happened, which
// the linking and the rotation beside it say anyway.
//
//   Linked      (1005)  in the solo log of the device that linked, before that log ends
//   PrivateKeys (1007)  to one's own devices and identity: beside a Rotated, the new Kpt; or one
//                       that was told in a log behind the place where two histories of it part
//
// Secret: the keys. Threads: none.
#include <optional>

#include "vault/rotation.h"

namespace troth::sync {

struct Linked {
  SpaceId space;  // where the two are from now on; the creator's own, or the other's
  PublicKeys partner;
  std::uint32_t epoch = 2;
  SpaceKeyName key_name;
  std::vector<KeyBox> boxes;
  static constexpr Kind kind{1005, "linked"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "space", it.space}, Field{2, "partner", it.partner},
                      Field{3, "epoch", it.epoch}, Field{4, "key_name", it.key_name},
                      Field{5, "boxes", it.boxes}};
  }
  friend bool operator==(const Linked&, const Linked&) = default;
};
static_assert(lists_every_member<Linked>);

struct PrivateKeys {
  SpaceKeyName key_name;  // of the Kpt
  std::vector<KeyBox> boxes;
  std::optional<bool> told_again;  // it opens, and nothing more is sealed under it
  static constexpr Kind kind{1007, "private_keys"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "key_name", it.key_name}, Field{2, "boxes", it.boxes},
                      Field{3, "told_again", it.told_again}};
  }
  friend bool operator==(const PrivateKeys&, const PrivateKeys&) = default;
};
static_assert(lists_every_member<PrivateKeys>);

}  // namespace troth::sync
