#include "domain/life.h"

namespace troth {
namespace {

constexpr Instant birth{19'675 * day_ms + 8 * hour_ms};  // one morning in November 2023

// Fills any described type with something that could be meant: ids from what is there, times around
// now, few words.
class Imagination {
 public:
  static constexpr std::size_t recent_seen = 12;

  // `recent`: what was made last in this life; it is what people mostly speak about.
  Imagination(SeededRandom& random, const State& state, Instant now,
              const std::vector<EventId>* recent)
      : random_(random), state_(state), now_(now), recent_(recent) {}
  // Ids out of this pool only, whatever the field is called.
  Imagination(SeededRandom& random, const State& state, Instant now,
              const std::vector<EventId>& pool)
      : random_(random), state_(state), now_(now), pool_(&pool) {}

  template <class... Ts>
  void fill(std::variant<Ts...>& it) {
    const std::uint64_t chosen = random_.below(sizeof...(Ts));
    std::uint64_t index = 0;
    (void)(... || (index++ == chosen ? (fill(it.template emplace<Ts>()), true) : false));
  }
  template <Described T>
  void fill(T& it) {
    auto fields = T::fields(it);
    std::apply([&](auto&... field) { (..., fill_field(field.name, field.value)); }, fields);
  }

 private:
  template <class T>
  void fill_field(std::string_view name, T& it) {
    if constexpr (std::is_same_v<T, EventId>)
      it = id(name);
    else if constexpr (requires {
                         it.reset();
                         it.emplace();
                       })
      fill_optional(name, it);
    else if constexpr (requires { it.push_back(it.front()); } && !std::is_same_v<T, std::string>)
      fill_list(name, it);
    else if constexpr (std::is_same_v<T, Words>)
      it.text = word();
    else if constexpr (std::is_same_v<T, Instant>)
      it = near(day_ms);
    else if constexpr (std::is_same_v<T, Due>)
      it = {near(2 * day_ms), static_cast<std::int32_t>(random_.below(3) * 330) - 330,
            random_.below(3) == 0 ? Precision::day : Precision::minute};
    else if constexpr (std::is_same_v<T, bool>)
      it = random_.below(2) == 0;
    else if constexpr (std::is_enum_v<T>)
      it = static_cast<T>(random_.below(names_of(T{}).size()));
    else if constexpr (std::is_integral_v<T>)
      it = static_cast<T>(random_.below(4));
    else
      fill(it);
  }
  template <class T>
  void fill_optional(std::string_view name, std::optional<T>& it) {
    it.reset();
    if (random_.below(2) == 0) fill_field(name, it.emplace());
  }
  template <class T>
  void fill_list(std::string_view name, std::vector<T>& it) {
    it.resize(random_.below(std::size_t{3}));
    for (T& one : it) fill_field(name, one);
  }

  std::string word() {
    static constexpr std::string_view some[] = {"soup",   "the blue door", "home by seven",
                                                "a walk", "call first",    "the bread",
                                                "quiet",  "Sunday"};
    return std::string(some[random_.below(std::size(some))]);
  }
  Instant near(std::int64_t ahead_ms) {
    const auto ahead = static_cast<std::uint64_t>(ahead_ms + hour_ms);
    return now_ + (static_cast<std::int64_t>(random_.below(ahead)) - hour_ms);
  }
  template <class Map>
  EventId one_of(const Map& map) {
    if (map.empty()) return {};
    if (recent_ && random_.below(4) != 0)
      for (std::size_t back = 1; back <= std::min(recent_seen, recent_->size()); ++back)
        if (const EventId& id = (*recent_)[recent_->size() - back];
            map.contains(id) && random_.below(2) == 0)
          return id;
    return std::next(map.begin(), static_cast<std::ptrdiff_t>(random_.below(map.size())))->first;
  }
  EventId id(std::string_view name) {
    if (pool_) return (*pool_)[random_.below(pool_->size())];
    const Us& us = state_.us;
    const Mine& mine = state_.mine;
    const bool shared = random_.below(2) == 0;
    if (name == "heads_up" || name == "proposal") {
      const auto promise = us.promises.find(promise_);
      if (promise == us.promises.end()) return {};
      if (name == "proposal") return promise->second.open_change.value_or(EventId{});
      return promise->second.heads_ups.empty() ? EventId{} : promise->second.heads_ups.back().id;
    }
    if (name == "promise")
      return promise_ = random_.below(6) == 0 ? one_of(mine.promises) : one_of(us.promises);
    if (name == "need") return shared ? one_of(us.needs) : one_of(mine.needs);
    if (name == "moment") return shared ? one_of(us.moments) : one_of(mine.moments);
    if (name == "note") return one_of(mine.notes);
    if (name == "from") return shared ? one_of(mine.needs) : one_of(mine.moments);
    return shared ? one_of(us.promises) : one_of(us.moments);
  }

  SeededRandom& random_;
  const State& state_;
  Instant now_;
  const std::vector<EventId>* pool_ = nullptr;
  const std::vector<EventId>* recent_ = nullptr;
  EventId promise_;  // last chosen, so that a heads-up is looked for in the same promise
};

}  // namespace

namespace {

constexpr int attempts_max = 8;

// Promises and what they need, and everything that two people mend or do together: kinds 20 to 39
// and from 100 on.
bool concerns_both(const Wish& wish) {
  const int number = std::visit(
      [](const auto& one) { return std::remove_cvref_t<decltype(one)>::kind.number; }, wish);
  return (number >= 20 && number < 40) || number >= 100;
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
  Instant now = birth;
  std::vector<EventId> recent;
  for (std::size_t act = 0; act < shape.acts; ++act) {
    now = now +
          static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(shape.step_ms_max)));
    const std::size_t device = random.below(devices.size());
    for (int attempt = 0; attempt < attempts_max; ++attempt) {
      const bool together = random.below(4) != 0;  // mostly what concerns both
      Wish wish;
      do {
        Imagination(random, devices[device].state, now + devices[device].skew_ms, &recent)
            .fill(wish);
      } while (together && !concerns_both(wish));
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
    Imagination(random, nothing, event.at, pool).fill(event.body);
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace troth
