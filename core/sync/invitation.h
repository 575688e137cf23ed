#pragma once
// Two people finding each other through a relay that learns neither (protocol 2.4, A10).
//
//   is  16 random bytes, the secret of the invitation: in a link, a code or twelve words, never at
//   the relay Ki = H("inv", is)    inv_id = KDF(Ki,1)[0..16)    k = KDF(Ki,2)    claim key pair
//   from KDF(Ki,3) welcome_id = KDF(Ki,4)[0..16)
//
//   inviter -> relay   inv_id, claim public key, at most 48 hours, offer = seal(k, "offer", inv_id,
//   padded Offer) joiner  -> relay   claim = seal(k, "claim", inv_id, padded Claim), signed by the
//   claim key; the relay takes one both               compare two lines of words (confirmation.h),
//   or were in one room inviter -> relay   under welcome_id: welcome = seal(k, "welcome",
//   welcome_id, padded Welcome) (grant.h)
//
// The link holds no key of the space: found later it opens nothing. The joiner needs the welcome to
// reach the space at all (the key to join with comes out of it), so it travels beside the space, as
// a second invitation that nobody claims.
//
// Secret: is, k, the claim seed. Every seal is padded to 1,024 or 8,192 bytes, so sizes say
// nothing.
#include <optional>
#include <string>
#include <string_view>

#include "crypto/open/cipher.h"
#include "post/invitation.h"
#include "vault/identity.h"

namespace troth::sync {

inline constexpr std::size_t invitation_words = 12;
inline constexpr std::size_t invitation_text_bytes_max = 2048;

using InvitationSecret = Secret<16>;
InvitationSecret new_invitation(Random& random);

struct InvitationKeys {
  InviteId id;
  InviteId welcome_id;
  Key seal_key;  // k
  SigningKey claim;
};
InvitationKeys invitation_keys(const InvitationSecret& secret);

// --- how it goes from hand to hand
// -----------------------------------------------------------------------------------

// "https://host/#i=<22 characters of base64url>". What follows # never leaves a browser.
std::string invitation_link(std::string_view origin, const InvitationSecret& secret);
// The code for the same room: "https://host/#r=<107 characters>": the secret and the inviter's 64
// bytes of public keys, so that nobody has to compare words. For a screen held up, never for
// sending.
std::string same_room_link(std::string_view origin, const InvitationSecret& secret,
                           const PublicKeys& inviter);
// Twelve words: 128 bits and 4 bits of check.
std::string invitation_words_text(const InvitationSecret& secret);

struct Invitation {
  InvitationSecret secret;
  std::optional<PublicKeys> inviter;  // in the same room: whose offer it must be
  std::string
      origin;  // where the relay is, when the text said so: "https://host[:port]", else empty
};
// Reads a link, what follows its #, or the words. Origins: https, or http on this very machine.
// Faults: malformed (detail = the place of the first wrong word, 0 for anything else, 13 for a
// check that does not fit).
Result<Invitation> invitation_from(std::string_view text);

// --- what is sealed
// --------------------------------------------------------------------------------------------------

struct Offer {
  std::uint32_t version = 1;
  SpaceId space;       // where the two will be
  PublicKeys inviter;  // IK
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "version", it.version}, Field{2, "space", it.space},
                      Field{3, "inviter", it.inviter}};
  }
  friend bool operator==(const Offer&, const Offer&) = default;
};
static_assert(lists_every_member<Offer>);

struct Claim {
  PublicKeys joiner;  // IK
  Bytes
      certificate;  // of the joiner's first device in that space, as it travels (log/certificate.h)
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "joiner", it.joiner}, Field{2, "certificate", it.certificate}};
  }
  friend bool operator==(const Claim&, const Claim&) = default;
};
static_assert(lists_every_member<Claim>);

post::PutInvitation offer_message(Cipher& cipher, const InvitationKeys& keys, const Offer& offer,
                                  Instant expires);
// `invitation.inviter`, when there, must be the offer's. Faults: does_not_open (also for another
// inviter than the one in the room); malformed; relay_other_version for an offer of a newer Troth.
Result<Offer> read_offer(const Cipher& cipher, const InvitationKeys& keys,
                         const Invitation& invitation, BytesView offer);

post::ClaimInvitation claim_message(Cipher& cipher, const InvitationKeys& keys, const Claim& claim);
// For the inviter: signed by whoever has the link, with a certificate that is the joiner's own, for
// this space, and not of the inviter. Faults: bad_signature, does_not_open, malformed, not_found (a
// certificate for something else), already_paired (one's own invitation answered).
Result<Claim> read_claim(const Cipher& cipher, const InvitationKeys& keys, const Offer& offer,
                         BytesView claim, const Signature& signature);

}  // namespace troth::sync
