#pragma once
// A disk in memory under SQLite that remembers every write and every sync in their order, so that
// a power cut can be played at any moment afterwards: what was not synced is there in any part, in
// any order, torn at 512 bytes, or not at all (protocol 6.3).
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/random.h"

namespace troth::power_cut {

class PassingDisk {
 public:
  // While this lives, SQLite opens new databases on it. One at a time.
  PassingDisk();
  ~PassingDisk();
  PassingDisk(const PassingDisk&) = delete;
  PassingDisk& operator=(const PassingDisk&) = delete;

  // How much has happened so far: a moment to cut at.
  std::size_t moment() const;
  // What the files hold, by name. Setting them begins a new life with nothing to remember.
  using Files = std::map<std::string, Bytes>;
  void set_files(Files held);

  // The files as a cut at this moment may leave them. Moments are asked for in ascending order.
  Files cut_at(std::size_t moment, Random& chance);

 private:
  struct Inside;
  static Inside& inside();
};

}  // namespace troth::power_cut
