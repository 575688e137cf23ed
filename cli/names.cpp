#include "cli/names.h"

#include <algorithm>

namespace troth::cli {
namespace {

constexpr std::size_t shortest_size = 4;

std::size_t common(const std::string& a, const std::string& b) {
  std::size_t size = 0;
  while (size < a.size() && a[size] == b[size]) ++size;
  return size;
}

}  // namespace

std::vector<Named> things_on(const Screen& screen) {
  std::vector<Named> things;
  const auto add = [&](const auto& rows, Thing thing) {
    for (const auto& row : rows) things.push_back({row.id, thing});
  };
  if (screen.us) {
    add(screen.us->promises, Thing::promise);
    add(screen.us->needs, Thing::need);
    add(screen.us->moments, Thing::moment);
    add(screen.us->hurts, Thing::hurt);
    add(screen.us->owning_ups, Thing::owning_up);
    add(screen.us->repairs, Thing::repair);
    add(screen.us->openness, Thing::openness);
    add(screen.us->distances, Thing::distance);
    add(screen.us->shaped_me, Thing::shaped_me);
    add(screen.us->agreements, Thing::agreement);
    add(screen.us->check_ins, Thing::check_in);
    add(screen.us->openings, Thing::opening);
  }
  if (screen.mine) {
    add(screen.mine->needs, Thing::own_need);
    add(screen.mine->promises, Thing::own_promise);
    add(screen.mine->moments, Thing::kept_moment);
    add(screen.mine->notes, Thing::note);
    add(screen.mine->hurts, Thing::own_hurt);
    add(screen.mine->drafts, Thing::draft);
    add(screen.mine->shaped_me, Thing::own_shaped);
    add(screen.mine->safety.notes, Thing::safety_note);
    add(screen.mine->before, Thing::before);
  }
  return things;
}

Names::Names(const Screen& screen) : things_(things_on(screen)) {
  std::sort(things_.begin(), things_.end(),
            [](const Named& a, const Named& b) { return a.id < b.id; });
  things_.erase(std::unique(things_.begin(), things_.end(),
                            [](const Named& a, const Named& b) { return a.id == b.id; }),
                things_.end());
}

std::string Names::shortest(const EventId& id) const {
  const std::string text = id.text();
  std::size_t size = shortest_size;
  for (const Named& other : things_)
    if (other.id != id) size = std::max(size, common(text, other.id.text()) + 1);
  return text.substr(0, size);
}

std::vector<Named> Names::beginning(std::string_view prefix) const {
  std::vector<Named> found;
  for (const Named& one : things_)
    if (!prefix.empty() && one.id.text().starts_with(prefix)) found.push_back(one);
  return found;
}

}  // namespace troth::cli
