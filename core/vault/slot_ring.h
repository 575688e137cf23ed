#pragma once
// Mine's slot (protocol 2.6, A6): writing into Mine never needs its passphrase, reading does. 64
// cells of 4,096 bytes, each a sealed box. A session of the app claims the next two whether or not
// it writes; what it writes stays in memory and those two are sealed anew on a fixed tick, at lock
// and whenever something is written. Cells without writing hold boxes of noise to throw-away keys.
// So the cells show how many sessions there were and nothing else.
//
// Every 32 sessions the cells are all claimed. Then everybody is asked for Mine's passphrase, by
// the number of the session alone, and nothing more is accepted until Mine was opened. Opening
// changes no cell and needs no writing: what is read stays in its cells until they are claimed
// again, and is told apart by its name.
//
//   pair of cells = 2 x box(drawer's public key, u8 1 | u8 half | u64 session | u16 used | 4,036
//   bytes of a stream) stream        = entries u16 size | log 16 | u64 n | bytes
//
// Names: n = session * 65,536 + how many this session wrote before. No counter of private facts has
// to rest outside.
//
// Secret: items. Not secret: sessions, pairs. Timing of two snapshots of one device is out of scope
// (C2, decision 0041). Threads: none.
#include <vector>

#include "crypto/open/cipher.h"
#include "vault/contents.h"

namespace troth {

inline constexpr std::size_t slot_cell_size = 4096;
inline constexpr std::size_t slot_pairs = 32;  // of two cells each: one record of the local store
inline constexpr std::size_t slot_pair_size = 2 * slot_cell_size;
inline constexpr std::size_t slot_room =
    2 * (slot_cell_size - box_overhead - 12);  // 8,072: of one session
inline constexpr std::size_t slot_item_overhead = 2 + LogId::size + 8;

// A private fact on its way to its log: opaque here.
struct SlotItem {
  LogId log;
  std::uint64_t n = 0;
  Bytes bytes;
  friend bool operator==(const SlotItem&, const SlotItem&) = default;
};

class SlotRing {
 public:
  // First run: all cells noise. `device` names this device's ring for its whole life (any 16 bytes
  // of its own).
  static SlotRing fresh(Cipher& cipher, const LogId& device, const BoxPublicKey& drawer);
  // From what was kept: the number of sessions and the pairs. A pair that was damaged is handed in
  // empty and is made noise; its loss is reported by whoever read it.
  static SlotRing kept(Cipher& cipher, const LogId& device, const BoxPublicKey& drawer,
                       std::uint64_t sessions, std::vector<Bytes> pairs);
  SlotRing(SlotRing&&) = default;
  SlotRing& operator=(SlotRing&&) = default;
  ~SlotRing();

  // The app was unlocked. Claims the next pair, unless the ring is at the end of a lap: then
  // must_open().
  void begin_session(Cipher& cipher);
  // Everybody's turn to open Mine. Until `begin_lap`, `write` accepts nothing.
  bool must_open() const { return must_open_; }
  // Mine was opened and everything drained was kept elsewhere: claims the first pair of the next
  // lap.
  void begin_lap(Cipher& cipher);

  std::uint64_t sessions() const {
    return sessions_;
  }  // to be kept after begin_session and begin_lap
  const std::vector<Bytes>& pairs() const { return pairs_; }  // slot_pairs of slot_pair_size
  std::size_t own_pair() const;                               // the one this session may change

  // Accepts a fact into Mine and seals the pair: keep it at once. Returns the fact's n.
  // Faults: slot_full (detail = the bytes that would still fit); mine_locked when must_open().
  Result<std::uint64_t> write(Cipher& cipher, const LogId& log, BytesView bytes);
  std::size_t room() const;  // bytes that one more item may have
  // A name alone, for a fact that is kept elsewhere because Mine is open. Faults: mine_locked;
  // slot_full after 65,536.
  Result<std::uint64_t> name();
  // Seals this session's pair anew: on the tick and at lock.
  void seal(Cipher& cipher);

  // Everything in all cells and in memory, in the order of (log, n), each once. Changes nothing.
  std::vector<SlotItem> drain(const Cipher& cipher, const BoxKey& drawer) const;
  // What this session wrote rests elsewhere now: gives its room back.
  void empty(Cipher& cipher);

 private:
  SlotRing(const LogId& device, const BoxPublicKey& drawer) : device_(device), drawer_(drawer) {}
  Bytes noise_pair(Cipher& cipher, std::size_t pair) const;

  LogId device_;
  BoxPublicKey drawer_;
  std::uint64_t sessions_ = 0;
  bool must_open_ = false;
  bool claimed_ = false;
  std::vector<Bytes> pairs_;
  std::uint64_t written_ = 0;  // facts of this session, also those that rest elsewhere now
  Plaintext stream_{slot_room};
};

}  // namespace troth
