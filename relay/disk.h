#pragma once
// How full the disk is, and what the relay does about it (protocol 5.2): when there is little room,
// it takes nobody new and goes on with the others; when there is none, it takes nothing.
#include <optional>
#include <string>

#include "relay/relay.h"

namespace troth::relay {

struct Disk {
  int used_percent = 0;
  Room room = Room::plenty;
};

// Empty when the system does not say.
std::optional<Disk> disk_of(const std::string& folder);

}  // namespace troth::relay
