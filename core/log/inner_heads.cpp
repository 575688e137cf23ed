#include "log/inner_heads.h"

#include <algorithm>

namespace troth {

void InnerHeads::note(const Cipher& cipher, std::span<const Key> private_keys, const Frame& frame) {
  if (frame.form != FrameForm::whole) return;
  SealHead head{};
  bool is_opened = false;
  for (std::size_t i = 0; i < private_keys.size() && !is_opened; ++i) {
    const std::size_t at = (last_key_ + i) % private_keys.size();
    const auto first = cipher.open_first(private_keys[at], label::sheet_private, frame.bound(),
                                         frame.p, seal_head_size);
    if (!first) continue;
    head = array_of<seal_head_size>(*first);
    is_opened = true;
    last_key_ = at;
  }
  OfLog& log = logs_[frame.header.log];
  log.space = frame.header.space;
  const std::uint64_t seq = frame.header.seq;
  const auto found = std::ranges::lower_bound(log.seqs, seq);
  const auto at = found - log.seqs.begin();
  if (found == log.seqs.end() || *found != seq) {
    log.seqs.insert(found, seq);
    log.heads.insert(log.heads.begin() + at, head);
    log.opened.insert(log.opened.begin() + at, is_opened);
    return;
  }
  log.heads[static_cast<std::size_t>(at)] = head;
  log.opened[static_cast<std::size_t>(at)] = is_opened;
}

std::vector<InnerHeads::Place> InnerHeads::written(const Cipher& cipher,
                                                   const Key& drawer_key) const {
  std::vector<Place> places;
  for (const auto& [id, log] : logs_) {
    const auto found = cipher.commits(drawer_key, label::drawer, log.space.bytes, log.heads);
    for (std::size_t i = 0; i < log.seqs.size(); ++i)
      if (found[i] || !log.opened[i]) places.push_back({id, log.seqs[i]});
  }
  return places;
}

std::size_t InnerHeads::size() const {
  std::size_t size = 0;
  for (const auto& [id, log] : logs_) size += log.seqs.size();
  return size;
}

}  // namespace troth
