#include "view/us.h"

#include <algorithm>
#include <array>

#include "base/sort.h"
#include "domain/wishing.h"
#include "view/everything.h"
#include "view/waiting.h"

namespace troth::view {
namespace {

// The ids whose rows this screen needs: of each kind the last ones.
using Chosen = std::map<Matter, std::set<EventId>>;

Chosen choose_rows(const std::vector<Thing>& things) {
  static_assert(matters_count == names_of(Matter{}).size());
  std::array<std::array<std::size_t, 2>, matters_count> rows{};
  Chosen chosen;
  for (const Thing& thing : things)
    if (rows[static_cast<std::size_t>(thing.matter)][thing.open ? 1 : 0]++ <
        (thing.open ? open_rows_max : recent_rows_max))
      chosen[thing.matter].insert(thing.id);
  return chosen;
}

void sort_promises(std::vector<PromiseRow>& rows, const troth::Us& us) {
  constexpr Instant no_time{instant_ms_max};
  const auto key = [&](const PromiseRow& row) {
    const bool open = is_open(us.promises.at(row.id));
    const Instant when = row.due ? deadline(*row.due) : no_time;
    return std::tuple(!open, open ? when.ms : -row.last.ms, row.id);
  };
  sort_rows(rows, [&](const PromiseRow& a, const PromiseRow& b) { return key(a) < key(b); });
}

// About how many bytes a story is as JSON: its words, and what surrounds them.
template <class Lines>
std::size_t bytes_of_story(const Lines& story) {
  std::size_t bytes = 0;
  for (const auto& line : story) bytes += 200 + (line.words ? line.words->text.size() : 0);
  return bytes;
}

// Long stories are cut to their last lines once the page is full. A page of ordinary lives never
// is.
template <class Row>
void keep_within(std::vector<Row>& rows, std::size_t& bytes) {
  constexpr std::size_t row_bytes = 700;
  constexpr std::size_t lines_kept = 3;
  for (Row& row : rows) {
    auto& lines = story_in(row);
    bytes += row_bytes;
    if (bytes + bytes_of_story(lines) > view_bytes_max && lines.size() > lines_kept)
      lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(lines_kept));
    bytes += bytes_of_story(lines);
  }
}

std::optional<Words> name_of(const troth::Us& us, const std::optional<MemberId>& who) {
  if (!who) return std::nullopt;
  const auto person = us.people.find(*who);
  if (person == us.people.end() || !person->second.nicknamed) return std::nullopt;
  return person->second.nicknamed->what.name;
}

void turn_to(Us& view, const troth::Us& us, const std::vector<Thing>& things, std::int32_t page,
             Chosen& chosen) {
  const std::size_t pages = (things.size() + timeline_rows - 1) / timeline_rows;
  const std::size_t wanted = page < 0 ? 0 : static_cast<std::size_t>(page);
  const std::size_t at = pages == 0 ? 0 : std::min(wanted, pages - 1);
  view.page = static_cast<std::int32_t>(at);
  view.more = at + 1 < pages;
  for (std::size_t i = at * timeline_rows; i < std::min(things.size(), (at + 1) * timeline_rows);
       ++i) {
    chosen[things[i].matter].insert(things[i].id);
    view.timeline.push_back(
        {things[i].matter, things[i].id, things[i].last, marks_in(things[i], us)});
  }
}

// One matter, wherever it lies; with a repair also what it mends.
void add_besides(const EventId& also, const troth::Us& us, const std::vector<Thing>& things,
                 Chosen& chosen) {
  const auto add = [&](const EventId& id) {
    for (const Thing& thing : things)
      if (thing.id == id) chosen[thing.matter].insert(id);
  };
  add(also);
  if (const auto repair = us.repairs.find(also); repair != us.repairs.end() && repair->second.begun)
    add(repair->second.begun->of);
}

// The rows of one kind, the last first.
template <class Row, class Matters>
std::vector<Row> rows_in(const std::set<EventId>& ids, const Matters& matters,
                         const Reader& reader) {
  std::vector<Row> rows;
  for (const EventId& id : ids) rows.push_back(row_of(id, matters.at(id), reader));
  sort_rows(rows, [](const Row& a, const Row& b) {
    return std::tuple(-a.last.ms, a.id) < std::tuple(-b.last.ms, b.id);
  });
  return rows;
}

void add_mending(Us& view, const troth::Us& us, Chosen& chosen, const Reader& reader) {
  view.hurts = rows_in<HurtRow>(chosen[Matter::hurt], us.hurts, reader);
  view.owning_ups = rows_in<OwningUpRow>(chosen[Matter::owning_up], us.owning_ups, reader);
  view.repairs = rows_in<RepairRow>(chosen[Matter::repair], us.repairs, reader);
  view.openness = rows_in<OpennessRow>(chosen[Matter::openness], us.openness, reader);
  view.distances = rows_in<DistanceRow>(chosen[Matter::distance], us.distances, reader);
  view.shaped_me = rows_in<ToldShapedMeRow>(chosen[Matter::shaped_me], us.shaped_me, reader);
  view.agreements = rows_in<AgreementRow>(chosen[Matter::agreement], us.agreements, reader);
  view.check_ins = rows_in<CheckInRow>(chosen[Matter::check_in], us.check_ins, reader);
  view.openings = rows_in<OpeningRow>(chosen[Matter::opening], us.openings, reader);
  view.slot = row_of(us.slots, reader);
  view.offers_joint_work = reader.now.partner.has_value() && !reader.is_afraid();
  view.depths_closed = depth_open(us) < depth_most;
}

PartingRow parting_of(const Parting& parting, const Now& now) {
  PartingRow row;
  for (const auto& [who, ended] : parting.ended) {
    const bool mine = who == now.me;
    (mine ? row.i_ended : row.they_ended) = true;
    (mine ? row.my_reason : row.their_reason) = ended.what.reason;
    (mine ? row.my_line : row.their_line) = ended.what.line;
    (mine ? row.my_end : row.their_end) = ended.written.at;
  }
  row.i_am_away = parting.away_of(now.me) != nullptr;
  if (now.partner) {
    if (const AwaySaid* away = parting.away_of(*now.partner)) {
      row.they_are_away = true;
      row.away_until = away->until;
      row.away_line = away->line;
    }
  }
  return row;
}

}  // namespace

