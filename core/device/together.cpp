// What opens together (protocol 2.14, A12). Sealing is a person's act; handing the key out is not:
// a device does it by itself as soon as it has seen both seals, so that nobody's goodwill is needed
// and nobody can look first.
#include "device/device.h"
#include "device/reveal_box.h"

namespace troth::device {
namespace {

const Sealed* sealed_in(const Fact<RevealFact>* fact) {
  return fact ? std::get_if<Sealed>(&fact->what) : nullptr;
}

}  // namespace

Status Device::on(const SealTogether& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  TROTH_CHECK(fits(it.answers));
  const Us& us = opened_->state.us;
  const bool is_check_in = us.check_ins.contains(it.what);
  if (!is_check_in && !us.openings.contains(it.what)) return failed(FaultCode::not_found);
  if (is_check_in == it.answers.answer.has_value()) return failed(FaultCode::malformed);
  const auto nonce = random_.bytes<16>();
  const BoxName name{active().held.space, it.what, member_id_of(self().me)};
  const Key key = reveal_key(writing_private_key(), writing_log_id(), nonce);
  TROTH_TRY(bodies, decide(opened_->state, seal_answers(cipher_, key, name, nonce, it.answers),
                           now_for_wishes()));
  TROTH_CHECK(write_shared(bodies));
  open_together();
  return {};
}

// The key of a box of mine, on whichever of my devices it was sealed. Absent while the private key
// of that time has not come here.
std::optional<Key> Device::reveal_key_of(const Fact<RevealFact>& fact, const EventId& what,
                                         std::size_t space) const {
  const Sealed* sealed = sealed_in(&fact);
  if (!sealed) return std::nullopt;
  const BoxName name{self().spaces[space].held.space, what, fact.written.by};
  const Hash hashed = hash_of_box(*sealed);
  // What was said again in a new log (renewing.cpp) was sealed in an older one of mine.
  std::vector<LogId> logs = {fact.written.place.log};
  for (const LogStanding& one : opened_->spaces[space].us->standings())
    if (one.member == fact.written.by && one.log != logs.front()) logs.push_back(one.log);
  for (const LogId& log : logs)
    for (const Key& one : self().private_keys) {
      Key key = reveal_key(one, log, sealed->nonce);
      if (is_key_of(*sealed, hashed, key, name)) return key;
    }
  return std::nullopt;
}

// Hands out my keys where both have sealed: this device has folded both seals, so they are in the
// causal past of what it writes now. That several of my devices may do so is no harm: it is the
// same key.
void Device::open_together() {
  if (phase_ != Phase::open || !is_linked() || needs_log()) return;
  const MemberId me = member_id_of(self().me);
  std::vector<OpenAnswers> due;
  for (const auto& [what, reveal] : opened_->state.us.reveals) {
    const auto mine = reveal.sides.find(me);
    if (!reveal.both_sealed() || mine == reveal.sides.end() || !mine->second.keys.empty()) continue;
    const auto* fact = fact_of(reveal, mine->second.sealed);
    if (!fact) continue;
    if (const auto key = reveal_key_of(*fact, what, active_index()))
      due.push_back({what, mine->second.sealed, key->reveal()});
  }
  const auto made = made_;
  for (const OpenAnswers& wish : due)
    if (const auto bodies = decide(opened_->state, wish, now_for_wishes()))
      (void)write_shared(*bodies);
  made_ = made;  // named is what the person did
}

std::optional<Answers> Device::answers_of(const EventId& what, const MemberId& by,
                                          InSpace in) const {
  const auto& reveals = in.state.us.reveals;
  const auto reveal = reveals.find(what);
  if (reveal == reveals.end()) return std::nullopt;
  const auto side = reveal->second.sides.find(by);
  if (side == reveal->second.sides.end()) return std::nullopt;
  if (const auto known = opened_->answers.find(side->second.sealed);
      known != opened_->answers.end())
    return known->second;
  const auto* fact = fact_of(reveal->second, side->second.sealed);
  const Sealed* sealed = sealed_in(fact);
  if (!sealed) return std::nullopt;
  std::vector<Key> keys;
  if (by == member_id_of(self().me)) {
    if (const auto key = reveal_key_of(*fact, what, in.space)) keys.push_back(*key);
  } else if (reveal->second.both_sealed()) {
    for (const auto& key : side->second.keys) keys.emplace_back(key);
  }
  const BoxName name{self().spaces[in.space].held.space, what, by};
  for (const Key& key : keys)
    if (auto answers = open_answers(cipher_, *sealed, key, name))
      return opened_->answers.emplace(side->second.sealed, *std::move(answers)).first->second;
  return std::nullopt;
}

template <class Row>
void Device::fill_from_boxes(Row& row, InSpace in) const {
  const auto& other = self().spaces[in.space].held.partner;
  if (!other) return;
  const MemberId partner = member_id_of(*other);
  if (row.my_seal) row.my_answers = answers_of(row.id, member_id_of(self().me), in);
  const auto reveal = in.state.us.reveals.find(row.id);
  if (!row.their_seal || reveal == in.state.us.reveals.end()) return;
  const auto side = reveal->second.sides.find(partner);
  if (!reveal->second.both_sealed() || side->second.keys.empty()) return;
  row.their_answers = answers_of(row.id, partner, in);
  row.theirs_does_not_open = !row.their_answers;
}

void Device::fill(view::CheckInRow& row, InSpace in) const { fill_from_boxes(row, in); }

void Device::fill(view::OpeningRow& row, InSpace in) const {
  fill_from_boxes(row, in);
  fill_matched(row);
}

}  // namespace troth::device
