// Leaving, alone and at any time (protocol 2.10, C8; product: ending). Nothing of it is told to the
// other side: the relay's answers to them do not change, they see silence. The facts of an ending
// with words are the domain's.
#include "device/device.h"

namespace troth::device {

// --- quietly ---

Status Device::on(const LeaveQuietly& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}}});
  return {};
}

Status Device::left_quietly(std::span<const Key> keys) {
  TROTH_TRY(local_key, open_lock(cipher_, keys[0], *lock_));
  (void)local_key;
  opened_->self.leaving = true;
  opened_->self.pairing.reset();
  keep_self();
  opened_->courier.run(post::DeleteAccount{});
  mail_due_ = true;
  show();
  return {};
}

// The relay has forgotten this account. What is here stays, and nothing more is sent.
void Device::take_leaving(const sync::ErrandDone& done) {
  const auto refusal = post::refusal_in(done.answer);
  if (refusal && *refusal != post::Refusal::no_session) {
    late_fault_ = Fault{post::fault_of(*refusal)};
    return;
  }
  Self& self = opened_->self;
  self.leaving = false;
  self.left_for_good = true;
  self.token.reset();
  self.login_seed.reset();
  opened_->login.reset();
  opened_->courier.forget();
  opened_->relay = RelayPhase::offline;
  opened_->relay_fault.reset();
  keep_self();
  effects_.emplace_back(Listen{""});
  listening_.reset();
  show();
}

// --- from this device ---

Status Device::on(const EraseHere& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (loading_ != Loading::nothing) return failed(FaultCode::not_open_yet);
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}}});
  return {};
}

Status Device::erased_here(std::span<const Key> keys) {
  TROTH_TRY(local_key, open_lock(cipher_, keys[0], *lock_));
  (void)local_key;
  loading_ = Loading::erasing;
  effects_.emplace_back(Load{std::string(frames_prefix)});
  return {};
}

// All frames are named by now; the small records are known. All go in one Keep or none does.
void Device::finish_erasing() {
  for (const auto& [name, bytes] : small_) drops_.insert(name);
  puts_.clear();
  small_.clear();
  opened_.reset();
  lock_.reset();
  plate_.reset();
  phone_locks_ = {};
  post_out_.reset();
  effects_.emplace_back(Listen{""});
  listening_.reset();
  phase_ = Phase::fresh;
  show();
}

}  // namespace troth::device
