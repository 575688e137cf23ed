#pragma once
// What a person may wish. `decide` holds the rules: it says which facts a wish becomes, or why it
// may not be.
#include "domain/event.h"
#include "domain/repairing.h"
#include "domain/state.h"

namespace troth {

struct Wish : OneOf<PersonWish, CrossingWish, PromiseWish, OwnPromiseWish, HeadsUpWish, NeedWish,
                    MomentWish, NoteWish, ShapedMeWish, HurtWish, OwningUpWish, RepairWish,
                    OpennessWish, DistanceWish, RetractionWish, AgreementWish, CheckInWish,
                    RevealWish, OpeningWish, PulseWish, SafetyWish, EndingWish> {
  using OneOf::OneOf;
};

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

// One for each noun, in its file.
Result<Bodies> decide_on(const State&, const PersonWish&, const Now&);
Result<Bodies> decide_on(const State&, const CrossingWish&, const Now&);
Result<Bodies> decide_on(const State&, const PromiseWish&, const Now&);
Result<Bodies> decide_on(const State&, const OwnPromiseWish&, const Now&);
Result<Bodies> decide_on(const State&, const HeadsUpWish&, const Now&);
Result<Bodies> decide_on(const State&, const NeedWish&, const Now&);
Result<Bodies> decide_on(const State&, const MomentWish&, const Now&);
Result<Bodies> decide_on(const State&, const NoteWish&, const Now&);
Result<Bodies> decide_on(const State&, const ShapedMeWish&, const Now&);
Result<Bodies> decide_on(const State&, const HurtWish&, const Now&);
Result<Bodies> decide_on(const State&, const OwningUpWish&, const Now&);
Result<Bodies> decide_on(const State&, const RepairWish&, const Now&);
Result<Bodies> decide_on(const State&, const OpennessWish&, const Now&);
Result<Bodies> decide_on(const State&, const DistanceWish&, const Now&);
Result<Bodies> decide_on(const State&, const RetractionWish&, const Now&);
Result<Bodies> decide_on(const State&, const AgreementWish&, const Now&);
Result<Bodies> decide_on(const State&, const CheckInWish&, const Now&);
Result<Bodies> decide_on(const State&, const RevealWish&, const Now&);
Result<Bodies> decide_on(const State&, const OpeningWish&, const Now&);
Result<Bodies> decide_on(const State&, const PulseWish&, const Now&);
Result<Bodies> decide_on(const State&, const SafetyWish&, const Now&);
Result<Bodies> decide_on(const State&, const EndingWish&, const Now&);

// The room that shared kinds of this person live in now.
inline const Us& shared(const State& state, const Now& now) {
  return now.partner ? state.us : state.before;
}

}  // namespace troth
