#pragma once
// What an operator may see: how many, how fast, how full; never who, from where or how much of whom
// (protocol 5.5). Labels are route names, statuses and buckets, nothing else. Threads: one.
#include <array>
#include <map>
#include <string>

#include "post/envelope.h"

namespace troth::relay {

class Histogram {
 public:
  void add(std::int64_t us) {
    std::size_t at = 0;
    while (at < bounds.size() && us > bounds[at]) ++at;
    ++counts_[at];
    sum_us_ += us;
  }
  void print(std::string& out, std::string_view name) const;

 private:
  static constexpr std::array<std::int64_t, 10> bounds = {
      200, 500, 1'000, 2'000, 5'000, 10'000, 50'000, 200'000, 1'000'000, 5'000'000};
  std::array<std::uint64_t, bounds.size() + 1> counts_{};
  std::int64_t sum_us_ = 0;
};

struct Metrics {
  std::map<std::pair<post::Route, int>, std::uint64_t> calls;  // by route and status
  std::map<int, std::uint64_t> files;  // the app's files and everything else, by status
  Histogram latency;
  Histogram commit;
  std::uint64_t bytes_in = 0;
  std::uint64_t bytes_out = 0;
  std::size_t connections = 0;  // printed in tens
  std::size_t streams = 0;      // printed in tens
  std::size_t queue = 0;
  int disk_used_percent = 0;

  // The text format of Prometheus.
  std::string text() const;
};

}  // namespace troth::relay
