#include "view/us.h"

#include "base/sort.h"

namespace troth::view {
namespace {

struct Place {
  Matter matter{};
  EventId id;
  Instant last;
  bool open = false;  // a promise that still waits for something
};

template <class Facts>
Instant last_of(const Facts& facts, Instant otherwise) {
  return facts.empty() ? otherwise : facts.back().written.at;
}

// Does this promise still wait for something, so that it belongs above the ended ones?
bool is_open(const Promise& promise, Instant now) {
  switch (standing_of(promise, now)) {
    case Standing::asked:
    case Standing::open:
    case Standing::unsettled:
      return true;
    default:
      return false;
  }
}

// Everything there is, in no order yet.
std::vector<Place> everything(const troth::Us& us, Instant now) {
  std::vector<Place> places;
  places.reserve(us.promises.size() + us.needs.size() + us.moments.size());
  for (const auto& [id, promise] : us.promises)
    if (promise.is_there())
      places.push_back(
          {Matter::promise, id, last_of(promise.facts, promise.agreed_at), is_open(promise, now)});
  for (const auto& [id, need] : us.needs)
    if (need.told) places.push_back({Matter::need, id, last_of(need.facts, {}), false});
  for (const auto& [id, moment] : us.moments)
    if (moment.told) places.push_back({Matter::moment, id, last_of(moment.facts, {}), false});
  return places;
}

// Brings the last `size` to the front, the last first. Ties are broken by id, so that both see the
// same order. A life of ten years is not sorted for one screen.
void bring_last_first(std::vector<Place>& places, std::size_t size) {
  std::partial_sort(places.begin(),
                    places.begin() + static_cast<std::ptrdiff_t>(std::min(size, places.size())),
                    places.end(), [](const Place& a, const Place& b) {
                      return a.last != b.last ? a.last > b.last : a.id < b.id;
                    });
}

// The ids whose rows this screen needs.
struct Chosen {
  std::set<EventId> promises;
  std::set<EventId> needs;
  std::set<EventId> moments;
};

void choose(const Place& place, Chosen& chosen) {
  switch (place.matter) {
    case Matter::promise:
      chosen.promises.insert(place.id);
      return;
    case Matter::need:
      chosen.needs.insert(place.id);
      return;
    case Matter::moment:
      chosen.moments.insert(place.id);
      return;
  }
}

Chosen choose_rows(const std::vector<Place>& places) {
  std::vector<Place> open;
  std::vector<Place> ended;
  std::vector<Place> needs;
  std::vector<Place> moments;
  for (const Place& place : places) {
    if (place.matter == Matter::need)
      needs.push_back(place);
    else if (place.matter == Matter::moment)
      moments.push_back(place);
    else
      (place.open ? open : ended).push_back(place);
  }
  Chosen chosen;
  const auto choose_last = [&](std::vector<Place>& of, std::size_t size) {
    bring_last_first(of, size);
    for (std::size_t i = 0; i < std::min(size, of.size()); ++i) choose(of[i], chosen);
  };
  choose_last(open, open_rows_max);
  choose_last(ended, recent_rows_max);
  choose_last(needs, open_rows_max);
  choose_last(moments, recent_rows_max);
  return chosen;
}

void sort_promises(std::vector<PromiseRow>& rows, const troth::Us& us, Instant now) {
  constexpr Instant no_time{instant_ms_max};
  const auto key = [&](const PromiseRow& row) {
    const bool open = is_open(us.promises.at(row.id), now);
    const Instant when = row.due ? deadline(*row.due) : no_time;
    return std::tuple(!open, open ? when.ms : -row.last.ms, row.id);
  };
  sort_rows(rows, [&](const PromiseRow& a, const PromiseRow& b) { return key(a) < key(b); });
}

// About how many bytes a row is as JSON: its words, and what surrounds them.
std::size_t bytes_of_story(const std::vector<StoryLine>& story) {
  std::size_t bytes = 0;
  for (const StoryLine& line : story) bytes += 200 + (line.words ? line.words->text.size() : 0);
  return bytes;
}

// Long stories are cut to their last lines once the page is full. A page of ordinary lives never
// is.
template <class Row>
void keep_within(std::vector<Row>& rows, std::size_t& bytes) {
  constexpr std::size_t row_bytes = 700;
  constexpr std::size_t lines_kept = 3;
  for (Row& row : rows) {
    bytes += row_bytes;
    const std::size_t story = bytes_of_story(row.story);
    if (bytes + story > view_bytes_max && row.story.size() > lines_kept)
      row.story.erase(row.story.begin(), row.story.end() - static_cast<std::ptrdiff_t>(lines_kept));
    bytes += bytes_of_story(row.story);
  }
}

std::optional<Words> name_of(const troth::Us& us, const std::optional<MemberId>& who) {
  if (!who) return std::nullopt;
  const auto person = us.people.find(*who);
  if (person == us.people.end() || !person->second.nicknamed) return std::nullopt;
  return person->second.nicknamed->what.name;
}

void turn_to(Us& view, const troth::Us& us, std::vector<Place>& places, std::int32_t page,
             Chosen& chosen) {
  const std::size_t pages = (places.size() + timeline_rows - 1) / timeline_rows;
  const std::size_t wanted = page < 0 ? 0 : static_cast<std::size_t>(page);
  const std::size_t at = pages == 0 ? 0 : std::min(wanted, pages - 1);
  view.page = static_cast<std::int32_t>(at);
  view.more = at + 1 < pages;
  bring_last_first(places, (at + 1) * timeline_rows);
  for (std::size_t i = at * timeline_rows; i < std::min(places.size(), (at + 1) * timeline_rows);
       ++i) {
    choose(places[i], chosen);
    const EventId& id = places[i].id;
    TimelineRow row{places[i].matter, id, places[i].last, {}};
    switch (row.matter) {
      case Matter::promise:
        row.marks = marks_of(id, us.promises.at(id));
        break;
      case Matter::need:
        row.marks = marks_of(id, us.needs.at(id));
        break;
      case Matter::moment:
        row.marks = marks_of(id, us.moments.at(id));
        break;
    }
    view.timeline.push_back(std::move(row));
  }
}

}  // namespace

Us us_of(const State& state, const Now& now, const Beside& beside, std::int32_t page) {
  const troth::Us& us = shared(state, now);
  Us view;
  view.my_name = name_of(us, now.me);
  if (!view.my_name) view.my_name = name_of(state.before, now.me);
  view.partner_name = name_of(us, now.partner);
  std::vector<Place> places = everything(us, now.at);
  Chosen chosen = choose_rows(places);
  turn_to(view, us, places, page, chosen);

  for (const EventId& id : chosen.promises)
    view.promises.push_back(row_of(id, us.promises.at(id), state, now, beside));
  sort_promises(view.promises, us, now.at);
  for (const EventId& id : chosen.needs)
    view.needs.push_back(row_of(id, us.needs.at(id), state, now, beside));
  sort_rows(view.needs, [](const NeedRow& a, const NeedRow& b) {
    return std::tuple(a.rests, -a.last.ms, a.id) < std::tuple(b.rests, -b.last.ms, b.id);
  });
  for (const EventId& id : chosen.moments)
    view.moments.push_back(row_of(id, us.moments.at(id), now, beside));
  sort_rows(view.moments, [](const MomentRow& a, const MomentRow& b) {
    return std::tuple(-a.told.ms, a.id) < std::tuple(-b.told.ms, b.id);
  });

  view.today = today_of(view.promises, view.needs, view.moments, us, now);
  int asks = 0;
  for (const auto& [id, promise] : us.promises)
    if (promise.is_open_ask() && promise.asker == now.me) ++asks;
  view.may_ask = now.partner.has_value() && asks < open_asks_max;

  std::size_t bytes = 0;
  keep_within(view.promises, bytes);
  keep_within(view.needs, bytes);
  keep_within(view.moments, bytes);
  return view;
}

}  // namespace troth::view
