#include "vault/drawer.h"

#include "crypto/open/derive.h"
#include "vault/contents.h"

namespace troth {
namespace {

constexpr std::size_t slot_plaintext_size = drawer_slot_size - seal_overhead;
constexpr std::uint8_t slot_version = 1;

Bytes bound_to(const AccountId& account, std::size_t slot) {
  Bytes bytes(account.bytes.begin(), account.bytes.end());
  bytes.push_back(static_cast<std::uint8_t>(slot));
  return bytes;
}

ByteArray<drawer_slot_size> sealed_slot(Cipher& cipher, const AccountId& account, std::size_t slot,
                                        const Key& drawer_key, const Drawer& drawer) {
  Plaintext plaintext(slot_plaintext_size);
  plaintext.bytes().push_back(slot_version);
  append(plaintext.bytes(), drawer.writing.reveal());
  append(plaintext.bytes(), drawer.box_seed.reveal());
  plaintext.bytes().resize(slot_plaintext_size, 0);
  const auto bound = bound_to(account, slot);
  return array_of<drawer_slot_size>(cipher.seal(drawer_key, label::drawer_slot, bound,
                                                plaintext.view(),
                                                SealPlace(label::drawer_slot, bound)));
}

// Which slot this key opens, and what is in it. All four are tried.
struct Found {
  std::size_t slot;
  Drawer drawer;
};
Result<Found> find(const Cipher& cipher, const AccountId& account, const DrawerSlots& slots,
                   const Key& drawer_key) {
  Result<Found> found = failed(FaultCode::wrong_passphrase);
  for (std::size_t slot = 0; slot < drawer_slots; ++slot) {
    auto opened = cipher.open(drawer_key, label::drawer_slot, bound_to(account, slot), slots[slot]);
    if (!opened) continue;
    const Plaintext plaintext(std::move(*opened));
    if (plaintext.size() != slot_plaintext_size || plaintext.view()[0] != slot_version) continue;
    if (!found)
      found = Found{slot,
                    {Key(plaintext.view().subspan(1, 32)), Key(plaintext.view().subspan(33, 32))}};
  }
  return found;
}

}  // namespace

Drawer new_drawer(Random& random) {
  Drawer drawer;
  random.fill(drawer.writing.reveal_to_write());
  random.fill(drawer.box_seed.reveal_to_write());
  return drawer;
}

ByteArray<16> drawer_salt(const Key& device_share, const AccountId& account) {
  return derive<16>(device_share.reveal(), label::drawer_salt, {account.bytes}).reveal();
}

Key drawer_key(const Key& device_share, const Key& stretched) {
  return derive_key(device_share.reveal(), label::drawer_key, {stretched.reveal()});
}

DrawerSlots new_drawer_slots(Cipher& cipher, const AccountId& account, const Key& drawer_key,
                             const Drawer& drawer) {
  DrawerSlots slots;
  slots[0] = sealed_slot(cipher, account, 0, drawer_key, drawer);
  for (std::size_t slot = 1; slot < drawer_slots; ++slot)
    slots[slot] = array_of<drawer_slot_size>(
        cipher.noise(drawer_slot_size, SealPlace(label::drawer_slot, bound_to(account, slot))));
  return slots;
}

Result<DrawerSlots> rekeyed(Cipher& cipher, const AccountId& account, const DrawerSlots& slots,
                            const Key& old_key, const Key& new_key) {
  TROTH_TRY(found, find(cipher, account, slots, old_key));
  DrawerSlots changed = slots;
  changed[found.slot] = sealed_slot(cipher, account, found.slot, new_key, found.drawer);
  return changed;
}

Result<Drawer> open_drawer(const Cipher& cipher, const AccountId& account, const DrawerSlots& slots,
                           const Key& drawer_key) {
  TROTH_TRY(found, find(cipher, account, slots, drawer_key));
  return found.drawer;
}

}  // namespace troth
