#include "relay/relay.h"

namespace troth::relay {

using post::Answer;
using post::Refusal;
using post::refuse;
using post::Route;

Relay::Relay(Store& store, Random& random, Rules rules)
    : store_(store),
      random_(random),
      rules_(std::move(rules)),
      wrong_logins_(wrong_logins_a_minute, wrong_logins_a_minute / minute_ms),
      registrations_(registrations_an_hour, registrations_an_hour / hour_ms),
      frames_(frames_a_day, frames_a_day / day_ms) {
  store_.begin();
  secret_ = store_.secret(random_);
  store_.commit();
}

std::int64_t Relay::mail_day(Instant now) const {
  return (now.ms - static_cast<std::int64_t>(rules_.mail_hour) * hour_ms) / day_ms;
}

void Relay::tidy(Instant now) {
  store_.remove_invitations_before(now);
  store_.remove_sessions_before(utc_day_of(now) - session_days_max);
  std::erase_if(used_challenges_, [&](const auto& one) { return one.second < now; });
  wrong_logins_.forget(now);
  registrations_.forget(now);
  frames_.forget(now);
}

Outcome Relay::handle(const post::Call& call, Place place, Instant now) {
  Outcome outcome;
  outcome.answer = dispatch(call, place, now, outcome);
  return outcome;
}

std::optional<Relay::Caller> Relay::caller_of(const post::Call& call, Instant now) {
  if (!call.token) return std::nullopt;
  const Hash token = hash(label::session, call.token->reveal());
  auto session = store_.session(token);
  const auto today = utc_day_of(now);
  if (!session || session->used_day < today - session_days_max) return std::nullopt;
  if (session->used_day < today) {
    session->used_day = today;
    store_.set_session(token, *session);
  }
  return Caller{session->account, session->device, token};
}

// Reads the wish of a route and hands it on; bytes that are not one are the caller's fault.
template <class Wish, class Then>
Answer with(const post::Call& call, Then then) {
  const auto wish = cbor::decoded<Wish>(call.body);
  if (!wish.has_value()) return refuse(Refusal::malformed);
  return then(*wish);
}

Answer Relay::dispatch(const post::Call& call, Place place, Instant now, Outcome& outcome) {
  if (call.body.size() > post::body_bytes_max) return refuse(Refusal::too_large);
  Caller caller;
  if (post::needs_session(call.route)) {
    const auto known = caller_of(call, now);
    if (!known) return refuse(Refusal::no_session);
    caller = *known;
    outcome.session = caller.session;
  }
  switch (call.route) {
    case Route::hello:
      return with<post::Hello>(call, [&](const auto&) { return hello(); });
    case Route::register_account:
      return with<post::Register>(
          call, [&](const auto& wish) { return register_account(wish, place, now); });
    case Route::challenge:
      return with<post::Challenge>(call, [&](const auto& wish) { return challenge(wish, now); });
    case Route::login:
      return with<post::Login>(call,
                               [&](const auto& wish) { return login(wish, place, now, outcome); });
    case Route::logout:
      return with<post::Logout>(call, [&](const auto&) {
        store_.remove_session(caller.session);
        outcome.ended = caller.account;
        return post::answer_with(post::Done{});
      });
    case Route::read_blob:
      return with<post::ReadBlob>(call, [&](const auto& wish) { return read_blob(caller, wish); });
    case Route::keep_blob:
      return with<post::KeepBlob>(call, [&](const auto& wish) { return keep_blob(caller, wish); });
    case Route::change_login:
      return with<post::ChangeLogin>(
          call, [&](const auto& wish) { return change_login(caller, wish, outcome); });
    case Route::end_device:
      return with<post::EndDevice>(call, [&](const auto& wish) {
        store_.remove_sessions_of(caller.account, wish.device);
        outcome.ended = caller.account;
        return post::answer_with(post::Done{});
      });
    case Route::delete_account:
      return with<post::DeleteAccount>(call, [&](const auto&) {
        outcome.ended = caller.account;
        return delete_account(caller);
      });
    case Route::join_space:
      return with<post::JoinSpace>(call,
                                   [&](const auto& wish) { return join_space(caller, wish); });
    case Route::add_log:
      return with<post::AddLog>(call,
                                [&](const auto& wish) { return add_log(caller, wish, outcome); });
    case Route::leave_space:
      return with<post::LeaveSpace>(call,
                                    [&](const auto& wish) { return leave_space(caller, wish); });
    case Route::push:
      return push(caller, call.body, now, outcome);
    case Route::pull:
      return with<post::Pull>(call, [&](const auto& wish) { return pull(caller, wish, now); });
    case Route::wait:
      outcome.waits = caller.account;
      return post::answer_with(post::Done{});
    case Route::put_invitation:
      return with<post::PutInvitation>(
          call, [&](const auto& wish) { return put_invitation(caller, wish, now); });
    case Route::read_invitation:
      return with<post::ReadInvitation>(
          call, [&](const auto& wish) { return read_invitation(wish, now); });
    case Route::claim_invitation:
      return with<post::ClaimInvitation>(
          call, [&](const auto& wish) { return claim_invitation(wish, now, outcome); });
    case Route::ask_invitation:
      return with<post::AskInvitation>(
          call, [&](const auto& wish) { return ask_invitation(caller, wish, now); });
    case Route::cancel_invitation:
      return with<post::CancelInvitation>(
          call, [&](const auto& wish) { return cancel_invitation(caller, wish); });
  }
  return refuse(Refusal::other_version);
}

}  // namespace troth::relay
