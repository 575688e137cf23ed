#pragma once
// A question of the one who was hurt, to an owning up or in a repair. At most three are open, so
// that nobody is questioned without end; "aloud" and "with the therapist" are answers (R24).
#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

inline constexpr int open_questions_max = 3;

enum class QuestionAnswer : std::uint8_t {
  in_words,
  aloud,
  with_therapist,
};
TROTH_NAMES(QuestionAnswer, "in_words", "aloud", "with_therapist");

struct Question {
  EventId id;
  Words words;
  Instant at;
  std::optional<QuestionAnswer> answer;
  std::optional<Words> answered;  // with in_words
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id}, Field{2, "words", it.words}, Field{3, "at", it.at},
                      Field{4, "answer", it.answer}, Field{5, "answered", it.answered}};
  }
};
static_assert(lists_every_member<Question>);

int open_in(const std::vector<Question>& questions);
// Faults: not_found; already_answered.
Result<const Question*> find_open(const std::vector<Question>& questions, const EventId& id);
// Words are needed with in_words, and possible with the others. Faults: text_empty; too_large.
Status answer_fits(QuestionAnswer answer, const std::optional<Words>& words);

}  // namespace troth
