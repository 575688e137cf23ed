#include "view/promise_row.h"

namespace troth::view {
namespace {

constexpr std::int64_t promisee_asked_after_ms = 3 * day_ms;
constexpr std::int64_t offer_ms = 2 * day_ms;  // how long a moment is offered, once

bool cannot_make_it(const Promise& promise) {
  return !promise.heads_ups.empty() && !promise.heads_ups.back().new_due;
}

Instant last_said(const Promise& promise) {
  return promise.facts.empty() ? promise.agreed_at : promise.facts.back().written.at;
}

std::optional<WordRow> word_row(const Promise& promise, const std::optional<EventId>& id) {
  if (!id) return std::nullopt;
  for (const auto& [written, what] : promise.facts) {
    if (written.id != *id) continue;
    if (const auto* closed = std::get_if<PromiseClosed>(&what))
      return WordRow{static_cast<Word>(closed->outcome), written.at, closed->line};
    return WordRow{Word::let_go, written.at, std::nullopt};
  }
  return std::nullopt;
}

std::optional<ChangeRow> change_row(const Promise& promise, const MemberId& me) {
  for (const auto& [written, what] : promise.facts)
    if (const auto* proposed = std::get_if<ChangeProposed>(&what);
        proposed && promise.open_change == written.id)
      return ChangeRow{written.id, written.by == me, proposed->act, proposed->due};
  return std::nullopt;
}

// Is there a moment about this promise already, told or kept, or was the offer put aside?
bool moment_is_answered(const EventId& id, const State& state, const MemberId& me) {
  if (state.mine.set_aside.contains(id)) return true;
  for (const auto& [_, moment] : state.us.moments)
    if (moment.told && moment.told->promise == id && moment.by == me) return true;
  for (const auto& [_, moment] : state.mine.moments)
    if (moment.kept && moment.kept->promise == id) return true;
  return false;
}

// A declined ask can still be taken on; it only waits no more.
std::vector<PromiseCan> can_of_ask(const EventId& id, const Promise& promise, const State& state,
                                   const Now& now) {
  if (!promise.is_open_ask()) return {};
  if (promise.asker == now.me) return {PromiseCan::withdraw};
  if (state.mine.declined.contains(id)) return {PromiseCan::accept};
  return {PromiseCan::accept, PromiseCan::decline};
}

std::vector<PromiseCan> can_of(const EventId& id, const Promise& promise, const State& state,
                               const Now& now) {
  if (!promise.is_binding()) return can_of_ask(id, promise, state, now);
  std::vector<PromiseCan> can;
  const bool mine = promise.promisor == now.me;
  const bool open = promise.ending == Ending::open;
  const auto& my_word = mine ? promise.promisor_word : promise.promisee_word;
  const auto& their_word = mine ? promise.promisee_word : promise.promisor_word;
  const bool past_due = promise.due && now.at > deadline(*promise.due);
  const bool may_say = !my_word && promise.ending != Ending::changed_together;
  const JudgedHeadsUp* told = promise.heads_ups.empty() ? nullptr : &promise.heads_ups.back();

  if (mine) {
    if (open) can.insert(can.end(), {PromiseCan::be_late, PromiseCan::say_i_cannot});
    if (told && !told->why) can.push_back(PromiseCan::say_why);
    if (told && told->answer == HeadsUpAnswer::hard_for_me && !told->heard)
      can.push_back(PromiseCan::say_i_hear_you);
    if (may_say)
      can.insert(can.end(),
                 {PromiseCan::say_kept, PromiseCan::say_kept_later, PromiseCan::say_not_kept});
  } else {
    if (told && !told->answer) can.push_back(PromiseCan::answer_heads_up);
    if (may_say) {
      can.insert(can.end(), {PromiseCan::say_kept, PromiseCan::say_kept_later});
      if (past_due || !promise.due || cannot_make_it(promise) || promise.promisor_word)
        can.push_back(PromiseCan::say_not_kept);
      can.push_back(PromiseCan::let_go);
    }
    if (!promise.thanked && open) can.push_back(PromiseCan::thank);
    // One tap, and only by a tap: what was not kept becomes a hurt of Mine.
    if (promise.ending == Ending::not_kept || promise.ending == Ending::seen_differently)
      can.push_back(PromiseCan::note_hurt);
    const bool well = promise.ending == Ending::kept || promise.ending == Ending::kept_later ||
                      (open && cannot_make_it(promise));
    if (well && promise.telling == Telling::in_time && now.at - last_said(promise) <= offer_ms &&
        now.partner && !state.mine.safety.afraid_since && !moment_is_answered(id, state, now.me))
      can.push_back(PromiseCan::keep_as_moment);
  }
  if (may_say && their_word) can.push_back(PromiseCan::remember_differently);
  if (open && now.partner) {
    can.push_back(PromiseCan::propose_change);
    if (const auto change = change_row(promise, now.me); change && !change->by_me)
      can.push_back(PromiseCan::agree_to_change);
  }
  return can;
}

}  // namespace

Standing standing_of(const Promise& promise, Instant now) {
  if (promise.withdrawn) return Standing::withdrawn;
  if (promise.is_open_ask()) return Standing::asked;
  switch (promise.ending) {
    case Ending::open:
      break;
    case Ending::kept:
      return promise.telling == Telling::in_time ? Standing::told_in_time_then_kept
                                                 : Standing::kept;
    case Ending::kept_later:
      return Standing::kept_later;
    case Ending::not_kept:
      switch (promise.said_first.value_or(SaidFirst::each_apart)) {
        case SaidFirst::promisor:
          return Standing::not_kept_said_themselves;
        case SaidFirst::promisee:
          return Standing::not_kept_the_other_said;
        case SaidFirst::each_apart:
          return Standing::not_kept_each_apart;
      }
      break;
    case Ending::seen_differently:
      return Standing::seen_differently;
    case Ending::let_go:
      return Standing::let_go;
    case Ending::changed_together:
      return Standing::changed_together;
  }
  if (cannot_make_it(promise)) {
    switch (promise.telling) {
      case Telling::none:
        break;
      case Telling::in_time:
        return Standing::told_in_time;
      case Telling::late:
        return Standing::told_late;
      case Telling::cannot_tell:
        return Standing::told_cannot_tell;
    }
  }
  return promise.due && now > deadline(*promise.due) ? Standing::unsettled : Standing::open;
}

bool asks_the_promisee(const Promise& promise, Instant now) {
  return standing_of(promise, now) == Standing::unsettled &&
         now - deadline(*promise.due) > promisee_asked_after_ms;
}

PromiseRow row_of(const EventId& id, const Promise& promise, const State& state, const Now& now,
                  const Beside& beside) {
  PromiseRow row;
  row.id = id;
  row.by_me = promise.promisor ? promise.promisor == now.me : promise.asker != now.me;
  row.act = promise.terms->act;
  row.due = promise.due;
  row.made = promise.agreed_at;
  row.last = last_said(promise);
  for (const auto& [written, what] : promise.facts) {
    row.here = row.here || beside.here.contains(written.id);
    if (written.id != id) continue;
    row.made = written.at;
    if (const auto* made = std::get_if<PromiseMade>(&what)) {
      row.if_then = made->if_then;
      row.tell_by = made->tell_by;
      row.need = made->need;
    } else if (const auto* asked = std::get_if<PromiseAsked>(&what)) {
      row.need = asked->need;
    }
  }
  row.standing = standing_of(promise, now.at);
  row.telling = promise.telling;
  if (!promise.heads_ups.empty()) {
    const JudgedHeadsUp& told = promise.heads_ups.back();
    row.heads_up = HeadsUpRow{told.id,  told.at,     told.telling, told.due,  told.new_due,
                              told.why, told.answer, told.line,    told.heard};
  }
  row.my_word = word_row(promise, row.by_me ? promise.promisor_word : promise.promisee_word);
  row.their_word = word_row(promise, row.by_me ? promise.promisee_word : promise.promisor_word);
  row.change = change_row(promise, now.me);
  row.became = promise.change;
  row.from = promise.from;
  row.thanked = promise.thanked;
  row.can = can_of(id, promise, state, now);
  row.story = story_of(promise, now, beside);
  mark_taken_back(row.story, shared(state, now), now);
  return row;
}

}  // namespace troth::view
