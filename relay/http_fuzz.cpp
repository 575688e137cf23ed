// The HTTP reader under arbitrary bytes: it never reads beyond them, and what it accepts keeps
// every promise of http.h.
#include "relay/http.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace troth::relay;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = read_head(bytes);
  if (const auto* head = std::get_if<ReadHead>(&read)) {
    const auto& request = head->request;
    if (head->size > size || head->size > head_bytes_max + 4) __builtin_trap();
    if (request.path.empty() || request.path.front() != '/' || request.host.empty())
      __builtin_trap();
    if (request.content_length.value_or(0) > http_body_bytes_max) __builtin_trap();
    if (request.method != Method::post && request.content_length.value_or(0) != 0) __builtin_trap();
    // What follows the head changes nothing, and without its last byte it is no head.
    if (!std::holds_alternative<ReadHead>(read_head(bytes.substr(0, head->size)))) __builtin_trap();
    if (std::holds_alternative<ReadHead>(read_head(bytes.substr(0, head->size - 1))))
      __builtin_trap();
    (void)last_forwarded(request.forwarded_for);
    (void)accepts(request.accept_encoding, "br");
  }
  return 0;
}
