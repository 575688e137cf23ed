#include <algorithm>

#include "log/log.h"

namespace troth {

std::vector<LogStanding> Log::standings() const {
  std::vector<LogStanding> standings;
  for (const auto& [log, one] : writers_) {
    LogStanding& it = standings.emplace_back();
    it.log = log;
    it.member = one.chain.member();
    it.seq_linked = one.chain.seq();
    it.seq_read = one.seq_read;
    it.seq = one.seq_read + 1;
    if (one.fork) {
      it.standing = Standing::forked;
      it.seq = *one.fork;
    } else if (ends_.contains(log)) {
      it.standing = Standing::removed;
      it.seq = ends_.at(log);
    } else if (one.halt) {
      it.standing = Standing::halted;
      it.fault = one.halt->code;
    } else if (!one.waiting.empty()) {
      const Waiting& next = one.waiting.front();
      if (next.sheet && one.waits_on) {
        const Writer* const named = writer(one.waits_on->log);
        const std::uint64_t here = named == nullptr ? 0 : named->seq_read;
        it.standing = Standing::waiting_for_frames;
        it.waiting_on = one.waits_on->log;
        it.missing = one.waits_on->seq > here ? one.waits_on->seq - here : 0;
        // It is here, but it is not the frame that was named: somebody was shown another history.
        if (it.missing == 0) it.fault = FaultCode::forked;
      } else {
        it.standing = next.s.empty() ? Standing::withheld : Standing::waiting_for_key;
      }
    } else if (!one.parked.empty()) {
      it.standing = Standing::waiting_for_frames;
      it.waiting_on = log;
      it.missing = one.parked.begin()->first - one.chain.seq() - 1;
    }
  }
  return standings;
}

const Chain* Log::chain(const LogId& log) const {
  const Writer* const found = writer(log);
  return found == nullptr ? nullptr : &found->chain;
}

std::vector<LogId> Log::logs() const {
  std::vector<LogId> logs;
  for (const auto& [log, one] : writers_) logs.push_back(log);
  return logs;
}

std::size_t Log::live_devices() const {
  std::size_t live = 0;
  for (const auto& [log, one] : writers_)
    if (!one.fork && !ends_.contains(log)) ++live;
  return live;
}

std::optional<MemberId> Log::author_of(const LogId& log) const {
  const Writer* const found = writer(log);
  if (found == nullptr) return std::nullopt;
  return found->chain.member();
}

bool Log::has_forks() const {
  return std::ranges::any_of(writers_, [](const auto& one) { return one.second.fork.has_value(); });
}

bool Log::is_forked(const LogId& log) const {
  const Writer* const found = writer(log);
  return found != nullptr && found->fork.has_value();
}

}  // namespace troth
