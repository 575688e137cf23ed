#pragma once
// One list of 2,048 English words (11 bits each) for all that people read aloud or write on paper:
// offered passphrases, invitations, the two lines that are compared. Common words of three to eight
// letters, in alphabetical order; the first four letters tell a word from all others, so that is
// all a person has to type. No two words sound alike on purpose. Why 2,048: docs/decisions/0040.
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"

namespace troth {

inline constexpr std::size_t wordlist_size = 2048;
inline constexpr std::size_t word_bits = 11;
inline constexpr std::size_t word_letters_min = 3;
inline constexpr std::size_t word_letters_max = 8;

// index < wordlist_size.
std::string_view word_at(std::size_t index);

// The word a person typed: either case; at least its first four letters, or all of it.
std::optional<std::size_t> index_of_word(std::string_view typed);

// The first `count` * 11 bits of `bits`, most significant bit first, as words with one space
// between.
std::string words_of_bits(BytesView bits, std::size_t count);

// The bits of exactly `count` words, whatever stands between them, the last byte filled with zeros.
// Faults: malformed (detail = the place of the first word that is unknown, missing or too many,
// counted from 1).
Result<Bytes> bits_of_words(std::string_view text, std::size_t count);

}  // namespace troth
