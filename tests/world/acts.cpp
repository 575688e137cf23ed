#include "acts.h"

#include <algorithm>

#include "domain/imagination.h"

namespace troth::world {

std::string mark_of(const Phone& phone, int number) {
  return phone.name() + " " + std::to_string(number) + ".";
}

std::optional<Wish> shared_act(const Phone& phone, SeededRandom& chance, Instant now, int number,
                               unsigned kinds) {
  const auto& us = phone.screen().us;
  if (!us) return std::nullopt;
  const Words mark{mark_of(phone, number)};
  const Due due{now + static_cast<std::int64_t>(1 + chance.below(72)) * hour_ms, 0,
                Precision::minute};
  const auto some_promise = [&]() -> std::optional<EventId> {
    if (us->promises.empty()) return std::nullopt;
    return us->promises[chance.below(us->promises.size())].id;
  };
  const auto kind = chance.below(shared_act_kinds);
  if ((kinds >> kind & 1) == 0) return std::nullopt;
  switch (kind) {
    case 0:
      return MakePromise{mark, due, {}, {}, {}};
    case 1:
      return TellMoment{{}, mark, {}, {}, {}};
    case 2:
      if (const auto promise = some_promise()) return GiveHeadsUp{*promise, due, mark};
      return AskForPromise{mark, due, {}};
    case 3:
      if (const auto promise = some_promise())
        return ClosePromise{*promise, chance.below(2) ? Outcome::kept : Outcome::not_kept, mark};
      return CallMe{mark};
    case 4:
      if (const auto promise = some_promise()) return ReleasePromise{*promise};
      return MakePromise{mark, {}, {}, {}, {}};
    default:
      return AskForPromise{mark, due, {}};
  }
}

Wish private_act(const Phone& phone, SeededRandom& chance, int number) {
  const std::string mark = mark_of(phone, number);
  switch (chance.below(3)) {
    case 0:
      return KeepNote{Words{mark + std::string(chance.below(900), 'x')}, {}};
    case 1:
      return MakeOwnPromise{Words{mark}, {}, {}};
    default:
      return KeepNote{Words{mark}, {}};
  }
}

const State& state_of(const Phone& phone) { return phone.device().opened()->state; }

std::optional<Wish> imagined_act(const Phone& phone, const State& seen, SeededRandom& chance,
                                 Instant now, Audience audience) {
  constexpr int thoughts = 12;
  const device::Opened& opened = *phone.device().opened();
  const device::SpaceAtRest& rest = opened.self.spaces[opened.self.active];
  const Log* us = opened.spaces[opened.self.active].us.get();
  if (!rest.held.partner || us == nullptr) return std::nullopt;
  const Now as_decided{member_id_of(opened.self.me), member_id_of(*rest.held.partner), now, 0,
                       us->past_now()};
  for (int thought = 0; thought < thoughts; ++thought) {
    Wish wish;
    Imagination(chance, seen, now, nullptr).choose(wish);
    const bool ends = std::holds_alternative<EndingWish>(wish);
    if (ends && chance.below(20) != 0) continue;  // or every life would end early
    const auto facts = decide(opened.state, wish, as_decided);
    if (facts && std::ranges::all_of(
                     *facts, [&](const Body& fact) { return audience_of(fact) == audience; }))
      return wish;
  }
  return std::nullopt;
}

std::vector<Event> shared_events(const Phone& phone) {
  const device::Opened& opened = *phone.device().opened();
  const auto events = opened.spaces[opened.self.active].us->in_order();
  return {events.begin(), events.end()};
}

LogId device_log(const Phone& phone) {
  const device::Opened& opened = *phone.device().opened();
  return log_id_of(opened.spaces[opened.self.active].us_key->verify_key());
}

std::uint64_t head_of(const Phone& phone, const LogId& log) {
  const device::Opened& opened = *phone.device().opened();
  const Chain* chain = opened.spaces[opened.self.active].us->chain(log);
  return chain == nullptr ? 0 : chain->seq();
}

std::string standing_of(const Phone& phone) {
  const Screen& screen = phone.screen();
  std::string line = phone.name() + ": " + std::string(name_of(screen.phase)) + ", relay " +
                     std::string(name_of(screen.relay.phase)) + ", clock " +
                     std::to_string(phone.skew_ms / day_ms) + " days off";
  for (const Trouble& trouble : screen.troubles) line += ", " + std::string(name_of(trouble.fault));
  if (!phone.is_open()) return line;
  const device::Opened& opened = *phone.device().opened();
  const Log* us = opened.spaces[opened.self.active].us.get();
  if (us == nullptr) return line;
  for (const LogStanding& one : us->standings())
    line += " | " + one.log.text().substr(0, 4) + " " + std::to_string(one.seq_read) + "/" +
            std::to_string(one.seq_linked) + " " + std::to_string(static_cast<int>(one.standing)) +
            (one.standing == Standing::up_to_date
                 ? ""
                 : " at " + std::to_string(one.seq) +
                       (one.standing == Standing::waiting_for_frames
                            ? " on " + one.waiting_on.text().substr(0, 4)
                            : ""));
  return line;
}

}  // namespace troth::world
