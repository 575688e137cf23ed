#include "domain/story.h"

#include <gtest/gtest.h>

#include "domain/chronicle.h"
#include "domain/life.h"

namespace troth {
namespace {

TEST(Story, SaysWhoDidWhatToWhatAndWhen) {
  Chronicle life;
  const Instant noon{20'000 * day_ms + 12 * hour_ms};
  const Due at_seven{noon + 7 * hour_ms, 0, Precision::minute};
  const auto id = life.wish(0, MakePromise{{"home"}, at_seven, {}, {}, {}}, noon).value();
  life.meet();
  life.wish(1, ThankForPromise{id}, noon + day_ms).value();
  EXPECT_EQ(story_of(life.in_order()),
            "day 1 12:00  Ana  #1 promise_made  act \"home\"  due day 1 19:00  if_then -  "
            "tell_by -  need -\n"
            "day 2 12:00  Ben  #2 promise_thanked  promise #1\n");
}

TEST(Story, OfTheSameSeedIsTheSame) {
  const auto once = story_of(live(7, {}).chronicle.in_order());
  EXPECT_FALSE(once.empty());
  EXPECT_EQ(once, story_of(live(7, {}).chronicle.in_order()));
}

}  // namespace
}  // namespace troth
