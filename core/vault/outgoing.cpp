#include "vault/outgoing.h"

namespace troth {

SealPlace Outgoing::place_of(std::uint64_t seq) const {
  Bytes at;
  append_le(at, seq);
  return SealPlace(label::outgoing, {log_.bytes, at});
}

Outgoing Outgoing::fresh(Cipher& cipher, const SpaceId& space, const LogId& log) {
  return kept(cipher, space, log, 1, std::vector<Bytes>(outgoing_cells));
}

Outgoing Outgoing::kept(Cipher& cipher, const SpaceId& space, const LogId& log,
                        std::uint64_t next_seq, std::vector<Bytes> cells) {
  TROTH_ASSERT(next_seq >= 1);
  Outgoing it(space, log, next_seq);
  cells.resize(outgoing_cells);
  it.cells_ = std::move(cells);
  for (std::uint64_t seq = next_seq; seq < next_seq + outgoing_cells; ++seq) {
    auto& cell = it.cells_[cell_of(seq)];
    if (cell.size() != inner_size) cell = blank_inner(cipher, it.place_of(seq));
  }
  return it;
}

Bytes Outgoing::take(Cipher& cipher) {
  auto& cell = cells_[cell_of(next_seq_)];
  Bytes taken = std::move(cell);
  cell = blank_inner(cipher, place_of(next_seq_ + outgoing_cells));
  ++next_seq_;
  return taken;
}

std::vector<Chunk> Outgoing::waiting(const Cipher& cipher, const Key& drawer_key) const {
  std::vector<Chunk> chunks;
  for (std::uint64_t seq = next_seq_; seq < next_seq_ + outgoing_cells; ++seq) {
    const auto chunk = open_chunk(cipher, drawer_key, space_, cells_[cell_of(seq)]);
    if (chunk) chunks.push_back(*chunk);
  }
  return chunks;
}

Result<std::vector<std::size_t>> Outgoing::write(Cipher& cipher, const Key& drawer_key,
                                                 std::span<const Chunk> chunks) {
  if (chunks.size() > outgoing_cells) return failed(FaultCode::outgoing_full, outgoing_cells);
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i < outgoing_cells; ++i) {
    const auto seq = next_seq_ + i;
    auto& cell = cells_[cell_of(seq)];
    const auto there = open_chunk(cipher, drawer_key, space_, cell);
    if (i < chunks.size()) {
      if (there && *there == chunks[i]) continue;
      cell = seal_chunk(cipher, drawer_key, space_, chunks[i], place_of(seq));
    } else {
      if (!there) continue;
      cell = blank_inner(cipher, place_of(seq));
    }
    changed.push_back(cell_of(seq));
  }
  return changed;
}

}  // namespace troth
