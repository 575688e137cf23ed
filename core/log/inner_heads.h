#pragma once
// Which of one's own sheets P are written, without reading all of them again when Mine opens: of
// each, the first 56 bytes of what lies inside (log/private_sheet.h), by which the drawer's key
// tells a written one from a blank one. They are as many and as long for everybody, and whoever
// does not hold that key can tell nothing by them. In memory only, while the app is open.
//
// Threads: none. Secret: all of it, as what Kpt opens.
#include <map>
#include <vector>

#include "log/private_sheet.h"

namespace troth {

class InnerHeads {
 public:
  // A whole frame of one's own log, whose sheets were checked against its header. Noted again, it
  // replaces what was noted. `private_keys` as for open_private; when none of them opens it yet,
  // that is noted too.
  void note(const Cipher& cipher, std::span<const Key> private_keys, const Frame& frame);

  struct Place {
    LogId log;
    std::uint64_t seq = 0;
    friend bool operator==(const Place&, const Place&) = default;
  };
  // Where this drawer has written, and where it may have: what no private key opened. In the order
  // of log and seq.
  std::vector<Place> written(const Cipher& cipher, const Key& drawer_key) const;

  std::size_t size() const;
  void clear() { logs_.clear(); }

 private:
  struct OfLog {
    SpaceId space;
    std::vector<std::uint64_t> seqs;  // ascending
    std::vector<SealHead> heads;      // of each; noise where no key opened it
    std::vector<bool> opened;
  };
  std::map<LogId, OfLog> logs_;
  std::size_t last_key_ = 0;  // what opened the last one most often opens the next
};

}  // namespace troth
