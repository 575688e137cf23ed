#include "world.h"

#include <algorithm>

#include "crypto/check/hash.h"
#include "crypto/open/ideal.h"

namespace troth::world {

namespace {

// The real cipher, but passphrases are stretched as quickly as by the ideal one, and a box is only
// as large as a real one and opens by the same key: nobody in these worlds looks into it.
class QuickCipher final : public Cipher {
 public:
  explicit QuickCipher(std::uint64_t seed) : random_(seed), real_(random_), ideal_(seed) {}
  Bytes seal(const Key& key, std::string_view label, BytesView additional, BytesView plaintext,
             const SealPlace& place) override {
    return real_.seal(key, label, additional, plaintext, place);
  }
  Result<Bytes> open(const Key& key, std::string_view label, BytesView additional,
                     BytesView sealed) const override {
    return real_.open(key, label, additional, sealed);
  }
  std::vector<bool> commits(const Key& key, std::string_view label, BytesView additional,
                            std::span<const SealHead> heads) const override {
    return real_.commits(key, label, additional, heads);
  }
  Result<Bytes> open_first(const Key& key, std::string_view label, BytesView additional,
                           BytesView sealed, std::size_t size) const override {
    return real_.open_first(key, label, additional, sealed, size);
  }
  Bytes noise(std::size_t size, const SealPlace& place) override {
    return real_.noise(size, place);
  }
  Result<Bytes> box(const BoxPublicKey& to, BytesView plaintext, const SealPlace&) override {
    Bytes sealed(box_salt);
    random_.fill(sealed);
    append(sealed, lock_of(to, sealed, plaintext).bytes);
    append(sealed, plaintext);
    return sealed;
  }
  Result<Bytes> box_open(const BoxKey& key, BytesView sealed) const override {
    if (sealed.size() < box_overhead) return failed(FaultCode::does_not_open);
    const BytesView plaintext = sealed.subspan(box_overhead);
    if (!std::ranges::equal(sealed.subspan(box_salt, Hash::size),
                            lock_of(key.public_key(), sealed.first(box_salt), plaintext).bytes))
      return failed(FaultCode::does_not_open);
    return Bytes(plaintext.begin(), plaintext.end());
  }
  Bytes box_noise(std::size_t size, const SealPlace&) override {
    Bytes noise(size);
    random_.fill(noise);
    return noise;
  }
  Result<Key> stretch(BytesView words, const ByteArray<16>& salt) const override {
    return ideal_.stretch(words, salt);
  }

