#include "view/drawer_row.h"

#include <algorithm>

#include "base/sort.h"
#include "domain/wishing.h"

namespace troth::view {
namespace {

// Hurts of mine that were raised and that no note of mine is about: raised straight away.
bool is_mine(const RaisedHurt& hurt, const Now& now) {
  return hurt.is_there() && hurt.by == now.me;
}

bool is_this_for_us_first(Breaker breaker) {
  switch (breaker) {
    case Breaker::put_me_down:
    case Breaker::ridiculed:
    case Breaker::rejected_me:
    case Breaker::pressured_or_used_me:
    case Breaker::shamed:
      return true;
    case Breaker::lied:
    case Breaker::hid_something:
    case Breaker::broke_a_promise:
    case Breaker::broke_an_agreement:
    case Breaker::criticised:
    case Breaker::judged:
      return false;
  }
  return false;
}

// Lain for a while, and not put off until later, asked already, or told.
bool asks(const EventId& id, Instant at, const troth::Mine& mine, const Now& now) {
  return !mine.crossed.contains(id) && !mine.set_aside.contains(id) && now.at - at > lain_ms;
}

// Whoever writes on a draft is not reminded of it.
Instant last_worded(const OwningDraft& draft) {
  Instant last = draft.at;
  for (const auto& fact : draft.facts) last = std::max(last, fact.written.at);
  return last;
}

}  // namespace

std::vector<OwnHurtRow> own_hurts_of(const State& state, const Now& now) {
  const troth::Mine& mine = state.mine;
  std::vector<OwnHurtRow> rows;
  for (const auto& [id, hurt] : mine.hurts) {
    if (!hurt.now) continue;
    OwnHurtRow row;
    row.id = id;
    row.happened = hurt.now->happened;
    row.meant = hurt.now->meant;
    row.breaker = hurt.now->breaker;
    row.size = hurt.now->size;
    row.sizes_since = hurt.sizes;
    row.came_out = hurt.now->came_out;
    row.about = hurt.now->about;
    row.noted = hurt.at;
    row.plan = hurt.plan;
    row.until = hurt.until;
    row.raised = mine.crossed.contains(id);
    const bool afraid = mine.safety.afraid_since.has_value();
    const bool put_off = hurt.until ? now.at < *hurt.until : hurt.plan.has_value();
    row.asks = !afraid && !put_off && asks(id, hurt.at, mine, now);
    row.can_raise = !row.raised && !afraid && now.partner.has_value();
    row.serious = is_serious(hurt.now->breaker, hurt.now->size);
    rows.push_back(std::move(row));
  }
  sort_rows(rows, [](const OwnHurtRow& a, const OwnHurtRow& b) {
    return std::tuple(a.raised, -a.noted.ms, a.id) < std::tuple(b.raised, -b.noted.ms, b.id);
  });
  if (rows.size() > own_hurts_max) rows.resize(own_hurts_max);
  return rows;
}

std::vector<UnansweredRow> unanswered_of(const State& state, const Now& now) {
  std::vector<UnansweredRow> rows;
  const bool afraid = state.mine.safety.afraid_since.has_value();
  for (const auto& [id, hurt] : shared(state, now).hurts) {
    if (!is_mine(hurt, now) || !hurt.is_open() || hurt.waits_since == Instant{}) continue;
    if (now.at - hurt.waits_since <= unanswered_ms || state.mine.set_aside.contains(id)) continue;
    UnansweredRow row{id, {Unanswered::wait}};
    if (!afraid) row.can.push_back(Unanswered::say_another_way);
    row.can.insert(row.can.end(), {Unanswered::let_rest, Unanswered::get_help});
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<PatternRow> patterns_of(const State& state, const Now& now) {
  std::map<Breaker, PatternRow> by_kind;
  const auto add = [&](Breaker breaker, const EventId& id, bool raised) {
    PatternRow& row = by_kind[breaker];
    row.breaker = breaker;
    row.hurts.push_back(id);
    row.ever_raised = row.ever_raised || raised;
  };
  // What crossed is one hurt, seen once: as it was raised.
  for (const auto& [id, hurt] : state.mine.hurts)
    if (hurt.now && hurt.now->breaker && !state.mine.crossed.contains(id))
      add(*hurt.now->breaker, id, false);
  for (const auto& [id, hurt] : shared(state, now).hurts)
    if (is_mine(hurt, now) && hurt.raised->breaker) add(*hurt.raised->breaker, id, true);
  std::vector<PatternRow> rows;
  for (auto& [breaker, row] : by_kind) {
    if (row.hurts.size() < 2) continue;
    row.is_this_for_us_first = is_this_for_us_first(breaker);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<OwningDraftRow> drafts_of(const State& state, const Now& now) {
  const troth::Mine& mine = state.mine;
  std::vector<OwningDraftRow> rows;
  for (const auto& [id, draft] : mine.owning_drafts) {
    if (!draft.now) continue;
    const OwningUpDrafted& it = *draft.now;
    OwningDraftRow row;
    row.id = id;
    row.what = it.what;
    row.did = it.did;
    row.will = it.will;
    row.may_have_done = it.may_have_done;
    row.regret = it.regret;
    row.why = it.why;
    row.change = it.change;
    row.about = it.about;
    row.drafted = draft.at;
    row.told = mine.crossed.contains(id);
    row.needs_an_offer = troth::needs_an_offer(it.what) && !it.will;
    row.better_told_aloud = is_better_told_aloud(it.what);
    row.begins_with_but = it.why && troth::begins_with_but(*it.why);
    const bool afraid = mine.safety.afraid_since.has_value();
    row.can_tell = !row.told && !row.needs_an_offer && now.partner.has_value() && !afraid;
    row.asks = !afraid && asks(id, last_worded(draft), mine, now);
    rows.push_back(std::move(row));
  }
  sort_rows(rows, [](const OwningDraftRow& a, const OwningDraftRow& b) {
    return std::tuple(a.told, -a.drafted.ms, a.id) < std::tuple(b.told, -b.drafted.ms, b.id);
  });
  if (rows.size() > drafts_max) rows.resize(drafts_max);
  return rows;
}

std::vector<ShapedMeRow> shaped_me_of(const troth::Mine& mine) {
  std::vector<ShapedMeRow> rows;
  for (const auto& [id, shaped] : mine.shaped_me)
    if (shaped.now)
      rows.push_back(
          {id, shaped.now->words, shaped.now->need, shaped.at, mine.crossed.contains(id)});
  sort_rows(rows, [](const ShapedMeRow& a, const ShapedMeRow& b) {
    return std::tuple(-a.kept.ms, a.id) < std::tuple(-b.kept.ms, b.id);
  });
  return rows;
}

std::vector<PulseRow> pulses_of(const troth::Mine& mine, const OwnOverview& overview) {
  std::vector<PulseRow> rows;
  for (const OwnOverview::Kept& one : overview.pulses()) {
    if (rows.size() == pulses_shown_max) break;
    const auto& taken = std::get<PulseTaken>(mine.pulses.at(one.id).what);
    rows.push_back({one.id, one.at, taken.trust, taken.need, taken.met});
  }
  return rows;
}

SafetyView safety_of(const troth::Mine& mine, const Now& now) {
  const Safety& safety = mine.safety;
  SafetyView view;
  view.afraid_since = safety.afraid_since;
  view.plan = safety.plan;
  view.can.push_back(SafetyCan::say_fear);
  if (safety.afraid_since) {
    if (safety.clear_begun) {
      view.clear_begun = safety.clear_begun_at;
      view.clear_from = safety.clear_begun_at + clear_apart_ms;
      if (now.at >= *view.clear_from) view.can.push_back(SafetyCan::finish_clear);
    } else {
      view.can.push_back(SafetyCan::begin_clear);
    }
  }
  for (const auto& [id, note] : mine.safety_notes)
    if (note.now)
      view.notes.push_back({id, note.now->words, note.now->happened, note.now->sign, note.at});
  sort_rows(view.notes, [](const SafetyNoteRow& a, const SafetyNoteRow& b) {
    return std::tuple(-a.kept.ms, a.id) < std::tuple(-b.kept.ms, b.id);
  });
  return view;
}

std::vector<AsideRow> asides_of(const State& state, const Now& now) {
  const troth::Us& us = shared(state, now);
  std::vector<AsideRow> rows;
  for (const auto& [id, aside] : state.mine.asides) {
    if (!aside.hidden && !aside.muted) continue;
    std::optional<AsideRow> row;
    const auto is = [&](Matter matter, std::optional<Words> words) {
      row = AsideRow{matter, id, std::move(words), aside.hidden, aside.muted};
    };
    if (const auto it = us.promises.find(id); it != us.promises.end() && it->second.terms)
      is(Matter::promise, it->second.terms->act);
    if (const auto it = us.needs.find(id); it != us.needs.end() && it->second.told)
      is(Matter::need, it->second.told->words);
    if (const auto it = us.moments.find(id); it != us.moments.end() && it->second.told)
      is(Matter::moment, it->second.told->line);
    if (const auto it = us.hurts.find(id); it != us.hurts.end() && it->second.raised)
      is(Matter::hurt, it->second.raised->observation);
    // What is closed stays closed here as well.
    if (const auto it = us.owning_ups.find(id); it != us.owning_ups.end() && it->second.is_there())
      is(Matter::owning_up, std::nullopt);
    if (const auto it = us.repairs.find(id); it != us.repairs.end() && it->second.is_there())
      is(Matter::repair, std::nullopt);
    if (const auto it = us.openness.find(id); it != us.openness.end() && it->second.is_there())
      is(Matter::openness,
         it->second.offered ? it->second.offered->words : it->second.asked->words);
    if (const auto it = us.distances.find(id); it != us.distances.end() && it->second.said)
      is(Matter::distance, it->second.said->because);
    if (const auto it = us.shaped_me.find(id); it != us.shaped_me.end() && it->second.told)
      is(Matter::shaped_me, it->second.told->line);
    if (const auto it = us.agreements.find(id); it != us.agreements.end() && it->second.is_there())
      is(Matter::agreement, it->second.versions.front().words);
    if (const auto it = us.check_ins.find(id); it != us.check_ins.end() && it->second.begun)
      is(Matter::check_in, std::nullopt);
    if (const auto it = us.openings.find(id); it != us.openings.end() && it->second.entered)
      is(Matter::opening, std::nullopt);
    if (row) rows.push_back(std::move(*row));
  }
  return rows;
}

}  // namespace troth::view
