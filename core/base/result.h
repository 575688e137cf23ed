#pragma once
// Expected failures are values. Result<T> holds a T or a Fault; TROTH_TRY names the value or hands
// the fault up.
#include <expected>
#include <utility>

#include "base/fault.h"

namespace troth {

template <class T>
using Result = std::expected<T, Fault>;
using Status = std::expected<void, Fault>;

inline std::unexpected<Fault> failed(FaultCode code, std::uint64_t detail = 0) {
  return std::unexpected(Fault{code, detail});
}

}  // namespace troth

#define TROTH_JOIN_(a, b) a##b
#define TROTH_JOIN(a, b) TROTH_JOIN_(a, b)

// TROTH_TRY(promise, find(state, id));   declares `auto promise`, or returns the fault of find().
#define TROTH_TRY(name, expression) \
  TROTH_TRY_AS(TROTH_JOIN(troth_try_, __COUNTER__), auto name, expression)
// TROTH_SET(promise, find(state, id));   the same into a variable that exists already.
#define TROTH_SET(name, expression) \
  TROTH_TRY_AS(TROTH_JOIN(troth_try_, __COUNTER__), name, expression)
#define TROTH_TRY_AS(held, target, expression)                 \
  auto held = (expression);                                    \
  if (!held.has_value()) return std::unexpected(held.error()); \
  target = std::move(*held)
// TROTH_CHECK(verify(frame));            for a Status: hands the fault up, if there is one.
#define TROTH_CHECK(expression)                                      \
  do {                                                               \
    if (auto troth_status = (expression); !troth_status.has_value()) \
      return std::unexpected(troth_status.error());                  \
  } while (false)

// What only we can cause. Stops the program at once: going on would be worse.
#define TROTH_ASSERT(condition)         \
  do {                                  \
    if (!(condition)) __builtin_trap(); \
  } while (false)