 private:
  static constexpr std::size_t box_salt = box_overhead - Hash::size;
  static Hash lock_of(const BoxPublicKey& to, BytesView salt, BytesView plaintext) {
    return hash(label::test, {to.bytes, salt, plaintext});
  }
  SeededRandom random_;
  RealCipher real_;
  IdealCipher ideal_;
};

}  // namespace

World::World(std::uint64_t seed, std::unique_ptr<Cipher> its_cipher)
    : random(seed), chance(seed ^ 0x5eed), cipher(std::move(its_cipher)) {
  wipe_relay();
}

World::World(std::uint64_t seed, bool is_ideal) : random(seed), chance(seed ^ 0x5eed) {
  if (is_ideal)
    cipher = std::make_unique<IdealCipher>(seed);
  else
    cipher = std::make_unique<RealCipher>(random);
  wipe_relay();
}

World World::with_copies(std::uint64_t seed) {
  return World(seed, std::make_unique<QuickCipher>(seed));
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

void World::back_up_relay() { backup_ = std::make_unique<relay::MemoryStore>(*store); }

void World::restore_relay() {
  if (!backup_) return;
  store = std::make_unique<relay::MemoryStore>(*backup_);
  restart_relay();
}

post::Answer World::deliver(const post::Call& call, const Post& post) {
  store->begin();
  const post::Answer answer = relay_->handle(call, 0, now).answer;
  store->commit();
  if (is_transcribed) {
    append_le(transcript, static_cast<std::uint64_t>(now.ms));
    append(transcript, bytes_of(post.route));
    append(transcript, bytes_of(post.token));
    append(transcript, post.body);
    append_le(transcript, answer.status);
    append(transcript, answer.body);
  }
  return answer;
}

post::Answer World::ask_relay(const post::Call& call) { return deliver(call, {}); }

Answered World::carry(const Post& post, const std::string& from) {
  const auto happens = [&](int percent) {
    return percent > 0 && chance.below(100) < static_cast<std::uint64_t>(percent);
  };
  const auto said = [&](const std::string& what) {
    if (tell) tell("    " + from + " -> " + post.route + ": " + what);
  };
  for (std::size_t i = 0; i < late_.size();) {
    if (--late_[i].first > 0) {
      ++i;
      continue;
    }
    const auto [call, its_post] = std::move(late_[i].second);
    late_.erase(late_.begin() + static_cast<std::ptrdiff_t>(i));
    (void)deliver(call, its_post);
  }
  if (is_cut || happens(faults.lose_call)) {
    said("lost");
    return {};
  }
  const auto route = post::route_named(post.route);
  if (!route) {  // as the relay does
    said("no such route");
    return {0, 404, {}};
  }
  post::Call call;
  call.route = *route;
  if (!post.token.empty()) call.token = post::Token(*bytes_of_hex(post.token));
  call.body = post.body;
  if (happens(faults.relay_crash)) {
    const relay::MemoryStore before = *store;
    (void)deliver(call, post);
    *store = before;
    restart_relay();
    said("the relay's power was cut");
    return {};
  }
  std::optional<relay::MemoryStore> kept;
  if (swallows && swallows(from, call)) kept = *store;
  post::Answer answer = deliver(call, post);
  if (kept) *store = *kept;
  if (after) after(from, call, answer);
  if (happens(faults.twice)) answer = deliver(call, post);
  if (happens(faults.late)) late_.push_back({1 + static_cast<int>(chance.below(12)), {call, post}});
  const auto refusal = post::refusal_in(answer);
  const std::string what = refusal ? std::string(name_of(*refusal)) : "ok";
  if (happens(faults.lose_answer)) {
    said(what + ", but the answer is lost");
    return {};
  }
  said(what);
  Bytes& before = answered_[{from + " " + post.route, post.body}];
  if (answer.body != before) {
    before = answer.body;
    ++news_;
  }
  return {0, answer.status, std::move(answer.body)};
}

Phone& World::phone(std::string name) {
  phones.push_back(
      std::make_unique<Phone>(name, *cipher, random.number(), origin,
                              [this, name](const Post& post) { return carry(post, name); }));
  Phone& made = *phones.back();
  (void)made.start(now);
  return made;
}

int World::round() {
  int answered = 0;
  for (auto& phone : phones) {
    if (!phone->is_running()) continue;
    if (phone->is_open()) (void)phone->ask(Ticked{}, now);
    answered += phone->exchange(now);
  }
  for (auto& phone : phones)
    if (phone->is_open() && phone->listens() && answered > 1) (void)phone->ask(Nudged{}, now);
  pass(3'100);
  return answered;
}

void World::settle() {
  int quiet = 0;
  for (int i = 0; i < 40 && quiet < 3; ++i) {
    const std::uint64_t before = news_;
    (void)round();
    quiet = news_ == before ? quiet + 1 : 0;
  }
}

void World::settle(int rounds) {
  int quiet = 0;
  for (int i = 0; i < rounds && quiet < 3; ++i) quiet = round() == 0 ? quiet + 1 : 0;
}

Phone& added(World& world, Phone& of, const std::string& name) {
  const Reply kit = of.ask(ShowKit{Passphrase(of.passphrase)}, world.now);
  Phone& phone = world.phone(name);
  phone.passphrase = of.passphrase;
  phone.mine_passphrase = of.mine_passphrase;
  (void)phone.ask(Recover{*kit.kit, Passphrase(phone.passphrase)}, world.now);
  world.settle();
  return phone;
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
