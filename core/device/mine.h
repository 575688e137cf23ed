#pragma once
// Mine on one device: what rests (slot cells and outgoing cells, always the same number and size),
// and what is open after its passphrase was given (protocol 2.6, A3, A6, A7). Nothing here causes a
// frame, and no record's size or number says whether anything was written.
#include <map>
#include <optional>

#include "log/private_log.h"
#include "vault/drawer.h"
#include "vault/outgoing.h"
#include "vault/slot_ring.h"

namespace troth::device {

struct MineAtRest {
  std::optional<SlotRing> slots;
  std::optional<Outgoing>
      outgoing;  // of the log that is written now; made once its frames are loaded
  std::vector<Bytes> outgoing_cells;  // as they rest, until then
  bool must_open() const { return slots && slots->must_open(); }
};

// While Mine is open. Secret: all of it; wiped when it goes.
struct MineOpen {
  explicit MineOpen(const Drawer& its_drawer) : drawer(its_drawer) {}

  Drawer drawer;
  std::map<SpaceId, PrivateLog> logs;  // private writing of each space this account was in
  std::vector<PrivateEntry>
      tail;  // entries of the last waiting chunk, when that chunk begins with one
  std::uint64_t next_chunk = 1;  // the number of the next new chunk
  // Where two histories of an own log begin, as of when the logs were read: nothing from there on
  // is. What this device wrote there itself is put on its way again (renewing.cpp).
  std::map<LogId, std::uint64_t> partings;
  std::map<LogId, std::vector<Chunk>> beyond_partings;
  std::size_t last_key = 0;           // of Self::private_keys: what opened the last sheet
  std::vector<Event> events() const;  // all of it, in order
  std::uint64_t lamport() const;
  bool holds(BytesView fact) const;  // the very same, in any of the spaces
};

}  // namespace troth::device
