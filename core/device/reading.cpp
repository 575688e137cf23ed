// One's own felt trust, while Mine is open. It is made when it is asked for and handed out once:
// nothing of it rests on this device, and asking writes nothing. It is made part by part, each time
// that it is asked for again; what changes the state in between begins it anew.
#include "view/reading.h"

#include "device/device.h"

namespace troth::device {

Status Device::on(const ReadTrust& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (!opened_->mine) return failed(FaultCode::mine_locked);
  auto& begun = opened_->reading;
  const MemberId me = member_id_of(self().me);
  if (begun && begun->since != it.since) {
    // Two at once: this one whole, so that both come to an end.
    reading_ = view::reading_of(opened_->state, me, now_, it.since);
    return {};
  }
  if (!begun) begun.emplace(it.since, view::ReadingInParts(opened_->state, me, now_, it.since));
  if (auto done = begun->parts.go_on()) {
    reading_ = *std::move(done);
    begun.reset();
  } else {
    effects_.emplace_back(ReadOn{it.since});
  }
  return {};
}

}  // namespace troth::device
