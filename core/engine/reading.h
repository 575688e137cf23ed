#pragma once
// Read-outs (engine.md 4.7): one person's own felt trust, for that person alone. No function here
// or anywhere in the engine takes two people: nothing compares, sums or subtracts partners (law
// L37).
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "engine/attribution.h"
#include "engine/history.h"
#include "engine/model.h"

namespace troth::engine {

// A level in points with its 90 % band.
struct Level {
  double median = 0;
  double q05 = 0;
  double q95 = 0;
};

// What the next answer would be, before it is given. Uncut moments: exactly what the filter weighs
// the answer by.
struct Forecast {
  double u_mean = 0;  // the level itself, log-odds
  double u_sd = 0;
  double y_mean = 0;  // the answer, points, its noise included
  double y_q05 = 0;
  double y_q95 = 0;
};

// "What moves my trust", for one kind: said only when there is enough to say it from (law L5).
enum class Claim { not_yet, more_than_typical, less_than_typical };
struct Mover {
  double probability = 0;  // P(|beta_k| > typical)
  Claim claim = Claim::not_yet;
};

struct Reading {
  double at = 0;
  double u_mean = 0;  // log-odds
  double u_sd = 0;
  Level trust;
  std::array<std::optional<Level>, kMostNeeds> need;  // of present needs

  // How much is known: kappa = p (1 - p) / var(p) - 1 for p = trust / 100, as of a beta
  // distribution; unsure = 2 / (2 + kappa), 1 = nothing known, 0 = certain (Josang's uncertainty).
  double evidence = 0;
  double unsure = 1;

  double cautious_u = 0;  // mean - sd
  double vulnerability =
      0;  // 0..100; 0 while a threat is not cleared. Lab only, never shown in the app
  double closeness = 0;  // 0..vulnerability. Lab only
  double distance = 0;   // 0..100, of the log alone
  bool unsafe = false;
  std::array<double, kMostKinds> beta_mean{};
  std::array<Mover, kMostKinds> mover{};
  std::array<double, kMostMembers> grid_weights{};
  double mean_noise = 1;  // expected noise of the person, 1 = typical
  std::size_t check_ins = 0;
  std::optional<Attribution> attribution;  // since the last mark, if there is one
};

// Vulnerability in points, of a cautious reading; 0 while unsafe, whatever else.
double vulnerability(const Model& model, double cautious_u, bool unsafe);

// Closeness in points: at most the vulnerability, 0 without anything opened.
double closeness(const Model& model, double vulnerability, double sharing);

}  // namespace troth::engine
