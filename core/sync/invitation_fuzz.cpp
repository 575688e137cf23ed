// What arrives as an invitation: a link or words that a person pastes; an offer, an answer and a
// welcome that a relay shows, sealed correctly so that the fuzzer gets behind the seal.
#include "sync/grant.h"

#include "crypto/open/ideal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace troth;
  using namespace troth::sync;
  const BytesView input(data, size);
  if (const auto read = invitation_from(text_of(input))) {
    const auto words = invitation_from(invitation_words_text(read->secret));
    TROTH_ASSERT(words && words->secret.reveal() == read->secret.reveal());
  }
  if (size > 8000) return 0;

  IdealCipher cipher(1);
  const InvitationSecret secret;
  const auto keys = invitation_keys(secret);
  const auto sealed = [&](std::string_view label, const InviteId& id, std::size_t step) {
    Bytes plaintext;
    append_le(plaintext, static_cast<std::uint32_t>(size));
    append(plaintext, input);
    plaintext.resize((plaintext.size() + step - 1) / step * step, 0);
    return cipher.seal(keys.seal_key, label, id.bytes, plaintext, SealPlace(label, id.bytes));
  };
  (void)read_offer(cipher, keys, {}, sealed(label::offer, keys.id, 1024));
  post::ClaimInvitation claim;
  claim.invitation = keys.id;
  claim.claim = sealed(label::claim, keys.id, 1024);
  claim.signature = keys.claim.sign(label::claim_v1, post::claim_text(claim));
  (void)read_claim(cipher, keys, {}, claim.claim, claim.signature);
  (void)read_welcome(cipher, keys, {}, {}, {}, BoxKey(Key()),
                     sealed(label::welcome, keys.welcome_id, 8192));
  return 0;
}
