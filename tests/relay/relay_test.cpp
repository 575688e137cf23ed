// What devices may count on from a relay: each test is one sentence of protocol 2.4, 2.7, 2.8, 5 or
// an amendment.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "relay/memory_store.h"
#include "relay/sqlite_store.h"
#include "tests/relay/played_device.h"

namespace troth::relay {
namespace {

using post::Refusal;
using post::Urgency;
using post::Verdict;

// A relay above each of the two stores, a clock that is set by hand, and two people in one space.
// Every call goes to both relays, and both must say the same.
class RelayWorld : public testing::Test {
 protected:
  RelayWorld() {
    EXPECT_TRUE(ana.settle(space, join_key).has_value());
    EXPECT_TRUE(ben.settle(space, join_key).has_value());
  }

  Ask through() {
    return [this](const post::Call& call) {
      store.begin();
      last = relay->handle(call, place, now);
      store.commit();
      sqlite->begin();
      const auto other = sqlite_relay->handle(call, place, now);
      sqlite->commit();
      EXPECT_EQ(other.answer.status, last.answer.status);
      EXPECT_EQ(other.answer.body, last.answer.body);
      EXPECT_EQ(other.wake, last.wake);
      EXPECT_EQ(other.delay_ms, last.delay_ms);
      return last.answer;
    };
  }
  // A relay that has lost everything.
  void wipe_relay() {
    store = MemoryStore();
    relay.emplace(store, random, Rules{{played_origin}, true, 4, true});
    sqlite_relay.reset();
    sqlite.emplace(":memory:");
    sqlite_relay.emplace(*sqlite, sqlite_random, Rules{{played_origin}, true, 4, true});
  }
  void tidy() {
    store.begin();
    relay->tidy(now);
    store.commit();
    sqlite->begin();
    sqlite_relay->tidy(now);
    sqlite->commit();
  }
  void set_room(Room room) {
    relay->set_room(room);
    sqlite_relay->set_room(room);
  }
  bool woke(const PlayedDevice& device) const {
    return std::ranges::find(last.wake, device.account()) != last.wake.end();
  }

