#include "engine/reading.h"

#include "engine/elementary.h"

namespace troth::engine {

double vulnerability(const Model& model, double cautious_u, bool unsafe) {
  if (unsafe) return 0;
  return 100 * logistic(model.openness_slope * (cautious_u - model.openness_middle));
}

double closeness(const Model& model, double vulnerability, double sharing) {
  return vulnerability * (1 - exponential(-sharing / model.closeness_scale));
}

}  // namespace troth::engine
