#include "writers.h"

#include "device/frame_record.h"
#include "log/fact_bytes.h"

namespace troth::world {
namespace {

std::string record_name(const LogId& log, std::uint64_t seq) {
  Bytes big_endian;
  for (int i = 7; i >= 0; --i) big_endian.push_back(static_cast<std::uint8_t>(seq >> (8 * i)));
  return std::string(device::frames_prefix) + log.text() + "/" + hex_of(big_endian);
}

}  // namespace

TwoWriters::TwoWriters(World& world, Phone& ana, Phone& ben) : world_(world), ana_(ana) {
  const device::Self& self = ana.device().opened()->self;
  const device::SpaceAtRest& space = self.spaces[self.active];
  for (Phone* phone : {&ana, &ben}) {
    const device::Opened& opened = *phone->device().opened();
    keys_.emplace_back(*opened.spaces[opened.self.active].us_key);
    private_keys_.push_back(opened.self.private_keys.back());
  }
  space_key_ = space.held.keys.back().key;
  log_ = std::make_unique<Log>(space.held.space, Room::us, *world.cipher);
  (void)log_->add_member(member_id_of(self.me), self.me.sign);
  (void)log_->add_member(member_id_of(*space.held.partner), space.held.partner->sign);
  for (const SpaceKey& key : space.held.keys) log_->add_space_key(key.key);
  for (const device::KnownLog& known : space.logs)
    if (!known.solo) (void)log_->add_device(known.certificate);
  std::vector<Bytes> frames;
  for (const auto& [name, bytes] : ana.store())
    if (name.starts_with(device::frames_prefix))
      if (const auto record = device::read_frame_record(bytes);
          record && log_->chain(record->header.log))
        frames.emplace_back(record->frame.begin(), record->frame.end());
  std::vector<Received> outcomes;
  log_->receive(std::vector<BytesView>(frames.begin(), frames.end()), outcomes);
}

EventId TwoWriters::say(std::size_t who, Item item, Instant at) {
  const LogId own = log_of(who);
  std::vector<Item> items;
  items.push_back(std::move(item));
  const auto sheets = log_->compose(own, std::move(items), at);
  TROTH_ASSERT(sheets.has_value() && sheets->size() == 1);
  append_frame(who, sheets->front(), at);
  return event_id(own, log_->chain(own)->seq(), 0);
}

void TwoWriters::append_frame(std::size_t who, const Sheet& sheet, Instant at) {
  const LogId own = log_of(who);
  const Position position = position_after(log_->space(), *log_->chain(own));
  Bytes inner;
  if (who == 0 && !to_carry.empty()) {
    inner = std::move(to_carry.front());
    to_carry.pop_front();
  } else {
    Bytes number;
    append_le(number, position.seq);
    inner = blank_inner(*world_.cipher, SealPlace(label::drawer, {own.bytes, number}));
  }
  auto frame = write_frame(*world_.cipher, {keys_[who], space_key_, private_keys_[who]}, position,
                           sheet, inner);
  TROTH_ASSERT(frame.has_value());
  std::vector<Received> outcomes;
  const BytesView one[] = {*frame};
  log_->receive(one, outcomes);
  TROTH_ASSERT(outcomes[0].reception == Reception::taken);
  const Bytes kept = who == 0 ? *frame : without_private(*parse_frame(*frame));
  ana_.store()[record_name(own, position.seq)] = device::frame_record(at, false, kept);
}

void TwoWriters::use(const SpaceKey& space_key, const Key& private_key_of_ana) {
  space_key_ = space_key.key;
  log_->add_space_key(space_key_);
  private_keys_[0] = private_key_of_ana;
}

Stored frames_in(const std::map<std::string, Bytes>& store) {
  Stored stored;
  for (const auto& [name, record] : store) {
    if (!name.starts_with(device::frames_prefix)) continue;
    ++stored.frames;
    stored.bytes += record.size();
  }
  return stored;
}

}  // namespace troth::world
