// A stretch of time, for whoever asks (view/timeline.h): nothing of it rests, and asking writes
// nothing.
#include "view/timeline.h"

#include "device/device.h"
#include "view/everything.h"

namespace troth::device {

Status Device::on(const ReadTimeline& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (it.with_mine && !opened_->mine) return failed(FaultCode::mine_locked);
  if (it.until < it.from) return failed(FaultCode::out_of_range);
  const Now now = now_for_wishes();
  const view::Reader reader = this->reader(now);
  timeline_ = view::timeline_of(reader, {it.from, it.until, it.for_paper, it.with_mine});
  // What both opened together, as the screen of the meeting shows it.
  for (view::Told& told : timeline_->told) {
    const auto take = [&](const auto& matter) {
      auto row = view::row_of(told.of, matter, reader);
      fill(row);
      told.my_answers = row.my_answers;
      told.their_answers = row.their_answers;
      if constexpr (requires { row.prompt; }) {
        told.depth = row.depth;
        told.prompt = row.prompt;
      }
    };
    if (told.matter == view::Matter::check_in) take(reader.us().check_ins.at(told.of));
    if (told.matter == view::Matter::opening) take(reader.us().openings.at(told.of));
  }
  return {};
}

}  // namespace troth::device
