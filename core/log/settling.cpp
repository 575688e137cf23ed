// What counts of what was read: logs end where they are revoked or part in two histories, and what
// arrived is merged into the one order (protocol 2.9).
#include <algorithm>

#include "base/sort.h"
#include "log/log.h"

namespace troth {

// A member takes out devices of his own only.
void Log::find_ends() {
  std::vector<Revocation> rightful;
  for (const Revocation& one : revocations_) {
    const Writer* const target = writer(one.revoked.log);
    if (target != nullptr && target->chain.member() == one.by) rightful.push_back(one);
  }
  auto ends = ends_of(rightful);
  if (ends == ends_) return;
  ends_ = std::move(ends);
  ends_changed_ = true;
}

std::uint64_t Log::end_of(const Writer& its_writer) const {
  std::uint64_t end = seq_max;
  if (const auto revoked = ends_.find(its_writer.chain.log()); revoked != ends_.end())
    end = revoked->second;
  if (its_writer.fork) end = std::min(end, *its_writer.fork - 1);
  return end;
}

bool Log::counts(const Place& place) const { return place.seq <= end_of(*writer(place.log)); }

namespace {

// Merges what arrived into what counts and what does not; both stay in order. `again`: what counts
// has changed, so everything is judged anew. Returns the first index of `counting` that changed.
template <class One, class Counts>
std::size_t merge(std::vector<One>& counting, std::vector<One>& removed, std::vector<One>& arrived,
                  bool again, Counts counts) {
  const auto before = [](const One& a, const One& b) { return a.place < b.place; };
  sort_rows(arrived, before);
  std::size_t first = counting.size();
  if (again) {
    // Everything after the first place that changes sides has moved.
    Place earliest{~std::uint64_t{0}, {}, 0, 0};
    for (const One& one : counting)
      if (!counts(one.place)) earliest = std::min(earliest, one.place);
    for (const One& one : removed)
      if (counts(one.place)) earliest = std::min(earliest, one.place);
    const auto at =
        std::lower_bound(counting.begin(), counting.end(), earliest,
                         [](const One& one, const Place& place) { return one.place < place; });
    first = static_cast<std::size_t>(at - counting.begin());
    for (auto* list : {&counting, &removed}) {
      const auto keep = static_cast<std::ptrdiff_t>(list == &counting ? first : 0);
      arrived.insert(arrived.end(), std::make_move_iterator(list->begin() + keep),
                     std::make_move_iterator(list->end()));
      list->erase(list->begin() + keep, list->end());
    }
    sort_rows(arrived, before);
  }
  const auto add = [&](std::vector<One>& list, bool counted) {
    std::vector<One> some;
    for (One& one : arrived)
      if (counts(one.place) == counted) some.push_back(std::move(one));
    const auto start = std::upper_bound(list.begin(), list.end(), some.front(), before);
    const auto index = static_cast<std::size_t>(start - list.begin());
    std::move(start, list.end(), std::back_inserter(some));
    list.erase(start, list.end());
    sort_rows(some, before);
    std::move(some.begin(), some.end(), std::back_inserter(list));
    return index;
  };
  const bool some_count = std::any_of(arrived.begin(), arrived.end(),
                                      [&](const One& one) { return counts(one.place); });
  const bool some_do_not = std::any_of(arrived.begin(), arrived.end(),
                                       [&](const One& one) { return !counts(one.place); });
  if (some_do_not) add(removed, false);
  if (some_count) first = std::min(first, add(counting, true));
  arrived.clear();
  return first;
}

}  // namespace

std::size_t Log::settle() {
  const auto counted = [this](const Place& place) { return counts(place); };
  const bool again = std::exchange(ends_changed_, false);
  const bool strange_changed = again || !strange_arrived_.empty();
  const std::size_t first = merge(events_, removed_, arrived_, again, counted);
  merge(strange_, strange_removed_, strange_arrived_, again, counted);
  if (strange_changed) {
    frozen_.clear();
    for (const StrangeFact& one : strange_)
      if (one.item.critical && one.item.type < protocol_type_min && !one.entity.is_zero())
        frozen_.insert(one.entity);
  }
  return first;
}

}  // namespace troth
