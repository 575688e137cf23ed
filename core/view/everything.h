#pragma once
// Everything between the two that the reader does not hide: the one list of which the screen of Us,
// the timeline and a search each take their part.
#include "view/agreement_row.h"
#include "view/hurt_row.h"
#include "view/meeting_row.h"
#include "view/moment_row.h"
#include "view/need_row.h"
#include "view/openness_row.h"
#include "view/owning_up_row.h"
#include "view/promise_row.h"
#include "view/repair_row.h"

namespace troth::view {

// The last first (is_later).
std::vector<Thing> everything(const Reader& reader);
// Of it, what the overview does not keep: all but promises, needs and moments. In no order.
std::vector<Thing> rare_things(const Reader& reader);

// Its marks on the strands; some matters have none.
std::vector<StrandMark> marks_in(const Thing& thing, const troth::Us& us);

// One line of it, for where only one fits. None: it has no words of its own, or they are closed to
// the reader until there is room.
std::optional<Words> line_of(const Thing& thing, const Reader& reader);

// Calls `act` with the matter itself.
template <class Act>
void with_matter(const Thing& thing, const troth::Us& us, const Act& act) {
  switch (thing.matter) {
    case Matter::promise:
      return act(us.promises.at(thing.id));
    case Matter::need:
      return act(us.needs.at(thing.id));
    case Matter::moment:
      return act(us.moments.at(thing.id));
    case Matter::hurt:
      return act(us.hurts.at(thing.id));
    case Matter::owning_up:
      return act(us.owning_ups.at(thing.id));
    case Matter::repair:
      return act(us.repairs.at(thing.id));
    case Matter::openness:
      return act(us.openness.at(thing.id));
    case Matter::distance:
      return act(us.distances.at(thing.id));
    case Matter::shaped_me:
      return act(us.shaped_me.at(thing.id));
    case Matter::agreement:
      return act(us.agreements.at(thing.id));
    case Matter::check_in:
      return act(us.check_ins.at(thing.id));
    case Matter::opening:
      return act(us.openings.at(thing.id));
  }
}

// Calls `act` with its row, as its own screen shows it to this reader.
template <class Act>
void with_row(const Thing& thing, const Reader& reader, const Act& act) {
  with_matter(thing, reader.us(), [&](const auto& it) {
    if constexpr (requires { row_of(thing.id, it, reader); })
      act(row_of(thing.id, it, reader));
    else if constexpr (requires { row_of(thing.id, it, reader.us(), reader.now, reader.beside); })
      act(row_of(thing.id, it, reader.us(), reader.now, reader.beside));
    else
      act(row_of(thing.id, it, reader.state, reader.now, reader.beside));
  });
}

// What was said about it, line by line, in a row.
template <class Row>
auto& story_in(Row& row) {
  if constexpr (requires { row.lines; })
    return row.lines;
  else
    return row.story;
}

}  // namespace troth::view
