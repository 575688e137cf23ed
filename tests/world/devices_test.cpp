// Several devices of one person: added before and after linking, taken out; another
// passphrase; leaving; and what an export holds.
#include <gtest/gtest.h>

#include <algorithm>

#include "acts.h"
#include "crypto/open/age.h"
#include "several_devices.h"
#include "vault/bundle.h"
#include "vault/kit.h"
#include "world.h"

namespace troth::world {
namespace {

TEST(Devices, OneAddedBeforeLinkingComesAlongWhereThePassphraseIsTyped) {
  World world(71);
  Phone& ana = world.phone("Ana");
  Phone& ben = world.phone("Ben");
  (void)ana.ask(FoundAccount{Words{"Ana"}, Passphrase(ana.passphrase)}, world.now);
  (void)ben.ask(FoundAccount{Words{"Ben"}, Passphrase(ben.passphrase)}, world.now);
  world.settle();
  Phone& anas = added(world, ana, "Ana's laptop");
  Phone& bens = added(world, ben, "Ben's laptop");
  ASSERT_EQ(anas.screen().pairing.phase, PairingPhase::alone);

  (void)ana.ask(Invite{}, world.now);
  world.settle();
  ASSERT_TRUE(ana.screen().pairing.link.has_value());
  (void)ben.ask(AcceptInvitation{*ana.screen().pairing.link, Passphrase(ben.passphrase)},
                world.now);
  world.settle();
  (void)ana.ask(ConfirmPartner{Passphrase(ana.passphrase), Passphrase(ana.mine_passphrase), {}},
                world.now);
  world.settle();
  (void)ben.ask(SetMinePassphrase{Passphrase(ben.passphrase), Passphrase(ben.mine_passphrase)},
                world.now);
  world.settle();
  for (const Phone* laptop : {&anas, &bens})
    EXPECT_EQ(laptop->screen().relay.phase, RelayPhase::asks_sign_in) << standing_of(*laptop);
  live_on(world);
  for (Phone* laptop : {&anas, &bens}) {
    ASSERT_EQ(laptop->screen().pairing.phase, PairingPhase::linked) << standing_of(*laptop);
    tell(world, *laptop, "from " + laptop->name());
  }
  live_on(world);
  EXPECT_EQ(ben.screen().us->moments.size(), 2u);
  for (const auto& phone : world.phones)
    EXPECT_EQ(phone->device().state_hash(), ana.device().state_hash()) << standing_of(*phone);
}

// Who begins and is gone before the relay has answered is not asked for the words once more: they
// were typed to open it.
TEST(Devices, OneThatWasShutBeforeTheRelayAnsweredSignsInByItself) {
  World world(77);
  Phone& ana = world.phone("Ana");
  (void)ana.ask(FoundAccount{Words{"Ana"}, Passphrase(ana.passphrase)}, world.now);
  comes_back(world, ana);
  world.settle();
  EXPECT_EQ(ana.screen().relay.phase, RelayPhase::in_step) << standing_of(ana);
}

TEST(Devices, OneWhoseWordsWereChangedBeforeTheRelayEverAnsweredSignsInWithTheNewOnes) {
  World world(78);
  Phone& ana = world.phone("Ana");
  (void)ana.ask(FoundAccount{Words{"Ana"}, Passphrase(ana.passphrase)}, world.now);
  comes_back(world, ana);
  ASSERT_FALSE(ana.ask(ChangePassphrase{Passphrase(ana.passphrase), Passphrase(ana.new_passphrase)},
                       world.now)
                   .fault.has_value());
  ana.passphrase = ana.new_passphrase;
  comes_back(world, ana);
  world.settle();
  EXPECT_EQ(ana.screen().relay.phase, RelayPhase::in_step) << standing_of(ana);
}

// A relay that let it in once and knows it no more: somebody may have taken this device out, so it
// asks.
TEST(Devices, OneThatTheRelayHasForgottenAsksForTheWords) {
  World world(79);
  Phone& ana = world.phone("Ana");
  (void)ana.ask(FoundAccount{Words{"Ana"}, Passphrase(ana.passphrase)}, world.now);
  world.settle();
  ASSERT_EQ(ana.screen().relay.phase, RelayPhase::in_step) << standing_of(ana);
  world.wipe_relay();
  comes_back(world, ana);
  world.settle();
  EXPECT_EQ(ana.screen().relay.phase, RelayPhase::asks_sign_in) << standing_of(ana);
}

// The account's secret stays between the page and this device: the relay is asked with what was
// derived from it, and no address, token or body holds the kit.
TEST(Devices, OneThatComesByTheKitShowsItToNobody) {
  World world(75);
  auto [ana, ben] = link_two(world);
  const Reply shown = ana->ask(ShowKit{Passphrase(ana->passphrase)}, world.now);
  ASSERT_TRUE(shown.kit.has_value());
  const auto secret = kit_from(*shown.kit)->account_secret.reveal();
  std::string calls;
  world.tell = [&](const std::string& line) { calls += line + "\n"; };
  world.is_transcribed = true;
  Phone& laptop = world.phone("Ana's laptop");
  (void)laptop.ask(Recover{*shown.kit, Passphrase(laptop.passphrase)}, world.now);
  world.settle();
  const std::string everything = calls + std::string(text_of(world.transcript));
  EXPECT_EQ(everything.find(text_of(secret)), std::string::npos);
  EXPECT_EQ(everything.find(hex_of(secret)), std::string::npos);
  for (std::size_t group = 3; group <= kit_groups; ++group)  // those of the secret and the check
    EXPECT_EQ(everything.find(kit_group(*kit_from(*shown.kit), group)), std::string::npos) << calls;
  EXPECT_NE(calls.find("Ana's laptop -> login: ok"), std::string::npos) << calls;
  EXPECT_EQ(laptop.screen().phase, Phase::open);
}

// A blob that went up only with a reason would tell the relay of the reason.
TEST(Devices, TheWeeklyBlobGoesUpEveryWeekWhetherOrNotAnythingChanged) {
  World world(77);
  auto [ana, ben] = link_two(world);
  const AccountId account =
      kit_from(*ana->ask(ShowKit{Passphrase(ana->passphrase)}, world.now).kit)->account;
  const auto weekly = [&] { return world.store->blob(account, post::Blob::weekly)->version; };
  for (int week = 0; week < 3; ++week) {
    const std::uint64_t before = weekly();
    world.pass(7 * day_ms);
    world.settle();
    EXPECT_GT(weekly(), before) << week;
  }
}

TEST(Devices, OneThatIsTakenOutReadsNothingNewAndErasesNothing) {
  World world = World::with_copies(79);
  auto [ana, ben] = link_two(world);
  Phone& lost = added(world, *ana, "Ana's lost phone");
  tell(world, lost, "before it was lost");
  live_on(world);
  const LogId log = device_log(lost);
  EXPECT_EQ(ben->ask(RevokeDevice{log, Passphrase(ben->passphrase)}, world.now).fault,
            FaultCode::not_yours);
  const std::string right = std::exchange(ana->passphrase, "a guess");
  EXPECT_EQ(ana->ask(RevokeDevice{log, Passphrase(ana->passphrase)}, world.now).fault,
            FaultCode::wrong_passphrase);
  ana->passphrase = right;
  lost.is_cut = true;
  ASSERT_FALSE(
      ana->ask(RevokeDevice{log, Passphrase(ana->passphrase)}, world.now).fault.has_value());
  tell(world, *ana, "after");
  live_on(world);
  tell(world, *ben, "and I answer");
  // It comes back, and says something that it could not know would not count.
  lost.is_cut = false;
  tell(world, lost, "from whoever found it");
  world.settle(60);
  live_on(world);
  for (const Phone* phone : {ana, ben}) {
    EXPECT_EQ(phone->screen().us->moments.size(), 3u) << standing_of(*phone);
    EXPECT_TRUE(std::ranges::any_of(phone->screen().devices, [&](const DeviceRow& row) {
      return row.log == log && row.removed;
    }));
  }
  EXPECT_EQ(ana->device().state_hash(), ben->device().state_hash());
  EXPECT_LT(lost.screen().us->moments.size(), 4u) << standing_of(lost);

  // Kit and passphrase alone read everything, also what came after.
  Phone& fresh = added(world, *ana, "Ana's new phone");
  live_on(world);
  ASSERT_EQ(fresh.screen().phase, Phase::open);
  EXPECT_EQ(fresh.device().state_hash(), ben->device().state_hash()) << standing_of(fresh);
}

TEST(Devices, AnotherPassphraseHoldsEverywhereAndTheFormerNowhere) {
  World world = World::with_copies(83);
  auto [ana, ben] = link_two(world);
  Phone& laptop = added(world, *ana, "Ana's laptop");
  const Reply kit = ana->ask(ShowKit{Passphrase(ana->passphrase)}, world.now);
  ASSERT_FALSE(
      ana->ask(ChangePassphrase{Passphrase(ana->passphrase), Passphrase(ana->new_passphrase)},
               world.now)
          .fault.has_value());
  world.settle(60);
  const std::string former = std::exchange(ana->passphrase, ana->new_passphrase);
  (void)ana->start(world.now);
  ASSERT_FALSE(ana->unlock(world.now).fault.has_value());
  world.settle(60);
  // The laptop is asked, and takes it over.
  EXPECT_EQ(laptop.screen().relay.phase, RelayPhase::asks_sign_in) << standing_of(laptop);
  (void)laptop.ask(AdoptPassphrase{Passphrase(former), Passphrase(laptop.new_passphrase)},
                   world.now);
  world.settle(60);
  laptop.passphrase = laptop.new_passphrase;
  (void)laptop.start(world.now);
  ASSERT_FALSE(laptop.unlock(world.now).fault.has_value());
  live_on(world);
  tell(world, laptop, "still me");
  live_on(world);
  EXPECT_EQ(ben->screen().us->moments.size(), 1u);
  // A new device needs the new one.
  Phone& other = world.phone("with the former");
  other.passphrase = former;
  (void)other.ask(Recover{*kit.kit, Passphrase(former)}, world.now);
  world.settle();
  EXPECT_EQ(other.screen().phase, Phase::fresh);
  Phone& fresh = added(world, *ana, "Ana's new phone");
  EXPECT_EQ(fresh.screen().phase, Phase::open);
}

TEST(Devices, LeavingQuietlyIsSilenceToTheOther) {
  const auto silence = [](bool leaves) {
    World world(89);
    auto [ana, ben] = link_two(world);
    tell(world, *ana, "before");
    world.settle();
    if (leaves) {
      EXPECT_FALSE(
          ana->ask(LeaveQuietly{Passphrase(ana->passphrase)}, world.now).fault.has_value());
      EXPECT_EQ(ana->screen().relay.phase, RelayPhase::leaving);
      (void)ana->exchange(world.now);
      EXPECT_EQ(ana->screen().relay.phase, RelayPhase::left);
      EXPECT_EQ(ana->screen().us->moments.size(), 1u);
    }
    ana->crash();
    std::string seen;
    for (int day = 0; day < 30; ++day) {
      world.pass(day_ms);
      world.settle(6);
      seen += standing_of(*ben) + "\n";
    }
    return std::pair{seen, ben->store()};
  };
  EXPECT_EQ(silence(true), silence(false));
}

TEST(Devices, PartingIsSilenceToTheOther) {
  const auto silence = [](bool parts) {
    World world(91);
    auto [ana, ben] = link_two(world);
    tell(world, *ana, "before");
    world.settle();
    if (parts) {
      EXPECT_FALSE(ana->ask(Unpair{Passphrase(ana->passphrase)}, world.now).fault.has_value());
      (void)ana->exchange(world.now);
      EXPECT_EQ(ana->screen().pairing.phase, PairingPhase::alone);
    }
    ana->crash();
    std::string seen;
    for (int day = 0; day < 30; ++day) {
      world.pass(day_ms);
      world.settle(6);
      seen += standing_of(*ben) + "\n";
    }
    return std::pair{seen, ben->store()};
  };
  EXPECT_EQ(silence(true), silence(false));
}

TEST(Devices, WhoPartedGoesOnAloneAndMayFindSomebodyElse) {
  World world = World::with_copies(109);
  auto [ana, ben] = link_two(world);
  Phone& laptop = added(world, *ana, "Ana's laptop");
  tell(world, *ana, "from Ana");
  tell(world, *ben, "from Ben");
  (void)ana->wish(KeepNote{Words{"only mine"}, {}}, world.now);
  live_on(world);
  const std::string right = std::exchange(ana->passphrase, "a guess");
  EXPECT_EQ(ana->ask(Unpair{Passphrase(ana->passphrase)}, world.now).fault,
            FaultCode::wrong_passphrase);
  ana->passphrase = right;
  ASSERT_FALSE(ana->ask(Unpair{Passphrase(ana->passphrase)}, world.now).fault.has_value());
  EXPECT_EQ(ana->ask(Unpair{Passphrase(ana->passphrase)}, world.now).fault, FaultCode::no_partner);
  live_on(world);
  tell(world, *ben, "to nobody");
  live_on(world);

  for (Phone* phone : {ana, &laptop}) {
    ASSERT_EQ(phone->screen().pairing.phase, PairingPhase::alone) << standing_of(*phone);
    EXPECT_EQ(phone->screen().relay.phase, RelayPhase::in_step) << standing_of(*phone);
    ASSERT_EQ(phone->screen().archives.size(), 1u);
    const ArchiveRow& row = phone->screen().archives[0];
    EXPECT_EQ(row.partner_name, Words{"Ben"});
    EXPECT_GT(row.began, Instant{});
    EXPECT_LT(row.began, row.last);
    EXPECT_LT(row.last, world.now) << "what Ben wrote to nobody is not in it";
    EXPECT_FALSE(phone->screen().archive.has_value());
    (void)phone->ask(Look{row.space}, world.now);
    ASSERT_TRUE(phone->screen().archive.has_value());
    EXPECT_EQ(phone->screen().archive->moments.size(), 2u);
    for (const auto& moment : phone->screen().archive->moments)
      EXPECT_FALSE(moment.can_thank) << "it is only to be read";
    (void)phone->ask(Look{}, world.now);
    EXPECT_FALSE(phone->screen().archive.has_value());
    (void)phone->open_mine(world.now);
    ASSERT_TRUE(phone->screen().mine_open);
    EXPECT_EQ(phone->screen().mine->notes.size(), 1u) << phone->name();
  }
  EXPECT_EQ(ben->screen().us->moments.size(), 3u);
  EXPECT_EQ(ben->screen().pairing.phase, PairingPhase::linked);
  EXPECT_FALSE(
      ana->wish(MakePromise{Words{"on my own"}, {}, {}, {}, {}}, world.now).fault.has_value());
  live_on(world);
  EXPECT_EQ(laptop.screen().us->promises.size(), 1u) << standing_of(laptop);

  // Somebody else; the passphrase of Mine is the one it has.
  Phone& cara = world.phone("Cara");
  (void)cara.ask(FoundAccount{Words{"Cara"}, Passphrase(cara.passphrase)}, world.now);
  (void)ana->ask(Invite{}, world.now);
  world.settle();
  ASSERT_TRUE(ana->screen().pairing.link.has_value());
  (void)cara.ask(AcceptInvitation{*ana->screen().pairing.link, Passphrase(cara.passphrase)},
                 world.now);
  world.settle();
  ASSERT_EQ(ana->screen().pairing.phase, PairingPhase::comparing);
  const Reply linked = ana->ask(
      ConfirmPartner{Passphrase(ana->passphrase), Passphrase(ana->mine_passphrase), {}}, world.now);
  ASSERT_FALSE(linked.fault.has_value()) << name_of(*linked.fault);
  live_on(world);
  ASSERT_EQ(cara.screen().pairing.phase, PairingPhase::linked);
  tell(world, cara, "hello");
  live_on(world);
  EXPECT_EQ(ana->screen().us->moments.size(), 1u);
  EXPECT_EQ(laptop.screen().us->moments.size(), 1u) << standing_of(laptop);
  EXPECT_EQ(ana->screen().archives.size(), 1u);
  EXPECT_TRUE(cara.screen().archives.empty());
  EXPECT_EQ(ana->device().state_hash(), cara.device().state_hash());
  EXPECT_EQ(ben->screen().us->moments.size(), 3u);
  // All of it is there after a start.
  (void)ana->start(world.now);
  ASSERT_FALSE(ana->unlock(world.now).fault.has_value());
  EXPECT_EQ(ana->screen().archives.size(), 1u);
  EXPECT_EQ(ana->screen().us->moments.size(), 1u);
}

TEST(Devices, ErasingHereLeavesNothingHereAndEverythingThere) {
  World world(97);
  auto [ana, ben] = link_two(world);
  tell(world, *ana, "before");
  world.settle();
  ASSERT_FALSE(ana->ask(EraseHere{Passphrase(ana->passphrase)}, world.now).fault.has_value());
  EXPECT_TRUE(ana->store().empty());
  EXPECT_EQ(ana->screen().phase, Phase::fresh);
  world.settle();
  EXPECT_EQ(ben->screen().us->moments.size(), 1u);
}

TEST(Devices, AnExportHoldsEveryFrameAndOneChangedByteInItIsFound) {
  World world = World::with_copies(101);
  auto [ana, ben] = link_two(world);
  for (int i = 0; i < 5; ++i) {
    tell(world, *ana, "moment " + std::to_string(i));
    tell(world, *ben, "and <b>" + std::to_string(i) + "</b>");
    world.settle();
  }
  (void)ana->wish(KeepNote{Words{"only mine"}, {}}, world.now);
  const Reply reply =
      ana->ask(Export{Passphrase(ana->passphrase), Words{"What this is."}}, world.now);
  ASSERT_FALSE(reply.fault.has_value());
  ASSERT_TRUE(reply.file.has_value() && reply.offered.has_value());
  const auto tar = age_open(bytes_of(*reply.offered), *reply.file);
  ASSERT_TRUE(tar.has_value());
  const auto report = verify_bundle(*tar, *world.cipher);
  ASSERT_TRUE(report.has_value());
  EXPECT_TRUE(report->is_whole());
  EXPECT_GE(report->facts, 10u);
  EXPECT_EQ(report->unknown, 0u);
  const auto files = files_in_tar(*tar);
  ASSERT_TRUE(files.has_value());
  for (const TarFile& file : *files) {
    EXPECT_EQ(text_of(file.bytes).find("only mine"), std::string_view::npos) << file.name;
    if (file.name == "readme.html") {
      EXPECT_NE(text_of(file.bytes).find("&lt;b>"), std::string_view::npos);
    }
  }
  // Any byte of any frame.
  SeededRandom chance(3);
  const std::string_view name = "frames.bin";
  const auto at = text_of(*tar).find(name);
  ASSERT_NE(at, std::string_view::npos);
  for (int i = 0; i < 20; ++i) {
    Bytes changed = *tar;
    changed[at + 512 + 4 + chance.below(3'000)] ^= 1;
    const auto damaged = verify_bundle(changed, *world.cipher);
    EXPECT_TRUE(!damaged.has_value() || !damaged->is_whole());
  }
}

// The relay and every device are gone; the file, its six words, the kit and the passphrase are
// left.
TEST(Devices, AnImportMakesANewDeviceAndFillsAnEmptyRelay) {
  World world = World::with_copies(103);
  auto [ana, ben] = link_two(world);
  tell(world, *ana, "from Ana");
  tell(world, *ben, "from Ben");
  (void)ana->wish(KeepNote{Words{"only mine"}, {}}, world.now);
  live_on(world);
  (void)ana->open_mine(world.now);
  live_on(world);  // what waited for Mine leaves with the frames of the calendar
  const Hash us = ana->device().state_hash();
  const Hash mine = ana->device().mine_hash();
  const LogId old_log = device_log(*ana);
  const Reply kit = ana->ask(ShowKit{Passphrase(ana->passphrase)}, world.now);
  const Reply copy = ana->ask(Export{Passphrase(ana->passphrase), Words{"-"}}, world.now);
  ASSERT_TRUE(kit.kit && copy.file && copy.offered);
  const Reply bens_kit = ben->ask(ShowKit{Passphrase(ben->passphrase)}, world.now);
  ana->crash();
  ben->is_cut = true;
  world.wipe_relay();

  Phone& fresh = world.phone("Ana's new phone");
  fresh.mine_passphrase = ana->mine_passphrase;
  const auto import = [&](const std::string& words, const std::string& its_kit) {
    return fresh.ask(Import{*copy.file, Passphrase(words), its_kit, Passphrase(fresh.passphrase)},
                     world.now);
  };
  EXPECT_EQ(import("some other words", *kit.kit).fault, FaultCode::wrong_passphrase);
  EXPECT_EQ(import(*copy.offered, *bens_kit.kit).fault, FaultCode::wrong_kit);
  EXPECT_EQ(fresh.screen().phase, Phase::fresh);
  const std::string right = std::exchange(fresh.passphrase, "a guess");
  EXPECT_TRUE(import(*copy.offered, *kit.kit).fault.has_value());
  EXPECT_EQ(fresh.screen().phase, Phase::fresh);
  EXPECT_TRUE(fresh.store().empty());
  fresh.passphrase = right;
  const Reply done = import(*copy.offered, *kit.kit);
  ASSERT_FALSE(done.fault.has_value()) << name_of(*done.fault);
  ASSERT_EQ(fresh.screen().phase, Phase::open);
  EXPECT_EQ(fresh.device().state_hash(), us);
  EXPECT_NE(device_log(fresh), old_log);

  // Mine comes along, under its own passphrase.
  EXPECT_FALSE(fresh.screen().mine_open);
  fresh.passphrase = fresh.mine_passphrase;
  (void)fresh.ask(OpenMine{Passphrase(fresh.passphrase)}, world.now);
  fresh.passphrase = right;
  ASSERT_TRUE(fresh.screen().mine_open);
  EXPECT_EQ(fresh.device().mine_hash(), mine);

  // It goes on, and the relay that knew nothing has everything.
  tell(world, fresh, "from the new phone");
  world.phones.erase(world.phones.begin());
  live_on(world);
  ben->is_cut = false;
  live_on(world);
  EXPECT_EQ(ben->screen().us->moments.size(), 3u) << standing_of(*ben);
  EXPECT_EQ(ben->device().state_hash(), fresh.device().state_hash()) << standing_of(fresh);
  // Started again it is the same.
  (void)fresh.start(world.now);
  ASSERT_FALSE(fresh.unlock(world.now).fault.has_value());
  EXPECT_EQ(ben->device().state_hash(), fresh.device().state_hash()) << standing_of(fresh);
}

// A frame of one's own that the other brought back to the relay comes without its private sheet;
// it is looked for again when its author's device has given it.
TEST(Devices, PrivateWritingThatCameLateIsLookedForAgain) {
  World world = World::with_copies(107);
  auto [ana, ben] = link_two(world);
  Phone& laptop = added(world, *ana, "Ana's laptop");
  live_on(world);
  (void)ana->open_mine(world.now);
  laptop.is_cut = true;
  (void)ana->wish(KeepNote{Words{"a private line"}, {}}, world.now);
  tell(world, *ana, "and one for both");  // its frame carries the private line
  world.settle(40);
  ASSERT_EQ(ben->screen().us->moments.size(), 1u);
  ana->is_cut = true;
  world.wipe_relay();
  // Ben brings it back, and the laptop has it from there.
  live_on(world);
  laptop.is_cut = false;
  live_on(world);
  ASSERT_EQ(laptop.screen().us->moments.size(), 1u) << standing_of(laptop);
  (void)laptop.open_mine(world.now);
  ASSERT_TRUE(laptop.screen().mine.has_value());
  EXPECT_TRUE(laptop.screen().mine->notes.empty()) << "so this test shows nothing";
  ana->is_cut = false;
  live_on(world);
  ASSERT_EQ(laptop.screen().mine->notes.size(), 1u);
  EXPECT_EQ(laptop.screen().mine->notes[0].words.text, "a private line");
  // It was kept, not only shown.
  (void)laptop.start(world.now);
  (void)laptop.unlock(world.now);
  (void)laptop.open_mine(world.now);
  EXPECT_EQ(laptop.device().mine_hash(), ana->device().mine_hash());
}

}  // namespace
}  // namespace troth::world
