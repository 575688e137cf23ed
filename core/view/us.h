#pragma once
// Us: what both see, as one of the two sees it. Exchanging the two exchanges "by me" and nothing
// else.
#include "view/today.h"

namespace troth::view {

struct TimelineRow {
  Matter matter{};
  EventId of;
  Instant at;  // when something was last said about it
  std::vector<StrandMark> marks;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "matter", it.matter}, Field{2, "of", it.of}, Field{3, "at", it.at},
                      Field{4, "marks", it.marks}};
  }
};
static_assert(lists_every_member<TimelineRow>);

struct Us {
  std::optional<Words> my_name;
  std::optional<Words> partner_name;
  Today today;
  // Every row that this screen speaks of. First the open ones, the next in time first; then the
  // others, the last first.
  std::vector<PromiseRow> promises;
  std::vector<NeedRow> needs;
  std::vector<MomentRow> moments;
  bool may_ask = false;  // one more ask of mine may be open
  // One page of everything, the last first. Page 0 is the newest.
  std::vector<TimelineRow> timeline;
  std::int32_t page = 0;
  bool more = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "my_name", it.my_name}, Field{2, "partner_name", it.partner_name},
                      Field{3, "today", it.today},     Field{4, "promises", it.promises},
                      Field{5, "needs", it.needs},     Field{6, "moments", it.moments},
                      Field{7, "may_ask", it.may_ask}, Field{8, "timeline", it.timeline},
                      Field{9, "page", it.page},       Field{10, "more", it.more}};
  }
};
static_assert(lists_every_member<Us>);

inline constexpr std::size_t timeline_rows = 40;    // a page
inline constexpr std::size_t open_rows_max = 60;    // promises, needs
inline constexpr std::size_t recent_rows_max = 20;  // ended promises, moments
inline constexpr std::size_t view_bytes_max = 200'000;

// While alone it is what was written so far, by the same types. `state.mine` may be empty while
// Mine is locked.
Us us_of(const State& state, const Now& now, const Beside& beside, std::int32_t page);

}  // namespace troth::view
