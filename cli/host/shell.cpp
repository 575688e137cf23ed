#include "cli/host/shell.h"

#include <algorithm>

#include "crypto/open/stretch.h"

namespace troth::cli {

Shell::Shell(Core core, Store& store, Line& line, std::function<Instant()> clock,
             std::function<int(Instant)> offset)
    : core_(std::move(core)),
      store_(store),
      line_(line),
      clock_(std::move(clock)),
      offset_(std::move(offset)) {}

Outcome Shell::ask(Request request, Mail mail) {
  std::visit(
      [&](auto& it) {
        if constexpr (requires { it.passphrase; }) passphrase_ = it.passphrase;
        if constexpr (requires { it.mine_passphrase; }) mine_passphrase_ = it.mine_passphrase;
        if constexpr (requires { it.new_passphrase; }) new_passphrase_ = it.new_passphrase;
      },
      request);
  Outcome outcome;
  call(std::move(request), outcome);
  run(outcome, mail);
  passphrase_ = {};
  mine_passphrase_ = {};
  new_passphrase_ = {};
  return outcome;
}

Outcome Shell::exchange() {
  Outcome outcome;
  run(outcome, Mail::send);
  return outcome;
}

bool Shell::wait(std::int64_t milliseconds) {
  const Instant begun = clock_();
  std::int64_t left = milliseconds;
  if (wake_) left = std::clamp<std::int64_t>(*wake_ - begun, 1, milliseconds);
  Outcome outcome;
  if (line_.wait(listen_token_, left)) {
    call(Nudged{}, outcome);
  } else if (wake_ && clock_() >= *wake_) {
    wake_.reset();
    call(Ticked{}, outcome);
  } else {
    return false;
  }
  run(outcome, Mail::send);
  return true;
}

void Shell::run(Outcome& outcome, Mail mail) {
  while (!broken_) {
    if (!todo_.empty()) {
      Request next = std::move(todo_.front());
      todo_.pop_front();
      call(std::move(next), outcome);
    } else if (mail == Mail::send && !mail_.empty()) {
      const Post post = std::move(mail_.front());
      mail_.pop_front();
      call(line_.post(post), outcome);
    } else {
      break;
    }
  }
  if (broken_) outcome.fault = broken_;
}

void Shell::call(Request request, Outcome& outcome) {
  if (broken_) return;
  const Instant at = clock_();
  Reply reply = core_({at, offset_(at), std::move(request)});
  if (reply.view) screen_ = std::move(*reply.view);
  if (reply.fault && !outcome.fault) {
    outcome.fault = reply.fault;
    outcome.fault_detail = reply.fault_detail;
  }
  if (reply.made && !outcome.made) outcome.made = reply.made;
  if (reply.kit) outcome.kit = std::move(reply.kit);
  if (reply.file) outcome.file = std::move(reply.file);
  if (reply.offered) outcome.offered = std::move(reply.offered);
  if (reply.reading) outcome.reading = std::move(reply.reading);
  if (reply.timeline) outcome.timeline = std::move(reply.timeline);
  if (reply.found) outcome.found = std::move(reply.found);
  for (const Effect& effect : reply.effects) {
    const Status done = perform(effect);
    if (done) continue;
    broken_ = done.error().code;
    return;
  }
}

Status Shell::perform(const Effect& effect) {
  return std::visit(overloaded{
                        [&](const Keep& it) -> Status {
                          TROTH_CHECK(store_.keep(it.puts, it.drops));
                          todo_.push_back(Kept{it.keep});
                          return {};
                        },
                        [&](const Post& it) -> Status {
                          mail_.push_back(it);
                          return {};
                        },
                        [&](const Listen& it) -> Status {
                          listen_token_ = it.token;
                          return {};
                        },
                        [&](const Wake& it) -> Status {
                          wake_ = it.at;
                          return {};
                        },
                        [&](const Load& it) -> Status {
                          TROTH_TRY(page, store_.page(it.after));
                          todo_.push_back(Loaded{std::move(page.records), page.more});
                          return {};
                        },
                        [&](const LoadThese& it) -> Status {
                          TROTH_TRY(records, store_.these(it.keys));
                          todo_.push_back(Loaded{std::move(records), false});
                          return {};
                        },
                        [&](const Stretch& it) -> Status { return stretch_all(it); },
                        [&](const ReadOn& it) -> Status {
                          todo_.push_back(ReadTrust{it.since});
                          return {};
                        },
                    },
                    effect);
}

Status Shell::stretch_all(const Stretch& effect) {
  Stretched done;
  for (const StretchTask& task : effect.tasks) {
    BytesView words;
    if (task.of == WhichPassphrase::passphrase) words = passphrase_.reveal();
    if (task.of == WhichPassphrase::mine_passphrase) words = mine_passphrase_.reveal();
    if (task.of == WhichPassphrase::new_passphrase) words = new_passphrase_.reveal();
    if (task.of == WhichPassphrase::given && task.given) words = *task.given;
    TROTH_TRY(key, stretch(words, task.salt));
    done.keys.push_back(key.reveal());
  }
  todo_.push_back(std::move(done));
  return {};
}

}  // namespace troth::cli
