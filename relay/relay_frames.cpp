// The relay and frames: push and pull.
#include <algorithm>

#include "relay/relay.h"

namespace troth::relay {

using post::Answer;
using post::answer_with;
using post::FrameVerdict;
using post::Refusal;
using post::refuse;
using post::Urgency;
using post::Verdict;

struct Relay::Run {
  LogRecord log;
  Head head;                // of what is here
  std::uint64_t shown = 0;  // the last number this caller may know of
  bool known = false;       // the log is here, and this caller may speak of it
  bool own = false;
};

namespace {
FrameVerdict no(Refusal why) { return {Verdict::refused, std::nullopt, std::nullopt, why}; }
FrameVerdict conflict(const StoredHead& stored) {
  return {Verdict::conflict, std::nullopt, Bytes(stored.head.begin(), stored.head.end()),
          std::nullopt};
}
}  // namespace

Relay::Run Relay::run_of(const Caller& caller, const SpaceId& space, const LogId& log,
                         Instant now) {
  Run run;
  auto record = store_.log(space, log);
  if (!record) return run;
  run.own = record->owner == caller.account;
  if (record->solo && !run.own) return run;
  run.known = true;
  run.log = std::move(*record);
  if (const auto head = store_.head(space, log)) run.head = *head;
  run.shown = run.own ? run.head.seq : store_.head_shown(space, log, mail_day(now));
  return run;
}

bool Relay::may_append(const AccountId& account, Instant now) {
  if (!rules_.counts_frames) return true;
  const bool seen = frames_.knows(account);
  auto& bucket = frames_.of(account, now);
  if (!seen) {
    const auto record = store_.account(account);
    if (record && record->created_day >= utc_day_of(now) - refill_days)
      bucket.allow_once(frames_of_a_refill);
  }
  return bucket.take(now);
}

FrameVerdict Relay::take(const Caller& caller, const SpaceId& space, const post::Parcel& parcel,
                         Instant now, Run& run) {
  const auto frame = parse_frame(parcel.frame);
  if (!frame.has_value() || frame->header.space != space || frame->form == FrameForm::head_only)
    return no(Refusal::bad_frame);
  if (!run.known) return no(Refusal::unknown_log);
  // Nobody but the author's own account brings private sheets.
  if (!run.own && frame->form == FrameForm::whole) return no(Refusal::bad_frame);
  const auto seq = frame->header.seq;
  if (seq > run.shown + 1) return {Verdict::gap, run.shown + 1, std::nullopt, std::nullopt};

  const Hash link = link_of(frame->header_bytes);
  if (seq <= run.shown) {
    const auto stored = store_.frame_head(space, run.log.log, seq);
    TROTH_ASSERT(stored.has_value());
    if (stored->link != link) return conflict(*stored);
    // Kept for the author by the other side after a loss, without its private sheet: here it comes.
    if (run.own && !stored->has_private && frame->form == FrameForm::whole &&
        check_sheets(*frame).has_value()) {
      store_.add_private(space, run.log.log, seq, frame->p);
      stored_.erase(caller.account);
    }
    return {Verdict::dup, std::nullopt, std::nullopt, std::nullopt};
  }
  if (seq == 1) {
    if (frame->header.prev != hash(label::certificate, run.log.certificate))
      return no(Refusal::bad_frame);
  } else if (seq != run.head.seq + 1 || frame->header.prev != run.head.link) {
    const auto before = store_.frame_head(space, run.log.log, seq - 1);
    TROTH_ASSERT(before.has_value());
    if (frame->header.prev != before->link) return conflict(*before);
  }
  if (room_ == Room::none) return no(Refusal::full);
  if (!check_sheets(*frame).has_value() || !check_signature(*frame, run.log.device).has_value())
    return no(Refusal::bad_frame);
  // What is held back from this caller stays unknown to it, unless it shows a frame that only the
  // author can have made.
  if (seq <= run.head.seq) {
    const auto stored = store_.frame_head(space, run.log.log, seq);
    TROTH_ASSERT(stored.has_value());
    if (stored->link != link) return conflict(*stored);
    run.shown = seq;
    return {Verdict::dup, std::nullopt, std::nullopt, std::nullopt};
  }
  if (!may_append(caller.account, now)) return no(Refusal::too_busy);
  auto stored = stored_.find(caller.account);
  if (stored == stored_.end())
    stored = stored_.emplace(caller.account, store_.stored_bytes(caller.account)).first;
  if (parcel.urgency == Urgency::quiet && stored->second >= stored_bytes_max)
    return no(Refusal::full);

  NewFrame kept{seq, link, parcel.frame.first(head_size), frame->s, frame->p, 0};
  if (run.own && parcel.urgency == Urgency::quiet) kept.held_until_day = mail_day(now) + 1;
  store_.append(space, run.log.log, kept);
  if (run.own) stored->second += parcel.frame.size();
  run.head = {seq, link};
  run.shown = seq;
  return {Verdict::ok, std::nullopt, std::nullopt, std::nullopt};
}

Answer Relay::push(const Caller& caller, BytesView body, Instant now, Outcome& outcome) {
  const auto push = post::push_in(body);
  if (!push.has_value())
    return refuse(push.error().code == FaultCode::too_large ? Refusal::too_large
                                                            : Refusal::malformed);
  const auto space = own_space(caller.account, push->space);
  if (!space) return refuse(Refusal::refused);

  std::map<LogId, Run> runs;
  post::Pushed pushed;
  bool for_own = false;
  bool for_other = false;
  for (const auto& parcel : push->parcels) {
    const auto header =
        parse_header(parcel.frame.first(std::min(parcel.frame.size(), header_size)));
    if (!header.has_value()) {
      pushed.verdicts.push_back(no(Refusal::bad_frame));
      continue;
    }
    auto run = runs.find(header->log);
    if (run == runs.end())
      run = runs.emplace(header->log, run_of(caller, push->space, header->log, now)).first;
    pushed.verdicts.push_back(take(caller, push->space, parcel, now, run->second));
    if (pushed.verdicts.back().verdict != Verdict::ok) continue;
    for_own = true;
    for_other = for_other || (parcel.urgency == Urgency::now && !run->second.log.solo);
  }
  for (const auto& member : space->members)
    if (!member.left && (member.account == caller.account ? for_own : for_other))
      outcome.wake.push_back(member.account);
  return answer_with(pushed);
}

Answer Relay::pull(const Caller& caller, const post::Pull& wish, Instant now) {
  if (!own_space(caller.account, wish.space)) return refuse(Refusal::refused);
  std::map<LogId, std::uint64_t> after;
  for (const auto& cursor : wish.cursors)
    if (!after.emplace(cursor.log, cursor.after).second) return refuse(Refusal::malformed);

  struct Wanted {
    LogId log;
    std::uint64_t next;
    std::uint64_t until;
    bool own;
  };
  std::vector<Wanted> wanted;
  post::PulledLogs head;
  for (auto& log : store_.logs(wish.space)) {
    const bool own = log.owner == caller.account;
    if (log.solo && !own) continue;
    const auto cursor = after.find(log.log);
    post::PulledLog one{log.log, own, log.solo, 0, std::nullopt, std::nullopt};
    if (own) {
      const auto at = store_.head(wish.space, log.log);
      one.head = at ? at->seq : 0;
      one.bare_from = store_.first_bare(wish.space, log.log);
    } else {
      one.head = store_.head_shown(wish.space, log.log, mail_day(now));
    }
    // A log of which nothing may be seen yet is not there at all for the other account (A5).
    if (!own && one.head == 0) continue;
    if (cursor == after.end()) one.certificate = std::move(log.certificate);
    const auto from = cursor == after.end() ? 0 : cursor->second;
    if (from < one.head) wanted.push_back({log.log, from, one.head, own});
    head.logs.push_back(std::move(one));
  }

  const std::size_t page = std::min<std::uint64_t>(wish.max, post::page_bytes_max);
  Bytes frames;
  frames.reserve(std::min<std::size_t>(page + 4096, wanted.empty() ? 0 : page + 4096));
  // Everybody gets a fair share of the page first, so that no log waits for the end of another;
  // then the rest is given to whoever still has something.
  if (!wanted.empty()) {
    const std::size_t share = page / wanted.size();
    for (auto& one : wanted)
      one.next = store_.frames(wish.space, one.log, one.next, one.until, share, one.own, frames);
    for (auto& one : wanted) {
      if (one.next == one.until) continue;
      if (frames.size() < page)
        one.next = store_.frames(wish.space, one.log, one.next, one.until, page - frames.size(),
                                 one.own, frames);
      head.more = head.more || one.next != one.until;
    }
  }
  return {200, post::page_of(head, frames)};
}

}  // namespace troth::relay
