#include "cli/host/line.h"

#include <curl/curl.h>

#include <algorithm>

#include "post/envelope.h"

namespace troth::cli {
namespace {

constexpr long connect_seconds = 5;
constexpr long call_seconds = 30;

bool is_this_machine(std::string_view host) {
  return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

struct Parts {
  std::string_view scheme, host;
};
std::optional<Parts> parts_of(std::string_view origin) {
  const auto colon = origin.find("://");
  if (colon == std::string_view::npos) return std::nullopt;
  Parts parts;
  parts.scheme = origin.substr(0, colon);
  std::string_view rest = origin.substr(colon + 3);
  const auto bracket = rest.starts_with('[') ? rest.find(']') : std::string_view::npos;
  parts.host = rest.substr(0, bracket != std::string_view::npos ? bracket + 1 : rest.find(':'));
  rest.remove_prefix(parts.host.size());
  if (rest.empty()) return parts;
  if (rest.front() != ':' || rest.size() < 2 || rest.size() > 6) return std::nullopt;
  int port = 0;
  for (const char one : rest.substr(1)) {
    if (one < '0' || one > '9') return std::nullopt;
    port = port * 10 + (one - '0');
  }
  if (port < 1 || port > 65535) return std::nullopt;
  return parts;
}

class WebLine final : public Line {
 public:
  explicit WebLine(std::string origin) : origin_(std::move(origin)) {
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    handle_ = ready ? curl_easy_init() : nullptr;
  }
  ~WebLine() override { curl_easy_cleanup(handle_); }
  WebLine(const WebLine&) = delete;
  WebLine& operator=(const WebLine&) = delete;

  Answered post(const Post& call) override {
    Answered answer{.post = call.post, .status = 0, .body = {}};
    if (!prepare(call.route, call.token)) return answer;
    const char* begin = reinterpret_cast<const char*>(call.body.data());
    curl_easy_setopt(handle_, CURLOPT_POSTFIELDS, call.body.empty() ? "" : begin);
    curl_easy_setopt(handle_, CURLOPT_POSTFIELDSIZE_LARGE,
                     static_cast<curl_off_t>(call.body.size()));
    curl_easy_setopt(handle_, CURLOPT_TIMEOUT, call_seconds);
    Bytes body;
    curl_easy_setopt(handle_, CURLOPT_WRITEDATA, &body);
    curl_easy_setopt(handle_, CURLOPT_WRITEFUNCTION, &take_bytes);
    if (!perform()) return answer;
    long status = 0;
    curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    answer.body = std::move(body);
    return answer;
  }

  bool wait(const std::string& token, std::int64_t milliseconds) override {
    if (milliseconds <= 0) return false;
    if (!prepare(std::string(name_of(post::Route::wait)), token)) return false;
    curl_easy_setopt(handle_, CURLOPT_POSTFIELDS, "");
    curl_easy_setopt(handle_, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t{0});
    curl_easy_setopt(handle_, CURLOPT_TIMEOUT_MS, static_cast<long>(milliseconds));
    Waiting waiting;
    curl_easy_setopt(handle_, CURLOPT_WRITEDATA, &waiting);
    curl_easy_setopt(handle_, CURLOPT_WRITEFUNCTION, &take_events);
    (void)perform();
    return waiting.nudged;
  }

 private:
  struct Waiting {
    std::string line;
    bool nudged = false;
  };

  // More than a relay ever answers ends the call.
  static std::size_t take_bytes(char* from, std::size_t, std::size_t size, void* to) {
    auto& body = *static_cast<Bytes*>(to);
    if (body.size() + size > 2 * post::body_bytes_max) return 0;
    body.insert(body.end(), from, from + size);
    return size;
  }
  // The event stream: a line "data:..." is a wake-up, a line ":" keeps the line alive. Ends at the
  // first wake-up.
  static std::size_t take_events(char* from, std::size_t, std::size_t size, void* to) {
    auto& waiting = *static_cast<Waiting*>(to);
    for (std::size_t i = 0; i < size; ++i) {
      if (from[i] != '\n') {
        if (waiting.line.size() < 64) waiting.line.push_back(from[i]);
        continue;
      }
      if (waiting.line.starts_with("data:")) {
        waiting.nudged = true;
        return 0;
      }
      waiting.line.clear();
    }
    return size;
  }

  bool prepare(const std::string& route, const std::string& token) {
    const auto parts = parts_of(origin_);
    if (!handle_ || !parts) return false;
    curl_easy_reset(handle_);
    const std::string address = origin_ + std::string(post::path_prefix) + route;
    curl_easy_setopt(handle_, CURLOPT_URL, address.c_str());
    curl_easy_setopt(handle_, CURLOPT_PROTOCOLS_STR, parts->scheme == "https" ? "https" : "http");
    curl_easy_setopt(handle_, CURLOPT_POST, 1L);
    curl_easy_setopt(handle_, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle_, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    curl_easy_setopt(handle_, CURLOPT_NOSIGNAL, 1L);
    if (is_this_machine(parts->host)) curl_easy_setopt(handle_, CURLOPT_NOPROXY, "*");
    add_header("Content-Type: application/octet-stream");
    add_header("Expect:");
    if (!token.empty()) add_header("Authorization: Bearer " + token);
    curl_easy_setopt(handle_, CURLOPT_HTTPHEADER, headers_.get());
    return true;
  }
  void add_header(const std::string& line) {
    headers_.reset(curl_slist_append(headers_.release(), line.c_str()));
  }
  bool perform() {
    const bool done = curl_easy_perform(handle_) == CURLE_OK;
    headers_.reset();
    return done;
  }

  struct FreeHeaders {
    void operator()(curl_slist* it) const { curl_slist_free_all(it); }
  };
  std::string origin_;
  CURL* handle_ = nullptr;
  std::unique_ptr<curl_slist, FreeHeaders> headers_;
};

class NoLine final : public Line {
 public:
  Answered post(const Post& call) override { return {.post = call.post, .status = 0, .body = {}}; }
  bool wait(const std::string&, std::int64_t) override { return false; }
};

}  // namespace

Status origin_fits(std::string_view origin) {
  const auto parts = parts_of(origin);
  if (!parts || parts->host.empty() || parts->host.size() > 253)
    return failed(FaultCode::malformed);
  const bool plain = std::all_of(parts->host.begin(), parts->host.end(), [](char one) {
    return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9') || one == '-' || one == '.' ||
           one == '[' || one == ']' || one == ':';
  });
  const bool plain_http = parts->scheme == "http" && is_this_machine(parts->host);
  if (!plain || (parts->scheme != "https" && !plain_http)) return failed(FaultCode::malformed);
  return {};
}

std::unique_ptr<Line> line_to(const std::string& origin) {
  return std::make_unique<WebLine>(origin);
}
std::unique_ptr<Line> no_line() { return std::make_unique<NoLine>(); }

}  // namespace troth::cli
