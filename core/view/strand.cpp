#include "view/strand.h"

namespace troth::view {

std::vector<StrandMark> marks_of(const EventId& id, const Promise& promise) {
  std::vector<StrandMark> marks;
  if (!promise.is_binding()) return marks;
  const auto add = [&](Mark mark, Instant at) { marks.push_back({mark, Matter::promise, id, at}); };
  for (const JudgedHeadsUp& told : promise.heads_ups)
    if (told.telling == Telling::in_time) add(Mark::loop, told.at);
  // The hour in which the first of the two words that count was said.
  std::optional<Instant> ended;
  for (const auto& [written, what] : promise.facts) {
    const bool ends = promise.change == written.id || promise.promisor_word == written.id ||
                      promise.promisee_word == written.id;
    if (ends && !ended) ended = written.at;
  }
  switch (promise.ending) {
    case Ending::open:
      if (promise.heads_ups.empty() || promise.heads_ups.back().new_due)
        add(Mark::knot_open,
            promise.due
                ? promise.due->at
                : (promise.facts.empty() ? promise.agreed_at : promise.facts.front().written.at));
      break;
    case Ending::kept:
    case Ending::kept_later:
      add(Mark::knot, ended.value_or(Instant{}));
      break;
    case Ending::not_kept:
    case Ending::seen_differently:
    case Ending::let_go:
    case Ending::changed_together:
      add(Mark::untied, ended.value_or(Instant{}));
      break;
  }
  if (marks.size() > matter_marks_max)
    marks.erase(marks.begin(), marks.end() - static_cast<std::ptrdiff_t>(matter_marks_max));
  return marks;
}

std::vector<StrandMark> marks_of(const EventId& id, const ToldNeed& need) {
  for (const auto& [written, what] : need.facts)
    if (need.told && written.id == id) return {{Mark::reach, Matter::need, id, written.at}};
  return {};
}

std::vector<StrandMark> marks_of(const EventId& id, const RaisedHurt& hurt) {
  std::vector<StrandMark> marks;
  if (!hurt.is_there()) return marks;
  marks.push_back({Mark::gap, Matter::hurt, id, hurt.at});
  for (const auto& [written, what] : hurt.facts)
    if (hurt.seen_differently && std::holds_alternative<HurtSeenDifferently>(what)) {
      marks.push_back({Mark::stitch, Matter::hurt, id, written.at});
      break;
    }
  return marks;
}

std::vector<StrandMark> marks_of(const EventId& id, const Repair& repair) {
  if (!repair.joined || !repair.ending) return {};
  Mark mark = Mark::loose;
  switch (*repair.ending) {
    case RepairEnding::repaired:
      mark = Mark::seam;
      break;
    case RepairEnding::living_with_it:
      mark = Mark::stitch;
      break;
    case RepairEnding::not_repaired:
    case RepairEnding::stopped:
      break;
  }
  return {{mark, Matter::repair, id, repair.ended_at}};
}

std::vector<StrandMark> marks_of(const EventId& id, const Agreement& agreement) {
  std::vector<StrandMark> marks;
  for (const AgreementVersion& one : agreement.versions)
    if (one.consented) marks.push_back({Mark::bar, Matter::agreement, id, *one.consented});
  if (marks.size() > matter_marks_max)
    marks.erase(marks.begin(), marks.end() - static_cast<std::ptrdiff_t>(matter_marks_max));
  return marks;
}

std::vector<StrandMark> marks_of(const EventId& id, const ToldMoment& moment) {
  for (const auto& [written, what] : moment.facts)
    if (moment.told && written.id == id) return {{Mark::dot, Matter::moment, id, written.at}};
  return {};
}

}  // namespace troth::view
