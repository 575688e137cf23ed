#pragma once
// The sum of all facts. A fact is past tense and never edited; who may ever read it is a property
// of its kind. Adding a kind: its noun's file, its words in docs/words.md and in the app, and `make
// schema`; a new noun has one line here, one in command.h and one in state.h besides.
//
// Numbers are for ever: person 1-19 (and what one puts aside or takes back), promise 20-39, need
// 40-59, moment 60-79, note 80-99, hurt 100-119, owning_up 120-139, repair 140-159, openness
// 160-179, agreement 180-199, check_in 200-219, opening 220-239, pulse 240-259, safety 260-279,
// ending 280-299. From 1000 on: what the log layer says (grant, rotate, revoke, hello).
#include "domain/agreement.h"
#include "domain/check_in.h"
#include "domain/crossing.h"
#include "domain/distance.h"
#include "domain/ending.h"
#include "domain/heads_up.h"
#include "domain/hurt.h"
#include "domain/moment.h"
#include "domain/need.h"
#include "domain/note.h"
#include "domain/opening.h"
#include "domain/openness.h"
#include "domain/own_promise.h"
#include "domain/owning_up.h"
#include "domain/past.h"
#include "domain/person.h"
#include "domain/promise.h"
#include "domain/pulse.h"
#include "domain/repair.h"
#include "domain/retraction.h"
#include "domain/reveal.h"
#include "domain/safety.h"
#include "domain/shaped_me.h"

namespace troth {

// Every noun, and the few kinds that belong to no matter. Each noun's kinds have one audience.
struct Body
    : OneOf<
          // ours
          Nicknamed, PromiseFact, ToldNeedFact, ToldMomentFact, ToldShapedMeFact, RaisedHurtFact,
          OwningUpFact, RepairFact, OpennessFact, DistanceFact, TakenBack, AgreementFact, SlotFact,
          CheckInFact, RevealFact, OpeningFact, EndingFact,
          // mine
          Crossed, SetAside, AskDeclined, AsideFact, OwnPromiseFact, NeedFact, NeedPutFirst,
          KeptMomentFact, NoteFact, ShapedMeFact, HurtFact, OwningDraftFact, OpennessDeclined,
          AgreementDeclined, CheckInPrepared, TopicChosen, PulseFact, SafetyFact, SafetyNoteFact> {
  using OneOf::OneOf;
};
using Bodies = std::vector<Body>;

// `mine` travels only in sheet P, to own devices; `ours` in sheet S. Telling is always a new fact
// of another kind, so no flag can make a private one public.
enum class Audience : std::uint8_t { mine, ours };
TROTH_NAMES(Audience, "mine", "ours");

template <class What>
inline constexpr Audience audience = Audience::ours;
#define TROTH_MINE(What) \
  template <>            \
  inline constexpr Audience audience<What> = Audience::mine
TROTH_MINE(Crossed);
TROTH_MINE(SetAside);
TROTH_MINE(AskDeclined);
TROTH_MINE(AsideFact);
TROTH_MINE(OwnPromiseFact);
TROTH_MINE(NeedFact);
TROTH_MINE(NeedPutFirst);
TROTH_MINE(KeptMomentFact);
TROTH_MINE(NoteFact);
TROTH_MINE(ShapedMeFact);
TROTH_MINE(HurtFact);
TROTH_MINE(OwningDraftFact);
TROTH_MINE(OpennessDeclined);
TROTH_MINE(AgreementDeclined);
TROTH_MINE(CheckInPrepared);
TROTH_MINE(TopicChosen);
TROTH_MINE(PulseFact);
TROTH_MINE(SafetyFact);
TROTH_MINE(SafetyNoteFact);
#undef TROTH_MINE

Audience audience_of(const Body& body);
Kind kind_of(const Body& body);

// The fact as this kind, if that is what it says.
template <class What, class... Ts>
constexpr bool is_among(const std::variant<Ts...>*) {
  return (... || std::is_same_v<What, Ts>);
}
template <class What>
const What* say_if(const Body& body) {
  return std::visit(
      []<class Noun>(const Noun& noun) -> const What* {
        if constexpr (std::is_same_v<Noun, What>) return &noun;
        if constexpr (Choice<Noun>)
          if constexpr (is_among<What>(static_cast<const Noun*>(nullptr)))
            return std::get_if<What>(&noun);
        return nullptr;
      },
      body);
}

// Is every field within its limits? What `decide` refuses, and what `evolve` passes over when a
// strange client wrote it.
Status fits(const Body& body);

// Where a fact was found. It has an effect only where its audience belongs: a private kind that
// arrives in sheet S, or a shared one in sheet P, changes nothing.
enum class Room : std::uint8_t {
  before,  // sheet S of a log of mine from before the two were linked: only mine to see, until I
           // tell it
  us,      // sheet S of the pair
  mine,    // sheet P
};
TROTH_NAMES(Room, "before", "us", "mine");

struct Event {
  EventId id;
  MemberId by;
  Instant at;  // the author's clock, as claimed
  Past past;
  Place place;
  Room room{};
  Body body;
};

}  // namespace troth
