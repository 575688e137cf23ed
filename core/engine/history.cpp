#include "engine/history.h"

#include <algorithm>
#include <cmath>

#include "engine/elementary.h"

namespace troth::engine {
namespace {

// From here on 1 - e^(-x) is 1 to the last bit.
constexpr double kAllOfIt = 38.0;

double decay(double days, double constant) { return exponential(-days / constant); }

double doer_sum(const Model& model, const std::array<double, kSteps>& quality, double amends) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < kDoerSteps; ++i) sum += model.doer[i] * quality[i];
  return sum + model.doer[kDoerSteps - 1] * amends;
}

double hurt_one_sum(const Model& model, const std::array<double, kSteps>& quality) {
  double sum = 0;
  for (std::size_t i = 0; i < kHurtOneSteps; ++i)
    sum += model.hurt_one[i] * quality[kDoerSteps + i];
  return sum;
}

double quality_of(const std::array<double, kSteps>& quality, Step step) {
  return quality[static_cast<std::size_t>(step)];
}

// How much of an earlier breach is remembered when the next one comes: all of it, or .3 of it if
// repaired.
double remembered_part(const Model& model, double size, double repaired) {
  return ((1 - repaired) + model.repeat_repaired * repaired) * std::min(1.0, size);
}

double distance_part(const Model& model, const Breach& breach, double repaired) {
  const double s2 = breach.size * breach.size;
  return breach.severity * (s2 / (s2 + model.distance_half * model.distance_half)) * (1 - repaired);
}

}  // namespace

History::History(const Model&) {
  remembered_.reserve(kRememberedActs);
  breaches_.reserve(64);
  open_.reserve(64);
  mendings_.reserve(16);
}

void History::act(const Model& model, const Act& act) {
  energy_ = energies(model, act.at);
  energy_at_ = act.at;
  const double weight = std::min(act.weight, model.kind[act.kind].most);
  energy_[act.kind] += weight;
  for (std::size_t k = 0; k < model.kinds; ++k) {
    if (model.kind[k].breach) conduct_[k] += weight * model.kind[k].conduct[act.kind];
  }
  const RememberedAct remembered{act.at, weight, acts_, static_cast<std::uint8_t>(act.kind)};
  if (remembered_.size() < kRememberedActs) {
    remembered_.push_back(remembered);
  } else {
    remembered_[acts_ % kRememberedActs] = remembered;
  }
  ++acts_;
  ++events_[act.kind];
  settle(model, act.at);
}

std::array<double, kMostKinds> History::energies(const Model& model, double at) const {
  std::array<double, kMostKinds> energy = energy_;
  if (acts_ == 0) return energy;
  const double left = decay(at - energy_at_, model.goodwill_days);
  for (std::size_t k = 0; k < model.kinds; ++k) energy[k] *= left;
  return energy;
}

void History::hurt(const Model& model, const Hurt& hurt) {
  double bank = 0;
  for (const double energy : energies(model, hurt.at)) bank += energy;
  const double earlier = memory_of_earlier(model, hurt.kind, hurt.at);
  const double compounding = 1 + model.repeat * std::min(model.repeat_most, earlier);
  const double shield =
      model.shield_least + model.shield_more * exponential(-bank / model.shield_scale);
  Breach breach;
  breach.at = hurt.at;
  breach.size = hurt.size;
  breach.severity =
      hurt.size * model.discovery[static_cast<std::size_t>(hurt.learned)] * compounding * shield;
  breach.conduct = conduct_[hurt.kind];
  breach.kind = static_cast<std::uint8_t>(hurt.kind);
  breach.learned = hurt.learned;
  breach.shuts = model.kind[hurt.kind].gate;
  if (breach.shuts) ++open_gates_;
  open_.push_back(static_cast<std::uint32_t>(breaches_.size()));
  breaches_.push_back(breach);
  ++events_[hurt.kind];
  settle(model, hurt.at);
}

