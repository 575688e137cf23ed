// Keys on their way between devices (protocol 2.4, A1): what the facts of the log layer say to this
// device, and making a new key of the space.
#include <algorithm>

#include "device/device.h"
#include "log/protocol_item.h"
#include "sync/grant.h"
#include "sync/link.h"

namespace troth::device {
namespace {

template <class Fact>
std::optional<Fact> fact_in(const Item& item) {
  if (item.type != Fact::kind.number) return std::nullopt;
  auto fact = cbor::decoded<Fact>(item.bytes);
  if (!fact) return std::nullopt;
  return std::move(*fact);
}

// Is this log written by somebody who gets new keys?
bool is_in(const LogStanding& one, const std::optional<LogId>& without) {
  return one.standing != Standing::removed && one.standing != Standing::forked &&
         one.log != without;
}

}  // namespace

// The key out of a box for this device, or for the person while the passphrase has just been typed.
std::optional<Key> Device::unbox(std::span<const KeyBox> boxes, const SpaceKeyName& name) const {
  const SpaceAtRest& rest = active();
  const std::optional<OwnLog>& own = rest.held.partner ? rest.log : rest.solo_log;
  if (own)
    if (const auto key = unbox_key(cipher_, boxes, BoxKey(own->seeds.box), name)) return *key;
  if (opened_->identity)
    if (const auto key = unbox_key(cipher_, boxes, BoxKey(opened_->identity->box), name))
      return *key;
  return std::nullopt;
}

// Takes what the protocol's own facts say to this device. Called whenever frames were taken; doing
// it again changes nothing.
void Device::heed() {
  forget_phone_locks_if_removed();
  SpaceOpen& open = active_open();
  SpaceAtRest& rest = active();
  const MemberId me = member_id_of(self().me);
  if (!rest.held.partner) {
    if (self().linked_elsewhere) return;
    for (const StrangeFact& strange : open.before->strange()) {
      const auto linked = fact_in<sync::Linked>(strange.item);
      if (!linked || strange.by != me || strange.place.log == writing_log_id()) continue;
      const auto key = unbox(linked->boxes, linked->key_name);
      if (!key) continue;
      opened_->self.linked_elsewhere =
          LinkedElsewhere{linked->space, linked->partner, linked->epoch, *key};
      keep_self();
      show();
      return;
    }
    return;
  }
  // Adding a key may bring more facts, so what was looked at is looked at again.
  const auto anything_new = [&] {
    for (const StrangeFact& strange : open.us->strange()) {
      if (take_space_key(strange.item, true)) return true;
      if (strange.by == me && take_private_key(strange.item)) return true;
    }
    // Keys that open what the frame that tells them waits for.
    return std::ranges::any_of(open.us->said_ahead(),
                               [&](const Item& item) { return take_space_key(item, false); });
  };
  while (anything_new()) {
  }
  find_keys_told_in_vain();
}

// Whether a key came here that was not here. What does not count (yet) may be told by anybody who
// ever had a device here: such a key opens, and nothing is sealed under it.
bool Device::take_space_key(const Item& item, bool counts) {
  const auto rotated = fact_in<Rotated>(item);
  if (!rotated) return false;
  const HeldSpace& space = active().held;
  const auto held = [&](const SpaceKeyName& name) {
    return std::ranges::any_of(
        space.keys, [&](const SpaceKey& one) { return space_key_name(one.key) == name; });
  };
  if (held(rotated->key_name)) return false;
  const auto key = unbox(rotated->boxes, rotated->key_name);
  if (!key) return false;
  const auto take = [&](std::uint32_t epoch, const Key& one) {
    const SpaceKeyName name = space_key_name(one);
    if (held(name)) return;
    if (!counts) opened_->self.unheard.push_back(name);
    hold_space_key({epoch, one});
  };
  if (const auto before = old_key(cipher_, space.space, *rotated, *key))
    take(rotated->epoch > 1 ? rotated->epoch - 1 : 1, *before);
  take(rotated->epoch, *key);
  if (counts) opened_->self.rotated_at = now_;
  return true;
}

// One that is told again opens what was sealed under it, and nothing more is.
bool Device::take_private_key(const Item& item) {
  const auto keys = fact_in<sync::PrivateKeys>(item);
  Self& own = opened_->self;
  if (!keys || std::ranges::any_of(own.private_keys, [&](const Key& one) {
        return space_key_name(one) == keys->key_name;
      }))
    return false;
  const auto key = unbox(keys->boxes, keys->key_name);
  if (!key) return false;
  own.private_keys.insert(
      keys->told_again.value_or(false) ? own.private_keys.begin() : own.private_keys.end(), *key);
  if (own.drawer_slots.empty())
    if (const auto weekly =
            open_weekly(cipher_, own.private_keys, lock_->account, own.weekly_version, own.weekly))
      for (const auto& slot : weekly->slots) append(own.drawer_slots, slot);
  keep_self();
  return true;
}

void Device::hold_space_key(const SpaceKey& key) {
  SpaceOpen& open = active_open();
  active().held.keys.push_back(key);
  open.join_keys.push_back(sync::join_key(key.key, active().held.space));
  const std::size_t before = open.us->in_order().size();
  const std::size_t changed = open.us->add_space_key(key.key);
  if (changed < before) opened_->folded_us = std::min(changed, opened_->folded_us);
  keep_self();
  show();
}

// --- making new ones ---

// A new key of the space and a new Kpt, to all devices that are still in, and to both people
// themselves, which leads to the one `before`. `without`: a log that is being taken out. The keys
// are held (hold) once the items are written under one that everybody has heard of.
Result<Device::NewKeys> Device::new_keys(const Key& before, const std::optional<LogId>& without) {
  const SpaceAtRest& rest = active();
  const Log& us = *active_open().us;
  NewKeys made{{}, Key(random_.bytes<32>()), Key(random_.bytes<32>()), 0};
  std::vector<BoxPublicKey> everybody = {self().me.box, rest.held.partner->box};
  for (const LogStanding& one : us.standings())
    if (is_in(one, without) && everybody.size() < key_boxes_max)
      everybody.push_back(us.chain(one.log)->certificate().certificate().device_box);
  made.epoch = newest_space_key().epoch + 1;
  TROTH_TRY(rotated,
            rotate(cipher_, rest.held.space, made.epoch, made.space_key, before, everybody));
  TROTH_TRY(private_keys, private_keys_item(made.private_key, without, {}));
  made.items = {protocol_item(rotated), std::move(private_keys)};
  return made;
}

// A key for private sheets, to one's own devices that are still in, and to oneself.
Result<Item> Device::private_keys_item(const Key& key, const std::optional<LogId>& without,
                                       std::optional<bool> told_again) const {
  const Log& us = *active_open().us;
  const MemberId me = member_id_of(self().me);
  std::vector<BoxPublicKey> own = {self().me.box};
  for (const LogStanding& one : us.standings())
    if (one.member == me && is_in(one, without) && own.size() < key_boxes_max)
      own.push_back(us.chain(one.log)->certificate().certificate().device_box);
  sync::PrivateKeys keys;
  keys.key_name = space_key_name(key);
  TROTH_SET(keys.boxes, box_key(cipher_, key, own));
  keys.told_again = told_again;
  return protocol_item(keys);
}

void Device::hold(const NewKeys& keys) {
  opened_->self.private_keys.push_back(keys.private_key);
  hold_space_key({keys.epoch, keys.space_key});
  opened_->self.rotated_at = now_;
  keep_self();
}

// Every ninety days, by whoever comes first.
void Device::rotate_if_due() {
  if (!is_linked() || needs_log() || now_ - self().rotated_at < rotation_ms) return;
  // A clock that jumped is no reason to do it again and again.
  opened_->self.rotated_at = now_;
  keep_self();
  make_new_keys(newest_space_key().key);
}

void Device::make_new_keys(const Key& before) {
  const auto keys = new_keys(before, std::nullopt);
  if (keys && write_shared({}, keys->items)) hold(*keys);
}

// Tells one's other devices, which are in the log from before linking, where the two are now.
Status Device::tell_own_devices(const SpaceId& space, const PublicKeys& partner,
                                const SpaceKey& key) {
  const Log& before = *active_open().before;
  std::vector<BoxPublicKey> own = {self().me.box};
  for (const LogId& log : before.logs())
    if (log != writing_log_id() && own.size() < key_boxes_max)
      own.push_back(before.chain(log)->certificate().certificate().device_box);
  sync::Linked linked{space, partner, key.epoch, space_key_name(key.key), {}};
  TROTH_SET(linked.boxes, box_key(cipher_, key.key, own));
  return write_shared({}, {protocol_item(linked)});
}

}  // namespace troth::device
