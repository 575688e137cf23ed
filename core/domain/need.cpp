#include "domain/need.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {
namespace {

template <class It>
Status words_fit(const It& it) {
  TROTH_CHECK(line_fits(it.words));
  TROTH_CHECK(line_fits(it.looks_like));
  if (it.about.size() > need_about_max) return failed(FaultCode::out_of_range, need_about_max);
  if (it.about.size() == 2 && it.about[0] == it.about[1]) return failed(FaultCode::out_of_range);
  return {};
}

Result<const Need*> find(const State& state, const EventId& id) {
  const auto found = state.mine.needs.find(id);
  if (found == state.mine.needs.end() || !found->second.now) return failed(FaultCode::not_found);
  return &found->second;
}

}  // namespace

Status fits(const NeedNamed& it) { return words_fit(it); }
Status fits(const NeedReworded& it) { return words_fit(it); }
Status fits(const NeedTold& it) { return words_fit(it); }

void rejudge(const EventId& id, Need& need) {
  need.now.reset();
  need.retired = false;
  for (const auto& [written, what] : need.facts) {
    if (const auto* named = std::get_if<NeedNamed>(&what); named && written.id == id) {
      need.now = *named;
      need.named = written.at;
    }
  }
  if (!need.now) return;
  for (const auto& [written, what] : need.facts) {
    if (const auto* reworded = std::get_if<NeedReworded>(&what))
      need.now = NeedNamed{reworded->words, reworded->looks_like, reworded->about};
    if (std::holds_alternative<NeedRetired>(what)) need.retired = true;
  }
}

void rejudge(const EventId& id, ToldNeed& need) {
  need.told.reset();
  need.answer.reset();
  need.said_more = need.rests = false;
  for (const auto& [written, what] : need.facts) {
    if (const auto* told = std::get_if<NeedTold>(&what); told && written.id == id) {
      need.told = *told;
      need.by = written.by;
    }
  }
  if (!need.told) return;
  for (const auto& [written, what] : need.facts) {
    const bool by_teller = written.by == need.by;
    if (const auto* answered = std::get_if<NeedAnswered>(&what); answered && !by_teller) {
      need.answer = answered->answer;
      if (answered->answer == NeedAnswer::tell_me_more) need.said_more = false;
    } else if (std::holds_alternative<NeedSaidMore>(what) && by_teller) {
      need.said_more = true;
    } else if (std::holds_alternative<NeedLetRest>(what) && by_teller) {
      need.rests = true;
    }
  }
}

Result<Bodies> decide(const State&, const NameNeed& wish, const Now&) {
  NeedNamed fact{wish.words, wish.looks_like, wish.about};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const RewordNeed& wish, const Now&) {
  TROTH_CHECK(find(state, wish.need));
  NeedReworded fact{wish.need, wish.words, wish.looks_like, wish.about};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const RetireNeed& wish, const Now&) {
  TROTH_TRY(need, find(state, wish.need));
  if (need->retired) return failed(FaultCode::already_ended);
  return Bodies{NeedRetired{wish.need}};
}

Result<Bodies> decide(const State& state, const PutNeedFirst& wish, const Now&) {
  TROTH_TRY(need, find(state, wish.need));
  if (need->retired) return failed(FaultCode::already_ended);
  return Bodies{NeedPutFirst{wish.need}};
}

Result<Bodies> decide(const State& state, const TellNeed& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  NeedTold fact{wish.words, wish.looks_like, wish.about};
  TROTH_CHECK(fits(fact));
  if (!wish.from) return Bodies{std::move(fact)};
  TROTH_CHECK(find(state, *wish.from));
  return Bodies{std::move(fact), Crossed{*wish.from}};
}

Result<Bodies> decide(const State& state, const AnswerNeed& wish, const Now& now) {
  TROTH_TRY(need, find_told_need(state, wish.need, now));
  if (need->by == now.me) return failed(FaultCode::not_theirs);
  if (need->rests) return failed(FaultCode::already_ended);
  // Heard once is enough; more may be asked for again after more was said.
  if (need->answer == NeedAnswer::heard || (need->answer == wish.answer && !need->said_more))
    return failed(FaultCode::already_answered);
  return Bodies{NeedAnswered{wish.need, wish.answer}};
}

Result<Bodies> decide(const State& state, const SayMoreAboutNeed& wish, const Now& now) {
  TROTH_TRY(need, find_told_need(state, wish.need, now));
  if (need->by != now.me) return failed(FaultCode::not_yours);
  NeedSaidMore fact{wish.need, wish.words};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const LetNeedRest& wish, const Now& now) {
  TROTH_TRY(need, find_told_need(state, wish.need, now));
  if (need->by != now.me) return failed(FaultCode::not_yours);
  if (need->rests) return failed(FaultCode::already_ended);
  return Bodies{NeedLetRest{wish.need}};
}

Status all_fit(const NeedFact& fact) { return fits_each(fact); }
EventId matter_of(const NeedFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.need) { return it.need; });
}
Status all_fit(const ToldNeedFact& fact) { return fits_each(fact); }
EventId matter_of(const ToldNeedFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.need) { return it.need; });
}
Result<Bodies> decide_on(const State& state, const NeedWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
