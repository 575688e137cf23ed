#include "view/everything.h"

#include "base/sort.h"
#include "domain/wishing.h"

namespace troth::view {
namespace {

template <class Facts>
Instant last_of(const Facts& facts, Instant otherwise) {
  return facts.empty() ? otherwise : facts.back().written.at;
}

template <class What, class Member>
std::optional<Words> said(const What& what, Member member) {
  return what ? std::optional<Words>((*what).*member) : std::nullopt;
}

}  // namespace

std::vector<Thing> everything(const Reader& reader) {
  std::vector<Thing> rare = rare_things(reader);
  sort_rows(rare, is_later);
  std::vector<Thing> things;
  things.reserve(reader.overview.things().size() + rare.size());
  auto next = rare.begin();
  for (const Thing& thing : reader.overview.things()) {
    if (reader.hides(thing.id)) continue;
    for (; next != rare.end() && is_later(*next, thing); ++next) things.push_back(*next);
    things.push_back(thing);
  }
  things.insert(things.end(), next, rare.end());
  return things;
}

std::vector<Thing> rare_things(const Reader& reader) {
  const troth::Us& us = reader.us();
  const Instant now = reader.now.at;
  std::vector<Thing> things;
  const auto add = [&](Matter matter, const EventId& id, Instant last, bool open) {
    if (!reader.hides(id)) things.push_back({matter, id, last, open, last});
  };
  for (const auto& [id, it] : us.hurts)
    if (it.is_there()) add(Matter::hurt, id, last_of(it.facts, {}), it.is_open());
  for (const auto& [id, it] : us.owning_ups)
    if (it.is_there()) add(Matter::owning_up, id, last_of(it.facts, {}), !it.is_read());
  for (const auto& [id, it] : us.repairs)
    if (it.is_there() && is_genuine(us, it))
      add(Matter::repair, id, last_of(it.facts, {}), !it.ending);
  for (const auto& [id, it] : us.openness)
    if (it.is_there())
      add(Matter::openness, id, last_of(it.facts, {}),
          !it.ended && (it.asked || it.offered->until >= now));
  for (const auto& [id, it] : us.distances)
    if (it.said) add(Matter::distance, id, last_of(it.facts, {}), !it.ended);
  for (const auto& [id, it] : us.shaped_me)
    if (it.told) add(Matter::shaped_me, id, last_of(it.facts, {}), false);
  for (const auto& [id, it] : us.agreements)
    if (it.is_there()) add(Matter::agreement, id, last_of(it.facts, {}), !it.withdrawn_by);
  for (const auto& [id, it] : us.check_ins)
    if (it.begun) add(Matter::check_in, id, last_of(it.facts, {}), !it.closed);
  for (const auto& [id, it] : us.openings)
    if (it.entered) add(Matter::opening, id, last_of(it.facts, {}), !it.closed);
  return things;
}

std::vector<StrandMark> marks_in(const Thing& thing, const troth::Us& us) {
  std::vector<StrandMark> marks;
  with_matter(thing, us, [&](const auto& it) {
    if constexpr (requires { marks_of(thing.id, it); }) marks = marks_of(thing.id, it);
  });
  return marks;
}

std::optional<Words> line_of(const Thing& thing, const Reader& reader) {
  const troth::Us& us = reader.us();
  const EventId& id = thing.id;
  switch (thing.matter) {
    case Matter::promise:
      return said(us.promises.at(id).terms, &Terms::act);
    case Matter::need:
      return said(us.needs.at(id).told, &NeedTold::words);
    case Matter::moment:
      return said(us.moments.at(id).told, &MomentTold::line);
    case Matter::hurt:
      return said(us.hurts.at(id).raised, &HurtRaised::observation);
    case Matter::owning_up: {
      const OwningUp& it = us.owning_ups.at(id);
      if (!reader.is_me(it.by) && !it.is_read()) return std::nullopt;
      return it.told ? std::optional(it.told->did) : it.aloud->line;
    }
    case Matter::repair: {
      const EventId& of = us.repairs.at(id).begun->of;
      const bool is_hurt = us.hurts.contains(of);
      if (!is_hurt && !us.owning_ups.contains(of)) return std::nullopt;
      return line_of({is_hurt ? Matter::hurt : Matter::owning_up, of, {}, false, {}}, reader);
    }
    case Matter::openness: {
      const Openness& it = us.openness.at(id);
      return it.offered ? it.offered->words : it.asked->words;
    }
    case Matter::distance:
      return said(us.distances.at(id).said, &DistanceSaid::because);
    case Matter::shaped_me:
      return said(us.shaped_me.at(id).told, &ShapedMeTold::line);
    case Matter::agreement: {
      const Agreement& it = us.agreements.at(id);
      return it.in_force ? it.version(*it.in_force)->words : it.versions.front().words;
    }
    case Matter::check_in:
    case Matter::opening:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace troth::view
