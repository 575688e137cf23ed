#include "relay/listen.h"

#include <charconv>

namespace troth::relay {

std::optional<Loopback> loopback_in(std::string_view listen) {
  const auto colon = listen.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  Loopback wanted{std::string(listen.substr(0, colon)), 0};
  const char* end = listen.data() + listen.size();
  const auto read = std::from_chars(listen.data() + colon + 1, end, wanted.port);
  const bool is_here =
      wanted.host == "127.0.0.1" || wanted.host == "localhost" || wanted.host == "[::1]";
  if (read.ec != std::errc() || read.ptr != end || !is_here) return std::nullopt;
  return wanted;
}

}  // namespace troth::relay
