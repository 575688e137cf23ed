// What one call leaves to be done: records to keep, calls to post, the screen to show. In this
// order, and the later only when the earlier is durable.
#include "base/equal.h"
#include "codec/cbor.h"
#include "crypto/check/hash.h"
#include "device/device.h"

namespace troth::device {

void Device::put(std::string name, Bytes bytes) {
  drops_.erase(name);
  if (name.starts_with("s/")) small_[name] = bytes;
  puts_[std::move(name)] = std::move(bytes);
}

void Device::put_sealed(std::string_view name, BytesView plaintext) {
  put(std::string(name), opened_->local.seal(cipher_, name, plaintext));
}

Result<Bytes> Device::open_sealed(std::string_view name) const {
  const auto found = small_.find(std::string(name));
  if (found == small_.end()) return failed(FaultCode::store_damaged);
  const auto opened = opened_->local.open(cipher_, name, found->second);
  if (!opened) return failed(FaultCode::store_damaged);
  return Bytes(opened->view().begin(), opened->view().end());
}

void Device::keep_self() {
  Plaintext text(64 * 1024);
  cbor::write_secret(text.bytes(), opened_->self);
  put_sealed(self_name, text.view());
  put_sealed(again(self_name), text.view());
}

// --- the records that are not sealed: bytes | check 8, each kept twice ---

std::string again(std::string_view name) { return std::string(name) + "/again"; }

namespace {
ByteArray<8> check_of(std::string_view name, BytesView bytes) {
  return array_of<8>(hash(label::local_record, {bytes_of(name), bytes}).bytes);
}
}  // namespace

void Device::put_plain(std::string_view name, Bytes bytes) {
  append(bytes, check_of(name, bytes));
  put(again(name), bytes);
  put(std::string(name), std::move(bytes));
}

Result<Bytes> Device::open_plain(std::string_view name) {
  std::optional<Bytes> good;
  for (const std::string& key : {std::string(name), again(name)}) {
    const auto found = small_.find(key);
    const BytesView record = found == small_.end() ? BytesView() : BytesView(found->second);
    const bool is_whole =
        record.size() > 8 &&
        equal_in_constant_time(check_of(name, record.first(record.size() - 8)), record.last(8));
    if (!is_whole)
      damaged_at_start_.push_back(key);
    else if (!good)
      good = Bytes(record.begin(), record.end() - 8);
  }
  if (!good) return failed(FaultCode::store_damaged);
  return *good;
}

// Writes them anew, both copies.
void Device::mend_plain() {
  put_plain(lock_record_name, cbor::encoded(*lock_));
  keep_plate();
  keep_phone_locks();
}

void Device::say_damaged(const std::string& record, std::optional<Instant> around) {
  opened_->troubles.push_back({FaultCode::store_damaged, around, 1, record});
}

void Device::keep_plate() { put_plain(doorplate_name, cbor::encoded(*plate_)); }

void Device::gather_puts(Reply& reply) {
  if (puts_.empty() && drops_.empty()) return;
  Keep keep{++keeps_, {}, {drops_.begin(), drops_.end()}};
  for (auto& [name, bytes] : puts_) keep.puts.push_back({name, std::move(bytes)});
  puts_.clear();
  drops_.clear();
  reply.effects.emplace_back(std::move(keep));
}

void Device::finish(Reply& reply) {
  gather_puts(reply);
  for (Effect& effect : effects_) reply.effects.push_back(std::move(effect));
  effects_.clear();
  if (kept_ == keeps_) {
    if (mail_due_) mail(reply);
    gather_puts(reply);  // what mail had to say again
    if (changed_ && kept_ == keeps_) {
      reply.view = screen();
      changed_ = false;
    }
  }
  reply.made = made_;
  reply.kit = std::move(kit_shown_);
  reply.offered = std::move(offered_);
  reply.file = std::move(file_);
  reply.reading = std::move(reading_);
  reply.timeline = std::move(timeline_);
  reply.found = std::move(found_);
  made_.reset();
  kit_shown_.reset();
  offered_.reset();
  file_.reset();
  reading_.reset();
  timeline_.reset();
  found_.reset();
}

}  // namespace troth::device
