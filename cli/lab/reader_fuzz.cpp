// Anything at all as a history: no crash, and what is refused changes nothing.
#include <cstdint>
#include <sstream>
#include <string>

#include "cli/lab/replay.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const troth::lab::ModelFile model;
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  std::ostringstream out;
  std::ostringstream err;
  const int code = troth::lab::replay(model, in, out, err);
  if ((code == 0) != err.str().empty()) __builtin_trap();
  return 0;
}
