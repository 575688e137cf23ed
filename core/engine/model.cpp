#include "engine/model.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace troth::engine {
namespace {

bool finite(double x) { return std::isfinite(x) && std::fabs(x) <= 1e6; }
bool positive(double x) { return finite(x) && x > 1e-9; }
bool not_negative(double x) { return finite(x) && x >= 0; }
bool share(double x) { return x >= 0 && x <= 1; }

Taken<void> check_scale(const Scale& scale) {
  if (!positive(scale.span) || !finite(scale.low))
    return refused("the scale needs a finite start and a positive span");
  if (!scale.linear && !(scale.low < 0 && scale.low + scale.span > 100))
    return refused(
        "a log-odds scale must reach beyond both ends of the slider: low < 0 and low + span > 100");
  if (!not_negative(scale.wobble) || !not_negative(scale.points) || !not_negative(scale.step) ||
      scale.step > 100)
    return refused("noise of an answer cannot be negative, and a step is at most 100 points");
  if (!positive(scale.wobble) && !positive(scale.points))
    return refused("an answer without any noise would be certainty");
  return {};
}

Taken<void> check_axis(const GridAxis& axis, std::size_t place) {
  if (axis.size == 0 || axis.size > kAxisPoints)
    return refused("a grid axis has one to three values", place);
  for (std::size_t i = 0; i < axis.size; ++i) {
    if (!positive(axis.value[i]) || axis.value[i] > 1e3)
      return refused("values of a grid axis are positive and at most 1000", place);
    if (!(axis.weight[i] > 0) || axis.weight[i] > 1)
      return refused("weights of a grid axis lie in (0, 1]", place);
  }
  return {};
}

Taken<void> check_kind(const Kind& kind, std::size_t kinds, std::size_t place) {
  if (kind.name().empty()) return refused("a kind needs a name", place);
  if (kind.sign < -1 || kind.sign > 1) return refused("the sign of a kind is -1, 0 or 1", place);
  if (!finite(kind.effect) || std::fabs(kind.effect) > 1e3)
    return refused("the effect of a kind must be finite", place);
  if (!positive(kind.spread) || kind.spread > 1e3)
    return refused("the spread of a kind must be positive", place);
  if (kind.sign != 0 && kind.effect * kind.sign < 0)
    return refused("a kind's effect must have its sign", place);
  if (!std::ranges::all_of(kind.about, not_negative))
    return refused("a kind touches a side of trust by at least 0", place);
  if (!kind.breach && !positive(kind.most))
    return refused("the largest weight of an act must be positive", place);
  if (!kind.breach && kind.gate) return refused("only a breach can be a gate", place);
  if (kind.breach) {
    if (!share(kind.floor)) return refused("a floor lies between 0 and 1", place);
    if (!not_negative(kind.commitment) || !positive(kind.deeds - kind.commitment))
      return refused("the good acts that repair takes must stay positive", place);
    if (!std::ranges::all_of(std::span(kind.conduct).first(kinds), not_negative))
      return refused("good conduct counts by at least 0", place);
  }
  return {};
}

}  // namespace

void Kind::set_name(std::string_view name) {
  letters.fill('\0');
  std::copy_n(name.begin(), std::min(name.size(), letters.size() - 1), letters.begin());
}

std::size_t Model::members() const {
  std::size_t product = 1;
  for (const GridAxis& one : grid) product *= one.size;
  return product;
}

std::size_t Model::find(std::string_view name) const {
  for (std::size_t k = 0; k < kinds; ++k) {
    if (kind[k].name() == name) return k;
  }
  return kinds;
}

