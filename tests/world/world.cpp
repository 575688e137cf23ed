#include "world.h"

namespace troth::world {

World::World(std::uint64_t seed) : random(seed) {
  real = std::make_unique<RealCipher>(random);
  wipe_relay();
}

void World::restart_relay() {
  relay::Rules rules;
  rules.origins = {origin};
  relay_ = std::make_unique<relay::Relay>(*store, random, rules);
}

void World::wipe_relay() {
  store = std::make_unique<relay::MemoryStore>();
  restart_relay();
}

Answered World::carry(const Post& post) {
  if (is_cut) return {};
  const auto route = post::route_named(post.route);
  post::Call call;
  TROTH_ASSERT(route.has_value());
  call.route = *route;
  if (!post.token.empty()) call.token = post::Token(*bytes_of_hex(post.token));
  call.body = post.body;
  store->begin();
  relay::Outcome outcome = relay_->handle(call, 0, now);
  store->commit();
  return {0, outcome.answer.status, std::move(outcome.answer.body)};
}

Phone& World::phone(std::string name, Cipher* cipher) {
  phones.push_back(std::make_unique<Phone>(std::move(name), cipher ? *cipher : *real,
                                           random.number(), origin,
                                           [this](const Post& post) { return carry(post); }));
  Phone& made = *phones.back();
  (void)made.start(now);
  return made;
}

void World::settle(int rounds) {
  int quiet = 0;
  for (int i = 0; i < rounds && quiet < 3; ++i) {
    int answered = 0;
    for (auto& phone : phones) {
      if (!phone->is_running()) continue;
      if (phone->is_open() && phone->wake_at() <= now) (void)phone->ask(Ticked{}, now);
      answered += phone->exchange(now);
    }
    for (auto& phone : phones)
      if (phone->is_open() && phone->listens() && answered > 0) (void)phone->ask(Nudged{}, now);
    quiet = answered == 0 ? quiet + 1 : 0;
    pass(3'100);
  }
}

Couple link_two(World& world) {
  Phone& ana = world.phone("Ana");
  Phone& ben = world.phone("Ben");
  (void)ana.ask(FoundAccount{Words{"Ana"}, Passphrase(ana.passphrase)}, world.now);
  (void)ben.ask(FoundAccount{Words{"Ben"}, Passphrase(ben.passphrase)}, world.now);
  (void)ana.ask(Invite{}, world.now);
  world.settle();
  TROTH_ASSERT(ana.screen().pairing.link.has_value());
  (void)ben.ask(AcceptInvitation{*ana.screen().pairing.link, Passphrase(ben.passphrase)},
                world.now);
  world.settle();
  TROTH_ASSERT(ana.screen().pairing.phase == PairingPhase::comparing);
  (void)ana.ask(ConfirmPartner{Passphrase(ana.passphrase), Passphrase(ana.mine_passphrase), {}},
                world.now);
  world.settle();
  TROTH_ASSERT(ben.screen().pairing.phase == PairingPhase::linked);
  (void)ben.ask(SetMinePassphrase{Passphrase(ben.passphrase), Passphrase(ben.mine_passphrase)},
                world.now);
  world.settle();
  return {&ana, &ben};
}

}  // namespace troth::world
