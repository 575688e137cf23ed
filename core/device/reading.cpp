// One's own felt trust, while Mine is open. It is made when it is asked for and handed out once:
// nothing of it rests on this device, and asking writes nothing.
#include "view/reading.h"

#include "device/device.h"

namespace troth::device {

Status Device::on(const ReadTrust& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (!opened_->mine) return failed(FaultCode::mine_locked);
  reading_ = view::reading_of(opened_->state, member_id_of(self().me), now_, it.since);
  return {};
}

}  // namespace troth::device
