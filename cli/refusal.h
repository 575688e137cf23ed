#pragma once
// Why a verb did not do what it was asked: what is said, and the exit code.
#include <expected>
#include <optional>
#include <string>

#include "cli/words.h"

namespace troth::cli {

struct Refused {
  Exit exit = Exit::mendable;
  std::string sentence;
  std::optional<FaultCode> code;  // for --json
  std::int64_t detail = 0;
};
template <class T>
using Done = std::expected<T, Refused>;

inline Refused refused(FaultCode code, std::int64_t detail = 0) {
  return {exit_for(code), std::string(sentence_for(code)), code, detail};
}
inline Refused wrong_use(std::string sentence) {
  return {Exit::wrong_use, std::move(sentence), {}, 0};
}

}  // namespace troth::cli
