#pragma once
// A made-up month of somebody's answers, taken and thrown away. A browser compiles well what it has
// seen running for a while; so that the first reading of a long life is not where it begins to,
// the engine runs a little when there is nothing else to do (core/bridge). Natively of no use.
#include <cstddef>

namespace troth::engine {

// How many answers were taken: all of them.
std::size_t rehearse();
inline constexpr std::size_t rehearsed_answers = 60;

}  // namespace troth::engine
