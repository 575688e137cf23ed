#include "cli/arguments.h"

#include <gtest/gtest.h>

namespace troth::cli {
namespace {

constexpr Option options[] = {{"--by", "WHEN", "by when"}, {"--json", "", "as JSON"}};

std::expected<Arguments, std::string> read(std::vector<std::string_view> words) {
  return Arguments::read(words, options);
}

TEST(Arguments, WordsAndOptionsMayStandInAnyOrder) {
  const auto it = read({"Home for dinner", "--by", "19:00", "--json", "--", "--by"});
  ASSERT_TRUE(it);
  EXPECT_EQ(it->words(), (std::vector<std::string>{"Home for dinner", "--by"}));
  EXPECT_EQ(it->value("--by"), "19:00");
  EXPECT_TRUE(it->has("--json"));
  EXPECT_EQ(read({"--by=tomorrow 7:00"})->value("--by"), "tomorrow 7:00");
  EXPECT_EQ(read({"-"})->words().size(), 1u);
}

TEST(Arguments, WhatIsNotTakenHereIsASentence) {
  EXPECT_FALSE(read({"--until", "19:00"}));
  EXPECT_FALSE(read({"--by"}));
  EXPECT_FALSE(read({"--json=yes"}));
  EXPECT_FALSE(read({"--by", "1", "--by", "2"}));
  EXPECT_FALSE(read({"-x"}));
}

}  // namespace
}  // namespace troth::cli
