#include "base/fold.h"

#include <iterator>

#include "base/code_point.h"
#include "base/fold_table.h"

namespace troth {
namespace {

// Accents that stand for themselves, behind their letter; the letter is what is compared.
bool is_accent(std::int32_t point) { return point >= 0x300 && point <= 0x36f; }

std::int32_t alike(std::int32_t point) {
  if (point >= 'A' && point <= 'Z') return point + ('a' - 'A');
  if (point < 0x80) return point == '\n' || point == '\t' ? ' ' : point;
  const auto at = [&](const auto& table, std::int32_t first) -> std::int32_t {
    return table[static_cast<std::size_t>(point - first)];
  };
  if (point >= 0xc0 && point < 0xc0 + std::ssize(folded_from_c0)) return at(folded_from_c0, 0xc0);
  if (point >= 0x370 && point < 0x370 + std::ssize(folded_from_370))
    return at(folded_from_370, 0x370);
  if (point >= 0x1e00 && point < 0x1e00 + std::ssize(folded_from_1e00))
    return at(folded_from_1e00, 0x1e00);
  switch (point) {
    case 0x2018:
    case 0x2019:
    case 0x201b:
    case 0x02bc:
      return '\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
      return '"';
    case 0xa0:
    case 0x2009:
    case 0x202f:
      return ' ';
    default:
      return point >= 0x2010 && point <= 0x2015 ? '-' : point;
  }
}

constexpr std::int32_t pairs_at = 0xe000;  // as tools/fold.mjs prints them
constexpr std::int32_t letters = 26;

void put(std::int32_t point, std::string& text) {
  const auto byte = [&](std::int32_t it) { text.push_back(static_cast<char>(it)); };
  if (point < 0x80) {
    byte(point);
  } else if (point < 0x800) {
    byte(0xc0 | (point >> 6));
    byte(0x80 | (point & 0x3f));
  } else {
    byte(0xe0 | (point >> 12));
    byte(0x80 | ((point >> 6) & 0x3f));
    byte(0x80 | (point & 0x3f));
  }
}

// Folds one character after the other; after each of them `each` is told where it began.
template <class Each>
void fold_each(std::string_view source, std::string& text, const Each& each) {
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t begin = at;
    const std::int32_t point = next_code_point(source, at);
    if (point < 0) {
      text.push_back(source[at++]);
    } else if (point > 0xffff) {
      text += source.substr(begin, at - begin);  // emoji and others: as they are
    } else if (!is_accent(point)) {
      const std::int32_t one = alike(point);
      // The area of the pairs is nobody's, but it may be in what was written: it stays.
      const bool is_pair = one != point && one >= pairs_at && one < pairs_at + letters * letters;
      put(is_pair ? 'a' + (one - pairs_at) / letters : one, text);
      if (is_pair) put('a' + (one - pairs_at) % letters, text);
    }
    each(begin);
  }
}

}  // namespace

std::string folded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  fold_each(text, result, [](std::size_t) {});
  return result;
}

std::optional<FoundAt> find_folded(std::string_view text, std::string_view sought) {
  std::string result;
  result.reserve(text.size());
  std::vector<std::size_t> from;  // for each byte of the result: where its character begins
  fold_each(text, result, [&](std::size_t begin) { from.resize(result.size(), begin); });
  const std::size_t found = result.find(sought);
  if (found == std::string::npos || sought.empty()) return std::nullopt;
  // The end: behind the character that gave the last byte, and behind the accents on it.
  const auto behind = [&](std::size_t at) {
    std::size_t next = at;
    return next_code_point(text, next) < 0 ? at + 1 : next;
  };
  std::size_t end = behind(from[found + sought.size() - 1]);
  for (std::size_t at = end; at < text.size() && is_accent(next_code_point(text, at)); end = at) {
  }
  return FoundAt{from[found], end};
}

}  // namespace troth
