#pragma once
// What of a long life a screen looks through before it picks its rows: of every promise, need and
// moment between the two, what says whether a screen speaks of it, and its marks. Kept up fact by
// fact, because a screen follows each of them and ten years are not walked through for one. Of the
// other matters a life has few: they are looked at themselves (everything.h).
//
// Derived from the state alone; equal to one that is made anew. Threads: none.
#include <set>
#include <vector>

#include "view/strand.h"

namespace troth::view {

struct Thing {
  Matter matter{};
  EventId id;
  Instant last;       // when something was last said about it
  bool open = false;  // it still waits for something, or goes on
  Instant latest;     // the latest time that it speaks of: of a fact, an agreement, a due date
  friend bool operator==(const Thing&, const Thing&) = default;
};

// A mark on the strands, or, of a thing that has none, when it began.
struct Happened {
  std::optional<Mark> mark;
  Matter matter{};
  EventId of;
  Instant at;
  friend bool operator==(const Happened&, const Happened&) = default;
};

// Was something said about it later than about the other? Ties are broken by id, so that both see
// the same order.
bool is_later(const Thing& a, const Thing& b);

// Does this promise still wait for something, so that it belongs above the ended ones?
bool is_open(const Promise& promise);

class Overview {
 public:
  Overview() = default;  // of nothing
  explicit Overview(const troth::Us& us);

  // This fact was folded. Facts are noted first and looked at together.
  void note(const Event& event);
  // Looks at what the noted facts are about, in the state that they led to.
  void catch_up(const troth::Us& us);

  // Nothing was noted since the last look.
  const std::vector<Thing>& things() const { return things_; }         // the last first (is_later)
  const std::vector<Happened>& happened() const { return happened_; }  // in no order

 private:
  void look_at_all(const troth::Us& us);
  void look_at(const troth::Us& us, const std::set<EventId>& ids);
  template <class Matters>
  void add(Matter matter, const Matters& matters, const EventId& id, std::vector<Thing>& things);

  std::vector<Thing> things_;
  std::vector<Happened> happened_;
  std::set<EventId> noted_;
};

}  // namespace troth::view
