#pragma once
// What a person may wish. `decide` holds the rules: it says which facts a wish becomes, or why it
// may not be.
#include "domain/event.h"
#include "domain/state.h"

namespace troth {

using Wish =
    std::variant<CallMe, TellFromBefore, PutAside, MakePromise, AskForPromise, AcceptAsk,
                 WithdrawAsk, DeclineAsk, ThankForPromise, ProposeChange, AgreeToChange,
                 ClosePromise, ReleasePromise, MakeOwnPromise, MoveOwnPromise, CloseOwnPromise,
                 GiveHeadsUp, SayWhy, AnswerHeadsUp, SayIHearYou, NameNeed, RewordNeed, RetireNeed,
                 PutNeedFirst, TellNeed, AnswerNeed, SayMoreAboutNeed, LetNeedRest, TellMoment,
                 ThankForMoment, KeepMoment, RemoveMoment, KeepNote, RewordNote, RemoveNote>;

// Who wishes, and when. Handed in, never read from a clock.
struct Now {
  MemberId me;
  std::optional<MemberId>
      partner;  // absent while alone: shared kinds are then written into `before`
  Instant at;
  std::int32_t offset_minutes = 0;  // of the person from UTC
  Past past;  // what this device has folded: the past that the new facts will have
};

// The facts, in the order in which they are to be written; the first is the one the wish is about.
// Changes nothing. Private facts among them go into sheet P, the others into one frame. Faults: at
// each wish.
Result<Bodies> decide(const State& state, const Wish& wish, const Now& now);

// One for each wish, in the file of its noun.
Result<Bodies> decide(const State&, const CallMe&, const Now&);
Result<Bodies> decide(const State&, const TellFromBefore&, const Now&);
Result<Bodies> decide(const State&, const PutAside&, const Now&);
Result<Bodies> decide(const State&, const MakePromise&, const Now&);
Result<Bodies> decide(const State&, const AskForPromise&, const Now&);
Result<Bodies> decide(const State&, const AcceptAsk&, const Now&);
Result<Bodies> decide(const State&, const WithdrawAsk&, const Now&);
Result<Bodies> decide(const State&, const DeclineAsk&, const Now&);
Result<Bodies> decide(const State&, const ThankForPromise&, const Now&);
Result<Bodies> decide(const State&, const ProposeChange&, const Now&);
Result<Bodies> decide(const State&, const AgreeToChange&, const Now&);
Result<Bodies> decide(const State&, const ClosePromise&, const Now&);
Result<Bodies> decide(const State&, const ReleasePromise&, const Now&);
Result<Bodies> decide(const State&, const MakeOwnPromise&, const Now&);
Result<Bodies> decide(const State&, const MoveOwnPromise&, const Now&);
Result<Bodies> decide(const State&, const CloseOwnPromise&, const Now&);
Result<Bodies> decide(const State&, const GiveHeadsUp&, const Now&);
Result<Bodies> decide(const State&, const SayWhy&, const Now&);
Result<Bodies> decide(const State&, const AnswerHeadsUp&, const Now&);
Result<Bodies> decide(const State&, const SayIHearYou&, const Now&);
Result<Bodies> decide(const State&, const NameNeed&, const Now&);
Result<Bodies> decide(const State&, const RewordNeed&, const Now&);
Result<Bodies> decide(const State&, const RetireNeed&, const Now&);
Result<Bodies> decide(const State&, const PutNeedFirst&, const Now&);
Result<Bodies> decide(const State&, const TellNeed&, const Now&);
Result<Bodies> decide(const State&, const AnswerNeed&, const Now&);
Result<Bodies> decide(const State&, const SayMoreAboutNeed&, const Now&);
Result<Bodies> decide(const State&, const LetNeedRest&, const Now&);
Result<Bodies> decide(const State&, const TellMoment&, const Now&);
Result<Bodies> decide(const State&, const ThankForMoment&, const Now&);
Result<Bodies> decide(const State&, const KeepMoment&, const Now&);
Result<Bodies> decide(const State&, const RemoveMoment&, const Now&);
Result<Bodies> decide(const State&, const KeepNote&, const Now&);
Result<Bodies> decide(const State&, const RewordNote&, const Now&);
Result<Bodies> decide(const State&, const RemoveNote&, const Now&);

// The room that shared kinds of this person live in now.
inline const Us& shared(const State& state, const Now& now) {
  return now.partner ? state.us : state.before;
}

}  // namespace troth
