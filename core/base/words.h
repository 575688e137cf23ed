#pragma once
// What a person typed. Always UTF-8, never with characters that reorder, hide or control text (a
// partner's client could use them to make a sentence read differently): those are refused at the
// edge where they arrive from others and taken out where a person types or pastes them. Line feeds
// stay. Rendered as text only, never as markup.
#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace troth {

struct Words {
  std::string text;
  friend bool operator==(const Words&, const Words&) = default;
};

inline constexpr std::size_t line_bytes_max = 400;     // a nickname, a promise, a moment
inline constexpr std::size_t page_bytes_max = 16'000;  // a note, an owning-up

// Is this text that may rest in a fact? UTF-8, no control (but line feed), no bidirectional
// override, embedding, isolate or mark, no zero-width character but the joiners that scripts and
// emoji need, no non-characters.
bool is_plain_text(std::string_view text);

// What a person typed, made fit: forbidden characters taken out, outer white space trimmed, CR LF
// to LF. Faults: text_not_utf8; text_empty when nothing is left; too_large over `bytes_max` (detail
// = bytes_max).
Result<Words> words_from(std::string_view typed, std::size_t bytes_max);

}  // namespace troth
