// Start, unlock, load, lock.
#include "device/device.h"
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
  show();
  const auto lock = small_.find(std::string(lock_record_name));
  if (lock == small_.end()) return {};
  // Damage here is said at once: without these two nothing opens, and the kit brings everything
  // back.
  auto read_lock = cbor::decoded<DeviceLock>(lock->second);
  const auto plate = small_.find(std::string(doorplate_name));
  if (!read_lock || plate == small_.end()) return failed(FaultCode::store_damaged);
  auto read_plate = cbor::decoded<Doorplate>(plate->second);
  if (!read_plate) return failed(FaultCode::store_damaged);
  lock_ = std::move(*read_lock);
  plate_ = *read_plate;
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
  auto opened = std::make_unique<Opened>(LocalStore(local_key, lock_->salt));
  opened_ = std::move(opened);
  const auto abandon = [&](FaultCode code) {
    opened_.reset();
    return failed(code);
  };
  const auto text = open_sealed(self_name);
  if (!text) return abandon(FaultCode::store_damaged);
  auto self = cbor::decoded_secret<Self>(*text);
  if (!self) return abandon(FaultCode::store_damaged);
  opened_->self = std::move(*self);
  if (!open_spaces() || !load_mine()) return abandon(FaultCode::store_damaged);
  if (keys.size() > 1) {
    if (auto drawer = open_own_drawer(keys[1])) {
      opened_->mine.emplace(*drawer);
      prepare_mine();
    }
  }
  keep_self();
  phase_ = Phase::loading;
  loading_ = Loading::everything;
  loaded_records_ = 0;
  effects_.emplace_back(Load{std::string(frames_prefix)});
  show();
  return {};
}

// A frame record: le64 arrival | u8 quiet | frame.
Status Device::on(const Loaded& it) {
  if (!opened_ || loading_ == Loading::nothing) return {};
  std::string last;
  std::map<std::size_t, std::vector<BytesView>> frames;
  std::map<std::size_t, std::vector<Instant>> arrived;
  bool is_done = !it.more;
  for (const Record& record : it.records) {
    last = record.key;
    ++loaded_records_;
    const auto header = record.bytes.size() < 9 ? Result<FrameHeader>(failed(FaultCode::malformed))
                                                : parse_header(BytesView(record.bytes).subspan(9));
    const auto index = header ? space_index(header->space) : std::nullopt;
    if (!index) {
      if (loading_ == Loading::everything)
        opened_->troubles.push_back({FaultCode::store_damaged, std::nullopt, 1});
      continue;
    }
    const BytesView frame = BytesView(record.bytes).subspan(9);
    const Instant at{static_cast<std::int64_t>(read_le<std::uint64_t>(record.bytes))};
    if (loading_ == Loading::refill) {
      if (header->log != refill_->log) {
        is_done = true;
        break;
      }
      if (header->seq >= refill_->first + refilling_.size())
        refilling_.push_back(
            {header->seq, record.bytes[8] != 0, Bytes(frame.begin(), frame.end())});
      if (refilling_.size() >= post::frames_in_a_push_max) is_done = true;
      continue;
    }
    if (loading_ == Loading::everything) {
      frames[*index].push_back(frame);
      arrived[*index].push_back(at);
      const Bytes& bytes = record.bytes;
      for (const SigningKey* key :
           {opened_->spaces[*index].before_key.get(), opened_->spaces[*index].us_key.get()})
        if (key && header->log == log_id_of(key->verify_key()) && header->seq > left(header->log))
          opened_->outbox[header->log][header->seq] = {header->seq, bytes[8] != 0,
                                                       Bytes(frame.begin(), frame.end())};
    }
    if (opened_->mine) (void)take_private_frame(frame);
  }
  for (auto& [index, some] : frames) {
    const auto worth = receive(index, some, arrived[index]);
    for (std::size_t i = 0; i < worth.size(); ++i)
      if (!worth[i]) opened_->troubles.push_back({FaultCode::store_damaged, arrived[index][i], 1});
  }
  show();
  if (!is_done) {
    effects_.emplace_back(Load{last});
    return {};
  }
  const Loading done = loading_;
  loading_ = Loading::nothing;
  if (done == Loading::refill) {
    opened_->courier.give(std::move(refilling_));
    mail_due_ = true;
    refilling_.clear();
    refill_.reset();
    return {};
  }
  if (done == Loading::everything) {
    phase_ = Phase::open;
    finish_loading_mine();
    fold_all();
    for (const auto& [log, frames_of] : opened_->outbox)
      for (const Event& event : writing_log().in_order())
        if (event.place.log == log && frames_of.contains(event.place.seq))
          opened_->beside.here.insert(event.id);
  }
  if (opened_->mine) finish_opening_mine();
  if (done == Loading::everything) {
    write_owed_cover();
    begin_mail();
  }
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
  seal_weekly_if_due(false);
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
