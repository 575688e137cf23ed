// Saying again, in the log that is written now, what this device said in one that it had to leave
// (renewing.cpp) and what does not count there: it never arrived, or another history of that log
// stands beside it.
#include <algorithm>

#include "device/device.h"
#include "log/fact_bytes.h"
#include "log/sheet.h"
#include "sync/link.h"

namespace troth::device {
namespace {

// The facts of a frame name each other by ids of 16 random bytes, so exchanging those bytes
// exchanges the names, in facts of any kind.
void rename(Bytes& bytes, const std::map<EventId, EventId>& names) {
  for (std::size_t i = 0; i + EventId::size <= bytes.size(); ++i) {
    const auto found = names.find(EventId{array_of<EventId::size>(BytesView(bytes).subspan(i))});
    if (found == names.end()) continue;
    std::ranges::copy(found->second.bytes, bytes.begin() + static_cast<std::ptrdiff_t>(i));
    i += EventId::size - 1;
  }
}

std::optional<SpaceKeyName> key_told_in(std::uint16_t type, BytesView bytes) {
  if (type == Rotated::kind.number)
    if (const auto rotated = cbor::decoded<Rotated>(bytes)) return rotated->key_name;
  if (type == sync::PrivateKeys::kind.number)
    if (const auto keys = cbor::decoded<sync::PrivateKeys>(bytes)) return keys->key_name;
  return std::nullopt;
}

FactToRetell to_retell(std::uint32_t index, const Item& item) {
  return {index, item.type, item.version, item.critical, item.bytes};
}

}  // namespace

// Read from the frames themselves: some may lie beyond a gap.
std::vector<FrameToRetell> Device::unsent(const LogId& log) const {
  std::vector<FrameToRetell> frames;
  const auto waiting = opened_->outbox.find(log);
  if (waiting == opened_->outbox.end()) return frames;
  for (const auto& [seq, kept] : waiting->second) {
    const auto frame = parse_frame(kept.bytes);
    if (!frame) continue;
    FrameToRetell one{log, seq, link_of(frame->header_bytes), {}};
    for (const SpaceKey& key : active().held.keys) {
      if (space_key_name(key.key) != frame->header.key_name) continue;
      auto opened = cipher_.open(key.key, label::sheet_shared, frame->bound(), frame->s);
      if (!opened) continue;
      const Plaintext plaintext(std::move(*opened));
      const auto sheet = parse_sheet(plaintext.view());
      if (!sheet) continue;
      for (std::size_t i = 0; i < sheet->items.size(); ++i) {
        const Item& item = sheet->items[i];
        if (item.type != references_type)
          one.facts.push_back(to_retell(static_cast<std::uint32_t>(i), item));
      }
    }
    frames.push_back(std::move(one));
  }
  return frames;
}

void Device::put_aside_unsent(const LogId& old) {
  Self& self = opened_->self;
  for (FrameToRetell& frame : unsent(old)) {
    drops_.insert(frame_name(old, frame.seq));
    for (const FactToRetell& fact : frame.facts)
      if (const auto key = key_told_in(fact.type, fact.bytes)) self.unheard.push_back(*key);
    if (!frame.facts.empty()) self.to_retell.push_back(std::move(frame));
  }
}

// Keys that were told where it does not count, or in a log that had to be left and that others may
// know in another form, may have reached some only. Nothing is sealed under them any more. What was
// is opened by whoever gets a new key that leads to them; it is told by the device that told them,
// because the logs of others may use them already, and cannot be read up to where they tell it.
void Device::find_keys_told_in_vain() {
  const Log& us = *active_open().us;
  const HeldSpace& held = active().held;
  std::set<SpaceKeyName>& in_vain = opened_->told_in_vain;
  std::set<SpaceKeyName>& heard = opened_->heard;
  in_vain.clear();
  heard.clear();
  std::set<SpaceKeyName> mine, led_to;
  const auto was_left = [&](const LogId& log) {
    return std::ranges::find(self().former, log, &FormerLog::log) != self().former.end();
  };
  const auto take = [&](const StrangeFact& fact, bool counts) {
    const auto key = key_told_in(fact.item.type, fact.item.bytes);
    if (!key) return;
    if (was_left(fact.place.log)) mine.insert(*key);
    (counts && !was_left(fact.place.log) ? heard : in_vain).insert(*key);
    if (fact.place.log != writing_log_id() || fact.item.type != Rotated::kind.number) return;
    const auto rotated = cbor::decoded<Rotated>(fact.item.bytes);
    for (const SpaceKey& one : held.keys)
      if (space_key_name(one.key) == *key)
        if (const auto before = old_key(cipher_, held.space, *rotated, one.key))
          led_to.insert(space_key_name(*before));
  };
  for (const StrangeFact& fact : us.strange()) take(fact, true);
  for (const StrangeFact& fact : us.strange_from_removed()) take(fact, false);
  for (const SpaceKeyName& one : heard) in_vain.erase(one);
  opened_->to_lead_to.clear();
  for (const SpaceKey& one : held.keys) {
    const SpaceKeyName name = space_key_name(one.key);
    if (in_vain.contains(name) && mine.contains(name) && !led_to.contains(name))
      opened_->to_lead_to.push_back(one);
  }
  // Nothing leads to a key for private sheets: it is told again, where it counts.
  opened_->private_to_tell.clear();
  for (const Key& one : self().private_keys) {
    const SpaceKeyName name = space_key_name(one);
    if (in_vain.contains(name) && mine.contains(name)) opened_->private_to_tell.push_back(one);
  }
}

// What was written here, was taken by a relay, and lies behind the place where two histories of the
// log part: it counts for nobody.
std::vector<FrameToRetell> Device::said_in_vain() {
  std::vector<FrameToRetell> frames;
  const Log& log = writing_log();
  for (const LogStanding& standing : log.standings()) {
    if (standing.standing != Standing::forked) continue;
    for (FormerLog& former : opened_->self.former) {
      if (former.log != standing.log) continue;
      const std::uint64_t end =
          former.said_again_from == 0 ? former.head : former.said_again_from - 1;
      if (standing.seq > end) continue;
      former.said_again_from = standing.seq;
      for (const Event& event : log.from_removed()) {
        const Place& place = event.place;
        if (place.log != former.log || place.seq < standing.seq || place.seq > end) continue;
        if (frames.empty() || frames.back().log != place.log || frames.back().seq != place.seq)
          frames.push_back({place.log, place.seq, {}, {}});
        frames.back().facts.push_back(to_retell(place.index, item_of(event.body)));
      }
    }
  }
  return frames;
}

// Once the relay has shown all it has of the old log: a frame that is there under the same link did
// arrive. What counts nowhere is said anew, each name exchanged for its new one.
void Device::retell() {
  Self& self = opened_->self;
  std::vector<FrameToRetell> lost;
  for (FrameToRetell& frame : std::exchange(self.to_retell, {})) {
    const Chain* old = writing_log().chain(frame.log);
    const auto former = std::ranges::find(self.former, frame.log, &FormerLog::log);
    if (!old || old->seq() < frame.seq || old->link_at(frame.seq) != frame.link)
      lost.push_back(std::move(frame));
    else if (former != self.former.end())
      former->head = std::max(former->head, frame.seq);
  }
  std::vector<FrameToRetell> frames = said_in_vain();
  std::ranges::move(lost, std::back_inserter(frames));
  std::map<EventId, EventId> names;
  for (const FrameToRetell& frame : frames) say_again(frame, names);
  // Nobody said the keys: what was told in vain is not said again, new ones are made. Private
  // sheets may have been sealed under one that some of one's own devices know and others do not.
  for (const Key& one : std::exchange(opened_->private_to_tell, {}))
    if (auto told = private_keys_item(one, std::nullopt, true))
      (void)write_shared({}, {std::move(*told)});
  for (const SpaceKey& one : std::exchange(opened_->to_lead_to, {})) make_new_keys(one.key);
  if (const SpaceKey newest = newest_space_key(); !is_heard(newest.key)) make_new_keys(newest.key);
  keep_self();
  fold_space();
  show();
}

void Device::say_again(const FrameToRetell& frame, std::map<EventId, EventId>& names) {
  const LogId own = writing_log_id();
  std::vector<Item> items;
  std::vector<std::uint32_t> indices;  // of these facts in the frame
  for (const FactToRetell& fact : frame.facts) {
    if (key_told_in(fact.type, fact.bytes)) continue;
    indices.push_back(fact.index);
    items.push_back({fact.type, fact.version, fact.critical, fact.bytes});
    rename(items.back().bytes, names);
  }
  if (items.empty()) return;
  const auto sheets = writing_log().compose(own, std::move(items), now_);
  if (!sheets) return;
  std::size_t next = 0;
  for (const Sheet& sheet : *sheets) {
    const std::uint64_t seq = writing_log().chain(own)->seq() + 1;
    for (std::size_t i = 0; i < sheet.items.size(); ++i) {
      if (sheet.items[i].type == references_type) continue;
      const EventId now_called = event_id(own, seq, static_cast<std::uint32_t>(i));
      names[event_id(frame.log, frame.seq, indices[next])] = now_called;
      opened_->beside.here.insert(now_called);
      ++next;
    }
    if (!write_sheet(sheet, false)) return;
  }
}

// Whether there is anything to say again, or keys to make; asked when the relay has nothing new.
bool Device::has_to_retell() const {
  if (needs_log()) return false;
  if (!self().to_retell.empty()) return true;
  if (!is_linked()) return false;
  if (!opened_->to_lead_to.empty() || !opened_->private_to_tell.empty()) return true;
  if (!is_heard(newest_space_key().key)) return true;
  const Log& log = *active_open().us;
  return std::ranges::any_of(self().former, [&](const FormerLog& one) {
    if (!log.is_forked(one.log)) return false;
    const auto standings = log.standings();
    const auto its = std::ranges::find(standings, one.log, &LogStanding::log);
    return its->seq <= (one.said_again_from == 0 ? one.head : one.said_again_from - 1);
  });
}

}  // namespace troth::device
