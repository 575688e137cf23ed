// The logs of the spaces an account is in, and the state that follows from the active one.
#include <algorithm>

#include "crypto/check/hash.h"
#include "device/device.h"
#include "sync/grant.h"
#include "vault/rotation.h"

namespace troth::device {
bool Device::is_linked() const { return active().held.partner.has_value(); }

void Device::open_space(std::size_t index) {
  const SpaceAtRest& rest = opened_->self.spaces[index];
  SpaceOpen open;
  const MemberId me = member_id_of(opened_->self.me);
  const auto log = [&](Room room) {
    auto made = std::make_unique<Log>(rest.held.space, room, cipher_);
    (void)made->add_member(me, opened_->self.me.sign);
    for (const SpaceKey& key : rest.held.keys) (void)made->add_space_key(key.key);
    return made;
  };
  open.before = log(Room::before);
  if (rest.held.partner) {
    open.us = log(Room::us);
    (void)open.us->add_member(member_id_of(*rest.held.partner), rest.held.partner->sign);
  }
  if (rest.solo_log) open.before_key = std::make_unique<SigningKey>(rest.solo_log->seeds.sign);
  if (rest.log) open.us_key = std::make_unique<SigningKey>(rest.log->seeds.sign);
  // The key of linking first: both people have it from the first day on, however many came after.
  for (const bool is_of_two : {true, false})
    for (const SpaceKey& key : rest.held.keys)
      if ((key.epoch > 1) == is_of_two)
        open.join_keys.push_back(sync::join_key(key.key, rest.held.space));
  for (const KnownLog& known : rest.logs) {
    Log* into = known.solo ? open.before.get() : open.us.get();
    if (into) (void)into->add_device(known.certificate);
  }
  if (opened_->spaces.size() <= index) opened_->spaces.resize(index + 1);
  opened_->spaces[index] = std::move(open);
}

Status Device::open_spaces() {
  opened_->spaces.clear();
  for (std::size_t i = 0; i < opened_->self.spaces.size(); ++i) open_space(i);
  if (opened_->self.active >= opened_->self.spaces.size()) return failed(FaultCode::store_damaged);
  return {};
}

Log& Device::writing_log() {
  SpaceOpen& open = active_open();
  return open.us ? *open.us : *open.before;
}
const SigningKey& Device::writing_key() const {
  const SpaceOpen& open = active_open();
  return open.us ? *open.us_key : *open.before_key;
}

bool Device::is_heard(const Key& key) const {
  const SpaceKeyName name = space_key_name(key);
  if (opened_->heard.contains(name)) return true;
  return !opened_->told_in_vain.contains(name) &&
         std::ranges::find(self().unheard, name) == self().unheard.end();
}
const SpaceKey& Device::newest_space_key() const { return key_in_use(active().held.keys); }
SpaceKey Device::writing_space_key() const {
  std::vector<SpaceKey> heard;
  for (const SpaceKey& one : active().held.keys)
    if (is_heard(one.key)) heard.push_back(one);
  return key_in_use(heard);
}
const Key& Device::writing_private_key() const {
  const auto& keys = self().private_keys;
  const auto newest =
      std::find_if(keys.rbegin(), keys.rend(), [this](const Key& one) { return is_heard(one); });
  TROTH_ASSERT(newest != keys.rend());  // the first came with the account
  return *newest;
}

LogId Device::writing_log_id() const { return log_id_of(writing_key().verify_key()); }

std::optional<std::size_t> Device::space_index(const SpaceId& space) const {
  for (std::size_t i = 0; i < opened_->self.spaces.size(); ++i)
    if (opened_->self.spaces[i].held.space == space) return i;
  return std::nullopt;
}

void Device::learn_log(std::size_t index, BytesView certificate, bool own, bool solo) {
  SpaceAtRest& rest = opened_->self.spaces[index];
  SpaceOpen& open = opened_->spaces[index];
  Log* into = solo ? open.before.get() : open.us.get();
  if (!into) return;
  for (const KnownLog& known : rest.logs)
    if (std::ranges::equal(known.certificate, certificate)) return;
  const auto log = into->add_device(certificate);
  if (!log) {  // not of one of the two: nothing of it is believed
    ++opened_->refused[FaultCode::unknown_log];
    return;
  }
  // Whose it is the certificate says; a relay that has forgotten may say something else.
  const bool is_own = own || into->author_of(*log) == member_id_of(opened_->self.me);
  rest.logs.push_back({Bytes(certificate.begin(), certificate.end()), is_own, solo});
  keep_self();
  show();
}

// Whether this frame brings the private sheet that a frame of one's own lacks here. `is_new`: the
// frame is kept anyway; then it is remembered whether it came without.
bool Device::completes_own(const Log& log, BytesView bytes, bool is_new) {
  const auto frame = parse_frame(bytes);
  if (!frame || log.author_of(frame->header.log) != member_id_of(opened_->self.me)) return false;
  std::set<std::uint64_t>& bare = opened_->bare[frame->header.log];
  if (frame->form == FrameForm::whole) return bare.erase(frame->header.seq) > 0;
  if (is_new) bare.insert(frame->header.seq);
  return false;
}

std::vector<bool> Device::receive(std::size_t index, std::span<const BytesView> frames,
                                  std::vector<Instant> arrived, From from) {
  std::vector<bool> worth_keeping(frames.size(), false);
  SpaceOpen& open = opened_->spaces[index];
  const MemberId me = member_id_of(opened_->self.me);
  for (Log* log : {open.before.get(), open.us.get()}) {
    if (!log) continue;
    std::vector<BytesView> for_this;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < frames.size(); ++i) {
      const auto header = parse_header(frames[i]);
      if (!header || !log->chain(header->log)) continue;
      for_this.push_back(frames[i]);
      places.push_back(i);
    }
    if (for_this.empty()) continue;
    std::vector<Received> outcomes;
    const std::size_t before = log->in_order().size();
    const std::size_t changed = from == From::kept ? log->receive_kept(for_this, outcomes)
                                                   : log->receive(for_this, outcomes);
    for (std::size_t i = 0; i < outcomes.size() && i < places.size(); ++i) {
      worth_keeping[places[i]] =
          outcomes[i].reception == Reception::taken || outcomes[i].reception == Reception::parked;
      if (outcomes[i].reception != Reception::refused &&
          completes_own(*log, for_this[i], worth_keeping[places[i]]))
        worth_keeping[places[i]] = true;
      if (outcomes[i].reception == Reception::refused &&
          (outcomes[i].fault.code == FaultCode::broken_chain ||
           outcomes[i].fault.code == FaultCode::forked))
        opened_->parted.insert(parse_header(for_this[i])->log);
      else if (outcomes[i].reception == Reception::refused)
        opened_->refusals.push_back(outcomes[i].fault.code);
    }
    if (log != open.us.get() || index != opened_->self.active) {
      if (index == opened_->self.active && changed < before) opened_->folded_before = changed;
      continue;
    }
    // When facts of the other reached this device: shown to the reader, never judged.
    std::map<std::pair<LogId, std::uint64_t>, Instant> when;
    for (std::size_t i = 0; i < for_this.size(); ++i) {
      const auto header = parse_header(for_this[i]);
      when[{header->log, header->seq}] = arrived[places[i]];
    }
    const auto events = log->in_order();
    for (std::size_t i = std::min(changed, events.size()); i < events.size(); ++i) {
      const Event& event = events[i];
      if (event.by == me) continue;
      const auto found = when.find({event.place.log, event.place.seq});
      const Instant at = found != when.end() ? found->second
                         : arrived.empty()   ? now_
                                             : arrived.back();
      opened_->beside.arrived.try_emplace(event.id, at);
    }
    if (changed < before || events.size() < before)
      opened_->folded_us = std::min(changed, opened_->folded_us);
  }
  return worth_keeping;
}

