#include "engine/mixture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/elementary.h"

namespace troth::engine {
namespace {

// Gauss-Hermite for the standard normal, 21 points: 0 and these on both sides. Zeros of He_21 and
// their weights, computed for Troth.
struct Node {
  double at;
  double weight;
};
constexpr double kCentre = 0.27026018357287707;
constexpr std::array<Node, 10> kNodes = {{{0.678045692440644, 0.2153337156950597},
                                          {1.3597658232112302, 0.10839228562641949},
                                          {2.049102468257163, 0.033952729786542866},
                                          {2.7505929810523733, 0.006439697051408777},
                                          {3.4698466904753764, 0.0007080477954815369},
                                          {4.214343981688422, 4.219234742551663e-05},
                                          {4.994963944782025, 1.2253548361482526e-06},
                                          {5.8293820073044715, 1.4506612844930857e-08},
                                          {6.751444718717461, 4.9753686041217186e-11},
                                          {7.8493828951138225, 2.0989912195656712e-14}}};

}  // namespace

double weighted(const Lane& weight, const Lane& value) {
  double sum = 0;
  for (int lane = 0; lane < kLanes; ++lane) sum += weight(lane) * value(lane);
  return sum;
}

double Mixture::average() const { return weighted(weight, mean); }

double Mixture::spread() const {
  const double middle = average();
  double sum = 0;
  for (int lane = 0; lane < kLanes; ++lane) {
    const double off = mean(lane) - middle;
    sum += weight(lane) * (sd(lane) * sd(lane) + off * off);
  }
  return std::sqrt(sum);
}

double Mixture::quantile(double p) const {
  double low = mean(0) - 40 * sd(0);
  double high = mean(0) + 40 * sd(0);
  for (int lane = 0; lane < kLanes; ++lane) {
    if (weight(lane) == 0) continue;
    low = std::min(low, mean(lane) - 40 * sd(lane));
    high = std::max(high, mean(lane) + 40 * sd(lane));
  }
  // Newton's steps, kept inside a bracket that shrinks with every one.
  double x = average();
  for (int step = 0; step < 200; ++step) {
    double below = 0;
    double density = 0;
    for (int lane = 0; lane < kLanes; ++lane) {
      if (weight(lane) < 1e-18) continue;
      const double z = (x - mean(lane)) / sd(lane);
      below += weight(lane) * mass_below(z);
      density += weight(lane) * normal_density(z) / sd(lane);
    }
    (below < p ? low : high) = x;
    double next = x - (below - p) / density;
    if (!(next > low && next < high)) next = low + (high - low) / 2;
    const double moved = std::fabs(next - x);
    x = next;
    if (moved <= 1e-13 * (1 + std::fabs(x)) || high - low <= 1e-13 * (1 + std::fabs(x))) break;
  }
  return x;
}

Mixture::Shown Mixture::shown(const Scale& scale) const {
  double first = 0;
  double second = 0;
  for (int lane = 0; lane < kLanes; ++lane) {
    if (weight(lane) == 0) continue;
    const double centre = scale.shown(mean(lane));
    double y = kCentre * centre;
    double y2 = kCentre * centre * centre;
    for (const Node& node : kNodes) {
      const double up = scale.shown(mean(lane) + node.at * sd(lane));
      const double down = scale.shown(mean(lane) - node.at * sd(lane));
      y += node.weight * (up + down);
      y2 += node.weight * (up * up + down * down);
    }
    first += weight(lane) * y;
    second += weight(lane) * y2;
  }
  return {first, std::max(0.0, second - first * first)};
}

}  // namespace troth::engine
