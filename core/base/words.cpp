#include "base/words.h"

#include <cstdint>

#include "base/code_point.h"

namespace troth {
namespace {

// Zero-width joiner and non-joiner (U+200C, U+200D) and variation selectors stay: Persian, Indic
// scripts and emoji need them.
bool is_forbidden(std::int32_t point) {
  if (point == '\n') return false;
  if (point < 0x20 || (point >= 0x7f && point <= 0x9f)) return true;
  if (point == 0x00ad || point == 0x061c || point == 0x180e || point == 0x200b || point == 0xfeff)
    return true;
  if (point == 0x200e || point == 0x200f) return true;
  if (point >= 0x2028 && point <= 0x202e) return true;
  if (point >= 0x2060 && point <= 0x206f) return true;
  if (point >= 0xfff9 && point <= 0xfffb) return true;
  if (point >= 0xfdd0 && point <= 0xfdef) return true;
  if ((point & 0xfffe) == 0xfffe) return true;
  return point >= 0xe0000 && point <= 0xe007f;  // tag characters
}

bool is_space(std::int32_t point) {
  return point == ' ' || point == '\n' || point == 0x00a0 || point == 0x1680 ||
         (point >= 0x2000 && point <= 0x200a) || point == 0x202f || point == 0x205f ||
         point == 0x3000;
}

}  // namespace

bool is_plain_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t point = next_code_point(text, at);
    if (point < 0 || is_forbidden(point)) return false;
  }
  return true;
}

Result<Words> words_from(std::string_view typed, std::size_t bytes_max) {
  std::string kept;
  std::size_t kept_end = 0;  // behind the last character that is not white space
  for (std::size_t at = 0; at < typed.size();) {
    const std::size_t begin = at;
    std::int32_t point = next_code_point(typed, at);
    if (point < 0) return failed(FaultCode::text_not_utf8);
    if (point == '\t') point = ' ';
    if (point == '\r' || is_forbidden(point)) continue;
    if (is_space(point) && kept.empty()) continue;
    if (point == ' ') {
      kept += ' ';
    } else {
      kept += typed.substr(begin, at - begin);
    }
    if (!is_space(point)) kept_end = kept.size();
    if (kept_end > bytes_max) return failed(FaultCode::too_large, bytes_max);
  }
  kept.resize(kept_end);
  if (kept.empty()) return failed(FaultCode::text_empty);
  return Words{std::move(kept)};
}

}  // namespace troth
