#include "relay/http.h"

#include <algorithm>

namespace troth::relay {

namespace {

bool is_token_character(char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return true;
  return std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool same_name(std::string_view a, std::string_view b) {  // b is in lower case
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (lower(a[i]) != b[i]) return false;
  return true;
}
std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}
bool has_word(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const auto comma = list.find(',');
    if (same_name(trimmed(list.substr(0, comma)), word)) return true;
    if (comma == std::string_view::npos) break;
    list.remove_prefix(comma + 1);
  }
  return false;
}

// Returns 0, or the status to refuse with.
int read_request_line(std::string_view line, HttpRequest& request) {
  const auto first = line.find(' ');
  if (first == std::string_view::npos || first == 0 || first > 16) return 400;
  const auto second = line.find(' ', first + 1);
  if (second == std::string_view::npos) return 400;
  const auto method = line.substr(0, first);
  const auto target = line.substr(first + 1, second - first - 1);
  const auto version = line.substr(second + 1);
  for (const char c : method)
    if (c < 'A' || c > 'Z') return 400;
  if (version != "HTTP/1.1") return version.starts_with("HTTP/") ? 505 : 400;
  if (target.empty() || target.front() != '/') return 400;
  if (target.size() > target_bytes_max) return 414;
  for (const char c : target)
    if (c <= ' ' || c > '~' || c == '#' || c == '\\') return 400;
  if (method == "GET") request.method = Method::get;
  if (method == "HEAD") request.method = Method::head;
  if (method == "POST") request.method = Method::post;
  if (method == "OPTIONS") request.method = Method::options;
  const auto question = target.find('?');
  request.path = target.substr(0, question);
  if (question != std::string_view::npos) request.query = target.substr(question + 1);
  return 0;
}

int read_length(std::string_view value, std::optional<std::size_t>& length) {
  if (value.empty() || value.size() > 10) return value.empty() ? 400 : 413;
  std::size_t number = 0;
  for (const char c : value) {
    if (c < '0' || c > '9') return 400;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  if (number > http_body_bytes_max) return 413;
  length = number;
  return 0;
}

// A header that may stand only once: a second one is how two readers are made to disagree.
int set_once(std::string_view& to, std::string_view value) {
  if (to.data() != nullptr) return 400;
  to = value;
  return 0;
}

int read_header(std::string_view name, std::string_view value, HttpRequest& request) {
  if (same_name(name, "host")) return value.empty() ? 400 : set_once(request.host, value);
  if (same_name(name, "content-length")) {
    if (request.content_length) return 400;
    return read_length(value, request.content_length);
  }
  if (same_name(name, "transfer-encoding")) return 501;  // with or without a length: never
  if (same_name(name, "authorization")) return set_once(request.authorization, value);
  if (same_name(name, "if-none-match")) return set_once(request.if_none_match, value);
  if (same_name(name, "accept-encoding")) return set_once(request.accept_encoding, value);
  if (same_name(name, "x-forwarded-for")) {
    request.is_forwarded = true;
    return set_once(request.forwarded_for, value);
  }
  if (same_name(name, "x-forwarded-proto")) {
    request.is_forwarded = true;
    return set_once(request.forwarded_proto, value);
  }
  if (same_name(name, "forwarded") || same_name(name, "x-forwarded-host"))
    request.is_forwarded = true;
  if (same_name(name, "upgrade")) request.is_websocket = true;
  if (same_name(name, "connection") && has_word(value, "close")) request.keeps_alive = false;
  if (same_name(name, "expect")) {
    if (!same_name(value, "100-continue")) return 417;
    request.expects_continue = true;
  }
  return 0;
}

}  // namespace

std::variant<Incomplete, Unacceptable, ReadHead> read_head(std::string_view bytes) {
  const auto end = bytes.substr(0, head_bytes_max).find("\r\n\r\n");
  const auto head = bytes.substr(
      0, end == std::string_view::npos ? std::min(bytes.size(), head_bytes_max) : end + 2);
  // Looked at before the head is whole, so that nobody keeps a place with bytes that can never
  // become a request.
  for (std::size_t i = 0; i < head.size(); ++i) {
    const auto c = static_cast<unsigned char>(head[i]);
    if (c == '\r' && i + 1 < head.size() && head[i + 1] != '\n') return Unacceptable{400};
    if (c == '\n' && (i == 0 || head[i - 1] != '\r')) return Unacceptable{400};
    if ((c < ' ' && c != '\r' && c != '\n' && c != '\t') || c == 0x7f) return Unacceptable{400};
  }
  if (end == std::string_view::npos) {
    if (bytes.size() >= head_bytes_max) return Unacceptable{431};
    return Incomplete{};
  }

  ReadHead read{{}, end + 4};
  auto rest = head;
  auto line = rest.substr(0, rest.find("\r\n"));
  if (const int status = read_request_line(line, read.request)) return Unacceptable{status};
  std::size_t count = 0;
  for (rest.remove_prefix(line.size() + 2); !rest.empty(); rest.remove_prefix(line.size() + 2)) {
    line = rest.substr(0, rest.find("\r\n"));
    if (++count > header_count_max) return Unacceptable{431};
    if (line.empty() || line.front() == ' ' || line.front() == '\t')
      return Unacceptable{400};  // a folded line
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return Unacceptable{400};
    for (const char c : line.substr(0, colon))
      if (!is_token_character(c)) return Unacceptable{400};
    if (const int status =
            read_header(line.substr(0, colon), trimmed(line.substr(colon + 1)), read.request))
      return Unacceptable{status};
  }
  if (read.request.host.empty()) return Unacceptable{400};
  if (read.request.method == Method::post && !read.request.content_length) return Unacceptable{411};
  if (read.request.method != Method::post && read.request.content_length.value_or(0) != 0)
    return Unacceptable{400};
  return read;
}

std::string_view reason_of(int status) {
  switch (status) {
    case 200:
      return "200 OK";
    case 204:
      return "204 No Content";
    case 304:
      return "304 Not Modified";
    case 400:
      return "400 Bad Request";
    case 401:
      return "401 Unauthorized";
    case 403:
      return "403 Forbidden";
    case 404:
      return "404 Not Found";
    case 405:
      return "405 Method Not Allowed";
    case 408:
      return "408 Request Timeout";
    case 409:
      return "409 Conflict";
    case 410:
      return "410 Gone";
    case 411:
      return "411 Length Required";
    case 413:
      return "413 Content Too Large";
    case 414:
      return "414 URI Too Long";
    case 417:
      return "417 Expectation Failed";
    case 421:
      return "421 Misdirected Request";
    case 429:
      return "429 Too Many Requests";
    case 431:
      return "431 Request Header Fields Too Large";
    case 501:
      return "501 Not Implemented";
    case 503:
      return "503 Service Unavailable";
    case 505:
      return "505 HTTP Version Not Supported";
    case 507:
      return "507 Insufficient Storage";
    default:
      return "500 Internal Server Error";
  }
}

std::string_view last_forwarded(std::string_view forwarded_for) {
  const auto comma = forwarded_for.rfind(',');
  return trimmed(comma == std::string_view::npos ? forwarded_for : forwarded_for.substr(comma + 1));
}

bool accepts(std::string_view accept, std::string_view coding) {
  while (!accept.empty()) {
    const auto comma = accept.find(',');
    const auto one = trimmed(accept.substr(0, comma));
    const auto semicolon = one.find(';');
    if (same_name(trimmed(one.substr(0, semicolon)), coding)) {
      if (semicolon == std::string_view::npos) return true;
      const auto weight = trimmed(one.substr(semicolon + 1));
      return weight != "q=0" && weight != "q=0.0" && weight != "q=0.00" && weight != "q=0.000";
    }
    if (comma == std::string_view::npos) break;
    accept.remove_prefix(comma + 1);
  }
  return false;
}

}  // namespace troth::relay
