#include "view/today.h"

#include "base/sort.h"

namespace troth::view {
namespace {

// Was anything said about it since then?
template <class Facts>
bool is_recent(const Facts& facts, Instant since) {
  for (const auto& fact : facts)
    if (fact.written.at >= since) return true;
  return false;
}

std::vector<StrandDay> days_of(const Reader& reader) {
  const troth::Us& us = reader.us();
  const Now& now = reader.now;
  const std::int64_t today = local_day_of(now.at, now.offset_minutes);
  std::vector<StrandDay> days;
  for (std::int64_t day = today - strand_days_before; day <= today + strand_days_after; ++day)
    days.push_back({day, {}});
  const auto place = [&](const std::vector<StrandMark>& marks) {
    for (const StrandMark& mark : marks) {
      const std::int64_t day = local_day_of(mark.at, now.offset_minutes);
      if (day >= days.front().day && day <= days.back().day)
        days[static_cast<std::size_t>(day - days.front().day)].marks.push_back(mark);
    }
  };
  const Instant since{days.front().day * day_ms - now.offset_minutes * minute_ms};
  for (const Thing& thing : reader.overview.things())
    if (thing.latest >= since) {
      if (thing.matter == Matter::promise) place(marks_of(thing.id, us.promises.at(thing.id)));
      if (thing.matter == Matter::need) place(marks_of(thing.id, us.needs.at(thing.id)));
      if (thing.matter == Matter::moment) place(marks_of(thing.id, us.moments.at(thing.id)));
    }
  // Seven days and no gaps: a hurt is not drawn on Today. An ending that both came to is.
  for (const auto& [id, repair] : us.repairs)
    if (is_recent(repair.facts, since)) place(marks_of(id, repair));
  for (const auto& [id, agreement] : us.agreements)
    if (is_recent(agreement.facts, since)) place(marks_of(id, agreement));
  for (StrandDay& day : days)
    sort_rows(day.marks, [](const StrandMark& a, const StrandMark& b) {
      return std::tuple(a.at, a.of, a.mark) < std::tuple(b.at, b.of, b.mark);
    });
  for (StrandDay& day : days)
    if (day.marks.size() > day_marks_max)
      day.marks.erase(day.marks.begin(),
                      day.marks.end() - static_cast<std::ptrdiff_t>(day_marks_max));
  return days;
}

bool is_fresh(Instant at, const Now& now, std::int64_t for_ms) { return now.at - at <= for_ms; }

void cards_of(const PromiseRow& row, const troth::Us& us, const Now& now,
              std::vector<Card>& cards) {
  const auto add = [&](CardKind what) { cards.push_back({what, Matter::promise, row.id}); };
  const Promise& promise = us.promises.at(row.id);
  if (has(row, PromiseCan::answer_heads_up) && is_fresh(row.heads_up->told, now, fresh_ms))
    add(CardKind::answer_heads_up);
  if (row.by_me && row.standing == Standing::unsettled) add(CardKind::how_did_it_go);
  if (has(row, PromiseCan::say_i_hear_you)) add(CardKind::say_i_hear_you);
  if (has(row, PromiseCan::agree_to_change)) add(CardKind::answer_change);
  if (has(row, PromiseCan::decline) && is_fresh(row.made, now, fresh_ms)) add(CardKind::answer_ask);
  if (has(row, PromiseCan::keep_as_moment)) add(CardKind::keep_as_moment);
  if (!row.by_me && asks_the_promisee(promise, now.at)) add(CardKind::how_did_theirs_go);
  if (has(row, PromiseCan::thank) && is_fresh(row.made, now, fresh_thanks_ms) &&
      row.standing == Standing::open && !promise.asker && !promise.from)
    add(CardKind::new_promise);
}

}  // namespace

void put_in_order(std::vector<Card>& cards) {
  // They are few, and clang calls std::stable_sort's buffer deprecated.
  const auto by_kind = [](const Card& a, const Card& b) { return a.what < b.what; };
  for (auto card = cards.begin(); card != cards.end(); ++card)
    std::rotate(std::upper_bound(cards.begin(), card, *card, by_kind), card, card + 1);
  if (cards.size() > cards_max) cards.resize(cards_max);
}

Today today_of(const std::vector<PromiseRow>& promises, const std::vector<NeedRow>& needs,
               const std::vector<MomentRow>& moments, const Reader& reader) {
  const troth::Us& us = reader.us();
  const Now& now = reader.now;
  Today today;
  today.day = local_day_of(now.at, now.offset_minutes);
  today.days = days_of(reader);
  std::size_t coming = 0;
  for (const PromiseRow& row : promises) {  // the open ones first, the next in time first
    cards_of(row, us, now, today.cards);
    if (row.standing == Standing::open && coming < coming_max) {
      today.cards.push_back({CardKind::coming, Matter::promise, row.id});
      ++coming;
    }
  }
  for (const NeedRow& row : needs) {
    const bool waits = !row.by_me && !row.rests && is_fresh(row.last, now, fresh_ms);
    const auto& need = us.needs.at(row.id);
    if (waits && (!row.answer || (row.answer == NeedAnswer::tell_me_more && need.said_more)))
      today.cards.push_back({CardKind::answer_need, Matter::need, row.id});
    if (row.by_me && !row.rests && row.answer == NeedAnswer::tell_me_more && !need.said_more)
      today.cards.push_back({CardKind::say_more, Matter::need, row.id});
  }
  for (const MomentRow& row : moments)
    if (row.can_thank && is_fresh(row.told, now, fresh_thanks_ms))
      today.cards.push_back({CardKind::new_moment, Matter::moment, row.id});
  return today;
}

}  // namespace troth::view
