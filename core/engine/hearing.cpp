#include "engine/hearing.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/sort.h"
#include "engine/need.h"

namespace troth::engine {
namespace {

class Hearing {
 public:
  Mapping run(std::vector<Timed>& in_time) {
    for (Timed& timed : in_time) {
      Mapped& one = timed.mapped;
      if (auto* answer = std::get_if<CheckIn>(&one.heard)) {
        if (answer->need && !settle_need(one.matter, *answer->need)) continue;
        result_.in_order.push_back(one);
        continue;
      }
      Felt& felt = std::get<Felt>(one.heard);
      if (auto* clear = std::get_if<Clear>(&felt)) {
        for (const std::size_t breach : open_threats_) {
          clear->breach = breach;
          result_.in_order.push_back(one);
        }
        open_threats_.clear();
        continue;
      }
      if (settle(felt, one.matter)) result_.in_order.push_back(one);
    }
    return std::move(result_);
  }

 private:
  bool settle_need(const EventId& matter, std::size_t& slot) const {
    const auto found = result_.need.find(matter);
    if (found == result_.need.end()) return false;
    slot = found->second;
    return true;
  }

  bool settle(Felt& felt, const EventId& matter) {
    if (const auto* hurt = std::get_if<Hurt>(&felt)) {
      if (hurt->kind == threat) open_threats_.push_back(breaches_);
      breach_.insert_or_assign(matter, breaches_++);
    } else if (auto* step = std::get_if<Mend>(&felt)) {
      const auto found = breach_.find(matter);
      if (found == breach_.end()) return false;
      step->breach = found->second;
    } else if (auto* named = std::get_if<NeedNamed>(&felt)) {
      const auto slot = needs_.room();
      if (!slot || result_.need.contains(matter)) return false;
      needs_.name(*slot, *named);
      result_.need[matter] = *slot;
    } else if (auto* weighed = std::get_if<NeedWeighed>(&felt)) {
      if (!settle_need(matter, weighed->need)) return false;
      needs_.weigh(*weighed);
    } else if (auto* retired = std::get_if<NeedRetired>(&felt)) {
      if (!settle_need(matter, retired->need)) return false;
      needs_.retire(*retired);
      result_.need.erase(matter);
    }
    return true;
  }

  Mapping result_;
  Needs needs_;
  std::map<EventId, std::size_t> breach_;  // number of the breach of a hurt
  std::size_t breaches_ = 0;
  std::vector<std::size_t> open_threats_;
};

}  // namespace

Mapping in_order(std::vector<Timed> felt) {
  sort_rows(felt, [](const Timed& a, const Timed& b) {
    return std::tie(a.at, a.rank, a.place) < std::tie(b.at, b.rank, b.place);
  });
  return Hearing().run(felt);
}

}  // namespace troth::engine
