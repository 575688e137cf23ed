#include "domain/repairing.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {
namespace {

// Who was hurt, and how heavy it is: from what the two have, never from what one of them claims.
struct Source {
  MemberId hurt_one;
  RepairWeight weight{};
};
Result<Source> source_of(const State& state, const EventId& of, const Now& now) {
  const auto weight = [](bool serious) {
    return serious ? RepairWeight::serious : RepairWeight::light;
  };
  if (const auto hurt = find_raised(state, of, now)) {
    const RaisedHurt& it = **hurt;
    if (!it.is_open()) return failed(FaultCode::already_ended);
    return Source{it.by, weight(is_serious(it.raised->breaker, it.raised->size))};
  }
  TROTH_TRY(it, find_owning_up(state, of, now));
  if (!it->is_read()) return failed(FaultCode::not_open_yet);
  const MemberId reader = it->by == now.me ? *now.partner : now.me;
  return Source{reader, weight(is_serious(it->kind()))};
}

Result<const Repair*> find(const State& state, const EventId& id, const Now& now) {
  const auto& repairs = shared(state, now).repairs;
  const auto found = repairs.find(id);
  if (found == repairs.end() || !found->second.is_there()) return failed(FaultCode::not_found);
  return &found->second;
}

enum class Side : std::uint8_t { hurt_one, doer, either };

// A repair that both are in and that goes on now, for one of them. While it is paused nothing is
// pushed, but one may stop, come back earlier, or say that one was heard.
Result<const Repair*> find_going(const State& state, const EventId& id, const Now& now, Side side,
                                 bool also_paused = false) {
  TROTH_TRY(repair, find(state, id, now));
  if (repair->ending) return failed(FaultCode::already_ended);
  if (!repair->joined) return failed(FaultCode::not_open_yet);
  const bool hurt_one = repair->begun->hurt_one == now.me;
  if (side == Side::hurt_one && !hurt_one) return failed(FaultCode::not_theirs);
  if (side == Side::doer && hurt_one) return failed(FaultCode::not_yours);
  if (!also_paused && repair->paused_until && now.at < *repair->paused_until)
    return failed(FaultCode::not_open_yet);
  return repair;
}

// The same, within one of these stages.
Result<const Repair*> find_in(const State& state, const EventId& id, const Now& now, Side side,
                              std::initializer_list<RepairStage> stages) {
  TROTH_TRY(repair, find_going(state, id, now, side));
  if (std::ranges::find(stages, repair->stage) == stages.end())
    return failed(FaultCode::not_open_yet);
  return repair;
}

template <class Fact>
Result<Bodies> one(Fact fact) {
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const BeginRepair& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  TROTH_TRY(source, source_of(state, wish.of, now));
  if (find_open_repair(state, wish.of, now)) return failed(FaultCode::already_answered);
  return Bodies{RepairBegun{wish.of, source.hurt_one, source.weight}};
}

Result<Bodies> decide(const State& state, const JoinRepair& wish, const Now& now) {
  TROTH_TRY(repair, find(state, wish.repair, now));
  if (!now.partner) return failed(FaultCode::no_partner);
  if (repair->ending) return failed(FaultCode::already_ended);
  if (repair->joined) return failed(FaultCode::already_answered);
  if (repair->by == now.me) return failed(FaultCode::not_theirs);
  // Nobody joins what a strange client made up about who was hurt, or how much.
  TROTH_TRY(source, source_of(state, repair->begun->of, now));
  if (source.hurt_one != repair->begun->hurt_one || source.weight != repair->begun->weight)
    return failed(FaultCode::not_found);
  return Bodies{RepairJoined{wish.repair}};
}

Result<Bodies> decide(const State& state, const WeighRepair& wish, const Now& now) {
  TROTH_CHECK(find_going(state, wish.repair, now, Side::hurt_one));
  return Bodies{RepairWeighed{wish.repair, wish.size}};
}

Result<Bodies> decide(const State& state, const SayRepairPart& wish, const Now& now) {
  TROTH_CHECK(find_going(state, wish.repair, now, Side::doer));
  return one(RepairPartSaid{wish.repair, wish.part, wish.words});
}

// The doer says back first; the one who was hurt, once the doer has told their side.
Result<Bodies> decide(const State& state, const SayBack& wish, const Now& now) {
  TROTH_TRY(repair, find_in(state, wish.repair, now, Side::either,
                            {RepairStage::hear, RepairStage::say_back}));
  const bool hurt_one = repair->begun->hurt_one == now.me;
  if (hurt_one && !repair->side_has_words) return failed(FaultCode::not_open_yet);
  return one(SaidBack{wish.repair, wish.words});
}

Result<Bodies> decide(const State& state, const AnswerSayBack& wish, const Now& now) {
  TROTH_TRY(repair, find_in(state, wish.repair, now, Side::either,
                            {RepairStage::hear, RepairStage::say_back}));
  if (repair->said_back != wish.said_back) return failed(FaultCode::not_found);
  if (repair->said_back_by == now.me) return failed(FaultCode::not_theirs);
  return one(SayBackAnswered{wish.repair, wish.said_back, wish.right, wish.words});
}

Result<Bodies> decide(const State& state, const TellMySide& wish, const Now& now) {
  TROTH_TRY(repair, find_in(state, wish.repair, now, Side::doer, {RepairStage::say_back}));
  if (!repair->hurt_one_heard) return failed(FaultCode::not_open_yet);
  return one(SideTold{wish.repair, wish.words});
}

Result<Bodies> decide(const State& state, const AskInRepair& wish, const Now& now) {
  TROTH_TRY(repair, find_going(state, wish.repair, now, Side::hurt_one));
  if (open_in(repair->questions) >= open_questions_max)
    return failed(FaultCode::limit_reached, open_questions_max);
  return one(RepairQuestionAsked{wish.repair, wish.words});
}

Result<Bodies> decide(const State& state, const AnswerInRepair& wish, const Now& now) {
  TROTH_TRY(repair, find_going(state, wish.repair, now, Side::doer));
  TROTH_CHECK(find_open(repair->questions, wish.question));
  return one(RepairQuestionAnswered{wish.repair, wish.question, wish.answer, wish.words});
}

Result<Bodies> decide(const State& state, const SayEnough& wish, const Now& now) {
  TROTH_TRY(repair, find_in(state, wish.repair, now, Side::hurt_one, {wish.stage}));
  if (!repair->ready) return failed(FaultCode::not_open_yet);
  return Bodies{StageEnough{wish.repair, wish.stage}};
}

Result<Bodies> decide(const State& state, const SayStillNeed& wish, const Now& now) {
  TROTH_CHECK(find_going(state, wish.repair, now, Side::hurt_one));
  return one(StillNeeded{wish.repair, wish.words});
}

Result<Bodies> decide(const State& state, const StepBack& wish, const Now& now) {
  TROTH_TRY(repair, find_going(state, wish.repair, now, Side::either));
  if (std::ranges::find(repair->passed, wish.stage) == repair->passed.end())
    return failed(FaultCode::out_of_range);
  return Bodies{SteppedBack{wish.repair, wish.stage}};
}

Result<Bodies> decide(const State& state, const PauseRepair& wish, const Now& now) {
  TROTH_CHECK(find_going(state, wish.repair, now, Side::either, true));
  if (wish.until <= now.at || wish.until - now.at > pause_ms_max)
    return failed(FaultCode::out_of_range);
  return Bodies{RepairPaused{wish.repair, wish.until}};
}

Result<Bodies> decide(const State& state, const ResumeRepair& wish, const Now& now) {
  TROTH_TRY(repair, find_going(state, wish.repair, now, Side::either, true));
  if (!repair->paused_until || now.at >= *repair->paused_until)
    return failed(FaultCode::already_ended);
  if (repair->paused_by != now.me) return failed(FaultCode::not_yours);
  return Bodies{RepairResumed{wish.repair}};
}

Result<Bodies> decide(const State& state, const SayRepairWord& wish, const Now& now) {
  TROTH_TRY(repair, find(state, wish.repair, now));
  if (repair->begun->hurt_one != now.me) return failed(FaultCode::not_theirs);
  return Bodies{RepairWordSaid{wish.repair, wish.word}};
}

Result<Bodies> decide(const State& state, const PromiseInRepair& wish, const Now& now) {
  TROTH_CHECK(find_in(state, wish.repair, now, Side::either, {RepairStage::together}));
  if (wish.due) TROTH_CHECK(lies_ahead(*wish.due, now));
  RepairPromised fact{wish.repair, wish.act, wish.due};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact), PromiseMade{wish.act, wish.due, {}, {}, {}}};
}