double History::memory_of_earlier(const Model& model, std::size_t kind, double at) const {
  double sum =
      settled_memory_[kind] == 0
          ? 0
          : settled_memory_[kind] * decay(at - settled_memory_at_[kind], model.repeat_days);
  for (const std::uint32_t i : open_) {
    const Breach& earlier = breaches_[i];
    if (earlier.kind != kind) continue;
    sum += remembered_part(model, earlier.size, repair(model, earlier)) *
           decay(at - earlier.at, model.repeat_days);
  }
  return sum;
}

void History::mend(const Model& model, const Mend& mend) {
  Breach& breach = breaches_[mend.breach];
  if (breach.settled) take_up(model, static_cast<std::uint32_t>(mend.breach), mend.at);
  if (breach.mending < 0) {
    breach.mending = static_cast<std::int32_t>(mendings_.size());
    mendings_.push_back({});
  }
  double& quality =
      mendings_[static_cast<std::size_t>(breach.mending)][static_cast<std::size_t>(mend.step)];
  quality = std::max(quality, mend.quality);
  settle(model, mend.at);
}

void History::clear(const Clear& clear) {
  Breach& breach = breaches_[clear.breach];
  if (breach.shuts) --open_gates_;
  breach.shuts = false;
}

void History::exchange(const Model& model, const Exchange& exchange) {
  const double depth = model.closeness_one_sided * (exchange.me + exchange.you) +
                       model.closeness_mutual * std::sqrt(exchange.me * exchange.you);
  sharing_ = sharing(model, exchange.at) + exchange.felt * depth;
  sharing_at_ = exchange.at;
}

double History::sharing(const Model& model, double at) const {
  return sharing_ == 0 ? 0 : sharing_ * decay(at - sharing_at_, model.closeness_days);
}

double History::repair(const Model& model, const Breach& breach) const {
  if (breach.mending < 0) return 0;
  const std::array<double, kSteps>& quality = mendings_[static_cast<std::size_t>(breach.mending)];
  const double injured = hurt_one_sum(model, quality);
  if (injured == 0) return 0;
  const Kind& kind = model.kind[breach.kind];
  const double deeds = conduct_since(breach);
  const double logged_amends = quality_of(quality, Step::amends);
  const double said = doer_sum(model, quality, logged_amends);
  const double done = doer_sum(
      model, quality, std::max(logged_amends, 1 - exponential(-deeds / model.amends_deeds)));
  const double at_once = model.words_most * std::min(1.0, said / model.words_enough);
  const double needed = kind.deeds - kind.commitment * quality_of(quality, Step::commit);
  return std::sqrt(done * injured) * (1 - (1 - at_once) * exponential(-deeds / needed));
}

double History::floor(const Model& model, const Breach& breach) const {
  return std::min(model.most_floor,
                  model.kind[breach.kind].floor *
                      model.discovery_floor[static_cast<std::size_t>(breach.learned)]);
}

double History::load(const Model& model, const Breach& breach, double at, double healing) const {
  const double s2 = breach.size * breach.size;
  const double structural = s2 / (s2 + healing * healing);
  const double acute =
      std::max(0.0, 1 - natural_log(1 + (at - breach.at)) / natural_log(1 + model.fade_days));
  const double least = floor(model, breach);
  return least +
         (1 - least) * (1 - repair(model, breach)) * ((1 - structural) * acute + structural);
}

ByHealing History::contribution(const Model& model, const Breach& breach, double at) const {
  const GridAxis& healing = model.axis(Axis::healing);
  const double s2 = breach.size * breach.size;
  const double acute =
      std::max(0.0, 1 - natural_log(1 + (at - breach.at)) / natural_log(1 + model.fade_days));
  const double least = floor(model, breach);
  const double unrepaired = (1 - least) * (1 - repair(model, breach));
  ByHealing result{};
  for (std::size_t h = 0; h < healing.size; ++h) {
    const double structural = s2 / (s2 + healing.value[h] * healing.value[h]);
    result[h] = breach.severity * (least + unrepaired * ((1 - structural) * acute + structural));
  }
  return result;
}

