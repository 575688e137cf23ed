// How deep an opening may go (protocol 2.15, A13): each says it once, privately, when entering; the
// two devices that entered play the match by themselves as soon as both are in. What was chosen
// rests nowhere: only points that could be a yes or a no.
#include "crypto/open/match.h"

#include <algorithm>

#include "device/device.h"
#include "domain/wishing.h"

namespace troth::device {
namespace {

// Slots 0 to 2 are the depths; slot 3 is one topic of intimacy, the same of both or none.
constexpr std::size_t topic_slot = 3;
static_assert(topic_slot < match_slots);

Bytes slot_name(const SpaceId& space, const EventId& opening, std::size_t slot,
                std::int32_t topic = 0) {
  Bytes name;
  append(name, space.bytes);
  append(name, opening.bytes);
  name.push_back(static_cast<std::uint8_t>(slot));
  name.push_back(static_cast<std::uint8_t>(topic));
  return name;
}

BytesView points_of(const Opening& opening, std::size_t step) {
  for (const auto& fact : opening.facts)
    if (fact.written.id == opening.steps[step]) return std::get<MatchStepped>(fact.what).points;
  return {};
}

constexpr std::int32_t topics_most = 5;   // in the app's list
constexpr std::int32_t topic_step = 100;  // questions of topic t are numbered from 100 (t + 1)

}  // namespace

Status Device::on(const EnterTogether& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (it.depth < 1 || it.depth > depth_most) return failed(FaultCode::out_of_range);
  if (it.topic && (*it.topic < 0 || *it.topic >= topics_most))
    return failed(FaultCode::out_of_range);
  const std::int32_t depth = std::min(it.depth, depth_open(opened_->state.us));
  const Wish wish = it.opening ? Wish(JoinOpening{*it.opening}) : Wish(EnterOpening{});
  TROTH_TRY(bodies, decide(opened_->state, wish, now_for_wishes()));
  TROTH_CHECK(write_shared(bodies));
  const EventId opening = it.opening.value_or(*made_);
  const SpaceId& space = active().held.space;
  std::vector<MatchSlot> slots;
  for (std::size_t slot = 0; slot < topic_slot; ++slot)
    slots.push_back({slot_name(space, opening, slot), static_cast<std::int32_t>(slot) < depth});
  slots.push_back({slot_name(space, opening, topic_slot, it.topic.value_or(0)),
                   it.topic.has_value() && depth == depth_most});
  MatchSide side = match_side(random_, slots);
  opened_->self.matches.push_back({opening, side.scalar, std::move(side.points)});
  keep_self();
  match_together();
  return {};
}

// Plays what can be played, and forgets what is over.
void Device::match_together() {
  if (phase_ != Phase::open || !is_linked() || needs_log()) return;
  Self& self = opened_->self;
  const auto& openings = opened_->state.us.openings;
  const auto is_over = [&](const EventId& id) {
    const auto found = openings.find(id);
    return found != openings.end() && found->second.closed;
  };
  bool changed = false;
  if (std::erase_if(self.matches, [&](const auto& one) { return is_over(one.opening); }) > 0)
    changed = true;
  if (std::erase_if(self.matched, [&](const auto& one) { return is_over(one.opening); }) > 0)
    changed = true;
  const auto made = made_;
  // A step of one's own may be followed by nothing of one's own, so one round is enough.
  const std::vector<MatchAtRest> matches = self.matches;
  for (const MatchAtRest& match : matches) {
    if (!step_match(match)) continue;
    std::erase_if(self.matches, [&](const auto& one) { return one.opening == match.opening; });
    changed = true;
  }
  made_ = made;
  if (changed) keep_self();
}

// True when this match is over for this device.
bool Device::step_match(const MatchAtRest& match) {
  const auto found = opened_->state.us.openings.find(match.opening);
  if (found == opened_->state.us.openings.end() || !found->second.joined) return false;
  const Opening& opening = found->second;
  const bool lower = member_id_of(self().me) < member_id_of(*active().held.partner);
  const MatchSide side{match.scalar, match.points};
  const auto say = [&](std::int32_t step, Bytes points) {
    const auto answers = opening.steps.empty() ? std::nullopt : std::optional(opening.steps.back());
    const StepMatch wish{match.opening, step, answers, std::move(points)};
    if (const auto bodies = decide(opened_->state, wish, now_for_wishes()))
      return write_shared(*bodies).has_value();
    return false;
  };
  const auto know = [&](const std::vector<bool>& common) {
    MatchKnown known{match.opening, 0, {}};
    for (std::size_t slot = 0; slot < topic_slot && slot < common.size(); ++slot)
      if (common[slot]) known.depth = static_cast<std::int32_t>(slot) + 1;
    // Which topic it is was not kept: it is the one that my own point says.
    for (std::int32_t topic = 0; topic < topics_most && common[topic_slot]; ++topic)
      if (says_yes_to(side, topic_slot,
                      slot_name(active().held.space, match.opening, topic_slot, topic)))
        known.topic = topic;
    opened_->self.matched.push_back(known);
    show();
  };
  switch (opening.steps.size()) {
    case 0:
      if (lower) (void)say(1, match.points);
      return false;
    case 1: {
      if (lower) return false;
      auto answer = answer_match(side, points_of(opening, 0));
      if (!answer) return true;  // no points: there is no match with this client
      (void)say(2, *std::move(answer));
      return false;
    }
    case 2: {
      if (!lower) return false;
      auto end = end_match(random_, side, points_of(opening, 1));
      if (!end || end->common.size() != match_slots) return true;
      if (!say(3, std::move(end->points))) return false;
      know(end->common);
      return true;
    }
    default: {
      if (lower) return true;
      const auto common = common_in(side, points_of(opening, 0), points_of(opening, 2));
      if (common && common->size() == match_slots) know(*common);
      return true;
    }
  }
}

void Device::fill_matched(view::OpeningRow& row) const {
  for (const MatchKnown& known : self().matched) {
    if (known.opening != row.id) continue;
    row.common_depth = known.depth;
    row.common_topic = known.topic;
    const std::int32_t topic = row.prompt / topic_step - 1;
    const bool is_of_topic = topic >= 0 && row.common_topic != topic;
    row.deeper_than_both = row.depth > row.common_depth || is_of_topic;
    if (!row.deeper_than_both) continue;
    // What neither agreed to read is not shown, whatever the other's client says.
    row.prompt = 0;
    std::erase(row.can, view::MeetingCan::seal);
  }
}

}  // namespace troth::device
