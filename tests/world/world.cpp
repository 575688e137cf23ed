#include "world.h"

#include "crypto/open/ideal.h"

namespace troth::world {

World::World(std::uint64_t seed, bool is_ideal) : random(seed), chance(seed ^ 0x5eed) {
  if (is_ideal)
    cipher = std::make_unique<IdealCipher>(seed);
  else
    cipher = std::make_unique<RealCipher>(random);
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
  const auto happens = [&](int percent) {
    return percent > 0 && chance.below(100) < static_cast<std::uint64_t>(percent);
  };
  if (is_cut || happens(faults.lose_call)) return {};
  const auto route = post::route_named(post.route);
  TROTH_ASSERT(route.has_value());
  post::Call call;
  call.route = *route;
  if (!post.token.empty()) call.token = post::Token(*bytes_of_hex(post.token));
  call.body = post.body;
  post::Answer answer;
  const int times = happens(faults.twice) ? 2 : 1;
  for (int i = 0; i < times; ++i) {
    store->begin();
    answer = relay_->handle(call, 0, now).answer;
    store->commit();
  }
  append_le(transcript, static_cast<std::uint64_t>(now.ms));
  append(transcript, bytes_of(post.route));
  append(transcript, bytes_of(post.token));
  append(transcript, post.body);
  append_le(transcript, answer.status);
  append(transcript, answer.body);
  if (happens(faults.lose_answer)) return {};
  return {0, answer.status, std::move(answer.body)};
}

Phone& World::phone(std::string name) {
  phones.push_back(std::make_unique<Phone>(std::move(name), *cipher, random.number(), origin,
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
      if (phone->is_open()) (void)phone->ask(Ticked{}, now);
      answered += phone->exchange(now);
    }
    for (auto& phone : phones)
      if (phone->is_open() && phone->listens() && answered > 1) (void)phone->ask(Nudged{}, now);
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