Features History::features(const Model& model, double at) const {
  Features result = settled_;
  const std::size_t rows = model.axis(Axis::healing).size;
  const auto energy = energies(model, at);
  for (std::size_t k = 0; k < model.kinds; ++k) {
    if (model.kind[k].breach) continue;
    const double phi =
        model.goodwill_most == 0
            ? energy[k]
            : model.goodwill_most * (1 - exponential(-energy[k] / model.goodwill_most));
    for (std::size_t h = 0; h < rows; ++h) result.phi[h][k] = phi;
  }
  for (const std::uint32_t i : open_) {
    const ByHealing part = contribution(model, breaches_[i], at);
    for (std::size_t h = 0; h < rows; ++h) result.phi[h][breaches_[i].kind] += part[h];
  }
  return result;
}

double History::distance(const Model& model) const {
  double sum = settled_distance_;
  for (const std::uint32_t i : open_)
    sum += distance_part(model, breaches_[i], repair(model, breaches_[i]));
  return 100 * (1 - exponential(-sum / model.distance_scale));
}

// Nothing but somebody's step can change it: the acute part is gone, and repair either has not
// begun or is complete.
bool History::settles(const Model& model, const Breach& breach, double at) const {
  if (at - breach.at < model.fade_days) return false;
  if (breach.mending < 0) return true;
  const std::array<double, kSteps>& quality = mendings_[static_cast<std::size_t>(breach.mending)];
  if (hurt_one_sum(model, quality) == 0) return true;
  const double needed = model.kind[breach.kind].deeds -
                        model.kind[breach.kind].commitment * quality_of(quality, Step::commit);
  return conduct_since(breach) > kAllOfIt * std::max(needed, model.amends_deeds);
}

// Called at facts only, never at check-ins or readings: what the log says must not depend on when
// one looks.
void History::settle(const Model& model, double at) {
  std::erase_if(open_, [&](std::uint32_t i) {
    if (!settles(model, breaches_[i], at)) return false;
    breaches_[i].settled = true;
    add_settled(model, breaches_[i], at);
    return true;
  });
}

void History::add_settled(const Model& model, const Breach& breach, double at) {
  const ByHealing part = contribution(model, breach, at);
  for (std::size_t h = 0; h < model.axis(Axis::healing).size; ++h)
    settled_.phi[h][breach.kind] += part[h];
  const double repaired = repair(model, breach);
  double& memory = settled_memory_[breach.kind];
  if (memory != 0) memory *= decay(at - settled_memory_at_[breach.kind], model.repeat_days);
  memory +=
      remembered_part(model, breach.size, repaired) * decay(at - breach.at, model.repeat_days);
  settled_memory_at_[breach.kind] = at;
  settled_distance_ += distance_part(model, breach, repaired);
}

// A step about a settled breach: back among the open ones, and the sums made anew from what is
// still settled, so that no rounding is left behind. Rare, and the only thing here that costs the
// length of the history.
void History::take_up(const Model& model, std::uint32_t breach, double at) {
  reopened_.push_back({breach, contribution(model, breaches_[breach], at)});
  breaches_[breach].settled = false;
  open_.insert(std::ranges::lower_bound(open_, breach), breach);
  settled_ = {};
  settled_memory_ = {};
  settled_distance_ = 0;
  for (const Breach& other : breaches_) {
    if (other.settled) add_settled(model, other, at);
  }
}

std::size_t History::bytes() const {
  return sizeof(History) + remembered_.capacity() * sizeof(RememberedAct) +
         breaches_.capacity() * sizeof(Breach) +
         mendings_.capacity() * sizeof(std::array<double, kSteps>) +
         open_.capacity() * sizeof(std::uint32_t) + reopened_.capacity() * sizeof(Reopened);
}

}  // namespace troth::engine
