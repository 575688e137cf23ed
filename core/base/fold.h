#pragma once
// Letters made alike, so that a search finds what was written whatever its case and its accents:
// "uber" finds "Über", "strasse" finds "Straße". Latin, Greek and Cyrillic letters as ICU has them
// (tools/fold.mjs); every kind of apostrophe, quotation mark, dash and space is one. Other scripts
// are compared as they are written. Never shown, never kept.
//
// Secret: what goes in and what comes out. Threads: none.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace troth {

// `text` is plain text (base/words.h); bytes that are no UTF-8 stay as they are.
std::string folded(std::string_view text);

// Where in `text` the first place lies that reads like `sought`, which is folded and not empty: two
// ends in bytes of `text`, each at the edge of a character. None: it does not read so anywhere.
struct FoundAt {
  std::size_t from = 0;
  std::size_t to = 0;
};
std::optional<FoundAt> find_folded(std::string_view text, std::string_view sought);

}  // namespace troth
