#include "phone.h"

#include <algorithm>
#include <utility>

namespace troth::world {
namespace {

constexpr std::size_t page_bytes = 256 * 1024;

}  // namespace

Phone::Phone(std::string name, Cipher& cipher, std::uint64_t seed, std::string origin, Wire wire)
    : name_(std::move(name)),
      cipher_(cipher),
      random_(seed),
      origin_(std::move(origin)),
      wire_(std::move(wire)) {}

void Phone::crash() {
  troth_.reset();
  todo_.clear();
  mail_.clear();
  screen_ = Screen{};
  listens_ = false;
  crash_before_keep = crash_after_keep = false;
  crash_in = 0;
}

Reply Phone::start(Instant now) {
  crash();
  troth_ = std::make_unique<Troth>(random_, cipher_);
  Start start{origin_, {}};
  for (const auto& [key, bytes] : store_)
    if (key.starts_with("s/")) start.records.push_back({key, bytes});
  return ask(std::move(start), now);
}

Reply Phone::unlock(Instant now) { return ask(Unlock{Passphrase(passphrase)}, now); }

Reply Phone::ask(Request request, Instant now) {
  Reply first;
  bool is_first = true;
  todo_.push_back(std::move(request));
  while (!todo_.empty() && troth_) {
    Request next = std::move(todo_.front());
    todo_.pop_front();
    Reply reply = call(std::move(next), now);
    if (is_first) {
      first = std::move(reply);
      is_first = false;
      continue;
    }
    if (!first.fault) first.fault = reply.fault;
    if (!first.made) first.made = reply.made;
    if (!first.kit) first.kit = reply.kit;
    if (!first.offered) first.offered = reply.offered;
    if (!first.file) first.file = std::move(reply.file);
    if (!first.reading) first.reading = std::move(reply.reading);
    if (reply.view) first.view = std::move(reply.view);
  }
  return first;
}

Reply Phone::call(Request request, Instant now) {
  Asked asked{now + skew_ms, offset_minutes, std::move(request)};
  Reply reply = troth_->handle(asked);
  if (reply.view) screen_ = *reply.view;
  perform(reply);
  return reply;
}

bool Phone::loses_power() {
  if (crash_in == 0 || --crash_in > 0) return false;
  crash();
  return true;
}

void Phone::perform(const Reply& reply) {
  for (const Effect& effect : reply.effects) {
    if (!troth_ || loses_power()) return;
    std::visit(overloaded{
                   [&](const Keep& it) {
                     if (crash_before_keep) return crash();
                     for (const Record& record : it.puts) store_[record.key] = record.bytes;
                     for (const std::string& key : it.drops) store_.erase(key);
                     if (crash_after_keep) return crash();
                     todo_.push_back(Kept{it.keep});
                   },
                   [&](const Post& it) { mail_.push_back(it); },
                   [&](const Listen& it) { listens_ = !it.token.empty(); },
                   [&](const Wake& it) { wake_ = it.at; },
                   [&](const Load& it) { todo_.push_back(page_after(it.after)); },
                   [&](const LoadThese& it) { give_these(it.keys); },
                   [&](const Stretch& it) { todo_.push_back(stretched(it)); },
                   [&](const ReadOn& it) {
                     if (meanwhile) meanwhile();
                     todo_.push_back(ReadTrust{it.since});
                   },
               },
               effect);
  }
}

Loaded Phone::page_after(const std::string& after) {
  Loaded loaded;
  std::size_t size = 0;
  auto at = store_.upper_bound(after);
  for (; at != store_.end() && at->first.starts_with("f/") && size < page_bytes; ++at) {
    loaded.records.push_back({at->first, at->second});
    size += at->second.size();
  }
  records_read_ += loaded.records.size();
  loaded.more = at != store_.end() && at->first.starts_with("f/");
  return loaded;
}

// In pages as small as that, so that most lives have several.
void Phone::give_these(std::span<const std::string> keys) {
  constexpr std::size_t page_records = 8;
  do {
    const auto page = keys.first(std::min(page_records, keys.size()));
    keys = keys.subspan(page.size());
    Loaded loaded;
    for (const std::string& key : page)
      if (const auto found = store_.find(key); found != store_.end())
        loaded.records.push_back({key, found->second});
    loaded.more = !keys.empty();
    records_read_ += loaded.records.size();
    todo_.push_back(std::move(loaded));
  } while (!keys.empty());
}

Stretched Phone::stretched(const Stretch& it) const {
  Stretched stretched;
  for (const StretchTask& task : it.tasks) {
    const std::string& words = task.of == WhichPassphrase::passphrase       ? passphrase
                               : task.of == WhichPassphrase::new_passphrase ? new_passphrase
                                                                            : mine_passphrase;
    const BytesView input = task.given ? BytesView(*task.given) : bytes_of(words);
    stretched.keys.push_back(cipher_.stretch(input, task.salt)->reveal());
  }
  return stretched;
}

Reply Phone::open_mine(Instant now) {
  const std::string own = std::exchange(passphrase, mine_passphrase);  // what is asked for is given
  Reply reply = ask(OpenMine{Passphrase(passphrase)}, now);
  passphrase = own;
  return reply;
}

int Phone::exchange(Instant now) {
  int answered = 0;
  while (!mail_.empty() && troth_) {
    const Post post = std::move(mail_.front());
    mail_.pop_front();
    if (loses_power()) return answered;
    Answered answer = is_cut ? Answered{} : wire_(post);
    if (loses_power()) return answered;
    answer.post = post.post;
    const bool reached = answer.status != 0;
    (void)ask(std::move(answer), now);
    if (!reached) break;
    ++answered;
  }
  return answered;
}

}  // namespace troth::world
