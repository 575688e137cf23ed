// How long it takes to read one's own trust after ten years: 30,000 things that happened and 5,000
// pulses, as one person's device has them folded. Prints one figure a line: name, value, unit.
//   bench_reading [EVENTS] [PULSES]
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "domain/chronicle.h"
#include "view/reading.h"

namespace troth {
namespace {

constexpr Instant first_day{20'000 * day_ms};
constexpr std::int64_t ten_years_ms = 3652 * day_ms;

double now_ms() {
  using Milliseconds = std::chrono::duration<double, std::milli>;
  return Milliseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Mostly small things that build, now and then something that hurts; pulses between them.
Chronicle live(std::size_t events, std::size_t pulses) {
  Chronicle life;
  const std::size_t all = events + pulses;
  std::size_t pulsed = 0;
  for (std::size_t i = 0; i < all; ++i) {
    const Instant at =
        first_day + static_cast<std::int64_t>(static_cast<double>(ten_years_ms) *
                                              static_cast<double>(i) / static_cast<double>(all));
    if (pulsed * all <= i * pulses) {
      ++pulsed;
      (void)life.wish(1, TakePulse{static_cast<std::int32_t>(55 + i * 7 % 35), {}, {}}, at);
    } else if (i % 61 == 0) {
      (void)life.wish(1,
                      NoteHurt{{"it hurt"},
                               {},
                               i % 2 == 0 ? Breaker::judged : Breaker::broke_a_promise,
                               HurtSize::small,
                               CameOut::told_when_asked,
                               {}},
                      at);
    } else {
      (void)life.wish(1, KeepMoment{{"a small thing"}, static_cast<Builder>(i % 9), {}, {}}, at);
    }
  }
  return life;
}

int run(std::size_t events, std::size_t pulses) {
  const Chronicle life = live(events, pulses);
  const State& state = life.devices()[1].state;
  const Instant now = first_day + ten_years_ms;
  const double begun = now_ms();
  const view::Reading reading = view::reading_of(state, Chronicle::member(1), now);
  const double took = now_ms() - begun;
  std::printf("events %zu\npulses %d\npoints_of_the_line %zu\nreading %.1f ms\n", events,
              reading.answers, reading.line.size(), took);
  return reading.trust && reading.why ? 0 : 1;
}

}  // namespace
}  // namespace troth

int main(int count, char** given) {
  const auto number = [&](int at, std::size_t otherwise) {
    return count > at ? static_cast<std::size_t>(std::strtoul(given[at], nullptr, 10)) : otherwise;
  };
  return troth::run(number(1, 30'000), number(2, 5'000));
}
