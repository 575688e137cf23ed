// Reading what was told in a pair that is over (Look). Nothing is added to it any more, so it is
// folded once, where it is looked at.
#include <algorithm>

#include "device/device.h"

namespace troth::device {
namespace {

// Nothing can be done there, so nothing is offered.
void only_to_read(view::Us& us) {
  us.today = {};
  us.offers_joint_work = us.may_ask = false;
  const auto take = [](auto&... rows) {
    const auto from = [](auto& of_a_kind) {
      for (auto& row : of_a_kind) {
        if constexpr (requires { row.can.clear(); }) row.can.clear();
        if constexpr (requires { row.can_thank; }) row.can_thank = false;
      }
    };
    (from(rows), ...);
  };
  take(us.promises, us.needs, us.moments, us.hurts, us.owning_ups, us.repairs, us.openness,
       us.distances, us.shaped_me, us.agreements, us.check_ins, us.openings);
}

}  // namespace

Status Device::on(const Look& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (!it.archive) {
    opened_->looked_at.reset();
    show();
    return {};
  }
  const auto index = space_index(*it.archive);
  if (!index || !opened_->spaces[*index].us || *index == active_index())
    return failed(FaultCode::not_found);
  LookedAt looked{*index, {}};
  for (const Event& event : opened_->spaces[*index].us->in_order()) evolve(looked.state, event);
  opened_->looked_at = std::move(looked);
  show();
  return {};
}

std::vector<ArchiveRow> Device::archives() const {
  std::vector<ArchiveRow> rows;
  const MemberId me = member_id_of(self().me);
  for (std::size_t i = 0; i < self().spaces.size(); ++i) {
    const Log* us = opened_->spaces[i].us.get();
    if (us == nullptr || i == active_index()) continue;
    // Every screen names it, and it may be ten years long: it is read once for each length.
    ArchiveRead& read = opened_->archives_read[i];
    const auto events = us->in_order();
    if (read.events != events.size()) {
      read = {events.size(), {self().spaces[i].held.space, std::nullopt, {}, {}}};
      for (const Event& event : events) {
        read.row.began =
            read.row.began == Instant{} ? event.at : std::min(read.row.began, event.at);
        read.row.last = std::max(read.row.last, event.at);
        if (const auto* named = say_if<Nicknamed>(event.body); named != nullptr && event.by != me)
          read.row.partner_name = named->name;
      }
    }
    rows.push_back(read.row);
  }
  return rows;
}

std::optional<view::Us> Device::archive_shown() const {
  if (!opened_->looked_at) return std::nullopt;
  LookedAt& looked = *opened_->looked_at;
  const SpaceAtRest& space = self().spaces[looked.space];
  looked.state.mine.asides = opened_->state.mine.asides;  // what its reader put out of sight
  Now now = now_for_wishes();
  now.partner = member_id_of(*space.held.partner);
  now.past = opened_->spaces[looked.space].us->past_now();
  const view::Beside beside;
  const view::Overview overview(looked.state.us);
  view::Us us = view::us_of({looked.state, now, beside, overview}, opened_->us_page);
  const InSpace in{looked.state, looked.space};
  for (view::CheckInRow& row : us.check_ins) fill(row, in);
  for (view::OpeningRow& row : us.openings) fill(row, in);
  only_to_read(us);
  return us;
}

}  // namespace troth::device
