#include "relay/writer.h"

#include <chrono>

namespace troth::relay {

namespace {
constexpr std::size_t calls_in_a_batch_max = 64;
constexpr auto batch_time_max = std::chrono::milliseconds(5);
constexpr auto rest_after = std::chrono::milliseconds(20);
}  // namespace

Writer::Writer(SqliteStore& store, Relay& relay, Clock clock, Done done)
    : store_(store),
      relay_(relay),
      clock_(std::move(clock)),
      done_(std::move(done)),
      thread_([this] { work(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  something_.notify_one();
  thread_.join();
}

void Writer::ask(post::Call call, Place place, std::function<void(Outcome)> then) {
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back({std::move(call), place, std::move(then), {}});
  }
  waiting_.fetch_add(1, std::memory_order_relaxed);
  something_.notify_one();
}

void Writer::run(std::function<void()> task) {
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back({{}, 0, {}, std::move(task)});
  }
  waiting_.fetch_add(1, std::memory_order_relaxed);
  something_.notify_one();
}

void Writer::back_up(const std::string& path) {
  {
    const std::lock_guard lock(mutex_);
    backup_path_ = path;
  }
  something_.notify_one();
}

void Writer::work() {
  for (;;) {
    std::deque<Job> batch;
    std::string backup;
    bool rests = false;
    {
      std::unique_lock lock(mutex_);
      const auto is_called = [&] { return ends_ || !queue_.empty() || !backup_path_.empty(); };
      if (!is_called()) {
        rests = !something_.wait_for(lock, rest_after, is_called);
        if (rests) {
          lock.unlock();
          store_.rest();
          lock.lock();
          something_.wait(lock, is_called);
        }
      }
      if (ends_ && queue_.empty()) return;
      while (!queue_.empty() && batch.size() < calls_in_a_batch_max) {
        batch.push_back(std::move(queue_.front()));
        queue_.pop_front();
      }
      backup = backup_path_;
    }
    if (!batch.empty()) work_batch(batch);
    if (!backup.empty() && store_.back_up(backup)) {
      const std::lock_guard lock(mutex_);
      if (backup_path_ == backup) backup_path_.clear();
    }
  }
}

void Writer::work_batch(std::deque<Job>& batch) {
  using Steady = std::chrono::steady_clock;
  const auto begun = Steady::now();
  std::vector<Finished> finished;
  finished.reserve(batch.size());
  store_.begin();
  std::size_t done = 0;
  for (; done < batch.size(); ++done) {
    if (done > 0 && Steady::now() - begun > batch_time_max) break;
    auto& job = batch[done];
    if (job.task)
      job.task();
    else
      finished.push_back({std::move(job.then), relay_.handle(job.call, job.place, clock_())});
  }
  const auto before_commit = Steady::now();
  store_.commit();
  const auto commit_us =
      std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - before_commit).count();
  waiting_.fetch_sub(done, std::memory_order_relaxed);
  if (done < batch.size()) {  // the time was up: the rest comes first in the next batch
    const std::lock_guard lock(mutex_);
    for (auto i = batch.size(); i > done; --i) queue_.push_front(std::move(batch[i - 1]));
  }
  done_(std::move(finished), commit_us);
}

}  // namespace troth::relay
