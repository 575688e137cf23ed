#include "cli/story.h"

#include <time.h>

#include <charconv>
#include <cstdlib>

#include "cli/clock.h"
#include "cli/pages.h"
#include "cli/verb.h"
#include "domain/life.h"

namespace troth::cli {
namespace {

constexpr std::string_view help =
    "troth story NUMBER  or  troth story --seed NUMBER [--acts NUMBER]\n\n"
    "Tells a made-up life of two people: every fact in the one order that both devices come to,\n"
    "then how each of the two sees it. Nothing of it is anybody's. Times are UTC.\n";

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

std::string fact_line(const Event& event, Instant last) {
  const bool first = event.by == Chronicle::member(0);
  std::string line = "  " + spoken(event.at, last) + (first ? "  Ana  " : "  Ben  ");
  line += std::string(kind_of(event.body).name);
  line += "  " + event.id.text().substr(0, 8) + "\n";
  return line;
}

}  // namespace

int story(std::span<const std::string_view> words) {
  std::uint64_t seed = 0;
  LifeShape shape;
  shape.acts = 40;
  bool has_seed = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--help" || words[i] == "-h") {
      say(help);
      return 0;
    }
    const bool more = i + 1 < words.size();
    if (words[i] == "--acts" && more && read_number(words[i + 1], shape.acts) &&
        shape.acts <= 10'000) {
      ++i;
      continue;
    }
    if (words[i] == "--seed" && more) ++i;
    has_seed = read_number(words[i], seed);
    if (!has_seed) break;
  }
  if (!has_seed) {
    tell(help);
    return static_cast<int>(Exit::wrong_use);
  }
  setenv("TZ", "UTC", 1);
  tzset();

  Life life = live(seed, shape);
  life.chronicle.meet();
  const std::vector<Event> events = life.chronicle.in_order();
  Instant last;
  for (const Event& event : events) last = std::max(last, event.at);
  std::string text = "The story of seed " + std::to_string(seed) + ", in the one order\n\n";
  for (const Event& event : events) text += fact_line(event, last);
  for (std::size_t device = 0; device < 2; ++device) {
    Screen screen;
    const State& state = life.chronicle.devices()[device].state;
    const Now now = life.chronicle.now(device, last + minute_ms);
    const view::Beside beside;
    const view::Overview overview(state.us);
    screen.us = view::us_of({state, now, beside, overview}, 0);
    screen.us->partner_name = Words{device == 0 ? "Ben" : "Ana"};
    const Names names(screen);
    text += std::string("\nAs ") + (device == 0 ? "Ana" : "Ben") + " sees it\n\n";
    text += timeline_page({screen, names, last + minute_ms});
  }
  say(text);
  return 0;
}

}  // namespace troth::cli
