#include "view/mine.h"

#include <algorithm>

#include "base/sort.h"

namespace troth::view {
namespace {

OwnPromiseStanding standing_of(const OwnPromise& promise, Instant now) {
  if (promise.outcome) {
    switch (*promise.outcome) {
      case OwnOutcome::kept:
        return OwnPromiseStanding::kept;
      case OwnOutcome::kept_later:
        return OwnPromiseStanding::kept_later;
      case OwnOutcome::not_kept:
        return OwnPromiseStanding::not_kept;
      case OwnOutcome::let_go:
        return OwnPromiseStanding::let_go;
    }
  }
  return promise.now->due && now > deadline(*promise.now->due) ? OwnPromiseStanding::unsettled
                                                               : OwnPromiseStanding::open;
}

// The page of a list, the last first: `mine_rows` of them, or fewer when their words are long.
std::vector<EventId> page_of(const std::vector<OwnOverview::Kept>& all, std::int32_t page,
                             bool& more) {
  constexpr std::size_t row_bytes = 200;
  std::vector<EventId> ids;
  std::int32_t at = 0;
  std::size_t rows = 0;
  std::size_t bytes = 0;
  for (const OwnOverview::Kept& one : all) {
    const std::size_t of_this = row_bytes + one.bytes;
    if (rows == mine_rows || (bytes > 0 && bytes + of_this > mine_page_bytes_max)) {
      if (++at > page) break;
      rows = 0;
      bytes = 0;
    }
    ++rows;
    bytes += of_this;
    if (at == page) ids.push_back(one.id);
  }
  more = more || page < at;
  return ids;
}

std::vector<OwnNeedRow> needs_of(const troth::Mine& mine) {
  std::vector<OwnNeedRow> rows;
  for (const auto& [id, need] : mine.needs) {
    if (!need.now) continue;
    rows.push_back({id, need.now->words, need.now->looks_like, need.now->about, need.named,
                    mine.first_need && mine.first_need->what.need == id && !need.retired,
                    need.retired, mine.crossed.contains(id)});
  }
  sort_rows(rows, [](const OwnNeedRow& a, const OwnNeedRow& b) {
    return std::tuple(a.retired, !a.matters_most, a.named, a.id) <
           std::tuple(b.retired, !b.matters_most, b.named, b.id);
  });
  return rows;
}

std::vector<OwnPromiseRow> promises_of(const troth::Mine& mine, Instant now) {
  std::vector<OwnPromiseRow> rows;
  for (const auto& [id, promise] : mine.promises)
    if (promise.now)
      rows.push_back({id, promise.now->act, promise.now->to, promise.now->due, promise.at,
                      standing_of(promise, now)});
  constexpr Instant no_time{instant_ms_max};
  const auto key = [&](const OwnPromiseRow& row) {
    const bool open =
        row.standing == OwnPromiseStanding::open || row.standing == OwnPromiseStanding::unsettled;
    const Instant when = row.due ? deadline(*row.due) : no_time;
    return std::tuple(!open, open ? when.ms : -row.made.ms, row.id);
  };
  sort_rows(rows, [&](const OwnPromiseRow& a, const OwnPromiseRow& b) { return key(a) < key(b); });
  if (rows.size() > own_promises_max) rows.resize(own_promises_max);
  return rows;
}

template <class Facts>
Instant written_at(const Facts& facts, const EventId& id) {
  for (const auto& fact : facts)
    if (fact.written.id == id) return fact.written.at;
  return {};
}

std::vector<BeforeRow> before_of(const State& state, const Now& now) {
  std::vector<BeforeRow> rows;
  if (!now.partner) return rows;  // alone, this is Us
  const auto told = [&](const EventId& id) { return state.mine.crossed.contains(id); };
  for (const auto& [id, promise] : state.before.promises) {
    if (!promise.is_binding()) continue;
    const bool over =
        promise.ending != Ending::open || (promise.due && now.at > deadline(*promise.due));
    rows.push_back({Matter::promise, id, promise.terms->act, promise.due,
                    written_at(promise.facts, id), told(id), !told(id) && !over});
  }
  for (const auto& [id, moment] : state.before.moments)
    if (moment.told)
      rows.push_back({Matter::moment, id, moment.told->line, std::nullopt,
                      written_at(moment.facts, id), told(id), !told(id)});
  for (const auto& [id, need] : state.before.needs)
    if (need.told)
      rows.push_back({Matter::need, id, need.told->words, std::nullopt, written_at(need.facts, id),
                      told(id), !told(id)});
  sort_rows(rows, [](const BeforeRow& a, const BeforeRow& b) {
    return std::tuple(-a.written.ms, a.id) < std::tuple(-b.written.ms, b.id);
  });
  if (rows.size() > before_rows_max) rows.resize(before_rows_max);
  return rows;
}

// One need in rotation: the one that was asked about longest ago, or never.
std::optional<EventId> need_in_turn_of(const troth::Mine& mine, const OwnOverview& overview) {
  const std::map<EventId, Instant>& asked = overview.asked();
  std::optional<EventId> next;
  Instant longest;
  for (const auto& [id, need] : mine.needs) {
    if (!need.now || need.retired) continue;
    const auto found = asked.find(id);
    const Instant at = found == asked.end() ? Instant{} : found->second;
    if (!next || at < longest) {
      next = id;
      longest = at;
    }
  }
  return next;
}

}  // namespace

Mine mine_of(const State& state, const OwnOverview& overview, const Now& now, std::int32_t page) {
  const troth::Mine& mine = state.mine;
  Mine view;
  view.page = std::max(page, 0);
  view.needs = needs_of(mine);
  if (view.needs.size() > own_needs_max) view.needs.resize(own_needs_max);
  view.promises = promises_of(mine, now.at);
  view.before = before_of(state, now);
  view.hurts = own_hurts_of(state, now);
  view.unanswered = unanswered_of(state, now);
  view.patterns = patterns_of(state, now);
  view.drafts = drafts_of(state, now);
  view.shaped_me = shaped_me_of(mine);
  view.safety = safety_of(mine, now);
  view.pulses = pulses_of(mine, overview);
  if (mine.prepared) {
    const CheckInPrepared& it = mine.prepared->what;
    view.prepared = PreparedRow{it.valued, it.on_mind, it.would_help, mine.prepared->written.at};
  }
  for (const auto& [topic, chosen] : mine.topics)
    if (chosen.what.wanted) view.topics.push_back(topic);
  view.asides = asides_of(state, now);
  view.need_in_turn = need_in_turn_of(mine, overview);
  for (const EventId& id : page_of(overview.moments(), view.page, view.more)) {
    const KeptMoment& moment = mine.moments.at(id);
    view.moments.push_back({id, moment.kept->line, moment.kept->builder, moment.kept->promise,
                            moment.kept->need, moment.at, mine.crossed.contains(id)});
  }
  for (const EventId& id : page_of(overview.notes(), view.page, view.more)) {
    const Note& note = mine.notes.at(id);
    view.notes.push_back({id, note.now->words, note.now->beside, note.at});
  }
  return view;
}

}  // namespace troth::view
