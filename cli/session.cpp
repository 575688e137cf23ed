#include "cli/session.h"

#include <algorithm>

#include "cli/clock.h"
#include "cli/pages.h"
#include "cli/verb.h"
#include "codec/json.h"

namespace troth::cli {
namespace {

constexpr std::string_view relay_setting = "relay";
constexpr const char* relay_by_default = "http://127.0.0.1:8787";  // what `troth serve` listens on
constexpr std::size_t beginning_min = 3;

bool is_hex(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char one) {
    return (one >= '0' && one <= '9') || (one >= 'a' && one <= 'f');
  });
}

}  // namespace

Done<std::unique_ptr<Session>> Session::start(const Arguments& arguments) {
  auto session = std::unique_ptr<Session>(new Session);
  session->source_ = {arguments.value("--passphrase-file"), arguments.value("--passphrase-fd")};
  session->mine_source_ = {arguments.value("--mine-passphrase-file"),
                           arguments.value("--mine-passphrase-fd")};
  session->open_mine_ = arguments.has("--open-mine");
  session->offline_ = arguments.has("--offline");
  const auto home = home_from(arguments.value("--home"));
  if (!home) return std::unexpected(wrong_use("There is no home folder here: give --home FOLDER."));
  session->home_ = *home;
  auto store = Store::open(*home);
  if (!store) return std::unexpected(refused(store.error().code));
  session->store_ = std::move(*store);
  const auto origin = session->store_->setting(relay_setting);
  if (!origin) return std::unexpected(refused(origin.error().code));
  session->origin_ = origin->value_or(relay_by_default);
  if (auto begun = session->begin(); !begun) return std::unexpected(begun.error());
  return session;
}

Done<std::unique_ptr<Session>> Session::unlock(const Arguments& arguments, Mail mail) {
  auto session = start(arguments);
  if (!session) return session;
  if (auto unlocked = (*session)->unlock_now(mail); !unlocked)
    return std::unexpected(unlocked.error());
  return session;
}

Session::~Session() {
  // What was written into Mine is sealed and kept now; the keys go.
  if (shell_) (void)shell_->ask(Lock{}, Mail::hold);
}

Done<void> Session::begin() {
  const auto records = store_->small_records();
  if (!records) return std::unexpected(refused(records.error().code));
  line_ = offline_ ? no_line() : line_to(origin_);
  shell_.reset();
  troth_ = std::make_unique<Troth>(random_, cipher_);
  shell_ = std::make_unique<Shell>([this](const Asked& it) { return troth_->handle(it); }, *store_,
                                   *line_, now, offset_minutes_at);
  const auto started = ask(Start{origin_, *records}, Mail::hold);
  if (!started) return std::unexpected(started.error());
  return {};
}

Done<void> Session::use_relay(const std::string& origin) {
  std::string fit = origin;
  while (fit.ends_with('/')) fit.pop_back();
  if (!origin_fits(fit))
    return std::unexpected(
        wrong_use("A relay is reached by https://NAME, or by http:// on this machine only."));
  if (auto set = store_->set(relay_setting, fit); !set)
    return std::unexpected(refused(set.error().code));
  origin_ = fit;
  return begin();
}

Done<Passphrase> Session::ask_passphrase(std::string_view prompt) {
  if (!passphrase_.empty()) return passphrase_;
  const auto words = secret_from(source_, prompt);
  if (!words) {
    const bool nowhere = words.error().code == FaultCode::not_found;
    return std::unexpected(wrong_use(
        nowhere ? "The passphrase is needed: use a terminal, --passphrase-file or --passphrase-fd."
                : "The passphrase can't be read from there."));
  }
  passphrase_ = *words;
  return *words;
}

Done<Passphrase> Session::ask_mine_passphrase(std::string_view prompt) {
  const auto words = secret_from(mine_source_, prompt);
  if (words) return *words;
  const bool nowhere = words.error().code == FaultCode::not_found;
  return std::unexpected(wrong_use(nowhere ? "Mine's passphrase is needed: use a terminal, "
                                             "--mine-passphrase-file or --mine-passphrase-fd."
                                           : "Mine's passphrase can't be read from there."));
}