Result<Bodies> decide(const State& state, const WriteClosingStory& wish, const Now& now) {
  TROTH_CHECK(find_in(state, wish.repair, now, Side::either, {RepairStage::together}));
  return one(ClosingStoryWritten{wish.repair, wish.words});
}

Result<Bodies> decide(const State& state, const AgreeToClosingStory& wish, const Now& now) {
  TROTH_TRY(repair, find_in(state, wish.repair, now, Side::either, {RepairStage::together}));
  if (repair->story != wish.story) return failed(FaultCode::not_found);
  if (repair->story_by == now.me) return failed(FaultCode::not_theirs);
  return Bodies{ClosingStoryAgreed{wish.repair, wish.story}};
}

Result<Bodies> decide(const State& state, const EndRepair& wish, const Now& now) {
  TROTH_TRY(repair, find(state, wish.repair, now));
  if (repair->ending) return failed(FaultCode::already_ended);
  const bool hurt_one = repair->begun->hurt_one == now.me;
  if (wish.ending != RepairEnding::stopped) {
    if (!repair->joined) return failed(FaultCode::not_open_yet);
    if (hurt_one ? repair->hurt_one_word : repair->doer_word)
      return failed(FaultCode::already_answered);
    if (wish.ending == RepairEnding::repaired && repair->stage != RepairStage::ending)
      return failed(FaultCode::not_open_yet);
  }
  return one(RepairEnded{wish.repair, wish.ending, wish.line});
}

}  // namespace

Result<Bodies> decide_on(const State& state, const RepairWish& wish, const Now& now) {
  return std::visit([&](const auto& it) { return decide(state, it, now); }, wish);
}

}  // namespace troth
