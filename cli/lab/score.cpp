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

void Mean::add(double sum, std::size_t count) {
  const auto n = static_cast<double>(count);
  sum_ += sum;
  count_ += n;
  sum_sum_ += sum * sum;
  sum_count_ += sum * n;
  count_count_ += n * n;
}
double Mean::value() const { return count_ == 0 ? 0 : sum_ / count_; }
double Mean::error() const {
  if (count_ == 0) return 0;
  const double mean = value();
  const double off = sum_sum_ - 2 * mean * sum_count_ + mean * mean * count_count_;
  return std::sqrt(std::max(0.0, off)) / count_;
}

void Score::add(double predicted, double answered, double log_density) {
  ++forecasts;
  squared += (predicted - answered) * (predicted - answered);
  absolute += std::fabs(predicted - answered);
  log_score += log_density;
}

void Scores::add(const Score& person) {
  squared.add(person.squared, person.forecasts);
  absolute.add(person.absolute, person.forecasts);
  log_score.add(person.log_score, person.forecasts);
}
double Scores::rmse() const { return std::sqrt(squared.value()); }
double Scores::rmse_error() const {
  return squared.value() == 0 ? 0 : squared.error() / (2 * rmse());
}

std::vector<Row> rows_of(const History& history, const engine::Model& model, std::size_t person) {
  std::vector<Row> rows;
  Row row;
  row.person = person;
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

namespace {

Eigen::VectorXd seen(const Row& row, std::size_t kinds, Events events) {
  const bool by_level = events == Events::by_level;
  Eigen::VectorXd x(static_cast<Eigen::Index>(2 + kinds * (by_level ? 2 : 1)));
  x(0) = 1;
  x(1) = row.last;
  for (std::size_t k = 0; k < kinds; ++k) {
    x(static_cast<Eigen::Index>(2 + k)) = row.events[k];
    if (by_level) x(static_cast<Eigen::Index>(2 + kinds + k)) = row.events[k] * row.last;
  }
  return x;
}

}  // namespace

double Regression::predict(const Row& row, std::size_t kinds, Events events) const {
  const Eigen::VectorXd x = seen(row, kinds, events);
  double sum = 0;
  for (Eigen::Index i = 0; i < x.size(); ++i)
    sum += coefficient[static_cast<std::size_t>(i)] * x(i);
  return std::clamp(sum, 0.0, 100.0);
}

Regression regress(const std::vector<Row>& rows, std::size_t kinds, Events events) {
  const Eigen::Index size = seen(Row(), kinds, events).size();
  // A hair of ridge: a kind that never happens has the coefficient 0.
  Eigen::MatrixXd normal = Eigen::MatrixXd::Identity(size, size) * 1e-9;
  Eigen::VectorXd right = Eigen::VectorXd::Zero(size);
  for (const Row& row : rows) {
    const Eigen::VectorXd x = seen(row, kinds, events);
    normal += x * x.transpose();
    right += x * row.answered;
  }
  const Eigen::VectorXd solved = normal.ldlt().solve(right);
  return {std::vector<double>(solved.begin(), solved.end())};
}

void ForetoldByAll::add(const Foretold& person) {
  const std::size_t n = person.score.forecasts;
  forecasts += n;
  scores.add(person.score);
  for (std::size_t i = 0; i < covered.size(); ++i)
    covered[i].add(static_cast<double>(person.covered[i]), n);
  for (std::size_t i = 0; i < pit.size(); ++i) pit[i].add(static_cast<double>(person.pit[i]), n);
  latent += person.latent;
  latent_covered.add(static_cast<double>(person.latent_covered), person.latent);
  log_likelihood += person.log_likelihood;
}

double Evaluation::best_simple_rmse() const {
  return std::min({last.rmse(), mean.rmse(), best_fixed_ewma.rmse()});
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
    const double v = low    ? scale.low_end()
                     : high ? scale.high_end()
                            : scale.position(check_in.felt);
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

std::string line(const char* name, const Scores& scores) {
  char text[160];
  std::snprintf(text, sizeof text, "  %-36s RMSE %6.2f +- %.2f   MAE %6.2f   log score %7.3f\n",
                name, scores.rmse(), scores.rmse_error(), scores.absolute.value(),
                scores.log_score.value());
  return text;
}

}  // namespace

std::string text_of(const Evaluation& of) {
  char text[400];
  std::snprintf(
      text, sizeof text,
      "%zu people, %zu forecasts one step ahead, in points of 0 to 100; +- is one standard "
      "error between people\n",
      of.people, of.troth.forecasts);
  std::string result = text;
  result += line("troth", of.troth.scores);
  result += line("troth without events", of.blind.scores);
  result += line("last value", of.last);
  result += line("running mean", of.mean);
  std::snprintf(text, sizeof text, "EWMA, tuned (weight %.1f)", of.ewma_weight);
  result += line(text, of.ewma);
  result += line("AR with events (OLS)", of.regression);
  result += line("AR with events by level (OLS)", of.regression_by_level);
  const auto& covered = of.troth.covered;
  std::snprintf(text, sizeof text,
                "  troth's bands hold the next answer: 50 %%: %.3f   80 %%: %.3f   90 %%: %.3f +- "
                "%.3f\n",
                covered[0].value(), covered[1].value(), covered[2].value(), covered[2].error());
  result += text;
  if (of.troth.latent > 0) {
    std::snprintf(text, sizeof text, "  and the true level: 90 %%: %.3f +- %.3f\n",
                  of.troth.latent_covered.value(), of.troth.latent_covered.error());
    result += text;
  }
  result += "  PIT by tenths:";
  for (const Mean& one : of.troth.pit) {
    std::snprintf(text, sizeof text, " %.3f", one.value());
    result += text;
  }
  const double best = of.best_simple_rmse();
  std::snprintf(text, sizeof text,
                "\n  best of last value, running mean and EWMA .1 to .5: %.2f (troth %+.1f %%)\n",
                best, best > 0 ? 100 * (of.troth.scores.rmse() / best - 1) : 0);
  return result + text;
}

nlohmann::ordered_json json_of(const Evaluation& of) {
  using json = nlohmann::ordered_json;
  const auto one = [](const Scores& scores) {
    return json{{"rmse", scores.rmse()},
                {"rmse_error", scores.rmse_error()},
                {"mae", scores.absolute.value()},
                {"log_score", scores.log_score.value()}};
  };
  json object = {{"people", of.people}, {"forecasts", of.troth.forecasts}};
  object["troth"] = one(of.troth.scores);
  const char* const bands[] = {"cover50", "cover80", "cover90"};
  for (std::size_t band = 0; band < 3; ++band) {
    object["troth"][bands[band]] = of.troth.covered[band].value();
    object["troth"][std::string(bands[band]) + "_error"] = of.troth.covered[band].error();
  }
  object["troth"]["latent90"] = nullptr;
  object["troth"]["latent90_error"] = nullptr;
  if (of.troth.latent > 0) {
    object["troth"]["latent90"] = of.troth.latent_covered.value();
    object["troth"]["latent90_error"] = of.troth.latent_covered.error();
  }
  object["troth"]["pit"] = json::array();
  for (const Mean& tenth : of.troth.pit) object["troth"]["pit"].push_back(tenth.value());
  object["blind"] = one(of.blind.scores);
  object["last_value"] = one(of.last);
  object["running_mean"] = one(of.mean);
  object["ewma"] = one(of.ewma);
  object["ewma"]["weight"] = of.ewma_weight;
  object["ar_events"] = one(of.regression);
  object["ar_events_by_level"] = one(of.regression_by_level);
  object["best_simple_rmse"] = of.best_simple_rmse();
  return object;
}

}  // namespace troth::lab
