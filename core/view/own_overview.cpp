#include "view/own_overview.h"

#include <algorithm>

#include "base/sort.h"

namespace troth::view {
namespace {

using Kept = OwnOverview::Kept;

std::optional<Kept> kept_of(const EventId& id, const Fact<PulseFact>& pulse) {
  if (!std::holds_alternative<PulseTaken>(pulse.what)) return std::nullopt;
  return Kept{pulse.written.at, id, 0};
}
std::optional<Kept> kept_of(const EventId& id, const KeptMoment& moment) {
  if (!moment.kept) return std::nullopt;
  return Kept{moment.at, id, moment.kept->line.text.size()};
}
std::optional<Kept> kept_of(const EventId& id, const Note& note) {
  if (!note.now) return std::nullopt;
  return Kept{note.at, id, note.now->words.text.size()};
}

bool is_later(const Kept& a, const Kept& b) { return a.at != b.at ? a.at > b.at : a.id < b.id; }

template <class Matters>
std::vector<Kept> all_of(const Matters& matters) {
  std::vector<Kept> all;
  for (const auto& [id, matter] : matters)
    if (const auto kept = kept_of(id, matter)) all.push_back(*kept);
  sort_rows(all, is_later);
  return all;
}

template <class Matters>
void look_again(std::vector<Kept>& all, const Matters& matters, const EventId& id) {
  std::erase_if(all, [&](const Kept& one) { return one.id == id; });
  const auto matter = matters.find(id);
  if (matter == matters.end()) return;
  if (const auto kept = kept_of(id, matter->second))
    all.insert(std::ranges::upper_bound(all, *kept, is_later), *kept);
}

}  // namespace

OwnOverview::OwnOverview(const troth::Mine& mine)
    : pulses_(all_of(mine.pulses)), moments_(all_of(mine.moments)), notes_(all_of(mine.notes)) {
  for (const auto& [id, pulse] : mine.pulses) note_asked(pulse);
}

void OwnOverview::note_asked(const Fact<PulseFact>& pulse) {
  const auto* taken = std::get_if<PulseTaken>(&pulse.what);
  if (!taken || !taken->need) return;
  Instant& last = asked_[*taken->need];
  last = std::max(last, pulse.written.at);
}

void OwnOverview::follow(const Event& event, const troth::Mine& mine) {
  std::visit(
      overloaded{
          [&](const PulseFact&) {
            const auto pulse = mine.pulses.find(event.id);
            if (pulse == mine.pulses.end()) return;
            look_again(pulses_, mine.pulses, event.id);
            note_asked(pulse->second);
          },
          [&](const KeptMomentFact& it) {
            look_again(moments_, mine.moments, matter_of(it, event.id));
          },
          [&](const NoteFact& it) { look_again(notes_, mine.notes, matter_of(it, event.id)); },
          [](const auto&) {},
      },
      event.body);
}

}  // namespace troth::view
