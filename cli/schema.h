#pragma once
// The boundary's types as TypeScript, printed from the core's own field lists:
// app/src/core/troth.gen.ts.
#include <string>

namespace troth::cli {

std::string schema();

}  // namespace troth::cli
