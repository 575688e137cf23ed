#include "simulation.h"

#include "acts.h"
#include "codec/json.h"

namespace troth::world {
namespace {

// What can go wrong, and what can be done, in one life: each seed leaves out a random half.
struct Plan {
  explicit Plan(SeededRandom& chance) {
    const auto is_on = [&] { return chance.below(2) == 0; };
    for (bool* one : {&crashes, &crashes_anywhere, &cuts, &cuts_one, &clocks, &clocks_jump, &months,
                      &relay_restarts, &relay_crashes, &relay_wiped, &relay_restored, &copies,
                      &loses, &loses_answers, &repeats, &late})
      *one = is_on();
    copies = copies && chance.below(3) == 0;
    months = months && chance.below(3) == 0;
    while (acts == 0) acts = static_cast<unsigned>(chance.below(shared_act_kinds_all + 1));
  }
  bool crashes, crashes_anywhere, cuts, cuts_one, clocks, clocks_jump, months, relay_restarts,
      relay_crashes, relay_wiped, relay_restored, copies, loses, loses_answers, repeats, late;
  unsigned acts = 0;  // which shared acts are done here, one bit a kind
};

// One life under one plan.
class Life {
 public:
  Life(std::uint64_t seed, const std::function<void(const std::string&)>& tell)
      : chance_(seed * 0x9e3779b97f4a7c15u + 1),
        plan_(chance_),
        imagines_(seed % 3 == 0),
        world_(plan_.copies ? World::with_copies(seed) : World(seed)),
        tell_(tell) {
    world_.tell = tell;
  }

  Run live() {
    begin();
    const int acts = 20 + static_cast<int>(chance_.below(30));
    for (int number = 0; number < acts; ++number) {
      if (plan_.months && chance_.below(25) == 0) {
        Phone& away = some_phone();
        away.crash();
        away_until_[&away] = world_.now + static_cast<std::int64_t>(chance_.below(120)) * day_ms;
        say(away.name() + " stays off for a long time");
      }
      world_.pass(static_cast<std::int64_t>(chance_.below(6 * hour_ms)));
      go_wrong();
      act(number);
      if (chance_.below(2) == 0) world_.settle(3);
    }
    heal();
    return judge();
  }

 private:
  void say(const std::string& text) const {
    if (tell_) tell_(text);
  }
  Phone& some_phone() { return *world_.phones[chance_.below(world_.phones.size())]; }
  bool has(int percent) { return chance_.below(100) < static_cast<std::uint64_t>(percent); }

  void begin() {
    auto [ana, ben] = link_two(world_);
    if (chance_.below(2)) add_device(*ana, "Ana's laptop");
    if (chance_.below(3) == 0) add_device(*ben, "Ben's laptop");
    if (plan_.loses) world_.faults.lose_call = static_cast<int>(chance_.below(30));
    if (plan_.loses_answers) world_.faults.lose_answer = static_cast<int>(chance_.below(30));
    if (plan_.repeats) world_.faults.twice = static_cast<int>(chance_.below(50));
    if (plan_.late) world_.faults.late = static_cast<int>(chance_.below(30));
    if (plan_.relay_crashes) world_.faults.relay_crash = static_cast<int>(chance_.below(4));
    if (plan_.clocks)
      for (auto& phone : world_.phones) phone->skew_ms = some_skew();
  }
  std::int64_t some_skew() {
    return (static_cast<std::int64_t>(chance_.below(801)) - 400) * day_ms;
  }

  void add_device(Phone& of, const std::string& name) {
    owners_[&added(world_, of, name)] = &of;
    say(name + " is added by the kit");
  }

  // The same store runs a second time, as after restoring a backup while the first lives on.
  void copy_device() {
    Phone& of = some_phone();
    if (!of.is_running() || copied_) return;
    copied_ = true;
    Phone& copy = world_.phone("a copy of " + of.name());
    copy.passphrase = of.passphrase;
    copy.mine_passphrase = of.mine_passphrase;
    copy.skew_ms = of.skew_ms;
    copy.start_as_copy_of(of);
    owners_[&copy] = owner_of(of);
    say(of.name() + " has a copy from now on");
    wake(copy);
  }
  Phone* owner_of(Phone& phone) {
    const auto found = owners_.find(&phone);
    return found == owners_.end() ? &phone : found->second;
  }

  void wake(Phone& phone) {
    (void)phone.start(world_.now);
    (void)phone.unlock(world_.now);
    say(phone.name() + " starts");
  }

  void go_wrong() {
    Phone& phone = some_phone();
    if (plan_.crashes && has(12))
      (chance_.below(2) ? phone.crash_before_keep : phone.crash_after_keep) = true;
    if (plan_.crashes_anywhere && has(12)) phone.crash_in = 1 + static_cast<int>(chance_.below(20));
    if (plan_.cuts && has(20)) world_.is_cut = !world_.is_cut;
    if (plan_.cuts_one && has(20)) phone.is_cut = !phone.is_cut;
    if (plan_.clocks_jump && has(6)) phone.skew_ms = some_skew();
    if (plan_.relay_restarts && has(8)) world_.restart_relay();
    if (plan_.relay_wiped && has(5)) {
      world_.wipe_relay();
      say("the relay loses everything");
    }
    if (plan_.relay_restored && has(8)) {
      world_.back_up_relay();
      say("the relay is backed up");
    }
    if (plan_.relay_restored && has(4)) {
      world_.restore_relay();
      say("the relay goes back to its backup");
    }
    if (plan_.copies && has(6)) copy_device();
  }

