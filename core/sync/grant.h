#pragma once
// The word that makes two people one space, for good (protocol 2.4.4, 2.4.5, A10). Written once, by
// the creator, after the two lines matched: the first valid grant by the creator is the only one,
// ever, so a third member is not representable (P13).
//
//   Granted (1001)  first fact of the creator's first log of the pair, in a sheet under the new key
//   (epoch 2, no `back`) signature       "grant.v1" by the creator's identity over space | member's
//   sign | member's box | claim | key name welcome         the same grant on its way to the joiner,
//   who can open no sheet before it (invitation.h)
//
// The creator's own other devices get the key by a Rotated in their solo logs (vault/rotation.h),
// which they can read. Secret: the space key. The rest is for both.
#include "sync/invitation.h"
#include "vault/rotation.h"

namespace troth::sync {

struct Granted {
  PublicKeys member;      // the second one, for good
  Hash claim;             // H("claimed", the sealed claim): what was answered
  SpaceKeyName key_name;  // of the key that both have from here on
  std::vector<KeyBox> boxes;
  Signature signature;
  static constexpr Kind kind{1001, "granted"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "member", it.member}, Field{2, "claim", it.claim},
                      Field{3, "key_name", it.key_name}, Field{4, "boxes", it.boxes},
                      Field{5, "signature", it.signature}};
  }
  friend bool operator==(const Granted&, const Granted&) = default;
};
static_assert(lists_every_member<Granted>);

// `own_devices`: the box keys of the creator's devices. The joiner's device and both identities are
// added here. Faults: does_not_open for a joiner whose keys nothing can be sealed to; malformed;
// limit_reached.
Result<Granted> grant(Cipher& cipher, const SpaceId& space, const KeySeeds& creator,
                      const Claim& claim, BytesView sealed_claim, const Key& space_key,
                      std::span<const BoxPublicKey> own_devices);

// A grant found in a log: is it the creator's? Faults: bad_signature.
Status check_grant(const Granted& granted, const SpaceId& space, const VerifyKey& creator);

// --- to the joiner
// ---------------------------------------------------------------------------------------------------

struct Welcome {
  Granted granted;
  Bytes certificate;  // of the creator's device that writes the first log, as it travels
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "granted", it.granted}, Field{2, "certificate", it.certificate}};
  }
  friend bool operator==(const Welcome&, const Welcome&) = default;
};
static_assert(lists_every_member<Welcome>);

// Faults: too_large.
Result<post::PutInvitation> welcome_message(Cipher& cipher, const InvitationKeys& keys,
                                            const Welcome& welcome, Instant expires);

// What the joiner has from now on.
struct Joined {
  Welcome welcome;
  Key space_key;
};
// `sealed_claim`: what this device answered. Faults: does_not_open, malformed, bad_signature,
// not_theirs (a grant to somebody else or of another answer), not_found (no box for this device, or
// a certificate for something else).
Result<Joined> read_welcome(const Cipher& cipher, const InvitationKeys& keys, const Offer& offer,
                            const PublicKeys& me, BytesView sealed_claim, const BoxKey& device,
                            BytesView welcome);

// The key that proves to a relay that one belongs to this space (join.v1, A2), out of a key of the
// space.
SigningKey join_key(const Key& space_key, const SpaceId& space);

}  // namespace troth::sync
