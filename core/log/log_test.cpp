#include "log/log.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "codec/cbor.h"
#include "crypto/open/ideal.h"
#include "log/two_people.h"

namespace troth {
namespace {

struct Set {  // one set-up for a test: two people, the cipher's chance, one reader
  explicit Set(std::uint64_t seed = 1, std::size_t devices_each = 1)
      : random(seed), cipher(random), people(seed, devices_each, cipher), log(people.reader()) {}
  const Device& ana() const { return people.devices[0]; }
  const Device& ben() const { return people.devices[1]; }
  std::vector<Bytes> say(const Device& device, std::string_view words) {
    return people.say(log, device, {said(words)});
  }
  SeededRandom random;
  RealCipher cipher;
  TwoPeople people;
  Log log;
};

Received take(Log& log, BytesView frame) {
  std::vector<Received> outcomes;
  log.receive({&frame, 1}, outcomes);
  return outcomes[0];
}
std::string words_of(const Event& event) { return std::get<Nicknamed>(event.body).name.text; }
std::vector<std::string> words_of(std::span<const Event> events) {
  std::vector<std::string> words;
  for (const Event& event : events) words.push_back(words_of(event));
  return words;
}
LogStanding standing_of(const Log& log, const LogId& id) {
  for (const LogStanding& one : log.standings())
    if (one.log == id) return one;
  return {};
}
using Words_ = std::vector<std::string>;

TEST(Log, AFrameIsTakenReadAndKnownTheSecondTime) {
  Set set;
  const auto frames = set.say(set.ana(), "hello");
  Log other = set.people.reader();
  EXPECT_EQ(take(other, frames[0]).reception, Reception::taken);
  EXPECT_EQ(take(other, frames[0]).reception, Reception::known);  // P8
  ASSERT_EQ(words_of(other.in_order()), Words_{"hello"});
  const Event& event = other.in_order()[0];
  EXPECT_EQ(event.by, set.people.members[0]);
  EXPECT_EQ(event.at, Instant{2'000});
  EXPECT_EQ(event.place, (Place{1, set.ana().log, 1, 0}));
  EXPECT_EQ(event.room, Room::us);
}

TEST(Log, ASheetWithoutItsPrivateSheetSaysTheSame) {
  Set set;
  const auto frames = set.say(set.ana(), "hello");
  Log other = set.people.reader();
  const Bytes shared = without_private(*parse_frame(frames[0]));
  EXPECT_EQ(take(other, shared).reception, Reception::taken);
  EXPECT_EQ(words_of(other.in_order()), Words_{"hello"});
}

TEST(Log, WhatWasHeardLiesInThePast) {
  Set set;
  set.say(set.ana(), "one");
  set.say(set.ben(), "two");
  set.say(set.ana(), "three");
  const auto events = set.log.in_order();
  ASSERT_EQ(words_of(events), (Words_{"one", "two", "three"}));
  EXPECT_EQ(events[1].past.reach(set.ana().log), 1u);
  EXPECT_EQ(events[2].past.reach(set.ben().log), 1u);
  EXPECT_EQ(events[2].place.lamport, 3u);
}

// P7: a clock is a claim; what was heard comes before what answers it.
TEST(Log, P7AnAnswerFollowsItsQuestionWhateverTheClocksSay) {
  Set set;
  set.people.say(set.log, set.ana(), {said("question")}, {9'000'000});
  set.people.say(set.log, set.ben(), {said("answer")}, {1'000});
  set.people.say(set.log, set.ana(), {said("thanks")}, {5'000});
  EXPECT_EQ(words_of(set.log.in_order()), (Words_{"question", "answer", "thanks"}));
  EXPECT_EQ(set.log.in_order()[1].at, Instant{1'000});
}

TEST(Log, WrittenApartIsInNeithersPast) {
  Set set;
  Log bens = set.people.reader();
  const auto anas = set.people.say(set.log, set.ana(), {said("from ana")});
  const auto back = set.people.say(bens, set.ben(), {said("from ben")});
  take(set.log, back[0]);
  for (const Event& event : set.log.in_order()) EXPECT_TRUE(event.past.reaches().empty());
  EXPECT_EQ(set.log.in_order()[0].place.lamport, set.log.in_order()[1].place.lamport);
}

TEST(Log, ALateArrivalSaysFromWhereTheOrderChanged) {
  Set set;
  Log bens = set.people.reader();
  const auto late = set.people.say(bens, set.ben(), {said("early, heard late")});
  set.say(set.ana(), "one");
  set.say(set.ana(), "two");
  std::vector<Received> outcomes;
  const BytesView one = late[0];
  const std::size_t first = set.log.receive({&one, 1}, outcomes);
  EXPECT_LE(first, 1u);
  EXPECT_EQ(words_of(set.log.in_order()[first]), "early, heard late");
}

TEST(Log, FramesBeyondAGapWaitAndSayForHowMany) {
  Set set;
  std::vector<Bytes> frames;
  for (const char* words : {"1", "2", "3", "4"}) frames.push_back(set.say(set.ana(), words)[0]);
  Log other = set.people.reader();
  EXPECT_EQ(take(other, frames[3]).reception, Reception::parked);
  EXPECT_EQ(take(other, frames[2]).reception, Reception::parked);
  const LogStanding waiting = standing_of(other, set.ana().log);
  EXPECT_EQ(waiting.standing, Standing::waiting_for_frames);
  EXPECT_EQ(waiting.missing, 2u);
  EXPECT_EQ(waiting.waiting_on, set.ana().log);
  take(other, frames[0]);
  EXPECT_EQ(words_of(other.in_order()), Words_{"1"});
  take(other, frames[1]);
  EXPECT_EQ(words_of(other.in_order()), (Words_{"1", "2", "3", "4"}));
  EXPECT_EQ(standing_of(other, set.ana().log).standing, Standing::up_to_date);
}

TEST(Log, AnAnswerWaitsForWhatItAnswersAndSaysForWhom) {
  Set set;
  const auto one = set.say(set.ana(), "one");
  const auto two = set.say(set.ana(), "two");
  const auto answer = set.say(set.ben(), "answer");
  Log other = set.people.reader();
  EXPECT_EQ(take(other, answer[0]).reception, Reception::taken);
  EXPECT_TRUE(other.in_order().empty());
  const LogStanding waiting = standing_of(other, set.ben().log);
  EXPECT_EQ(waiting.standing, Standing::waiting_for_frames);
  EXPECT_EQ(waiting.waiting_on, set.ana().log);
  EXPECT_EQ(waiting.missing, 2u);
  take(other, one[0]);
  EXPECT_EQ(standing_of(other, set.ben().log).missing, 1u);
  take(other, two[0]);
  EXPECT_EQ(words_of(other.in_order()), (Words_{"one", "two", "answer"}));
}

TEST(Log, ASheetUnderAKeyThatIsNotHereYetWaitsForTheKey) {
  Set set;
  const auto frames = set.say(set.ana(), "hello");
  Log other(set.people.space, Room::us, set.cipher);
  ASSERT_TRUE(other.add_member(set.people.members[0], set.people.identities[0].verify_key()));
  ASSERT_TRUE(other.add_device(set.ana().certificate.bytes()));
  EXPECT_EQ(take(other, frames[0]).reception, Reception::taken);
  EXPECT_EQ(standing_of(other, set.ana().log).standing, Standing::waiting_for_key);
  EXPECT_EQ(other.add_space_key(set.people.space_key), 0u);
  EXPECT_EQ(words_of(other.in_order()), Words_{"hello"});
}

TEST(Log, AWithheldSheetIsNamedAndReadWhenItComes) {
  Set set;
  const auto one = set.say(set.ana(), "one");
  const auto two = set.say(set.ana(), "two");
  Log other = set.people.reader();
  EXPECT_EQ(take(other, head_only(*parse_frame(one[0]))).reception, Reception::taken);
  EXPECT_EQ(take(other, two[0]).reception, Reception::taken);
  EXPECT_EQ(standing_of(other, set.ana().log).standing, Standing::withheld);
  EXPECT_TRUE(other.in_order().empty());
  EXPECT_EQ(take(other, one[0]).reception, Reception::taken);
  EXPECT_EQ(words_of(other.in_order()), (Words_{"one", "two"}));
}

TEST(Log, NobodyCanChooseHisNumber) {
  for (const std::uint64_t wrong : {1u, 3u, 900u}) {
    Set set;
    set.say(set.ana(), "one");
    Sheet sheet = set.log.compose(set.ana().log, {said("two")}, {3'000})->front();
    ASSERT_EQ(sheet.lamport, 2u);
    sheet.lamport = wrong;
    EXPECT_EQ(take(set.log, set.people.write(set.log, set.ana(), sheet)).reception,
              Reception::taken);
    const LogStanding halted = standing_of(set.log, set.ana().log);
    EXPECT_EQ(halted.standing, Standing::halted);
    EXPECT_EQ(halted.fault, FaultCode::wrong_lamport);
    EXPECT_EQ(halted.seq, 2u);
    EXPECT_EQ(words_of(set.log.in_order()), Words_{"one"});
    EXPECT_EQ(set.log.compose(set.ana().log, {said("x")}, {}).error().code,
              FaultCode::wrong_lamport);
  }
}

TEST(Log, CoversHaveNoNumberAndAreSkipped) {
  Set set;
  set.people.cover(set.log, set.ana());
  set.say(set.ana(), "one");
  set.people.cover(set.log, set.ana());
  set.people.cover(set.log, set.ben());
  set.say(set.ben(), "two");
  set.say(set.ana(), "three");
  ASSERT_EQ(words_of(set.log.in_order()), (Words_{"one", "two", "three"}));
  EXPECT_EQ(set.log.in_order()[2].place.lamport, 3u);
  EXPECT_EQ(set.log.in_order()[2].place.seq, 4u);
  EXPECT_EQ(set.log.in_order()[2].past.reach(set.ben().log), 2u);
}

// Quiet frames reach the other account at mail hour; naming one would make the reader wait for it.
TEST(Log, QuietFramesAreNotNamed) {
  Set set;
  set.say(set.ben(), "one");
  set.people.cover(set.log, set.ben());
  const auto sheets = set.log.compose(set.ana().log, {said("two")}, {});
  ASSERT_EQ(sheets->front().references.size(), 1u);
  EXPECT_EQ(sheets->front().references[0].seq, 1u);
  set.say(set.ana(), "two");
  EXPECT_TRUE(set.log.compose(set.ana().log, {said("three")}, {})->front().references.empty());
}

TEST(Log, AFrameThatNamesItsOwnLogHalts) {
  Set set;
  set.say(set.ana(), "one");
  Sheet sheet = set.log.compose(set.ana().log, {said("two")}, {})->front();
  sheet.references = {{set.ana().log, 1, set.log.chain(set.ana().log)->link()}};
  take(set.log, set.people.write(set.log, set.ana(), sheet));
  EXPECT_EQ(standing_of(set.log, set.ana().log).fault, FaultCode::malformed);
}

// P10, P11: a sheet that is sealed right but says something else, or nothing readable, halts the
// log for everyone.
TEST(Log, ASheetThatIsNoSheetHaltsTheLog) {
  Set set;
  const Position position = position_after(set.people.space, *set.log.chain(set.ana().log));
  const Bytes frame = write_frame_of(set.cipher, set.people.pen(set.ana()), position,
                                     Bytes(1024, 0xff), set.people.inner(set.ana().log, 1));
  EXPECT_EQ(take(set.log, frame).reception, Reception::taken);
  EXPECT_EQ(standing_of(set.log, set.ana().log).fault, FaultCode::malformed);
}

TEST(Log, AStrangerIsUnknown) {
  Set set;
  Set strangers(2);
  EXPECT_EQ(set.log.add_device(strangers.ana().certificate.bytes()).error().code,
            FaultCode::not_found);
  Log same_members(strangers.people.space, Room::us, set.cipher);
  ASSERT_TRUE(
      same_members.add_member(set.people.members[0], set.people.identities[0].verify_key()));
  // A certificate of one space is worth nothing in another.
  EXPECT_EQ(same_members.add_device(set.ana().certificate.bytes()).error().code,
            FaultCode::not_found);
  EXPECT_EQ(take(set.log, strangers.say(strangers.ana(), "hello")[0]).fault.code,
            FaultCode::not_found);
}

TEST(Log, ACertificateNobodySignedIsRefused) {
  Set set;
  Bytes forged = set.ana().certificate.bytes();
  forged.back() = static_cast<std::uint8_t>(forged.back() ^ 1);
  EXPECT_EQ(set.people.reader().add_device(forged).error().code, FaultCode::bad_signature);
  EXPECT_EQ(set.people.reader().add_device(BytesView(forged).first(63)).error().code,
            FaultCode::malformed);
}

// P13.
TEST(Log, AThirdMemberIsNotRepresentable) {
  Set set;
  EXPECT_EQ(set.log.add_member(set.random.id<MemberId>(), set.ana().key.verify_key()).error(),
            (Fault{FaultCode::limit_reached, 2}));
  EXPECT_EQ(set.log.add_member(set.people.members[0], set.ana().key.verify_key()).error().code,
            FaultCode::limit_reached);
  EXPECT_TRUE(set.log.add_member(set.people.members[0], set.people.identities[0].verify_key()));
}

TEST(Log, OneBadSignatureAtTheEndOfARunLeavesTheRest) {
  Set set;
  std::vector<Bytes> frames;
  for (const char* words : {"1", "2", "3"}) frames.push_back(set.say(set.ana(), words)[0]);
  frames[2][header_size] = static_cast<std::uint8_t>(frames[2][header_size] ^ 1);
  Log other = set.people.reader();
  std::vector<Received> outcomes;
  other.receive(views_of(frames), outcomes);
  EXPECT_EQ(outcomes[0].reception, Reception::taken);
  EXPECT_EQ(outcomes[1].reception, Reception::taken);
  EXPECT_EQ(outcomes[2].fault.code, FaultCode::bad_signature);
  EXPECT_EQ(words_of(other.in_order()), (Words_{"1", "2"}));
}

// The relay cannot slip a frame into the middle of a run either: the next one does not name it.
TEST(Log, AForgedFrameInARunStopsTheRunThere) {
  Set set;
  std::vector<Bytes> frames;
  for (const char* words : {"1", "2", "3"}) frames.push_back(set.say(set.ana(), words)[0]);
  Set other_world(1);
  other_world.say(other_world.ana(), "1");
  // Another genuine content in place 2, whose signature was cut: the link of frame 3 does not lead
  // there.
  Bytes forged = other_world.say(other_world.ana(), "forged")[0];
  forged[header_size] = static_cast<std::uint8_t>(forged[header_size] ^ 1);
  Log other = set.people.reader();
  std::vector<Received> outcomes;
  const std::vector<BytesView> run = {frames[0], forged, frames[2]};
  other.receive(run, outcomes);
  EXPECT_EQ(outcomes[0].reception, Reception::taken);
  EXPECT_EQ(outcomes[1].fault.code, FaultCode::bad_signature);
  EXPECT_EQ(words_of(other.in_order()), Words_{"1"});
  EXPECT_EQ(take(other, frames[1]).reception, Reception::taken);
}

// A run is at most 256 frames long; what follows one that was refused is not taken along.
TEST(Log, ABadSignatureAtTheSeamOfTwoRunsStopsTheLogThere) {
  Set set;
  std::vector<Bytes> frames;
  for (int i = 0; i < 260; ++i) frames.push_back(set.people.cover(set.log, set.ana()));
  Bytes& seam = frames[255];
  seam[header_size] = static_cast<std::uint8_t>(seam[header_size] ^ 1);
  Log other = set.people.reader();
  std::vector<Received> outcomes;
  other.receive(views_of(frames), outcomes);
  EXPECT_EQ(outcomes[254].reception, Reception::taken);
  EXPECT_EQ(outcomes[255].fault.code, FaultCode::bad_signature);
  EXPECT_EQ(outcomes[256].reception, Reception::parked);
  EXPECT_EQ(other.chain(set.ana().log)->seq(), 255u);
}

// P6.
TEST(Log, TwoHistoriesOfOneDeviceAreProofAndEndTheLogWhereTheyPart) {
  Set set;
  const auto shared = set.say(set.ana(), "shared");
  Log clone = set.people.reader();
  take(clone, shared[0]);
  const auto one = set.say(set.ana(), "one story");
  const auto after = set.say(set.ana(), "and on");
  const auto other = set.people.say(clone, set.ana(), {said("another story")});
  EXPECT_EQ(take(set.log, other[0]).fault, (Fault{FaultCode::forked, 2}));
  EXPECT_EQ(set.log.in_order().size(), 3u);

  const Bytes first = head_only(*parse_frame(one[0]));
  const Bytes second = head_only(*parse_frame(other[0]));
  EXPECT_EQ(*check_fork(first, second, set.ana().key.verify_key()), 2u);
  EXPECT_EQ(check_fork(first, first, set.ana().key.verify_key()).error().code,
            FaultCode::not_found);
  EXPECT_EQ(check_fork(first, second, set.ben().key.verify_key()).error().code,
            FaultCode::unknown_log);
  EXPECT_EQ(set.log.receive_fork(first, first).error().code, FaultCode::not_found);

  EXPECT_EQ(*set.log.receive_fork(first, second), 1u);
  EXPECT_EQ(words_of(set.log.in_order()), Words_{"shared"});
  EXPECT_EQ(words_of(set.log.from_removed()), (Words_{"one story", "and on"}));
  EXPECT_EQ(standing_of(set.log, set.ana().log).standing, Standing::forked);
  EXPECT_EQ(set.log.compose(set.ana().log, {said("x")}, {}).error().code, FaultCode::forked);
  EXPECT_EQ(set.log.live_devices(), 1u);
}

TEST(Log, ANamedFrameThatIsAnotherThanTheOneHereShowsAsTwoHistories) {
  Set set;
  Log shown_to_ben = set.people.reader();
  set.say(set.ana(), "for you");
  set.people.say(shown_to_ben, set.ana(), {said("for ben")});
  const auto answer = set.people.say(shown_to_ben, set.ben(), {said("what?")});
  EXPECT_EQ(take(set.log, answer[0]).reception, Reception::taken);
  const LogStanding waiting = standing_of(set.log, set.ben().log);
  EXPECT_EQ(waiting.standing, Standing::waiting_for_frames);
  EXPECT_EQ(waiting.missing, 0u);
  EXPECT_EQ(waiting.fault, FaultCode::forked);
}

// --- unknown facts (P14) ---

TEST(Log, AnUnknownFactIsKeptAndACriticalOneFreezesItsEntity) {
  Set set;
  const auto entity = set.random.id<EventId>();
  Item unknown = item_of(PromiseThanked{entity});
  unknown.type = 998;
  set.people.say(set.log, set.ana(), {unknown});
  ASSERT_EQ(set.log.strange().size(), 1u);
  EXPECT_EQ(set.log.strange()[0].item, unknown);
  EXPECT_EQ(set.log.strange()[0].entity, entity);
  EXPECT_TRUE(set.log.frozen().empty());
  unknown.critical = true;
  set.people.say(set.log, set.ana(), {unknown, said("goes on")});
  EXPECT_TRUE(set.log.frozen().contains(entity));
  EXPECT_EQ(words_of(set.log.in_order()), Words_{"goes on"});
}

// --- writing ---

TEST(Log, ManyItemsTakeSeveralFrames) {
  Set set;
  std::vector<Item> items;
  for (int i = 0; i < 100; ++i) items.push_back(said(std::to_string(i)));
  EXPECT_EQ(set.people.say(set.log, set.ana(), items).size(), 2u);
  ASSERT_EQ(set.log.in_order().size(), 100u);
  for (std::size_t i = 0; i < 100; ++i)
    EXPECT_EQ(words_of(set.log.in_order()[i]), std::to_string(i));
}

// A4.
TEST(Log, OverSixteenReferencesTakeTwoFrames) {
  Set set(1, 10);
  for (const Device& device : set.people.devices) {
    Log alone = set.people.reader();
    take(set.log, set.people.say(alone, device, {said("x")})[0]);
  }
  const auto sheets = set.log.compose(set.ana().log, {said("all of you")}, {});
  ASSERT_EQ(sheets->size(), 2u);
  EXPECT_EQ((*sheets)[0].references.size(), 16u);
  EXPECT_EQ((*sheets)[0].items[0].type, references_type);
  EXPECT_EQ((*sheets)[1].references.size(), 3u);
  EXPECT_EQ((*sheets)[1].lamport, (*sheets)[0].lamport + 1);
  set.say(set.ana(), "all of you");
  EXPECT_EQ(set.log.in_order().back().past.reaches().size(), 19u);
}

TEST(Log, OnlyALogThatIsReadToItsHeadIsWritten) {
  Set set;
  Log other = set.people.reader();
  const auto one = set.say(set.ana(), "one");
  take(other, head_only(*parse_frame(one[0])));
  EXPECT_EQ(other.compose(set.ana().log, {said("x")}, {}).error().code, FaultCode::gap);
  EXPECT_EQ(other.compose({}, {said("x")}, {}).error().code, FaultCode::unknown_log);
  EXPECT_EQ(other.compose(set.ben().log, {{1, 1, false, Bytes(60'001)}}, {}).error().code,
            FaultCode::too_large);
}

// The clone rule (2.3): frames of one's own log that one did not write.
TEST(Log, ALogThatGoesOnElsewhereIsNotWrittenHere) {
  Set set;
  set.say(set.ana(), "one");
  const auto two = set.say(set.ana(), "two");
  Log restored = set.people.reader();
  EXPECT_EQ(take(restored, two[0]).reception, Reception::parked);
  EXPECT_EQ(restored.compose(set.ana().log, {said("x")}, {}).error(),
            (Fault{FaultCode::another_writer, 1}));
}

// --- limits (P20) ---

TEST(Log, AFloodBeyondAGapIsBounded) {
  SeededRandom random(1);
  IdealCipher cipher(1);
  TwoPeople people(1, 1, cipher);
  Log writer = people.reader();
  Log reader = people.reader();
  std::size_t parked = 0;
  for (std::size_t i = 0; i < waiting_frames_max + 50; ++i) {
    const Bytes frame = people.cover(writer, people.devices[0]);
    if (i == 0) continue;  // the first one never arrives
    const Received received = take(reader, frame);
    if (received.reception == Reception::parked)
      ++parked;
    else
      EXPECT_EQ(received.fault.code, FaultCode::limit_reached);
  }
  EXPECT_EQ(parked, waiting_frames_max);
}

TEST(Log, AFloodOfFramesThatCannotBeReadIsBounded) {
  IdealCipher cipher(1);
  TwoPeople people(1, 1, cipher);
  Log writer = people.reader();
  const auto never = people.say(writer, people.devices[1], {said("never arrives")});
  std::vector<Bytes> frames = people.say(writer, people.devices[0], {said("an answer")});
  for (std::size_t i = 0; i < 2 * waiting_frames_max + 50; ++i)
    frames.push_back(people.cover(writer, people.devices[0]));
  Log reader = people.reader();
  std::vector<Received> outcomes;
  reader.receive(views_of(frames), outcomes);
  EXPECT_EQ(std::count_if(outcomes.begin(), outcomes.end(),
                          [](const Received& one) { return one.reception == Reception::taken; }),
            waiting_frames_max);
  EXPECT_EQ(outcomes.back().fault.code, FaultCode::limit_reached);
  // What was refused comes again, and is taken once there is room.
  std::vector<Received> again;
  const BytesView missing = never[0];
  reader.receive({&missing, 1}, again);
  for (int i = 0; i < 2; ++i) reader.receive(views_of(frames), outcomes);
  EXPECT_EQ(standing_of(reader, people.devices[0].log).seq_read, frames.size());
  EXPECT_EQ(reader.in_order().size(), 2u);
}

// A store is read one log after the other, and each of two names the other in every frame.
TEST(Log, WhatWasKeptIsReadHoweverLongOneLogWaitsForTheOther) {
  IdealCipher cipher(1);
  TwoPeople people(1, 1, cipher);
  Log writer = people.reader();
  std::vector<Bytes> kept[2];
  for (std::size_t i = 0; i < 2 * waiting_frames_max; ++i)
    for (const std::size_t who : {0u, 1u})
      for (Bytes& frame : people.say(writer, people.devices[who], {said("a word")}))
        kept[who].push_back(std::move(frame));
  const auto read = [&](bool is_kept) {
    Log reader = people.reader();
    std::vector<Received> outcomes;
    for (const auto& log : kept) {
      if (is_kept)
        reader.receive_kept(views_of(log), outcomes);
      else
        reader.receive(views_of(log), outcomes);
    }
    return reader.in_order().size();
  };
  EXPECT_EQ(read(true), 4 * waiting_frames_max);
  EXPECT_LT(read(false), 4 * waiting_frames_max) << "from a relay it would be a flood";
}

}  // namespace
}  // namespace troth
