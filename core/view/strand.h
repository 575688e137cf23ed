#pragma once
// The two strands (look.md): what happened, as small marks between the two, never on one of them.
// No counts, no lengths to compare, nothing per person.
#include "domain/state.h"

namespace troth::view {

enum class Mark : std::uint8_t {
  knot_open,  // a promise, not yet tied
  knot,       // a word kept
  loop,       // told in time: a knot with a gold loop
  untied,     // a promise that ended otherwise
  dot,        // a moment
  reach,      // a need told
  bar,        // an agreement in force
  gap,        // a hurt that was raised
  seam,       // repaired: the mended place stays visible
  stitch,     // living with it, or seen differently
  loose,      // not repaired, or stopped
};
TROTH_NAMES(Mark, "knot_open", "knot", "loop", "untied", "dot", "reach", "bar", "gap", "seam",
            "stitch", "loose");

// What a mark opens.
enum class Matter : std::uint8_t {
  promise,
  need,
  moment,
  hurt,
  owning_up,
  repair,
  openness,
  distance,
  shaped_me,
  agreement,
  check_in,
  opening,
};
TROTH_NAMES(Matter, "promise", "need", "moment", "hurt", "owning_up", "repair", "openness",
            "distance", "shaped_me", "agreement", "check_in", "opening");

inline constexpr std::size_t matters_count = 12;

struct StrandMark {
  Mark mark{};
  Matter matter{};
  EventId of;
  Instant at;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "mark", it.mark}, Field{2, "matter", it.matter},
                      Field{3, "of", it.of}, Field{4, "at", it.at}};
  }
};
static_assert(lists_every_member<StrandMark>);

struct StrandDay {
  std::int64_t day = 0;  // days since 1970-01-01 where the reader is: show it as a UTC date
  std::vector<StrandMark> marks;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "day", it.day}, Field{2, "marks", it.marks}};
  }
};
static_assert(lists_every_member<StrandDay>);

inline constexpr std::size_t matter_marks_max = 8;

// The marks of one matter, in time: the last ones.
std::vector<StrandMark> marks_of(const EventId& id, const Promise& promise);
std::vector<StrandMark> marks_of(const EventId& id, const ToldNeed& need);
std::vector<StrandMark> marks_of(const EventId& id, const ToldMoment& moment);
std::vector<StrandMark> marks_of(const EventId& id, const RaisedHurt& hurt);
std::vector<StrandMark> marks_of(const EventId& id, const Repair& repair);
std::vector<StrandMark> marks_of(const EventId& id, const Agreement& agreement);

}  // namespace troth::view
