#pragma once
// A new key of a space on its way to those who may have it (protocol 2.4, A1): one sealed box for
// each device, and one for each member's identity, so that kit and passphrase alone read later
// epochs.
//
//   Rotated (1003) travels in a shared sheet under the key before it. With `back`, whoever gets the
//   new key reads all that came before; the epoch of linking has none (A10): what one wrote before
//   us stays one's own. back = seal(new key, "back", space | name of the new key, old key)
//
// Two rotations that do not know of each other leave two keys of one epoch: both read, writers use
// the one whose name sorts last. Secret: keys. Triggers: a device taken out, a change of
// passphrase, 90 days.
#include <optional>
#include <span>
#include <vector>

#include "log/writing.h"
#include "vault/contents.h"
#include "vault/vault.h"

namespace troth {

inline constexpr std::int64_t rotation_ms = 90 * day_ms;
inline constexpr std::size_t key_boxes_max =
    32;  // two members with their identity and 8 devices each, and room

struct KeyBox {
  BoxPublicKey to;
  Bytes box;  // Key::size + box_overhead
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "to", it.to}, Field{2, "box", it.box}};
  }
  friend bool operator==(const KeyBox&, const KeyBox&) = default;
};
static_assert(lists_every_member<KeyBox>);

// Faults: does_not_open for a public key that nothing can be sealed to; limit_reached for too many.
Result<std::vector<KeyBox>> box_key(Cipher& cipher, const Key& key,
                                    std::span<const BoxPublicKey> to);
// The key out of the box that is for `own`, when it is the one that `name` names.
// Faults: not_found (none is for it); does_not_open.
Result<Key> unbox_key(const Cipher& cipher, std::span<const KeyBox> boxes, const BoxKey& own,
                      const SpaceKeyName& name);

struct Rotated {
  std::uint32_t epoch = 2;
  SpaceKeyName key_name;  // of the new key
  std::vector<KeyBox> boxes;
  std::optional<Bytes> back;
  static constexpr Kind kind{1003, "rotated"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "epoch", it.epoch}, Field{2, "key_name", it.key_name},
                      Field{3, "boxes", it.boxes}, Field{4, "back", it.back}};
  }
  friend bool operator==(const Rotated&, const Rotated&) = default;
};
static_assert(lists_every_member<Rotated>);

// From the key in use to `next`. Without `old_key` there is no way back.
Result<Rotated> rotate(Cipher& cipher, const SpaceId& space, std::uint32_t epoch, const Key& next,
                       const std::optional<Key>& old_key, std::span<const BoxPublicKey> to);
// Faults: not_found, does_not_open.
Result<Key> new_key(const Cipher& cipher, const Rotated& rotated, const BoxKey& own);
// The key before it. Faults: not_found when there is no way back; does_not_open.
Result<Key> old_key(const Cipher& cipher, const SpaceId& space, const Rotated& rotated,
                    const Key& next);

// The key to write with: of the highest epoch, and of two in it the one whose name sorts last.
// `keys` is not empty.
const SpaceKey& key_in_use(std::span<const SpaceKey> keys);

}  // namespace troth
