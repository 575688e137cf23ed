#include "domain/safety.h"

#include "domain/noun.h"

namespace troth {

void rejudge(Safety& safety) {
  safety.afraid_since.reset();
  safety.clear_begun.reset();
  safety.clear_begun_at = {};
  safety.plan.reset();
  // The latest fear, by its own claim: a phone that was away may bring one that stands earlier.
  Instant feared;
  for (const auto& [written, what] : safety.facts) {
    if (std::holds_alternative<FearSaid>(what)) {
      if (!safety.afraid_since) safety.afraid_since = written.at;
      safety.clear_begun.reset();
      feared = std::max(feared, written.at);
    } else if (std::holds_alternative<ClearBegun>(what)) {
      if (!safety.afraid_since || safety.clear_begun || written.at < feared) continue;
      safety.clear_begun = written.id;
      safety.clear_begun_at = written.at;
    } else if (const auto* finished = std::get_if<ClearFinished>(&what)) {
      if (!safety.clear_begun || *safety.clear_begun != finished->begun ||
          written.at - safety.clear_begun_at < clear_apart_ms)
        continue;
      safety.afraid_since.reset();
      safety.clear_begun.reset();
    } else if (const auto* plan = std::get_if<SafetyPlanWritten>(&what)) {
      safety.plan = plan->words;
    }
  }
}

void rejudge(const EventId& id, SafetyNote& note) {
  note.now.reset();
  for (const auto& [written, what] : note.facts) {
    if (const auto* noted = std::get_if<SafetyNoted>(&what); noted && written.id == id) {
      note.now = *noted;
      note.at = written.at;
    }
  }
  for (const auto& [written, what] : note.facts)
    if (std::holds_alternative<SafetyNoteRemoved>(what)) note.now.reset();
}

namespace {

Result<Bodies> decide(const State&, const SayFear& wish, const Now&) {
  return Bodies{FearSaid{wish.of}};
}

Result<Bodies> decide(const State& state, const BeginClear&, const Now&) {
  const Safety& safety = state.mine.safety;
  if (!safety.afraid_since) return failed(FaultCode::not_found);
  if (safety.clear_begun) return failed(FaultCode::already_answered);
  return Bodies{ClearBegun{}};
}

Result<Bodies> decide(const State& state, const FinishClear&, const Now& now) {
  const Safety& safety = state.mine.safety;
  if (!safety.afraid_since || !safety.clear_begun) return failed(FaultCode::not_found);
  if (now.at - safety.clear_begun_at < clear_apart_ms) return failed(FaultCode::not_open_yet);
  return Bodies{ClearFinished{*safety.clear_begun}};
}

Result<Bodies> decide(const State&, const WriteSafetyPlan& wish, const Now&) {
  SafetyPlanWritten fact{wish.words};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State&, const KeepSafetyNote& wish, const Now& now) {
  SafetyNoted fact{wish.words, wish.happened, wish.sign};
  TROTH_CHECK(fits(fact));
  if (wish.happened && *wish.happened - now.at > day_ms) return failed(FaultCode::out_of_range);
  if (!wish.sign) return Bodies{std::move(fact)};
  return Bodies{std::move(fact), FearSaid{Fear::of_them}};
}

Result<Bodies> decide(const State& state, const RemoveSafetyNote& wish, const Now&) {
  const auto found = state.mine.safety_notes.find(wish.note);
  if (found == state.mine.safety_notes.end() || !found->second.now)
    return failed(FaultCode::not_found);
  return Bodies{SafetyNoteRemoved{wish.note}};
}

}  // namespace

Status all_fit(const SafetyFact& fact) { return fits_each(fact); }
Status all_fit(const SafetyNoteFact& fact) { return fits_each(fact); }
EventId matter_of(const SafetyNoteFact& fact, const EventId& own) {
  const auto* removed = std::get_if<SafetyNoteRemoved>(&fact);
  return removed ? removed->note : own;
}
Result<Bodies> decide_on(const State& state, const SafetyWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
