#include "log/private_stream.h"

#include <algorithm>

namespace troth {
namespace {

constexpr std::uint8_t format = 1;
constexpr std::uint16_t nowhere = 0xffff;
constexpr std::size_t size_size = 4;  // of an entry's own size
constexpr std::size_t n_size = 8;

struct Head {
  std::uint64_t number = 0;
  std::uint16_t first = nowhere;
  std::uint16_t used = 0;
};

Result<Head> head_of(const Chunk& chunk) {
  const BytesView bytes = chunk;
  const Head head{read_le<std::uint64_t>(bytes.subspan(1)),
                  read_le<std::uint16_t>(bytes.subspan(9)),
                  read_le<std::uint16_t>(bytes.subspan(11))};
  const bool fits = bytes[0] == format && head.number >= 1 && head.number <= seq_max &&
                    head.used >= 1 && head.used <= chunk_payload_size &&
                    (head.first == nowhere || head.first < head.used);
  if (!fits) return failed(FaultCode::malformed);
  for (const std::uint8_t byte : bytes.subspan(chunk_head_size + head.used))
    if (byte != 0) return failed(FaultCode::malformed);
  return head;
}

Hash name_of(const Chunk& chunk) { return hash(label::sheet, chunk); }

}  // namespace

std::vector<Chunk> chunks_of(std::span<const PrivateEntry> entries, std::uint64_t first_number) {
  Bytes stream;
  std::vector<std::size_t> beginnings;
  for (const PrivateEntry& entry : entries) {
    TROTH_ASSERT(entry.fact.size() <= private_fact_bytes_max);
    beginnings.push_back(stream.size());
    append_le(stream, static_cast<std::uint32_t>(n_size + entry.fact.size()));
    append_le(stream, entry.n);
    append(stream, entry.fact);
  }
  std::vector<Chunk> chunks;
  for (std::size_t at = 0; at < stream.size(); at += chunk_payload_size) {
    const std::size_t used = std::min(chunk_payload_size, stream.size() - at);
    const auto first = std::lower_bound(beginnings.begin(), beginnings.end(), at);
    const bool begins = first != beginnings.end() && *first < at + used;
    Bytes bytes;
    bytes.reserve(chunk_size);
    bytes.push_back(format);
    append_le(bytes, first_number + chunks.size());
    append_le(bytes, begins ? static_cast<std::uint16_t>(*first - at) : nowhere);
    append_le(bytes, static_cast<std::uint16_t>(used));
    append(bytes, BytesView(stream).subspan(at, used));
    bytes.resize(chunk_size);
    chunks.push_back(array_of<chunk_size>(bytes));
    wipe(bytes);
  }
  wipe(stream);
  return chunks;
}

Result<std::uint64_t> chunk_number(const Chunk& chunk) {
  TROTH_TRY(head, head_of(chunk));
  return head.number;
}

Result<std::vector<PrivateEntry>> PrivateStream::add(const Chunk& chunk) {
  TROTH_TRY(number, chunk_number(chunk));
  if (const auto known = read_chunks_.find(number); known != read_chunks_.end()) {
    if (known->second != name_of(chunk)) return failed(FaultCode::forked, number);
    return std::vector<PrivateEntry>();
  }
  if (const auto known = waiting_.find(number); known != waiting_.end()) {
    if (known->second != chunk) return failed(FaultCode::forked, number);
    return std::vector<PrivateEntry>();
  }
  if (number < next_) return std::vector<PrivateEntry>();  // given up long ago
  if (number > next_ && waiting_.size() >= waiting_chunks_max)
    return failed(FaultCode::limit_reached, waiting_chunks_max);
  waiting_.emplace(number, chunk);
  return read_waiting();
}

std::vector<PrivateEntry> PrivateStream::pass_gap() {
  if (waiting_.empty()) return {};
  next_ = waiting_.begin()->first;
  torn_ = true;
  in_step_ = false;
  open_.clear();
  return read_waiting();
}

std::vector<PrivateEntry> PrivateStream::read_waiting() {
  std::vector<PrivateEntry> entries;
  while (!waiting_.empty() && waiting_.begin()->first == next_) {
    const Chunk& chunk = waiting_.begin()->second;
    read(chunk, entries);
    read_chunks_.emplace(next_, name_of(chunk));
    waiting_.erase(waiting_.begin());
    ++next_;
  }
  return entries;
}

void PrivateStream::read(const Chunk& chunk, std::vector<PrivateEntry>& entries) {
  const auto head = head_of(chunk);
  TROTH_ASSERT(head.has_value());
  const BytesView payload = BytesView(chunk).subspan(chunk_head_size, head->used);
  std::size_t at = 0;
  std::uint16_t first = nowhere;
  if (!in_step_) {
    if (head->first == nowhere) return;
    at = head->first;
    first = head->first;
    in_step_ = true;
  }
  const auto lose_step = [this] {
    torn_ = true;
    in_step_ = false;
    open_.clear();
  };
  while (at < payload.size()) {
    if (open_.empty() && first == nowhere) first = static_cast<std::uint16_t>(at);
    const std::size_t whole =
        open_.size() < size_size ? size_size : size_size + read_le<std::uint32_t>(open_);
    const std::size_t taken = std::min(whole - open_.size(), payload.size() - at);
    append(open_, payload.subspan(at, taken));
    at += taken;
    if (open_.size() < size_size) continue;
    const std::size_t size = read_le<std::uint32_t>(open_);
    if (size < n_size || size > n_size + private_fact_bytes_max) return lose_step();
    if (open_.size() < size_size + size) continue;
    const BytesView entry = BytesView(open_).subspan(size_size);
    entries.push_back({read_le<std::uint64_t>(entry),
                       Bytes(entry.begin() + static_cast<std::ptrdiff_t>(n_size), entry.end())});
    open_.clear();
  }
  if (first != head->first) lose_step();
}

}  // namespace troth
