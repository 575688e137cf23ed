#pragma once
// How long people's words may be in a fact. `decide` refuses what is longer; `evolve` lets such a
// fact of a strange client have no effect.
#include <optional>

#include "base/result.h"
#include "base/words.h"

namespace troth {

inline constexpr std::size_t name_bytes_max = 80;
inline constexpr std::size_t passage_bytes_max = 6'000;  // one part of a longer text

// Faults: text_empty; too_large (detail = the limit in bytes).
inline Status fits(const Words& words, std::size_t bytes_max) {
  if (words.text.empty()) return failed(FaultCode::text_empty);
  if (words.text.size() > bytes_max) return failed(FaultCode::too_large, bytes_max);
  return {};
}
inline Status fits(const std::optional<Words>& words, std::size_t bytes_max) {
  return words ? fits(*words, bytes_max) : Status{};
}
inline Status line_fits(const Words& words) { return fits(words, line_bytes_max); }
inline Status line_fits(const std::optional<Words>& words) { return fits(words, line_bytes_max); }
inline Status passage_fits(const Words& words) { return fits(words, passage_bytes_max); }
inline Status passage_fits(const std::optional<Words>& words) {
  return fits(words, passage_bytes_max);
}
inline Status page_fits(const Words& words) { return fits(words, page_bytes_max); }

}  // namespace troth
