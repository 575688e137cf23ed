#include "domain/reveal.h"

#include "domain/noun.h"

namespace troth {
namespace {

using Known = const Fact<RevealFact>*;

// The takings back that count: those that every seal of the other knows of.
std::vector<Known> in_time(const Reveal& reveal) {
  std::vector<Known> backs;
  for (const auto& back : reveal.facts) {
    if (!std::holds_alternative<Unsealed>(back.what)) continue;
    const bool known = std::ranges::all_of(reveal.facts, [&](const auto& other) {
      return !std::holds_alternative<Sealed>(other.what) || other.written.by == back.written.by ||
             precedes(back.written, other.written);
    });
    if (known) backs.push_back(&back);
  }
  return backs;
}

}  // namespace

void rejudge(const EventId&, Reveal& reveal) {
  reveal.sides.clear();
  const auto backs = in_time(reveal);
  for (const auto& fact : reveal.facts) {
    if (!std::holds_alternative<Sealed>(fact.what)) continue;
    const bool is_taken_back = std::ranges::any_of(backs, [&](Known back) {
      return back->written.by == fact.written.by && precedes(fact.written, back->written);
    });
    if (!is_taken_back)
      reveal.sides.try_emplace(fact.written.by, SealedSide{fact.written.id, fact.written.at, {}});
  }
  for (const auto& [written, what] : reveal.facts) {
    const auto* opened = std::get_if<Opened>(&what);
    const auto side = reveal.sides.find(written.by);
    if (opened && side != reveal.sides.end() && side->second.sealed == opened->sealed)
      side->second.keys.push_back(opened->key);
  }
}

const Fact<RevealFact>* fact_of(const Reveal& reveal, const EventId& sealed) {
  for (const auto& fact : reveal.facts)
    if (fact.written.id == sealed) return &fact;
  return nullptr;
}

namespace {

// Is there such a meeting, and does it still go on?
Status may_go_on(const State& state, const EventId& what, const Now& now) {
  const Us& us = shared(state, now);
  const auto check_in = us.check_ins.find(what);
  if (check_in != us.check_ins.end() && check_in->second.begun)
    return check_in->second.closed ? failed(FaultCode::already_ended) : Status{};
  const auto opening = us.openings.find(what);
  if (opening == us.openings.end() || !opening->second.entered) return failed(FaultCode::not_found);
  if (opening->second.closed) return failed(FaultCode::already_ended);
  return opening->second.prompt ? Status{} : failed(FaultCode::not_open_yet);
}

const Reveal* find(const State& state, const EventId& what, const Now& now) {
  const auto& all = shared(state, now).reveals;
  const auto found = all.find(what);
  return found == all.end() ? nullptr : &found->second;
}

Result<Bodies> decide(const State& state, const SealAnswers& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  TROTH_CHECK(may_go_on(state, wish.what, now));
  const Reveal* reveal = find(state, wish.what, now);
  if (reveal && reveal->sides.contains(now.me)) return failed(FaultCode::already_answered);
  Sealed fact{wish.what, wish.nonce, wish.commit, wish.box};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const UnsealAnswers& wish, const Now& now) {
  const Reveal* reveal = find(state, wish.what, now);
  if (!reveal || !reveal->sides.contains(now.me)) return failed(FaultCode::not_found);
  if (reveal->both_sealed()) return failed(FaultCode::already_answered);
  return Bodies{Unsealed{wish.what}};
}

Result<Bodies> decide(const State& state, const OpenAnswers& wish, const Now& now) {
  const Reveal* reveal = find(state, wish.what, now);
  if (!reveal) return failed(FaultCode::not_found);
  const auto side = reveal->sides.find(now.me);
  if (side == reveal->sides.end() || side->second.sealed != wish.sealed)
    return failed(FaultCode::not_found);
  if (!reveal->both_sealed()) return failed(FaultCode::not_open_yet);
  if (!side->second.keys.empty()) return failed(FaultCode::already_answered);
  return Bodies{Opened{wish.what, wish.sealed, wish.key}};
}

}  // namespace

Status all_fit(const RevealFact& fact) { return fits_each(fact); }
EventId matter_of(const RevealFact& fact, const EventId&) {
  return std::visit([](const auto& it) { return it.what; }, fact);
}
Result<Bodies> decide_on(const State& state, const RevealWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
