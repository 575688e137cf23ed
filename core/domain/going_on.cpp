#include "domain/going_on.h"

#include "domain/imagination.h"

namespace troth {
namespace {

// Stopping, pausing and going back are possible always; who wants to mend does so seldom.
constexpr std::uint64_t turned_away_one_in = 6;

struct Aim {
  SeededRandom& random;
  const EventId& id;
  const Repair& repair;

  bool seldom() const { return random.below(turned_away_one_in) == 0; }

  template <class W>
  bool at(W& wish) const {
    if constexpr (requires { wish.repair; }) wish.repair = id;
    if constexpr (requires { wish.of; }) wish.of = repair.begun->of;
    return meant(wish);
  }

 private:
  template <class W>
  bool meant(W&) const {
    return true;
  }
  bool meant(SayEnough& wish) const {
    wish.stage = repair.stage;
    return true;
  }
  bool meant(AnswerSayBack& wish) const {
    if (!repair.said_back) return false;
    wish.said_back = *repair.said_back;
    wish.right = !seldom();
    return true;
  }
  bool meant(AgreeToClosingStory& wish) const {
    if (!repair.story) return false;
    wish.story = *repair.story;
    return true;
  }
  bool meant(AnswerInRepair& wish) const {
    if (repair.questions.empty()) return false;
    wish.question = repair.questions[random.below(repair.questions.size())].id;
    return true;
  }
  bool meant(StepBack& wish) const {
    if (repair.passed.empty()) return false;
    wish.stage = repair.passed[random.below(repair.passed.size())];
    return seldom();
  }
  bool meant(PauseRepair&) const { return seldom(); }
  bool meant(EndRepair& wish) const {
    if (repair.stage != RepairStage::ending) return seldom() && seldom();
    if (!seldom()) wish.ending = RepairEnding::repaired;
    return true;
  }
};

}  // namespace

std::optional<Wish> one_step_on(SeededRandom& random, const State& state, Instant now) {
  const auto& repairs = state.us.repairs;
  const auto going = std::ranges::find_if(
      repairs, [](const auto& one) { return one.second.is_there() && !one.second.ending; });
  if (going == repairs.end()) return std::nullopt;
  const Aim aim{random, going->first, going->second};
  const std::vector<EventId> about{going->first};
  Imagination imagination(random, state, now, &about);
  RepairWish wish;
  do imagine(imagination, wish);
  while (!std::visit([&](auto& it) { return aim.at(it); }, wish));
  return wish;
}

}  // namespace troth
