#include "post/envelope.h"

namespace troth::post {

std::optional<Route> route_named(std::string_view name) {
  constexpr auto names = names_of(Route{});
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == name) return static_cast<Route>(i);
  return std::nullopt;
}

bool needs_session(Route route) {
  switch (route) {
    case Route::hello:
    case Route::register_account:
    case Route::challenge:
    case Route::login:
    case Route::read_invitation:
    case Route::claim_invitation:
      return false;
    default:
      return true;
  }
}

std::uint16_t status_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::malformed:
    case Refusal::bad_frame:
      return 400;
    case Refusal::no_session:
      return 401;
    case Refusal::refused:
    case Refusal::unknown_log:
      return 403;
    case Refusal::other_version:
      return 404;
    case Refusal::taken:
    case Refusal::stale:
    case Refusal::limit:
      return 409;
    case Refusal::gone:
      return 410;
    case Refusal::too_large:
      return 413;
    case Refusal::too_busy:
      return 429;
    case Refusal::full:
      return 507;
  }
  return 400;
}

FaultCode fault_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::malformed:
      return FaultCode::malformed;
    case Refusal::other_version:
      return FaultCode::relay_other_version;
    case Refusal::too_large:
      return FaultCode::too_large;
    case Refusal::no_session:
    case Refusal::refused:
      return FaultCode::relay_refused;
    case Refusal::too_busy:
      return FaultCode::relay_too_busy;
    case Refusal::full:
      return FaultCode::relay_full;
    case Refusal::gone:
      return FaultCode::invitation_gone;
    case Refusal::taken:
      return FaultCode::invitation_taken;
    case Refusal::stale:
      return FaultCode::another_writer;
    case Refusal::limit:
      return FaultCode::limit_reached;
    case Refusal::bad_frame:
      return FaultCode::bad_signature;
    case Refusal::unknown_log:
      return FaultCode::unknown_log;
  }
  return FaultCode::relay_refused;
}

Answer refuse(Refusal refusal) { return {status_of(refusal), cbor::encoded(Refused{refusal})}; }

std::optional<Refusal> refusal_in(const Answer& answer) {
  if (answer.status == 200) return std::nullopt;
  const auto refused = cbor::decoded<Refused>(answer.body);
  if (!refused.has_value()) return std::nullopt;
  return refused->code;
}

Fault fault_in(const Answer& answer) {
  if (const auto refusal = refusal_in(answer)) return {fault_of(*refusal)};
  return {FaultCode::relay_unreachable};
}

}  // namespace troth::post
