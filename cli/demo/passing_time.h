#pragma once
// The time in which the months are lived. It is written into a file, because the relay of the
// demonstration lives in it too (troth-relay --clock); when the file goes, the relay's time is that
// of this computer again.
#include <string>

#include "base/time.h"

namespace troth::cli {

class PassingTime {
 public:
  PassingTime(std::string file, Instant begin) : file_(std::move(file)) { go_to(begin); }
  ~PassingTime();
  PassingTime(const PassingTime&) = delete;
  PassingTime& operator=(const PassingTime&) = delete;

  Instant now() const { return now_; }
  // Never backwards: an earlier time is the next millisecond.
  void go_to(Instant later);
  void pass(std::int64_t ms) { go_to(now_ + ms); }

 private:
  std::string file_;
  Instant now_;
};

}  // namespace troth::cli