Us us_of(const Reader& reader, std::int32_t page, const std::optional<EventId>& also) {
  const auto& [state, now, beside, overview] = reader;
  const troth::Us& us = reader.us();
  Us view;
  view.my_name = name_of(us, now.me);
  if (!view.my_name) view.my_name = name_of(state.before, now.me);
  view.partner_name = name_of(us, now.partner);
  const std::vector<Thing> things = everything(reader);
  Chosen chosen = choose_rows(things);
  turn_to(view, us, things, page, chosen);
  if (also) add_besides(*also, us, things, chosen);

  for (const EventId& id : chosen[Matter::promise])
    view.promises.push_back(row_of(id, us.promises.at(id), state, now, beside));
  sort_promises(view.promises, us);
  for (const EventId& id : chosen[Matter::need])
    view.needs.push_back(row_of(id, us.needs.at(id), state, now, beside));
  sort_rows(view.needs, [](const NeedRow& a, const NeedRow& b) {
    return std::tuple(a.rests, -a.last.ms, a.id) < std::tuple(b.rests, -b.last.ms, b.id);
  });
  for (const EventId& id : chosen[Matter::moment])
    view.moments.push_back(row_of(id, us.moments.at(id), us, now, beside));
  sort_rows(view.moments, [](const MomentRow& a, const MomentRow& b) {
    return std::tuple(-a.told.ms, a.id) < std::tuple(-b.told.ms, b.id);
  });
  add_mending(view, us, chosen, reader);

  view.today = today_of(view.promises, view.needs, view.moments, reader);
  add_waiting(view, reader);
  int asks = 0;
  for (const Thing& thing : overview.things())
    if (thing.matter == Matter::promise && thing.open) {
      const Promise& promise = us.promises.at(thing.id);
      if (promise.is_open_ask() && promise.asker == now.me) ++asks;
    }
  view.may_ask = now.partner.has_value() && asks < open_asks_max;
  view.parting = parting_of(us.parting, now);

  std::size_t bytes = 0;
  keep_within(view.promises, bytes);
  keep_within(view.needs, bytes);
  keep_within(view.moments, bytes);
  keep_within(view.hurts, bytes);
  keep_within(view.owning_ups, bytes);
  keep_within(view.repairs, bytes);
  keep_within(view.openness, bytes);
  keep_within(view.distances, bytes);
  keep_within(view.shaped_me, bytes);
  keep_within(view.agreements, bytes);
  keep_within(view.check_ins, bytes);
  keep_within(view.openings, bytes);
  return view;
}

}  // namespace troth::view