  MemoryStore store;
  SeededRandom random{1};
  SeededRandom sqlite_random{1};
  std::optional<SqliteStore> sqlite{std::in_place, ":memory:"};
  std::optional<Relay> relay{std::in_place, store, random, Rules{{played_origin}, true, 4, true}};
  std::optional<Relay> sqlite_relay{std::in_place, *sqlite, sqlite_random,
                                    Rules{{played_origin}, true, 4, true}};
  Place place = 0;
  Instant now{1'800'000'000'000};
  Outcome last;
  SpaceId space{{9, 9, 9}};
  SigningKey join_key{key_from(500)};
  PlayedDevice ana{1, through()};
  PlayedDevice ben{2, through()};
};

TEST_F(RelayWorld, AFrameThatWasAcceptedReachesTheOtherPersonWithoutItsPrivateSheet) {
  const Bytes frame = ana.next_frame(space);
  EXPECT_EQ(ana.push_one(space, frame).verdict, Verdict::ok);
  EXPECT_TRUE(woke(ben));
  const auto page = ben.pull(space);
  ASSERT_TRUE(page.has_value());
  ASSERT_EQ(page->frames.size(), 1u);
  EXPECT_EQ(page->frames[0], without_private(*parse_frame(frame)));
  const auto own = ana.pull(space);
  ASSERT_TRUE(own.has_value());
  EXPECT_EQ(own->frames[0], frame);
}

TEST_F(RelayWorld, PushingTheSameAgainIsASuccess) {
  const Bytes frame = ana.next_frame(space);
  EXPECT_EQ(ana.push_one(space, frame).verdict, Verdict::ok);
  EXPECT_EQ(ana.push_one(space, frame).verdict, Verdict::dup);
  EXPECT_EQ(ana.pull(space)->frames.size(), 1u);
}

TEST_F(RelayWorld, AMissingFrameIsNamedAndLaterOnesAreNotTaken) {
  const Bytes first = ana.next_frame(space);
  const Bytes second = ana.next_frame(space);
  const Bytes third = ana.next_frame(space);
  EXPECT_EQ(ana.push_one(space, first).verdict, Verdict::ok);
  const auto verdict = ana.push_one(space, third);
  EXPECT_EQ(verdict.verdict, Verdict::gap);
  EXPECT_EQ(verdict.need, 2u);
  const auto pushed = ana.push(space, {second, third});
  EXPECT_EQ(pushed->verdicts[0].verdict, Verdict::ok);
  EXPECT_EQ(pushed->verdicts[1].verdict, Verdict::ok);
}

TEST_F(RelayWorld, TwoFramesAtOnePlaceAreAConflictAndTheFirstIsShownAsProof) {
  const Bytes one = ana.next_frame(space);
  ana.restart_chain();
  const Bytes other = ana.next_frame(space);
  EXPECT_EQ(ana.push_one(space, one).verdict, Verdict::ok);
  const auto verdict = ana.push_one(space, other);
  EXPECT_EQ(verdict.verdict, Verdict::conflict);
  EXPECT_EQ(verdict.stored, head_only(*parse_frame(one)));
  EXPECT_EQ(ana.pull(space)->frames[0], one);
}

TEST_F(RelayWorld, AFrameAfterAnotherHistoryShowsWhereTheHistoriesPart) {
  const Bytes one = ana.next_frame(space);
  EXPECT_EQ(ana.push_one(space, one).verdict, Verdict::ok);
  ana.restart_chain();
  (void)ana.next_frame(space);
  const auto verdict = ana.push_one(space, ana.next_frame(space));
  EXPECT_EQ(verdict.verdict, Verdict::conflict);
  EXPECT_EQ(verdict.stored, head_only(*parse_frame(one)));
}

TEST_F(RelayWorld, EveryChangedBitOfAFrameIsRefused) {
  const Bytes frame = ana.next_frame(space);
  SeededRandom chance(77);
  for (int i = 0; i < 2000; ++i) {
    Bytes changed = frame;
    const auto bit = i < 224 * 8 ? static_cast<std::uint64_t>(i) : chance.below(frame.size() * 8);
    changed[bit / 8] ^= static_cast<std::uint8_t>(1 << (bit % 8));
    EXPECT_NE(ana.push_one(space, changed).verdict, Verdict::ok) << bit;
  }
  EXPECT_EQ(ana.push_one(space, frame).verdict, Verdict::ok);
}

TEST_F(RelayWorld, AQuietFrameStaysWithItsAuthorsDevicesUntilTheMailHour) {
  const Bytes frame = ana.next_frame(space);
  EXPECT_EQ(ana.push_one(space, frame, Urgency::quiet).verdict, Verdict::ok);
  EXPECT_FALSE(woke(ben));
  EXPECT_TRUE(woke(ana));
  EXPECT_EQ(ana.pull(space)->frames.size(), 1u);
  EXPECT_EQ(ben.pull(space)->frames.size(), 0u);
  const auto day = relay->mail_day(now);
  while (relay->mail_day(now) == day) {
    EXPECT_EQ(ben.pull(space)->frames.size(), 0u);
    now = now + hour_ms;
  }
  EXPECT_EQ(now.ms % day_ms / hour_ms, 4);
  EXPECT_EQ(ben.pull(space)->frames.size(), 1u);
}

TEST_F(RelayWorld, TheNextNowFrameBringsTheHeldOnesAlong) {
  EXPECT_EQ(ana.push_one(space, ana.next_frame(space), Urgency::quiet).verdict, Verdict::ok);
  EXPECT_EQ(ana.push_one(space, ana.next_frame(space), Urgency::quiet).verdict, Verdict::ok);
  EXPECT_EQ(ben.pull(space)->frames.size(), 0u);
  EXPECT_EQ(ana.push_one(space, ana.next_frame(space), Urgency::now).verdict, Verdict::ok);
  EXPECT_EQ(ben.pull(space)->frames.size(), 3u);
}

// C4: whether the other was here today is nothing that a pull, a push or a probe says.
TEST_F(RelayWorld, NothingThatTheOtherPersonCanAskTellsOfHeldFrames) {
  PlayedDevice carl(3, through());
  ana.next_frame(space);
  ana.restart_chain();
  EXPECT_EQ(ana.push_one(space, ana.next_frame(space)).verdict, Verdict::ok);
  const auto ask_everything = [&] {
    Bytes heard;
    const auto hear = [&](const post::Answer& answer) { append(heard, answer.body); };
    hear(ben.send(post::call_for(post::Pull{space, {}, post::page_bytes_max}, ben.token())));
    hear(ben.send(post::call_for(post::Pull{space, {{ana.log(), 1}}, 1}, ben.token())));
    FrameHeader header;
    header.space = space;
    header.log = ana.log();
    for (const std::uint64_t seq : {1u, 2u, 3u, 9u}) {
      header.seq = seq;
      Bytes probe = frame_bytes(header, Signature{}, Bytes(s_sizes[0]), {});
      hear(ben.send(post::call_for_push({space, {{Urgency::now, probe}}}, *ben.token())));
    }
    return heard;
  };
  const Bytes before = ask_everything();
  EXPECT_EQ(ana.push_one(space, ana.next_frame(space), Urgency::quiet).verdict, Verdict::ok);
  EXPECT_EQ(ask_everything(), before);
}

TEST_F(RelayWorld, WhatWasWrittenBeforeLinkingIsServedToItsAuthorOnly) {
  PlayedDevice solo(4, through());
  solo.share_account_of(ana);
  ASSERT_TRUE(solo.log_in().has_value());
  ASSERT_TRUE(solo.ask(solo.adding(space, true)).has_value());
  const Bytes frame = solo.next_frame(space);
  EXPECT_EQ(solo.push_one(space, frame).verdict, Verdict::ok);
  EXPECT_FALSE(woke(ben));
  EXPECT_EQ(ana.pull(space)->frames.size(), 1u);
  const auto page = ben.pull(space);
  EXPECT_TRUE(page->frames.empty());
  EXPECT_EQ(page->head_of(solo.log()), 0u);
  EXPECT_EQ(ben.push_one(space, without_private(*parse_frame(frame))).why, Refusal::unknown_log);
}

TEST_F(RelayWorld, AThirdAccountNeverGetsIn) {
  PlayedDevice carl(3, through());
  ASSERT_TRUE(carl.sign_up().has_value());
  EXPECT_EQ(carl.refusal_of(carl.joining(space, join_key)), Refusal::refused);
  ASSERT_TRUE(ben.ask(post::LeaveSpace{space}).has_value());
  EXPECT_EQ(carl.refusal_of(carl.joining(space, join_key)), Refusal::refused);
}

TEST_F(RelayWorld, AWipedRelayIsRefilledByEitherSideAndThePrivateSheetsByTheirAuthor) {
  std::vector<Bytes> frames;
  for (int i = 0; i < 5; ++i) frames.push_back(ana.next_frame(space));
  ASSERT_TRUE(ana.push(space, frames).has_value());
  const auto copy = ben.pull(space)->frames;
  ASSERT_EQ(copy.size(), 5u);
  wipe_relay();
  EXPECT_EQ(ben.refusal_of(post::Pull{space, {}, 1}), Refusal::no_session);
  // Ben comes first; Ana's frames come back without her being there.
  ASSERT_TRUE(ben.settle(space, join_key).has_value());
  ASSERT_TRUE(ben.ask(ben.keeping_for_the_other(ana, space)).has_value());
  for (const auto& frame : copy) EXPECT_EQ(ben.push_one(space, frame).verdict, Verdict::ok);
  ASSERT_TRUE(ana.settle(space, join_key).has_value());
  EXPECT_EQ(ana.pull(space)->frames, copy);
  const auto pushed = ana.push(space, frames);
  for (const auto& verdict : pushed->verdicts) EXPECT_EQ(verdict.verdict, Verdict::dup);
  EXPECT_EQ(ana.pull(space)->frames, frames);
  EXPECT_EQ(ben.pull(space)->frames, copy);
}

TEST_F(RelayWorld, NobodyTakesTheOthersLogForTheirOwn) {
  wipe_relay();
  ASSERT_TRUE(ben.settle(space, join_key).has_value());
  auto stolen = ben.keeping_for_the_other(ana, space);
  stolen.proof = Signature{};
  EXPECT_EQ(ben.refusal_of(stolen), Refusal::refused);
  auto proof_of_another = ana.adding(space);  // signed for Ana's account, sent by Ben
  EXPECT_EQ(ben.refusal_of(proof_of_another), Refusal::refused);
}

TEST_F(RelayWorld, ManyLogsShareAPageSoThatNoneWaitsForTheEndOfAnother) {
  for (int i = 0; i < 64; ++i) {
    EXPECT_EQ(ana.push_one(space, ana.next_frame(space)).verdict, Verdict::ok);
    EXPECT_EQ(ben.push_one(space, ben.next_frame(space)).verdict, Verdict::ok);
  }
  std::map<LogId, std::uint64_t> got;
  std::size_t pages = 0;
  for (bool more = true; more;) {
    std::vector<post::Cursor> cursors;
    for (const auto& [log, seq] : got) cursors.push_back({log, seq});
    const auto page = ana.pull(space, cursors, 60'000);
    ASSERT_TRUE(page.has_value());
    std::size_t bytes = 0;
    for (const auto& bytes_of_frame : page->frames) {
      const auto frame = parse_frame(bytes_of_frame);
      ASSERT_TRUE(frame.has_value());
      EXPECT_EQ(frame->header.seq, ++got[frame->header.log]);
      bytes += bytes_of_frame.size();
    }
    EXPECT_LE(bytes, 64'000u);
    more = page->more;
    if (pages++ == 0) {
      EXPECT_EQ(got.size(), 2u);
    }
  }
  EXPECT_EQ(got[ana.log()], 64u);
  EXPECT_EQ(got[ben.log()], 64u);
}

TEST_F(RelayWorld, LeavingQuietlyChangesNothingThatTheOtherPersonSees) {
  EXPECT_EQ(ana.push_one(space, ana.next_frame(space)).verdict, Verdict::ok);
  EXPECT_EQ(ben.push_one(space, ben.next_frame(space)).verdict, Verdict::ok);
  const auto before =
      ben.send(post::call_for(post::Pull{space, {}, post::page_bytes_max}, ben.token())).body;
  ASSERT_TRUE(ana.ask(post::DeleteAccount{}).has_value());
  EXPECT_TRUE(last.wake.empty());
  EXPECT_EQ(ben.send(post::call_for(post::Pull{space, {}, post::page_bytes_max}, ben.token())).body,
            before);
  EXPECT_EQ(ben.push_one(space, ben.next_frame(space)).verdict, Verdict::ok);
  EXPECT_EQ(ana.refusal_of(post::Pull{space, {}, 1}), Refusal::no_session);
  // The private sheets have gone with their author, at once.
  EXPECT_FALSE(store.frame_head(space, ana.log(), 1)->has_private);
}

TEST_F(RelayWorld, WhenBothHaveLeftNothingIsKept) {
  EXPECT_EQ(ana.push_one(space, ana.next_frame(space)).verdict, Verdict::ok);
  ASSERT_TRUE(ana.ask(post::LeaveSpace{space}).has_value());
  ASSERT_TRUE(ben.ask(post::LeaveSpace{space}).has_value());
  EXPECT_FALSE(store.space(space).has_value());
  EXPECT_TRUE(store.logs(space).empty());
  EXPECT_FALSE(store.head(space, ana.log()).has_value());
}

// --- accounts
// -------------------------------------------------------------------------------------------------------

TEST_F(RelayWorld, AChallengeIsGoodOnceAndForAMinute) {
  const auto wish = ana.login_wish();
  EXPECT_TRUE(ana.ask(*wish).has_value());
  EXPECT_EQ(ana.refusal_of(*wish), Refusal::refused);
  const auto late = ana.login_wish();
  now = now + minute_ms;
  EXPECT_EQ(ana.refusal_of(*late), Refusal::refused);
  auto made_up = *ana.login_wish();
  made_up.nonce[20] ^= 1;
  made_up.signature = ana.login_key().sign(label::login_v1, post::login_text(made_up));
  EXPECT_EQ(ana.refusal_of(made_up), Refusal::refused);
}

TEST_F(RelayWorld, ALoginForAnotherRelayIsWorthNothingHere) {
  auto wish = *ana.login_wish();
  wish.origin = "https://other.example";
  wish.signature = ana.login_key().sign(label::login_v1, post::login_text(wish));
  EXPECT_EQ(ana.refusal_of(wish), Refusal::refused);
}

TEST_F(RelayWorld, AnUnknownAccountAnswersLikeAKnownOne) {
  PlayedDevice nobody(40, through());
  const auto known = ana.send(post::call_for(post::Challenge{ana.account()}));
  const auto unknown = ana.send(post::call_for(post::Challenge{nobody.account()}));
  EXPECT_EQ(known.status, unknown.status);
  EXPECT_EQ(known.body.size(), unknown.body.size());
  auto wrong = *ana.login_wish();
  wrong.signature.bytes[5] ^= 1;
  const auto refused = ana.send(post::call_for(wrong));
  const auto wish = nobody.login_wish();
  ASSERT_TRUE(wish.has_value());
  const auto unknown_refused = nobody.send(post::call_for(*wish));
  EXPECT_EQ(refused.status, unknown_refused.status);
  EXPECT_EQ(refused.body, unknown_refused.body);
}

// C12: trying costs the one who tries, and nobody else.
TEST_F(RelayWorld, TenThousandWrongLoginsKeepNobodyOut) {
  place = 7;
  auto wrong = *ana.login_wish();
  wrong.signature.bytes[9] ^= 1;
  std::int64_t delay = 0;
  for (int i = 0; i < 10'000; ++i) {
    EXPECT_EQ(ana.refusal_of(wrong), Refusal::refused);
    EXPECT_GE(last.delay_ms, delay);
    delay = last.delay_ms;
  }
  EXPECT_EQ(delay, wrong_login_delay_ms_max);
  EXPECT_TRUE(ana.log_in().has_value());
  EXPECT_EQ(last.delay_ms, 0);
}

TEST_F(RelayWorld, RegisteringAgainIsASuccessAndAnotherKeyIsRefused) {
  EXPECT_TRUE(ana.ask(ana.registering()).has_value());
  auto other = ana.registering();
  other.login_key = ben.login_key().verify_key();
  EXPECT_EQ(ana.refusal_of(other), Refusal::refused);
}

TEST_F(RelayWorld, StrangersMayRegisterFiveTimesAnHourFromOnePlace) {
  place = 12;
  for (std::uint64_t i = 0; i < 5; ++i)
    EXPECT_TRUE(PlayedDevice(100 + i, through()).sign_up().has_value());
  PlayedDevice sixth(106, through());
  EXPECT_EQ(sixth.refusal_of(sixth.registering()), Refusal::too_busy);
  place = 13;
  EXPECT_TRUE(sixth.sign_up().has_value());
  now = now + hour_ms;
  place = 12;
  EXPECT_TRUE(PlayedDevice(107, through()).sign_up().has_value());
}

TEST_F(RelayWorld, TheRelayKeepsNoTokenThatWouldOpenAnything) {
  const auto session = store.session(hash(label::session, ana.token()->reveal()));
  ASSERT_TRUE(session.has_value());
  EXPECT_FALSE(store.session(Hash{ana.token()->reveal()}).has_value());
}

TEST_F(RelayWorld, EndingADeviceEndsItsSessionsAtOnceAndNoOther) {
  PlayedDevice tablet(5, through());
  tablet.share_account_of(ana);
  ASSERT_TRUE(tablet.log_in().has_value());
  ASSERT_TRUE(ana.ask(post::EndDevice{tablet.device_key()}).has_value());
  EXPECT_EQ(last.ended, ana.account());
  EXPECT_EQ(tablet.refusal_of(post::ReadBlob{}), Refusal::no_session);
  EXPECT_TRUE(ana.ask(post::ReadBlob{}).has_value());
  EXPECT_TRUE(ben.ask(post::EndDevice{ana.device_key()}).has_value());
  EXPECT_TRUE(ana.ask(post::ReadBlob{}).has_value());
}

TEST_F(RelayWorld, ANewPassphraseNeedsTheOldLoginKeyAndEndsTheOtherSessionsIfAsked) {
  PlayedDevice tablet(5, through());
  tablet.share_account_of(ana);
  ASSERT_TRUE(tablet.log_in().has_value());
  const SigningKey fresh(key_from(900));
  post::ChangeLogin wish{fresh.verify_key(), 1, 2, Bytes(104, 8), true, {}};
  wish.signature = fresh.sign(label::account_v1, post::change_text(ana.account(), wish));
  EXPECT_EQ(ana.refusal_of(wish), Refusal::refused);
  wish.signature = ana.login_key().sign(label::account_v1, post::change_text(ana.account(), wish));
  EXPECT_TRUE(ana.ask(wish).has_value());
  EXPECT_TRUE(ana.ask(wish).has_value());  // a retry
  EXPECT_EQ(tablet.refusal_of(post::ReadBlob{}), Refusal::no_session);
  EXPECT_EQ(ana.ask(post::ReadBlob{post::Blob::acct})->version, 2u);
  EXPECT_EQ(ana.log_in().error().code, FaultCode::relay_refused);
}

TEST_F(RelayWorld, ABlobIsNeverOverwrittenByADeviceThatHasNotSeenIt) {
  post::KeepBlob wish{post::Blob::vault, 0, 5, Bytes(16'456, 1)};
  EXPECT_TRUE(ana.ask(wish).has_value());
  EXPECT_TRUE(ana.ask(wish).has_value());
  EXPECT_EQ(ana.refusal_of(post::KeepBlob{post::Blob::vault, 0, 6, Bytes(9, 2)}), Refusal::stale);
  EXPECT_EQ(ana.refusal_of(post::KeepBlob{post::Blob::vault, 4, 6, Bytes(9, 2)}), Refusal::stale);
  EXPECT_TRUE(ana.ask(post::KeepBlob{post::Blob::vault, 5, 6, Bytes(9, 2)}).has_value());
  EXPECT_EQ(ana.ask(post::ReadBlob{post::Blob::vault})->version, 6u);
  EXPECT_EQ(ana.refusal_of(post::KeepBlob{post::Blob::acct, 1, 6, Bytes(9, 2)}), Refusal::refused);
  EXPECT_EQ(ana.refusal_of(post::KeepBlob{post::Blob::weekly, 0, 1, Bytes(1 << 20)}),
            Refusal::too_large);
  EXPECT_EQ(ben.ask(post::ReadBlob{post::Blob::vault})->version, 0u);
}

TEST_F(RelayWorld, ASessionThatNobodyUsesForThreeMonthsEnds) {
  now = now + 60 * day_ms;
  EXPECT_TRUE(ana.ask(post::ReadBlob{}).has_value());
  now = now + 60 * day_ms;
  EXPECT_TRUE(ana.ask(post::ReadBlob{}).has_value());
  EXPECT_EQ(ben.refusal_of(post::ReadBlob{}), Refusal::no_session);
  tidy();
  EXPECT_EQ(store.session_count(ben.account()), 0u);
}

// --- invitations
// ----------------------------------------------------------------------------------------------------

TEST_F(RelayWorld, AnInvitationIsClaimedOnceAndTheInviterLearnsThatOthersTried) {
  const SigningKey claim_key(key_from(700));
  const InviteId id{{4, 4}};
  post::PutInvitation put{id, claim_key.verify_key(), now + 47 * hour_ms, Bytes(300, 3)};
  EXPECT_TRUE(ana.ask(put).has_value());
  EXPECT_TRUE(ana.ask(put).has_value());
  EXPECT_EQ(ben.refusal_of(put), Refusal::taken);
  PlayedDevice carl(3, through());
  EXPECT_EQ(carl.ask(post::ReadInvitation{id})->offer, put.offer);
  post::ClaimInvitation claim{id, Bytes(200, 1), {}};
  EXPECT_EQ(carl.refusal_of(claim), Refusal::refused);
  claim.signature = claim_key.sign(label::claim_v1, post::claim_text(claim));
  EXPECT_TRUE(carl.ask(claim).has_value());
  EXPECT_TRUE(woke(ana));
  EXPECT_TRUE(carl.ask(claim).has_value());  // a retry
  post::ClaimInvitation second{id, Bytes(200, 2), {}};
  second.signature = claim_key.sign(label::claim_v1, post::claim_text(second));
  EXPECT_EQ(carl.refusal_of(second), Refusal::taken);
  const auto asked = ana.ask(post::AskInvitation{id});
  EXPECT_EQ(asked->claim, claim.claim);
  EXPECT_EQ(asked->others, 1u);
  EXPECT_EQ(ben.refusal_of(post::AskInvitation{id}), Refusal::gone);
  EXPECT_TRUE(ben.ask(post::CancelInvitation{id}).has_value());
  EXPECT_TRUE(ana.ask(post::AskInvitation{id}).has_value());
  EXPECT_TRUE(ana.ask(post::CancelInvitation{id}).has_value());
  EXPECT_EQ(carl.refusal_of(post::ReadInvitation{id}), Refusal::gone);
}

TEST_F(RelayWorld, AnInvitationRunsOutAfterTwoDaysAtMost) {
  const SigningKey claim_key(key_from(700));
  const InviteId id{{4, 4}};
  EXPECT_EQ(
      ana.refusal_of(post::PutInvitation{id, claim_key.verify_key(), now + 49 * hour_ms, Bytes(3)}),
      Refusal::limit);
  EXPECT_TRUE(ana.ask(post::PutInvitation{id, claim_key.verify_key(), now + 48 * hour_ms, Bytes(3)})
                  .has_value());
  now = now + 48 * hour_ms;
  EXPECT_EQ(ben.refusal_of(post::ReadInvitation{id}), Refusal::gone);
  tidy();
  EXPECT_EQ(store.invitation_count(ana.account()), 0u);
}

// --- limits
// ---------------------------------------------------------------------------------------------------------

TEST_F(RelayWorld, AFullDiskTakesNobodyNewButKeepsWhatPeopleSayUntilThereIsNoRoomAtAll) {
  set_room(Room::low);
  EXPECT_FALSE(ana.ask(post::Hello{})->registers);
  PlayedDevice carl(3, through());
  EXPECT_EQ(carl.refusal_of(carl.registering()), Refusal::full);
  EXPECT_EQ(ana.push_one(space, ana.next_frame(space)).verdict, Verdict::ok);
  set_room(Room::none);
  const Bytes frame = ana.next_frame(space);
  EXPECT_EQ(ana.push_one(space, frame).why, Refusal::full);
  EXPECT_EQ(ben.pull(space)->frames.size(), 1u);
  set_room(Room::plenty);
  EXPECT_EQ(ana.push_one(space, frame).verdict, Verdict::ok);
}

TEST_F(RelayWorld, AnAccountThatIsNotNewMayAppendTwoThousandFramesADay) {
  now = now + 30 * day_ms;
  const Bytes again = ana.next_frame(space);
  EXPECT_EQ(ana.push_one(space, again).verdict, Verdict::ok);
  std::size_t taken = 1;
  for (Bytes frame = ana.next_frame(space);; frame = ana.next_frame(space), ++taken) {
    const auto verdict = ana.push_one(space, frame);
    if (verdict.verdict == Verdict::ok) continue;
    EXPECT_EQ(verdict.why, Refusal::too_busy);
    break;
  }
  EXPECT_EQ(taken, 2000u);
  EXPECT_EQ(ana.push_one(space, again).verdict, Verdict::dup);
  EXPECT_EQ(ben.push_one(space, ben.next_frame(space)).verdict, Verdict::ok);
}

// After any history of pushes, in any order and any number of times, what is there is a whole
// chain, and it is the author's.
RC_GTEST_FIXTURE_PROP(RelayWorld, WhateverIsPushedInWhateverOrderTheChainIsWhole, ()) {
  std::vector<Bytes> frames;
  const auto count = *rc::gen::inRange<std::size_t>(1, 12);
  for (std::size_t i = 0; i < count; ++i) frames.push_back(ana.next_frame(space));
  const auto tries = *rc::gen::inRange(1, 60);
  for (int i = 0; i < tries; ++i) {
    const auto which = *rc::gen::inRange<std::size_t>(0, count);
    const auto verdict =
        ana.push_one(space, frames[which], *rc::gen::element(Urgency::now, Urgency::quiet));
    RC_ASSERT(verdict.verdict == Verdict::ok || verdict.verdict == Verdict::dup ||
              verdict.verdict == Verdict::gap);
  }
  const auto got = ana.pull(space)->frames;
  for (std::size_t i = 0; i < got.size(); ++i) RC_ASSERT(got[i] == frames[i]);
}

}  // namespace
}  // namespace troth::relay
