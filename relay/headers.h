#pragma once
// The headers of every answer (protocol 5.2), and what a request's own headers say about who asks.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "post/envelope.h"

namespace troth::relay {

// Of everything that is neither a call nor a file of the app.
std::string plain_headers();
// Of calls. A token travels in a header that no page sends by itself, so any origin may call: the
// app may stand elsewhere.
std::string call_headers();
std::string preflight_headers();

// The app's Content-Security-Policy; `connects` are other relays that it may speak to.
std::string content_policy(const std::vector<std::string>& connects);
// Of the app's files. Over https also that it is always https; unless it may be found, also that
// no search engine lists it (docs/decisions/0100-not-to-be-found-by-searching.md).
std::string app_headers(std::string_view policy, bool is_https, bool may_be_found);

bool is_loopback(std::string_view host);
// The token of `Authorization: Bearer <64 hexadecimal digits>`.
std::optional<post::Token> token_in(std::string_view authorization);

}  // namespace troth::relay
