#include "domain/imagination.h"

namespace troth {

std::string Imagination::word() {
  static constexpr std::string_view some[] = {"soup",   "the blue door", "home by seven",
                                              "a walk", "call first",    "the bread",
                                              "quiet",  "Sunday"};
  return std::string(some[random_.below(std::size(some))]);
}

Instant Imagination::near(std::int64_t ahead_ms) {
  const auto ahead = static_cast<std::uint64_t>(ahead_ms + hour_ms);
  return now_ + (static_cast<std::int64_t>(random_.below(ahead)) - hour_ms);
}

Due Imagination::due() {
  Due due;
  due.at = near(2 * day_ms);
  due.offset_minutes = static_cast<std::int32_t>(below(3) * 330) - 330;
  due.precision = below(3) == 0 ? Precision::day : Precision::minute;
  return due;
}

template <class Map>
EventId Imagination::one_of(const Map& map) {
  if (map.empty()) return {};
  if (recent_ && random_.below(4) != 0)
    for (std::size_t back = 1; back <= std::min(recent_seen, recent_->size()); ++back)
      if (const EventId& id = (*recent_)[recent_->size() - back];
          map.contains(id) && random_.below(2) == 0)
        return id;
  return std::next(map.begin(), static_cast<std::ptrdiff_t>(random_.below(map.size())))->first;
}

MemberId Imagination::member() {
  MemberId id;
  id.bytes[0] = random_.below(2) == 0 ? 0xa1 : 0xb2;  // of the chronicle
  return id;
}

namespace {

template <class Map>
const typename Map::mapped_type* look_up(const Map& map, const EventId& id) {
  const auto found = map.find(id);
  return found == map.end() ? nullptr : &found->second;
}

EventId question_in(const Us& us, const EventId& matter) {
  const std::vector<Question>* questions = nullptr;
  if (const auto* told = look_up(us.owning_ups, matter)) questions = &told->questions;
  if (const auto* repair = look_up(us.repairs, matter)) questions = &repair->questions;
  return questions && !questions->empty() ? questions->back().id : EventId{};
}

// What lies within the matter that was chosen last, if a field of this name means such a thing.
std::optional<EventId> within(std::string_view name, const Us& us, const EventId& matter) {
  const EventId none;
  if (name == "heads_up" || name == "proposal") {
    const auto* promise = look_up(us.promises, matter);
    if (!promise) return none;
    if (name == "proposal") return promise->open_change.value_or(none);
    return promise->heads_ups.empty() ? none : promise->heads_ups.back().id;
  }
  if (name == "question") return question_in(us, matter);
  if (name == "said_back") {
    if (const auto* repair = look_up(us.repairs, matter)) return repair->said_back.value_or(none);
    const auto* check_in = look_up(us.check_ins, matter);
    return check_in ? check_in->said_back.value_or(none) : none;
  }
  if (name == "story") {
    const auto* repair = look_up(us.repairs, matter);
    return repair ? repair->story.value_or(none) : none;
  }
  if (name == "version") {
    const auto* agreement = look_up(us.agreements, matter);
    return agreement && agreement->is_there() ? agreement->versions.back().id : none;
  }
  if (name == "sealed") {
    const auto* reveal = look_up(us.reveals, matter);
    return reveal && !reveal->sides.empty() ? reveal->sides.begin()->second.sealed : none;
  }
  if (name == "answers") {
    const auto* opening = look_up(us.openings, matter);
    return opening && !opening->steps.empty() ? opening->steps.back() : none;
  }
  return std::nullopt;
}

}  // namespace

EventId Imagination::id(std::string_view name) {
  if (pool_) return (*pool_)[random_.below(pool_->size())];
  const Us& us = state_.us;
  const Mine& mine = state_.mine;
  if (const auto inner = within(name, us, matter_)) return *inner;
  const bool shared = random_.below(2) == 0;
  const auto chosen = [&](const EventId& id) { return matter_ = id; };
  if (name == "promise")
    return chosen(random_.below(6) == 0 ? one_of(mine.promises) : one_of(us.promises));
  if (name == "need") return shared ? one_of(us.needs) : one_of(mine.needs);
  if (name == "moment") return shared ? one_of(us.moments) : one_of(mine.moments);
  if (name == "note") return shared ? one_of(mine.notes) : one_of(mine.safety_notes);
  if (name == "hurt") return chosen(shared ? one_of(us.hurts) : one_of(mine.hurts));
  if (name == "draft") return one_of(mine.owning_drafts);
  if (name == "owning_up") return chosen(one_of(us.owning_ups));
  if (name == "repair") return chosen(one_of(us.repairs));
  if (name == "of") {
    const std::uint64_t which = random_.below(4);
    return which == 0   ? one_of(us.check_ins)
           : which == 1 ? one_of(us.owning_ups)
                        : one_of(us.hurts);
  }
  if (name == "about") return shared ? one_of(us.promises) : one_of(us.hurts);
  if (name == "openness" || name == "asked") return one_of(us.openness);
  if (name == "distance") return one_of(us.distances);
  if (name == "shaped") return shared ? one_of(us.shaped_me) : one_of(mine.shaped_me);
  if (name == "agreement") return chosen(one_of(us.agreements));
  if (name == "check_in") return chosen(one_of(us.check_ins));
  if (name == "opening") return chosen(one_of(us.openings));
  if (name == "slot") return us.slots.proposed.value_or(EventId{});
  if (name == "begun") return mine.safety.clear_begun.value_or(EventId{});
  if (name == "from") {
    const std::uint64_t which = random_.below(5);
    return which == 0   ? one_of(mine.needs)
           : which == 1 ? one_of(mine.moments)
           : which == 2 ? one_of(mine.hurts)
           : which == 3 ? one_of(mine.owning_drafts)
                        : one_of(mine.shaped_me);
  }
  const std::uint64_t which = random_.below(6);
  return which == 0   ? one_of(us.promises)
         : which == 1 ? one_of(us.moments)
         : which == 2 ? one_of(us.hurts)
         : which == 3 ? chosen(one_of(us.check_ins))
         : which == 4 ? chosen(one_of(us.openings))
                      : one_of(us.repairs);
}

}  // namespace troth
