// What one call leaves to be done: records to keep, calls to post, the screen to show. In this
// order, and the later only when the earlier is durable.
#include "codec/cbor.h"
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
}

void Device::keep_plate() { put(std::string(doorplate_name), cbor::encoded(*plate_)); }

void Device::finish(Reply& reply) {
  if (!puts_.empty() || !drops_.empty()) {
    Keep keep{++keeps_, {}, {drops_.begin(), drops_.end()}};
    for (auto& [name, bytes] : puts_) keep.puts.push_back({name, std::move(bytes)});
    puts_.clear();
    drops_.clear();
    reply.effects.emplace_back(std::move(keep));
  }
  for (Effect& effect : effects_) reply.effects.push_back(std::move(effect));
  effects_.clear();
  if (kept_ == keeps_) {
    if (mail_due_) mail(reply);
    if (changed_) {
      reply.view = screen();
      changed_ = false;
    }
  }
  reply.made = made_;
  reply.kit = std::move(kit_shown_);
  reply.offered = std::move(offered_);
  made_.reset();
  kit_shown_.reset();
  offered_.reset();
}

}  // namespace troth::device
