#pragma once
// What a device shows that holds this state and has nothing beside it.
#include "view/timeline.h"
#include "view/view.h"

namespace troth {

inline view::Us us_seen(const State& state, const Now& now, std::int32_t page = 0,
                        const std::optional<EventId>& also = std::nullopt) {
  const view::Beside beside;
  const view::Overview overview(shared(state, now));
  return view::us_of({state, now, beside, overview}, page, also);
}

inline view::Mine mine_seen(const State& state, const Now& now) {
  return view::mine_of(state, view::OwnOverview(state.mine), now, 0);
}

inline view::Timeline timeline_seen(const State& state, const Now& now,
                                    const view::TimelineAsk& ask) {
  const view::Beside beside;
  const view::Overview overview(shared(state, now));
  const view::Reader reader{state, now, beside, overview};
  return view::timeline_of(reader, ask);
}

}  // namespace troth
