#include "cli/demo/passing_time.h"

#include <algorithm>
#include <cstdio>

#include "cli/beside.h"

namespace troth::cli {

void PassingTime::go_to(Instant later) {
  now_ = std::max(now_ + 1, later);
  // Written beside and moved, so that nobody reads half a time.
  const std::string next = file_ + ".next";
  if (write_file(next, std::to_string(now_.ms))) std::rename(next.c_str(), file_.c_str());
}

PassingTime::~PassingTime() { std::remove(file_.c_str()); }

}  // namespace troth::cli
