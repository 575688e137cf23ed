#include "domain/promise.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {

Status fits(const PromiseMade& it) {
  TROTH_CHECK(line_fits(it.act));
  TROTH_CHECK(line_fits(it.if_then));
  return fits(it.due);
}
Status fits(const PromiseAsked& it) {
  TROTH_CHECK(line_fits(it.act));
  return fits(it.due);
}
Status fits(const ChangeProposed& it) {
  TROTH_CHECK(line_fits(it.act));
  return fits(it.due);
}

namespace {

using Facts = std::vector<Fact<PromiseFact>>;

bool is_closing(const PromiseFact& what) {
  return std::holds_alternative<PromiseClosed>(what) ||
         std::holds_alternative<PromiseReleased>(what);
}

// What this promise is, and who made it: from the fact that bears its name, or from the change that
// both agreed to.
void judge_making(const EventId& id, Promise& promise) {
  promise.terms = promise.agreed;
  promise.asker.reset();
  promise.promisor.reset();
  if (promise.agreed) promise.promisor = promise.agreed_promisor;
  promise.accepted = promise.withdrawn = promise.thanked = false;
  for (const auto& [written, what] : promise.facts) {
    if (written.id != id) continue;
    if (const auto* made = std::get_if<PromiseMade>(&what)) {
      promise.terms = Terms{made->act, made->due};
      promise.promisor = written.by;
    } else if (const auto* asked = std::get_if<PromiseAsked>(&what)) {
      promise.terms = Terms{asked->act, asked->due};
      promise.asker = written.by;
    }
  }
  if (!promise.asker) return;
  for (const auto& [written, what] : promise.facts) {
    const auto* accepted = std::get_if<PromiseAccepted>(&what);
    if (!accepted || written.by == *promise.asker || promise.accepted) continue;
    const bool too_late = std::ranges::any_of(promise.facts, [&](const auto& other) {
      return std::holds_alternative<AskWithdrawn>(other.what) &&
             other.written.by == *promise.asker && precedes(other.written, written);
    });
    if (too_late) continue;
    promise.accepted = true;
    promise.promisor = written.by;
    if (accepted->due) promise.terms->due = accepted->due;
  }
  promise.withdrawn = !promise.accepted && std::ranges::any_of(promise.facts, [&](const auto& one) {
    return std::holds_alternative<AskWithdrawn>(one.what) && one.written.by == *promise.asker;
  });
}

JudgedHeadsUp* heads_up_of(Promise& promise, const EventId& id) {
  for (JudgedHeadsUp& one : promise.heads_ups)
    if (one.id == id) return &one;
  return nullptr;
}

// Telling. Each heads-up is judged by what was due when it was written; the last one speaks for the
// promise.
void judge_telling_of(Promise& promise) {
  promise.heads_ups.clear();
  promise.telling = Telling::none;
  promise.due = promise.terms->due;
  std::vector<const Written*> counted;
  for (const auto& [written, what] : promise.facts) {
    const auto* given = std::get_if<HeadsUpGiven>(&what);
    if (!given || written.by != *promise.promisor) continue;
    const bool was_over = std::ranges::any_of(promise.facts, [&](const auto& other) {
      return is_closing(other.what) && precedes(other.written, written);
    });
    if (was_over) continue;
    auto due = promise.terms->due;
    for (std::size_t i = 0; i < counted.size(); ++i)
      if (promise.heads_ups[i].new_due && precedes(*counted[i], written))
        due = promise.heads_ups[i].new_due;
    promise.heads_ups.push_back({written.id, written.at,
                                 judge_telling(written.at, written.heard, due), due, given->new_due,
                                 given->why, std::nullopt, std::nullopt, false});
    counted.push_back(&written);
    promise.telling = promise.heads_ups.back().telling;
    if (given->new_due) promise.due = given->new_due;
  }
  for (const auto& [written, what] : promise.facts) {
    const bool by_promisor = written.by == *promise.promisor;
    if (const auto* said = std::get_if<WhySaid>(&what); said && by_promisor) {
      if (auto* about = heads_up_of(promise, said->heads_up)) about->why = said->why;
    } else if (const auto* answered = std::get_if<HeadsUpAnswered>(&what);
               answered && !by_promisor) {
      if (auto* about = heads_up_of(promise, answered->heads_up); about && !about->answer) {
        about->answer = answered->answer;
        about->line = answered->line;
      }
    } else if (const auto* heard = std::get_if<HeardSaid>(&what); heard && by_promisor) {
      if (auto* about = heads_up_of(promise, heard->heads_up)) about->heard = true;
    }
  }
}

// The closing facts of one side that have no other of that side in their past. What a side says
// again later is a note.
std::vector<const Fact<PromiseFact>*> first_words(const Facts& facts, const MemberId& promisor,
                                                  bool promisors) {
  std::vector<const Fact<PromiseFact>*> words;
  for (const auto& one : facts) {
    if ((one.written.by == promisor) != promisors) continue;
    if (!std::holds_alternative<PromiseClosed>(one.what) &&
        (promisors || !std::holds_alternative<PromiseReleased>(one.what)))
      continue;
    words.push_back(&one);
  }
  std::vector<const Fact<PromiseFact>*> first;
  for (const auto* word : words)
    if (std::ranges::none_of(
            words, [&](const auto* other) { return precedes(other->written, word->written); }))
      first.push_back(word);
  return first;
}

bool is_linked(const Fact<PromiseFact>* a, const Fact<PromiseFact>* b) {
  return a && b && (precedes(a->written, b->written) || precedes(b->written, a->written));
}

// The one closing fact that is a side's word. Where two devices of one person said something apart,
// the one that the other side's word knows of, or that knows of it, counts: what a phone that was
// kept offline brings later changes nothing.
const Fact<PromiseFact>* word_of(const std::vector<const Fact<PromiseFact>*>& side,
                                 const std::vector<const Fact<PromiseFact>*>& other) {
  for (const auto* word : side)
    if (std::ranges::any_of(other, [&](const auto* theirs) { return is_linked(word, theirs); }))
      return word;
  return side.empty() ? nullptr : side.front();
}

// A change ends the promise when one proposed and the other agreed, knowing the proposal, before
// either had said how it went. Once each has said it in answer to the other, an agreement that
// neither knew of is a note.
void judge_change(Promise& promise, const Fact<PromiseFact>* ours,
                  const Fact<PromiseFact>* theirs) {
  promise.open_change.reset();
  promise.change.reset();
  for (const auto& [written, what] : promise.facts) {
    if (std::holds_alternative<ChangeProposed>(what)) promise.open_change = written.id;
    const auto* agreed = std::get_if<ChangeAgreed>(&what);
    if (!agreed || promise.change) continue;
    const bool proposed = std::ranges::any_of(promise.facts, [&](const auto& other) {
      return other.written.id == agreed->proposal && other.written.by != written.by &&
             std::holds_alternative<ChangeProposed>(other.what) && precedes(other.written, written);
    });
    const bool was_over = std::ranges::any_of(promise.facts, [&](const auto& other) {
      return is_closing(other.what) && precedes(other.written, written);
    });
    const bool final_without = is_linked(ours, theirs) && !precedes(written, ours->written) &&
                               !precedes(written, theirs->written);
    if (proposed && !was_over && !final_without) promise.change = written.id;
  }
}

// Ending: what the two words make together.
void judge_ending(Promise& promise) {
  const auto promisors = first_words(promise.facts, *promise.promisor, true);
  const auto promisees = first_words(promise.facts, *promise.promisor, false);
  const auto* ours = word_of(promisors, promisees);
  const auto* theirs = word_of(promisees, promisors);
  promise.promisor_word.reset();
  promise.promisee_word.reset();
  if (ours) promise.promisor_word = ours->written.id;
  if (theirs) promise.promisee_word = theirs->written.id;
  judge_change(promise, ours, theirs);
  promise.said_first.reset();
  promise.ending = Ending::open;
  if (promise.change) {
    promise.ending = Ending::changed_together;
  } else if (ours || theirs) {
    const auto outcome = [](const Fact<PromiseFact>* word) -> std::optional<Outcome> {
      const auto* closed = word ? std::get_if<PromiseClosed>(&word->what) : nullptr;
      return closed ? std::optional(closed->outcome) : std::nullopt;
    };
    const auto mine = outcome(ours);
    const auto other = outcome(theirs);
    const bool let_go = theirs && !other;
    if (let_go && (!mine || *mine == Outcome::not_kept)) {
      promise.ending = Ending::let_go;
    } else if (mine && other && *mine != *other) {
      promise.ending = Ending::seen_differently;
    } else {
      const Outcome agreed = mine ? *mine : *other;
      promise.ending = agreed == Outcome::kept         ? Ending::kept
                       : agreed == Outcome::kept_later ? Ending::kept_later
                                                       : Ending::not_kept;
    }
    if (promise.ending == Ending::not_kept) {
      if (!theirs || (ours && precedes(ours->written, theirs->written)))
        promise.said_first = SaidFirst::promisor;
      else if (!ours || precedes(theirs->written, ours->written))
        promise.said_first = SaidFirst::promisee;
      else
        promise.said_first = SaidFirst::each_apart;
    }
  }
  if (promise.ending != Ending::open) promise.open_change.reset();
}

}  // namespace

