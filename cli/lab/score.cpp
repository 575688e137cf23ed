#include "cli/lab/score.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "engine/elementary.h"

namespace troth::lab {
namespace {

constexpr std::array<std::array<double, 2>, 3> kBands = {
    {{0.25, 0.75}, {0.10, 0.90}, {0.05, 0.95}}};

double mass_below(const engine::Mixture& mixture, double x) {
  double sum = 0;
  for (int lane = 0; lane < engine::kLanes; ++lane)
    sum += mixture.weight(lane) == 0
               ? 0
               : mixture.weight(lane) *
                     engine::mass_below((x - mixture.mean(lane)) / mixture.sd(lane));
  return sum;
}

}  // namespace

void Score::add(double predicted, double answered, double log_density) {
  ++forecasts;
  squared += (predicted - answered) * (predicted - answered);
  absolute += std::fabs(predicted - answered);
  log_score += log_density;
}
double Score::rmse() const {
  return forecasts == 0 ? 0 : std::sqrt(squared / static_cast<double>(forecasts));
}
double Score::mae() const { return forecasts == 0 ? 0 : absolute / static_cast<double>(forecasts); }
double Score::mean_log_score() const {
  return forecasts == 0 ? 0 : log_score / static_cast<double>(forecasts);
}

std::vector<Row> rows_of(const History& history, const engine::Model& model) {
  std::vector<Row> rows;
  Row row;
  double count = 0;
  double sum = 0;
  for (const Event& event : history) {
    if (const auto* felt = std::get_if<engine::Felt>(&event)) {
      if (const auto* act = std::get_if<engine::Act>(felt)) row.events[act->kind] += act->weight;
      if (const auto* hurt = std::get_if<engine::Hurt>(felt)) row.events[hurt->kind] += hurt->size;
      if (const auto* end = std::get_if<engine::PromiseEnd>(felt)) {
        const std::size_t kind = model.find(end->kept ? "KEPT" : "BROKEN");
        if (kind < model.kinds) row.events[kind] += end->kept ? 1 : end->size;
      }
      continue;
    }
    const double answered = std::get<Answered>(event).check_in.felt;
    row.answered = answered;
    if (count > 0) {
      row.mean = sum / count;
      rows.push_back(row);
    }
    for (std::size_t i = 0; i < row.ewma.size(); ++i) {
      const double weight = 0.1 * static_cast<double>(i + 1);
      row.ewma[i] = count == 0 ? answered : (1 - weight) * row.ewma[i] + weight * answered;
    }
    row.last = answered;
    row.events = {};
    count += 1;
    sum += answered;
  }
  return rows;
}

double Regression::predict(const Row& row, std::size_t kinds) const {
  double sum = coefficient[0] + coefficient[1] * row.last;
  for (std::size_t k = 0; k < kinds; ++k) sum += coefficient[2 + k] * row.events[k];
  return std::clamp(sum, 0.0, 100.0);
}

Regression regress(const std::vector<Row>& rows, std::size_t kinds) {
  const auto size = static_cast<Eigen::Index>(2 + kinds);
  Eigen::MatrixXd normal = Eigen::MatrixXd::Identity(size, size) * 1e-9;
  Eigen::VectorXd right = Eigen::VectorXd::Zero(size);
  for (const Row& row : rows) {
    Eigen::VectorXd x(size);
    x(0) = 1;
    x(1) = row.last;
    for (std::size_t k = 0; k < kinds; ++k) x(static_cast<Eigen::Index>(2 + k)) = row.events[k];
    normal += x * x.transpose();
    right += x * row.answered;
  }
  const Eigen::VectorXd solved = normal.ldlt().solve(right);
  return {std::vector<double>(solved.begin(), solved.end())};
}

void Foretold::add(const Foretold& other) {
  score.forecasts += other.score.forecasts;
  score.squared += other.score.squared;
  score.absolute += other.score.absolute;
  score.log_score += other.score.log_score;
  for (std::size_t i = 0; i < covered.size(); ++i) covered[i] += other.covered[i];
  for (std::size_t i = 0; i < pit.size(); ++i) pit[i] += other.pit[i];
  latent += other.latent;
  latent_covered += other.latent_covered;
  log_likelihood += other.log_likelihood;
}

Foretold foretell(const History& history, const engine::Model& model, bool blind) {
  Foretold result;
  auto engine = engine::Engine::start(model).value();
  const engine::Scale& scale = model.scale;
  bool first = true;
  Chance chance(history.size());
  for (const Event& event : history) {
    if (const auto* felt = std::get_if<engine::Felt>(&event)) {
      if (!blind) (void)engine.take(*felt).value();
      continue;
    }
    const Answered& answered = std::get<Answered>(event);
    const engine::CheckIn& check_in = answered.check_in;
    engine::Mixture mixture;
    if (!first) mixture = engine.answer(check_in.at, check_in.need).value();
    const double gained = engine.check_in(check_in).value();
    result.log_likelihood += gained;
    if (first) {
      first = false;
      continue;
    }
    const bool low = scale.at_low_end(check_in.felt);
    const bool high = scale.at_high_end(check_in.felt);
    const double v = scale.position(low ? 0 : high ? 100 : check_in.felt);
    const double below = mass_below(mixture, v);
    // The density in points: that of v times dv/dy; at an end it is a mass already.
    const double density = low || high ? gained : gained - engine::natural_log(scale.slope(v));
    result.score.add(mixture.shown(scale).mean, check_in.felt, density);
    // Where in the forecast the answer fell. At an end of the slider the forecast has a lump of
    // mass, and the answer's place in it is drawn, from a fixed seed: the randomised PIT, uniform
    // if the forecasts are right.
    const double pit = low    ? below * chance.share()
                       : high ? below + (1 - below) * chance.share()
                              : below;
    for (std::size_t band = 0; band < kBands.size(); ++band) {
      if (pit >= kBands[band][0] && pit <= kBands[band][1]) ++result.covered[band];
    }
    ++result.pit[std::min<std::size_t>(9, static_cast<std::size_t>(pit * 10))];
    if (!answered.latent) continue;
    ++result.latent;
    const double level_below = [&] {
      engine::Mixture level = mixture;
      for (int lane = 0; lane < engine::kLanes; ++lane) {
        const double noise =
            scale.noise(level.mean(lane), engine.bank().value(engine::Axis::noise)(lane));
        level.sd(lane) = std::sqrt(std::max(1e-12, level.sd(lane) * level.sd(lane) - noise));
      }
      return mass_below(level, *answered.latent);
    }();
    if (level_below >= 0.05 && level_below <= 0.95) ++result.latent_covered;
  }
  return result;
}

namespace {

double share(std::size_t part, std::size_t all) {
  return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

std::string line(const char* name, const Score& score) {
  char text[160];
  std::snprintf(text, sizeof text, "  %-28s RMSE %6.2f   MAE %6.2f   log score %7.3f\n", name,
                score.rmse(), score.mae(), score.mean_log_score());
  return text;
}

}  // namespace

std::string text_of(const Evaluation& of) {
  char text[400];
  const std::size_t n = of.troth.score.forecasts;
  std::snprintf(text, sizeof text,
                "%zu people, %zu forecasts one step ahead, in points of 0 to 100\n", of.people, n);
  std::string result = text;
  result += line("troth", of.troth.score);
  result += line("troth without events", of.blind.score);
  result += line("last value", of.last);
  result += line("running mean", of.mean);
  std::snprintf(text, sizeof text, "EWMA, tuned (weight %.1f)", of.ewma_weight);
  result += line(text, of.ewma);
  result += line("AR with events (OLS)", of.regression);
  std::snprintf(text, sizeof text,
                "  troth's bands hold the next answer: 50 %%: %.3f   80 %%: %.3f   90 %%: %.3f\n",
                share(of.troth.covered[0], n), share(of.troth.covered[1], n),
                share(of.troth.covered[2], n));
  result += text;
  if (of.troth.latent > 0) {
    std::snprintf(text, sizeof text, "  and the true level: 90 %%: %.3f\n",
                  share(of.troth.latent_covered, of.troth.latent));
    result += text;
  }
  result += "  PIT by tenths:";
  for (const std::size_t one : of.troth.pit) {
    std::snprintf(text, sizeof text, " %.3f", share(one, n));
    result += text;
  }
  const double best = std::min({of.last.rmse(), of.mean.rmse(), of.best_fixed_ewma.rmse()});
  std::snprintf(text, sizeof text,
                "\n  best of last value, running mean and EWMA .1 to .5: %.2f (troth %+.1f %%)\n",
                best, best > 0 ? 100 * (of.troth.score.rmse() / best - 1) : 0);
  return result + text;
}

nlohmann::ordered_json json_of(const Evaluation& of) {
  using json = nlohmann::ordered_json;
  const std::size_t n = of.troth.score.forecasts;
  const auto one = [](const Score& score) {
    return json{
        {"rmse", score.rmse()}, {"mae", score.mae()}, {"log_score", score.mean_log_score()}};
  };
  json object = {{"people", of.people}, {"forecasts", n}};
  object["troth"] = one(of.troth.score);
  object["troth"]["cover50"] = share(of.troth.covered[0], n);
  object["troth"]["cover80"] = share(of.troth.covered[1], n);
  object["troth"]["cover90"] = share(of.troth.covered[2], n);
  object["troth"]["latent90"] = nullptr;
  if (of.troth.latent > 0)
    object["troth"]["latent90"] = share(of.troth.latent_covered, of.troth.latent);
  object["troth"]["pit"] = json::array();
  for (const std::size_t tenth : of.troth.pit) object["troth"]["pit"].push_back(share(tenth, n));
  object["blind"] = one(of.blind.score);
  object["last_value"] = one(of.last);
  object["running_mean"] = one(of.mean);
  object["ewma"] = one(of.ewma);
  object["ewma"]["weight"] = of.ewma_weight;
  object["ar_events"] = one(of.regression);
  object["best_simple_rmse"] =
      std::min({of.last.rmse(), of.mean.rmse(), of.best_fixed_ewma.rmse()});
  return object;
}

}  // namespace troth::lab
