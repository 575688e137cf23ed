// Check-ins opened together, on the whole core: two devices, the production relay, every schedule
// that chance makes.
#include <gtest/gtest.h>

#include <cstdlib>

#include "codec/json.h"
#include "world.h"

namespace troth::world {
namespace {

Answers words_of(const std::string& mark) {
  return {Words{mark + " valued"}, Words{mark + " on my mind"}, {}, {}};
}

struct Together : testing::Test {
  World world{11};
  Phone* ana = nullptr;
  Phone* ben = nullptr;
  EventId id;
  void SetUp() override {
    const Couple couple = link_two(world);
    ana = couple.ana;
    ben = couple.ben;
    id = ana->wish(BeginCheckIn{}, world.now).made.value();
    world.settle();
  }
  const view::CheckInRow& row(const Phone& phone) { return phone.screen().us->check_ins.at(0); }
  std::optional<FaultCode> seal(Phone& phone, const std::string& mark) {
    return phone.ask(SealTogether{id, words_of(mark)}, world.now).fault;
  }
};

TEST_F(Together, ReadyOnBothSidesOpensBoth) {
  ASSERT_EQ(seal(*ana, "ana"), std::nullopt);
  world.settle();
  EXPECT_EQ(row(*ana).standing, view::MeetingStanding::mine_sealed);
  EXPECT_EQ(row(*ana).my_answers, words_of("ana"));
  EXPECT_EQ(row(*ben).standing, view::MeetingStanding::theirs_sealed);
  EXPECT_FALSE(row(*ben).their_answers) << "not before Ben is ready";
  ASSERT_EQ(seal(*ben, "ben"), std::nullopt);
  world.settle();
  for (Phone* phone : {ana, ben}) {
    EXPECT_EQ(row(*phone).standing, view::MeetingStanding::opened);
    EXPECT_EQ(row(*phone).my_answers, words_of(phone == ana ? "ana" : "ben"));
    EXPECT_EQ(row(*phone).their_answers, words_of(phone == ana ? "ben" : "ana"));
    EXPECT_FALSE(row(*phone).theirs_does_not_open);
  }
}

TEST_F(Together, BothMaySealApartAndOfflineAndItOpensWhenTheyMeet) {
  world.is_cut = true;
  ASSERT_EQ(seal(*ana, "ana"), std::nullopt);
  ASSERT_EQ(seal(*ben, "ben"), std::nullopt);
  world.settle();
  EXPECT_EQ(row(*ana).standing, view::MeetingStanding::mine_sealed);
  EXPECT_EQ(row(*ben).standing, view::MeetingStanding::mine_sealed);
  world.is_cut = false;
  world.pass(hour_ms);
  (void)ana->ask(Ticked{}, world.now);
  (void)ben->ask(Ticked{}, world.now);
  world.settle();
  EXPECT_EQ(row(*ana).their_answers, words_of("ben"));
  EXPECT_EQ(row(*ben).their_answers, words_of("ana"));
}

TEST_F(Together, WhatWasOpenedIsStillThereAfterALock) {
  (void)seal(*ana, "ana");
  (void)seal(*ben, "ben");
  world.settle();
  ASSERT_EQ(row(*ana).their_answers, words_of("ben"));
  (void)ana->start(world.now);
  ASSERT_FALSE(ana->unlock(world.now).fault);
  EXPECT_EQ(row(*ana).their_answers, words_of("ben"));
  EXPECT_EQ(row(*ana).my_answers, words_of("ana"));
}

TEST_F(Together, WhatWasOpenedIsReadInTheArchiveOfBothAndWhatWasHiddenIsNot) {
  (void)seal(*ana, "ana");
  (void)seal(*ben, "ben");
  world.settle();
  ASSERT_EQ(row(*ana).their_answers, words_of("ben"));
  const EventId hidden =
      ana->wish(MakePromise{Words{"out of sight"}, {}, {}, {}, {}}, world.now).made.value();
  ASSERT_FALSE(ana->wish(Hide{hidden}, world.now).fault);
  world.settle();
  for (Phone* phone : {ana, ben}) {
    ASSERT_FALSE(phone->ask(Unpair{Passphrase(phone->passphrase)}, world.now).fault);
    world.settle();
    const SpaceId space = phone->screen().archives.at(0).space;
    ASSERT_FALSE(phone->ask(Look{space}, world.now).fault);
    const view::Us& us = *phone->screen().archive;
    ASSERT_EQ(us.check_ins.size(), 1u);
    EXPECT_EQ(us.check_ins[0].my_answers, words_of(phone == ana ? "ana" : "ben"));
    EXPECT_EQ(us.check_ins[0].their_answers, words_of(phone == ana ? "ben" : "ana"));
    EXPECT_TRUE(us.check_ins[0].can.empty());
    EXPECT_FALSE(us.offers_joint_work);
    EXPECT_EQ(us.promises.size(), phone == ana ? 0u : 1u);
    EXPECT_TRUE(phone->screen().us->check_ins.empty());
  }
}

TEST_F(Together, WhoHasSealedMayTakeItBackUntilTheOtherIsReadyToo) {
  (void)seal(*ana, "first");
  EXPECT_EQ(seal(*ana, "again"), FaultCode::already_answered);
  ASSERT_FALSE(ana->wish(UnsealAnswers{id}, world.now).fault);
  EXPECT_FALSE(row(*ana).my_answers);
  ASSERT_EQ(seal(*ana, "second"), std::nullopt);
  world.settle();
  (void)seal(*ben, "ben");
  world.settle();
  EXPECT_EQ(ana->wish(UnsealAnswers{id}, world.now).fault, FaultCode::already_answered);
  EXPECT_EQ(row(*ben).their_answers, words_of("second"));
}

TEST_F(Together, AnAnswerOfAnotherKindOfMeetingIsNotSealed) {
  EXPECT_EQ(ana->ask(SealTogether{id, {{}, {}, {}, Words{"no question"}}}, world.now).fault,
            FaultCode::malformed);
  EXPECT_EQ(ana->ask(SealTogether{id, {}}, world.now).fault, FaultCode::text_empty);
  EXPECT_EQ(ana->ask(SealTogether{EventId{}, words_of("x")}, world.now).fault,
            FaultCode::not_found);
}

// A client that was changed seals what it can't open later, and hands out some other key: the words
// stay closed, and that is said.
TEST_F(Together, AKeyThatIsNotTheRightOneOpensNothingAndIsSaid) {
  SealAnswers strange{id, {}, {}, Bytes(sealed_box_bytes)};
  const auto sealed = ben->wish(strange, world.now).made;
  ASSERT_TRUE(sealed);
  (void)seal(*ana, "ana");
  world.settle();
  EXPECT_EQ(row(*ana).standing, view::MeetingStanding::both_sealed) << "sealed, not opened";
  EXPECT_FALSE(row(*ana).their_answers);
  EXPECT_FALSE(row(*ana).theirs_does_not_open) << "no key came yet";
  ASSERT_FALSE(ben->wish(OpenAnswers{id, *sealed, {}}, world.now).fault);
  world.settle();
  EXPECT_FALSE(row(*ana).their_answers);
  EXPECT_TRUE(row(*ana).theirs_does_not_open);
}

// --- openings ---

struct Deep : testing::Test {
  World world{21};
  Phone* ana = nullptr;
  Phone* ben = nullptr;
  EventId id;
  void SetUp() override {
    const Couple couple = link_two(world);
    ana = couple.ana;
    ben = couple.ben;
  }
  void enter(std::int32_t of_ana, std::int32_t of_ben, std::optional<std::int32_t> topic_ana = {},
             std::optional<std::int32_t> topic_ben = {}) {
    const Reply entered = ana->ask(EnterTogether{{}, of_ana, topic_ana}, world.now);
    ASSERT_FALSE(entered.fault);
    id = entered.made.value();
    world.settle();
    ASSERT_FALSE(ben->ask(EnterTogether{id, of_ben, topic_ben}, world.now).fault);
    world.settle();
  }
  const view::OpeningRow& row(const Phone& phone) {
    for (const auto& one : phone.screen().us->openings)
      if (one.id == id) return one;
    ADD_FAILURE() << "the opening is not shown";
    return phone.screen().us->openings.at(0);
  }
};

TEST_F(Deep, OnlyTheCommonDepthIsLearntByBoth) {
  for (std::int32_t a = 1; a <= 3; ++a)
    for (std::int32_t b = 1; b <= 3; ++b) {
      enter(a, b);
      for (const Phone* phone : {ana, ben}) {
        EXPECT_TRUE(row(*phone).matched);
        EXPECT_EQ(row(*phone).common_depth, std::min(a, b)) << a << b << phone->name();
      }
      ASSERT_FALSE(ana->wish(CloseOpening{id}, world.now).fault);
      world.settle();
      EXPECT_TRUE(ana->device().opened()->self.matches.empty()) << "secrets are forgotten";
      EXPECT_TRUE(ben->device().opened()->self.matches.empty());
    }
}

TEST_F(Deep, ATopicIsOpenedOnlyWhenBothChoseItAndBothWentThatDeep) {
  struct Case {
    std::int32_t of_ben;
    std::optional<std::int32_t> topic;
    bool is_common;
  };
  for (const Case& one : {Case{3, 2, true}, {3, 4, false}, {3, {}, false}, {2, 2, false}}) {
    enter(3, one.of_ben, 2, one.topic);
    for (const Phone* phone : {ana, ben})
      EXPECT_EQ(row(*phone).common_topic,
                one.is_common ? std::optional<std::int32_t>(2) : std::nullopt);
    ASSERT_FALSE(ana->wish(CloseOpening{id}, world.now).fault);
    world.settle();
  }
}

TEST_F(Deep, AnOpenSeriousHurtClosesDepthTwoAndThreeForBothAndNamesNobody) {
  ASSERT_FALSE(
      ben->wish(RaiseHurt{{}, {"you lied"}, {}, {}, {}, {}, Breaker::lied, HurtSize::small, {}, {}},
                world.now)
          .fault);
  world.settle();
  enter(3, 3);
  for (const Phone* phone : {ana, ben}) {
    EXPECT_EQ(row(*phone).common_depth, 1);
    EXPECT_TRUE(phone->screen().us->depths_closed);
  }
}

TEST_F(Deep, BothAnswerAndItOpensTogether) {
  enter(2, 3);
  ASSERT_FALSE(ana->wish(ChoosePrompt{id, 2, 4}, world.now).fault);
  world.settle();
  ASSERT_EQ(row(*ben).prompt, 4);
  const auto answer = [](const std::string& words) { return Answers{{}, {}, {}, Words{words}}; };
  ASSERT_FALSE(ana->ask(SealTogether{id, answer("ana")}, world.now).fault);
  world.settle();
  EXPECT_FALSE(row(*ben).their_answers);
  ASSERT_FALSE(ben->ask(SealTogether{id, answer("ben")}, world.now).fault);
  world.settle();
  EXPECT_EQ(row(*ana).their_answers, answer("ben"));
  EXPECT_EQ(row(*ben).their_answers, answer("ana"));
}

// A changed client chooses what goes deeper than both said: it is not shown, and not answered.
TEST_F(Deep, AQuestionThatGoesDeeperThanBothSaidIsNotShown) {
  enter(1, 3);
  ASSERT_FALSE(ben->wish(ChoosePrompt{id, 3, 7}, world.now).fault);
  world.settle();
  EXPECT_TRUE(row(*ana).deeper_than_both);
  EXPECT_EQ(row(*ana).prompt, 0);
  for (const auto can : row(*ana).can) EXPECT_NE(can, view::MeetingCan::seal);
}

TEST_F(Deep, AMatchGoesOnAfterLocksAndWhileOneIsAway) {
  const Reply entered = ana->ask(EnterTogether{{}, 3, {}}, world.now);
  id = entered.made.value();
  world.settle();
  (void)ana->start(world.now);
  ASSERT_FALSE(ana->unlock(world.now).fault);
  ana->is_cut = true;
  ASSERT_FALSE(ben->ask(EnterTogether{id, 2, {}}, world.now).fault);
  world.settle();
  EXPECT_EQ(row(*ben).common_depth, 0) << "not finished looks like no match";
  ana->is_cut = false;
  world.pass(hour_ms);
  (void)ana->ask(Ticked{}, world.now);
  world.settle();
  EXPECT_EQ(row(*ana).common_depth, 2);
  EXPECT_EQ(row(*ben).common_depth, 2);
}

// Two worlds that differ in one unmatched choice: the wire carries the same, byte for byte under
// the ideal cipher, and the other sees the same.
TEST(DeepInTwoWorlds, AnUnmatchedChoiceIsSeenByNobody) {
  const auto live = [](std::int32_t of_ana, std::optional<std::int32_t> topic) {
    World world(33);
    world.is_transcribed = true;
    const Couple couple = link_two(world);
    const EventId id = couple.ana->ask(EnterTogether{{}, of_ana, topic}, world.now).made.value();
    world.settle();
    (void)couple.ben->ask(EnterTogether{id, 1, {}}, world.now);
    world.settle();
    EXPECT_EQ(couple.ben->screen().us->openings.at(0).common_depth, 1);
    return std::pair(world.transcript, json::text_from(couple.ben->screen()));
  };
  const auto plain = live(1, {});
  for (const auto& other : {live(2, {}), live(3, {}), live(3, 3)}) {
    EXPECT_TRUE(plain.first == other.first) << "on the wire";
    EXPECT_EQ(plain.second, other.second) << "on the other's screen";
  }
}

// In every schedule: who holds a key of the other has sealed before, and what was sealed is what is
// read.
// Is there a key of the other here, while I have not sealed?
bool is_looked_into(const Phone& phone) {
  if (!phone.is_open()) return false;
  const device::Opened& opened = *phone.device().opened();
  const MemberId me = member_id_of(opened.self.me);
  for (const auto& [what, reveal] : opened.state.us.reveals) {
    bool is_key_here = false;
    bool have_i_sealed = false;
    for (const auto& fact : reveal.facts) {
      if (fact.written.by != me && std::holds_alternative<Opened>(fact.what)) is_key_here = true;
      if (fact.written.by == me && std::holds_alternative<Sealed>(fact.what)) have_i_sealed = true;
    }
    if (is_key_here && !have_i_sealed) return true;
  }
  return false;
}

TEST(TogetherInEverySchedule, NobodyHoldsBoxAndKeyOfTheOtherBeforeHavingSealed) {
  const char* few = std::getenv("TROTH_FEW");
  const char* many = std::getenv("TROTH_CI");
  const std::uint64_t seeds = few ? 20 : many ? 1000 : 100;
  std::size_t opened = 0;
  std::size_t taken_back = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    World world(seed);
    const Couple couple = link_two(world);
    Phone* people[] = {couple.ana, couple.ben};
    const auto begun = couple.ana->wish(BeginCheckIn{}, world.now).made;
    ASSERT_TRUE(begun);
    world.settle();
    std::map<std::size_t, std::vector<std::string>> sealed;
    for (int step = 0; step < 40; ++step) {
      const std::size_t who = world.random.below(std::size_t{2});
      Phone& phone = *people[who];
      world.pass(minute_ms);
      switch (world.random.below(7)) {
        case 0: {
          const std::string mark = phone.name() + std::to_string(step);
          if (!phone.ask(SealTogether{*begun, words_of(mark)}, world.now).fault)
            sealed[who].push_back(mark);
          break;
        }
        case 1:
          if (!phone.wish(UnsealAnswers{*begun}, world.now).fault) ++taken_back;
          break;
        case 2:
          phone.is_cut = !phone.is_cut;
          break;
        case 3:
          (void)phone.start(world.now);
          (void)phone.unlock(world.now);
          break;
        default:
          (void)phone.ask(Ticked{}, world.now);
          (void)phone.exchange(world.now);
      }
      for (const Phone* one : people) ASSERT_FALSE(is_looked_into(*one)) << one->name() << step;
    }
    for (Phone* phone : people) {
      phone->is_cut = false;
      world.pass(hour_ms);
      (void)phone->ask(Ticked{}, world.now);
    }
    world.settle();
    for (std::size_t who : {0u, 1u}) {
      const view::CheckInRow& row = people[who]->screen().us->check_ins.at(0);
      const auto& theirs = sealed[1 - who];
      ASSERT_FALSE(row.theirs_does_not_open);
      ASSERT_EQ(row.my_seal && row.their_seal, row.their_answers.has_value());
      if (!row.their_answers) continue;
      ++opened;
      const auto same = [&](const std::string& mark) {
        return words_of(mark) == *row.their_answers;
      };
      ASSERT_TRUE(std::any_of(theirs.begin(), theirs.end(), same));
      const auto mine = people[1 - who]->screen().us->check_ins.at(0).my_answers;
      ASSERT_EQ(mine, row.their_answers) << "both read the same words";
    }
    ASSERT_EQ(people[0]->device().state_hash(), people[1]->device().state_hash());
  }
  EXPECT_GT(opened, seeds / 4) << "the schedules have to reach the end";
  EXPECT_GT(taken_back, seeds / 4);
}

}  // namespace
}  // namespace troth::world
