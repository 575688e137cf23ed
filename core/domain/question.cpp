#include "domain/question.h"

namespace troth {

int open_in(const std::vector<Question>& questions) {
  return static_cast<int>(
      std::ranges::count_if(questions, [](const Question& one) { return !one.answer; }));
}

Result<const Question*> find_open(const std::vector<Question>& questions, const EventId& id) {
  for (const Question& one : questions) {
    if (one.id != id) continue;
    if (one.answer) return failed(FaultCode::already_answered);
    return &one;
  }
  return failed(FaultCode::not_found);
}

Status answer_fits(QuestionAnswer answer, const std::optional<Words>& words) {
  if (answer == QuestionAnswer::in_words && !words) return failed(FaultCode::text_empty);
  return fits(words, passage_bytes_max);
}

}  // namespace troth
