#include "sync/invitation.h"

#include "base/equal.h"
#include "crypto/open/derive.h"
#include "log/certificate.h"
#include "vault/contents.h"
#include "vault/wordlist.h"

namespace troth::sync {
namespace {

constexpr std::size_t sealed_step = 1024;
constexpr std::size_t room_size = 16 + 64;  // secret and the inviter's public keys
constexpr std::string_view link_mark = "i=";
constexpr std::string_view room_mark = "r=";
constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t check_place = invitation_words + 1;

// Base64url without padding (RFC 4648, section 5).
std::string base64url(BytesView bytes) {
  std::string text;
  std::uint32_t held = 0;
  int bits = 0;
  for (const auto byte : bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 6; bits -= 6) text += alphabet[(held >> (bits - 6)) & 63];
  }
  if (bits > 0) text += alphabet[(held << (6 - bits)) & 63];
  return text;
}

// Exactly as many bytes; one spelling each: spare bits are zero.
bool read_base64url(std::string_view text, std::span<std::uint8_t> out) {
  if (text.size() != (out.size() * 8 + 5) / 6) return false;
  std::uint32_t held = 0;
  int bits = 0;
  std::size_t at = 0;
  for (const char letter : text) {
    const auto value = alphabet.find(letter);
    if (value == std::string_view::npos) return false;
    held = ((held << 6) | static_cast<std::uint32_t>(value)) & 0xfffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = static_cast<std::uint8_t>(held >> bits);
    }
  }
  return (held & ((1u << bits) - 1)) == 0;
}

std::uint8_t check_of(const InvitationSecret& secret) {
  return invitation_keys(secret).id.bytes[0] >> 4;
}

// "https://host[:port]" out of everything before the #, or nothing.
std::optional<std::string> origin_in(std::string_view address) {
  const auto mark = address.find("://");
  if (mark == std::string_view::npos) return std::nullopt;
  const auto scheme = address.substr(0, mark);
  auto host = address.substr(mark + 3);
  host = host.substr(0, host.find_first_of("/?"));
  if (host.empty() || host.size() > 255) return std::nullopt;
  for (const char letter : host) {
    const bool fine = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                      (letter >= '0' && letter <= '9') || letter == '.' || letter == '-' ||
                      letter == ':' || letter == '[' || letter == ']';
    if (!fine) return std::nullopt;
  }
  const auto name = host.substr(0, host.starts_with('[') ? host.find(']') + 1 : host.find(':'));
  const bool here = name == "127.0.0.1" || name == "localhost" || name == "[::1]";
  if (scheme != "https" && !(scheme == "http" && here)) return std::nullopt;
  return std::string(scheme) + "://" + std::string(host);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const auto begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

Result<Invitation> from_fragment(std::string_view fragment, std::string origin) {
  Invitation invitation;
  invitation.origin = std::move(origin);
  if (fragment.starts_with(link_mark)) {
    if (!read_base64url(fragment.substr(link_mark.size()), invitation.secret.reveal_to_write()))
      return failed(FaultCode::malformed);
    return invitation;
  }
  if (!fragment.starts_with(room_mark)) return failed(FaultCode::malformed);
  Secret<room_size> room;
  if (!read_base64url(fragment.substr(room_mark.size()), room.reveal_to_write()))
    return failed(FaultCode::malformed);
  const BytesView bytes(room.reveal());
  invitation.secret = InvitationSecret(bytes);
  invitation.inviter = PublicKeys{VerifyKey{array_of<32>(bytes.subspan(16))},
                                  BoxPublicKey{array_of<32>(bytes.subspan(48))}};
  return invitation;
}

Result<Invitation> from_words(std::string_view text) {
  TROTH_TRY(read, bits_of_words(text, invitation_words));
  const Plaintext bits(std::move(read));
  Invitation invitation;
  invitation.secret = InvitationSecret(bits.view());
  if (bits.view()[16] >> 4 != check_of(invitation.secret))
    return failed(FaultCode::malformed, check_place);
  return invitation;
}

template <class T>
Bytes sealed(Cipher& cipher, const InvitationKeys& keys, std::string_view label, const T& it) {
  return cipher.seal(keys.seal_key, label, keys.id.bytes, padded(it, sealed_step).view(),
                     SealPlace(label, keys.id.bytes));
}

template <class T>
Result<T> opened(const Cipher& cipher, const InvitationKeys& keys, std::string_view label,
                 BytesView bytes) {
  TROTH_TRY(text, cipher.open(keys.seal_key, label, keys.id.bytes, bytes));
  const Plaintext plaintext(std::move(text));
  return unpadded<T>(plaintext.view(), sealed_step);
}

}  // namespace

