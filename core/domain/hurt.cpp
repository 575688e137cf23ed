#include "domain/hurt.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {
namespace {

constexpr std::int64_t put_off_ms_max = 366 * day_ms;

template <class It>
Status noted_fits(const It& it) {
  TROTH_CHECK(passage_fits(it.happened));
  return passage_fits(it.meant);
}
template <class It>
Status said_fits(const It& it) {
  TROTH_CHECK(passage_fits(it.observation));
  TROTH_CHECK(passage_fits(it.feeling));
  TROTH_CHECK(passage_fits(it.need));
  return passage_fits(it.request);
}

}  // namespace

Status fits(const HurtNoted& it) { return noted_fits(it); }
Status fits(const HurtReworded& it) { return noted_fits(it); }
Status fits(const HurtRaised& it) {
  TROTH_CHECK(said_fits(it));
  return passage_fits(it.meant);
}
Status fits(const HurtSaidAgain& it) { return said_fits(it); }

bool is_serious(const std::optional<Breaker>& breaker, HurtSize size) {
  return size == HurtSize::large || breaker == Breaker::lied || breaker == Breaker::hid_something ||
         breaker == Breaker::broke_an_agreement;
}

void rejudge(const EventId& id, Hurt& hurt) {
  hurt.now.reset();
  hurt.sizes.clear();
  hurt.plan.reset();
  hurt.until.reset();
  for (const auto& [written, what] : hurt.facts) {
    if (const auto* noted = std::get_if<HurtNoted>(&what); noted && written.id == id) {
      hurt.now = *noted;
      hurt.at = written.at;
    }
  }
  if (!hurt.now) return;
  for (const auto& [written, what] : hurt.facts) {
    if (const auto* reworded = std::get_if<HurtReworded>(&what)) {
      hurt.now = HurtNoted{reworded->happened, reworded->meant,    reworded->breaker,
                           hurt.now->size,     reworded->came_out, reworded->about};
    } else if (const auto* sized = std::get_if<HurtSizedAgain>(&what)) {
      hurt.sizes.push_back(sized->size);
    } else if (const auto* put_off = std::get_if<HurtPutOff>(&what)) {
      hurt.plan = put_off->plan;
      hurt.until = put_off->until;
    }
  }
  for (const auto& [written, what] : hurt.facts)
    if (std::holds_alternative<HurtDropped>(what)) hurt.now.reset();
}

namespace {

// Forgets what was judged, but for the facts.
void begin_again(RaisedHurt& hurt) {
  hurt.raised.reset();
  hurt.answer.reset();
  hurt.answer_id.reset();
  hurt.said_more = hurt.rests = hurt.seen_differently = false;
  hurt.waits_since = {};
  hurt.owner_word.reset();
  hurt.other_word.reset();
}

}  // namespace

void rejudge(const EventId& id, RaisedHurt& hurt) {
  begin_again(hurt);
  // What its owner said last: an answer that does not know of it does not answer it.
  const Written* last = nullptr;
  for (const auto& [written, what] : hurt.facts) {
    if (const auto* raised = std::get_if<HurtRaised>(&what); raised && written.id == id) {
      hurt.raised = *raised;
      hurt.by = written.by;
      hurt.at = hurt.waits_since = written.at;
      hurt.owner_word = raised->came_out;
      last = &written;
    }
  }
  if (!hurt.raised) return;
  for (const auto& [written, what] : hurt.facts) {
    const bool by_owner = written.by == hurt.by;
    const auto said = [&] {
      hurt.waits_since = written.at;
      last = &written;
    };
    if (const auto* again = std::get_if<HurtSaidAgain>(&what); again && by_owner) {
      hurt.raised->observation = again->observation;
      hurt.raised->feeling = again->feeling;
      hurt.raised->need = again->need;
      hurt.raised->request = again->request;
      hurt.rests = hurt.seen_differently = false;
      said();
    } else if (std::holds_alternative<HurtSaidMore>(what) && by_owner) {
      hurt.said_more = true;
      said();
    } else if (const auto* answered = std::get_if<HurtAnswered>(&what); answered && !by_owner) {
      hurt.answer = answered->answer;
      hurt.answer_id = written.id;
      if (!precedes(*last, written)) continue;
      hurt.said_more = false;
      hurt.waits_since = {};
    } else if (std::holds_alternative<HurtLetRest>(what) && by_owner) {
      hurt.rests = true;
    } else if (std::holds_alternative<HurtSeenDifferently>(what) && by_owner) {
      hurt.seen_differently = std::ranges::any_of(hurt.facts, [&](const auto& other) {
        const auto* answer = std::get_if<HurtAnswered>(&other.what);
        return answer && answer->answer == HurtAnswer::not_a_wrong && other.written.by != hurt.by &&
               precedes(other.written, written);
      });
    } else if (const auto* came_out = std::get_if<CameOutSaid>(&what)) {
      auto& word = by_owner ? hurt.owner_word : hurt.other_word;
      if (!word) word = came_out->came_out;
    }
  }
  if (!hurt.is_open()) hurt.waits_since = {};
}

