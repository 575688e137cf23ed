// What is read: pages of Us and Mine, devices, and the news from the relay.
#include <charconv>
#include <limits>

#include "cli/clock.h"
#include "cli/pages.h"
#include "cli/session.h"
#include "cli/standing.h"
#include "cli/verb.h"
#include "codec/json.h"

namespace troth::cli {
namespace {

// Unlocks, fetches the news, and prints a page or the same as JSON.
template <class PageOf, class JsonOf>
Done<Exit> read(const Arguments& arguments, PageOf page_of, JsonOf json_of) {
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  const Screen& screen = (*session)->screen();
  const Names names(screen);
  const Page page{screen, names, now()};
  if (arguments.has("--json")) {
    say(json_of(screen) + "\n");
  } else {
    say(page_of(page));
    say(trouble_lines(page));
  }
  return Exit::done;
}

Done<Exit> today(const Arguments& arguments) {
  return read(arguments, today_page, [](const Screen& it) { return json::text_from(*it.us); });
}
Done<Exit> promises(const Arguments& arguments) {
  return read(arguments, promises_page,
              [](const Screen& it) { return json::text_from(it.us->promises); });
}
Done<Exit> needs(const Arguments& arguments) {
  return read(arguments, needs_page,
              [](const Screen& it) { return json::text_from(it.us->needs); });
}
Done<Exit> moments(const Arguments& arguments) {
  return read(arguments, moments_page,
              [](const Screen& it) { return json::text_from(it.us->moments); });
}
Done<Exit> devices(const Arguments& arguments) {
  return read(arguments, devices_page,
              [](const Screen& it) { return json::text_from(it.devices); });
}

Done<int> page_in(const Arguments& arguments) {
  const std::string typed = arguments.value("--page").value_or("0");
  int page = -1;
  const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), page);
  if (read.ec != std::errc() || read.ptr != typed.data() + typed.size() || page < 0 ||
      page > 100'000)
    return std::unexpected(wrong_use("--page takes a number; 0 is the newest page."));
  return page;
}

Done<Exit> timeline(const Arguments& arguments) {
  const auto number = page_in(arguments);
  if (!number) return std::unexpected(number.error());
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  if (auto turned = (*session)->ask(Turn{*number, 0, {}}, Mail::hold); !turned)
    return std::unexpected(turned.error());
  const Screen& screen = (*session)->screen();
  const Names names(screen);
  if (arguments.has("--json"))
    say(json::text_from(*screen.us) + "\n");
  else
    say(timeline_page({screen, names, now()}));
  return Exit::done;
}

Done<Exit> mine(const Arguments& arguments) {
  const auto number = page_in(arguments);
  if (!number) return std::unexpected(number.error());
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  if (auto opened = (*session)->open_mine(); !opened) return std::unexpected(opened.error());
  if (auto turned = (*session)->ask(Turn{0, *number, {}}, Mail::hold); !turned)
    return std::unexpected(turned.error());
  const Screen& screen = (*session)->screen();
  if (!screen.mine) return std::unexpected(refused(FaultCode::mine_locked));
  const Names names(screen);
  if (arguments.has("--json"))
    say(json::text_from(*screen.mine) + "\n");
  else
    say(mine_page({screen, names, now()}));
  return Exit::done;
}

Done<Exit> show(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  const auto found =
      (*session)->find(arguments.words()[0], {Thing::promise, Thing::need, Thing::moment});
  if (!found) return std::unexpected(found.error());
  const Screen& screen = (*session)->screen();
  if (arguments.has("--json")) {
    const auto print = [&](const auto& rows) {
      for (const auto& row : rows)
        if (row.id == found->id) say(json::text_from(row) + "\n");
    };
    print(screen.us->promises);
    print(screen.us->needs);
    print(screen.us->moments);
    return Exit::done;
  }
  const Names names(screen);
  say(story_page({screen, names, now()}, *found));
  return Exit::done;
}

Exit print_standing(const Session& session, const Arguments& arguments) {
  const Screen& it = session.screen();
  const Names names(it);
  const Page page{it, names, now()};
  if (arguments.has("--json"))
    say(json::text_from(
            Standing{it.phase, it.mine_open, it.kit_kept, it.pairing, it.relay, it.troubles}) +
        "\n");
  else
    say(relay_line(page) + trouble_lines(page));
  const bool reached = it.relay.phase == RelayPhase::in_step || it.relay.phase == RelayPhase::left;
  return reached ? Exit::done : it.relay.waiting_to_leave ? Exit::kept_here : Exit::mendable;
}

Done<Exit> sync(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  if (arguments.has("--offline"))
    return std::unexpected(wrong_use("Syncing is speaking with the relay; leave --offline out."));
  if (auto ticked = (*session)->ask(Ticked{}, Mail::send); !ticked)
    return std::unexpected(ticked.error());
  return print_standing(**session, arguments);
}

Done<Exit> status(const Arguments& arguments) {
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  return print_standing(**session, arguments);
}

// Waits for news and prints Today again when it changed. Ends after --for, or when it is stopped.
Done<Exit> watch(const Arguments& arguments) {
  std::int64_t left = std::numeric_limits<std::int32_t>::max();
  if (const auto typed = arguments.value("--for")) {
    const auto until = due_from("in " + *typed, now());
    if (!until || until->precision != Precision::minute)
      return std::unexpected(wrong_use("--for takes a time as in 30m or 2h."));
    left = until->at - now();
  }
  const Instant end = now() + left;
  auto session = Session::unlock(arguments, Mail::send);
  if (!session) return std::unexpected(session.error());
  std::string shown;
  for (;;) {
    const Screen& screen = (*session)->screen();
    const Names names(screen);
    const std::string page = arguments.has("--json") ? json::text_from(*screen.us) + "\n"
                                                     : today_page({screen, names, now()});
    if (page != shown) {
      say(page);
      if (std::fflush(stdout) != 0) return Exit::done;
      shown = page;
    }
    const std::int64_t rest = end - now();
    if (rest <= 0) return Exit::done;
    constexpr std::int64_t look_ms = 60'000;  // a broken line is tried again
    const Instant begun = now();
    if ((*session)->shell().wait(std::min(rest, look_ms))) continue;
    // The line broke at once: the relay is away. Ask again by and by, not in a loop.
    const std::int64_t took = now() - begun;
    if (took < 1000) {
      const timespec pause{static_cast<time_t>(std::min<std::int64_t>(rest / 1000 + 1, 15)), 0};
      nanosleep(&pause, nullptr);
    }
    (void)(*session)->ask(Ticked{}, Mail::send);
  }
}

}  // namespace