InvitationSecret new_invitation(Random& random) {
  InvitationSecret secret;
  random.fill(secret.reveal_to_write());
  return secret;
}

InvitationKeys invitation_keys(const InvitationSecret& secret) {
  const Key root(hash(label::invitation, BytesView(secret.reveal())).bytes);
  return {InviteId{array_of<16>(subkey(root, 1).reveal())},
          InviteId{array_of<16>(subkey(root, 4).reveal())}, subkey(root, 2),
          SigningKey(subkey(root, 3))};
}

std::string invitation_link(std::string_view origin, const InvitationSecret& secret) {
  return std::string(origin) + "/#" + std::string(link_mark) + base64url(secret.reveal());
}

std::string same_room_link(std::string_view origin, const InvitationSecret& secret,
                           const PublicKeys& inviter) {
  Plaintext room(room_size);
  append(room.bytes(), secret.reveal());
  append(room.bytes(), inviter.sign.bytes);
  append(room.bytes(), inviter.box.bytes);
  return std::string(origin) + "/#" + std::string(room_mark) + base64url(room.view());
}

std::string invitation_words_text(const InvitationSecret& secret) {
  Plaintext bits(17);
  append(bits.bytes(), secret.reveal());
  bits.bytes().push_back(static_cast<std::uint8_t>(check_of(secret) << 4));
  return words_of_bits(bits.view(), invitation_words);
}

Result<Invitation> invitation_from(std::string_view text) {
  if (text.size() > invitation_text_bytes_max) return failed(FaultCode::malformed);
  text = trimmed(text);
  if (const auto mark = text.find('#'); mark != std::string_view::npos) {
    const auto address = text.substr(0, mark);
    std::string origin;
    if (!address.empty()) {
      const auto found = origin_in(address);
      if (!found) return failed(FaultCode::malformed);
      origin = *found;
    }
    return from_fragment(text.substr(mark + 1), std::move(origin));
  }
  if (text.starts_with(link_mark) || text.starts_with(room_mark)) return from_fragment(text, {});
  if (text.find("://") != std::string_view::npos) return failed(FaultCode::malformed);
  return from_words(text);
}

post::PutInvitation offer_message(Cipher& cipher, const InvitationKeys& keys, const Offer& offer,
                                  Instant expires) {
  return {keys.id, keys.claim.verify_key(), expires, sealed(cipher, keys, label::offer, offer)};
}

Result<Offer> read_offer(const Cipher& cipher, const InvitationKeys& keys,
                         const Invitation& invitation, BytesView offer) {
  TROTH_TRY(it, opened<Offer>(cipher, keys, label::offer, offer));
  if (it.version != 1) return failed(FaultCode::relay_other_version);
  if (invitation.inviter && *invitation.inviter != it.inviter)
    return failed(FaultCode::does_not_open);
  return it;
}

post::ClaimInvitation claim_message(Cipher& cipher, const InvitationKeys& keys,
                                    const Claim& claim) {
  post::ClaimInvitation message{keys.id, sealed(cipher, keys, label::claim, claim), {}};
  message.signature = keys.claim.sign(label::claim_v1, post::claim_text(message));
  return message;
}

Result<Claim> read_claim(const Cipher& cipher, const InvitationKeys& keys, const Offer& offer,
                         BytesView claim, const Signature& signature) {
  const post::ClaimInvitation message{keys.id, Bytes(claim.begin(), claim.end()), signature};
  TROTH_CHECK(
      verify(keys.claim.verify_key(), label::claim_v1, post::claim_text(message), signature));
  TROTH_TRY(it, opened<Claim>(cipher, keys, label::claim, claim));
  TROTH_TRY(certificate, VerifiedCertificate::parse(it.certificate, it.joiner.sign));
  if (certificate.certificate().space != offer.space ||
      certificate.certificate().member != member_id_of(it.joiner))
    return failed(FaultCode::not_found);
  if (it.joiner.sign == offer.inviter.sign || it.joiner.box == offer.inviter.box)
    return failed(FaultCode::already_paired);
  return it;
}

}  // namespace troth::sync
