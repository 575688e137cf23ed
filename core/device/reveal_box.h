#pragma once
// The box that opens together (protocol 2.14, A12): its key, its commitment, what is inside.
// Nothing here knows who may open when; that is in domain/reveal.h.
//
// key    = KH(Kpt, "reveal", log 16 | nonce 16, 32): every device of its author can make it anew
// box    = seal(key, "reveal", ad = space | what | author, u32 size | CBOR of Answers | zeros), of
//          sealed_box_bytes whatever was said, so that its length says nothing
// commit = KH(key, "reveal", what | author | H("reveal", box), 32): the box, and who it is from,
// are
//          fixed before anybody can read it, and a key is known as the right one without opening
//
// Secret: keys until they are handed out, and what is inside.
#include "crypto/check/hash.h"
#include "crypto/open/cipher.h"
#include "domain/answers.h"
#include "domain/reveal.h"

namespace troth::device {

struct BoxName {
  SpaceId space;
  EventId what;  // the meeting
  MemberId by;
};

Key reveal_key(const Key& private_key, const LogId& log, const ByteArray<16>& nonce);

// The wish that seals these words. The caller has checked that they fit.
SealAnswers seal_answers(Cipher& cipher, const Key& key, const BoxName& name,
                         const ByteArray<16>& nonce, const Answers& answers);

// Is this the key that the box was committed to? `hashed`: of hash_of_box, so that many keys can be
// tried.
Hash hash_of_box(const Sealed& sealed);
bool is_key_of(const Sealed& sealed, const Hash& hashed, const Key& key, const BoxName& name);

// What is inside. Faults: does_not_open, also when it is no Answers or does not fit: somebody
// sealed something else than words, or another box than the one that they committed to.
Result<Answers> open_answers(const Cipher& cipher, const Sealed& sealed, const Key& key,
                             const BoxName& name);

}  // namespace troth::device
