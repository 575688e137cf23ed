#include "domain/repair.h"

#include "domain/noun.h"

namespace troth {

Status fits(const RepairPromised& it) {
  TROTH_CHECK(line_fits(it.act));
  return fits(it.due);
}

std::span<const RepairStage> stages_of(RepairWeight weight) {
  static constexpr RepairStage light[] = {RepairStage::hear, RepairStage::own, RepairStage::mend,
                                          RepairStage::ending};
  static constexpr RepairStage serious[] = {RepairStage::responsibility, RepairStage::say_back,
                                            RepairStage::together, RepairStage::ending};
  return weight == RepairWeight::light ? std::span(light) : std::span(serious);
}

namespace {

using Known = const Fact<RepairFact>*;

// Of each kind of act only the last so many are looked at, and of words of an ending the first, so
// that a flood costs nobody time.
constexpr std::size_t acts_max = 12;
constexpr int words_max = 4;

void keep_last(std::vector<Known>& facts) {
  if (facts.size() > acts_max)
    facts.erase(facts.begin(), facts.end() - static_cast<std::ptrdiff_t>(acts_max));
}

bool knows(Known then, Known first) { return precedes(first->written, then->written); }

// Judges how far the two have come. Everything is asked of the pasts, nothing of the order in which
// facts arrived: "enough" counts with the other's act in its past and no step back that it did not
// know of, so an old word that comes late moves nobody on.
class Way {
 public:
  explicit Way(const Repair& repair) : repair_(repair), stages_(stages_of(repair.weight)) {
    for (const auto& fact : repair.facts)
      if (std::holds_alternative<RepairJoined>(fact.what) && fact.written.by != repair.by &&
          !joined_)
        joined_ = &fact;
    all_ = until(nullptr);
  }

  // How many stages are enough: in all, or in the past of one fact.
  std::size_t passed() const { return passed_in(all_); }
  std::size_t passed_before(Known fact) const { return passed_in(until(fact)); }

  // Is the doer's part of this stage there, so that "enough" would count now?
  bool is_ready(std::size_t stage) const { return joined_ && acted(stage, all_); }

  bool hurt_one_heard(std::size_t stage) const { return right_answer(stage, false, all_, nullptr); }
  Known side_told(std::size_t stage) const { return side(stage, all_); }
  bool doer_heard(std::size_t stage, Known told) const {
    return right_answer(stage, true, all_, told);
  }
  bool has_promised(std::size_t stage, bool hurt_one) const {
    return !acts<RepairPromised>(stage, hurt_one, all_).empty();
  }
  bool story_agreed(std::size_t stage) const { return story_agreed(stage, all_); }

  std::size_t index_of(RepairStage stage) const {
    return static_cast<std::size_t>(std::ranges::find(stages_, stage) - stages_.begin());
  }

 private:
  // What one fact knew when it was written (or all there is), and the steps back among it: of each
  // device and stage the last, which knows of those before.
  struct Round {
    Known by = nullptr;
    std::vector<Known> backs;
    bool has(Known fact) const { return !by || knows(by, fact); }
  };
  Round until(Known by) const {
    Round round{by, {}};
    std::map<std::pair<LogId, RepairStage>, Known> last;
    for (const auto& fact : repair_.facts)
      if (const auto* back = std::get_if<SteppedBack>(&fact.what); back && round.has(&fact)) {
        auto& one = last[{fact.written.place.log, back->stage}];
        if (!one || one->written.place < fact.written.place) one = &fact;
      }
    for (const auto& [where, back] : last) round.backs.push_back(back);
    return round;
  }

  bool is_hurt_one(const Fact<RepairFact>& fact) const {
    return fact.written.by == repair_.begun->hurt_one;
  }
  // Was this written without knowing of a step back, in this round, that opens the stage again?
  bool is_undone(Known fact, std::size_t stage, const Round& round) const {
    return std::ranges::any_of(round.backs, [&](Known back) {
      return index_of(std::get<SteppedBack>(back->what).stage) <= stage && !knows(fact, back);
    });
  }

