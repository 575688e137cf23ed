#pragma once
// What every conversation between a device and the relay is wrapped in, without saying how it
// travels: a Call names one route, may carry a session token and has a body; an Answer has a status
// and a body. Over HTTP a call is POST /api/1/<route> with `Authorization: Bearer <64 hexadecimal
// digits>` (docs/wire.md, "Relay"); in the simulator it is a value handed over. A body is canonical
// CBOR of the route's own type; push and pull have their own binary form (post/push.h,
// post/pull.h), so that a frame is never re-encoded.
//
// Secret: the token. It is in no body, no address and no log line.
#include <optional>
#include <string>

#include "base/secret.h"
#include "codec/cbor.h"
#include "crypto/check/verify.h"

namespace troth::post {

inline constexpr std::string_view path_prefix =
    "/api/1/";  // the version of the protocol is part of every address

// Append only: the names are addresses for ever.
enum class Route : std::uint8_t {
  hello,
  register_account,
  challenge,
  login,
  logout,
  read_blob,
  keep_blob,
  change_login,
  end_device,
  delete_account,
  join_space,
  add_log,
  leave_space,
  push,
  pull,
  wait,
  put_invitation,
  read_invitation,
  claim_invitation,
  ask_invitation,
  cancel_invitation,
};
TROTH_NAMES(Route, "hello", "register", "challenge", "login", "logout", "read_blob", "keep_blob",
            "change_login", "end_device", "delete_account", "join_space", "add_log", "leave_space",
            "push", "pull", "wait", "put_invitation", "read_invitation", "claim_invitation",
            "ask_invitation", "cancel_invitation");
inline constexpr std::size_t route_count = names_of(Route{}).size();

std::optional<Route> route_named(std::string_view name);
// Whether a call on this route needs the token of a session.
bool needs_session(Route route);

inline constexpr std::size_t body_bytes_max = 2 * 1024 * 1024;  // of any call (protocol 5.1)

using Token = Secret<32>;

struct Call {
  Route route{};
  std::optional<Token> token;
  Bytes body;
};

// status 200 is success; everything else carries a Refused. The numbers are those of HTTP.
struct Answer {
  std::uint16_t status = 200;
  Bytes body;
};

// Why the relay does not do something. One shape for every error, and no text. Append only.
enum class Refusal : std::uint8_t {
  malformed,      // these are not the bytes of this route
  other_version,  // no such route here
  too_large,      // a body or a field above its limit
  no_session,     // no token, or one that has ended: log in again
  refused,        // not yours, or not there: one answer for both, on purpose
  too_busy,       // above a limit of rate; trying later helps
  full,           // the relay has no room
  gone,           // an invitation that has run out, was cancelled or never was
  taken,          // an invitation that somebody answered already
  stale,          // another device has written this blob since: read it first
  limit,          // a list is at its maximum for ever
  bad_frame,      // a frame that is not whole, not signed or not chained
  unknown_log,    // add the log first
};
TROTH_NAMES(Refusal, "malformed", "other_version", "too_large", "no_session", "refused", "too_busy",
            "full", "gone", "taken", "stale", "limit", "bad_frame", "unknown_log");

struct Refused {
  Refusal code{};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "code", it.code}}; }
  friend bool operator==(const Refused&, const Refused&) = default;
};
static_assert(lists_every_member<Refused>);

// The answer of routes that have nothing to say.
struct Done {
  bool done = true;
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "done", it.done}}; }
  friend bool operator==(const Done&, const Done&) = default;
};
static_assert(lists_every_member<Done>);

std::uint16_t status_of(Refusal refusal);
FaultCode fault_of(Refusal refusal);
Answer refuse(Refusal refusal);

template <Described T>
Answer answer_with(const T& it) {
  return {200, cbor::encoded(it)};
}

// A wish names its route (`static constexpr Route route`) and what is answered (`using Reply =
// ...`).
template <class Wish>
Call call_for(const Wish& wish, std::optional<Token> token = std::nullopt) {
  return {Wish::route, std::move(token), cbor::encoded(wish)};
}

// Nothing when the answer is a success, or when it is no answer of a relay at all (a proxy that
// speaks for itself).
std::optional<Refusal> refusal_in(const Answer& answer);

// The fault of an answer whose status is not 200: relay_unreachable when it is no relay that
// answers.
Fault fault_in(const Answer& answer);

// Faults: what the relay says (fault_of), relay_unreachable, or relay_other_version for bytes that
// do not read.
template <class Wish>
Result<typename Wish::Reply> reply_to(const Answer& answer) {
  if (answer.status != 200) return std::unexpected(fault_in(answer));
  auto reply = cbor::decoded<typename Wish::Reply>(answer.body);
  if (!reply.has_value()) return failed(FaultCode::relay_other_version);
  return reply;
}

}  // namespace troth::post
