#include "simulation.h"

#include <set>

#include "codec/json.h"

namespace troth::world {

std::optional<Wish> shared_act(const Phone& phone, SeededRandom& chance, Instant now, int number) {
  const auto& us = phone.screen().us;
  if (!us) return std::nullopt;
  const std::string mark = phone.name() + " " + std::to_string(number);
  const Due due{now + static_cast<std::int64_t>(1 + chance.below(72)) * hour_ms, 0,
                Precision::minute};
  const auto some_promise = [&]() -> std::optional<EventId> {
    if (us->promises.empty()) return std::nullopt;
    return us->promises[chance.below(us->promises.size())].id;
  };
  switch (chance.below(6)) {
    case 0:
      return MakePromise{Words{"promise " + mark}, due, {}, {}, {}};
    case 1:
      return TellMoment{{}, Words{"moment " + mark}, {}, {}, {}};
    case 2:
      if (const auto promise = some_promise())
        return GiveHeadsUp{*promise, due, Words{"late " + mark}};
      return AskForPromise{Words{"ask " + mark}, due, {}};
    case 3:
      if (const auto promise = some_promise())
        return ClosePromise{*promise, chance.below(2) ? Outcome::kept : Outcome::not_kept, {}};
      return CallMe{Words{"called " + mark}};
    case 4:
      if (const auto promise = some_promise()) return ReleasePromise{*promise};
      return MakePromise{Words{"promise " + mark}, {}, {}, {}, {}};
    default:
      return AskForPromise{Words{"ask " + mark}, due, {}};
  }
}

Wish private_act(SeededRandom& chance, int number) {
  const std::string mark = std::to_string(number);
  switch (chance.below(3)) {
    case 0:
      return KeepNote{Words{"note " + mark + std::string(chance.below(900), 'x')}, {}};
    case 1:
      return MakeOwnPromise{Words{"own " + mark}, {}, {}};
    default:
      return KeepNote{Words{"short " + mark}, {}};
  }
}

Run heal(World& world, const std::set<EventId>& promised,
         const std::function<void(const std::string&)>& tell) {
  world.faults = {};
  world.is_cut = false;
  for (auto& phone : world.phones) {
    phone->crash_before_keep = phone->crash_after_keep = false;
    if (!phone->is_running()) {
      (void)phone->start(world.now);
      (void)phone->unlock(world.now);
    }
  }
  for (int round = 0; round < 12; ++round) {
    for (auto& phone : world.phones)
      if (phone->screen().relay.phase == RelayPhase::asks_sign_in)
        (void)phone->ask(SignIn{Passphrase(phone->passphrase)}, world.now);
    world.settle(40);
    world.pass(13 * hour_ms);  // past any mail hour
  }
  Run run;
  for (const auto& phone : world.phones) {
    std::string line = phone->name() + ": phase " +
                       std::to_string(static_cast<int>(phone->screen().phase)) + ", relay " +
                       std::string(name_of(phone->screen().relay.phase)) + ", skew " +
                       std::to_string(phone->skew_ms / day_ms);
    for (const Trouble& trouble : phone->screen().troubles)
      line += ", " + std::string(name_of(trouble.fault));
    if (phone->is_open())
      for (const LogStanding& one :
           phone->device().opened()->spaces[phone->device().opened()->self.active].us->standings())
        line += " | " + one.log.text().substr(0, 4) + " " + std::to_string(one.seq_read) + "/" +
                std::to_string(one.seq_linked) + " " +
                std::to_string(static_cast<int>(one.standing));
    if (tell) tell(line);
  }
  const Hash hash = world.phones[0]->device().state_hash();
  for (const auto& phone : world.phones) {
    if (!phone->is_open()) return {false, phone->name() + " is not open"};
    if (phone->device().state_hash() != hash)
      return {false, phone->name() + " holds another state"};
    std::set<EventId> here;
    const device::Opened& opened = *phone->device().opened();
    for (const Event& event : opened.spaces[opened.self.active].us->in_order())
      here.insert(event.id);
    for (const EventId& id : promised)
      if (!here.contains(id)) return {false, phone->name() + " lacks something that was kept"};
  }
  return run;
}

Run simulate(std::uint64_t seed, std::function<void(const std::string&)> tell) {
  World world(seed);
  SeededRandom chance(seed * 0x9e3779b97f4a7c15u + 1);
  const auto say = [&](const std::string& text) {
    if (tell) tell(text);
  };
  auto [ana, ben] = link_two(world);
  const auto add_device = [&](Phone& of, const std::string& name) {
    const Reply kit = of.ask(ShowKit{Passphrase(of.passphrase)}, world.now);
    Phone& added = world.phone(name);
    added.passphrase = of.passphrase;
    added.mine_passphrase = of.mine_passphrase;
    (void)added.ask(Recover{*kit.kit, Passphrase(added.passphrase)}, world.now);
    world.settle();
    say(name + " is added by the kit");
  };
  if (chance.below(2)) add_device(*ana, "Ana's laptop");
  if (chance.below(3) == 0) add_device(*ben, "Ben's laptop");

  const auto is_on = [&] { return chance.below(2) == 0; };
  const bool crashes = is_on(), cuts = is_on(), clocks = is_on(), relay_restarts = is_on();
  if (is_on()) world.faults.lose_call = static_cast<int>(chance.below(30));
  if (is_on()) world.faults.lose_answer = static_cast<int>(chance.below(30));
  if (is_on()) world.faults.twice = static_cast<int>(chance.below(50));
  if (clocks)
    for (auto& phone : world.phones)
      phone->skew_ms = (static_cast<std::int64_t>(chance.below(800)) - 400) * day_ms;

  std::set<EventId> promised;  // what a person was shown as kept
  const int acts = 20 + static_cast<int>(chance.below(30));
  for (int i = 0; i < acts; ++i) {
    world.pass(static_cast<std::int64_t>(chance.below(6 * hour_ms)));
    Phone& phone = *world.phones[chance.below(world.phones.size())];
    if (!phone.is_running()) {
      (void)phone.start(world.now);
      (void)phone.unlock(world.now);
      say(phone.name() + " starts again");
    }
    if (crashes && chance.below(8) == 0)
      (chance.below(2) ? phone.crash_before_keep : phone.crash_after_keep) = true;
    if (cuts && chance.below(5) == 0) world.is_cut = !world.is_cut;
    if (relay_restarts && chance.below(12) == 0) world.restart_relay();
    if (auto wish = shared_act(phone, chance, world.now + phone.skew_ms, i)) {
      const Reply reply = phone.wish(std::move(*wish), world.now);
      if (!reply.fault && reply.made && phone.is_running() && reply.view) {
        promised.insert(*reply.made);
        say(phone.name() + " writes");
      }
    }
    if (chance.below(3) == 0) (void)phone.wish(private_act(chance, i), world.now);
    if (chance.below(2) == 0) world.settle(3);
  }

  return heal(world, promised, tell);
}

Run two_worlds(std::uint64_t seed, bool leak) {
  struct Seen {
    Bytes transcript;
    std::map<std::string, Bytes> ben_store;
    std::string ben_screen;
    std::map<std::string, Bytes> ana_store;
  };
  const auto live = [&](bool is_private) {
    World world(seed);
    SeededRandom shared(seed + 1);
    SeededRandom secret(seed + 2);
    auto [ana, ben] = link_two(world);
    // Mine is locked at first, as after every start.
    (void)ana->start(world.now);
    (void)ana->unlock(world.now);
    world.settle();
    world.faults = {static_cast<int>(shared.below(20)), static_cast<int>(shared.below(20)),
                    static_cast<int>(shared.below(20))};
    for (int i = 0; i < 12; ++i) {
      world.pass(static_cast<std::int64_t>(shared.below(5 * hour_ms)));
      if (is_private) {
        const auto acts = secret.below(3);
        for (std::uint64_t act = 0; act < acts; ++act) {
          const auto kind = secret.below(5);
          if (kind == 0) {
            const std::string own = ana->passphrase;
            ana->passphrase = ana->mine_passphrase;
            (void)ana->ask(OpenMine{Passphrase(ana->passphrase)}, world.now);
            ana->passphrase = own;
          } else if (kind == 1) {
            (void)ana->ask(CloseMine{}, world.now);
          } else {
            (void)ana->wish(private_act(secret, i), world.now);
            if (leak) (void)ana->wish(CallMe{Words{"a leak"}}, world.now);
          }
        }
        (void)ana->ask(Turn{0, 0}, world.now);
      }
      if (shared.below(2)) {
        if (auto act = shared_act(shared.below(2) ? *ana : *ben, shared, world.now, i)) {
          Phone& who = std::visit(
              [&](const auto&) -> Phone& { return shared.below(2) ? *ana : *ben; }, *act);
          (void)who.wish(std::move(*act), world.now);
        }
      }
      if (shared.below(3) == 0) {
        (void)ana->ask(Lock{}, world.now);
        (void)ana->start(world.now);
        (void)ana->unlock(world.now);
      }
      world.settle(6);
    }
    (void)ana->ask(Lock{}, world.now);
    return Seen{world.transcript, ben->store(), json::text_from(ben->screen()), ana->store()};
  };
  const Seen without = live(false);
  const Seen with = live(true);
  if (without.transcript != with.transcript) return {false, "the relay saw a difference"};
  if (without.ben_store != with.ben_store)
    return {false, "the partner's device holds a difference"};
  if (without.ben_screen != with.ben_screen)
    return {false, "the partner's screen shows a difference"};
  if (without.ana_store.size() != with.ana_store.size())
    return {false, "the locked store has other records"};
  for (const auto& [key, bytes] : without.ana_store)
    if (const auto found = with.ana_store.find(key);
        found == with.ana_store.end() || found->second != bytes)
      return {false, "the locked store differs in " + key};
  return {};
}

}  // namespace troth::world
