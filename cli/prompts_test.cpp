#include "cli/prompts.h"

#include <gtest/gtest.h>

#include <set>

namespace troth::cli {
namespace {

EventId opening(std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d) {
  EventId id;
  id.bytes[0] = a;
  id.bytes[1] = b;
  id.bytes[2] = c;
  id.bytes[3] = d;
  return id;
}

TEST(Prompts, AreFoundByTheirNumber) {
  EXPECT_EQ(question_of(1, 0), "What small thing made this week a little lighter for you?");
  EXPECT_EQ(question_of(3, 0), "What are you afraid to need from me?");
  EXPECT_EQ(question_of(3, 100), "Which touch makes you feel at home?");
  for (const std::int32_t depth : {0, 4, -1}) EXPECT_EQ(question_of(depth, 0), "");
  for (const std::int32_t prompt : {-1, 99, 103, 600, 100'000})
    EXPECT_EQ(question_of(3, prompt), "") << prompt;
}

// The app's own test (app/src/together/questions.test.ts) has the same openings and the same
// numbers.
TEST(Prompts, AnOpeningOffersWhatItOffersInTheApp) {
  const auto numbers = [](const std::vector<Offer>& offers) {
    std::vector<std::int32_t> found;
    for (const Offer& one : offers) found.push_back(one.prompt);
    return found;
  };
  using Numbers = std::vector<std::int32_t>;
  EXPECT_EQ(numbers(offers_of(opening(0, 0, 0, 0), 1, {})), (Numbers{0, 5, 10}));
  EXPECT_EQ(numbers(offers_of(opening(0xff, 0xff, 0xff, 0xff), 2, {})), (Numbers{15, 4, 9}));
  EXPECT_EQ(numbers(offers_of(opening(0x12, 0x34, 0x56, 0x78), 3, 4)), (Numbers{8, 13, 2, 500}));
}

TEST(Prompts, AnOpeningOffersDifferentOnesOfItsDepth) {
  for (int n = 0; n < 256; ++n)
    for (const std::int32_t depth : {1, 2, 3}) {
      const auto found = offers_of(opening(3, 1, 4, static_cast<std::uint8_t>(n)), depth, {});
      std::set<std::int32_t> different;
      for (const Offer& one : found) {
        different.insert(one.prompt);
        EXPECT_EQ(one.depth, depth);
        EXPECT_FALSE(one.question.empty());
      }
      EXPECT_EQ(different.size(), 3u);
    }
}

TEST(Prompts, AreListedOnceEach) {
  std::set<std::string> questions;
  for (const Listed& one : every_question()) {
    EXPECT_EQ(question_of(one.depth, one.prompt), one.question);
    questions.insert(one.question);
  }
  EXPECT_EQ(questions.size(), every_question().size());
  EXPECT_GE(questions.size(), 60u);
}

}  // namespace
}  // namespace troth::cli
