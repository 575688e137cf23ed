// Start, unlock, load, lock.
#include "device/device.h"
#include "device/frame_record.h"
#include "vault/passphrase.h"

namespace troth::device {

Status Device::on(const Start& it) {
  if (opened_) return {};
  origin_ = it.origin;
  small_.clear();
  for (const Record& record : it.records) small_[record.key] = record.bytes;
  phase_ = Phase::fresh;
  lock_.reset();
  plate_.reset();
  phone_locks_ = {};
  show();
  is_damaged_ = false;
  if (!small_.contains(std::string(lock_record_name)) && !small_.contains(again(lock_record_name)))
    return {};
  // Without these two nothing opens, and the kit brings everything back; so each is kept twice.
  is_damaged_ = true;
  TROTH_TRY(lock_bytes, open_plain(lock_record_name));
  TROTH_TRY(plate_bytes, open_plain(doorplate_name));
  auto lock = cbor::decoded<DeviceLock>(lock_bytes);
  auto plate = cbor::decoded<Doorplate>(plate_bytes);
  if (!lock || !plate) return failed(FaultCode::store_damaged);
  is_damaged_ = false;
  lock_ = std::move(*lock);
  plate_ = *plate;
  load_phone_locks();
  phase_ = Phase::locked;
  return {};
}

Status Device::on(const Unlock& it) {
  if (!lock_) return failed(FaultCode::not_founded);
  if (opened_) return {};
  std::vector<StretchTask> tasks = {{WhichPassphrase::passphrase, lock_->salt, {}}};
  if (plate_->alone) tasks.push_back({WhichPassphrase::passphrase, plate_->drawer_salt, {}});
  stretch(it, std::move(tasks));
  return {};
}

Status Device::unlocked(std::span<const Key> keys) {
  TROTH_TRY(local_key, open_lock(cipher_, keys[0], *lock_));
  return open_with(local_key, keys.size() > 1 ? &keys[1] : nullptr);
}

Status Device::open_with(const Key& local_key, const Key* drawer_stretched) {
  auto opened = std::make_unique<Opened>(LocalStore(local_key, lock_->salt));
  opened_ = std::move(opened);
  const auto abandon = [&](FaultCode code) {
    opened_.reset();
    return failed(code);
  };
  // Kept twice, because without it nothing else can be read.
  const auto first = open_sealed(self_name);
  const auto second = open_sealed(again(self_name));
  if (!first && !second) return abandon(FaultCode::store_damaged);
  auto self = cbor::decoded_secret<Self>(first ? *first : *second);
  if (!self) return abandon(FaultCode::store_damaged);
  for (const auto& name : std::exchange(damaged_at_start_, {})) say_damaged(name, std::nullopt);
  if (!first) say_damaged(std::string(self_name), std::nullopt);
  if (!second) say_damaged(again(self_name), std::nullopt);
  opened_->self = std::move(*self);
  if (!open_spaces() || !load_mine()) return abandon(FaultCode::store_damaged);
  if (drawer_stretched) {
    if (auto drawer = open_own_drawer(*drawer_stretched)) {
      opened_->mine.emplace(*drawer);
      prepare_mine();
    }
  }
  if (!opened_->troubles.empty()) mend_plain();
  keep_self();
  phase_ = Phase::loading;
  loading_ = Loading::everything;
  effects_.emplace_back(Load{std::string(frames_prefix)});
  show();
  return {};
}

Status Device::on(const Loaded& it) {
  if (!opened_ || loading_ == Loading::nothing) return {};
  std::string last;
  std::map<std::size_t, std::vector<BytesView>> frames;
  std::map<std::size_t, std::vector<Instant>> arrived;
  std::map<std::size_t, std::vector<std::string>> names;
  bool is_done = !it.more;
  // One log after the other, for a long time the same: whose it is is found out once.
  std::map<LogId, bool> is_own_log;
  std::set<LogId> written_here;
  for (const SpaceOpen& space : opened_->spaces)
    for (const SigningKey* key : {space.before_key.get(), space.us_key.get()})
      if (key) written_here.insert(log_id_of(key->verify_key()));
  for (const Record& record : it.records) {
    last = record.key;
    if (loading_ == Loading::erasing) {
      drops_.insert(record.key);
      continue;
    }
    const auto read = read_frame_record(record.bytes);
    const auto index = read ? space_index(read->header.space) : std::nullopt;
    if (!index) {
      if (loading_ == Loading::everything) say_damaged(record.key, std::nullopt);
      continue;
    }
    const FrameHeader& header = read->header;
    const BytesView frame = read->frame;
    if (loading_ == Loading::exporting) {
      take_for_export(frame);
      continue;
    }
    if (loading_ == Loading::refill) {
      if (header.log != refill_->log) {
        is_done = true;
        break;
      }
      if (header.seq == refill_->first + refilling_.size())
        refilling_.push_back({header.seq, read->quiet, Bytes(frame.begin(), frame.end())});
      else if (header.seq > refill_->first + refilling_.size())
        is_done = true;  // one is missing here: what comes after it is no use yet
      if (refilling_.size() >= post::frames_in_a_push_max) is_done = true;
      if (is_done) break;
      continue;
    }
    if (loading_ == Loading::everything) {
      frames[*index].push_back(frame);
      arrived[*index].push_back(read->arrived);
      names[*index].push_back(record.key);
      if (written_here.contains(header.log) && header.seq > left(header.log))
        opened_->outbox[header.log][header.seq] = {header.seq, read->quiet,
                                                   Bytes(frame.begin(), frame.end())};
      const auto [own, is_first] = is_own_log.try_emplace(header.log, false);
      if (is_first) own->second = is_own(header.log);
      if (own->second) (void)hear_own(frame);
    } else if (opened_->mine) {
      if (const auto one = parse_frame(frame)) (void)take_private_frame(*one);
    }
  }
  for (auto& [index, some] : frames) {
    const auto worth = receive(index, some, arrived[index], From::kept);
    for (std::size_t i = 0; i < worth.size(); ++i)
      if (!worth[i]) say_damaged(names[index][i], arrived[index][i]);
  }
  if (loading_ == Loading::mine && it.more) return {};  // they come by themselves
  if (!is_done) {
    effects_.emplace_back(Load{last});
    return {};
  }
  show();
  const Loading done = loading_;
  loading_ = Loading::nothing;
  if (done == Loading::exporting) {
    finish_export();
    mail_due_ = true;
    return {};
  }
  if (done == Loading::erasing) {
    finish_erasing();
    return {};
  }
  if (done == Loading::refill) {
    opened_->courier.give(std::move(refilling_));
    mail_due_ = true;
    refilling_.clear();
    refill_.reset();
    return {};
  }
  bool reads_again = false;  // sheets that lie before the key they are sealed under
  if (done == Loading::everything) {
    phase_ = Phase::open;
    finish_loading_mine();
    const std::size_t keys_before = opened_->self.private_keys.size();
    heed();
    reads_again = opened_->mine && opened_->self.private_keys.size() > keys_before;
    retire_if_broken();
    fold_all();
    for (const auto& [log, frames_of] : opened_->outbox)
      for (const Event& event : writing_log().in_order())
        if (event.place.log == log && frames_of.contains(event.place.seq))
          opened_->beside.here.insert(event.id);
  }
  if (opened_->mine) finish_opening_mine();
  if (done == Loading::everything) {
    write_owed_cover();
    open_together();
    match_together();
    begin_mail();
  }
  if (reads_again || mine_has_parted()) read_mine();
  return {};
}

Status Device::on(const Lock&) {
  if (!opened_) return {};
  reseal_mine();
  effects_.emplace_back(Listen{""});
  listening_.reset();
  opened_.reset();
  pending_.reset();
  recovery_.reset();
  loading_ = Loading::nothing;
  post_out_.reset();
  phase_ = lock_ ? Phase::locked : Phase::fresh;
  show();
  return {};
}

Status Device::on(const Stretched& it) {
  if (!pending_ || it.keys.size() != pending_->tasks.size()) return failed(FaultCode::malformed);
  const Pending pending = std::move(*pending_);
  pending_.reset();
  std::vector<Key> keys;
  for (const auto& key : it.keys) keys.emplace_back(key);
  return std::visit(
      overloaded{
          [&](const FoundAccount& request) { return founded(pending, request, keys); },
          [&](const Unlock&) { return unlocked(keys); },
          [&](const OpenMine&) { return mine_unlocked(keys); },
          [&](const Recover&) { return recovered(pending, keys); },
          [&](const ShowKit&) { return kit_shown(keys); },
          [&](const SignIn&) { return signed_in(keys); },
          [&](const AcceptInvitation& request) { return accepted(request, keys); },
          [&](const ConfirmPartner& request) { return confirmed(request, keys); },
          [&](const SetMinePassphrase&) { return mine_passphrase_set(keys); },
          [&](const Invite&) { return lines_made(keys); },
          [&](const RevokeDevice& request) { return device_revoked(request, keys); },
          [&](const ChangePassphrase&) { return passphrase_changed(keys); },
          [&](const AdoptPassphrase&) { return passphrase_adopted(keys); },
          [&](const Export& request) { return exported(request, keys); },
          [&](const Import& request) { return imported(pending, request, keys); },
          [&](const LeaveQuietly&) { return left_quietly(keys); },
          [&](const EraseHere&) { return erased_here(keys); },
          [&](const Unpair&) { return unpaired(keys); },
          [&](const AllowPhoneLock&) { return phone_allowed(keys); },
          [&](const auto&) -> Status { return failed(FaultCode::malformed); },
      },
      pending.request);
}

Status Device::on(const Kept& it) {
  kept_ = std::max(kept_, it.keep);
  return {};
}

Status Device::on(const Turn& it) {
  if (!opened_) return failed(FaultCode::locked);
  if (it.us_page < 0 || it.mine_page < 0) return failed(FaultCode::out_of_range);
  opened_->us_page = it.us_page;
  opened_->mine_page = it.mine_page;
  opened_->us_also = it.also;
  show();
  return {};
}

Status Device::on(const OfferWords&) {
  offered_ = offered_passphrase(random_);
  return {};
}

Status Device::on(const Submit& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  TROTH_TRY(bodies, decide(opened_->state, it.wish, now_for_wishes()));
  Bodies shared;
  Bodies mine;
  for (const Body& body : bodies)
    (audience_of(body) == Audience::ours ? shared : mine).push_back(body);
  // What is private goes first: if Mine takes no more, nothing of the wish has happened.
  const bool is_about_shared = !bodies.empty() && audience_of(bodies.front()) == Audience::ours;
  if (!mine.empty()) TROTH_CHECK(write_private(mine));
  if (is_about_shared) made_.reset();  // named is what was told, not that it crossed
  if (!shared.empty()) TROTH_CHECK(write_shared(shared));
  return {};
}

Status Device::on(const Ticked&) {
  if (!opened_ || phase_ != Phase::open) {
    return {};
  }
  mail_due_ = true;
  reseal_mine();
  write_owed_cover();
  rotate_if_due();
  seal_weekly_if_due(false);
  open_together();
  match_together();
  run_pairing();
  opened_->courier.try_again();
  opened_->courier.pull_again();
  show();
  return {};
}

Status Device::on(const Nudged&) {
  if (!opened_) return {};
  mail_due_ = true;
  opened_->courier.try_again();  // whoever nudges is there again
  opened_->courier.pull_again();
  if (opened_->self.pairing) run_pairing();
  return {};
}

Reply Device::handle(const Asked& asked) {
  now_ = asked.now;
  offset_minutes_ = asked.offset_minutes;
  Reply reply;
  const Status status = std::visit([&](const auto& it) { return on(it); }, asked.request);
  if (!status) {
    reply.fault = status.error().code;
    reply.fault_detail = static_cast<std::int64_t>(status.error().detail);
  }
  finish(reply);
  if (late_fault_ && !reply.fault) {
    reply.fault = late_fault_->code;
    reply.fault_detail = static_cast<std::int64_t>(late_fault_->detail);
  }
  late_fault_.reset();
  return reply;
}

Device::Device(Random& random, Cipher& cipher) : random_(random), cipher_(cipher) {}

}  // namespace troth::device
