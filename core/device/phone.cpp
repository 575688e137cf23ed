// The phone's lock (vault/phone_lock.h): turned on where the words are typed, off whenever somebody
// asks, and off by itself where the words change, where a copy of this device is found, and where
// this device hears that it was taken out (docs/decisions/0097-the-phones-lock.md). It opens
// exactly what rests under the local key: Us, and never Mine.
#include <algorithm>

#include "device/device.h"

namespace troth::device {
namespace {

constexpr std::int64_t allowed_ms = 5 * minute_ms;

}  // namespace

// --- what rests ---

// A damaged record is as good as none: the words open, and say so then.
void Device::load_phone_locks() {
  if (!small_.contains(std::string(phone_record_name)) &&
      !small_.contains(again(phone_record_name)))
    return;
  const auto bytes = open_plain(phone_record_name);
  if (!bytes) return;
  if (auto locks = cbor::decoded<PhoneLocks>(*bytes);
      locks && locks->locks.size() <= phone_locks_max)
    phone_locks_ = std::move(*locks);
  else
    damaged_at_start_.emplace_back(phone_record_name);
}

// Off leaves no more behind than never on.
void Device::keep_phone_locks() {
  if (!phone_locks_.locks.empty()) return put_plain(phone_record_name, cbor::encoded(phone_locks_));
  for (std::string name : {std::string(phone_record_name), again(phone_record_name)}) {
    puts_.erase(name);
    if (small_.erase(name) > 0) drops_.insert(std::move(name));
  }
}

void Device::forget_phone_locks() {
  opened_->phone_allowed.reset();
  if (phone_locks_.locks.empty()) return;
  phone_locks_ = {};
  keep_phone_locks();
  show();
}

void Device::forget_phone_locks_if_removed() {
  if (phone_locks_.locks.empty()) return;
  const LogId own = writing_log_id();
  for (const LogStanding& one : writing_log().standings())
    if (one.log == own && one.standing == Standing::removed) return forget_phone_locks();
}

// --- on and off ---

Status Device::on(const AllowPhoneLock& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  opened_->phone_allowed.reset();
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}}});
  return {};
}

Status Device::phone_allowed(std::span<const Key> keys) {
  TROTH_TRY(local_key, open_lock(cipher_, keys[0], *lock_));
  opened_->phone_allowed = PhoneAllowed{local_key, now_ + allowed_ms};
  return {};
}

Status Device::on(const AddPhoneLock& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (it.credential.empty() || it.credential.size() > credential_bytes_max)
    return failed(FaultCode::malformed);
  const auto allowed = std::exchange(opened_->phone_allowed, std::nullopt);
  if (!allowed || now_ > allowed->until) return failed(FaultCode::not_open_yet);
  std::erase_if(phone_locks_.locks,
                [&](const PhoneLock& one) { return one.credential == it.credential; });
  if (phone_locks_.locks.size() >= phone_locks_max)
    return failed(FaultCode::limit_reached, phone_locks_max);
  phone_locks_.locks.push_back(make_phone_lock(cipher_, PhoneAnswer{Key(it.answer)}, *lock_,
                                               it.credential, now_, allowed->local_key));
  keep_phone_locks();
  show();
  return {};
}

Status Device::on(const RemovePhoneLock& it) {
  if (!opened_) return failed(FaultCode::locked);
  if (!it.credential) {
    forget_phone_locks();
    return {};
  }
  if (std::erase_if(phone_locks_.locks,
                    [&](const PhoneLock& one) { return one.credential == *it.credential; }) == 0)
    return failed(FaultCode::not_found);
  keep_phone_locks();
  show();
  return {};
}

// --- opening ---

Status Device::on(const UnlockByPhone& it) {
  if (!lock_) return failed(FaultCode::not_founded);
  if (opened_) return {};
  const auto known = std::ranges::find(phone_locks_.locks, it.credential, &PhoneLock::credential);
  if (known == phone_locks_.locks.end()) return failed(FaultCode::does_not_open);
  TROTH_TRY(local_key, open_phone_lock(cipher_, PhoneAnswer{Key(it.answer)}, *lock_, *known));
  pending_.reset();  // words that were on their way
  return open_with(local_key, nullptr);
}

}  // namespace troth::device
