#include "vault/rotation.h"

namespace troth {
namespace {

Bytes bound_to(const SpaceId& space, const SpaceKeyName& name) {
  Bytes bytes(space.bytes.begin(), space.bytes.end());
  append(bytes, name.bytes);
  return bytes;
}

// A box's place: which key, to whom. The hash keeps it short.
SealPlace place_of(const SpaceKeyName& name, const BoxPublicKey& to) {
  return SealPlace(label::key_name, hash(label::key_name, {name.bytes, to.bytes}).bytes);
}

}  // namespace

Result<std::vector<KeyBox>> box_key(Cipher& cipher, const Key& key,
                                    std::span<const BoxPublicKey> to) {
  if (to.size() > key_boxes_max) return failed(FaultCode::limit_reached, key_boxes_max);
  std::vector<KeyBox> boxes;
  for (const auto& one : to) {
    TROTH_TRY(box, cipher.box(one, key.reveal(), place_of(space_key_name(key), one)));
    boxes.push_back({one, std::move(box)});
  }
  return boxes;
}

Result<Key> unbox_key(const Cipher& cipher, std::span<const KeyBox> boxes, const BoxKey& own,
                      const SpaceKeyName& name) {
  for (const auto& one : boxes) {
    if (one.to != own.public_key()) continue;
    TROTH_TRY(opened, cipher.box_open(own, one.box));
    const Plaintext plaintext(std::move(opened));
    if (plaintext.size() != Key::size) return failed(FaultCode::does_not_open);
    const Key key(plaintext.view());
    if (space_key_name(key) != name) return failed(FaultCode::does_not_open);
    return key;
  }
  return failed(FaultCode::not_found);
}

Result<Rotated> rotate(Cipher& cipher, const SpaceId& space, std::uint32_t epoch, const Key& next,
                       const std::optional<Key>& old_key, std::span<const BoxPublicKey> to) {
  Rotated rotated;
  rotated.epoch = epoch;
  rotated.key_name = space_key_name(next);
  TROTH_SET(rotated.boxes, box_key(cipher, next, to));
  if (old_key) {
    const auto bound = bound_to(space, rotated.key_name);
    rotated.back =
        cipher.seal(next, label::back, bound, old_key->reveal(), SealPlace(label::back, bound));
  }
  return rotated;
}

Result<Key> new_key(const Cipher& cipher, const Rotated& rotated, const BoxKey& own) {
  return unbox_key(cipher, rotated.boxes, own, rotated.key_name);
}

Result<Key> old_key(const Cipher& cipher, const SpaceId& space, const Rotated& rotated,
                    const Key& next) {
  if (!rotated.back) return failed(FaultCode::not_found);
  TROTH_TRY(opened,
            cipher.open(next, label::back, bound_to(space, rotated.key_name), *rotated.back));
  const Plaintext plaintext(std::move(opened));
  if (plaintext.size() != Key::size) return failed(FaultCode::does_not_open);
  return Key(plaintext.view());
}

const SpaceKey& key_in_use(std::span<const SpaceKey> keys) {
  TROTH_ASSERT(!keys.empty());
  const SpaceKey* best = &keys[0];
  for (const auto& one : keys.subspan(1))
    if (one.epoch > best->epoch ||
        (one.epoch == best->epoch && space_key_name(one.key) > space_key_name(best->key)))
      best = &one;
  return *best;
}

}  // namespace troth