  void act(int number) {
    Phone& phone = some_phone();
    if (world_.now < away_until_[&phone]) return;
    if (!phone.is_running()) wake(phone);
    if (phone.screen().relay.phase == RelayPhase::asks_sign_in && has(40)) sign_in(phone);
    auto wish = shared_act(phone, chance_, world_.now + phone.skew_ms, number, plan_.acts);
    std::string mark = mark_of(phone, number);
    if (imagines_ && phone.is_open() && has(50)) {
      wish =
          imagined_act(phone, state_of(phone), chance_, world_.now + phone.skew_ms, Audience::ours);
      mark.clear();
    }
    if (wish) {
      const Reply reply = phone.wish(std::move(*wish), world_.now);
      if (!reply.fault && reply.made && phone.is_running() && reply.view) {
        if (!says(phone, *reply.made, mark)) mark.clear();
        shown_.push_back({*reply.made, mark});
        ++run_.shared_acts;
        say(phone.name() + " writes " + (mark.empty() ? "what came to mind" : mark));
      }
    }
    if (imagines_ && phone.is_open() && has(20)) {
      if (auto own = imagined_act(phone, state_of(phone), chance_, world_.now + phone.skew_ms,
                                  Audience::mine))
        (void)phone.wish(std::move(*own), world_.now);
    }
    if (has(30)) {
      const Reply reply = phone.wish(private_act(phone, chance_, number), world_.now);
      if (!reply.fault && reply.made && phone.is_running() && reply.view)
        kept_for_self_[owner_of(phone)].push_back(mark_of(phone, number));
    }
    if (has(10)) open_mine(phone);
  }

  // Not every act has words of its own: taking back a promise has none.
  static bool says(Phone& phone, const EventId& id, const std::string& mark) {
    return std::ranges::any_of(shared_events(phone), [&](const Event& event) {
      return event.id == id && json::text_from(event.body).find(mark) != std::string::npos;
    });
  }

  void sign_in(Phone& phone) {
    (void)phone.ask(SignIn{Passphrase(phone.passphrase)}, world_.now);
    say(phone.name() + " signs in");
  }

  void open_mine(Phone& phone) {
    if (phone.is_open() && !phone.screen().mine_open) (void)phone.open_mine(world_.now);
  }

  // The network is whole, everybody is there, and who is asked signs in.
  void heal() {
    say("everything is healed");
    world_.faults = {};
    world_.is_cut = false;
    for (auto& phone : world_.phones) {
      phone->is_cut = phone->crash_before_keep = phone->crash_after_keep = false;
      phone->crash_in = 0;
      if (!phone->is_running()) wake(*phone);
    }
    for (int round = 0; round < 14; ++round) {
      for (auto& phone : world_.phones) {
        if (phone->screen().relay.phase == RelayPhase::asks_sign_in) sign_in(*phone);
        if (round > 1) open_mine(*phone);
      }
      world_.settle();
      world_.pass(13 * hour_ms);  // past any mail hour
    }
  }

  Run judge() {
    for (const auto& phone : world_.phones) say(standing_of(*phone));
    for (const auto& phone : world_.phones) {
      if (const auto wrong = wrong_with(*phone)) {
        run_.is_good = false;
        run_.what = phone->name() + *wrong;
        break;
      }
    }
    return run_;
  }
  std::optional<std::string> wrong_with(Phone& phone) {
    if (!phone.is_open()) return " is not open";
    if (phone.screen().relay.phase != RelayPhase::in_step) return " is not in step with the relay";
    if (phone.device().state_hash() != world_.phones[0]->device().state_hash())
      return " holds another state";
    if (!phone.device().opened()->mine) return " cannot open Mine";
    if (phone.device().mine_hash() != owner_of(phone)->device().mine_hash())
      return " holds another Mine: " + difference_of_mine(phone, *owner_of(phone));
    if (const auto missing = first_missing(phone)) return " lacks " + *missing;
    if (!is_kept_up(*phone.device().opened())) return " would show another life than it holds";
    return std::nullopt;
  }

  static bool is_kept_up(const device::Opened& opened) {
    const auto seen = [](const view::Overview& overview) {
      std::set<std::tuple<view::Matter, EventId, Instant, bool, Instant>> things;
      std::multiset<std::tuple<view::Matter, EventId, Instant, std::optional<view::Mark>>> happened;
      for (const view::Thing& it : overview.things())
        things.emplace(it.matter, it.id, it.last, it.open, it.latest);
      for (const view::Happened& it : overview.happened())
        happened.emplace(it.matter, it.of, it.at, it.mark);
      return std::pair(things, happened);
    };
    const bool is_linked = opened.self.spaces[opened.self.active].held.partner.has_value();
    const State& state = opened.state;
    return seen(opened.overview) == seen(view::Overview(is_linked ? state.us : state.before)) &&
           opened.own_overview == view::OwnOverview(state.mine);
  }

