// The phone's lock: turned on with the words, opens Us and nothing else, goes with the words.
#include <gtest/gtest.h>

#include <algorithm>

#include "acts.h"
#include "codec/json.h"
#include "crypto/open/derive.h"
#include "vault/phone_lock.h"
#include "world.h"

namespace troth::world {
namespace {

// What a phone has beside Troth: keys that answer a question each, and never leave it.
class Platform {
 public:
  explicit Platform(std::uint64_t seed) : random_(seed) {}
  Bytes new_credential() {
    const auto name = random_.bytes<24>();
    const Bytes credential(name.begin(), name.end());
    keys_[credential] = random_.bytes<32>();
    return credential;
  }
  ByteArray<32> answer(const Bytes& credential, const Phone& to) const {
    return derive_key(keys_.at(credential), label::test, {*to.screen().phone_question}).reveal();
  }

 private:
  SeededRandom random_;
  std::map<Bytes, ByteArray<32>> keys_;
};

std::optional<FaultCode> allow(World& world, Phone& phone) {
  return phone.ask(AllowPhoneLock{Passphrase(phone.passphrase)}, world.now).fault;
}
std::optional<FaultCode> add(World& world, Phone& phone, const Platform& its,
                             const Bytes& credential) {
  return phone.ask(AddPhoneLock{credential, its.answer(credential, phone)}, world.now).fault;
}
Bytes turned_on(World& world, Phone& phone, Platform& its) {
  EXPECT_EQ(allow(world, phone), std::nullopt);
  const Bytes credential = its.new_credential();
  EXPECT_EQ(add(world, phone, its, credential), std::nullopt);
  return credential;
}
Reply opens_by(World& world, Phone& phone, const Platform& its, const Bytes& credential) {
  return phone.ask(UnlockByPhone{credential, its.answer(credential, phone)}, world.now);
}
Phone& alone(World& world, const std::string& name) {
  Phone& phone = world.phone(name);
  (void)phone.ask(FoundAccount{Words{name}, Passphrase(phone.passphrase)}, world.now);
  world.settle();
  return phone;
}
void open_mine(World& world, Phone& phone, std::string words) {  // a copy: it may be its own
  const std::string own = std::exchange(phone.passphrase, words);
  (void)phone.ask(OpenMine{Passphrase(words)}, world.now);
  phone.passphrase = own;
}
bool rests(Phone& phone) {
  return phone.store().contains(std::string(phone_record_name)) ||
         phone.store().contains(device::again(phone_record_name));
}

TEST(PhoneLock, IsTurnedOnWithTheWordsOnceEach) {
  World world(301);
  Phone& ana = alone(world, "Ana");
  Platform its(1);
  const Bytes first = its.new_credential();
  EXPECT_EQ(add(world, ana, its, first), FaultCode::not_open_yet);
  const std::string right = std::exchange(ana.passphrase, "a guess");
  EXPECT_EQ(allow(world, ana), FaultCode::wrong_passphrase);
  EXPECT_EQ(add(world, ana, its, first), FaultCode::not_open_yet);
  ana.passphrase = right;
  EXPECT_FALSE(rests(ana));

  EXPECT_EQ(allow(world, ana), std::nullopt);
  EXPECT_EQ(add(world, ana, its, first), std::nullopt);
  EXPECT_TRUE(rests(ana));
  ASSERT_EQ(ana.screen().phone_locks.size(), 1u);
  EXPECT_EQ(ana.screen().phone_locks[0].credential, first);
  // The words were good for one.
  EXPECT_EQ(add(world, ana, its, its.new_credential()), FaultCode::not_open_yet);
  // A wrong guess takes back what the right words allowed.
  EXPECT_EQ(allow(world, ana), std::nullopt);
  ana.passphrase = "a guess";
  EXPECT_EQ(allow(world, ana), FaultCode::wrong_passphrase);
  ana.passphrase = right;
  EXPECT_EQ(add(world, ana, its, its.new_credential()), FaultCode::not_open_yet);
  // Too late, and after a lock.
  EXPECT_EQ(allow(world, ana), std::nullopt);
  world.pass(6 * minute_ms);
  EXPECT_EQ(add(world, ana, its, its.new_credential()), FaultCode::not_open_yet);
  EXPECT_EQ(allow(world, ana), std::nullopt);
  (void)ana.ask(Lock{}, world.now);
  EXPECT_EQ(add(world, ana, its, its.new_credential()), FaultCode::locked);
  EXPECT_EQ(allow(world, ana), FaultCode::locked);
  ASSERT_FALSE(ana.unlock(world.now).fault.has_value());
  EXPECT_EQ(add(world, ana, its, its.new_credential()), FaultCode::not_open_yet);
  EXPECT_EQ(ana.screen().phone_locks.size(), 1u);
}

TEST(PhoneLock, OpensUsAndNeverMine) {
  World world(303);
  auto [ana, ben] = link_two(world);
  (void)ana->wish(KeepNote{Words{"only mine"}, {}}, world.now);
  Platform its(2);
  const Bytes credential = turned_on(world, *ana, its);
  world.settle();
  for (const bool is_restarted : {false, true}) {
    if (is_restarted)
      (void)ana->start(world.now);
    else
      (void)ana->ask(Lock{}, world.now);
    ASSERT_EQ(ana->screen().phase, Phase::locked);
    ASSERT_EQ(ana->screen().phone_locks.size(), 1u);
    ASSERT_FALSE(opens_by(world, *ana, its, credential).fault.has_value());
    ASSERT_TRUE(ana->is_open());
    ASSERT_TRUE(ana->screen().us.has_value());
    EXPECT_FALSE(ana->screen().mine_open);
    EXPECT_FALSE(ana->screen().mine.has_value());
    ASSERT_NE(ana->device().opened(), nullptr);
    EXPECT_FALSE(ana->device().opened()->mine.has_value());
    EXPECT_FALSE(ana->device().opened()->login.has_value());
    EXPECT_FALSE(ana->device().opened()->identity.has_value());
    EXPECT_EQ(json::text_from(ana->screen()).find("only mine"), std::string::npos);
  }
  // It writes as the words' device does.
  EXPECT_FALSE(ana->wish(TellMoment{{}, Words{"hello"}, {}, {}, {}}, world.now).fault.has_value());
  world.settle();
  EXPECT_EQ(ben->screen().us->moments.size(), 1u);
  // Mine has its own words, and the account's do not open it.
  open_mine(world, *ana, ana->passphrase);
  EXPECT_FALSE(ana->screen().mine_open);
  open_mine(world, *ana, ana->mine_passphrase);
  ASSERT_TRUE(ana->screen().mine_open);
  EXPECT_EQ(ana->screen().mine->notes.size(), 1u);
}

// Alone, Mine opens with the app: by its words, which are the app's, and not by a finger.
TEST(PhoneLock, OpensNoMineWhileOneIsAlone) {
  World world(305);
  Phone& ana = alone(world, "Ana");
  (void)ana.wish(KeepNote{Words{"only mine"}, {}}, world.now);
  Platform its(3);
  const Bytes credential = turned_on(world, ana, its);
  (void)ana.ask(Lock{}, world.now);
  ASSERT_FALSE(opens_by(world, ana, its, credential).fault.has_value());
  ASSERT_TRUE(ana.is_open());
  EXPECT_TRUE(ana.screen().mine_follows_app);
  EXPECT_FALSE(ana.screen().mine.has_value());
  // The slot takes what is written meanwhile.
  EXPECT_FALSE(ana.wish(KeepNote{Words{"and this"}, {}}, world.now).fault.has_value());
  open_mine(world, ana, "a guess");
  EXPECT_FALSE(ana.screen().mine_open);
  open_mine(world, ana, ana.passphrase);
  ASSERT_TRUE(ana.screen().mine_open);
  EXPECT_EQ(ana.screen().mine->notes.size(), 2u);
}

TEST(PhoneLock, DoesNothingThatAsksForTheWords) {
  World world(307);
  auto [ana, ben] = link_two(world);
  Platform its(4);
  const Bytes credential = turned_on(world, *ana, its);
  (void)ana->ask(Lock{}, world.now);
  ASSERT_FALSE(opens_by(world, *ana, its, credential).fault.has_value());
  // Whoever holds the phone guesses; the answer of the platform is their best guess.
  const auto answer = its.answer(credential, *ana);
  for (const std::string& guess :
       {std::string("a guess"), hex_of(answer), std::string(answer.begin(), answer.end())}) {
    ana->passphrase = ana->mine_passphrase = guess;
    const Passphrase typed(guess);
    const std::vector<Request> all = {ShowKit{typed},
                                      SignIn{typed},
                                      ChangePassphrase{typed, Passphrase(ana->new_passphrase)},
                                      AdoptPassphrase{typed, Passphrase(ana->new_passphrase)},
                                      Export{typed, Words{"-"}},
                                      LeaveQuietly{typed},
                                      EraseHere{typed},
                                      Unpair{typed},
                                      OpenMine{typed},
                                      AllowPhoneLock{typed}};
    for (const Request& request : all) {
      const Reply reply = ana->ask(request, world.now);
      EXPECT_EQ(reply.fault, FaultCode::wrong_passphrase) << request.index();
      EXPECT_FALSE(reply.kit.has_value() || reply.file.has_value());
    }
  }
  EXPECT_FALSE(ana->screen().mine_open);
  EXPECT_FALSE(ana->store().empty());
}

TEST(PhoneLock, IsRefusedWithAnotherAnswerAndTheWordsStillOpen) {
  World world(309);
  Phone& ana = alone(world, "Ana");
  Phone& other = alone(world, "Somebody");
  Platform its(5);
  Platform another(6);
  const Bytes credential = turned_on(world, ana, its);
  const Bytes foreign = turned_on(world, other, another);
  (void)ana.ask(Lock{}, world.now);
  (void)other.ask(Lock{}, world.now);
  const auto refused = [&](const Bytes& name, const ByteArray<32>& answer) {
    EXPECT_EQ(ana.ask(UnlockByPhone{name, answer}, world.now).fault, FaultCode::does_not_open);
    EXPECT_EQ(ana.screen().phase, Phase::locked);
    EXPECT_EQ(ana.device().opened(), nullptr);
  };
  refused(credential, another.answer(foreign, ana));
  refused(credential, its.answer(credential, other));  // the right key, asked by another device
  refused(credential, ByteArray<32>{});
  refused(foreign, another.answer(foreign, ana));
  refused({}, its.answer(credential, ana));
  ASSERT_FALSE(ana.unlock(world.now).fault.has_value());
  EXPECT_TRUE(ana.is_open());
  EXPECT_EQ(ana.screen().phone_locks.size(), 1u);
}

TEST(PhoneLock, TurnedOffLeavesNoMoreBehindThanNeverOn) {
  World world(311);
  Phone& ana = alone(world, "Ana");
  Platform its(7);
  const Bytes first = turned_on(world, ana, its);
  const Bytes second = turned_on(world, ana, its);
  ASSERT_EQ(ana.screen().phone_locks.size(), 2u);
  // One is lost: the other opens, and so do the words.
  EXPECT_EQ(ana.ask(RemovePhoneLock{its.new_credential()}, world.now).fault, FaultCode::not_found);
  ASSERT_FALSE(ana.ask(RemovePhoneLock{first}, world.now).fault.has_value());
  (void)ana.ask(Lock{}, world.now);
  EXPECT_EQ(ana.ask(RemovePhoneLock{}, world.now).fault, FaultCode::locked);
  EXPECT_EQ(opens_by(world, ana, its, first).fault, FaultCode::does_not_open);
  ASSERT_FALSE(opens_by(world, ana, its, second).fault.has_value());
  ASSERT_FALSE(ana.ask(RemovePhoneLock{}, world.now).fault.has_value());
  EXPECT_TRUE(ana.screen().phone_locks.empty());
  EXPECT_FALSE(rests(ana));
  (void)ana.start(world.now);
  EXPECT_EQ(opens_by(world, ana, its, second).fault, FaultCode::does_not_open);
  ASSERT_FALSE(ana.unlock(world.now).fault.has_value());
  EXPECT_TRUE(ana.screen().troubles.empty());
}

TEST(PhoneLock, TakesFourAndTheSameOneAnew) {
  World world(313);
  Phone& ana = alone(world, "Ana");
  Platform its(8);
  std::vector<Bytes> all;
  for (std::size_t i = 0; i < phone_locks_max; ++i) all.push_back(turned_on(world, ana, its));
  EXPECT_EQ(allow(world, ana), std::nullopt);
  EXPECT_EQ(add(world, ana, its, its.new_credential()), FaultCode::limit_reached);
  EXPECT_EQ(allow(world, ana), std::nullopt);
  EXPECT_EQ(add(world, ana, its, all[1]), std::nullopt);
  EXPECT_EQ(ana.screen().phone_locks.size(), phone_locks_max);
  EXPECT_EQ(allow(world, ana), std::nullopt);
  EXPECT_EQ(ana.ask(AddPhoneLock{Bytes{}, {}}, world.now).fault, FaultCode::malformed);
  EXPECT_EQ(ana.ask(AddPhoneLock{Bytes(1'024), {}}, world.now).fault, FaultCode::malformed);
  for (const Bytes& one : all) {
    (void)ana.start(world.now);
    EXPECT_FALSE(opens_by(world, ana, its, one).fault.has_value());
    EXPECT_TRUE(ana.is_open());
  }
}

TEST(PhoneLock, GoesWhereTheWordsChange) {
  World world = World::with_copies(317);
  auto [ana, ben] = link_two(world);
  const Reply kit = ana->ask(ShowKit{Passphrase(ana->passphrase)}, world.now);
  Phone& laptop = world.phone("Ana's laptop");
  (void)laptop.ask(Recover{*kit.kit, Passphrase(laptop.passphrase)}, world.now);
  world.settle();
  Platform its(9);
  Platform laptops(10);
  const Bytes credential = turned_on(world, *ana, its);
  const Bytes at_laptop = turned_on(world, laptop, laptops);
  // A change that is refused changes nothing.
  const std::string right = std::exchange(ana->passphrase, "a guess");
  EXPECT_EQ(ana->ask(ChangePassphrase{Passphrase(ana->passphrase), Passphrase(ana->new_passphrase)},
                     world.now)
                .fault,
            FaultCode::wrong_passphrase);
  ana->passphrase = right;
  EXPECT_EQ(ana->screen().phone_locks.size(), 1u);
  ASSERT_FALSE(
      ana->ask(ChangePassphrase{Passphrase(ana->passphrase), Passphrase(ana->new_passphrase)},
               world.now)
          .fault.has_value());
  EXPECT_TRUE(ana->screen().phone_locks.empty());
  EXPECT_FALSE(rests(*ana));
  world.settle(60);
  (void)ana->start(world.now);
  EXPECT_EQ(opens_by(world, *ana, its, credential).fault, FaultCode::does_not_open);

  EXPECT_EQ(laptop.screen().phone_locks.size(), 1u);
  (void)laptop.ask(
      AdoptPassphrase{Passphrase(laptop.passphrase), Passphrase(laptop.new_passphrase)}, world.now);
  world.settle(60);
  EXPECT_TRUE(laptop.screen().phone_locks.empty());
  (void)laptop.start(world.now);
  EXPECT_EQ(opens_by(world, laptop, laptops, at_laptop).fault, FaultCode::does_not_open);
  laptop.passphrase = laptop.new_passphrase;
  ASSERT_FALSE(laptop.unlock(world.now).fault.has_value());
}

// Platforms carry their keys to other phones: a copy of the store may find its key there.
TEST(PhoneLock, GoesFromACopyOnceItIsFoundToBeOne) {
  World world = World::with_copies(319);
  auto [ana, ben] = link_two(world);
  Platform its(11);
  const Bytes credential = turned_on(world, *ana, its);
  world.settle();
  Phone& copy = world.phone("the copy");
  copy.start_as_copy_of(*ana);
  (void)copy.start(world.now);
  ASSERT_FALSE(opens_by(world, copy, its, credential).fault.has_value());
  copy.is_cut = true;
  (void)copy.wish(TellMoment{{}, Words{"said on the copy"}, {}, {}, {}}, world.now);
  (void)ana->wish(TellMoment{{}, Words{"said on the phone"}, {}, {}, {}}, world.now);
  world.settle();
  copy.is_cut = false;
  world.settle(60);
  ASSERT_EQ(copy.screen().relay.phase, RelayPhase::asks_sign_in) << standing_of(copy);
  EXPECT_TRUE(copy.screen().phone_locks.empty());
  EXPECT_FALSE(rests(copy));
  EXPECT_EQ(ana->screen().phone_locks.size(), 1u);
}

TEST(PhoneLock, GoesFromADeviceThatHearsItWasTakenOut) {
  World world = World::with_copies(323);
  auto [ana, ben] = link_two(world);
  const Reply kit = ana->ask(ShowKit{Passphrase(ana->passphrase)}, world.now);
  Phone& lost = world.phone("Ana's lost phone");
  (void)lost.ask(Recover{*kit.kit, Passphrase(lost.passphrase)}, world.now);
  world.settle();
  Platform its(12);
  const Bytes credential = turned_on(world, lost, its);
  // It has to have written something to be known.
  (void)lost.wish(TellMoment{{}, Words{"here"}, {}, {}, {}}, world.now);
  world.settle(60);
  ASSERT_FALSE(ana->ask(RevokeDevice{device_log(lost), Passphrase(ana->passphrase)}, world.now)
                   .fault.has_value());
  world.settle(60);
  // Until it hears of it, it opens as before, and what it held stays readable.
  (void)lost.start(world.now);
  lost.is_cut = true;
  ASSERT_FALSE(opens_by(world, lost, its, credential).fault.has_value());
  lost.is_cut = false;
  for (int i = 0; i < 6; ++i) {
    if (lost.screen().relay.phase == RelayPhase::asks_sign_in)
      (void)lost.ask(SignIn{Passphrase(lost.passphrase)}, world.now);
    world.settle(60);
    world.pass(13 * hour_ms);
  }
  ASSERT_TRUE(std::ranges::any_of(lost.screen().devices, [&](const DeviceRow& row) {
    return row.this_one && row.removed;
  })) << standing_of(lost);
  EXPECT_TRUE(lost.screen().phone_locks.empty());
  EXPECT_FALSE(rests(lost));
}

TEST(PhoneLock, DamagedIsNamedAndTheWordsOpen) {
  for (const bool is_both : {false, true}) {
    World world(327);
    Phone& ana = alone(world, "Ana");
    Platform its(13);
    const Bytes credential = turned_on(world, ana, its);
    const std::string name(phone_record_name);
    ana.store()[name][9] ^= 1;
    if (is_both) ana.store()[device::again(name)][9] ^= 1;
    (void)ana.start(world.now);
    EXPECT_EQ(ana.screen().phone_locks.size(), is_both ? 0u : 1u);
    if (is_both)
      ASSERT_FALSE(ana.unlock(world.now).fault.has_value());
    else
      ASSERT_FALSE(opens_by(world, ana, its, credential).fault.has_value());
    ASSERT_TRUE(ana.is_open());
    EXPECT_TRUE(std::ranges::any_of(ana.screen().troubles, [&](const Trouble& it) {
      return it.fault == FaultCode::store_damaged && it.entry == name;
    }));
    (void)ana.start(world.now);
    EXPECT_EQ(rests(ana), !is_both);
    ASSERT_FALSE(ana.unlock(world.now).fault.has_value());
    EXPECT_TRUE(ana.screen().troubles.empty());
  }
}

TEST(PhoneLock, IsErasedWithEverythingElse) {
  World world(331);
  Phone& ana = alone(world, "Ana");
  Platform its(14);
  (void)turned_on(world, ana, its);
  ASSERT_FALSE(ana.ask(EraseHere{Passphrase(ana.passphrase)}, world.now).fault.has_value());
  EXPECT_TRUE(ana.store().empty());
  EXPECT_EQ(ana.screen().phase, Phase::fresh);
  EXPECT_TRUE(ana.screen().phone_locks.empty());
  EXPECT_FALSE(ana.screen().phone_question.has_value());
}

// Whatever happened before: after a finger, Mine is closed and its words are nowhere on the screen.
TEST(PhoneLock, NeverOpensMineInAnyLife) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    SCOPED_TRACE(seed);
    SeededRandom chance(seed);
    World world(400 + seed);
    Phone* ana = chance.below(2) ? link_two(world).ana : &alone(world, "Ana");
    Platform its(seed);
    std::vector<Bytes> credentials;
    int opened = 0;
    for (int turn = 0; turn < 30; ++turn) {
      switch (chance.below(7)) {
        case 0:
          credentials.push_back(turned_on(world, *ana, its));
          if (credentials.size() == phone_locks_max) {
            EXPECT_FALSE(ana->ask(RemovePhoneLock{}, world.now).fault.has_value());
            credentials.clear();
          }
          break;
        case 1:
          open_mine(world, *ana,
                    ana->screen().mine_follows_app ? ana->passphrase : ana->mine_passphrase);
          break;
        case 2:
          (void)ana->ask(CloseMine{}, world.now);
          break;
        case 3:
          world.pass(static_cast<std::int64_t>(chance.below(3) * hour_ms));
          world.settle(3);
          break;
        case 4:
          (void)ana->wish(MakePromise{Words{"shared"}, {}, {}, {}, {}}, world.now);
          break;
        default:
          (void)ana->wish(KeepNote{Words{"CANARY in Mine"}, {}}, world.now);
      }
      if (credentials.empty() || chance.below(4)) continue;
      if (chance.below(2))
        (void)ana->start(world.now);
      else
        (void)ana->ask(Lock{}, world.now);
      const Bytes& by = credentials[static_cast<std::size_t>(chance.below(credentials.size()))];
      ASSERT_FALSE(opens_by(world, *ana, its, by).fault.has_value());
      ASSERT_TRUE(ana->is_open());
      ++opened;
      EXPECT_FALSE(ana->screen().mine_open);
      EXPECT_FALSE(ana->device().opened()->mine.has_value());
      EXPECT_EQ(json::text_from(ana->screen()).find("CANARY"), std::string::npos);
    }
    EXPECT_GT(opened, 0);
  }
}

}  // namespace
}  // namespace troth::world
