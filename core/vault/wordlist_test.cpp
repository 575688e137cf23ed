#include "vault/wordlist.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace troth {
namespace {

TEST(Wordlist, TheFirstFourLettersTellEveryWordFromAllOthers) {
  std::set<std::string_view> beginnings;
  for (std::size_t i = 0; i < wordlist_size; ++i) {
    const auto word = word_at(i);
    EXPECT_GE(word.size(), word_letters_min);
    EXPECT_LE(word.size(), word_letters_max);
    for (const char letter : word) EXPECT_TRUE(letter >= 'a' && letter <= 'z') << word;
    if (i > 0) {
      EXPECT_LT(word_at(i - 1), word);
    }
    EXPECT_TRUE(beginnings.insert(word.substr(0, 4)).second) << word;
    EXPECT_EQ(index_of_word(word), i);
    EXPECT_EQ(index_of_word(word.substr(0, 4)), i);
  }
}

TEST(Wordlist, AWordIsKnownInEitherCaseAndNothingElseIs) {
  EXPECT_EQ(index_of_word("Harbor"), index_of_word("harbor"));
  EXPECT_EQ(index_of_word("HARB"), index_of_word("harbor"));
  EXPECT_EQ(index_of_word("harbour"), std::nullopt);
  EXPECT_EQ(index_of_word("zz"), std::nullopt);
  EXPECT_EQ(index_of_word("zzzz"), std::nullopt);
  EXPECT_EQ(index_of_word(""), std::nullopt);
  EXPECT_EQ(index_of_word(std::string(4000, 'a')), std::nullopt);
}

TEST(Wordlist, TheListIsTheOneThatPeopleHaveOnPaper) {
  EXPECT_EQ(word_at(0), "abbey");
  EXPECT_EQ(word_at(wordlist_size - 1), "zoology");
  // The list as one number (FNV-1a), so that no later edit can move a word.
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (std::size_t i = 0; i < wordlist_size; ++i)
    for (const char letter : std::string(word_at(i)) + " ")
      hash = (hash ^ static_cast<std::uint8_t>(letter)) * 0x100000001b3u;
  EXPECT_EQ(hash, 13675154027930515198u);
}

RC_GTEST_PROP(Wordlist, BitsBecomeWordsAndBackHoweverTheyAreTyped, ()) {
  const auto count = *rc::gen::inRange<std::size_t>(1, 24);
  Bytes bits =
      *rc::gen::container<Bytes>((count * word_bits + 7) / 8, rc::gen::arbitrary<std::uint8_t>());
  if (const auto spare = bits.size() * 8 - count * word_bits; spare > 0)
    bits.back() = static_cast<std::uint8_t>(bits.back() >> spare << spare);
  const auto between = *rc::gen::element<std::string>(" ", "  ", "\n", "-", ", ", " 1. ");
  std::string typed;
  for (const char letter : words_of_bits(bits, count)) {
    if (letter == ' ')
      typed += between;
    else
      typed += *rc::gen::arbitrary<bool>() ? letter : static_cast<char>(letter - 'a' + 'A');
  }
  const auto read = bits_of_words(typed, count);
  RC_ASSERT(read.has_value());
  RC_ASSERT(*read == bits);
}

TEST(Wordlist, TheFirstWordThatIsWrongIsNamed) {
  EXPECT_EQ(bits_of_words("harbor velvt harbor", 3).error(), (Fault{FaultCode::malformed, 2}));
  EXPECT_EQ(bits_of_words("harbor", 2).error(), (Fault{FaultCode::malformed, 2}));
  EXPECT_EQ(bits_of_words("harbor harbor harbor", 2).error(), (Fault{FaultCode::malformed, 3}));
}

RC_GTEST_PROP(Wordlist, AnyTextIsReadOrRefused, (const std::string& typed)) {
  const auto read = bits_of_words(typed, 12);
  RC_ASSERT(!read || read->size() == 17u);
}

}  // namespace
}  // namespace troth
