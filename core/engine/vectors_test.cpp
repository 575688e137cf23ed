// The engine reproduces the vectors of tests/vectors/engine, number by number.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/engine.h"

namespace troth::engine {
namespace {

using nlohmann::json;

json vectors(const char* name) {
  const std::filesystem::path root(TROTH_ROOT);
  std::ifstream file(root / "tests" / "vectors" / "engine" / name);
  return json::parse(file);
}

Learned learned(const json& how) {
  if (how.is_null()) return Learned::none;
  static const std::map<std::string, Learned> known = {{"owned", Learned::owned},
                                                       {"asked", Learned::asked},
                                                       {"caught", Learned::caught},
                                                       {"third", Learned::third}};
  return known.at(how.get<std::string>());
}

Step step(const std::string& name) {
  static const std::map<std::string, Step> known = {{"acknowledge", Step::acknowledge},
                                                    {"regret", Step::regret},
                                                    {"explain", Step::explain},
                                                    {"commit", Step::commit},
                                                    {"forgiveness", Step::ask_forgiveness},
                                                    {"amends", Step::amends},
                                                    {"heard", Step::heard},
                                                    {"chance", Step::chance},
                                                    {"forgive", Step::forgive}};
  return known.at(name);
}

Felt felt(const Model& model, const json& op) {
  const std::string what = op[0];
  const double at = op[1];
  if (what == "act") return Act{at, model.find(op[2].get<std::string>()), op[3]};
  if (what == "breach")
    return Hurt{at, model.find(op[2].get<std::string>()), op[3], learned(op[4])};
  if (what == "step") return Mend{at, op[2], step(op[4]), op[5]};
  if (what == "need") {
    NeedNamed need{at, {}, op[3]};
    for (const std::size_t side : op[2]) need.about[side] = true;
    return need;
  }
  const json& more = op[3];
  return PromiseEnd{at, op[2] == "kept", more.value("s", 1.0),
                    more.value("headsup_before_due", false),
                    more.contains("mode") ? learned(more["mode"]) : Learned::none};
}

struct Life {
  Engine engine = Engine::start(couple_model()).value();
  std::vector<json> ops;
  std::size_t next = 0;