void rejudge(const EventId& id, Promise& promise) {
  judge_making(id, promise);
  promise.due = promise.terms ? promise.terms->due : std::nullopt;
  promise.heads_ups.clear();
  promise.telling = Telling::none;
  promise.ending = Ending::open;
  promise.said_first.reset();
  promise.promisor_word.reset();
  promise.promisee_word.reset();
  promise.open_change.reset();
  promise.change.reset();
  if (!promise.is_binding()) return;
  for (const auto& [written, what] : promise.facts)
    if (std::holds_alternative<PromiseThanked>(what) && written.by != *promise.promisor)
      promise.thanked = true;
  judge_telling_of(promise);
  judge_ending(promise);
}

namespace {

// Judges a promise and hands on what was agreed instead to the promise it became.
void settle(std::map<EventId, Promise>& promises, const EventId& id) {
  Promise& promise = promises[id];
  rejudge(id, promise);
  for (const auto& [written, what] : promise.facts) {
    const auto* agreed = std::get_if<ChangeAgreed>(&what);
    if (!agreed || written.id == id) continue;
    std::optional<Terms> terms;
    if (promise.change == written.id)
      for (const auto& other : promise.facts)
        if (other.written.id == agreed->proposal)
          if (const auto* proposed = std::get_if<ChangeProposed>(&other.what))
            terms = Terms{proposed->act, proposed->due};
    const auto known = promises.find(written.id);
    if (known == promises.end() ? !terms.has_value() : known->second.agreed == terms) continue;
    // As if it had never been there when the agreement turns out to be a note.
    Promise& became = promises[written.id];
    became.from = terms ? std::optional(id) : std::nullopt;
    became.agreed_promisor = terms ? *promise.promisor : MemberId{};
    became.agreed_at = terms ? written.at : Instant{};
    became.agreed = std::move(terms);
    settle(promises, written.id);
    if (!became.agreed && became.facts.empty()) promises.erase(written.id);
  }
}

}  // namespace

