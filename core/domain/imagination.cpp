#include "domain/imagination.h"

namespace troth {

std::string Imagination::word() {
  static constexpr std::string_view some[] = {"soup",   "the blue door", "home by seven",
                                              "a walk", "call first",    "the bread",
                                              "quiet",  "Sunday"};
  return std::string(some[random_.below(std::size(some))]);
}

Instant Imagination::near(std::int64_t ahead_ms) {
  const auto ahead = static_cast<std::uint64_t>(ahead_ms + hour_ms);
  return now_ + (static_cast<std::int64_t>(random_.below(ahead)) - hour_ms);
}

Due Imagination::due() {
  Due due;
  due.at = near(2 * day_ms);
  due.offset_minutes = static_cast<std::int32_t>(below(3) * 330) - 330;
  due.precision = below(3) == 0 ? Precision::day : Precision::minute;
  return due;
}

template <class Map>
EventId Imagination::one_of(const Map& map) {
  if (map.empty()) return {};
  if (recent_ && random_.below(4) != 0)
    for (std::size_t back = 1; back <= std::min(recent_seen, recent_->size()); ++back)
      if (const EventId& id = (*recent_)[recent_->size() - back];
          map.contains(id) && random_.below(2) == 0)
        return id;
  return std::next(map.begin(), static_cast<std::ptrdiff_t>(random_.below(map.size())))->first;
}

EventId Imagination::id(std::string_view name) {
  if (pool_) return (*pool_)[random_.below(pool_->size())];
  const Us& us = state_.us;
  const Mine& mine = state_.mine;
  const bool shared = random_.below(2) == 0;
  if (name == "heads_up" || name == "proposal") {
    const auto promise = us.promises.find(promise_);
    if (promise == us.promises.end()) return {};
    if (name == "proposal") return promise->second.open_change.value_or(EventId{});
    return promise->second.heads_ups.empty() ? EventId{} : promise->second.heads_ups.back().id;
  }
  if (name == "promise")
    return promise_ = random_.below(6) == 0 ? one_of(mine.promises) : one_of(us.promises);
  if (name == "need") return shared ? one_of(us.needs) : one_of(mine.needs);
  if (name == "moment") return shared ? one_of(us.moments) : one_of(mine.moments);
  if (name == "note") return one_of(mine.notes);
  if (name == "from") return shared ? one_of(mine.needs) : one_of(mine.moments);
  return shared ? one_of(us.promises) : one_of(us.moments);
}

}  // namespace troth
