#include "cli/names.h"

#include <gtest/gtest.h>

namespace troth::cli {
namespace {

EventId id(std::string_view begin) {
  std::string text(begin);
  text.resize(32, '0');
  return *EventId::parse(text);
}

Screen screen_with(std::vector<EventId> promises, std::vector<EventId> notes) {
  Screen screen;
  screen.us.emplace();
  screen.mine.emplace();
  for (const auto& one : promises) screen.us->promises.emplace_back().id = one;
  for (const auto& one : notes) screen.mine->notes.emplace_back().id = one;
  return screen;
}

TEST(Names, AreAsShortAsTellsThemApart) {
  const Names names(screen_with({id("abcd12"), id("abcd13")}, {id("ff")}));
  EXPECT_EQ(names.shortest(id("abcd12")), "abcd12");
  EXPECT_EQ(names.shortest(id("ff")), "ff00");
}

TEST(Names, ABeginningFindsWhatItMeans) {
  const Names names(screen_with({id("abcd12"), id("abcd13")}, {id("ff")}));
  EXPECT_EQ(names.beginning("abcd").size(), 2u);
  ASSERT_EQ(names.beginning("ff").size(), 1u);
  EXPECT_EQ(names.beginning("ff").front().thing, Thing::note);
  EXPECT_TRUE(names.beginning("0").empty());
  EXPECT_TRUE(names.beginning("").empty());
}

}  // namespace
}  // namespace troth::cli
