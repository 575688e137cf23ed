#pragma once
// What one of the two puts into a box that opens together (reveal.h): the three things of a
// check-in, or the answer to the question of an opening. Plain words here; sealing them is the
// device's.
#include "base/describe.h"
#include "base/result.h"
#include "domain/limit.h"

namespace troth {

// So that three of them and what surrounds them always fit into one box.
inline constexpr std::size_t answer_bytes_max = 4'000;

struct Answers {
  std::optional<Words> valued;      // one thing I valued
  std::optional<Words> on_mind;     // one thing on my mind, or nothing
  std::optional<Words> would_help;  // one thing that would help
  std::optional<Words> answer;      // to the question of an opening
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "valued", it.valued}, Field{2, "on_mind", it.on_mind},
                      Field{3, "would_help", it.would_help}, Field{4, "answer", it.answer}};
  }
  friend bool operator==(const Answers&, const Answers&) = default;
};
static_assert(lists_every_member<Answers>);

// Faults: text_empty when nothing is said at all; too_large, also for more than a meeting asks:
// three things, or one answer.
inline Status fits(const Answers& it) {
  for (const auto& words : {it.valued, it.on_mind, it.would_help, it.answer})
    TROTH_CHECK(fits(words, answer_bytes_max));
  if (!it.valued && !it.on_mind && !it.would_help && !it.answer)
    return failed(FaultCode::text_empty);
  if (it.answer && (it.valued || it.on_mind || it.would_help)) return failed(FaultCode::too_large);
  return {};
}

}  // namespace troth
