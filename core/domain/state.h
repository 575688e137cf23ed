#pragma once
// What follows from the facts. A plain value; `evolve` is total: every fact, however strange, leads
// to a next state.
//
// Order: facts may be taken in any order in which each comes after its causal past (the one order
// of protocol 2.9 is such an order); the state is the same for each of them, and a fact taken twice
// changes nothing. Nothing here is local to one device: no arrival, no "read", no "sent". Every
// matter keeps its own facts and is judged from them alone.
#include <span>

#include "domain/event.h"

namespace troth {

// The times claimed in one log, so that a fact's past can be asked for the latest of them.
struct Clock {
  struct Tick {
    std::uint64_t seq = 0;
    Instant latest;  // claimed in this frame or an earlier one
    static constexpr auto fields(auto& it) {
      return std::tuple{Field{1, "seq", it.seq}, Field{2, "latest", it.latest}};
    }
  };
  MemberId by;
  std::vector<Tick> ticks;  // one for each frame that raised it
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "by", it.by}, Field{2, "ticks", it.ticks}};
  }
};
static_assert(lists_every_member<Clock>);
static_assert(lists_every_member<Clock::Tick>);

// What both see. Equal on every device of both once they have the same frames: its hash is the
// state hash.
struct Us {
  std::map<MemberId, Person> people;
  std::map<EventId, Promise> promises;
  std::map<EventId, ToldNeed> needs;
  std::map<EventId, ToldMoment> moments;
  std::map<LogId, Clock> clocks;
  std::map<EventId, RaisedHurt> hurts;
  std::map<EventId, OwningUp> owning_ups;
  std::map<EventId, Repair> repairs;
  std::map<EventId, Openness> openness;
  std::map<EventId, Distance> distances;
  std::map<EventId, ToldShapedMe> shaped_me;
  std::map<EventId, Retraction> taken_back;  // by the fact that was taken back
  std::map<EventId, Agreement> agreements;
  CheckInSlots slots;
  std::map<EventId, CheckIn> check_ins;
  std::map<EventId, Reveal> reveals;  // by the meeting
  std::map<EventId, Opening> openings;
  Parting parting;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "people", it.people},
                      Field{2, "promises", it.promises},
                      Field{3, "needs", it.needs},
                      Field{4, "moments", it.moments},
                      Field{5, "clocks", it.clocks},
                      Field{6, "hurts", it.hurts},
                      Field{7, "owning_ups", it.owning_ups},
                      Field{8, "repairs", it.repairs},
                      Field{9, "openness", it.openness},
                      Field{10, "distances", it.distances},
                      Field{11, "shaped_me", it.shaped_me},
                      Field{12, "taken_back", it.taken_back},
                      Field{13, "agreements", it.agreements},
                      Field{14, "slots", it.slots},
                      Field{15, "check_ins", it.check_ins},
                      Field{16, "reveals", it.reveals},
                      Field{17, "openings", it.openings},
                      Field{18, "parting", it.parting}};
  }
};

// What only one person sees. Equal on that person's devices once they have the same frames.
struct Mine {
  std::map<EventId, Need> needs;
  std::optional<Fact<NeedPutFirst>> first_need;  // the last in the order
  std::map<EventId, OwnPromise> promises;
  std::map<EventId, KeptMoment> moments;
  std::map<EventId, Note> notes;
  std::map<EventId, bool> declined;  // asks and proposals of the other
  std::map<EventId, bool>
      crossed;  // what I told: needs, moments, hurts, drafts, things from before
  std::map<EventId, bool> set_aside;  // not to be offered again
  std::map<EventId, Aside> asides;    // what I hide or mute
  std::map<EventId, ShapedMe> shaped_me;
  std::map<EventId, Hurt> hurts;
  std::map<EventId, OwningDraft> owning_drafts;
  std::optional<Fact<CheckInPrepared>> prepared;     // the last in the order
  std::map<std::int32_t, Fact<TopicChosen>> topics;  // the last of each
  Pulses pulses;
  Safety safety;
  std::map<EventId, SafetyNote> safety_notes;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "needs", it.needs},
                      Field{2, "first_need", it.first_need},
                      Field{3, "promises", it.promises},
                      Field{4, "moments", it.moments},
                      Field{5, "notes", it.notes},
                      Field{6, "declined", it.declined},
                      Field{7, "crossed", it.crossed},
                      Field{8, "set_aside", it.set_aside},
                      Field{9, "asides", it.asides},
                      Field{10, "shaped_me", it.shaped_me},
                      Field{11, "hurts", it.hurts},
                      Field{12, "owning_drafts", it.owning_drafts},
                      Field{13, "prepared", it.prepared},
                      Field{14, "topics", it.topics},
                      Field{15, "pulses", it.pulses},
                      Field{16, "safety", it.safety},
                      Field{17, "safety_notes", it.safety_notes}};
  }
};

struct State {
  Us us;
  Us before;  // of one's own time before the two were linked; while alone, all there is
  Mine mine;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "us", it.us}, Field{2, "before", it.before},
                      Field{3, "mine", it.mine}};
  }
};

void evolve(State& state, const Event& event);
State fold(std::span<const Event> in_order);

}  // namespace troth
