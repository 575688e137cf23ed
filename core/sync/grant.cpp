#include "sync/grant.h"

#include "crypto/open/derive.h"
#include "log/certificate.h"

namespace troth::sync {
namespace {

constexpr std::size_t welcome_step = 8192;

Bytes grant_text(const Granted& granted, const SpaceId& space) {
  Bytes text(space.bytes.begin(), space.bytes.end());
  append(text, granted.member.sign.bytes);
  append(text, granted.member.box.bytes);
  append(text, granted.claim.bytes);
  append(text, granted.key_name.bytes);
  return text;
}

}  // namespace

Result<Granted> grant(Cipher& cipher, const SpaceId& space, const KeySeeds& creator,
                      const Claim& claim, BytesView sealed_claim, const Key& space_key,
                      std::span<const BoxPublicKey> own_devices) {
  TROTH_TRY(certificate, read_certificate(claim.certificate));
  std::vector<BoxPublicKey> to(own_devices.begin(), own_devices.end());
  to.push_back(public_keys(creator).box);
  to.push_back(certificate.device_box);
  to.push_back(claim.joiner.box);

  Granted granted;
  granted.member = claim.joiner;
  granted.claim = hash(label::claim_hash, sealed_claim);
  granted.key_name = space_key_name(space_key);
  TROTH_SET(granted.boxes, box_key(cipher, space_key, to));
  granted.signature = SigningKey(creator.sign).sign(label::grant_v1, grant_text(granted, space));
  return granted;
}

Status check_grant(const Granted& granted, const SpaceId& space, const VerifyKey& creator) {
  return verify(creator, label::grant_v1, grant_text(granted, space), granted.signature);
}

Result<post::PutInvitation> welcome_message(Cipher& cipher, const InvitationKeys& keys,
                                            const Welcome& welcome, Instant expires) {
  const auto plaintext = padded(welcome, welcome_step);
  if (plaintext.size() + seal_overhead > post::offer_bytes_max)
    return failed(FaultCode::too_large, post::offer_bytes_max);
  return post::PutInvitation{
      keys.welcome_id, keys.claim.verify_key(), expires,
      cipher.seal(keys.seal_key, label::welcome, keys.welcome_id.bytes, plaintext.view(),
                  SealPlace(label::welcome, keys.welcome_id.bytes))};
}

Result<Joined> read_welcome(const Cipher& cipher, const InvitationKeys& keys, const Offer& offer,
                            const PublicKeys& me, BytesView sealed_claim, const BoxKey& device,
                            BytesView welcome) {
  TROTH_TRY(opened, cipher.open(keys.seal_key, label::welcome, keys.welcome_id.bytes, welcome));
  const Plaintext plaintext(std::move(opened));
  TROTH_TRY(it, unpadded<Welcome>(plaintext.view(), welcome_step));
  TROTH_CHECK(check_grant(it.granted, offer.space, offer.inviter.sign));
  if (it.granted.member != me || it.granted.claim != hash(label::claim_hash, sealed_claim))
    return failed(FaultCode::not_theirs);
  TROTH_TRY(certificate, VerifiedCertificate::parse(it.certificate, offer.inviter.sign));
  if (certificate.certificate().space != offer.space ||
      certificate.certificate().member != member_id_of(offer.inviter))
    return failed(FaultCode::not_found);
  TROTH_TRY(key, unbox_key(cipher, it.granted.boxes, device, it.granted.key_name));
  return Joined{std::move(it), key};
}

SigningKey join_key(const Key& space_key, const SpaceId& space) {
  return SigningKey(derive_key(space_key.reveal(), label::join_key, {space.bytes}));
}

}  // namespace troth::sync
