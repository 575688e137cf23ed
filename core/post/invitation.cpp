#include "post/invitation.h"

namespace troth::post {

Bytes claim_text(const ClaimInvitation& claim) {
  Bytes text;
  append(text, claim.invitation.bytes);
  append(text, claim.claim);
  return text;
}

}  // namespace troth::post
