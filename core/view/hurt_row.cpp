#include "view/hurt_row.h"

#include "domain/wishing.h"

namespace troth::view {
namespace {

// The last repair of it that says of it what it says itself. Null: none.
const std::pair<const EventId, Repair>* last_repair(const EventId& of, const troth::Us& us) {
  const std::pair<const EventId, Repair>* last = nullptr;
  for (const auto& one : us.repairs) {
    const Repair& repair = one.second;
    if (!repair.is_there() || repair.begun->of != of || !is_genuine(us, repair)) continue;
    if (!last || last->second.facts.front().written.place < repair.facts.front().written.place)
      last = &one;
  }
  return last;
}

std::vector<HurtCan> can_of(const EventId& id, const RaisedHurt& hurt, const Reader& reader,
                            bool taken_back) {
  std::vector<HurtCan> can;
  const bool mine = reader.is_me(hurt.by);
  const bool open = hurt.is_open();
  const bool joint = !reader.is_afraid();
  if (mine) {
    if (joint) can.insert(can.end(), {HurtCan::say_again, HurtCan::say_more});
    if (open) can.push_back(HurtCan::let_rest);
    if (open && hurt.answer == HurtAnswer::not_a_wrong)
      can.push_back(HurtCan::end_seen_differently);
    if (!taken_back) can.push_back(HurtCan::take_back);
  } else if (open && joint) {
    const bool waits = hurt.waits_since != Instant{};
    if (waits || hurt.answer != HurtAnswer::hear_you) can.push_back(HurtCan::hear_you);
    if (waits || hurt.answer != HurtAnswer::tell_me_more) can.push_back(HurtCan::tell_me_more);
    if (waits || hurt.answer != HurtAnswer::not_a_wrong) can.push_back(HurtCan::not_a_wrong);
  }
  if (joint && !(mine ? hurt.owner_word : hurt.other_word))
    can.push_back(HurtCan::say_how_it_came_out);
  if (open && joint && reader.now.partner && !find_open_repair(reader.state, id, reader.now))
    can.push_back(HurtCan::begin_repair);
  return can;
}

}  // namespace

HurtStanding standing_of(const EventId& id, const RaisedHurt& hurt, const troth::Us& us) {
  if (const auto* repair = last_repair(id, us)) {
    if (!repair->second.ending) {
      if (repair->second.joined) return HurtStanding::in_repair;
    } else if (*repair->second.ending == RepairEnding::repaired) {
      return HurtStanding::repaired;
    } else if (*repair->second.ending == RepairEnding::living_with_it) {
      return HurtStanding::living_with_it;
    }
  }
  if (hurt.seen_differently) return HurtStanding::seen_differently;
  if (hurt.rests) return HurtStanding::rests;
  return hurt.answer ? HurtStanding::heard : HurtStanding::open;
}

HurtRow row_of(const EventId& id, const RaisedHurt& hurt, const Reader& reader) {
  const troth::Us& us = reader.us();
  HurtRow row;
  row.id = id;
  row.by_me = reader.is_me(hurt.by);
  row.observation = hurt.raised->observation;
  row.meant = hurt.raised->meant;
  row.feeling = hurt.raised->feeling;
  row.need = hurt.raised->need;
  row.request = hurt.raised->request;
  row.breaker = hurt.raised->breaker;
  row.size = hurt.raised->size;
  row.about = hurt.raised->about;
  row.raised = hurt.at;
  row.standing = standing_of(id, hurt, us);
  row.answer = hurt.answer;
  row.waits = hurt.waits_since != Instant{};
  row.serious = is_serious(hurt.raised->breaker, hurt.raised->size);
  row.came_out.mine = row.by_me ? hurt.owner_word : hurt.other_word;
  row.came_out.theirs = row.by_me ? hurt.other_word : hurt.owner_word;
  row.came_out.differ =
      row.came_out.mine && row.came_out.theirs && *row.came_out.mine != *row.came_out.theirs;
  if (const auto* repair = last_repair(id, us)) row.repair = repair->first;
  for (const auto& [told_id, told] : us.owning_ups) {
    const auto& about = told.told    ? told.told->about
                        : told.aloud ? told.aloud->about
                                     : std::nullopt;
    if (told.is_there() && about == id && told.by != hurt.by) row.owned_up = told_id;
  }
  for (const auto& [written, what] : hurt.facts) {
    if (written.id == id) row.taken_back = is_taken_back(reader, written);
    if (hurt.answer_id == written.id) row.answer_line = std::get<HurtAnswered>(what).line;
  }
  note_facts(hurt.facts, reader, row.last, row.here);
  row.can = can_of(id, hurt, reader, row.taken_back);
  row.story = lines_of(hurt.facts, reader);
  return row;
}

}  // namespace troth::view