namespace {

Result<const Hurt*> find(const State& state, const EventId& id) {
  const auto found = state.mine.hurts.find(id);
  if (found == state.mine.hurts.end() || !found->second.now) return failed(FaultCode::not_found);
  return &found->second;
}

// A raised hurt, for its owner or for the other. Faults: not_found; not_yours; not_theirs.
Result<const RaisedHurt*> find_for(const State& state, const EventId& id, const Now& now,
                                   bool owner) {
  TROTH_TRY(hurt, find_raised(state, id, now));
  if ((hurt->by == now.me) != owner)
    return failed(owner ? FaultCode::not_yours : FaultCode::not_theirs);
  return hurt;
}

Result<Bodies> decide(const State& state, const NoteHurt& wish, const Now& now) {
  HurtNoted fact{wish.happened, wish.meant, wish.breaker, wish.size, wish.came_out, wish.about};
  TROTH_CHECK(fits(fact));
  if (wish.about && !state.mine.needs.contains(*wish.about))
    TROTH_CHECK(is_of_ours(state, *wish.about, now));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const RewordHurt& wish, const Now& now) {
  TROTH_CHECK(find(state, wish.hurt));
  HurtReworded fact{wish.hurt, wish.happened, wish.meant, wish.breaker, wish.came_out, wish.about};
  TROTH_CHECK(fits(fact));
  if (wish.about && !state.mine.needs.contains(*wish.about))
    TROTH_CHECK(is_of_ours(state, *wish.about, now));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const SizeHurtAgain& wish, const Now&) {
  TROTH_CHECK(find(state, wish.hurt));
  return Bodies{HurtSizedAgain{wish.hurt, wish.size}};
}

Result<Bodies> decide(const State& state, const PutHurtOff& wish, const Now& now) {
  TROTH_CHECK(find(state, wish.hurt));
  if (wish.until && (*wish.until < now.at || *wish.until - now.at > put_off_ms_max))
    return failed(FaultCode::out_of_range);
  return Bodies{HurtPutOff{wish.hurt, wish.plan, wish.until}};
}

Result<Bodies> decide(const State& state, const DropHurt& wish, const Now&) {
  TROTH_CHECK(find(state, wish.hurt));
  return Bodies{HurtDropped{wish.hurt}};
}

Result<Bodies> decide(const State& state, const RaiseHurt& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  HurtRaised fact{wish.observation, wish.meant, wish.feeling,  wish.need, wish.request,
                  wish.breaker,     wish.size,  wish.came_out, wish.about};
  TROTH_CHECK(fits(fact));
  if (wish.about) TROTH_CHECK(is_of_ours(state, *wish.about, now));
  if (!wish.from) return Bodies{std::move(fact)};
  TROTH_CHECK(find(state, *wish.from));
  if (state.mine.crossed.contains(*wish.from)) return failed(FaultCode::already_answered);
  return Bodies{std::move(fact), Crossed{*wish.from}};
}

Result<Bodies> decide(const State& state, const SayHurtAgain& wish, const Now& now) {
  TROTH_CHECK(find_for(state, wish.hurt, now, true));
  HurtSaidAgain fact{wish.hurt, wish.observation, wish.feeling, wish.need, wish.request};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const AnswerHurt& wish, const Now& now) {
  TROTH_TRY(hurt, find_for(state, wish.hurt, now, false));
  if (!hurt->is_open()) return failed(FaultCode::already_ended);
  if (hurt->answer == wish.answer && hurt->waits_since == Instant{})
    return failed(FaultCode::already_answered);
  HurtAnswered fact{wish.hurt, wish.answer, wish.line};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const SayMoreAboutHurt& wish, const Now& now) {
  TROTH_CHECK(find_for(state, wish.hurt, now, true));
  HurtSaidMore fact{wish.hurt, wish.words};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const LetHurtRest& wish, const Now& now) {
  TROTH_TRY(hurt, find_for(state, wish.hurt, now, true));
  if (!hurt->is_open()) return failed(FaultCode::already_ended);
  return Bodies{HurtLetRest{wish.hurt}};
}

Result<Bodies> decide(const State& state, const EndSeenDifferently& wish, const Now& now) {
  TROTH_TRY(hurt, find_for(state, wish.hurt, now, true));
  if (!hurt->is_open()) return failed(FaultCode::already_ended);
  if (hurt->answer != HurtAnswer::not_a_wrong) return failed(FaultCode::not_open_yet);
  return Bodies{HurtSeenDifferently{wish.hurt}};
}

Result<Bodies> decide(const State& state, const SayHowItCameOut& wish, const Now& now) {
  TROTH_TRY(hurt, find_raised(state, wish.hurt, now));
  const auto& word = hurt->by == now.me ? hurt->owner_word : hurt->other_word;
  if (word == wish.came_out) return failed(FaultCode::already_answered);
  return Bodies{CameOutSaid{wish.hurt, wish.came_out}};
}

}  // namespace

Status all_fit(const HurtFact& fact) { return fits_each(fact); }
Status all_fit(const RaisedHurtFact& fact) { return fits_each(fact); }
EventId matter_of(const HurtFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.hurt) { return it.hurt; });
}
EventId matter_of(const RaisedHurtFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.hurt) { return it.hurt; });
}
Result<Bodies> decide_on(const State& state, const HurtWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