void take(std::map<EventId, Promise>& promises, const EventId& promise, Fact<PromiseFact> fact) {
  if (insert(promises[promise].facts, std::move(fact))) settle(promises, promise);
}

namespace {

Status check_new(const State& state, const std::optional<Due>& due,
                 const std::optional<EventId>& need, const Now& now) {
  if (due) TROTH_CHECK(lies_ahead(*due, now));
  if (need) TROTH_CHECK(find_told_need(state, *need, now));
  return {};
}

}  // namespace

Result<Bodies> decide(const State& state, const MakePromise& wish, const Now& now) {
  PromiseMade fact{wish.act, wish.due, wish.if_then, wish.tell_by, wish.need};
  TROTH_CHECK(fits(fact));
  TROTH_CHECK(check_new(state, wish.due, wish.need, now));
  if (wish.tell_by && (*wish.tell_by < now.at || !wish.due || *wish.tell_by > deadline(*wish.due)))
    return failed(FaultCode::out_of_range);
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const AskForPromise& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  PromiseAsked fact{wish.act, wish.due, wish.need};
  TROTH_CHECK(fits(fact));
  TROTH_CHECK(check_new(state, wish.due, wish.need, now));
  int open = 0;
  for (const auto& [id, promise] : state.us.promises)
    if (promise.is_open_ask() && promise.asker == now.me) ++open;
  if (open >= open_asks_max) return failed(FaultCode::too_many_asks, open_asks_max);
  return Bodies{std::move(fact)};
}

