#include "view/openness_row.h"

#include "domain/wishing.h"

namespace troth::view {
namespace {

OpennessStanding standing_of(const EventId& id, const Openness& it, const Reader& reader) {
  if (it.asked) {
    if (it.ended) return OpennessStanding::withdrawn;
    return is_answered(reader.us(), id) ? OpennessStanding::answered : OpennessStanding::asked;
  }
  if (it.ended) return OpennessStanding::ended;
  return reader.now.at > it.offered->until ? OpennessStanding::over : OpennessStanding::offered;
}

}  // namespace

OpennessRow row_of(const EventId& id, const Openness& it, const Reader& reader) {
  OpennessRow row;
  row.id = id;
  row.by_me = reader.is_me(it.by);
  row.words = it.offered ? it.offered->words : it.asked->words;
  if (it.offered) {
    row.until = it.offered->until;
    row.asked = it.offered->asked;
  }
  row.standing = standing_of(id, it, reader);
  row.thanked = it.thanked;
  row.said = it.at;
  note_facts(it.facts, reader, row.last, row.here);
  const bool joint = !reader.is_afraid();
  switch (row.standing) {
    case OpennessStanding::asked:
      if (row.by_me) {
        row.can.push_back(OpennessCan::withdraw);
      } else {
        if (joint && reader.now.partner) row.can.push_back(OpennessCan::offer);
        if (!reader.state.mine.declined.contains(id)) row.can.push_back(OpennessCan::decline);
      }
      break;
    case OpennessStanding::offered:
      if (row.by_me) row.can.push_back(OpennessCan::end);
      break;
    case OpennessStanding::answered:
    case OpennessStanding::over:
    case OpennessStanding::ended:
    case OpennessStanding::withdrawn:
      break;
  }
  if (it.offered && !row.by_me && !it.thanked && joint) row.can.push_back(OpennessCan::thank);
  row.story = lines_of(it.facts, reader);
  return row;
}

DistanceRow row_of(const EventId& id, const Distance& it, const Reader& reader) {
  DistanceRow row;
  row.id = id;
  row.by_me = reader.is_me(it.by);
  row.because = it.said->because;
  row.heard = it.heard;
  row.ended = it.ended;
  row.said = it.at;
  note_facts(it.facts, reader, row.last, row.here);
  row.can_hear = !row.by_me && !it.heard;
  row.can_end = row.by_me && !it.ended;
  row.story = lines_of(it.facts, reader);
  return row;
}

ToldShapedMeRow row_of(const EventId& id, const ToldShapedMe& it, const Reader& reader) {
  ToldShapedMeRow row;
  row.id = id;
  row.by_me = reader.is_me(it.by);
  row.line = it.told->line;
  row.need = it.told->need;
  row.heard = it.heard;
  row.told = it.at;
  note_facts(it.facts, reader, row.last, row.here);
  row.can_hear = !row.by_me && !it.heard;
  row.story = lines_of(it.facts, reader);
  return row;
}

}  // namespace troth::view
