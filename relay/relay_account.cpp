// The relay and accounts: registering, proving, sealed blobs, ending.
#include <algorithm>

#include "base/equal.h"
#include "relay/relay.h"

namespace troth::relay {

using post::Answer;
using post::answer_with;
using post::Done;
using post::Refusal;
using post::refuse;

namespace {
// What a login is checked against when there is no such account, so that the same work is done
// either way: the base point of the curve (RFC 8032), a valid key like any other. Whoever signs
// with it still gets `refused`.
constexpr VerifyKey nobody{{0x58, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66,
                            0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66,
                            0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66}};
}  // namespace

Answer Relay::hello() {
  return answer_with(
      post::Hello::Reply{1, rules_.mail_hour, rules_.registers && room_ == Room::plenty});
}

Answer Relay::register_account(const post::Register& wish, Place place, Instant now) {
  if (wish.acct.empty() || wish.acct.size() > blob_bytes_max(post::Blob::acct))
    return refuse(Refusal::too_large);
  if (wish.version == 0) return refuse(Refusal::malformed);
  if (const auto known = store_.account(wish.account)) {
    const auto acct = store_.blob(wish.account, post::Blob::acct);
    const bool same = known->login_key == wish.login_key && acct && acct->version == wish.version &&
                      acct->bytes == wish.acct;
    return same ? answer_with(Done{}) : refuse(Refusal::refused);
  }
  if (!rules_.registers) return refuse(Refusal::refused);
  if (room_ != Room::plenty) return refuse(Refusal::full);
  if (place != 0 && !registrations_.of(place, now).take(now)) return refuse(Refusal::too_busy);
  store_.set_account(wish.account, {wish.login_key, utc_day_of(now)});
  store_.set_blob(wish.account, post::Blob::acct, {wish.version, wish.acct});
  return answer_with(Done{});
}

// A challenge carries its own time and mark, so that asking for one leaves nothing behind in the
// relay.
ByteArray<16> Relay::challenge_mark(const AccountId& account, BytesView start) {
  return array_of<16>(hash(label::challenge, {secret_, account.bytes, start}).bytes);
}

Answer Relay::challenge(const post::Challenge& wish, Instant now) {
  Bytes start;
  append_le(start, now.ms);
  append(start, random_.bytes<8>());
  const auto mark = challenge_mark(wish.account, start);
  append(start, mark);
  return answer_with(post::Challenge::Reply{array_of<32>(start)});
}

bool Relay::is_good_challenge(const AccountId& account, const ByteArray<32>& nonce, Instant now) {
  const BytesView view = nonce;
  const auto mark = challenge_mark(account, view.first(16));
  const Instant made{read_le<std::int64_t>(view)};
  const bool marked = equal_in_constant_time(mark, view.subspan(16));
  return marked && made <= now && now - made < challenge_ms_max &&
         !used_challenges_.contains(nonce);
}

bool Relay::is_own_origin(const std::string& origin) const {
  return std::ranges::find(rules_.origins, origin) != rules_.origins.end();
}

Answer Relay::login(const post::Login& wish, Place place, Instant now, Outcome& outcome) {
  const auto known = store_.account(wish.account);
  const bool fresh = is_good_challenge(wish.account, wish.nonce, now);
  const bool signed_well = is_signed_by(known ? known->login_key : nobody, label::login_v1,
                                        post::login_text(wish), wish.signature);
  if (!known || !fresh || !signed_well || !is_own_origin(wish.origin)) {
    // Wrong ones wait, right ones never do: nobody can keep the owner out by trying.
    if (place != 0) {
      const double owed = wrong_logins_.of(place, now).owe(now);
      outcome.delay_ms =
          std::min(wrong_login_delay_ms_max, static_cast<std::int64_t>(std::min(owed, 1e6) * 50));
    }
    return refuse(Refusal::refused);
  }
  std::erase_if(used_challenges_, [&](const auto& one) { return one.second < now; });
  used_challenges_[wish.nonce] = now + challenge_ms_max;
  store_.remove_sessions_of(wish.account, wish.device);
  if (store_.session_count(wish.account) >= sessions_of_an_account_max)
    return refuse(Refusal::limit);
  post::Login::Reply reply;
  reply.token = random_.bytes<32>();
  store_.set_session(hash(label::session, reply.token),
                     {wish.account, wish.device, utc_day_of(now)});
  const auto answer = answer_with(reply);
  wipe(reply.token);
  return answer;
}

Answer Relay::read_blob(const Caller& caller, const post::ReadBlob& wish) {
  auto record = store_.blob(caller.account, wish.blob);
  if (!record) return answer_with(post::ReadBlob::Reply{});
  return answer_with(post::ReadBlob::Reply{record->version, std::move(record->bytes)});
}

Answer Relay::keep_blob(const Caller& caller, const post::KeepBlob& wish) {
  if (wish.blob == post::Blob::acct) return refuse(Refusal::refused);
  if (wish.bytes.empty() || wish.bytes.size() > blob_bytes_max(wish.blob))
    return refuse(Refusal::too_large);
  if (wish.version <= wish.previous) return refuse(Refusal::malformed);
  const auto kept = store_.blob(caller.account, wish.blob);
  if (kept && kept->version == wish.version && kept->bytes == wish.bytes)
    return answer_with(Done{});
  if ((kept ? kept->version : 0) != wish.previous) return refuse(Refusal::stale);
  if (room_ == Room::none) return refuse(Refusal::full);
  store_.set_blob(caller.account, wish.blob, {wish.version, wish.bytes});
  return answer_with(Done{});
}

Answer Relay::change_login(const Caller& caller, const post::ChangeLogin& wish, Outcome& outcome) {
  if (wish.acct.empty() || wish.acct.size() > blob_bytes_max(post::Blob::acct))
    return refuse(Refusal::too_large);
  if (wish.version <= wish.previous) return refuse(Refusal::malformed);
  const auto account = store_.account(caller.account);
  const auto kept = store_.blob(caller.account, post::Blob::acct);
  if (!account || !kept) return refuse(Refusal::refused);
  if (account->login_key == wish.login_key && kept->version == wish.version &&
      kept->bytes == wish.acct)
    return answer_with(Done{});
  if (kept->version != wish.previous) return refuse(Refusal::stale);
  if (!is_signed_by(account->login_key, label::account_v1, post::change_text(caller.account, wish),
                    wish.signature))
    return refuse(Refusal::refused);
  store_.set_account(caller.account, {wish.login_key, account->created_day});
  store_.set_blob(caller.account, post::Blob::acct, {wish.version, wish.acct});
  if (wish.end_other_sessions) {
    store_.remove_sessions_but(caller.account, caller.session);
    outcome.ended = caller.account;
  }
  return answer_with(Done{});
}

Answer Relay::delete_account(const Caller& caller) {
  for (const auto& space : store_.spaces_of(caller.account)) leave(caller.account, space);
  store_.remove_account(caller.account);
  stored_.erase(caller.account);
  return answer_with(Done{});
}

}  // namespace troth::relay