namespace {

// An ask that still waits. `by_asker`: is the one who wishes the one who asked?
Result<const Promise*> find_ask(const State& state, const EventId& id, const Now& now,
                                bool by_asker) {
  TROTH_TRY(promise, find_promise(state, id, now));
  if (!promise->asker) return failed(FaultCode::not_found);
  if ((promise->asker == now.me) != by_asker)
    return failed(by_asker ? FaultCode::not_yours : FaultCode::not_theirs);
  if (promise->withdrawn) return failed(FaultCode::already_ended);
  if (promise->accepted) return failed(FaultCode::already_answered);
  return promise;
}

}  // namespace

Result<Bodies> decide(const State& state, const AcceptAsk& wish, const Now& now) {
  TROTH_TRY(promise, find_ask(state, wish.promise, now, false));
  const auto due = wish.due ? wish.due : promise->terms->due;
  if (due) TROTH_CHECK(lies_ahead(*due, now));
  return Bodies{PromiseAccepted{wish.promise, due}};
}

Result<Bodies> decide(const State& state, const WithdrawAsk& wish, const Now& now) {
  TROTH_CHECK(find_ask(state, wish.promise, now, true));
  return Bodies{AskWithdrawn{wish.promise}};
}

Result<Bodies> decide(const State& state, const DeclineAsk& wish, const Now& now) {
  TROTH_CHECK(find_ask(state, wish.promise, now, false));
  return Bodies{AskDeclined{wish.promise}};
}

Result<Bodies> decide(const State& state, const ThankForPromise& wish, const Now& now) {
  TROTH_TRY(promise, find_binding(state, wish.promise, now));
  if (promise->promisor == now.me) return failed(FaultCode::not_theirs);
  if (promise->thanked) return failed(FaultCode::already_answered);
  return Bodies{PromiseThanked{wish.promise}};
}

Result<Bodies> decide(const State& state, const ProposeChange& wish, const Now& now) {
  TROTH_TRY(promise, find_binding(state, wish.promise, now));
  if (!now.partner) return failed(FaultCode::no_partner);
  if (promise->ending != Ending::open) return failed(FaultCode::already_ended);
  if (wish.due) TROTH_CHECK(lies_ahead(*wish.due, now));
  ChangeProposed fact{wish.promise, wish.act ? *wish.act : promise->terms->act, wish.due};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const AgreeToChange& wish, const Now& now) {
  TROTH_TRY(promise, find_binding(state, wish.promise, now));
  if (promise->ending != Ending::open) return failed(FaultCode::already_ended);
  for (const auto& [written, what] : promise->facts) {
    if (written.id != wish.proposal || !std::holds_alternative<ChangeProposed>(what)) continue;
    if (written.by == now.me) return failed(FaultCode::not_theirs);
    return Bodies{ChangeAgreed{wish.promise, wish.proposal}};
  }
  return failed(FaultCode::not_found);
}

Result<Bodies> decide(const State& state, const ClosePromise& wish, const Now& now) {
  TROTH_TRY(promise, find_binding(state, wish.promise, now));
  const bool by_promisor = promise->promisor == now.me;
  if (promise->ending == Ending::changed_together) return failed(FaultCode::already_ended);
  if (by_promisor ? promise->promisor_word : promise->promisee_word)
    return failed(FaultCode::already_answered);
  const bool told_it_cannot_be =
      !promise->heads_ups.empty() && !promise->heads_ups.back().new_due.has_value();
  if (!by_promisor && wish.outcome == Outcome::not_kept && promise->due && !told_it_cannot_be &&
      !promise->promisor_word && now.at <= deadline(*promise->due))
    return failed(FaultCode::not_open_yet);
  PromiseClosed fact{wish.promise, wish.outcome, wish.line};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const ReleasePromise& wish, const Now& now) {
  TROTH_TRY(promise, find_binding(state, wish.promise, now));
  if (promise->promisor == now.me) return failed(FaultCode::not_theirs);
  if (promise->ending == Ending::changed_together) return failed(FaultCode::already_ended);
  if (promise->promisee_word) return failed(FaultCode::already_answered);
  return Bodies{PromiseReleased{wish.promise}};
}

Status all_fit(const PromiseFact& fact) { return fits_each(fact); }
EventId matter_of(const PromiseFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.promise) { return it.promise; });
}
Result<Bodies> decide_on(const State& state, const PromiseWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
