// The story of the source, between two devices and the production relay: the whole core, no shell.
#include <gtest/gtest.h>

#include "acts.h"
#include "codec/json.h"
#include "device/frame_record.h"
#include "log/sheet.h"
#include "world.h"

namespace troth::world {
namespace {

struct TwoPeople : ::testing::Test {
  World world{7};
};

TEST_F(TwoPeople, OnePersonAloneKeepsThingsAndTheyAreThereAfterUnlocking) {
  Phone& ana = world.phone("Ana");
  ASSERT_EQ(ana.screen().phase, Phase::fresh);
  const Reply founded = ana.ask(FoundAccount{Words{"Ana"}, Passphrase(ana.passphrase)}, world.now);
  ASSERT_FALSE(founded.fault.has_value());
  ASSERT_EQ(ana.screen().phase, Phase::open);
  ASSERT_TRUE(ana.screen().mine_open);
  const Reply promised =
      ana.wish(MakePromise{Words{"call the plumber"}, {}, {}, {}, {}}, world.now);
  ASSERT_FALSE(promised.fault.has_value());
  const Reply noted = ana.wish(KeepNote{Words{"I was glad today"}, {}}, world.now);
  ASSERT_FALSE(noted.fault.has_value());
  ASSERT_EQ(ana.screen().us->promises.size(), 1u);
  ASSERT_EQ(ana.screen().mine->notes.size(), 1u);

  (void)ana.start(world.now);
  ASSERT_EQ(ana.screen().phase, Phase::locked);
  EXPECT_FALSE(ana.screen().us.has_value());
  const std::string right = ana.passphrase;
  ana.passphrase = "wrong";
  EXPECT_EQ(ana.ask(Unlock{Passphrase("wrong")}, world.now).fault, FaultCode::wrong_passphrase);
  ana.passphrase = right;
  ASSERT_FALSE(ana.unlock(world.now).fault.has_value());
  ASSERT_EQ(ana.screen().phase, Phase::open);
  EXPECT_EQ(ana.screen().us->promises.size(), 1u);
  ASSERT_TRUE(ana.screen().mine.has_value());
  ASSERT_EQ(ana.screen().mine->notes.size(), 1u);
  EXPECT_EQ(ana.screen().mine->notes[0].words.text, "I was glad today");
}

TEST_F(TwoPeople, TwoFindEachOtherAndReadTheSameLines) {
  Phone& ana = world.phone("Ana");
  Phone& ben = world.phone("Ben");
  (void)ana.ask(FoundAccount{Words{"Ana"}, Passphrase(ana.passphrase)}, world.now);
  (void)ben.ask(FoundAccount{Words{"Ben"}, Passphrase(ben.passphrase)}, world.now);
  (void)ana.ask(Invite{}, world.now);
  world.settle();
  ASSERT_EQ(ana.screen().pairing.phase, PairingPhase::inviting);
  ASSERT_TRUE(ana.screen().pairing.words.has_value());
  const Reply answered =
      ben.ask(AcceptInvitation{*ana.screen().pairing.words, Passphrase(ben.passphrase)}, world.now);
  ASSERT_FALSE(answered.fault.has_value());
  world.settle();
  ASSERT_EQ(ana.screen().pairing.phase, PairingPhase::comparing);
  ASSERT_TRUE(ana.screen().pairing.their_line.has_value());
  EXPECT_EQ(ana.screen().pairing.their_line, ben.screen().pairing.my_line);
  EXPECT_EQ(ana.screen().pairing.my_line, ben.screen().pairing.their_line);
  const Reply confirmed = ana.ask(
      ConfirmPartner{Passphrase(ana.passphrase), Passphrase(ana.mine_passphrase), {}}, world.now);
  ASSERT_FALSE(confirmed.fault.has_value());
  world.settle();
  EXPECT_EQ(ana.screen().pairing.phase, PairingPhase::linked);
  ASSERT_EQ(ben.screen().pairing.phase, PairingPhase::linked);
  EXPECT_TRUE(ben.screen().pairing.mine_needs_passphrase);
  ASSERT_TRUE(ana.screen().us->partner_name.has_value());
  EXPECT_EQ(ana.screen().us->partner_name->text, "Ben");
  ASSERT_TRUE(ben.screen().us->partner_name.has_value());
  EXPECT_EQ(ben.screen().us->partner_name->text, "Ana");
  EXPECT_EQ(ana.device().state_hash(), ben.device().state_hash());
}

// One grant, ever (protocol 2.4): who has found the other has no invitation left to give or to
// take.
TEST_F(TwoPeople, WhoAreTwoInviteNobodyElse) {
  auto [ana, ben] = link_two(world);
  Phone& carl = world.phone("Carl");
  (void)carl.ask(FoundAccount{Words{"Carl"}, Passphrase(carl.passphrase)}, world.now);
  (void)carl.ask(Invite{}, world.now);
  world.settle();
  ASSERT_TRUE(carl.screen().pairing.link.has_value());
  for (Phone* one : {ana, ben}) {
    EXPECT_EQ(one->ask(Invite{}, world.now).fault, FaultCode::already_paired);
    EXPECT_EQ(one->ask(AcceptInvitation{*carl.screen().pairing.link, Passphrase(one->passphrase)},
                       world.now)
                  .fault,
              FaultCode::already_paired);
    EXPECT_EQ(
        one->ask(ConfirmPartner{Passphrase(one->passphrase), Passphrase(one->mine_passphrase), {}},
                 world.now)
            .fault,
        FaultCode::already_paired);
    world.settle();
    EXPECT_EQ(one->screen().pairing.phase, PairingPhase::linked);
    EXPECT_FALSE(one->screen().pairing.link.has_value());
  }
  EXPECT_EQ(ana->device().state_hash(), ben->device().state_hash());
}

// A quiet frame is no sign of life: whoever gets it learns neither what was heard nor when.
TEST_F(TwoPeople, AQuietFrameSaysNothingOfWhatWasHeard) {
  auto [ana, ben] = link_two(world);
  (void)ana->wish(TellMoment{{}, Words{"heard, and not answered"}, {}, {}, {}}, world.now);
  world.settle();
  ASSERT_EQ(ben->screen().us->moments.size(), 1u);
  const LogId log = device_log(*ben);
  const std::uint64_t said = head_of(*ben, log);
  world.pass(2 * day_ms);
  world.settle();

  const auto& opened = *ben->device().opened();
  const Key& key = opened.self.spaces[opened.self.active].held.keys.back().key;
  std::size_t quiet = 0;
  for (const auto& [name, record] : ben->store()) {
    if (!name.starts_with("f/" + log.text())) continue;
    const auto kept = device::read_frame_record(record);
    ASSERT_TRUE(kept.has_value());
    if (kept->header.seq <= said) continue;
    ++quiet;
    EXPECT_TRUE(kept->quiet);
    const auto frame = parse_frame(kept->frame);
    const auto sheet = world.cipher->open(key, label::sheet_shared, frame->bound(), frame->s);
    ASSERT_TRUE(sheet.has_value());
    EXPECT_TRUE(parse_sheet(*sheet)->is_cover()) << kept->header.seq;
  }
  EXPECT_GT(quiet, 8u);
}

TEST_F(TwoPeople, ToldInTimeWhileThePartnerIsOfflineIsStillInTime) {
  auto [ana, ben] = link_two(world);
  const Instant due = world.now + hour_ms;
  const Reply made = ana->wish(
      MakePromise{Words{"home by seven"}, Due{due, 0, Precision::minute}, {}, {}, {}}, world.now);
  ASSERT_FALSE(made.fault.has_value());
  world.settle();
  ASSERT_EQ(ben->screen().us->promises.size(), 1u);

  ben->crash();
  world.pass(20 * minute_ms);
  const Reply told = ana->wish(
      GiveHeadsUp{*made.made, Due{due + 30 * minute_ms, 0, Precision::minute}, {}}, world.now);
  ASSERT_FALSE(told.fault.has_value());
  world.settle();
  world.pass(3 * hour_ms);
  (void)ben->start(world.now);
  ASSERT_FALSE(ben->unlock(world.now).fault.has_value());
  world.settle();
  ASSERT_EQ(ana->device().state_hash(), ben->device().state_hash());
  ASSERT_EQ(ben->screen().us->promises.size(), 1u);
  const std::string row = json::text_from(ben->screen().us->promises[0]);
  EXPECT_NE(row.find("in_time"), std::string::npos) << row;
}

TEST_F(TwoPeople, ARelayThatLostEverythingIsRefilledByTheDevices) {
  auto [ana, ben] = link_two(world);
  (void)ana->wish(TellMoment{{}, Words{"you called ahead"}, {}, {}, {}}, world.now);
  world.settle();
  ASSERT_EQ(ben->screen().us->moments.size(), 1u);
  world.wipe_relay();
  (void)ben->wish(TellMoment{{}, Words{"you asked how it was"}, {}, {}, {}}, world.now);
  world.settle();
  ASSERT_EQ(ana->screen().relay.phase, RelayPhase::asks_sign_in);
  (void)ana->ask(SignIn{Passphrase(ana->passphrase)}, world.now);
  (void)ben->ask(SignIn{Passphrase(ben->passphrase)}, world.now);
  world.settle(200);
  EXPECT_EQ(ana->screen().us->moments.size(), 2u);
  EXPECT_EQ(ana->device().state_hash(), ben->device().state_hash());

  // A new device gets everything from the relay alone.
  const Reply kit = ana->ask(ShowKit{Passphrase(ana->passphrase)}, world.now);
  ASSERT_TRUE(kit.kit.has_value());
  Phone& second = world.phone("Ana's laptop");
  second.passphrase = ana->passphrase;
  second.mine_passphrase = ana->mine_passphrase;
  (void)second.ask(Recover{*kit.kit, Passphrase(second.passphrase)}, world.now);
  world.settle(200);
  ASSERT_EQ(second.screen().phase, Phase::open);
  EXPECT_EQ(second.device().state_hash(), ben->device().state_hash());
}

TEST_F(TwoPeople, ADeviceThatComesByTheKitRightAfterLinkingIsInTheSpaceOfTheTwo) {
  auto [ana, ben] = link_two(world);
  for (Phone* of : {ana, ben}) {
    const Reply kit = of->ask(ShowKit{Passphrase(of->passphrase)}, world.now);
    Phone& second = world.phone(of->name() + "'s laptop");
    (void)second.ask(Recover{*kit.kit, Passphrase(second.passphrase)}, world.now);
    world.settle();
    ASSERT_EQ(second.screen().phase, Phase::open);
    ASSERT_EQ(second.screen().pairing.phase, PairingPhase::linked);
    EXPECT_EQ(second.device().state_hash(), ana->device().state_hash());
  }
}

TEST(TwoPeopleForReal, WithTheRealCipherTheyFindEachOtherToo) {
  World real(11, false);
  auto [ana, ben] = link_two(real);
  EXPECT_EQ(ana->device().state_hash(), ben->device().state_hash());
}

TEST_F(TwoPeople, MineIsClosedToTheSharedPassphraseAndOpensToItsOwn) {
  auto [ana, ben] = link_two(world);
  ASSERT_FALSE(ana->wish(KeepNote{Words{"only for me"}, {}}, world.now).fault.has_value());
  (void)ana->start(world.now);
  ASSERT_FALSE(ana->unlock(world.now).fault.has_value());
  EXPECT_FALSE(ana->screen().mine.has_value());
  ASSERT_FALSE(
      ana->wish(KeepNote{Words{"written through the slot"}, {}}, world.now).fault.has_value());
  EXPECT_FALSE(ana->screen().mine.has_value());
  const std::string own = ana->passphrase;
  ana->passphrase = ana->mine_passphrase;  // the field of OpenMine is called passphrase
  ASSERT_FALSE(ana->ask(OpenMine{Passphrase(ana->mine_passphrase)}, world.now).fault.has_value());
  ana->passphrase = own;
  ASSERT_TRUE(ana->screen().mine.has_value());
  EXPECT_EQ(ana->screen().mine->notes.size(), 2u);
  for (const auto& [key, bytes] : ana->store()) {
    EXPECT_EQ(text_of(bytes).find("only for me"), std::string_view::npos) << key;
    EXPECT_EQ(text_of(bytes).find("slot"), std::string_view::npos) << key;
  }
}

}  // namespace
}  // namespace troth::world
