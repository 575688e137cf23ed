#include "vault/passphrase.h"

#include "base/secret.h"
#include "vault/wordlist.h"

namespace troth {

std::string offered_passphrase(Random& random) {
  auto bits = random.bytes<(offered_words * word_bits + 7) / 8>();
  auto words = words_of_bits(bits, offered_words);
  wipe(bits);
  return words;
}

}  // namespace troth