const Group& reading_verbs() {
  static const Option page{"--page", "NUMBER", "an older page; 0 is the newest"};
  static const Group group{
      "To read",
      {
          {"today",
           "",
           "What comes next, and what waits for a word of yours.",
           "Asks the relay for news first; offline it shows what is here.",
           0,
           0,
           {},
           true,
           &today},
          {"promises", "", "Promises between the two of you.", "", 0, 0, {}, true, &promises},
          {"needs", "", "Needs that were told.", "", 0, 0, {}, true, &needs},
          {"moments", "", "Moments that were told.", "", 0, 0, {}, true, &moments},
          {"show", "ID", "One of them in full, with its story.", "", 1, 1, {}, true, &show},
          {"log", "", "Everything between you, the last first.", "", 0, 0, {page}, true, &timeline},
          {"timeline",
           "",
           "What happened between you in one month.",
           "This month, unless you name one. The last comes first.",
           0,
           0,
           {{"--month", "MONTH", "another month, as in 2026-11"}},
           true,
           &timeline_by_month},
          {"search",
           "[WORDS]",
           "Look for words in what you both said.",
           "On this device only: nothing of it is kept, and the relay hears nothing of it. All "
           "words\n"
           "must be there; case and accents do not matter. With --open-mine also in Mine, except\n"
           "safety. Your shell may remember what you type: leave the words out, and they are "
           "asked\n"
           "for.",
           0,
           12,
           {},
           true,
           &search},
          {"mine",
           "",
           "What only you see. Asks for Mine's passphrase.",
           "",
           0,
           0,
           {page},
           true,
           &mine},
          {"open-mine", "", "The same as mine.", "", 0, 0, {page}, true, &mine},
          {"devices",
           "",
           "Devices of both, and when each was added.",
           "",
           0,
           0,
           {},
           true,
           &devices},
          {"sync", "", "Send what waits and fetch what is new.", "", 0, 0, {}, true, &sync},
          {"status",
           "",
           "Whether the relay is reached and all is sent.",
           "",
           0,
           0,
           {},
           true,
           &status},
          {"watch",
           "",
           "Stay and show Today again whenever it changes.",
           "Holds this home while it runs: other verbs wait for its end.",
           0,
           0,
           {{"--for", "TIME", "stop after this time, as in 30m"}},
           true,
           &watch},
      }};
  return group;
}

}  // namespace troth::cli