  // Acts for a stage, in a round, by one of the two: the last ones of those that are `wanted`.
  template <class What, class Wanted>
  std::vector<Known> acts(std::size_t stage, bool by_hurt_one, const Round& round,
                          const Wanted& wanted) const {
    std::vector<Known> found;
    for (const auto& fact : repair_.facts) {
      const auto* what = std::get_if<What>(&fact.what);
      if (what && is_hurt_one(fact) == by_hurt_one && wanted(*what) && round.has(&fact))
        found.push_back(&fact);
    }
    keep_last(found);
    std::erase_if(found, [&](Known act) { return is_undone(act, stage, round); });
    return found;
  }
  template <class What>
  std::vector<Known> acts(std::size_t stage, bool by_hurt_one, const Round& round) const {
    return acts<What>(stage, by_hurt_one, round, [](const What&) { return true; });
  }

  // The say-back of one of the two that the other called right, both in this round: the answer.
  // `after`: said back knowing of that.
  Known right_answer(std::size_t stage, bool of_hurt_one, const Round& round, Known after) const {
    const auto answers = acts<SayBackAnswered>(
        stage, !of_hurt_one, round, [](const SayBackAnswered& answer) { return answer.right; });
    for (Known said : acts<SaidBack>(stage, of_hurt_one, round)) {
      if (after && !knows(said, after)) continue;
      for (Known answer : answers)
        if (std::get<SayBackAnswered>(answer->what).said_back == said->written.id &&
            knows(answer, said))
          return answer;
    }
    return nullptr;
  }

  // The doer's side, told once the other was heard.
  Known side(std::size_t stage, const Round& round) const {
    const Known heard = right_answer(stage, false, round, nullptr);
    if (!heard) return nullptr;
    Known last = nullptr;
    for (Known told : acts<SideTold>(stage, false, round))
      if (knows(told, heard)) last = told;
    return last;
  }

  // A closing story of this round that the other of the two agreed to.
  bool story_agreed(std::size_t stage, const Round& round) const {
    for (const bool by_hurt_one : {true, false}) {
      const auto yes = acts<ClosingStoryAgreed>(stage, !by_hurt_one, round);
      for (Known story : acts<ClosingStoryWritten>(stage, by_hurt_one, round))
        for (Known agreed : yes)
          if (std::get<ClosingStoryAgreed>(agreed->what).story == story->written.id &&
              knows(agreed, story))
            return true;
    }
    return false;
  }

  bool has_part(std::size_t stage, const Round& round,
                std::initializer_list<RepairPart> wanted) const {
    const auto is_wanted = [&](const RepairPartSaid& said) {
      return std::ranges::find(wanted, said.part) != wanted.end();
    };
    return !acts<RepairPartSaid>(stage, false, round, is_wanted).empty();
  }

  // What a stage needs before it can be enough.
  bool acted(std::size_t stage, const Round& round) const {
    switch (stages_[stage]) {
      case RepairStage::hear:
        return !acts<SaidBack>(stage, false, round).empty();
      case RepairStage::own:
      case RepairStage::responsibility:
        return has_part(stage, round, {RepairPart::responsibility});
      case RepairStage::mend:
        return has_part(stage, round, {RepairPart::amends, RepairPart::change});
      case RepairStage::say_back: {
        const Known told = side(stage, round);
        if (!told) return false;
        return !std::get<SideTold>(told->what).words || right_answer(stage, true, round, told);
      }
      case RepairStage::together:
        return !acts<RepairPromised>(stage, false, round).empty() &&
               !acts<RepairPromised>(stage, true, round).empty() && story_agreed(stage, round);
      case RepairStage::ending:
        return false;
    }
    return false;
  }

  // Does the one who was hurt say with this fact that the stage is enough?
  bool says_enough(const Fact<RepairFact>& fact, std::size_t stage) const {
    if (!is_hurt_one(fact)) return false;
    if (const auto* enough = std::get_if<StageEnough>(&fact.what))
      return enough->stage == stages_[stage];
    // To be heard rightly is enough for the first stage of a light repair.
    const auto* answered = std::get_if<SayBackAnswered>(&fact.what);
    if (!answered || !answered->right || stages_[stage] != RepairStage::hear) return false;
    return std::ranges::any_of(repair_.facts, [&](const auto& said) {
      return said.written.id == answered->said_back && !is_hurt_one(said) &&
             std::holds_alternative<SaidBack>(said.what) && knows(&fact, &said);
    });
  }

