#pragma once
// Three months of two made-up people, Mila and Jonas, act by act: what they promise and tell, what
// they need and notice, and what each keeps for themselves.
#include "cli/demo/partner.h"

namespace troth::cli {

inline constexpr int demo_days = 91;

// The evening on which both begin, when it ends at `end`.
Instant first_evening(Instant end);

// Lives the months up to `end` and moves `time` along, which was the first evening while the two
// were made. At the end one promise of Jonas is due in the next hour or so, and each has something
// new from the other. Faults: whatever an act met; `detail` is the number of the act.
Status live_three_months(Partner& mila, Partner& jonas, PassingTime& time, Instant end);

}  // namespace troth::cli
