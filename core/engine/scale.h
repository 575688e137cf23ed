// The trust scale: from what a person sets on the slider (0..100 points) to the unbounded scale the
// filter works on, and back.
//
// engine.md 4.1: p = (y + 5) / 110, v = logit(p), so that both ends of the slider stay finite (v(0)
// = -3.045, v(100) = 3.045). A linear scale, v = (y - low) / span, exists for studies of other data
// only.
#pragma once

namespace troth::engine {

struct Scale {
  bool linear = false;
  double low =
      -5.0;  // points; the value that is -infinity in log-odds (linear: the value that is 0)
  double span = 110.0;  // points from there to +infinity (linear: points in one unit)

  // Noise of an answer (4.6): three independent sources.
  double wobble = 0.25;  // in units of v: how people waver whatever their trust [E]
  double points = 4.0;   // in points: how finely a thumb sets a slider [E]
  double step =
      0.0;  // in points: granularity of a coarse scale (100/6 for seven steps), 0 for a slider

  // The answer v(y) for y in [0, 100]. Finite.
  double position(double y) const;

  // What is shown for u: y(u) in [0, 100], clipped.
  double shown(double u) const;

  // dy/du at u, 0 where clipped.
  double slope(double u) const;

  // Variance of an answer, in units of v squared, for somebody whose predicted position is u and
  // whose answers are as noisy as q (1 = typical). Depends on the past only, never on the answer:
  // that is what keeps the filter exactly Bayesian.
  double noise(double u, double q) const;

  // An answer at an end of the scale says only "at least this much": y <= 0.5 or >= 99.5; half a
  // step on a coarse scale.
  bool at_low_end(double y) const;
  bool at_high_end(double y) const;

  // Where in v such an answer begins to be given: "here or beyond". On a coarse scale that is half
  // a step before its last one.
  double low_end() const { return position(step / 2); }
  double high_end() const { return position(100.0 - step / 2); }
};

}  // namespace troth::engine
