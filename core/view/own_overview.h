#pragma once
// What of a long life Mine looks through before it picks its rows: of every pulse, kept moment and
// note when it was kept, and about which needs pulses asked. Kept up fact by fact, because Mine is
// shown again after each of them and ten years are not walked through for one. Of the other things
// in Mine a life has few: they are looked at themselves (mine.cpp).
//
// Derived from Mine alone; equal to one that is made anew. Secret: all of it. Threads: none.
#include <map>
#include <vector>

#include "domain/state.h"

namespace troth::view {

class OwnOverview {
 public:
  struct Kept {
    Instant at;
    EventId id;
    std::size_t bytes = 0;  // of its words
    friend bool operator==(const Kept&, const Kept&) = default;
  };

  OwnOverview() = default;  // of nothing
  explicit OwnOverview(const troth::Mine& mine);

  // This fact was folded into it just now.
  void follow(const Event& event, const troth::Mine& mine);

  // Each the last first; what was kept at one time, by its id.
  const std::vector<Kept>& pulses() const { return pulses_; }
  const std::vector<Kept>& moments() const { return moments_; }
  const std::vector<Kept>& notes() const { return notes_; }
  // When a pulse asked about this need last; a need that none asked about is not in it.
  const std::map<EventId, Instant>& asked() const { return asked_; }

  friend bool operator==(const OwnOverview&, const OwnOverview&) = default;

 private:
  void note_asked(const Fact<PulseFact>& pulse);

  std::vector<Kept> pulses_;
  std::vector<Kept> moments_;
  std::vector<Kept> notes_;
  std::map<EventId, Instant> asked_;
};

}  // namespace troth::view
