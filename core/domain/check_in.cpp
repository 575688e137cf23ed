#include "domain/check_in.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {

Status fits(const CheckInSlotProposed& it) {
  if (it.weekday < 0 || it.weekday > 6 || it.minute < 0 || it.minute >= 24 * 60)
    return failed(FaultCode::out_of_range);
  return {};
}
Status fits(const CheckInPromised& it) {
  TROTH_CHECK(line_fits(it.act));
  return fits(it.due);
}
Status fits(const CheckInPrepared& it) {
  TROTH_CHECK(passage_fits(it.valued));
  TROTH_CHECK(passage_fits(it.on_mind));
  return passage_fits(it.would_help);
}

void rejudge(CheckInSlots& slots) {
  slots = CheckInSlots{std::move(slots.facts)};
  for (const auto& [written, what] : slots.facts) {
    if (const auto* proposed = std::get_if<CheckInSlotProposed>(&what)) {
      slots.proposed = written.id;
      slots.proposed_by = written.by;
      slots.proposed_weekday = proposed->weekday;
      slots.proposed_minute = proposed->minute;
    } else if (const auto* agreed = std::get_if<CheckInSlotAgreed>(&what)) {
      for (const auto& other : slots.facts) {
        const auto* slot = std::get_if<CheckInSlotProposed>(&other.what);
        if (!slot || other.written.id != agreed->slot || other.written.by == written.by ||
            !precedes(other.written, written))
          continue;
        slots.agreed = other.written.id;
        slots.weekday = slot->weekday;
        slots.minute = slot->minute;
      }
    }
  }
  if (slots.proposed == slots.agreed) slots.proposed.reset();
}

void rejudge(const EventId& id, CheckIn& check_in) {
  check_in = CheckIn{std::move(check_in.facts)};
  for (const auto& [written, what] : check_in.facts) {
    if (!std::holds_alternative<CheckInBegun>(what) || written.id != id) continue;
    check_in.begun = true;
    check_in.by = written.by;
    check_in.at = written.at;
  }
  for (const auto& [written, what] : check_in.facts) {
    if (std::holds_alternative<IssueSaidBack>(what)) {
      check_in.said_back = written.id;
      check_in.said_back_by = written.by;
    } else if (std::holds_alternative<CheckInPromised>(what)) {
      check_in.promised[written.by] = true;
    } else if (std::holds_alternative<CheckInClosed>(what)) {
      check_in.closed = true;
    }
  }
  for (const auto& [written, what] : check_in.facts)
    if (const auto* answer = std::get_if<IssueAnswered>(&what);
        answer && answer->said_back == check_in.said_back && written.by != check_in.said_back_by)
      check_in.said_back.reset();
}

namespace {

// One that goes on.
Result<const CheckIn*> find(const State& state, const EventId& id, const Now& now) {
  const auto& all = shared(state, now).check_ins;
  const auto found = all.find(id);
  if (found == all.end() || !found->second.begun) return failed(FaultCode::not_found);
  if (found->second.closed) return failed(FaultCode::already_ended);
  return &found->second;
}
// One in which both have sealed.
Result<const CheckIn*> find_sealed(const State& state, const EventId& id, const Now& now) {
  TROTH_TRY(check_in, find(state, id, now));
  const auto& reveals = shared(state, now).reveals;
  const auto reveal = reveals.find(id);
  if (reveal == reveals.end() || !reveal->second.both_sealed())
    return failed(FaultCode::not_open_yet);
  return check_in;
}

Result<Bodies> decide(const State&, const ProposeCheckInSlot& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  CheckInSlotProposed fact{wish.weekday, wish.minute};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const AgreeToCheckInSlot& wish, const Now& now) {
  const CheckInSlots& slots = shared(state, now).slots;
  if (slots.agreed == wish.slot) return failed(FaultCode::already_answered);
  if (slots.proposed != wish.slot) return failed(FaultCode::not_found);
  if (slots.proposed_by == now.me) return failed(FaultCode::not_theirs);
  return Bodies{CheckInSlotAgreed{wish.slot}};
}

Result<Bodies> decide(const State& state, const BeginCheckIn&, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  for (const auto& [id, one] : state.us.check_ins)
    if (one.begun && !one.closed) return failed(FaultCode::already_answered);
  return Bodies{CheckInBegun{}};
}

Result<Bodies> decide(const State& state, const SayIssueBack& wish, const Now& now) {
  TROTH_CHECK(find_sealed(state, wish.check_in, now));
  IssueSaidBack fact{wish.check_in, wish.words};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const AnswerIssue& wish, const Now& now) {
  TROTH_TRY(check_in, find_sealed(state, wish.check_in, now));
  if (check_in->said_back != wish.said_back) return failed(FaultCode::not_found);
  if (check_in->said_back_by == now.me) return failed(FaultCode::not_theirs);
  IssueAnswered fact{wish.check_in, wish.said_back, wish.right, wish.words};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const PromiseInCheckIn& wish, const Now& now) {
  TROTH_TRY(check_in, find_sealed(state, wish.check_in, now));
  if (check_in->promised.contains(now.me)) return failed(FaultCode::already_answered);
  if (wish.due) TROTH_CHECK(lies_ahead(*wish.due, now));
  CheckInPromised fact{wish.check_in, wish.act, wish.due};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact), PromiseMade{wish.act, wish.due, {}, {}, {}}};
}

Result<Bodies> decide(const State& state, const CloseCheckIn& wish, const Now& now) {
  TROTH_CHECK(find(state, wish.check_in, now));
  return Bodies{CheckInClosed{wish.check_in}};
}

Result<Bodies> decide(const State&, const PrepareCheckIn& wish, const Now&) {
  CheckInPrepared fact{wish.valued, wish.on_mind, wish.would_help};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

}  // namespace

Status all_fit(const SlotFact& fact) { return fits_each(fact); }
Status all_fit(const CheckInFact& fact) { return fits_each(fact); }
EventId matter_of(const CheckInFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.check_in) { return it.check_in; });
}
Result<Bodies> decide_on(const State& state, const CheckInWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