void Device::fold_space() {
  SpaceOpen& open = active_open();
  // A fact that comes before some that were folded already may be folded after them
  // (domain/state.h), so only what a revocation took back needs everything anew.
  const Log* shown = &writing_log();
  const auto fold_from = [&](const Log& log, std::size_t& folded) {
    const auto events = log.in_order();
    if (events.size() < folded || !log.from_removed().empty()) return false;
    if (folded < events.size()) opened_->reading.reset();
    for (std::size_t i = folded; i < events.size(); ++i) {
      evolve(opened_->state, events[i]);
      if (&log == shown) opened_->overview.note(events[i]);
    }
    folded = events.size();
    return true;
  };
  const bool is_whole = fold_from(*open.before, opened_->folded_before) &&
                        (!open.us || fold_from(*open.us, opened_->folded_us));
  if (!is_whole) return fold_all();
  opened_->overview.catch_up(is_linked() ? opened_->state.us : opened_->state.before);
}

void Device::fold_all() {
  SpaceOpen& open = active_open();
  opened_->reading.reset();
  opened_->state = State{};
  for (const SpaceOpen& space : opened_->spaces)
    for (const Event& event : space.before->in_order()) evolve(opened_->state, event);
  if (open.us)
    for (const Event& event : open.us->in_order()) evolve(opened_->state, event);
  opened_->folded_before = open.before->in_order().size();
  opened_->folded_us = open.us ? open.us->in_order().size() : 0;
  opened_->overview = view::Overview(is_linked() ? opened_->state.us : opened_->state.before);
  fold_mine();
}

// What is private has an effect on Mine alone.
void Device::fold_mine() {
  opened_->reading.reset();
  opened_->state.mine = {};
  if (opened_->mine) {
    for (const Event& event : opened_->mine->events()) evolve(opened_->state, event);
  } else {
    for (const Event& event : opened_->session_asides) evolve(opened_->state, event);
  }
  opened_->own_overview = view::OwnOverview(opened_->state.mine);
}

void Device::take_own(const Event& event) {
  opened_->reading.reset();
  evolve(opened_->state, event);
  opened_->own_overview.follow(event, opened_->state.mine);
}

Now Device::now_for_wishes() const {
  Now now;
  now.me = member_id_of(opened_->self.me);
  if (is_linked()) now.partner = member_id_of(*active().held.partner);
  now.at = now_;
  now.offset_minutes = offset_minutes_;
  const SpaceOpen& open = active_open();
  now.past = open.us ? open.us->past_now() : open.before->past_now();
  return now;
}

view::Reader Device::reader(const Now& now) const {
  return {opened_->state, now, opened_->beside, opened_->overview};
}

Hash Device::state_hash() const { return hash(label::state, cbor::encoded(opened_->state.us)); }

Hash Device::mine_hash() const { return hash(label::state, cbor::encoded(opened_->state.mine)); }

}  // namespace troth::device
