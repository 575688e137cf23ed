#include "domain/opening.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {

Status fits(const MatchStepped& it) {
  if (it.step < 1 || it.step > match_steps) return failed(FaultCode::out_of_range, match_steps);
  if (it.points.size() > match_bytes_max) return failed(FaultCode::too_large, match_bytes_max);
  return {};
}
Status fits(const PromptChosen& it) {
  if (it.depth < 1 || it.depth > depth_most || it.prompt < 0 || it.prompt >= prompts_most)
    return failed(FaultCode::out_of_range);
  return {};
}
Status fits(const TopicChosen& it) {
  if (it.topic < 0 || it.topic >= prompts_most) return failed(FaultCode::out_of_range);
  return {};
}

namespace {

// The steps that count: the first of each, by whose turn it is, that answers the one before. Who
// begins is the lower member; only who of the two it is is known here, so the first step makes it.
void judge_steps(Opening& opening) {
  const Fact<OpeningFact>* before = nullptr;
  for (std::int32_t step = 1; step <= match_steps; ++step) {
    const Fact<OpeningFact>* found = nullptr;
    for (const auto& fact : opening.facts) {
      const auto* stepped = std::get_if<MatchStepped>(&fact.what);
      if (!stepped || stepped->step != step || found) continue;
      const bool answers = before ? stepped->answers == before->written.id &&
                                        fact.written.by != before->written.by &&
                                        precedes(before->written, fact.written)
                                  : !stepped->answers.has_value();
      if (answers) found = &fact;
    }
    if (!found) return;
    opening.steps.push_back(found->written.id);
    before = found;
  }
}

}  // namespace

void rejudge(const EventId& id, Opening& opening) {
  opening = Opening{std::move(opening.facts)};
  for (const auto& [written, what] : opening.facts) {
    if (!std::holds_alternative<OpeningEntered>(what) || written.id != id) continue;
    opening.entered = true;
    opening.by = written.by;
    opening.at = written.at;
  }
  if (!opening.entered) return;
  for (const auto& [written, what] : opening.facts) {
    if (std::holds_alternative<OpeningJoined>(what) && written.by != opening.by)
      opening.joined = true;
    if (const auto* prompt = std::get_if<PromptChosen>(&what); prompt && !opening.prompt)
      opening.prompt = *prompt;
    if (std::holds_alternative<OpeningClosed>(what)) opening.closed = true;
  }
  judge_steps(opening);
}

namespace {

Result<const Opening*> find(const State& state, const EventId& id, const Now& now) {
  const auto& all = shared(state, now).openings;
  const auto found = all.find(id);
  if (found == all.end() || !found->second.entered) return failed(FaultCode::not_found);
  if (found->second.closed) return failed(FaultCode::already_ended);
  return &found->second;
}
Result<const Opening*> find_joined(const State& state, const EventId& id, const Now& now) {
  TROTH_TRY(opening, find(state, id, now));
  if (!opening->joined) return failed(FaultCode::not_open_yet);
  return opening;
}

Result<Bodies> decide(const State& state, const EnterOpening&, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  for (const auto& [id, one] : state.us.openings)
    if (one.entered && !one.closed) return failed(FaultCode::already_answered);
  return Bodies{OpeningEntered{}};
}

Result<Bodies> decide(const State& state, const JoinOpening& wish, const Now& now) {
  TROTH_TRY(opening, find(state, wish.opening, now));
  if (opening->by == now.me) return failed(FaultCode::not_theirs);
  if (opening->joined) return failed(FaultCode::already_answered);
  return Bodies{OpeningJoined{wish.opening}};
}

Result<Bodies> decide(const State& state, const StepMatch& wish, const Now& now) {
  TROTH_TRY(opening, find_joined(state, wish.opening, now));
  if (!now.partner) return failed(FaultCode::no_partner);
  MatchStepped fact{wish.opening, wish.step, wish.answers, wish.points};
  TROTH_CHECK(fits(fact));
  const auto next = static_cast<std::int32_t>(opening->steps.size()) + 1;
  if (wish.step != next) return failed(FaultCode::already_answered);
  // Steps 1 and 3 are the lower member's, step 2 the other's.
  const bool lower = now.me < *now.partner;
  if ((wish.step != 2) != lower) return failed(FaultCode::not_yours);
  const auto before = opening->steps.empty() ? std::optional<EventId>() : opening->steps.back();
  if (wish.answers != before) return failed(FaultCode::not_found);
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const ChoosePrompt& wish, const Now& now) {
  TROTH_TRY(opening, find_joined(state, wish.opening, now));
  if (opening->prompt) return failed(FaultCode::already_answered);
  PromptChosen fact{wish.opening, wish.depth, wish.prompt};
  TROTH_CHECK(fits(fact));
  if (wish.depth > depth_open(shared(state, now))) return failed(FaultCode::out_of_range);
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const CloseOpening& wish, const Now& now) {
  TROTH_CHECK(find(state, wish.opening, now));
  return Bodies{OpeningClosed{wish.opening}};
}

Result<Bodies> decide(const State& state, const ChooseTopic& wish, const Now&) {
  TopicChosen fact{wish.topic, wish.wanted};
  TROTH_CHECK(fits(fact));
  const auto said = state.mine.topics.find(wish.topic);
  const bool wanted = said != state.mine.topics.end() && said->second.what.wanted;
  if (wanted == wish.wanted) return failed(FaultCode::already_answered);
  return Bodies{std::move(fact)};
}

}  // namespace

Status all_fit(const OpeningFact& fact) { return fits_each(fact); }
EventId matter_of(const OpeningFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.opening) { return it.opening; });
}
Result<Bodies> decide_on(const State& state, const OpeningWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
