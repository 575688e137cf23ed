// What is shown.
#include "device/device.h"
#include "view/mine.h"
#include "view/us.h"

namespace troth::device {

Screen Device::screen() const {
  Screen screen;
  screen.phase = recovery_ ? Phase::loading : phase_;
  screen.relay.origin = origin_;
  if (!opened_) return screen;
  const Self& self = opened_->self;
  screen.mine_open = opened_->mine.has_value() && phase_ == Phase::open;
  screen.mine_follows_app = mine_follows_app();
  screen.mine_must_open = opened_->mine_at_rest.must_open();
  screen.kit_kept = self.kit_kept;
  screen.me = member_id_of(self.me);
  screen.pairing = pairing_shown();
  screen.relay.phase = opened_->relay;
  screen.relay.fault = opened_->relay_fault;
  screen.relay.waiting_to_leave = !opened_->beside.here.empty();
  screen.troubles = opened_->troubles;

  const SpaceOpen& open = active_open();
  const MemberId me = member_id_of(self.me);
  for (const Log* log : {open.before.get(), open.us.get()}) {
    if (!log || (log == open.before.get() && open.us)) continue;
    for (const LogStanding& standing : log->standings()) {
      const Chain* chain = log->chain(standing.log);
      DeviceRow row;
      row.log = standing.log;
      row.mine = standing.member == me;
      row.this_one = standing.log == writing_log_id();
      row.added = chain->certificate().certificate().at;
      row.removed = standing.standing == Standing::removed;
      row.two_histories = standing.standing == Standing::forked;
      screen.devices.push_back(row);
      if (standing.standing == Standing::halted)
        screen.troubles.push_back({standing.fault, std::nullopt, 1});
      if (standing.standing == Standing::waiting_for_frames)
        screen.troubles.push_back(
            {FaultCode::gap, std::nullopt,
             static_cast<int>(std::min<std::uint64_t>(standing.missing, 1'000'000))});
    }
  }
  if (phase_ != Phase::open) return screen;
  const Now now = now_for_wishes();
  screen.us = view::us_of(opened_->state, now, opened_->beside, opened_->us_page);
  if (opened_->mine) screen.mine = view::mine_of(opened_->state, now, opened_->mine_page);
  return screen;
}

}  // namespace troth::device
