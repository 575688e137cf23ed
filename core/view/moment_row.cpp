#include "view/moment_row.h"

namespace troth::view {

MomentRow row_of(const EventId& id, const ToldMoment& moment, const troth::Us& us, const Now& now,
                 const Beside& beside) {
  MomentRow row;
  row.id = id;
  row.by_me = moment.by == now.me;
  row.line = moment.told->line;
  row.builder = moment.told->builder;
  row.promise = moment.told->promise;
  row.need = moment.told->need;
  row.thanked = moment.thanked;
  row.can_thank = !row.by_me && !moment.thanked;
  for (const auto& [written, what] : moment.facts) {
    row.here = row.here || beside.here.contains(written.id);
    if (written.id == id) row.told = written.at;
  }
  row.story = story_of(moment, now, beside);
  mark_taken_back(row.story, us, now);
  return row;
}

}  // namespace troth::view
