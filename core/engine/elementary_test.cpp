// The engine's own arithmetic against the C library's, to a few units in the last place.
#include "engine/elementary.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "engine/scale.h"

namespace troth::engine {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Elementary, ExponentialAndLogarithmAreRightToThreeUnitsInTheLastPlace) {
  for (int i = -70'000; i <= 70'000; ++i) {
    const double x = i * 0.01 + 1e-3;
    EXPECT_NEAR(exponential(x) / std::exp(x), 1, 7e-16) << x;
    const double y = std::exp(x);
    EXPECT_NEAR(natural_log(y), std::log(y), 7e-16 * std::fabs(std::log(y)) + 1e-17) << y;
  }
}

TEST(Elementary, EndsOfTheLineAreWhatTheyShouldBe) {
  EXPECT_EQ(exponential(-1000), 0);
  EXPECT_EQ(exponential(-kInfinity), 0);
  EXPECT_EQ(exponential(1000), kInfinity);
  EXPECT_GT(exponential(709.7), 1e308);
  EXPECT_GT(exponential(-744), 0);
  EXPECT_TRUE(std::isnan(exponential(NAN)));
  EXPECT_EQ(natural_log(0), -kInfinity);
  EXPECT_EQ(natural_log(kInfinity), kInfinity);
  EXPECT_TRUE(std::isnan(natural_log(-1)));
  EXPECT_TRUE(std::isnan(natural_log(NAN)));
  EXPECT_NEAR(natural_log(5e-324), -744.4400719213812, 1e-9);
  EXPECT_EQ(natural_log(1), 0);
  EXPECT_EQ(exponential(0), 1);
  EXPECT_EQ(mass_below(-50), 0);
  EXPECT_EQ(mass_below(50), 1);
}

TEST(Elementary, TheNormalCurveIsRight) {
  for (int i = -3'500; i <= 900; ++i) {
    const double z = i * 0.01;
    const double mass = 0.5 * std::erfc(-z / std::sqrt(2.0));
    EXPECT_NEAR(mass_below(z) / mass, 1, 1e-12) << z;
    EXPECT_NEAR(log_mass_below(z), std::log(mass), 1e-12 * (1 + std::fabs(std::log(mass)))) << z;
    EXPECT_NEAR(pull(z) * mass / (std::exp(-0.5 * z * z) / std::sqrt(2 * M_PI)), 1, 1e-12) << z;
  }
  EXPECT_NEAR(pull(-1e6), 1e6, 1e-5);
  EXPECT_NEAR(log_mass_below(-1e3), -500'007.8266, 1e-3);
}

TEST(Scale, TheEndsOfTheSliderAreThreeFromTheMiddle) {
  const Scale scale;
  EXPECT_NEAR(scale.position(0), -3.0445, 1e-4);
  EXPECT_NEAR(scale.position(100), 3.0445, 1e-4);
  for (int y = 0; y <= 100; ++y) EXPECT_NEAR(scale.shown(scale.position(y)), y, 1e-12);
  EXPECT_EQ(scale.shown(-9), 0);
  EXPECT_EQ(scale.shown(9), 100);
  EXPECT_EQ(scale.slope(9), 0);
  EXPECT_NEAR(scale.slope(0.3), (scale.shown(0.3 + 1e-6) - scale.shown(0.3 - 1e-6)) / 2e-6, 1e-6);
  EXPECT_TRUE(scale.at_low_end(0.5));
  EXPECT_TRUE(scale.at_high_end(99.5));
  EXPECT_FALSE(scale.at_low_end(1));
}

TEST(Scale, ALinearScaleAndACoarseOne) {
  Scale scale{.linear = true, .low = 50, .span = 25};
  EXPECT_EQ(scale.position(75), 1);
  EXPECT_EQ(scale.shown(1), 75);
  EXPECT_EQ(scale.shown(3), 100);
  EXPECT_EQ(scale.slope(1), 25);
  const double fine = scale.noise(0, 1);
  scale.step = 100.0 / 6;
  EXPECT_NEAR(scale.noise(0, 1) - fine, scale.step * scale.step / 12 / (25 * 25), 1e-12);
  EXPECT_TRUE(scale.at_low_end(8));
  EXPECT_TRUE(scale.at_high_end(92));
}

}  // namespace
}  // namespace troth::engine
