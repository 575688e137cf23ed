#include "engine/elementary.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace troth::engine {
namespace {

// ln 2 in two parts: the first has 32 trailing zero bits, so that k * high is exact for every
// exponent k.
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
constexpr double kLog2E = 1.4426950408889634074;

// 2^k for -1022 <= k <= 1023.
double power_of_two(int k) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
}

// Chebyshev coefficients of (1 + 2x) e^(x^2) erfc(x) in t = (x - 3.75) / (x + 3.75), x >= 0: the
// variable of Shepherd and Laframboise (Math. Comp. 36, 1981). Computed for Troth with 160 decimal
// digits at 96 nodes from the power series (Abramowitz and Stegun 7.1.6) below x = 12 and the
// continued fraction (7.1.14) above; the first one left out is 5e-17.
constexpr std::array<double, 24> kTail = {
    1.17757893456740170279e+00,  -4.59005458064647760968e-03, -8.42491333665179170653e-02,
    5.92099399981918933511e-02,  -2.66586684353057531971e-02, 9.07499767070526520973e-03,
    -2.41316354041760808627e-03, 4.90775836525808627567e-04,  -6.91697330250120695190e-05,
    4.13902798607301018925e-06,  7.74038306619849033443e-07,  -2.18864010492343965613e-07,
    1.07649994656709100054e-08,  4.52195981121828664756e-09,  -7.75440020883135088316e-10,
    -6.31808834088668410251e-11, 2.86879501093066987484e-11,  1.94558685457773468227e-13,
    -9.65469674843343926116e-13, 3.25254814814874010458e-14,  3.34781194828680559353e-14,
    -1.86456288041931304237e-15, -1.25079505306886479101e-15, 7.41823525662404405419e-17,
};

constexpr double kSqrtHalf = 0.70710678118654752440;
constexpr double kSqrtTwoOverPi = 0.79788456080286535588;
constexpr double kOneOverSqrtTwoPi = 0.39894228040143267794;

}  // namespace

double exponential(double x) {
  if (!(x == x)) return x;
  if (x > 709.782712893384) return std::numeric_limits<double>::infinity();
  if (x < -745.2) return 0.0;
  // x = k ln 2 + r with |r| <= ln 2 / 2; e^r by its Taylor polynomial, whose first omitted term is
  // below 5e-18.
  const double rounded = x * kLog2E + (x < 0 ? -0.5 : 0.5);
  const int k = static_cast<int>(rounded);
  const double r = (x - k * kLn2High) - k * kLn2Low;
  double p = 1.0 / 6227020800.0;
  p = p * r + 1.0 / 479001600.0;
  p = p * r + 1.0 / 39916800.0;
  p = p * r + 1.0 / 3628800.0;
  p = p * r + 1.0 / 362880.0;
  p = p * r + 1.0 / 40320.0;
  p = p * r + 1.0 / 5040.0;
  p = p * r + 1.0 / 720.0;
  p = p * r + 1.0 / 120.0;
  p = p * r + 1.0 / 24.0;
  p = p * r + 1.0 / 6.0;
  p = p * r + 0.5;
  p = p * (r * r) + r;
  p = p + 1.0;
  if (k > 1023) return p * 2.0 * power_of_two(k - 1);
  if (k < -1022) return p * power_of_two(k + 60) * 0x1p-60;
  return p * power_of_two(k);
}

double natural_log(double x) {
  if (!(x >= 0)) return std::numeric_limits<double>::quiet_NaN();
  if (x == 0) return -std::numeric_limits<double>::infinity();
  if (x == std::numeric_limits<double>::infinity()) return x;
  int k = 0;
  if (x < 0x1p-1022) {
    x *= 0x1p54;
    k = -54;
  }
  std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
  k += static_cast<int>(bits >> 52) - 1023;
  bits = (bits & 0x000fffffffffffffULL) | 0x3ff0000000000000ULL;
  double m = std::bit_cast<double>(bits);
  if (m > 1.41421356237309504880) {
    m *= 0.5;
    ++k;
  }
  // m in [sqrt 1/2, sqrt 2]: log m = 2 artanh(s), s = (m - 1) / (m + 1), |s| <= 0.1716; the first
  // omitted term is 3e-18.
  const double f = m - 1.0;
  const double s = f / (2.0 + f);
  const double z = s * s;
  double p = 2.0 / 23.0;
  p = p * z + 2.0 / 21.0;
  p = p * z + 2.0 / 19.0;
  p = p * z + 2.0 / 17.0;
  p = p * z + 2.0 / 15.0;
  p = p * z + 2.0 / 13.0;
  p = p * z + 2.0 / 11.0;
  p = p * z + 2.0 / 9.0;
  p = p * z + 2.0 / 7.0;
  p = p * z + 2.0 / 5.0;
  p = p * z + 2.0 / 3.0;
  // 2s = f - s f, so that the large part f is added last and exactly.
  const double small = s * (p * z) - s * f;
  return k * kLn2High + (f + (small + k * kLn2Low));
}

double logistic(double u) {
  if (u >= 0) return 1.0 / (1.0 + exponential(-u));
  const double e = exponential(u);
  return e / (1.0 + e);
}

double scaled_tail(double x) {
  const double t = (x - 3.75) / (x + 3.75);
  const double twice = 2.0 * t;
  double next = 0.0;
  double after = 0.0;
  for (std::size_t n = kTail.size() - 1; n > 0; --n) {
    const double now = twice * next - after + kTail[n];
    after = next;
    next = now;
  }
  return (t * next - after + kTail[0]) / (1.0 + 2.0 * x);
}

double normal_density(double z) { return kOneOverSqrtTwoPi * exponential(-0.5 * z * z); }

double mass_below(double z) {
  if (z < -39.0) return 0.0;
  if (z > 39.0) return 1.0;
  const double tail = 0.5 * exponential(-0.5 * z * z) * scaled_tail(std::fabs(z) * kSqrtHalf);
  return z < 0 ? tail : 1.0 - tail;
}

double log_mass_below(double z) {
  if (z < 0) return -0.5 * z * z + natural_log(0.5 * scaled_tail(-z * kSqrtHalf));
  return natural_log(mass_below(z));
}

double pull(double z) {
  if (z < 0) return kSqrtTwoOverPi / scaled_tail(-z * kSqrtHalf);
  return normal_density(z) / mass_below(z);
}

}  // namespace troth::engine
