#pragma once
// Where the relay may listen: this machine only. What the world reaches stands in front of it.
#include <optional>
#include <string>
#include <string_view>

namespace troth::relay {

struct Loopback {
  std::string host;         // 127.0.0.1, localhost or [::1]
  unsigned short port = 0;  // 0: any free one
};

// Reads "127.0.0.1:PORT", "localhost:PORT" or "[::1]:PORT"; nothing else.
std::optional<Loopback> loopback_in(std::string_view listen);

}  // namespace troth::relay
