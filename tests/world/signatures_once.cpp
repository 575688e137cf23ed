// One frame is checked by the relay and by every device of both, who all live in one process here.
// In this program (CMakeLists.txt wraps the call) a signature that was found good is remembered
// with the whole text and key it is good for, so that each is computed once: the same question has
// the same answer. Anything else, be it one bit away, is computed. Nothing bad is remembered.
#include <algorithm>
#include <vector>

#include "crypto/check/verify.h"

extern "C" int __real_crypto_sign_verify_detached(const unsigned char* signature,
                                                  const unsigned char* text,
                                                  unsigned long long size,
                                                  const unsigned char* key);

namespace {

struct Good {
  troth::ByteArray<troth::Signature::size> signature{};
  troth::ByteArray<troth::VerifyKey::size> key{};
  troth::Bytes text;

  bool is(const unsigned char* its_signature, const unsigned char* its_text,
          unsigned long long size, const unsigned char* its_key) const {
    return std::equal(signature.begin(), signature.end(), its_signature) &&
           std::equal(key.begin(), key.end(), its_key) &&
           std::equal(text.begin(), text.end(), its_text, its_text + size);
  }
};

// A later one takes the place of an earlier one. No text is empty: its label stands in front.
thread_local std::vector<Good> remembered(4096);

}  // namespace

extern "C" int __wrap_crypto_sign_verify_detached(const unsigned char* signature,
                                                  const unsigned char* text,
                                                  unsigned long long size,
                                                  const unsigned char* key) {
  Good& here = remembered[(signature[0] + 256u * signature[1]) % remembered.size()];
  if (here.is(signature, text, size, key)) return 0;
  const int refused = __real_crypto_sign_verify_detached(signature, text, size, key);
  if (refused == 0) {
    std::copy_n(signature, here.signature.size(), here.signature.begin());
    std::copy_n(key, here.key.size(), here.key.begin());
    here.text.assign(text, text + size);
  }
  return refused;
}
