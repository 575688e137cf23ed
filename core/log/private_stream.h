#pragma once
// Private writing as it lies in the chunks of sheets P (protocol 2.6): one stream a log, cut into
// chunks of 1,976 bytes.
//
//   chunk = u8 format = 1 | u64 number from 1 | u16 first | u16 used | payload 1,963      zeros
//   after `used`
//           first: where in the payload an entry begins for the first time; 0xffff when none does
//   entry = u32 size | u64 n | fact                                                     size counts
//   n and the fact
//
// Entries run on from one chunk into the next. A reader takes chunks in any order and any number of
// times; those beyond a gap wait. The end may be missing, since what is written waits for frames;
// nothing else is forgiven. When a chunk is known to be lost for good, reading goes on at the next
// entry that begins in a chunk that is here. Secret: all of it.
#include <map>
#include <vector>

#include "log/private_sheet.h"

namespace troth {

using Chunk = ByteArray<chunk_size>;

inline constexpr std::size_t chunk_head_size = 13;
inline constexpr std::size_t chunk_payload_size = chunk_size - chunk_head_size;  // 1,963
inline constexpr std::size_t private_fact_bytes_max = 70'000;
inline constexpr std::size_t waiting_chunks_max = 1000;  // of a log, beyond a gap

struct PrivateEntry {
  std::uint64_t n = 0;  // names the fact in its log; ascending as written
  Bytes fact;           // see private_fact.h; at most private_fact_bytes_max
  friend bool operator==(const PrivateEntry&, const PrivateEntry&) = default;
};

// The chunks of these entries, numbered from `first_number`; the last one is not full. Traps on a
// fact that is too long.
std::vector<Chunk> chunks_of(std::span<const PrivateEntry> entries, std::uint64_t first_number);

// Faults: malformed.
Result<std::uint64_t> chunk_number(const Chunk& chunk);

class PrivateStream {
 public:
  // Adds a chunk and returns the entries that are whole now, in the order they were written. A
  // chunk that is known already adds nothing. Faults: malformed; forked when another chunk has this
  // number; limit_reached.
  Result<std::vector<PrivateEntry>> add(const Chunk& chunk);
  // Gives up the missing chunks before the first that waits, and the entries that touch them.
  std::vector<PrivateEntry> pass_gap();

  std::uint64_t next_number() const { return next_; }  // of the chunk that is read next
  std::size_t waiting() const { return waiting_.size(); }
  bool was_torn() const { return torn_; }  // some entry was given up, or did not fit its chunks

 private:
  void read(const Chunk& chunk, std::vector<PrivateEntry>& entries);
  std::vector<PrivateEntry> read_waiting();

  std::uint64_t next_ = 1;
  Bytes open_;  // the entry that is not whole yet
  bool in_step_ = true;
  bool torn_ = false;
  std::map<std::uint64_t, Chunk> waiting_;
  std::map<std::uint64_t, Hash> read_chunks_;
};

}  // namespace troth