Done<void> Session::unlock_now(Mail mail) {
  if (screen().phase == Phase::fresh) return std::unexpected(refused(FaultCode::not_founded));
  const auto words = ask_passphrase("Passphrase");
  if (!words) return std::unexpected(words.error());
  const auto unlocked = ask(Unlock{*words}, Mail::hold);
  if (!unlocked) return std::unexpected(unlocked.error());
  if (screen().phase != Phase::open) return std::unexpected(refused(FaultCode::store_damaged));
  if (mail == Mail::send) exchange();
  if (open_mine_) return open_mine();
  return {};
}

Done<void> Session::open_mine() {
  if (screen().mine) return {};
  const bool can_ask = open_mine_ || mine_source_.file || mine_source_.descriptor || is_terminal();
  if (!can_ask) return std::unexpected(refused(FaultCode::mine_locked));
  const auto words = ask_mine_passphrase("Mine's passphrase");
  if (!words) return std::unexpected(words.error());
  const auto opened = ask(OpenMine{*words}, Mail::hold);
  if (!opened) return std::unexpected(opened.error());
  return {};
}

Done<Outcome> Session::ask(Request request, Mail mail) {
  Outcome outcome = shell_->ask(std::move(request), mail);
  if (outcome.fault) return std::unexpected(refused(*outcome.fault, outcome.fault_detail));
  return outcome;
}

void Session::exchange() { (void)shell_->exchange(); }

Done<Named> Session::find(std::string_view beginning, std::initializer_list<Thing> wanted) {
  std::string typed(beginning);
  for (char& one : typed)
    if (one >= 'A' && one <= 'F') one = static_cast<char>(one + 32);
  if (typed.size() < beginning_min || typed.size() > 32 || !is_hex(typed))
    return std::unexpected(
        wrong_use("A thing is named by the letters and digits before it in a list, as in a3f2."));
  const bool is_mine =
      std::any_of(wanted.begin(), wanted.end(), [](Thing one) { return one >= Thing::own_need; });
  const bool only_mine =
      std::all_of(wanted.begin(), wanted.end(), [](Thing one) { return one >= Thing::own_need; });
  if (only_mine)
    if (auto opened = open_mine(); !opened) return std::unexpected(opened.error());

  const auto look = [&]() -> std::vector<Named> {
    std::vector<Named> found = Names(screen()).beginning(typed);
    std::erase_if(found, [&](const Named& one) {
      return std::find(wanted.begin(), wanted.end(), one.thing) == wanted.end();
    });
    return found;
  };
  std::vector<Named> found = look();
  if (found.empty() && !offline_) {
    exchange();
    found = look();
  }
  if (found.empty() && is_mine && !screen().mine) {
    if (auto opened = open_mine(); !opened) return std::unexpected(opened.error());
    found = look();
  }
  for (int page = 1; found.empty(); ++page) {
    const bool more = (screen().us && screen().us->more) || (screen().mine && screen().mine->more);
    if (!more) break;
    if (auto turned = ask(Turn{page, page, {}}, Mail::hold); !turned)
      return std::unexpected(turned.error());
    found = look();
  }
  if (found.empty()) return std::unexpected(refused(FaultCode::not_found));
  if (found.size() > 1) {
    std::string sentence = "Several begin like this:";
    for (const Named& one : found) sentence += " " + Names(screen()).shortest(one.id);
    return std::unexpected(wrong_use(sentence + "."));
  }
  return found.front();
}

Exit finish(Session& session, const Arguments& arguments, std::optional<EventId> made,
            const std::string& sentence) {
  session.exchange();
  const Screen& screen = session.screen();
  if (arguments.has("--json")) {
    say(json::text_from(Acted{made, true, screen.relay}) + "\n");
  } else {
    const Names names(screen);
    std::string text = sentence;
    if (made && !names.beginning(made->text()).empty())
      text += (text.empty() ? "" : " ") + ("[" + names.shortest(*made) + "]");
    say(text + "\n");
    if (screen.relay.waiting_to_leave) say(relay_line({screen, names, now()}));
  }
  return screen.relay.waiting_to_leave ? Exit::kept_here : Exit::done;
}

}  // namespace troth::cli
