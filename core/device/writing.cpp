// Frames: what the person says to both, and the cover that leaves by the calendar alone
// (protocol 2.7, A5).
#include "device/device.h"
#include "device/frame_record.h"
#include "log/fact_bytes.h"
#include "sync/schedule.h"

namespace troth::device {

std::string Device::frame_name(const LogId& log, std::uint64_t seq) const {
  Bytes big_endian;
  for (int i = 7; i >= 0; --i) big_endian.push_back(static_cast<std::uint8_t>(seq >> (8 * i)));
  return std::string(frames_prefix) + log.text() + "/" + hex_of(big_endian);
}

Status Device::write_sheet(const Sheet& sheet, bool is_quiet) {
  Log& log = writing_log();
  const LogId own = writing_log_id();
  const Chain* chain = log.chain(own);
  if (!chain) return failed(FaultCode::unknown_log);
  const Position position = position_after(log.space(), *chain);
  const Bytes inner = take_cell();
  const SpaceKey space_key = writing_space_key();
  const Pen pen{writing_key(), space_key.key, writing_private_key()};
  TROTH_TRY(frame, write_frame(cipher_, pen, position, sheet, inner));

  Bytes record = frame_record(now_, is_quiet, frame);
  const BytesView one[] = {frame};
  (void)receive(active_index(), one, {now_});
  if (log.chain(own)->seq() != position.seq) return failed(FaultCode::another_writer);
  if (const auto written = parse_frame(frame))
    opened_->inner_heads.note(cipher_, self().private_keys, *written);
  opened_->outbox[own][position.seq] = {position.seq, is_quiet, std::move(frame)};
  put(frame_name(own, position.seq), std::move(record));
  opened_->courier.push_again();
  mail_due_ = true;
  return {};
}

void Device::write_owed_cover() {
  Self& self = opened_->self;
  if (needs_log()) return;
  const auto owed =
      sync::quiet_frames_owed(self.calendar_seed, writing_log_id(), self.calendar_from, now_);
  for (std::size_t i = 0; i < owed.frames; ++i)
    if (!write_sheet(Sheet{}, true)) break;
  calendar_next_ = owed.next;
  // A clock that went back starts the calendar anew; else nothing would leave until it has caught
  // up.
  if (owed.frames == 0 && now_ >= self.calendar_from) return;
  self.calendar_from = owed.served;
  keep_self();
}

Status Device::write_shared(const Bodies& bodies, std::vector<Item> protocol_items) {
  if (needs_log())
    return failed(self().retired ? FaultCode::another_writer : FaultCode::relay_refused);
  write_owed_cover();
  std::vector<Item> items = std::move(protocol_items);
  for (const Body& body : bodies) items.push_back(item_of(body));
  TROTH_TRY(sheets, writing_log().compose(writing_log_id(), std::move(items), now_));
  const std::size_t before = writing_log().in_order().size();
  for (const Sheet& sheet : sheets) TROTH_CHECK(write_sheet(sheet, false));
  const auto events = writing_log().in_order();
  for (std::size_t i = before; i < events.size(); ++i) {
    if (events[i].place.log != writing_log_id()) continue;
    opened_->beside.here.insert(events[i].id);
    if (!made_) made_ = events[i].id;
  }
  fold_space();
  show();
  return {};
}

}  // namespace troth::device