  explicit Life(const json& vector) : ops(vector["ops"].begin(), vector["ops"].end()) {
    std::ranges::stable_sort(ops, {}, [](const json& op) { return op[1].get<double>(); });
  }
  void live_until(double at) {
    for (; next < ops.size() && ops[next][1].get<double>() <= at; ++next)
      ASSERT_TRUE(engine.take(felt(engine.model(), ops[next])).has_value());
  }
};

std::optional<std::size_t> need_of(const json& checkin) {
  if (checkin.size() < 3 || checkin[2].is_null()) return std::nullopt;
  return checkin[2].get<std::size_t>();
}

void expect_level(const Level& level, const json& wanted) {
  EXPECT_NEAR(level.median, wanted["trust_median"], 1e-6);
  EXPECT_NEAR(level.q05, wanted["trust_q05"], 1e-6);
  EXPECT_NEAR(level.q95, wanted["trust_q95"], 1e-6);
}

void reproduce(const json& vector) {
  SCOPED_TRACE(vector["name"].get<std::string>());
  Life life(vector);
  Engine& engine = life.engine;
  double last = NAN;
  for (std::size_t i = 0; i < vector["checkins"].size(); ++i) {
    const json& wanted = vector["steps"][i];
    const auto need = need_of(vector["checkins"][i]);
    const double at = vector["checkins"][i][0];
    SCOPED_TRACE(at);
    life.live_until(at);
    const Features features = engine.features(at);
    for (std::size_t h = 0; h < 3; ++h) {
      for (std::size_t k = 0; k < 8; ++k)
        EXPECT_NEAR(features.phi[h][k], wanted["phi"][h][k], 1e-9);
    }
    const Forecast forecast = engine.forecast(at, need).value();
    EXPECT_NEAR(forecast.u_mean, wanted["pred_u_mean"], 1e-9);
    EXPECT_NEAR(forecast.u_sd, wanted["pred_u_sd"], 1e-9);
    EXPECT_NEAR(forecast.y_mean, wanted["pred_y_mean"], 1e-9);
    EXPECT_NEAR(forecast.y_q05, wanted["pred_y_q05"], 1e-6);
    EXPECT_NEAR(forecast.y_q95, wanted["pred_y_q95"], 1e-6);
    ASSERT_TRUE(engine.check_in({at, vector["checkins"][i][1], need}).has_value());
    EXPECT_NEAR(engine.log_likelihood(), wanted["loglik_so_far"], 1e-9);
    last = at;
  }
  if (!std::isnan(last)) {
    ASSERT_TRUE(engine.mark(last).has_value());
  }

  const json& end = vector["end"];
  const double at = end["t"];
  life.live_until(at);
  for (const json& one : end["sharing"])
    ASSERT_TRUE(engine
                    .take(Exchange{std::max(one[0].get<double>(), std::isnan(last) ? 0 : last),
                                   one[1], one[2], one[3]})
                    .has_value());
  const Reading reading = engine.read(at).value();
  EXPECT_NEAR(reading.u_mean, end["u_mean"], 1e-6);
  EXPECT_NEAR(reading.u_sd, end["u_sd"], 1e-6);
  expect_level(reading.trust, end);
  EXPECT_NEAR(reading.cautious_u, end["cautious_u"], 1e-6);
  EXPECT_NEAR(reading.vulnerability, end["vulnerability"], 1e-6);
  EXPECT_NEAR(reading.closeness, end["closeness"], 1e-6);
  EXPECT_NEAR(reading.distance, end["distance"], 1e-6);
  EXPECT_EQ(reading.unsafe, end["unsafe"].get<bool>());
  for (std::size_t k = 0; k < 8; ++k) EXPECT_NEAR(reading.beta_mean[k], end["beta_mean"][k], 1e-6);
  for (std::size_t g = 0; g < 81; ++g)
    EXPECT_NEAR(reading.grid_weights[g], end["grid_weights"][g], 1e-9);
  EXPECT_NEAR(reading.mean_noise, end["mean_noise_q"], 1e-9);
  for (std::size_t i = 0; i < end["breaches"].size(); ++i) {
    const json& wanted = end["breaches"][i];
    const Breach& breach = engine.history().breaches()[i];
    EXPECT_NEAR(breach.severity, wanted["sev"], 1e-9);
    EXPECT_NEAR(engine.history().floor(engine.model(), breach), wanted["floor"], 1e-9);
    EXPECT_NEAR(engine.history().repair(engine.model(), breach), wanted["repair"], 1e-9);
    EXPECT_NEAR(engine.history().load(engine.model(), breach, at, 0.7), wanted["load"], 1e-9);
  }
  if (end.contains("needs")) {
    for (std::size_t n = 0; n < end["needs"].size(); ++n)
      expect_level(*reading.need[n], end["needs"][n]);
  }
  if (!end.contains("attribution_total_points") || !reading.attribution) return;
  EXPECT_NEAR(reading.attribution->points, end["attribution_total_points"], 1e-6);
  std::vector<double> points;
  for (const Cause& cause : reading.attribution->causes) points.push_back(cause.points);
  std::ranges::sort(points, {}, [](double one) { return -std::fabs(one); });
  for (std::size_t i = 0; i < end["attribution_points_top6"].size() && i < points.size(); ++i)
    EXPECT_NEAR(points[i], end["attribution_points_top6"][i][1], 1e-6);
}

TEST(Vectors, TheFiveHistoriesWithoutNeeds) {
  const json all = vectors("fixtures.json");
  ASSERT_EQ(all.size(), 5u);
  for (const json& vector : all) reproduce(vector);
}

TEST(Vectors, TheTwoHistoriesWithNeedsByBruteForce) {
  const json all = vectors("needs.json");
  ASSERT_EQ(all.size(), 2u);
  for (const json& vector : all) reproduce(vector);
}

}  // namespace
}  // namespace troth::engine
