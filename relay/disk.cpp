#include "relay/disk.h"

#include <sys/statvfs.h>

namespace troth::relay {

std::optional<Disk> disk_of(const std::string& folder) {
  struct statvfs disk{};
  if (statvfs(folder.c_str(), &disk) != 0 || disk.f_blocks == 0) return std::nullopt;
  const auto used = 100 - static_cast<int>(disk.f_bavail * 100 / disk.f_blocks);
  const auto left = static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize;
  if (left < (64u << 20)) return Disk{used, Room::none};
  if (used >= 90 && left < (20ull << 30)) return Disk{used, Room::low};
  return Disk{used, Room::plenty};
}

}  // namespace troth::relay
