#pragma once
// HTTP/1.1 as the relay reads and writes it (RFC 9112), strict: what two readers could understand
// differently is refused (protocol 5.1). No chunked bodies, no folded lines, no bare line feeds, no
// repeated length, no HTTP/1.0. Pure: bytes in, a request or a refusal out; sockets are in
// relay/server.cpp. Fuzzed by http_fuzz.cpp.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace troth::relay {

inline constexpr std::size_t head_bytes_max = 8 * 1024;
inline constexpr std::size_t target_bytes_max = 2048;
inline constexpr std::size_t header_count_max = 64;
inline constexpr std::size_t http_body_bytes_max = 2 * 1024 * 1024;

enum class Method : std::uint8_t { head, get, post, options, other };

// The views look into the bytes that were read.
struct HttpRequest {
  Method method = Method::other;
  std::string_view path;   // from "/" to "?" or the end
  std::string_view query;  // behind "?"
  std::string_view host;
  std::string_view authorization;
  std::string_view accept_encoding;
  std::string_view if_none_match;
  std::string_view forwarded_for;
  std::string_view forwarded_proto;
  bool is_forwarded = false;  // any X-Forwarded-* or Forwarded header
  bool is_websocket = false;  // asks for another protocol, which there is none of
  bool keeps_alive = true;
  bool expects_continue = false;
  std::optional<std::size_t> content_length;
};

struct Incomplete {};  // read on
struct Unacceptable {
  int status;  // answer this and close: what follows cannot be told apart
};
struct ReadHead {
  HttpRequest request;
  std::size_t size;  // of the head: the body begins there
};

// Reads the head of one request from the beginning of `bytes`.
std::variant<Incomplete, Unacceptable, ReadHead> read_head(std::string_view bytes);

// "200 OK" and so on; the codes that this program answers.
std::string_view reason_of(int status);

// The address that a trusted proxy names last: the one that it saw itself.
std::string_view last_forwarded(std::string_view forwarded_for);

// Whether `accept` (the header Accept-Encoding) takes this coding: named, and not with q=0.
bool accepts(std::string_view accept, std::string_view coding);

}  // namespace troth::relay
