#pragma once
// The words in which the months are written down: who does what, on which day, at what time. After
// the first fault nothing more is done, and the fault is kept.
#include <optional>
#include <string_view>

#include "cli/demo/partner.h"

namespace troth::cli {

// A time of day on one of `days` days, of which the last is the day of `end`. Where this computer
// is.
Instant instant_of(Instant end, int days, int day, int hour, int minute);

class Telling {
 public:
  // Day 0 is the first of `days`; the last one is that of `end`. `time` is moved along.
  Telling(Partner& mila, Partner& jonas, PassingTime& time, Instant end, int days);

  Partner& mila() { return mila_; }
  Partner& jonas() { return jonas_; }
  const Status& status() const { return status_; }

  // Time goes on to this minute. What lies between is lived through, a morning at a time.
  void at(int day, int hour, int minute);
  // Time goes on to so many minutes before it ends.
  void before_the_end(int minutes);

  Due due(int day, int hour, int minute) const;
  Due due(int day) const;         // the whole day
  Due due_in(int minutes) const;  // from now

  void link(const EventId& crossing);

  EventId wish(Partner& who, Wish wish);
  // Into Mine, or with something of Mine: opened for it, and locked again.
  EventId in_mine(Partner& who, Wish wish);

  EventId promise(Partner& who, std::string_view act, std::optional<Due> due,
                  std::optional<EventId> need = {}, std::string_view if_then = {});
  EventId late(Partner& who, EventId promise, Due until, std::string_view why = {});
  EventId cannot(Partner& who, EventId promise, std::string_view why = {});
  void answer(Partner& who, EventId promise, EventId told, HeadsUpAnswer answer,
              std::string_view line = {});
  void kept(Partner& who, EventId promise, troth::Outcome outcome = troth::Outcome::kept,
            std::string_view line = {});
  EventId noticed(Partner& who, std::string_view line, std::optional<Builder> builder = {},
                  std::optional<EventId> promise = {}, std::optional<EventId> need = {});
  void note(Partner& who, std::string_view words, std::optional<EventId> beside = {});

 private:
  Instant instant(int day, int hour, int minute) const;
  void hold(const Status& status);
  void look_both();

  Partner& mila_;
  Partner& jonas_;
  PassingTime& time_;
  const Instant end_;
  const int days_;
  std::uint64_t acts_ = 0;
  Status status_;
};

}  // namespace troth::cli
