#pragma once
// The one thread that touches the relay's rules and its database. What waits is taken together, up
// to 64 calls or 5 ms, done in one transaction and answered after COMMIT: under load many answers
// share one write to the disk, and a single call does not wait for company (protocol 5.3).
//
// Threads: ask() and run() from any thread; `done` is called on the writer's thread with a whole
// batch of answers, and hands them to where they belong.
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "relay/relay.h"
#include "relay/sqlite_store.h"

namespace troth::relay {

class Writer {
 public:
  struct Finished {
    std::function<void(Outcome)> then;
    Outcome outcome;
  };
  using Clock = std::function<Instant()>;
  using Done = std::function<void(std::vector<Finished>, std::int64_t commit_us)>;

  Writer(SqliteStore& store, Relay& relay, Clock clock, Done done);
  ~Writer();  // does what waits, then ends

  void ask(post::Call call, Place place, std::function<void(Outcome)> then);
  // Something else to do between two batches, inside a transaction of its own.
  void run(std::function<void()> task);
  void back_up(const std::string& path);
  std::size_t waiting() const { return waiting_.load(std::memory_order_relaxed); }

 private:
  struct Job {
    post::Call call;
    Place place = 0;
    std::function<void(Outcome)> then;
    std::function<void()> task;
  };
  void work();
  void work_batch(std::deque<Job>& batch);

  SqliteStore& store_;
  Relay& relay_;
  Clock clock_;
  Done done_;
  std::mutex mutex_;
  std::condition_variable something_;
  std::deque<Job> queue_;
  std::string backup_path_;
  bool ends_ = false;
  std::atomic<std::size_t> waiting_{0};
  std::thread thread_;
};

}  // namespace troth::relay
