#pragma once
// Mine's keys (protocol 2.6, A3). A drawer is a key that seals private writing on its way to one's
// other devices, and a box key that anything can be put to without opening it. Both are made at
// first run for everybody and lie in one of four slots of 512 bytes; the other slots are noise of
// the same look. Until two are linked the drawer's passphrase is the account's.
//
//   drawer salt = KH(ASd, "dsalt", account, 16)
//   DK          = KH(ASd, "dr", Argon2id(passphrase, drawer salt), 32)
//   slot        = seal(DK, "slot", account | u8(place), u8 1 | drawer key 32 | box seed 32 | zeros)
//
// Secret: everything but the salt, the box's public key and the slots.
#include "crypto/open/cipher.h"

namespace troth {

inline constexpr std::size_t drawer_slots = 4;
inline constexpr std::size_t drawer_slot_size = 512;
using DrawerSlots = std::array<ByteArray<drawer_slot_size>, drawer_slots>;

struct Drawer {
  Key writing;  // Kdrawer: seals what lies inside a private sheet
  Key box_seed;
  BoxPublicKey public_key() const { return BoxKey(box_seed).public_key(); }
};
Drawer new_drawer(Random& random);

ByteArray<16> drawer_salt(const Key& device_share, const AccountId& account);
Key drawer_key(const Key& device_share, const Key& stretched);  // DK

// Four slots, the first of them this drawer's.
DrawerSlots new_drawer_slots(Cipher& cipher, const AccountId& account, const Key& drawer_key,
                             const Drawer& drawer);

// The same drawer under another passphrase; the slot that held it holds it still.
// Faults: wrong_passphrase when `old_key` opens none.
Result<DrawerSlots> rekeyed(Cipher& cipher, const AccountId& account, const DrawerSlots& slots,
                            const Key& old_key, const Key& new_key);

// Tries every slot, whichever opens, so that a right and a wrong passphrase take the same way.
// Faults: wrong_passphrase.
Result<Drawer> open_drawer(const Cipher& cipher, const AccountId& account, const DrawerSlots& slots,
                           const Key& drawer_key);

}  // namespace troth
