#pragma once
// Private writing that waits for frames (protocol A7): 64 cells of 2,048 bytes, each a chunk of the
// private stream sealed under the drawer key, or noise of the same look. Frame `seq` of this
// device's log takes cell seq mod 64 into its sheet P, written or not, and noise is laid for frame
// seq + 64. So a frame never waits for writing and writing never causes a frame; a cell tells
// nobody without the drawer key whether it is written.
//
// The written cells are always the next to be taken, without a gap. Whoever opens Mine finds them
// by trying. The cell's place is (log, seq): a written and a blank one are the same bytes under the
// ideal cipher.
//
// A frame and the cell that follows it into the ring are kept together, all or none; then no chunk
// is lost and none is sent twice. Secret: chunks. Threads: none.
#include <span>
#include <vector>

#include "log/private_sheet.h"
#include "vault/contents.h"

namespace troth {

inline constexpr std::size_t outgoing_cells = 64;
using Chunk = ByteArray<chunk_size>;

class Outgoing {
 public:
  // A new log: noise for its frames 1 to 64.
  static Outgoing fresh(Cipher& cipher, const SpaceId& space, const LogId& log);
  // From what was kept: `next_seq` is the head of the own chain plus one; cells by seq mod 64. A
  // damaged cell is handed in empty and becomes noise; its loss is reported by whoever read it.
  static Outgoing kept(Cipher& cipher, const SpaceId& space, const LogId& log,
                       std::uint64_t next_seq, std::vector<Bytes> cells);

  std::uint64_t next_seq() const { return next_seq_; }
  const std::vector<Bytes>& cells() const { return cells_; }  // outgoing_cells of inner_size
  static std::size_t cell_of(std::uint64_t seq) {
    return static_cast<std::size_t>(seq % outgoing_cells);
  }

  // What frame next_seq() carries inside its sheet P. The cell it lay in is noise for a later frame
  // afterwards.
  Bytes take(Cipher& cipher);

  // The chunks that wait, in order. Needs Mine.
  std::vector<Chunk> waiting(const Cipher& cipher, const Key& drawer_key) const;
  // These chunks wait from now on, instead of those that did. Returns the cells that changed: keep
  // them together with whatever gave the chunks up. Faults: outgoing_full (detail = how many fit),
  // and nothing was changed.
  Result<std::vector<std::size_t>> write(Cipher& cipher, const Key& drawer_key,
                                         std::span<const Chunk> chunks);

 private:
  Outgoing(const SpaceId& space, const LogId& log, std::uint64_t next_seq)
      : space_(space), log_(log), next_seq_(next_seq) {}
  SealPlace place_of(std::uint64_t seq) const;

  SpaceId space_;
  LogId log_;
  std::uint64_t next_seq_ = 1;
  std::vector<Bytes> cells_;
};

}  // namespace troth
