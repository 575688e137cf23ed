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
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "people", it.people}, Field{2, "promises", it.promises},
                      Field{3, "needs", it.needs}, Field{4, "moments", it.moments},
                      Field{5, "clocks", it.clocks}};
  }
};

// What only one person sees. Equal on that person's devices once they have the same frames.
struct Mine {
  std::map<EventId, Need> needs;
  std::optional<Fact<NeedPutFirst>> first_need;  // the last in the order
  std::map<EventId, OwnPromise> promises;
  std::map<EventId, KeptMoment> moments;
  std::map<EventId, Note> notes;
  std::map<EventId, bool> declined;   // asks of the other
  std::map<EventId, bool> crossed;    // needs, kept moments and things from before that I told
  std::map<EventId, bool> set_aside;  // not to be offered again
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "needs", it.needs},       Field{2, "first_need", it.first_need},
                      Field{3, "promises", it.promises}, Field{4, "moments", it.moments},
                      Field{5, "notes", it.notes},       Field{6, "declined", it.declined},
                      Field{7, "crossed", it.crossed},   Field{8, "set_aside", it.set_aside}};
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
