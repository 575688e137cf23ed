#include "domain/retraction.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {

void rejudge(const EventId&, Aside& aside) {
  aside.hidden = aside.muted = false;
  for (const auto& [written, what] : aside.facts)
    std::visit(overloaded{
                   [&](const Hidden&) { aside.hidden = true; },
                   [&](const ShownAgain&) { aside.hidden = false; },
                   [&](const Muted&) { aside.muted = true; },
                   [&](const Unmuted&) { aside.muted = false; },
               },
               what);
}

const Fact<TakenBack>* taken_back_by(const Retraction& retraction, const MemberId& author) {
  for (const auto& fact : retraction.facts)
    if (fact.written.by == author) return &fact;
  return nullptr;
}

namespace {

bool is_hidden(const State& state, const EventId& what) {
  const auto found = state.mine.asides.find(what);
  return found != state.mine.asides.end() && found->second.hidden;
}
bool is_muted(const State& state, const EventId& what) {
  const auto found = state.mine.asides.find(what);
  return found != state.mine.asides.end() && found->second.muted;
}

Result<Bodies> decide(const State& state, const Hide& wish, const Now&) {
  if (is_hidden(state, wish.what)) return failed(FaultCode::already_answered);
  return Bodies{Hidden{wish.what}};
}

Result<Bodies> decide(const State& state, const ShowAgain& wish, const Now&) {
  if (!is_hidden(state, wish.what)) return failed(FaultCode::not_found);
  return Bodies{ShownAgain{wish.what}};
}

Result<Bodies> decide(const State& state, const Mute& wish, const Now&) {
  if (is_muted(state, wish.what)) return failed(FaultCode::already_answered);
  return Bodies{Muted{wish.what}};
}

Result<Bodies> decide(const State& state, const Unmute& wish, const Now&) {
  if (!is_muted(state, wish.what)) return failed(FaultCode::not_found);
  return Bodies{Unmuted{wish.what}};
}

Result<Bodies> decide(const State& state, const TakeBack& wish, const Now& now) {
  TROTH_TRY(author, author_of(state, wish.what, now));
  if (author != now.me) return failed(FaultCode::not_yours);
  const auto& taken = shared(state, now).taken_back;
  const auto found = taken.find(wish.what);
  if (found != taken.end() && taken_back_by(found->second, now.me))
    return failed(FaultCode::already_answered);
  TakenBack fact{wish.what, wish.line};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

}  // namespace

Status all_fit(const AsideFact& fact) { return fits_each(fact); }
EventId matter_of(const AsideFact& fact, const EventId&) {
  return std::visit([](const auto& it) { return it.what; }, fact);
}
Result<Bodies> decide_on(const State& state, const RetractionWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
