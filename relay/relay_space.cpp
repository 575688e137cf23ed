// The relay and belonging: spaces, their two accounts, their logs.
#include <algorithm>

#include "relay/relay.h"

namespace troth::relay {

using post::Answer;
using post::answer_with;
using post::Done;
using post::Refusal;
using post::refuse;

std::optional<SpaceRecord> Relay::own_space(const AccountId& account, const SpaceId& space) {
  auto record = store_.space(space);
  if (!record) return std::nullopt;
  for (const auto& member : record->members)
    if (member.account == account && !member.left) return record;
  return std::nullopt;
}

Answer Relay::join_space(const Caller& caller, const post::JoinSpace& wish) {
  if (!is_own_origin(wish.origin) ||
      !is_signed_by(wish.join_key, label::join_v1, post::join_text(caller.account, wish),
                    wish.signature))
    return refuse(Refusal::refused);
  auto space = store_.space(wish.space);
  if (space) {
    const auto member = std::ranges::find(space->members, caller.account, &Membership::account);
    if (member != space->members.end()) {
      if (member->left) return refuse(Refusal::refused);
      if (space->join_key == wish.join_key) return answer_with(Done{});
      space->join_key = wish.join_key;
      store_.set_space(wish.space, *space);
      return answer_with(Done{});
    }
    if (space->join_key != wish.join_key || space->members.size() >= post::accounts_in_a_space_max)
      return refuse(Refusal::refused);
  } else {
    if (room_ != Room::plenty) return refuse(Refusal::full);
    space = SpaceRecord{wish.join_key, {}};
  }
  if (store_.spaces_of(caller.account).size() >= post::spaces_of_an_account_max)
    return refuse(Refusal::limit);
  space->members.push_back({caller.account, false});
  store_.set_space(wish.space, *space);
  return answer_with(Done{});
}

Answer Relay::add_log(const Caller& caller, const post::AddLog& wish, Outcome& outcome) {
  if (wish.certificate.empty() || wish.certificate.size() > post::certificate_bytes_max)
    return refuse(Refusal::too_large);
  const auto space = own_space(caller.account, wish.space);
  if (!space) return refuse(Refusal::refused);
  if (wish.proof &&
      !is_signed_by(wish.device, label::log_v1, post::log_text(caller.account, wish), *wish.proof))
    return refuse(Refusal::refused);
  const bool is_own = wish.proof || wish.own;
  if (!is_own && wish.solo) return refuse(Refusal::refused);
  const LogId id = log_id_of(wish.device);
  if (auto kept = store_.log(wish.space, id)) {
    if (kept->certificate != wish.certificate || kept->solo != wish.solo)
      return refuse(Refusal::refused);
    const bool is_callers = kept->owner == caller.account;
    if (!is_own || (is_callers && (kept->proven || !wish.proof))) return answer_with(Done{});
    // What a device proves outweighs what another account only says of it.
    if (kept->owner && !is_callers) {
      if (kept->proven || !wish.proof) return refuse(Refusal::refused);
      store_.remove_private(wish.space, id);
      stored_.erase(*kept->owner);
    }
    kept->owner = caller.account;
    kept->proven = wish.proof.has_value();
    store_.set_log(wish.space, *kept);
    stored_.erase(caller.account);
    return answer_with(Done{});
  }
  if (room_ == Room::none) return refuse(Refusal::full);
  if (store_.logs(wish.space).size() >= post::logs_in_a_space_max) return refuse(Refusal::limit);
  LogRecord record{id,        wish.device,      std::nullopt,
                   wish.solo, wish.certificate, wish.proof.has_value()};
  if (is_own) record.owner = caller.account;
  store_.set_log(wish.space, record);
  outcome.wake.push_back(caller.account);
  return answer_with(Done{});
}

Answer Relay::leave_space(const Caller& caller, const post::LeaveSpace& wish) {
  if (!own_space(caller.account, wish.space)) return refuse(Refusal::refused);
  leave(caller.account, wish.space);
  return answer_with(Done{});
}

void Relay::leave(const AccountId& account, const SpaceId& id) {
  auto space = own_space(account, id);
  if (!space) return;
  bool all_left = true;
  for (auto& member : space->members) {
    if (member.account == account) member.left = true;
    all_left = all_left && member.left;
  }
  stored_.erase(account);
  if (all_left) return store_.remove_space(id);
  store_.set_space(id, *space);
  for (const auto& log : store_.logs(id)) {
    if (log.owner != account) continue;
    if (log.solo)
      store_.remove_log(id, log.log);
    else
      store_.remove_private(id, log.log);
  }
}

}  // namespace troth::relay
