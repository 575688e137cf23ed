#include "acts.h"
#include "codec/json.h"
#include "simulation.h"

namespace troth::world {
namespace {

constexpr int turns = 12;

// All that anybody but Ana with Mine open can see of one life.
struct Seen {
  Bytes transcript;
  std::map<std::string, Bytes> ben_store;
  std::string ben_screen;
  std::map<std::string, Bytes> ana_store;
  int shared_acts = 0;
  int private_acts = 0;
  bool is_by_phone = false;
};

class Life {
 public:
  Life(std::uint64_t seed, bool is_private, bool leaks)
      : world_(seed), shared_(seed + 1), secret_(seed + 2), private_(is_private), leaks_(leaks) {
    world_.is_transcribed = true;
    const Couple two = link_two(world_);
    ana_ = two.ana;
    ben_ = two.ben;
  }

  Seen live() {
    // In half of the lives she opens by her phone's lock.
    is_by_phone_ = shared_.below(2) == 0;
    if (is_by_phone_) {
      (void)ana_->ask(AllowPhoneLock{Passphrase(ana_->passphrase)}, world_.now);
      (void)ana_->ask(AddPhoneLock{credential, answer}, world_.now);
      seen_.is_by_phone = ana_->screen().phone_locks.size() == 1;
    }
    restart_ana();  // Mine is locked at first, as after every start
    world_.settle();
    world_.faults = {static_cast<int>(shared_.below(20)), static_cast<int>(shared_.below(20)),
                     static_cast<int>(shared_.below(20))};
    for (int turn = 0; turn < turns; ++turn) {
      world_.pass(static_cast<std::int64_t>(shared_.below(5 * hour_ms)));
      if (private_) act_in_private(turn);
      if (shared_.below(3) != 0) act_for_both(turn);
      if (shared_.below(3) == 0) {
        (void)ana_->ask(Lock{}, world_.now);
        restart_ana();
      }
      world_.settle(6);
    }
    (void)ana_->ask(Lock{}, world_.now);
    seen_.transcript = std::move(world_.transcript);
    seen_.ben_store = ben_->store();
    seen_.ben_screen = json::text_from(ben_->screen());
    seen_.ana_store = ana_->store();
    return std::move(seen_);
  }

 private:
  void restart_ana() {
    (void)ana_->start(world_.now);
    if (is_by_phone_)
      (void)ana_->ask(UnlockByPhone{credential, answer}, world_.now);
    else
      (void)ana_->unlock(world_.now);
  }

  // Drawn from what Ben sees, which private acts of Ana cannot touch.
  void act_for_both(int number) {
    Phone& who = shared_.below(2) ? *ana_ : *ben_;
    auto wish = shared_.below(2) == 0
                    ? imagined_act(who, state_of(*ben_), shared_, world_.now, Audience::ours)
                    : shared_act(*ben_, shared_, world_.now, number, shared_act_kinds_all);
    if (!wish) return;
    if (!who.wish(std::move(*wish), world_.now).fault) ++seen_.shared_acts;
  }

  // Drafts, hurts that are not raised, fear and plans, hiding and muting, notes of any size; Mine
  // opened and closed, its pages turned; and looking back: words that were said, and months.
  void act_in_private(int number) {
    for (auto acts = secret_.below(4); acts > 0; --acts) {
      switch (secret_.below(6)) {
        case 0:
          (void)ana_->open_mine(world_.now);
          continue;
        case 1:
          (void)ana_->ask(CloseMine{}, world_.now);
          continue;
        case 2:
          keep(private_act(*ana_, secret_, number));
          continue;
        default:
          if (auto wish = imagined_act(*ana_, state_of(*ana_), secret_, world_.now, Audience::mine))
            keep(std::move(*wish));
      }
    }
    look_back();
    (void)ana_->ask(
        Turn{static_cast<int>(secret_.below(2)), static_cast<int>(secret_.below(2)), {}},
        world_.now);
  }
  void keep(Wish wish) {
    if (ana_->wish(std::move(wish), world_.now).fault) return;
    ++seen_.private_acts;
    if (leaks_) (void)ana_->wish(CallMe{Words{"a leak"}}, world_.now);
  }
  void look_back() {
    static constexpr std::string_view words[] = {"a", "Ana", "nobody wrote this", "e"};
    (void)ana_->ask(Search{std::string(words[secret_.below(4)]), secret_.below(2) == 0},
                    world_.now);
    const Instant from{world_.now.ms - static_cast<std::int64_t>(secret_.below(60 * day_ms))};
    (void)ana_->ask(ReadTimeline{from, world_.now, secret_.below(2) == 0, secret_.below(2) == 0},
                    world_.now);
  }

  static inline const Bytes credential = Bytes(16, 7);
  static constexpr ByteArray<32> answer{1, 2, 3};

  World world_;
  SeededRandom shared_;
  SeededRandom secret_;
  bool private_;
  bool leaks_;
  bool is_by_phone_ = false;
  Phone* ana_ = nullptr;
  Phone* ben_ = nullptr;
  Seen seen_;
};

}  // namespace

Run two_worlds(std::uint64_t seed, bool leak) {
  const Seen without = Life(seed, false, false).live();
  const Seen with = Life(seed, true, leak).live();
  Run run;
  run.shared_acts = with.shared_acts;
  run.private_acts = with.private_acts;
  run.is_by_phone = with.is_by_phone;
  const auto differs = [&](const std::string& what) {
    run.is_good = false;
    run.what = what;
    return run;
  };
  if (without.shared_acts != with.shared_acts) return differs("other acts were shared");
  if (without.transcript != with.transcript) return differs("the relay saw a difference");
  if (without.ben_store != with.ben_store)
    return differs("the partner's device holds a difference");
  if (without.ben_screen != with.ben_screen)
    return differs("the partner's screen shows a difference");
  if (without.ana_store.size() != with.ana_store.size())
    return differs("the locked store has other records");
  for (const auto& [key, bytes] : without.ana_store)
    if (const auto found = with.ana_store.find(key);
        found == with.ana_store.end() || found->second != bytes)
      return differs("the locked store differs in " + key);
  return run;
}

}  // namespace troth::world
