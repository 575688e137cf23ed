#pragma once
// The questions of an opening by their numbers, and which of them one opening offers. The questions
// are those of the app (prompt_list.cpp); both of a pair are offered the same, whoever has the app
// and whoever has a terminal, because they come out of the opening's own name.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/describe.h"
#include "base/id.h"

namespace troth::cli {

struct PromptTopic {
  std::string_view name;
  std::span<const std::string_view> questions;
};
std::span<const std::span<const std::string_view>> prompts_by_depth();  // depth 1, 2, 3
std::span<const PromptTopic> prompt_topics();

// Questions of topic t are numbered from 100 (t + 1), as in the core.
inline constexpr std::int32_t prompt_topic_step = 100;

// Empty when this program has no such question.
std::string_view question_of(std::int32_t depth, std::int32_t prompt);

struct Offer {
  std::int32_t depth = 0;
  std::int32_t prompt = 0;
  std::string question;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "depth", it.depth}, Field{2, "prompt", it.prompt},
                      Field{3, "question", it.question}};
  }
};
static_assert(lists_every_member<Offer>);
// Three of this depth, and one more of the topic that both chose. `depth`: 1 to 3.
std::vector<Offer> offers_of(const EventId& opening, std::int32_t depth,
                             std::optional<std::int32_t> topic);

// Every question, in the order of their numbers.
struct Listed {
  std::int32_t depth = 0;
  std::int32_t prompt = 0;
  std::optional<std::string> topic;
  std::string question;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "depth", it.depth}, Field{2, "prompt", it.prompt},
                      Field{3, "topic", it.topic}, Field{4, "question", it.question}};
  }
};
static_assert(lists_every_member<Listed>);
std::vector<Listed> every_question();

}  // namespace troth::cli
