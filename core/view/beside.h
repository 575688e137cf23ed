#pragma once
// What this one device knows beside the state: when facts of the other reached it, and which of its
// own have not left. Shown to the reader only; never hashed, never judged.
#include <map>
#include <set>

#include "base/id.h"
#include "base/time.h"

namespace troth::view {

struct Beside {
  std::map<EventId, Instant> arrived;  // facts of the other
  std::set<EventId> here;              // facts of mine that have not left this device
};

}  // namespace troth::view
