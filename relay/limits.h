#pragma once
// How much of anything the relay takes (protocol 5.2, A15). Every limit costs the one who runs into
// it and nobody else: a wrong login is answered later and later, but nothing is ever locked,
// because a lock is a weapon.
#include <map>

#include "base/time.h"

namespace troth::relay {

inline constexpr std::int64_t challenge_ms_max = minute_ms;
inline constexpr std::size_t sessions_of_an_account_max = 64;
inline constexpr std::int64_t session_days_max = 90;  // unused
inline constexpr std::size_t streams_of_an_account_max = 8;
inline constexpr std::uint64_t stored_bytes_max =
    2ull << 30;  // of an account; never for frames that are due now
inline constexpr double frames_a_day = 2000;
// A new account may be one whose relay was lost: its devices bring back everything they have (A2).
inline constexpr double frames_of_a_refill = 60'000;
inline constexpr std::int64_t refill_days = 7;
inline constexpr double wrong_logins_a_minute = 30;  // from one place; more of them wait
inline constexpr std::int64_t wrong_login_delay_ms_max = 1500;
inline constexpr double registrations_an_hour = 5;  // from one place that is not this machine
inline constexpr std::size_t places_max = 65'536;   // remembered at once

// So much at once, and then so much in a span of time.
class Bucket {
 public:
  Bucket(double most, double per_ms, Instant now)
      : most_(most), per_ms_(per_ms), level_(most), at_(now) {}

  // Takes one, if there is one.
  bool take(Instant now) {
    refill(now);
    if (level_ < 1) return false;
    level_ -= 1;
    return true;
  }
  // Takes one in any case; how many are owed now.
  double owe(Instant now) {
    refill(now);
    level_ -= 1;
    return level_ < 0 ? -level_ : 0;
  }
  void allow_once(double level) { level_ = level; }
  bool is_full(Instant now) const {
    return level_ + per_ms_ * static_cast<double>(now - at_) >= most_;
  }

 private:
  void refill(Instant now) {
    const auto passed = now - at_;
    if (passed <= 0) return;  // a clock that went back refills nothing
    at_ = now;
    if (level_ < most_) {
      level_ += per_ms_ * static_cast<double>(passed);
      if (level_ > most_) level_ = most_;
    }
  }

  double most_;
  double per_ms_;
  double level_;
  Instant at_;
};

// One bucket a name, and never more than so many names: those that are full again are forgotten
// first.
template <class Name>
class Buckets {
 public:
  Buckets(double most, double per_ms) : most_(most), per_ms_(per_ms) {}
  Bucket& of(const Name& name, Instant now) {
    auto at = buckets_.find(name);
    if (at != buckets_.end()) return at->second;
    if (buckets_.size() >= places_max) forget(now);
    return buckets_.emplace(name, Bucket(most_, per_ms_, now)).first->second;
  }
  bool knows(const Name& name) const { return buckets_.contains(name); }
  void forget(Instant now) {
    std::erase_if(buckets_, [&](const auto& one) { return one.second.is_full(now); });
    if (buckets_.size() >= places_max) buckets_.clear();
  }

 private:
  double most_;
  double per_ms_;
  std::map<Name, Bucket> buckets_;
};

}  // namespace troth::relay
