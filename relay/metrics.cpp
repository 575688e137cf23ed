#include "relay/metrics.h"

namespace troth::relay {

namespace {
void line(std::string& out, std::string_view name, std::string_view labels, std::uint64_t value) {
  out += "troth_relay_";
  out += name;
  if (!labels.empty()) out += "{" + std::string(labels) + "}";
  out += " " + std::to_string(value) + "\n";
}
std::uint64_t in_tens(std::size_t count) { return (count + 9) / 10 * 10; }
}  // namespace

void Histogram::print(std::string& out, std::string_view name) const {
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    total += counts_[i];
    const std::string bound = i < bounds.size() ? std::to_string(bounds[i]) : "+Inf";
    line(out, std::string(name) + "_us_bucket", "le=\"" + bound + "\"", total);
  }
  line(out, std::string(name) + "_us_sum", {}, static_cast<std::uint64_t>(sum_us_));
  line(out, std::string(name) + "_us_count", {}, total);
}

std::string Metrics::text() const {
  std::string out;
  for (const auto& [what, count] : calls)
    line(out, "calls_total",
         "route=\"" + std::string(name_of(what.first)) + "\",status=\"" +
             std::to_string(what.second) + "\"",
         count);
  for (const auto& [status, count] : files)
    line(out, "files_total", "status=\"" + std::to_string(status) + "\"", count);
  latency.print(out, "call");
  commit.print(out, "commit");
  line(out, "received_bytes_total", {}, bytes_in);
  line(out, "sent_bytes_total", {}, bytes_out);
  line(out, "connections", {}, in_tens(connections));
  line(out, "streams", {}, in_tens(streams));
  line(out, "queue", {}, queue);
  line(out, "disk_used_percent", {}, static_cast<std::uint64_t>(disk_used_percent));
  return out;
}

}  // namespace troth::relay
