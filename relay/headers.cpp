#include "relay/headers.h"

namespace troth::relay {

std::string plain_headers() {
  return "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: "
         "no-referrer\r\n"
         "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";
}

std::string call_headers() {
  return plain_headers() +
         "Access-Control-Allow-Origin: *\r\nCross-Origin-Resource-Policy: cross-origin\r\n";
}

std::string preflight_headers() {
  return "Access-Control-Allow-Methods: POST, GET\r\nAccess-Control-Allow-Headers: authorization, "
         "content-type\r\n"
         "Access-Control-Max-Age: 86400\r\n";
}

// The one policy, troth-worker, hands out the addresses of the two workers and nothing else; the
// app is compiled so that Svelte needs none (docs/decisions/0060-trusted-types.md).
std::string content_policy(const std::vector<std::string>& connects) {
  std::string policy =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' "
      "data: blob:; "
      "font-src 'self'; connect-src 'self'";
  for (const auto& other : connects) policy += " " + other;
  policy +=
      "; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
      "frame-ancestors 'none'; "
      "object-src 'none'; require-trusted-types-for 'script'; trusted-types troth-worker";
  return policy;
}

std::string app_headers(std::string_view policy, bool is_https, bool may_be_found) {
  std::string headers = "Content-Security-Policy: ";
  headers += policy;
  headers +=
      "\r\nCross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: "
      "require-corp\r\n"
      "Cross-Origin-Resource-Policy: same-origin\r\nX-Content-Type-Options: "
      "nosniff\r\nReferrer-Policy: no-referrer\r\n"
      "Permissions-Policy: geolocation=(), camera=(), microphone=(), accelerometer=(), "
      "gyroscope=(), clipboard-read=(), "
      "idle-detection=(), publickey-credentials-create=(self), "
      "publickey-credentials-get=(self)\r\n";
  if (is_https) headers += "Strict-Transport-Security: max-age=63072000; includeSubDomains\r\n";
  if (!may_be_found) headers += "X-Robots-Tag: noindex\r\n";
  return headers;
}

bool is_loopback(std::string_view host) {
  const auto name =
      host.starts_with("[") ? host.substr(0, host.find(']') + 1) : host.substr(0, host.find(':'));
  return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

std::optional<post::Token> token_in(std::string_view authorization) {
  if (!authorization.starts_with("Bearer ")) return std::nullopt;
  auto bytes = bytes_of_hex(authorization.substr(7));
  if (!bytes || bytes->size() != post::Token::size) return std::nullopt;
  const post::Token token(*bytes);
  wipe(*bytes);
  return token;
}

}  // namespace troth::relay