  static std::string difference_of_mine(Phone& one, Phone& other) {
    const auto named = [](Phone& phone) {
      std::map<EventId, std::string> facts;
      for (const Event& event : phone.device().opened()->mine->events())
        facts[event.id] = event.place.log.text().substr(0, 4) + " " +
                          std::to_string(event.place.seq) + " lamport " +
                          std::to_string(event.place.lamport) + " " +
                          json::text_from(event.body).substr(0, 80);
      return facts;
    };
    const auto here = named(one);
    const auto there = named(other);
    std::string text;
    for (const auto& [id, fact] : here)
      if (!there.contains(id))
        text += "\n  only here: " + fact;
      else if (there.at(id) != fact)
        text += "\n  here: " + fact + " there: " + there.at(id);
    for (const auto& [id, fact] : there)
      if (!here.contains(id)) text += "\n  only there: " + fact;
    for (Phone* phone : {&one, &other})
      for (const auto& [space, log] : phone->device().opened()->mine->logs)
        for (const auto& row : phone->screen().devices)
          if (const PrivateStream* stream = row.mine ? log.stream(row.log) : nullptr)
            text += "\n  " + phone->name() + " reads " + row.log.text().substr(0, 4) +
                    " up to chunk " + std::to_string(stream->next_number() - 1) + ", " +
                    std::to_string(stream->waiting()) + " wait" +
                    (stream->was_torn() ? ", torn" : "");
    for (Phone* phone : {&one, &other})
      for (const auto& [log, bare] : phone->device().opened()->bare)
        if (!bare.empty())
          text += "\n  " + phone->name() + " lacks " + std::to_string(bare.size()) +
                  " private sheets of " + log.text().substr(0, 4) + " from " +
                  std::to_string(*bare.begin());
    return text.empty() ? "the same facts, folded to something else" : text;
  }

  // Something that was shown as kept and is not on this device. With a copy about, facts may have
  // been said again under another name; then their words are looked for.
  std::optional<std::string> first_missing(Phone& phone) {
    std::set<EventId> here;
    std::string words;
    for (const Event& event : shared_events(phone)) {
      here.insert(event.id);
      words += json::text_from(event.body);
    }
    for (const auto& [id, mark] : shown_) {
      if (here.contains(id)) continue;
      if (mark.empty() ? !copied_ : words.find(mark) == std::string::npos)
        return mark.empty() ? "fact " + id.text() : mark;
    }
    std::string own;
    for (const Event& event : phone.device().opened()->mine->events())
      own += json::text_from(event.body);
    for (const std::string& mark : kept_for_self_[owner_of(phone)])
      if (own.find(mark) == std::string::npos) return "the private " + mark;
    return std::nullopt;
  }

  SeededRandom chance_;
  Plan plan_;
  bool imagines_;  // what anybody could mean, of all nouns, besides the acts of the plan
  World world_;
  const std::function<void(const std::string&)>& tell_;
  std::map<Phone*, Phone*> owners_;  // of added devices and copies: the first device of the person
  std::map<Phone*, Instant> away_until_;
  std::vector<std::pair<EventId, std::string>> shown_;  // what a person was shown as kept
  std::map<Phone*, std::vector<std::string>> kept_for_self_;
  bool copied_ = false;
  Run run_;
};

}  // namespace

Run simulate(std::uint64_t seed, std::function<void(const std::string&)> tell) {
  return Life(seed, tell).live();
}

Run heal(World& world, const std::set<EventId>& promised,
         const std::function<void(const std::string&)>& tell) {
  world.faults = {};
  world.is_cut = false;
  for (auto& phone : world.phones) {
    phone->is_cut = phone->crash_before_keep = phone->crash_after_keep = false;
    phone->crash_in = 0;
    if (phone->is_running()) continue;
    (void)phone->start(world.now);
    (void)phone->unlock(world.now);
  }
  for (int round = 0; round < 12; ++round) {
    for (auto& phone : world.phones)
      if (phone->screen().relay.phase == RelayPhase::asks_sign_in)
        (void)phone->ask(SignIn{Passphrase(phone->passphrase)}, world.now);
    world.settle();
    world.pass(13 * hour_ms);  // past any mail hour
  }
  for (const auto& phone : world.phones)
    if (tell) tell(standing_of(*phone));
  for (const auto& phone : world.phones) {
    if (!phone->is_open()) return Run{false, phone->name() + " is not open", 0, 0};
    if (phone->device().state_hash() != world.phones[0]->device().state_hash())
      return Run{false, phone->name() + " holds another state", 0, 0};
    std::set<EventId> here;
    for (const Event& event : shared_events(*phone)) here.insert(event.id);
    for (const EventId& id : promised)
      if (!here.contains(id))
        return Run{false, phone->name() + " lacks something that was kept", 0, 0};
  }
  return {};
}

}  // namespace troth::world