Model couple_model() {
  Model model;
  model.kinds = couple_kinds;
  const auto builder = [&model](CoupleKind which, std::string_view name, double effect,
                                double spread, std::array<double, kAspects> about, double most) {
    Kind& kind = model.kind[which];
    kind.set_name(name);
    kind.sign = 1;
    kind.effect = effect;
    kind.spread = spread;
    kind.about = about;
    kind.most = most;
  };
  const auto breach = [&model](CoupleKind which, std::string_view name, double effect,
                               double spread, std::array<double, kAspects> about, double floor,
                               std::array<double, 4> conduct) {
    Kind& kind = model.kind[which];
    kind.set_name(name);
    kind.breach = true;
    kind.sign = -1;
    kind.effect = effect;
    kind.spread = spread;
    kind.about = about;
    kind.floor = floor;
    kind.deeds = 5.0;  // [E]
    kind.commitment =
        2.0;  // a promise to change speeds recovery (Schweitzer et al. 2006 [V]; size [E])
    std::ranges::copy(conduct, kind.conduct.begin());
  };
  // Why these sizes (4.2): one kept promise is about +4 points at 50; Schniter et al. 2013 found
  // +.87 log-odds after one kept costly promise between strangers [V], so .15 is deliberately
  // small: daily promises are cheap [E]. Spread: .65 of the effect, times the reactivity axis = .75
  // in all (data: .7 Mikus, 1.1 diary [D]). A kept promise weighs 1 and never more, whatever
  // exceeded it (Gneezy and Epley 2014 [V]).
  builder(kept, "KEPT", 0.15, 0.10, {1, .2, .2, .3}, 1.0);
  builder(headsup, "HEADSUP", 0.12, 0.08, {.8, .5, .3, .5}, 1.5);
  builder(honest, "HONEST", 0.20, 0.13, {.2, 1, .3, .3}, 1.5);
  builder(care, "CARE", 0.15, 0.10, {.2, .2, .6, 1}, 1.5);
  // BROKEN : KEPT = 5 : 1 (Gottman 5:1 [M]; 1.5:1 in anonymous games [D], and the spread reaches
  // it); LIE = 2 BROKEN (deception is worse, Schweitzer [V]; size [E]); PUTDOWN 3:1 an act, but it
  // compounds [S, E]; THREAT [E].
  breach(broken, "BROKEN", -0.75, 0.48, {1, .4, .4, .5}, 0.05, {1, 1, .5, .5});
  breach(lie, "LIE", -1.50, 0.90, {.5, 1, .5, .4}, 0.30, {.5, .5, 1, .3});
  breach(putdown, "PUTDOWN", -0.45, 0.30, {.1, .1, 1, .6}, 0.05, {.3, .3, .3, 1});
  breach(threat, "THREAT", -2.50, 1.20, {.2, .2, 1, .6}, 0.40, {.2, .2, .3, 1});
  model.kind[lie].deeds =
      8.0;  // after deception a promise buys no speed (Schweitzer [V]; sizes [E])
  model.kind[lie].commitment = 0.0;
  model.kind[threat].gate = true;

  // 4.3: spans of a factor 2.7 to 4 around the typical person, half of the weight on it [E];
  // healing: Haselhuhn et al. 2010 (belief that people change moderates recovery [V]).
  const auto axis = [&model](Axis which, std::array<double, kAxisPoints> value) {
    model.grid[static_cast<std::size_t>(which)] = {kAxisPoints, value, {0.25, 0.5, 0.25}};
  };
  axis(Axis::noise, {0.6, 1.0, 1.6});
  axis(Axis::healing, {0.35, 0.70, 1.40});
  axis(Axis::drift, {0.20, 0.40, 0.80});
  axis(Axis::reactivity, {0.5, 1.0, 1.8});
  return model;
}

Taken<void> check(const Model& model) {
  if (model.kinds == 0) return refused("a model needs at least one kind");
  if (model.kinds > kMostKinds) return refused("a model has at most 16 kinds");
  if (auto good = check_scale(model.scale); !good) return good;
  for (std::size_t a = 0; a < kAxes; ++a) {
    if (auto good = check_axis(model.grid[a], a); !good) return good;
  }
  for (std::size_t k = 0; k < model.kinds; ++k) {
    if (auto good = check_kind(model.kind[k], model.kinds, k); !good) return good;
    if (model.find(model.kind[k].name()) != k) return refused("two kinds have the same name", k);
  }
  const double spreads[] = {model.baseline_spread, model.need_spread};
  if (!finite(model.baseline) || std::fabs(model.baseline) > 100)
    return refused("the baseline lies between -100 and 100");
  if (!std::ranges::all_of(spreads, positive)) return refused("a spread must be positive");
  if (!not_negative(model.mood_spread)) return refused("the spread of the mood cannot be negative");
  const double times[] = {model.drift_days,  model.mood_days, model.goodwill_days,
                          model.repeat_days, model.fade_days, model.closeness_days};
  if (!std::ranges::all_of(times, positive)) return refused("a time constant must be positive");
  const double scales[] = {model.shield_scale,    model.amends_deeds,   model.words_enough,
                           model.closeness_scale, model.distance_scale, model.distance_half};
  if (!std::ranges::all_of(scales, positive)) return refused("a scale must be positive");
  const double sizes[] = {model.goodwill_most,    model.repeat,        model.repeat_most,
                          model.shield_least,     model.shield_more,   model.closeness_one_sided,
                          model.closeness_mutual, model.openness_slope};
  if (!std::ranges::all_of(sizes, not_negative)) return refused("a size cannot be negative");
  if (!finite(model.openness_middle)) return refused("the middle of openness must be finite");
  if (!std::ranges::all_of(model.discovery, positive))
    return refused("what discovery multiplies by must be positive");
  if (!std::ranges::all_of(model.discovery_floor, not_negative) || !share(model.most_floor) ||
      !share(model.repeat_repaired) || !share(model.words_most) || !share(model.claim_above))
    return refused("a share lies between 0 and 1");
  double doer = 0;
  double hurt_one = 0;
  for (const double part : model.doer) doer += not_negative(part) ? part : 2;
  for (const double part : model.hurt_one) hurt_one += not_negative(part) ? part : 2;
  if (doer > 1 + 1e-9 || hurt_one > 1 + 1e-9)
    return refused("the parts of repair are not negative and sum to at most 1");
  return {};
}

}  // namespace troth::engine
