#include "sync/confirmation.h"

#include <algorithm>

#include "vault/wordlist.h"

namespace troth::sync {

ByteArray<64> confirmation_bytes(const PublicKeys& member) {
  ByteArray<64> bytes{};
  std::copy(member.sign.bytes.begin(), member.sign.bytes.end(), bytes.begin());
  std::copy(member.box.bytes.begin(), member.box.bytes.end(), bytes.begin() + 32);
  return bytes;
}

std::string confirmation_line(const Key& stretched) {
  return words_of_bits(stretched.reveal(), confirmation_words);
}

}  // namespace troth::sync
