#pragma once
// Why the engine does not take what it was handed: one sentence for a person at a terminal, and the
// place it speaks of. Never carries anything a person wrote.
#include <cstddef>
#include <expected>
#include <string_view>

namespace troth::engine {

struct Refusal {
  std::string_view sentence;  // a literal: lives as long as the program
  std::size_t place = 0;      // which kind, axis or need, where the sentence speaks of one
};

template <class T>
using Taken = std::expected<T, Refusal>;

inline std::unexpected<Refusal> refused(std::string_view sentence, std::size_t place = 0) {
  return std::unexpected(Refusal{sentence, place});
}

}  // namespace troth::engine
