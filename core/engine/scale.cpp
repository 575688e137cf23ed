#include "engine/scale.h"

#include <algorithm>

#include "engine/elementary.h"

namespace troth::engine {

double Scale::position(double y) const {
  const double p = (y - low) / span;
  return linear ? p : natural_log(p / (1.0 - p));
}

double Scale::shown(double u) const {
  return std::clamp(linear ? low + span * u : low + span * logistic(u), 0.0, 100.0);
}

double Scale::slope(double u) const {
  const double y = linear ? low + span * u : low + span * logistic(u);
  if (y <= 0.0 || y >= 100.0) return 0.0;
  if (linear) return span;
  const double p = logistic(u);
  return span * p * (1.0 - p);
}

double Scale::noise(double u, double q) const {
  double steepness = 1.0 / span;
  if (!linear) {
    const double p = std::clamp(logistic(u), 0.05, 0.95);
    steepness = 1.0 / (span * p * (1.0 - p));
  }
  const double hand = points * steepness;
  return q * q * (wobble * wobble + hand * hand + step * step / 12.0 * (steepness * steepness));
}

bool Scale::at_low_end(double y) const { return y <= std::max(0.5, step / 2); }
bool Scale::at_high_end(double y) const { return y >= 100.0 - std::max(0.5, step / 2); }

}  // namespace troth::engine