  std::size_t passed_in(const Round& round) const {
    if (!joined_) return 0;
    // Of each stage the words by which it is enough, each knowing of one for the stage before.
    std::vector<Known> before{joined_};
    for (std::size_t stage = 0; stage + 1 < stages_.size(); ++stage) {
      std::vector<Known> said;
      for (const auto& fact : repair_.facts)
        if (says_enough(fact, stage) && round.has(&fact) && !is_undone(&fact, stage, round))
          said.push_back(&fact);
      keep_last(said);
      std::erase_if(said, [&](Known enough) {
        return std::ranges::none_of(before, [&](Known one) { return knows(enough, one); }) ||
               !acted(stage, until(enough));
      });
      if (said.empty()) return stage;
      before = std::move(said);
    }
    return stages_.size() - 1;
  }

  const Repair& repair_;
  std::span<const RepairStage> stages_;
  Known joined_ = nullptr;
  Round all_;
};

// The first word of a side that counts, and where it stands. A stop is no such word: it is always
// possible.
Known word_of(const Repair& repair, const Way& way, bool hurt_one) {
  int tried = 0;
  for (const auto& fact : repair.facts) {
    const auto* ended = std::get_if<RepairEnded>(&fact.what);
    if (!ended || ended->ending == RepairEnding::stopped) continue;
    if ((fact.written.by == repair.begun->hurt_one) != hurt_one) continue;
    // Said to be repaired only where the way was gone by both.
    if (ended->ending == RepairEnding::repaired &&
        (++tried > words_max || way.passed_before(&fact) + 1 < stages_of(repair.weight).size()))
      continue;
    return &fact;
  }
  return nullptr;
}

RepairEnding ending_in(Known word) { return std::get<RepairEnded>(word->what).ending; }

// What the two words make together: repaired only when both say so.
std::optional<RepairEnding> joint_ending(Known hurt_one, Known doer) {
  if (hurt_one && ending_in(hurt_one) == RepairEnding::not_repaired)
    return RepairEnding::not_repaired;
  if (!hurt_one || !doer) return std::nullopt;
  if (ending_in(hurt_one) == ending_in(doer)) return ending_in(doer);
  return ending_in(doer) == RepairEnding::not_repaired ? RepairEnding::not_repaired
                                                       : RepairEnding::living_with_it;
}

void judge_ending(Repair& repair, const Way& way) {
  const Known hurt_one = word_of(repair, way, true);
  const Known doer = word_of(repair, way, false);
  if (hurt_one) repair.hurt_one_word = ending_in(hurt_one);
  if (doer) repair.doer_word = ending_in(doer);
  const auto together = joint_ending(hurt_one, doer);
  // What both have said to each other is final, and so is the word of the one who was hurt that
  // ends it alone: a phone that comes back from a drawer stops it no more.
  const bool is_final =
      together && (!hurt_one || !doer || knows(hurt_one, doer) || knows(doer, hurt_one));
  Known stopped = nullptr;
  for (const auto& fact : repair.facts) {
    const auto* ended = std::get_if<RepairEnded>(&fact.what);
    if (!ended || ended->ending != RepairEnding::stopped || stopped) continue;
    const bool was_before = (hurt_one && knows(hurt_one, &fact)) || (doer && knows(doer, &fact));
    const bool came_after =
        is_final || (hurt_one && doer && knows(&fact, hurt_one) && knows(&fact, doer));
    if (!together || was_before || !came_after) stopped = &fact;
  }
  if (stopped) {
    repair.ending = RepairEnding::stopped;
    repair.ended_at = stopped->written.at;
  } else if (together) {
    repair.ending = together;
    for (Known word : {hurt_one, doer})
      if (word) repair.ended_at = std::max(repair.ended_at, word->written.at);
  }
}

void judge_questions(Repair& repair) {
  const MemberId& hurt_one = repair.begun->hurt_one;
  for (const auto& [written, what] : repair.facts)
    if (const auto* asked = std::get_if<RepairQuestionAsked>(&what);
        asked && written.by == hurt_one)
      repair.questions.push_back(
          {written.id, asked->words, written.at, std::nullopt, std::nullopt});
  for (const auto& [written, what] : repair.facts) {
    const auto* answer = std::get_if<RepairQuestionAnswered>(&what);
    if (!answer || written.by == hurt_one) continue;
    for (Question& one : repair.questions) {
      if (one.id != answer->question || one.answer) continue;
      one.answer = answer->answer;
      one.answered = answer->words;
    }
  }
}

// Is this an act of the doer, so that a new round has begun?
bool is_part(const RepairFact& what) {
  return std::holds_alternative<RepairPartSaid>(what) || std::holds_alternative<SaidBack>(what) ||
         std::holds_alternative<SideTold>(what) || std::holds_alternative<RepairPromised>(what) ||
         std::holds_alternative<RepairQuestionAnswered>(what);
}

// What does not decide how far they are: words, pauses, rounds that stalled.
void judge_beside(Repair& repair) {
  const MemberId& hurt_one = repair.begun->hurt_one;
  bool acted = false;
  std::map<MemberId, Instant> pauses;
  for (const auto& [written, what] : repair.facts) {
    const bool by_hurt_one = written.by == hurt_one;
    if (!by_hurt_one && is_part(what)) {
      acted = true;
      repair.still_needed.reset();
    }
    if (const auto* needed = std::get_if<StillNeeded>(&what); needed && by_hurt_one) {
      repair.still_needed = needed->words;
      if (acted) ++repair.stalled_rounds;
      acted = false;
    } else if (std::holds_alternative<SteppedBack>(what)) {
      ++repair.stalled_rounds;
    } else if (const auto* paused = std::get_if<RepairPaused>(&what)) {
      pauses[written.by] = paused->until;
    } else if (std::holds_alternative<RepairResumed>(what)) {
      pauses.erase(written.by);
    } else if (const auto* word = std::get_if<RepairWordSaid>(&what); word && by_hurt_one) {
      repair.you_heard_me = repair.you_heard_me || word->word == RepairWord::you_heard_me;
      repair.relied_on_you_again =
          repair.relied_on_you_again || word->word == RepairWord::relied_on_you_again;
      repair.forgiven = repair.forgiven || word->word == RepairWord::forgiven;
    } else if (const auto* story = std::get_if<ClosingStoryWritten>(&what)) {
      repair.story = written.id;
      repair.story_words = story->words;
      repair.story_by = written.by;
    } else if (std::holds_alternative<SaidBack>(what)) {
      repair.said_back = written.id;
      repair.said_back_by = written.by;
    }
  }
  for (const auto& [by, until] : pauses) {
    if (repair.paused_until && *repair.paused_until >= until) continue;
    repair.paused_until = until;
    repair.paused_by = by;
  }
  for (const auto& [written, what] : repair.facts)
    if (const auto* answer = std::get_if<SayBackAnswered>(&what);
        answer && answer->said_back == repair.said_back && written.by != repair.said_back_by)
      repair.said_back.reset();
}

void judge_round(Repair& repair, const Way& way) {
  if (repair.weight == RepairWeight::light) return;
  const std::size_t say_back = way.index_of(RepairStage::say_back);
  const std::size_t together = way.index_of(RepairStage::together);
  repair.hurt_one_heard = way.hurt_one_heard(say_back);
  const Known told = way.side_told(say_back);
  repair.side_told = told != nullptr;
  repair.side_has_words = told && std::get<SideTold>(told->what).words.has_value();
  repair.doer_heard = repair.side_has_words && way.doer_heard(say_back, told);
  repair.hurt_one_promised = way.has_promised(together, true);
  repair.doer_promised = way.has_promised(together, false);
  repair.story_agreed = way.story_agreed(together);
}

}  // namespace

void rejudge(const EventId& id, Repair& repair) {
  repair = Repair{std::move(repair.facts)};
  for (const auto& [written, what] : repair.facts) {
    if (const auto* begun = std::get_if<RepairBegun>(&what); begun && written.id == id) {
      repair.begun = *begun;
      repair.by = written.by;
      repair.at = written.at;
    }
  }
  if (!repair.begun) return;
  repair.weight = repair.begun->weight;
  for (const auto& [written, what] : repair.facts) {
    if (std::holds_alternative<RepairJoined>(what) && written.by != repair.by) repair.joined = true;
    if (const auto* weighed = std::get_if<RepairWeighed>(&what);
        weighed && written.by == repair.begun->hurt_one && weighed->size == HurtSize::large)
      repair.weight = RepairWeight::serious;
  }
  const Way way(repair);
  const auto stages = stages_of(repair.weight);
  const std::size_t passed = way.passed();
  repair.stage = stages[passed];
  repair.passed.assign(stages.begin(), stages.begin() + static_cast<std::ptrdiff_t>(passed));
  repair.ready = way.is_ready(passed);
  judge_questions(repair);
  judge_beside(repair);
  judge_round(repair, way);
  judge_ending(repair, way);
}

Status all_fit(const RepairFact& fact) { return fits_each(fact); }
EventId matter_of(const RepairFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.repair) { return it.repair; });
}

}  // namespace troth
