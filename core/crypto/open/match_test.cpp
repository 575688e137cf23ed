// Only if you too: the whole truth table, what a wire may see, and what a strange side can't learn.
#include "crypto/open/match.h"

#include <gtest/gtest.h>

namespace troth {
namespace {

std::vector<MatchSlot> slots_of(const std::vector<bool>& willing, std::uint8_t opening = 1) {
  std::vector<MatchSlot> slots;
  for (std::size_t i = 0; i < willing.size(); ++i)
    slots.push_back({{opening, static_cast<std::uint8_t>(i)}, willing[i]});
  return slots;
}

struct Played {
  Bytes first, second, third;
  std::vector<bool> a_learns, b_learns;
};
Played play(Random& random, const std::vector<bool>& a_wants, const std::vector<bool>& b_wants) {
  const MatchSide a = match_side(random, slots_of(a_wants));
  const MatchSide b = match_side(random, slots_of(b_wants));
  Played played;
  played.first = a.points;
  played.second = answer_match(b, a.points).value();
  const MatchEnd end = end_match(random, a, played.second).value();
  played.third = end.points;
  played.a_learns = end.common;
  played.b_learns = common_in(b, a.points, end.points).value();
  return played;
}
std::vector<bool> bits(unsigned number, std::size_t size) {
  std::vector<bool> wanted;
  for (std::size_t i = 0; i < size; ++i) wanted.push_back((number >> i & 1) != 0);
  return wanted;
}

TEST(Match, EachLearnsExactlyWhatBothSaidYesTo) {
  SeededRandom random(3);
  constexpr std::size_t slots = 4;
  for (unsigned a = 0; a < 1u << slots; ++a)
    for (unsigned b = 0; b < 1u << slots; ++b) {
      const Played played = play(random, bits(a, slots), bits(b, slots));
      EXPECT_EQ(played.a_learns, bits(a & b, slots)) << a << " " << b;
      EXPECT_EQ(played.b_learns, bits(a & b, slots)) << a << " " << b;
    }
}

TEST(Match, AnUnmatchedChoiceChangesNoSizeAndNoPointThatCouldBeTold) {
  const std::vector<bool> nothing(4);
  std::vector<bool> one(4);
  one[2] = true;
  SeededRandom first(9);
  SeededRandom second(9);
  const Played without = play(first, nothing, nothing);
  const Played with = play(second, one, nothing);
  EXPECT_EQ(without.first.size(), with.first.size());
  EXPECT_EQ(without.second.size(), with.second.size());
  EXPECT_EQ(without.third.size(), with.third.size());
  EXPECT_EQ(without.b_learns, with.b_learns) << "and the other's screen is equal";
  // With the same chance only the point of that slot differs, and what is made of it.
  for (std::size_t slot = 0; slot < 4; ++slot) {
    const auto same = [&](const Bytes& a, const Bytes& b, std::size_t at) {
      return std::equal(a.begin() + static_cast<std::ptrdiff_t>(at * point_bytes),
                        a.begin() + static_cast<std::ptrdiff_t>((at + 1) * point_bytes),
                        b.begin() + static_cast<std::ptrdiff_t>(at * point_bytes));
    };
    EXPECT_EQ(same(without.first, with.first, slot), slot != 2);
    EXPECT_EQ(same(without.second, with.second, slot), slot != 2);
    EXPECT_TRUE(same(without.second, with.second, 4 + slot));
    EXPECT_TRUE(same(without.third, with.third, slot)) << "step 3 is chance, either way";
  }
}

// B makes its half of step 2 up, so that A sees no match, and hopes to read A's yes from step 3.
TEST(Match, WhoHidesTheirYesLearnsNothingFromTheOther) {
  SeededRandom random(5);
  const MatchSide a = match_side(random, slots_of({true}));
  const MatchSide b = match_side(random, slots_of({true}));
  const MatchSide made_up = match_side(random, slots_of({false}));
  Bytes answer = made_up.points;
  append(answer, b.points);
  const MatchEnd end = end_match(random, a, answer).value();
  EXPECT_EQ(end.common, std::vector<bool>{false});
  EXPECT_EQ(common_in(b, a.points, end.points).value(), std::vector<bool>{false});
}

// One slot can carry one of many things: both learn it only when it is the same one.
TEST(Match, TwoDifferentThingsInOneSlotAreNoMatch) {
  SeededRandom random(8);
  const MatchSide a = match_side(random, {{Bytes{7, 1}, true}});
  for (const std::uint8_t other : {std::uint8_t{1}, std::uint8_t{2}}) {
    const MatchSide b = match_side(random, {{Bytes{7, other}, true}});
    const MatchEnd end = end_match(random, a, answer_match(b, a.points).value()).value();
    EXPECT_EQ(end.common, std::vector<bool>{other == 1});
    EXPECT_EQ(common_in(b, a.points, end.points).value(), std::vector<bool>{other == 1});
  }
  EXPECT_TRUE(says_yes_to(a, 0, Bytes{7, 1}));
  EXPECT_FALSE(says_yes_to(a, 0, Bytes{7, 2}));
}

TEST(Match, TwoOpeningsHaveNothingInCommon) {
  SeededRandom random(6);
  const MatchSide a = match_side(random, slots_of({true}));
  const MatchSide b = match_side(random, slots_of({true}, 9));
  const Bytes answer = answer_match(b, a.points).value();
  EXPECT_EQ(end_match(random, a, answer)->common, std::vector<bool>{false});
}

TEST(Match, WhatIsNoPointIsRefused) {
  SeededRandom random(7);
  const MatchSide a = match_side(random, slots_of({true, true}));
  const MatchSide b = match_side(random, slots_of({true, true}));
  const Bytes good = answer_match(b, a.points).value();
  ASSERT_TRUE(end_match(random, a, good));
  Bytes identity(point_bytes);
  Bytes not_canonical(point_bytes, 0xff);
  for (const Bytes& bad : {identity, not_canonical}) {
    for (std::size_t slot = 0; slot < 2; ++slot) {
      Bytes points = a.points;
      std::copy(bad.begin(), bad.end(),
                points.begin() + static_cast<std::ptrdiff_t>(slot * point_bytes));
      EXPECT_FALSE(answer_match(b, points));
      Bytes answer = good;
      std::copy(bad.begin(), bad.end(),
                answer.begin() + static_cast<std::ptrdiff_t>((2 + slot) * point_bytes));
      EXPECT_FALSE(end_match(random, a, answer));
    }
  }
  EXPECT_FALSE(answer_match(b, Bytes{}));
  EXPECT_FALSE(answer_match(b, Bytes(point_bytes)));
  EXPECT_FALSE(end_match(random, a, a.points));
  EXPECT_FALSE(common_in(b, a.points, Bytes(point_bytes)));
}

}  // namespace
}  // namespace troth
