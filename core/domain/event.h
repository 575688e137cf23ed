#pragma once
// The sum of all facts. A fact is past tense and never edited; who may ever read it is a property
// of its kind. Adding a kind: its file, one line here, its words in docs/words.md and in the app,
// and `make schema`.
//
// Numbers are for ever: person 1-19, promise 20-39, need 40-59, moment 60-79, note 80-99, hurt
// 100-119, owning_up 120-139, repair 140-159, openness 160-179, agreement 180-199, check_in
// 200-219, opening 220-239, pulse 240-259, safety 260-279, ending 280-299. From 1000 on: what the
// log layer says (grant, rotate, revoke, hello).
#include "domain/crossing.h"
#include "domain/heads_up.h"
#include "domain/moment.h"
#include "domain/need.h"
#include "domain/note.h"
#include "domain/own_promise.h"
#include "domain/past.h"
#include "domain/person.h"
#include "domain/promise.h"

namespace troth {

using Body = std::variant<
    // ours
    Nicknamed, PromiseMade, PromiseAsked, PromiseAccepted, AskWithdrawn, PromiseThanked,
    ChangeProposed, ChangeAgreed, PromiseClosed, PromiseReleased, HeadsUpGiven, WhySaid,
    HeadsUpAnswered, HeardSaid, NeedTold, NeedAnswered, NeedSaidMore, NeedLetRest, MomentTold,
    MomentThanked,
    // mine
    Crossed, SetAside, AskDeclined, OwnPromiseMade, OwnPromiseMoved, OwnPromiseClosed, NeedNamed,
    NeedReworded, NeedRetired, NeedPutFirst, MomentKept, MomentRemoved, NoteKept, NoteReworded,
    NoteRemoved>;
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
TROTH_MINE(OwnPromiseMade);
TROTH_MINE(OwnPromiseMoved);
TROTH_MINE(OwnPromiseClosed);
TROTH_MINE(NeedNamed);
TROTH_MINE(NeedReworded);
TROTH_MINE(NeedRetired);
TROTH_MINE(NeedPutFirst);
TROTH_MINE(MomentKept);
TROTH_MINE(MomentRemoved);
TROTH_MINE(NoteKept);
TROTH_MINE(NoteReworded);
TROTH_MINE(NoteRemoved);
#undef TROTH_MINE

inline Audience audience_of(const Body& body) {
  return std::visit([](const auto& what) { return audience<std::remove_cvref_t<decltype(what)>>; },
                    body);
}
inline Kind kind_of(const Body& body) {
  return std::visit([](const auto& what) { return std::remove_cvref_t<decltype(what)>::kind; },
                    body);
}

// Is every field within its limits? What `decide` refuses, and what `evolve` passes over when a
// strange client wrote it.
inline Status fits(const Body& body) {
  return std::visit([](const auto& what) -> Status { return fits(what); }, body);
}

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
