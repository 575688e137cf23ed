#include "cli/prompts.h"

#include <cstdint>

namespace troth::cli {
namespace {

constexpr std::size_t offered = 3;
constexpr std::int32_t deep = 3;

std::size_t seed_of(const EventId& opening) {
  std::uint32_t seed = 0;
  for (std::size_t i = 0; i < sizeof seed; ++i) seed = (seed << 8) | opening.bytes[i];
  return seed;
}

Offer offer(std::int32_t depth, std::size_t prompt) {
  const auto number = static_cast<std::int32_t>(prompt);
  return {depth, number, std::string(question_of(depth, number))};
}

}  // namespace

std::string_view question_of(std::int32_t depth, std::int32_t prompt) {
  if (prompt < 0) return {};
  const auto in = [](std::span<const std::string_view> questions, std::int32_t at) {
    const auto place = static_cast<std::size_t>(at);
    return place < questions.size() ? questions[place] : std::string_view();
  };
  if (prompt >= prompt_topic_step) {
    const auto topic = static_cast<std::size_t>(prompt / prompt_topic_step - 1);
    if (topic >= prompt_topics().size()) return {};
    return in(prompt_topics()[topic].questions, prompt % prompt_topic_step);
  }
  if (depth < 1 || depth > deep) return {};
  return in(prompts_by_depth()[static_cast<std::size_t>(depth - 1)], prompt);
}

std::vector<Offer> offers_of(const EventId& opening, std::int32_t depth,
                             std::optional<std::int32_t> topic) {
  std::vector<Offer> found;
  if (depth < 1 || depth > deep) return found;
  const std::size_t seed = seed_of(opening);
  const std::size_t size = prompts_by_depth()[static_cast<std::size_t>(depth - 1)].size();
  const std::size_t apart = size / offered;
  for (std::size_t i = 0; i < offered; ++i)
    found.push_back(offer(depth, (seed + i * apart) % size));
  const auto topics = prompt_topics();
  if (topic && *topic >= 0 && static_cast<std::size_t>(*topic) < topics.size()) {
    const std::size_t of_topic = topics[static_cast<std::size_t>(*topic)].questions.size();
    found.push_back(offer(depth, static_cast<std::size_t>(prompt_topic_step) *
                                         (static_cast<std::size_t>(*topic) + 1) +
                                     seed % of_topic));
  }
  return found;
}

std::vector<Listed> every_question() {
  std::vector<Listed> all;
  for (std::int32_t depth = 1; depth <= deep; ++depth) {
    std::int32_t prompt = 0;
    for (const auto question : prompts_by_depth()[static_cast<std::size_t>(depth - 1)])
      all.push_back({depth, prompt++, std::nullopt, std::string(question)});
  }
  std::int32_t first = prompt_topic_step;
  for (const PromptTopic& topic : prompt_topics()) {
    std::int32_t prompt = first;
    for (const auto question : topic.questions)
      all.push_back({deep, prompt++, std::string(topic.name), std::string(question)});
    first += prompt_topic_step;
  }
  return all;
}

}  // namespace troth::cli
