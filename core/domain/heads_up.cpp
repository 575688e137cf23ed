#include "domain/heads_up.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {

Status fits(const HeadsUpGiven& it) {
  TROTH_CHECK(fits(it.new_due));
  return line_fits(it.why);
}

Telling judge_telling(Instant claimed, Instant heard, const std::optional<Due>& due) {
  if (!due) return Telling::in_time;
  const Instant last = deadline(*due);
  if (claimed > last) return Telling::late;
  return heard > last ? Telling::cannot_tell : Telling::in_time;
}

namespace {

Result<const JudgedHeadsUp*> find_heads_up(const Promise& promise, const EventId& id) {
  for (const JudgedHeadsUp& one : promise.heads_ups)
    if (one.id == id) return &one;
  return failed(FaultCode::not_found);
}

}  // namespace

Result<Bodies> decide(const State& state, const GiveHeadsUp& wish, const Now& now) {
  TROTH_TRY(promise, find_binding(state, wish.promise, now));
  if (promise->promisor != now.me) return failed(FaultCode::not_yours);
  if (promise->ending != Ending::open) return failed(FaultCode::already_ended);
  if (wish.new_due) TROTH_CHECK(lies_ahead(*wish.new_due, now));
  HeadsUpGiven fact{wish.promise, wish.new_due, wish.why};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const SayWhy& wish, const Now& now) {
  TROTH_TRY(promise, find_binding(state, wish.promise, now));
  if (promise->promisor != now.me) return failed(FaultCode::not_yours);
  TROTH_CHECK(find_heads_up(*promise, wish.heads_up));
  WhySaid fact{wish.promise, wish.heads_up, wish.why};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const AnswerHeadsUp& wish, const Now& now) {
  TROTH_TRY(promise, find_binding(state, wish.promise, now));
  if (promise->promisor == now.me) return failed(FaultCode::not_theirs);
  TROTH_TRY(heads_up, find_heads_up(*promise, wish.heads_up));
  if (heads_up->answer) return failed(FaultCode::already_answered);
  HeadsUpAnswered fact{wish.promise, wish.heads_up, wish.answer, wish.line};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const SayIHearYou& wish, const Now& now) {
  TROTH_TRY(promise, find_binding(state, wish.promise, now));
  if (promise->promisor != now.me) return failed(FaultCode::not_yours);
  TROTH_TRY(heads_up, find_heads_up(*promise, wish.heads_up));
  if (heads_up->answer != HeadsUpAnswer::hard_for_me) return failed(FaultCode::not_open_yet);
  if (heads_up->heard) return failed(FaultCode::already_answered);
  return Bodies{HeardSaid{wish.promise, wish.heads_up}};
}

Result<Bodies> decide_on(const State& state, const HeadsUpWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
