#include "domain/life.h"

#include "domain/going_on.h"
#include "domain/imagination.h"

namespace troth {
namespace {

constexpr Instant birth{19'675 * day_ms + 8 * hour_ms};  // one morning in November 2023
constexpr int attempts_max = 8;

// What a life is mostly about, so that some go far in one thing.
enum class Theme : std::uint8_t { everything, promises, mending, together };

bool belongs_to(Theme theme, const Wish& wish) {
  const int number = with_kind(
      wish, [](const auto& one) { return std::remove_cvref_t<decltype(one)>::kind.number; });
  const bool promise = number >= 20 && number < 40;
  switch (theme) {
    case Theme::everything:
      return promise || number >= 100;
    case Theme::promises:
      return promise;
    case Theme::mending:
      return number >= 100 && number < 160;
    case Theme::together:
      return number >= 160 && number < 260;
  }
  return true;
}

}  // namespace

Life live(std::uint64_t seed, const LifeShape& shape) {
  SeededRandom random(seed);
  Life life{Chronicle(shape.devices_each), {}};
  auto& devices = life.chronicle.devices();
  if (shape.skew_ms_max > 0)
    for (auto& device : devices)
      device.skew_ms = static_cast<std::int64_t>(
                           random.below(static_cast<std::uint64_t>(2 * shape.skew_ms_max))) -
                       shape.skew_ms_max;
  const auto theme = static_cast<Theme>(random.below(4));
  Instant now = birth;
  std::vector<EventId> recent;
  for (std::size_t act = 0; act < shape.acts; ++act) {
    now = now +
          static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(shape.step_ms_max)));
    const std::size_t device = random.below(devices.size());
    for (int attempt = 0; attempt < attempts_max; ++attempt) {
      const bool mostly = random.below(4) != 0;
      const State& state = devices[device].state;
      const Instant clock = now + devices[device].skew_ms;
      Wish wish;
      auto step =
          theme == Theme::mending && mostly ? one_step_on(random, state, clock) : std::nullopt;
      if (step) {
        wish = std::move(*step);
      } else {
        do Imagination(random, state, clock, &recent).choose(wish);
        while (mostly && !belongs_to(theme, wish));
      }
      const auto done = life.chronicle.wish(device, wish, now);
      if (done) {
        recent.push_back(*done);
        break;
      }
      life.refusals.push_back(done.error().code);
    }
    if (random.below(shape.meet_one_in) == 0) {
      const std::size_t from = random.below(devices.size());
      const std::size_t to = random.below(devices.size());
      if (from != to) life.chronicle.carry(from, to);
    }
  }
  return life;
}

std::vector<Event> event_soup(std::uint64_t seed, std::size_t size) {
  SeededRandom random(seed);
  std::vector<EventId> pool;
  for (int i = 0; i < 6; ++i) pool.push_back(random.id<EventId>());
  std::vector<LogId> logs;
  for (int i = 0; i < 3; ++i) logs.push_back(random.id<LogId>());
  const State nothing;
  std::vector<Event> events;
  for (std::size_t i = 0; i < size; ++i) {
    Event event;
    event.id = i < pool.size() ? pool[i] : random.id<EventId>();
    if (i >= pool.size() && random.below(4) == 0) pool[random.below(pool.size())] = event.id;
    event.by = Chronicle::member(random.below(std::size_t{2}));
    event.at = birth + static_cast<std::int64_t>(random.below(30 * day_ms));
    std::vector<Past::Reach> reaches;
    for (const LogId& log : logs) reaches.push_back({log, random.below(size)});
    event.past = Past(std::move(reaches));
    event.place = {random.below(size), logs[random.below(logs.size())], i + 1, 0};
    event.room = static_cast<Room>(random.below(3));
    Imagination(random, nothing, event.at, pool).choose(event.body);
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace troth
