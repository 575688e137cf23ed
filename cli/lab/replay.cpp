#include "cli/lab/replay.h"

#include <algorithm>
#include <cmath>
#include <istream>
#include <ostream>

#include "cli/lab/people.h"

namespace troth::lab {
namespace {

using json = nlohmann::ordered_json;

json level_of(const engine::Level& level) {
  return {{"trust_median", level.median}, {"trust_q05", level.q05}, {"trust_q95", level.q95}};
}

std::string_view name_of(engine::Claim claim) {
  switch (claim) {
    case engine::Claim::not_yet:
      return "too early to say";
    case engine::Claim::more_than_typical:
      return "more than typical";
    case engine::Claim::less_than_typical:
      return "less than typical";
  }
  return "";
}

std::string source_of(const engine::Model& model, const engine::Cause& cause) {
  const std::string kind(model.kind[cause.kind].name());
  switch (cause.source) {
    case engine::Source::drift:
      return "slow";
    case engine::Source::mood:
      return "mood";
    case engine::Source::act:
      return kind + " act " + std::to_string(cause.number);
    case engine::Source::earlier_acts:
      return kind + " earlier acts";
    case engine::Source::breach:
      return kind + " breach " + std::to_string(cause.number);
    case engine::Source::old_breaches:
      return kind + " old breaches";
  }
  return kind;
}

void print_attribution(const engine::Model& model, const engine::Attribution& attribution,
                       json& object) {
  std::vector<engine::Cause> causes = attribution.causes;
  std::ranges::stable_sort(causes, {},
                           [](const engine::Cause& cause) { return -std::fabs(cause.points); });
  json list = json::array();
  json top = json::array();
  for (const engine::Cause& cause : causes) {
    const std::string source = source_of(model, cause);
    list.push_back({{"source", source}, {"log_odds", cause.log_odds}, {"points", cause.points}});
    if (top.size() < 6) top.push_back({source, cause.points});
  }
  object["attribution_since"] = attribution.since;
  object["attribution"] = list;
  object["attribution_points_top6"] = top;
  object["attribution_total_points"] = attribution.points;
  object["attribution_total_log_odds"] = attribution.after - attribution.before;
}

}  // namespace

Replay::Replay(const ModelFile& file)
    : file_(file), reader_(file_), engine_(engine::Engine::start(file.model).value()) {}

std::string Replay::need_name(std::size_t need) const {
  for (const auto& [name, slot] : reader_.needs()) {
    if (slot == need) return name;
  }
  return "need " + std::to_string(need);
}

Read<std::string> Replay::line(std::string_view text) {
  const auto line = reader_.read(text);
  if (!line) return std::unexpected(line.error());
  if (!needs_named_) {
    // Needs of the model file are there from the first line on.
    const double first = std::visit(
        [](const auto& one) {
          if constexpr (std::is_same_v<std::decay_t<decltype(one)>, engine::Felt>) {
            return engine::time_of(one);
          } else {
            return one.at;
          }
        },
        *line);
    for (FirstNeed need : file_.needs) {
      need.need.at = first;
      if (auto good = engine_.take(need.need); !good)
        return std::unexpected(std::string(good.error().sentence));
    }
    needs_named_ = true;
  }
  if (const auto* felt = std::get_if<engine::Felt>(&*line)) {
    const auto slot = engine_.needs().room();
    if (auto good = engine_.take(*felt); !good)
      return std::unexpected(std::string(good.error().sentence));
    reader_.taken(slot);
    return std::string();
  }
  if (const auto* answer = std::get_if<engine::CheckIn>(&*line)) return check_in(*answer);
  return read_out(std::get<ReadOut>(*line).at);
}

Read<std::string> Replay::check_in(const engine::CheckIn& check_in) {
  const auto forecast = engine_.forecast(check_in.at, check_in.need);
  if (!forecast) return std::unexpected(std::string(forecast.error().sentence));
  const engine::Features features = engine_.features(check_in.at);
  const auto gained = engine_.check_in(check_in);
  if (!gained) return std::unexpected(std::string(gained.error().sentence));
  const engine::Model& model = engine_.model();
  json object = {{"t", check_in.at},
                 {"checkin", check_in.felt},
                 {"need", nullptr},
                 {"pred_u_mean", forecast->u_mean},
                 {"pred_u_sd", forecast->u_sd},
                 {"pred_y_mean", forecast->y_mean},
                 {"pred_y_q05", forecast->y_q05},
                 {"pred_y_q95", forecast->y_q95},
                 {"loglik_so_far", engine_.log_likelihood()},
                 {"phi", json::array()}};
  if (check_in.need) object["need"] = need_name(*check_in.need);
  for (std::size_t h = 0; h < model.axis(engine::Axis::healing).size; ++h) {
    json row = json::array();
    for (std::size_t k = 0; k < model.kinds; ++k) row.push_back(features.phi[h][k]);
    object["phi"].push_back(row);
  }
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

Read<std::string> Replay::read_out(double at) {
  const auto reading = engine_.read(at);
  if (!reading) return std::unexpected(std::string(reading.error().sentence));
  const engine::Model& model = engine_.model();
  const engine::History& history = engine_.history();
  json object = {{"t", at},
                 {"read", true},
                 {"check_ins", reading->check_ins},
                 {"u_mean", reading->u_mean},
                 {"u_sd", reading->u_sd},
                 {"trust_median", reading->trust.median},
                 {"trust_q05", reading->trust.q05},
                 {"trust_q95", reading->trust.q95},
                 {"needs", json::object()},
                 {"evidence", reading->evidence},
                 {"uncertainty", reading->unsure},
                 {"cautious_u", reading->cautious_u},
                 {"vulnerability", reading->vulnerability},
                 {"closeness", reading->closeness},
                 {"distance", reading->distance},
                 {"unsafe", reading->unsafe},
                 {"beta_mean", json::array()},
                 {"moves", json::array()},
                 {"grid_weights", json::array()},
                 {"mean_noise_q", reading->mean_noise},
                 {"breaches", json::array()}};
  for (std::size_t n = 0; n < engine::kMostNeeds; ++n) {
    if (reading->need[n]) object["needs"][need_name(n)] = level_of(*reading->need[n]);
  }
  for (std::size_t k = 0; k < model.kinds; ++k) {
    object["beta_mean"].push_back(reading->beta_mean[k]);
    object["moves"].push_back({{"kind", std::string(model.kind[k].name())},
                               {"probability", reading->mover[k].probability},
                               {"claim", std::string(name_of(reading->mover[k].claim))}});
  }
  for (std::size_t g = 0; g < model.members(); ++g)
    object["grid_weights"].push_back(reading->grid_weights[g]);
  const engine::GridAxis& healing = model.axis(engine::Axis::healing);
  for (std::size_t i = 0; i < history.breaches().size(); ++i) {
    const engine::Breach& breach = history.breaches()[i];
    json one = {{"id", nullptr},
                {"kind", std::string(model.kind[breach.kind].name())},
                {"sev", breach.severity},
                {"floor", history.floor(model, breach)},
                {"repair", history.repair(model, breach)},
                {"load", history.load(model, breach, at, healing.value[healing.size / 2])}};
    if (!reader_.breaches()[i].empty()) one["id"] = reader_.breaches()[i];
    object["breaches"].push_back(one);
  }
  object["attribution"] = nullptr;
  if (reading->attribution) print_attribution(model, *reading->attribution, object);
  if (auto good = engine_.mark(at); !good)
    return std::unexpected(std::string(good.error().sentence));
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

int replay(const ModelFile& file, std::istream& in, std::ostream& out, std::ostream& err) {
  std::optional<Replay> replay(std::in_place, file);
  std::string text;
  for (std::size_t number = 1; next_line(in, text); ++number) {
    if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (person_named(text)) {
      replay.emplace(file);
      continue;
    }
    const auto printed = replay->line(text);
    if (!printed) {
      out.flush();
      err << "line " << number << ": " << printed.error() << "\n";
      return 2;
    }
    if (!printed->empty()) out << *printed << "\n";
  }
  if (in.bad()) {
    err << "The input cannot be read.\n";
    return 1;
  }
  out.flush();
  if (!out) {
    err << "The output cannot be written.\n";
    return 1;
  }
  return 0;
}

}  // namespace troth::lab
