#include "view/meeting_row.h"

#include "domain/wishing.h"

namespace troth::view {
namespace {

struct Seals {
  std::optional<EventId> mine;
  std::optional<EventId> theirs;
  bool opened = false;  // keys of both are here
};

Seals seals_of(const EventId& id, const Reader& reader) {
  Seals seals;
  const auto& reveals = reader.us().reveals;
  const auto found = reveals.find(id);
  if (found == reveals.end()) return seals;
  bool keys = found->second.both_sealed();
  for (const auto& [by, side] : found->second.sides) {
    (reader.is_me(by) ? seals.mine : seals.theirs) = side.sealed;
    keys = keys && !side.keys.empty();
  }
  seals.opened = keys;
  return seals;
}

MeetingStanding standing_of(const Seals& seals, bool closed, bool joined) {
  if (closed) return MeetingStanding::closed;
  if (seals.opened) return MeetingStanding::opened;
  if (seals.mine && seals.theirs) return MeetingStanding::both_sealed;
  if (seals.mine) return MeetingStanding::mine_sealed;
  if (seals.theirs) return MeetingStanding::theirs_sealed;
  return joined ? MeetingStanding::joined : MeetingStanding::begun;
}

bool has_felt(const Reader& reader, const EventId& of) {
  return std::ranges::any_of(reader.state.mine.pulses, [&](const auto& one) {
    const auto* felt = std::get_if<UnderstoodFelt>(&one.second.what);
    return felt && felt->of == of;
  });
}

}  // namespace

CheckInRow row_of(const EventId& id, const CheckIn& it, const Reader& reader) {
  const Seals seals = seals_of(id, reader);
  CheckInRow row;
  row.id = id;
  row.by_me = reader.is_me(it.by);
  row.standing = standing_of(seals, it.closed, false);
  row.my_seal = seals.mine;
  row.their_seal = seals.theirs;
  row.said_back = it.said_back;
  row.said_back_by_me = it.said_back && reader.is_me(it.said_back_by);
  for (const auto& [written, what] : it.facts)
    if (it.said_back == written.id) row.said_back_words = std::get<IssueSaidBack>(what).words;
  row.i_promised = it.promised.contains(reader.now.me);
  row.they_promised = reader.now.partner && it.promised.contains(*reader.now.partner);
  row.begun = it.at;
  note_facts(it.facts, reader, row.last, row.here);
  const bool joint = !reader.is_afraid();
  if (!it.closed) {
    if (joint && !seals.mine && reader.now.partner) row.can.push_back(MeetingCan::seal);
    if (seals.mine && !seals.theirs) row.can.push_back(MeetingCan::unseal);
    if (joint && seals.mine && seals.theirs) {
      row.can.push_back(MeetingCan::say_issue_back);
      if (it.said_back && !row.said_back_by_me) row.can.push_back(MeetingCan::answer_issue);
      if (!row.i_promised) row.can.push_back(MeetingCan::promise);
    }
    row.can.push_back(MeetingCan::close);
  }
  if (seals.opened && !has_felt(reader, id)) row.can.push_back(MeetingCan::say_felt_understood);
  row.story = lines_of(it.facts, reader);
  return row;
}

OpeningRow row_of(const EventId& id, const Opening& it, const Reader& reader) {
  const Seals seals = seals_of(id, reader);
  OpeningRow row;
  row.id = id;
  row.by_me = reader.is_me(it.by);
  row.standing = standing_of(seals, it.closed, it.joined);
  row.matched = it.steps.size() == static_cast<std::size_t>(match_steps);
  if (it.prompt) {
    row.depth = it.prompt->depth;
    row.prompt = it.prompt->prompt;
  }
  row.my_seal = seals.mine;
  row.their_seal = seals.theirs;
  row.begun = it.at;
  note_facts(it.facts, reader, row.last, row.here);
  const bool joint = !reader.is_afraid();
  if (!it.closed) {
    if (joint && !it.joined && !row.by_me) row.can.push_back(MeetingCan::join);
    if (joint && it.joined && !it.prompt) row.can.push_back(MeetingCan::choose_prompt);
    if (joint && it.prompt && !seals.mine && reader.now.partner)
      row.can.push_back(MeetingCan::seal);
    if (seals.mine && !seals.theirs) row.can.push_back(MeetingCan::unseal);
    row.can.push_back(MeetingCan::close);
  }
  if (seals.opened && !has_felt(reader, id)) row.can.push_back(MeetingCan::say_felt_understood);
  row.story = lines_of(it.facts, reader);
  return row;
}

SlotRow row_of(const CheckInSlots& slots, const Reader& reader) {
  SlotRow row;
  row.agreed = slots.agreed.has_value();
  row.weekday = slots.weekday;
  row.minute = slots.minute;
  row.proposed = slots.proposed;
  if (slots.proposed) {
    row.proposed_by_me = reader.is_me(slots.proposed_by);
    row.proposed_weekday = slots.proposed_weekday;
    row.proposed_minute = slots.proposed_minute;
    row.can_agree = !row.proposed_by_me && !reader.is_afraid();
  }
  return row;
}

}  // namespace troth::view
