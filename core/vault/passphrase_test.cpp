#include "vault/passphrase.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "vault/wordlist.h"

namespace troth {
namespace {

RC_GTEST_PROP(Passphrase, WhatIsOfferedIsSixWordsOfTheList, (std::uint64_t seed)) {
  SeededRandom random(seed);
  const auto offered = offered_passphrase(random);
  const auto bits = bits_of_words(offered, offered_words);
  RC_ASSERT(bits.has_value());
  RC_ASSERT(words_of_bits(*bits, offered_words) == offered);
  RC_ASSERT(offered_passphrase(random) != offered);
}

}  // namespace
}  // namespace troth
