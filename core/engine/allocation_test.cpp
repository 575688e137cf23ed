// An answer takes no memory after the start: not the first, and not after ten years.
#include <gtest/gtest.h>

#include "engine/engine.h"

std::size_t allocations_so_far();  // counted_memory_test.cpp

namespace troth::engine {
namespace {

TEST(Allocation, AnAnswerAndItsForecastTakeNoMemoryAfterTheStart) {
  const std::size_t before_the_start = allocations_so_far();
  Engine engine = Engine::start(couple_model()).value();
  ASSERT_GT(allocations_so_far(), before_the_start) << "allocations are counted";
  ASSERT_TRUE(engine.take(NeedNamed{0, {true}, 1}).has_value());
  double at = 0;
  const auto answers = [&](int count) {
    const std::size_t before = allocations_so_far();
    for (int i = 0; i < count; ++i) {
      at += 0.5;
      const std::optional<std::size_t> need =
          i % 3 == 0 ? std::optional<std::size_t>(0) : std::nullopt;
      EXPECT_TRUE(engine.forecast(at, need).has_value());
      EXPECT_TRUE(engine.check_in({at, 5.0 * (i % 21), need}).has_value());
    }
    return allocations_so_far() - before;
  };
  EXPECT_EQ(answers(1), 0u) << "the first";
  for (std::size_t i = 0; i < 30'000; ++i) {
    at += 0.1;
    if (i % 20 != 0) {
      ASSERT_TRUE(engine.take(Act{at, i % 4, 1}).has_value());
    } else {
      ASSERT_TRUE(engine.take(Hurt{at, broken + i / 20 % 3, 0.5, Learned::owned}).has_value());
    }
    if (i % 5000 == 0) {
      EXPECT_EQ(answers(10), 0u) << "after " << i << " events";
    }
  }
  ASSERT_TRUE(engine.mark(at).has_value());
  EXPECT_EQ(answers(100), 0u) << "after ten years, with a mark";
}

}  // namespace
}  // namespace troth::engine
