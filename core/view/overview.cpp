#include "view/overview.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"
#include "view/promise_row.h"

namespace troth::view {
namespace {

// When more is noted, all of it is looked at: as long a walk, once.
constexpr std::size_t noted_max = 32;

bool is_there(const Promise& it) { return it.is_there(); }
bool is_there(const ToldNeed& it) { return it.told.has_value(); }
bool is_there(const ToldMoment& it) { return it.told.has_value(); }

Instant last_of(const Promise& it) {
  return it.facts.empty() ? it.agreed_at : it.facts.back().written.at;
}
template <class Told>
Instant last_of(const Told& it) {
  return it.facts.empty() ? Instant{} : it.facts.back().written.at;
}

bool is_open(const ToldNeed&) { return true; }
bool is_open(const ToldMoment&) { return false; }

Instant latest_beside_facts(const Promise& it) {
  return it.due ? std::max(it.agreed_at, it.due->at) : it.agreed_at;
}
template <class Told>
Instant latest_beside_facts(const Told&) {
  return {};
}

}  // namespace

bool is_later(const Thing& a, const Thing& b) {
  return a.last != b.last ? a.last > b.last : a.id < b.id;
}

bool is_open(const Promise& promise) {
  switch (standing_of(promise, Instant{})) {  // open or unsettled is told by the hour; both wait
    case Standing::asked:
    case Standing::open:
    case Standing::unsettled:
      return true;
    default:
      return false;
  }
}

Overview::Overview(const troth::Us& us) { look_at_all(us); }

void Overview::note(const Event& event) {
  noted_.insert(event.id);  // it may be a thing of its own, and what an agreed change became
  std::visit(
      [&](const auto& what) {
        using What = std::remove_cvref_t<decltype(what)>;
        if constexpr (std::is_same_v<What, PromiseFact> || std::is_same_v<What, ToldNeedFact> ||
                      std::is_same_v<What, ToldMomentFact>)
          noted_.insert(matter_of(what, event.id));
      },
      event.body);
}

void Overview::catch_up(const troth::Us& us) {
  if (noted_.empty()) return;
  std::set<EventId> ids = std::exchange(noted_, {});
  if (ids.size() > noted_max) return look_at_all(us);
  // What a promise became by an agreed change follows from it, and so on.
  std::vector<EventId> ahead(ids.begin(), ids.end());
  while (!ahead.empty()) {
    const auto promise = us.promises.find(ahead.back());
    ahead.pop_back();
    if (promise == us.promises.end()) continue;
    for (const auto& [written, what] : promise->second.facts)
      if (std::holds_alternative<ChangeAgreed>(what) && ids.insert(written.id).second)
        ahead.push_back(written.id);
  }
  look_at(us, ids);
}

void Overview::look_at_all(const troth::Us& us) {
  noted_.clear();
  things_.clear();
  happened_.clear();
  things_.reserve(us.promises.size() + us.needs.size() + us.moments.size());
  happened_.reserve(things_.capacity());
  for (const auto& [id, it] : us.promises) add(Matter::promise, us.promises, id, things_);
  for (const auto& [id, it] : us.needs) add(Matter::need, us.needs, id, things_);
  for (const auto& [id, it] : us.moments) add(Matter::moment, us.moments, id, things_);
  sort_rows(things_, is_later);
}

void Overview::look_at(const troth::Us& us, const std::set<EventId>& ids) {
  std::erase_if(things_, [&](const Thing& it) { return ids.contains(it.id); });
  std::erase_if(happened_, [&](const Happened& it) { return ids.contains(it.of); });
  std::vector<Thing> found;
  for (const EventId& id : ids) {
    add(Matter::promise, us.promises, id, found);
    add(Matter::need, us.needs, id, found);
    add(Matter::moment, us.moments, id, found);
  }
  for (const Thing& thing : found)
    things_.insert(std::ranges::upper_bound(things_, thing, is_later), thing);
}

template <class Matters>
void Overview::add(Matter matter, const Matters& matters, const EventId& id,
                   std::vector<Thing>& things) {
  const auto found = matters.find(id);
  if (found == matters.end() || !is_there(found->second)) return;
  const auto& it = found->second;
  Thing thing{matter, id, last_of(it), is_open(it), latest_beside_facts(it)};
  Instant begun = thing.last;
  for (const auto& fact : it.facts) {
    thing.latest = std::max(thing.latest, fact.written.at);
    if (fact.written.id == id) begun = fact.written.at;
  }
  things.push_back(thing);
  const std::vector<StrandMark> marks = marks_of(id, it);
  for (const StrandMark& mark : marks) happened_.push_back({mark.mark, matter, id, mark.at});
  if (marks.empty()) happened_.push_back({std::nullopt, matter, id, begun});
}

}  // namespace troth::view
