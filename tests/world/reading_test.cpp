// A reading is made part by part, so that nobody waits for it: what a person does in between is
// done at once, and is in the reading.
#include <gtest/gtest.h>

#include "codec/json.h"
#include "world.h"

namespace troth::world {
namespace {

class Readings : public testing::Test {
 protected:
  Readings() {
    ana_ = link_two(world_).ana;
    (void)ana_->open_mine(world_.now);
    for (int day = 0; day < days; ++day) {
      pulse(60 + day);
      world_.now = world_.now + day_ms;
    }
  }
  bool pulse(int trust) {
    return ana_->wish(TakePulse{trust, {}, {}}, world_.now).made.has_value();
  }
  Reply read(std::optional<Instant> since = {}) { return ana_->ask(ReadTrust{since}, world_.now); }
  // The whole reading, with nothing done in between.
  std::string text_of_all(std::optional<Instant> since = {}) {
    ana_->meanwhile = {};
    return json::text_from(*read(since).reading);
  }
  // Does this behind the given part of the next readings, once, and counts their parts.
  void do_behind(int part, std::function<void()> act) {
    ana_->meanwhile = [this, part, act = std::move(act)] {
      if (++parts_ == part) act();
    };
  }

  static constexpr int days = 12;
  World world_ = World::with_copies(105);
  Phone* ana_ = nullptr;
  int parts_ = 0;
};

TEST_F(Readings, WhatIsWrittenMeanwhileIsKeptAtOnceAndIsInTheReading) {
  for (int part = 1; part <= 9; ++part) {
    bool is_kept = false;
    parts_ = 0;
    do_behind(part, [&] { is_kept = pulse(40); });
    const auto told = read().reading;
    if (parts_ < part) {
      EXPECT_GE(part, 7) << "so many parts has a short life";
      break;
    }
    EXPECT_TRUE(is_kept) << part;
    ASSERT_TRUE(told) << part;
    EXPECT_EQ(told->answers, days + part) << part;
    EXPECT_TRUE(json::text_from(*told) == text_of_all()) << part;
  }
}

TEST_F(Readings, TwoThatTellFromDifferentDaysBothComeToAnEnd) {
  const Instant since = world_.now + -5 * day_ms;
  std::optional<view::Reading> other;
  do_behind(3, [&] { other = read(since).reading; });
  const auto told = read().reading;
  ASSERT_TRUE(told && other);
  EXPECT_TRUE(json::text_from(*told) == text_of_all());
  EXPECT_TRUE(json::text_from(*other) == text_of_all(since));
}

TEST_F(Readings, WhenMineIsClosedMeanwhileNothingIsTold) {
  do_behind(3, [&] { (void)ana_->ask(CloseMine{}, world_.now); });
  const Reply reply = read();
  EXPECT_FALSE(reply.reading);
  EXPECT_EQ(reply.fault, FaultCode::mine_locked);
}

}  // namespace
}  // namespace troth::world
