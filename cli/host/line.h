#pragma once
// The line to the relay. Sends what the core gave; reads nothing of it, keeps nothing of it, logs
// nothing of it. TLS is verified; plain http goes to this machine only. Redirects are not followed,
// and no proxy stands between this machine and itself.
#include <memory>
#include <string>

#include "device/reply.h"

namespace troth::cli {

class Line {
 public:
  virtual ~Line() = default;
  // Status 0 when the relay could not be reached.
  virtual Answered post(const Post& call) = 0;
  // Waits for a wake-up of the relay: true when one came, false after `milliseconds` or when the
  // line broke.
  virtual bool wait(const std::string& token, std::int64_t milliseconds) = 0;
};

// "https://host[:port]", or "http://" and a name of this machine; no path. Fault: malformed.
Status origin_fits(std::string_view origin);

// `origin` fits. Threads: one.
std::unique_ptr<Line> line_to(const std::string& origin);

// Nothing can be reached: what is kept goes out another time.
std::unique_ptr<Line> no_line();

}  // namespace troth::cli
