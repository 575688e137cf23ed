#include "cli/demo/telling.h"

#include "cli/clock.h"

namespace troth::cli {

namespace {

std::optional<Words> some(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return Words{std::string(text)};
}

}  // namespace

Instant instant_of(Instant end, int days, int day, int hour, int minute) {
  const std::int64_t day_there = local_day_of(end, offset_minutes_at(end)) - (days - 1) + day;
  const std::int64_t there = day_there * day_ms + hour * hour_ms + minute * minute_ms;
  return Instant{there - offset_minutes_at(Instant{there}) * minute_ms};
}

Telling::Telling(Partner& mila, Partner& jonas, PassingTime& time, Instant end, int days)
    : mila_(mila), jonas_(jonas), time_(time), end_(end), days_(days) {}

Instant Telling::instant(int day, int hour, int minute) const {
  return instant_of(end_, days_, day, hour, minute);
}

void Telling::hold(const Status& status) {
  if (status_ && !status) status_ = failed(status.error().code, acts_);
}

void Telling::look_both() {
  for (int turn = 0; turn < 2; ++turn)
    for (Partner* one : {&mila_, &jonas_})
      if (status_) hold(one->look());
}

void Telling::at(int day, int hour, int minute) {
  const Instant wanted = instant(day, hour, minute);
  // Each of them has the app open in the morning, so that no device lies still for months.
  while (status_ && time_.now() + day_ms < wanted) {
    time_.pass(day_ms);
    for (Partner* one : {&mila_, &jonas_})
      if (const auto done = one->ask(Ticked{}); !done) hold(std::unexpected(done.error()));
  }
  time_.go_to(wanted);
}

void Telling::before_the_end(int minutes) { time_.go_to(Instant{end_.ms - minutes * minute_ms}); }

Due Telling::due(int day, int hour, int minute) const {
  const Instant at = instant(day, hour, minute);
  return {at, offset_minutes_at(at), Precision::minute};
}
Due Telling::due(int day) const {
  const Instant at = instant(day, 12, 0);
  return {at, offset_minutes_at(at), Precision::day};
}
Due Telling::due_in(int minutes) const {
  // To a quarter of an hour, as people say it.
  constexpr std::int64_t quarter = 15 * minute_ms;
  const Instant at{(time_.now().ms + minutes * minute_ms + quarter - 1) / quarter * quarter};
  return {at, offset_minutes_at(at), Precision::minute};
}

void Telling::link(const EventId& crossing) {
  const auto ask = [&](Partner& who, Request request) {
    ++acts_;
    if (!status_) return;
    if (const auto done = who.ask(std::move(request)); !done) hold(std::unexpected(done.error()));
    look_both();
  };
  ask(mila_, KitKept{});
  ask(jonas_, KitKept{});
  ask(mila_, Invite{});
  const std::string link = mila_.screen().pairing.link.value_or("");
  time_.pass(4 * minute_ms);
  ask(jonas_, AcceptInvitation{link, jonas_.passphrase()});
  time_.pass(3 * minute_ms);
  ask(mila_, ConfirmPartner{mila_.passphrase(), mila_.mine_passphrase(), crossing});
  ask(jonas_, SetMinePassphrase{jonas_.passphrase(), jonas_.mine_passphrase()});
}

EventId Telling::wish(Partner& who, Wish wish) {
  ++acts_;
  if (!status_) return {};
  const auto made = who.ask(Submit{std::move(wish)});
  if (!made) {
    hold(std::unexpected(made.error()));
    return {};
  }
  look_both();
  return made->value_or(EventId{});
}

EventId Telling::in_mine(Partner& who, Wish wish) {
  const bool is_locked = !who.screen().mine_open;
  if (status_ && is_locked)
    if (const auto opened = who.ask(OpenMine{who.mine_passphrase()}); !opened)
      hold(std::unexpected(opened.error()));
  const EventId made = this->wish(who, std::move(wish));
  if (status_ && is_locked)
    if (const auto closed = who.ask(CloseMine{}); !closed) hold(std::unexpected(closed.error()));
  return made;
}

EventId Telling::promise(Partner& who, std::string_view act, std::optional<Due> due,
                         std::optional<EventId> need, std::string_view if_then) {
  return wish(who, MakePromise{Words{std::string(act)}, due, some(if_then), {}, need});
}
EventId Telling::late(Partner& who, EventId promise, Due until, std::string_view why) {
  return wish(who, GiveHeadsUp{promise, until, some(why)});
}
EventId Telling::cannot(Partner& who, EventId promise, std::string_view why) {
  return wish(who, GiveHeadsUp{promise, {}, some(why)});
}
void Telling::answer(Partner& who, EventId promise, EventId told, HeadsUpAnswer answer,
                     std::string_view line) {
  wish(who, AnswerHeadsUp{promise, told, answer, some(line)});
}
void Telling::kept(Partner& who, EventId promise, troth::Outcome outcome, std::string_view line) {
  wish(who, ClosePromise{promise, outcome, some(line)});
}
EventId Telling::noticed(Partner& who, std::string_view line, std::optional<Builder> builder,
                         std::optional<EventId> promise, std::optional<EventId> need) {
  return wish(who, TellMoment{{}, Words{std::string(line)}, builder, promise, need});
}
void Telling::note(Partner& who, std::string_view words, std::optional<EventId> beside) {
  in_mine(who, KeepNote{Words{std::string(words)}, beside});
}

}  // namespace troth::cli
