#pragma once
// Who signs and who is sealed to (protocol 2.3). A member's identity IK lives in the vault alone
// and is opened with the passphrase each time it is needed; a device's own keys never leave the
// device. Both are an Ed25519 and an X25519 pair.
#include "base/describe.h"
#include "base/random.h"
#include "crypto/check/hash.h"
#include "crypto/open/sign.h"

namespace troth {

// The seeds of one member or one device. Secret.
struct KeySeeds {
  Key sign;
  Key box;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "sign", it.sign}, Field{2, "box", it.box}};
  }
};
static_assert(lists_every_member<KeySeeds>);
KeySeeds new_seeds(Random& random);

// The public halves: what the other one is shown, compares and seals to.
struct PublicKeys {
  VerifyKey sign;
  BoxPublicKey box;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "sign", it.sign}, Field{2, "box", it.box}};
  }
  friend bool operator==(const PublicKeys&, const PublicKeys&) = default;
};
static_assert(lists_every_member<PublicKeys>);
PublicKeys public_keys(const KeySeeds& seeds);

// KH(no key, "member", IK_sign | IK_box, 16)
MemberId member_id_of(const PublicKeys& member);
// KH(no key, "space", A.IK_sign | A.IK_box | random 32, 16): the creator's keys and chance, so
// nobody can take a name.
SpaceId new_space_id(const PublicKeys& creator, Random& random);

}  // namespace troth
