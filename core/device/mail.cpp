// The relay: what this device has to say to it, and what comes back (sync/courier.h).
#include <algorithm>

#include "device/device.h"
#include "device/frame_record.h"

namespace troth::device {

sync::Work Device::work() const {
  sync::Work work;
  work.account = lock_->account;
  work.origin = origin_;
  const Self& self = opened_->self;
  work.login_key = self.login_key;
  work.acct_version = self.acct_version;
  work.acct = self.acct;
  work.device = writing_key().verify_key();
  if (opened_->login) work.login = &*opened_->login;
  if (self.token) work.token = post::Token(*self.token);
  for (std::size_t i = 0; i < self.spaces.size(); ++i) {
    const SpaceAtRest& rest = self.spaces[i];
    const SpaceOpen& open = opened_->spaces[i];
    if (rest.held.archived && rest.held.partner) continue;  // left: nothing is said there any more
    sync::SpaceWork space;
    space.space = rest.held.space;
    for (const SigningKey& key : open.join_keys) space.join_keys.push_back(&key);
    std::map<LogId, std::uint64_t> withheld, parted;
    for (const Log* log : {open.before.get(), open.us.get()}) {
      if (!log) continue;
      for (const LogStanding& standing : log->standings()) {
        if (standing.standing == Standing::withheld) withheld[standing.log] = standing.seq;
        if (standing.standing == Standing::forked) parted[standing.log] = standing.seq;
      }
    }
    for (const KnownLog& known : rest.logs) {
      const Log* in = known.solo ? open.before.get() : open.us.get();
      if (!in) continue;
      for (const LogId& id : in->logs()) {
        const Chain* chain = in->chain(id);
        if (!chain || !std::ranges::equal(chain->certificate().bytes(), known.certificate))
          continue;
        sync::LogWork log{id,         chain->device(), known.certificate, known.own,
                          known.solo, nullptr,         chain->seq(),      chain->seq()};
        if (const auto missing = withheld.find(id); missing != withheld.end())
          log.after = missing->second - 1;
        // From where two histories part nothing counts, and a relay that has the other one would
        // not take it.
        if (const auto parting = parted.find(id); parting != parted.end())
          log.head = std::min(log.head, parting->second - 1);
        for (const SigningKey* key : {open.before_key.get(), open.us_key.get()})
          if (key && key->verify_key() == chain->device()) log.key = key;
        if (const auto bare = opened_->bare.find(id); bare != opened_->bare.end())
          log.bare = &bare->second;
        space.logs.push_back(std::move(log));
      }
    }
    work.spaces.push_back(std::move(space));
  }
  work.blobs = {{post::Blob::acct, self.acct_version, {}},
                {post::Blob::vault, self.vault_version, self.vault},
                {post::Blob::weekly, self.weekly_version, self.weekly}};
  return work;
}

void Device::sign_in_first_with(const AccountKeys& account) {
  opened_->self.login_seed = account.login_seed;
  opened_->login = account.login;
}

void Device::begin_mail() {
  if (self().left_for_good) return;
  mail_due_ = true;
  opened_->courier.begin();
  opened_->refused.clear();
  if (self().login_seed && !opened_->login) opened_->login = SigningKey(*self().login_seed);
  opened_->relay =
      opened_->login || opened_->self.token ? RelayPhase::reaching : RelayPhase::asks_sign_in;
  if (opened_->self.pairing) run_pairing();
  run_changes();
  if (self().leaving) opened_->courier.run(post::DeleteAccount{});
}

std::uint64_t Device::left(const LogId& log) const {
  for (const LeftHere& one : opened_->self.left)
    if (one.log == log) return one.head;
  return 0;
}

void Device::remember_left(const LogId& log, std::uint64_t head) {
  auto& all = opened_->self.left;
  const auto found = std::ranges::find(all, log, &LeftHere::log);
  if (found == all.end())
    all.push_back({log, head});
  else if (found->head < head)
    found->head = head;
  else
    return;
  keep_self();
  auto& waiting = opened_->outbox[log];
  waiting.erase(waiting.begin(), waiting.upper_bound(head));
  for (const Event& event : writing_log().in_order())
    if (event.place.log == log && event.place.seq <= head) opened_->beside.here.erase(event.id);
  show();
}

// One step at a time: what waits is handed out when nothing is being kept and no answer is
// outstanding.
void Device::mail(Reply& reply) {
  sync::Courier* courier = recovery_                          ? &recovery_->courier
                           : opened_ && phase_ == Phase::open ? &opened_->courier
                                                              : nullptr;
  if (!courier || post_out_ || loading_ != Loading::nothing) return;
  mail_due_ = false;
  sync::Work now_work;
  if (recovery_) {
    now_work.account = recovery_->kit.account;
    now_work.login_key = recovery_->keys->login.verify_key();
    now_work.login = &recovery_->keys->login;
    now_work.device = now_work.login_key;
    now_work.origin = origin_;
  } else {
    now_work = work();
  }
  sync::Courier::Step step = courier->next(now_work, now_);
  while (const auto* wanted = std::get_if<sync::FramesWanted>(&step)) {
    auto& outbox = opened_->outbox[wanted->log];
    const auto first = outbox.find(wanted->first);
    if (first == outbox.end()) {
      // Not lately written: the relay has lost what it had. The store still has it.
      refill_ = *wanted;
      refilling_.clear();
      loading_ = Loading::refill;
      const std::string before = wanted->first > 1
                                     ? frame_name(wanted->log, wanted->first - 1)
                                     : std::string(frames_prefix) + wanted->log.text() + "/";
      reply.effects.emplace_back(Load{before});
      return;
    }
    std::vector<sync::FrameToGive> frames;
    std::uint64_t seq = wanted->first;
    for (auto at = first;
         at != outbox.end() && at->first == seq && frames.size() < post::frames_in_a_push_max;
         ++at, ++seq)
      frames.push_back(at->second);
    courier->give(std::move(frames));
    step = courier->next(now_work, now_);
  }
  if (auto* call = std::get_if<post::Call>(&step)) {
    post_out_ = ++posts_;
    Post deed{*post_out_, std::string(name_of(call->route)), {}, std::move(call->body)};
    if (call->token) deed.token = hex_of(call->token->reveal());
    reply.effects.emplace_back(std::move(deed));
    return;
  }
  if (recovery_) return;
  if (courier->is_in_step()) {
    if (opened_->relay != RelayPhase::in_step && opened_->relay != RelayPhase::refused) {
      opened_->relay = RelayPhase::in_step;
      opened_->relay_fault.reset();
      show();
    }
    // What the passphrase was typed for is read by now.
    if (!self().pairing) opened_->identity.reset();
    if (has_to_retell()) return retell();
  }
  const std::string token =
      opened_->self.token && courier->token() ? hex_of(*opened_->self.token) : "";
  if (!token.empty() && listening_ != token) {
    listening_ = token;
    reply.effects.emplace_back(Listen{token});
  }
  // Looking again: when a failure has been waited out, while two are finding each other, for the
  // calendar, and for the slot of Mine, which is sealed anew whether or not it is open.
  Instant at = now_ + 15 * minute_ms;
  if (calendar_next_ > now_) at = std::min(at, calendar_next_);
  if (courier->wait_until() > now_) at = std::min(at, courier->wait_until());
  if (opened_->self.pairing) at = std::min(at, now_ + 3'000);
  at = std::min(at, now_ + 30'000);
  if (!wake_given_ || *wake_given_ <= now_ || at < *wake_given_) {
    wake_given_ = at;
    reply.effects.emplace_back(Wake{at});
  }
}

Status Device::on(const Answered& it) {
  if (!post_out_ || it.post != *post_out_) return {};  // of before a lock
  post_out_.reset();
  mail_due_ = true;
  const post::Answer answer{static_cast<std::uint16_t>(it.status), it.body};
  if (recovery_) {
    sync::Work recovering;
    recovering.login = &recovery_->keys->login;
    take_news(recovery_->courier.take(answer, recovering, now_));
    return {};
  }
  if (!opened_) return {};
  take_news(opened_->courier.take(answer, work(), now_));
  // The relay has as many frames of this device's log as are here, but was not heard to take the
  // last of them from here: an answer was lost, or a copy of this device wrote them. They are given
  // once more; then it says which.
  if (!opened_) return {};
  const LogId own = writing_log_id();
  const auto there = opened_->courier.relay_head(own);
  const Chain* chain = writing_log().chain(own);
  if (there && chain && *there > left(own) && *there <= chain->seq())
    opened_->courier.doubt(own, left(own) + 1);
  return {};
}

void Device::take_news(std::vector<sync::News> news) {
  for (sync::News& one : news) std::visit([&](auto& it) { take(it); }, one);
  if (opened_ && loading_ == Loading::nothing && mine_has_parted()) read_mine();
}

void Device::take(sync::SignedIn& it) {
  if (recovery_) return;
  opened_->self.token = it.token.reveal();
  opened_->self.login_seed.reset();
  opened_->login.reset();
  keep_self();
  show();
}

void Device::take(sync::SignInNeeded&) {
  if (recovery_) return;
  opened_->self.token.reset();
  keep_self();
  opened_->relay = RelayPhase::asks_sign_in;
  show();
}

void Device::take(sync::Arrived& it) {
  if (recovery_) return;
  const auto index = space_index(it.space);
  if (!index) return;
  for (const post::PulledLog& log : it.logs)
    if (log.certificate) learn_log(*index, *log.certificate, log.own, log.solo);
  std::vector<BytesView> frames(it.frames.begin(), it.frames.end());
  opened_->refusals.clear();
  const auto worth = receive(*index, frames, std::vector<Instant>(frames.size(), now_));
  for (const FaultCode code : opened_->refusals) ++opened_->refused[code];
  const std::size_t keys_before = opened_->self.private_keys.size();
  heed();
  retire_if_broken();
  // Sheets that came before the key they are sealed under are opened now.
  if (opened_->mine && opened_->self.private_keys.size() > keys_before &&
      loading_ == Loading::nothing)
    read_mine();
  bool mine_changed = false;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    if (!worth[i]) continue;
    const auto header = parse_header(frames[i]);
    put(frame_name(header->log, header->seq), frame_record(now_, false, frames[i]));
    if (is_own(header->log) && hear_own(frames[i])) mine_changed = true;
  }
  // The relay goes on from something else than what is here. Giving it what is here brings the
  // proof of two histories.
  const Log* us = opened_->spaces[*index].us.get();
  if (us)
    for (const LogStanding& one : us->standings())
      if (one.standing == Standing::waiting_for_frames && one.fault == FaultCode::forked)
        opened_->parted.insert(one.waiting_on);
  for (const LogId& log : std::exchange(opened_->parted, {})) {
    const Chain* chain = us ? us->chain(log) : nullptr;
    if (chain && chain->seq() > 0 && !us->is_forked(log)) opened_->courier.doubt(log, chain->seq());
  }
  if (*index == opened_->self.active) {
    fold_space();
    if (mine_changed) fold_mine();
    open_together();
    match_together();
  }
  if (!frames.empty()) show();
}

void Device::take(sync::OwnLogAhead& it) { retire(it.log); }

void Device::take(sync::Taken& it) { remember_left(it.log, it.head); }

void Device::take(sync::Conflict& it) {
  // One's own log: somebody else writes it, from a copy. It is not published as a proof: the other
  // copy is oneself.
  if (it.log == writing_log_id()) return retire(it.log);
  const auto index = space_index(it.space);
  if (!index || !opened_->spaces[*index].us) return;
  Log& us = *opened_->spaces[*index].us;
  const bool is_news = !us.is_forked(it.log);
  if (!us.receive_fork(it.stored, it.ours)) return;
  if (*index == self().active) find_keys_told_in_vain();
  fold_all();
  show();
  // Passed on as a fact, so that every device of both comes to the same end of that log.
  if (!is_news || *index != self().active || needs_log()) return;
  Item proof;
  proof.type = static_cast<std::uint16_t>(TwoHistories::kind.number);
  proof.bytes = cbor::encoded(TwoHistories{it.stored, it.ours});
  (void)write_shared({}, {std::move(proof)});
}

void Device::take(sync::BlobTaken&) {}

void Device::take(sync::BlobStale& it) {
  if (recovery_) return;
  opened_->courier.run(post::ReadBlob{it.blob});
  mail_due_ = true;
}

void Device::take_blob(const post::ReadBlob& read, const post::Answer& answer) {
  const auto reply = post::reply_to<post::ReadBlob>(answer);
  if (!reply || reply->version == 0) return;
  Self& self = opened_->self;
  const auto newer = [&](std::optional<NewerBlob>& kept, std::uint64_t own, const Bytes& ours) {
    // The same number may have been given by two devices; then both are worth looking at.
    if (reply->version < own || (kept && reply->version <= kept->version)) return false;
    if (reply->version == own && reply->bytes == ours) return false;
    kept = NewerBlob{reply->version, reply->bytes};
    return true;
  };
  bool is_changed = false;
  switch (read.blob) {
    case post::Blob::acct:
      if (take_adopted({reply->version, reply->bytes})) return;
      is_changed = newer(self.newer_acct, self.acct_version, self.acct);
      break;
    case post::Blob::vault:
      is_changed = newer(self.newer_vault, self.vault_version, self.vault);
      ask_to_follow();
      break;
    case post::Blob::weekly: {
      if (reply->version <= self.weekly_version) return;
      const auto weekly =
          open_weekly(cipher_, self.private_keys, lock_->account, reply->version, reply->bytes);
      if (!weekly) return;
      self.weekly_version = reply->version;
      self.weekly = reply->bytes;
      self.drawer_slots.clear();
      for (const auto& slot : weekly->slots) append(self.drawer_slots, slot);
      is_changed = true;
      break;
    }
  }
  if (is_changed) keep_self();
}

void Device::take(sync::ErrandDone& it) {
  if (recovery_) return take_recovery(it);
  if (const auto* read = std::get_if<post::ReadBlob>(&it.errand))
    return take_blob(*read, it.answer);
  if (std::holds_alternative<post::DeleteAccount>(it.errand)) return take_leaving(it);
  if (std::holds_alternative<post::ChangeLogin>(it.errand) ||
      std::holds_alternative<post::EndDevice>(it.errand) ||
      std::holds_alternative<post::LeaveSpace>(it.errand))
    return take_change(it);
  take_pairing(it);
}

void Device::take(sync::InStep&) {}

void Device::take(sync::Unreachable& it) {
  if (recovery_) {
    late_fault_ =
        it.fault.code == FaultCode::relay_refused ? Fault{FaultCode::wrong_passphrase} : it.fault;
    recovery_.reset();
    show();
    return;
  }
  if (opened_->adopting && it.fault.code == FaultCode::relay_refused) {
    // The new passphrase is not the account's: nothing has changed here.
    opened_->adopting.reset();
    opened_->login.reset();
    late_fault_ = Fault{FaultCode::wrong_passphrase};
    begin_mail();
    show();
    return;
  }
  const bool is_refusal =
      it.fault.code == FaultCode::relay_other_version || it.fault.code == FaultCode::relay_full;
  opened_->relay = is_refusal ? RelayPhase::refused : RelayPhase::offline;
  opened_->relay_fault = it.fault.code;
  ask_to_follow();
  show();
}

// The relay lets this account in nowhere, and another of its devices has sealed a vault since: what
// that says is read where the passphrase is typed.
void Device::ask_to_follow() {
  if (opened_->relay_fault != FaultCode::relay_refused || !self().newer_vault) return;
  opened_->relay = RelayPhase::asks_sign_in;
  show();
}

}  // namespace troth::device
