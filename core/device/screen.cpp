// What is shown.
#include <algorithm>

#include "device/device.h"
#include "view/mine.h"
#include "view/us.h"

namespace troth::device {
namespace {

// Whatever keeps a log from being read to its end is said.
void name_trouble(const LogStanding& it, std::vector<Trouble>& troubles) {
  const int missing = static_cast<int>(std::min<std::uint64_t>(it.missing, 1'000'000));
  switch (it.standing) {
    case Standing::up_to_date:
    case Standing::removed:  // both are said in the list of devices
    case Standing::forked:
      return;
    case Standing::waiting_for_frames:
      // What is named is here and is another frame: somebody was shown another history.
      if (it.fault == FaultCode::forked)
        troubles.push_back({FaultCode::forked, std::nullopt, 1, {}});
      else
        troubles.push_back({FaultCode::gap, std::nullopt, missing, {}});
      return;
    case Standing::waiting_for_key:
      troubles.push_back({FaultCode::unknown_key, std::nullopt, 1, {}});
      return;
    case Standing::withheld:
      troubles.push_back({FaultCode::gap, std::nullopt, 1, {}});
      return;
    case Standing::halted:
      troubles.push_back({it.fault, std::nullopt, 1, {}});
      return;
  }
}

}  // namespace

Screen Device::screen() const {
  Screen screen;
  screen.phase = recovery_ ? Phase::loading : phase_;
  screen.relay.origin = origin_;
  if (lock_) screen.phone_question = phone_question(lock_->salt);
  for (const PhoneLock& one : phone_locks_.locks)
    screen.phone_locks.push_back({one.credential, one.added});
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
  if (needs_log()) {
    screen.relay.phase = RelayPhase::asks_sign_in;
    if (self.retired) screen.troubles.push_back({FaultCode::another_writer, std::nullopt, 0, {}});
  }

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
      name_trouble(standing, screen.troubles);
      // A key that was made before anybody knew this device is boxed to the person: it opens where
      // the passphrase is typed.
      if (standing.standing == Standing::waiting_for_key &&
          screen.relay.phase != RelayPhase::offline)
        screen.relay.phase = RelayPhase::asks_sign_in;
    }
    if (!log->frozen().empty())
      screen.troubles.push_back(
          {FaultCode::update_needed, std::nullopt, static_cast<int>(log->frozen().size()), {}});
  }
  // Whoever leaves is asked for nothing any more.
  if (self.leaving) screen.relay.phase = RelayPhase::leaving;
  if (self.left_for_good) screen.relay.phase = RelayPhase::left;
  for (const auto& [code, entries] : opened_->refused)
    screen.troubles.push_back({code, std::nullopt, entries, {}});
  if (phase_ != Phase::open) return screen;
  const Now now = now_for_wishes();
  screen.archives = archives();
  screen.archive = archive_shown();
  screen.us = view::us_of(reader(now), opened_->us_page, opened_->us_also);
  for (view::CheckInRow& row : screen.us->check_ins) fill(row);
  for (view::OpeningRow& row : screen.us->openings) fill(row);
  if (opened_->mine)
    screen.mine = view::mine_of(opened_->state, opened_->own_overview, now, opened_->mine_page);
  return screen;
}

}  // namespace troth::device
