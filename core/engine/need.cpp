#include "engine/need.h"

namespace troth::engine {

std::optional<std::size_t> Needs::room() const {
  if (used_ < kMostNeeds) return used_;
  std::optional<std::size_t> oldest;
  for (std::size_t n = 0; n < kMostNeeds; ++n) {
    if (!needs_[n].present && (!oldest || needs_[n].retired_at < needs_[*oldest].retired_at))
      oldest = n;
  }
  return oldest;
}

void Needs::name(std::size_t slot, const NeedNamed& need) {
  needs_[slot] = {need.about, need.weight, true, 0};
  if (slot >= used_) used_ = slot + 1;
}

void Needs::retire(const NeedRetired& need) {
  needs_[need.need].present = false;
  needs_[need.need].retired_at = need.at;
}

bool Needs::any() const {
  for (const Need& need : needs_) {
    if (need.present) return true;
  }
  return false;
}

std::array<double, kMostNeeds> Needs::weights() const {
  std::array<double, kMostNeeds> result{};
  double sum = 0;
  for (const Need& need : needs_) sum += need.present ? need.weight : 0;
  for (std::size_t n = 0; n < kMostNeeds; ++n)
    result[n] = needs_[n].present ? needs_[n].weight / sum : 0;
  return result;
}

double Needs::touched(const Model& model, std::size_t kind, std::size_t slot) const {
  double sum = 0;
  double sides = 0;
  for (std::size_t a = 0; a < kAspects; ++a) {
    if (!needs_[slot].about[a]) continue;
    sum += model.kind[kind].about[a];
    sides += 1;
  }
  return sum / sides;
}

std::array<double, kMostKinds> Needs::coefficients(const Model& model,
                                                   std::optional<std::size_t> need) const {
  std::array<double, kMostKinds> result;
  result.fill(1.0);
  if (!any()) return result;
  const auto weight = weights();
  for (std::size_t k = 0; k < model.kinds; ++k) {
    double sum = 0;
    double weighted = 0;
    double present = 0;
    for (std::size_t n = 0; n < kMostNeeds; ++n) {
      if (!needs_[n].present) continue;
      const double touch = touched(model, k, n);
      sum += touch;
      weighted += weight[n] * touch;
      present += 1;
    }
    const double mean = sum / present;
    if (mean > 0) result[k] = (need ? touched(model, k, *need) : weighted) / mean;
  }
  return result;
}

}  // namespace troth::engine
