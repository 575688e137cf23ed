// What is shown of what is mended and done together: whatever a row offers is allowed; nothing
// opens before its reader has room; nothing joint is offered under fear; what is put away stays
// away.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "codec/json.h"
#include "domain/life.h"
#include "seen.h"

namespace troth {
namespace {

constexpr Instant noon{20'000 * day_ms + 12 * hour_ms};

Life some_life() {
  LifeShape shape;
  shape.devices_each = *rc::gen::inRange<std::size_t>(1, 3);
  shape.acts = *rc::gen::inRange<std::size_t>(50, 300);
  shape.meet_one_in = *rc::gen::element<std::uint64_t>(1, 2, 6);
  shape.skew_ms_max = *rc::gen::element<std::int64_t>(0, hour_ms);
  Life life = live(*rc::gen::arbitrary<std::uint64_t>(), shape);
  life.chronicle.meet();
  return life;
}
Instant end_of(const Life& life) {
  const auto& frames = life.chronicle.frames();
  return (frames.empty() ? noon : frames.back().events.back().at) + minute_ms;
}

std::vector<Wish> wishes_for(const view::HurtRow& row, view::HurtCan can) {
  switch (can) {
    case view::HurtCan::hear_you:
      return {AnswerHurt{row.id, HurtAnswer::hear_you, {}}};
    case view::HurtCan::tell_me_more:
      return {AnswerHurt{row.id, HurtAnswer::tell_me_more, {}}};
    case view::HurtCan::not_a_wrong:
      return {AnswerHurt{row.id, HurtAnswer::not_a_wrong, Words{"I see it otherwise"}}};
    case view::HurtCan::say_again:
      return {SayHurtAgain{row.id, {"again"}, {}, {}, {}}};
    case view::HurtCan::say_more:
      return {SayMoreAboutHurt{row.id, {"more"}}};
    case view::HurtCan::let_rest:
      return {LetHurtRest{row.id}};
    case view::HurtCan::end_seen_differently:
      return {EndSeenDifferently{row.id}};
    case view::HurtCan::say_how_it_came_out:
      return {SayHowItCameOut{row.id, CameOut::found_out}};
    case view::HurtCan::begin_repair:
      return {BeginRepair{row.id}};
    case view::HurtCan::take_back:
      return {TakeBack{row.id, {}}};
  }
  return {};
}

std::vector<Wish> wishes_for(const view::OwningUpRow& row, view::OwningUpCan can, Instant now) {
  const auto open =
      std::ranges::find_if(row.questions, [](const auto& one) { return !one.answer; });
  switch (can) {
    case view::OwningUpCan::say_now:
      return {AnswerRoom{row.id, RoomAnswer::now, {}}};
    case view::OwningUpCan::say_later:
      return {AnswerRoom{row.id, RoomAnswer::later, now + hour_ms}};
    case view::OwningUpCan::say_not_here:
      return {AnswerRoom{row.id, RoomAnswer::not_here, {}}};
    case view::OwningUpCan::say_heard:
      return {AnswerOwningUp{row.id, OwningAnswer::heard, {}}};
    case view::OwningUpCan::ask:
      return {AskAboutOwningUp{row.id, {"since when?"}}};
    case view::OwningUpCan::say_need_space:
      return {AnswerOwningUp{row.id, OwningAnswer::need_space, {}}};
    case view::OwningUpCan::say_want_repair:
      return {AnswerOwningUp{row.id, OwningAnswer::want_repair, {}}};
    case view::OwningUpCan::begin_repair:
      return {BeginRepair{row.id}};
    case view::OwningUpCan::answer_question:
      return {AnswerOwningQuestion{row.id, open->id, QuestionAnswer::aloud, {}}};
    case view::OwningUpCan::add:
      return {AddToOwningUp{row.id, {"and this"}}};
    case view::OwningUpCan::say_how_it_came_out:
      return {SayHowOwningCameOut{row.id, CameOut::found_out}};
    case view::OwningUpCan::take_back:
      return {TakeBack{row.id, {}}};
  }
  return {};
}

std::vector<Wish> wishes_for(const view::RepairRow& row, view::RepairCan can, Instant now) {
  const auto open =
      std::ranges::find_if(row.questions, [](const auto& one) { return !one.answer; });
  const Words words{"words"};
  switch (can) {
    case view::RepairCan::join:
      return {JoinRepair{row.id}};
    case view::RepairCan::weigh:
      return {WeighRepair{row.id, HurtSize::large}};
    case view::RepairCan::say_responsibility:
      return {SayRepairPart{row.id, RepairPart::responsibility, words}};
    case view::RepairCan::say_regret:
      return {SayRepairPart{row.id, RepairPart::regret, words}};
    case view::RepairCan::say_explanation:
      return {SayRepairPart{row.id, RepairPart::explanation, words}};
    case view::RepairCan::say_change:
      return {SayRepairPart{row.id, RepairPart::change, words}};
    case view::RepairCan::say_amends:
      return {SayRepairPart{row.id, RepairPart::amends, words}};
    case view::RepairCan::say_back:
      return {SayBack{row.id, words}};
    case view::RepairCan::answer_say_back:
      return {AnswerSayBack{row.id, *row.said_back, false, words},
              AnswerSayBack{row.id, *row.said_back, true, {}}};
    case view::RepairCan::tell_my_side:
      return {TellMySide{row.id, words}, TellMySide{row.id, {}}};
    case view::RepairCan::ask:
      return {AskInRepair{row.id, words}};
    case view::RepairCan::answer_question:
      return {AnswerInRepair{row.id, open->id, QuestionAnswer::with_therapist, {}}};
    case view::RepairCan::say_enough:
      return {SayEnough{row.id, row.stage}};
    case view::RepairCan::still_need:
      return {SayStillNeed{row.id, words}};
    case view::RepairCan::step_back:
      return {StepBack{row.id, row.stages.front().stage}};
    case view::RepairCan::pause:
      return {PauseRepair{row.id, now + day_ms}};
    case view::RepairCan::resume:
      return {ResumeRepair{row.id}};
    case view::RepairCan::say_you_heard_me:
      return {SayRepairWord{row.id, RepairWord::you_heard_me}};
    case view::RepairCan::say_relied_on_you_again:
      return {SayRepairWord{row.id, RepairWord::relied_on_you_again}};
    case view::RepairCan::say_forgiven:
      return {SayRepairWord{row.id, RepairWord::forgiven}};
    case view::RepairCan::promise:
      return {PromiseInRepair{row.id, words, {}}};
    case view::RepairCan::write_story:
      return {WriteClosingStory{row.id, words}};
    case view::RepairCan::agree_to_story:
      return {AgreeToClosingStory{row.id, *row.story}};
    case view::RepairCan::end_repaired:
      return {EndRepair{row.id, RepairEnding::repaired, {}}};
    case view::RepairCan::end_living_with_it:
      return {EndRepair{row.id, RepairEnding::living_with_it, {}}};
    case view::RepairCan::end_not_repaired:
      return {EndRepair{row.id, RepairEnding::not_repaired, {}}};
    case view::RepairCan::stop:
      return {EndRepair{row.id, RepairEnding::stopped, {}}};
  }
  return {};
}

std::vector<Wish> wishes_for(const view::OpennessRow& row, view::OpennessCan can, Instant now) {
  switch (can) {
    case view::OpennessCan::offer:
      return {OfferOpenness{{"yes"}, now + day_ms, row.id}};
    case view::OpennessCan::decline:
      return {DeclineOpenness{row.id}};
    case view::OpennessCan::withdraw:
    case view::OpennessCan::end:
      return {EndOpenness{row.id}};
    case view::OpennessCan::thank:
      return {ThankForOpenness{row.id}};
  }
  return {};
}

std::vector<Wish> wishes_for(const view::AgreementRow& row, view::AgreementCan can) {
  switch (can) {
    case view::AgreementCan::consent:
      return {ConsentToAgreement{row.id, *row.waiting}};
    case view::AgreementCan::decline:
      return {DeclineAgreement{row.id, *row.waiting}};
    case view::AgreementCan::propose_change:
      return {ProposeAgreementChange{row.id, {"otherwise"}, {}}};
    case view::AgreementCan::review:
      return {ReviewAgreement{row.id, {}}};
    case view::AgreementCan::say_open_to_change:
      return {SayOpenToChange{row.id, true}};
    case view::AgreementCan::say_not_open_to_change:
      return {SayOpenToChange{row.id, false}};
    case view::AgreementCan::withdraw:
      return {WithdrawAgreement{row.id, {}}};
  }
  return {};
}

template <class Row>
std::vector<Wish> meeting_wishes(const Row& row, view::MeetingCan can) {
  switch (can) {
    case view::MeetingCan::join:
      return {JoinOpening{row.id}};
    case view::MeetingCan::choose_prompt:
      return {ChoosePrompt{row.id, 1, 3}};
    case view::MeetingCan::seal:
      return {SealAnswers{row.id, {}, {}, {}}};
    case view::MeetingCan::unseal:
      return {UnsealAnswers{row.id}};
    case view::MeetingCan::say_issue_back:
      return {SayIssueBack{row.id, {"you said"}}};
    case view::MeetingCan::answer_issue:
      if constexpr (requires { row.said_back; })
        return {AnswerIssue{row.id, *row.said_back, true, {}}};
      return {};
    case view::MeetingCan::promise:
      return {PromiseInCheckIn{row.id, {"walk"}, {}}};
    case view::MeetingCan::close:
      if constexpr (requires { row.said_back; }) return {CloseCheckIn{row.id}};
      return {CloseOpening{row.id}};
    case view::MeetingCan::say_felt_understood:
      return {SayFeltUnderstood{row.id, 7}};
  }
  return {};
}

// The app holds no rule: whatever a row offers, the rules allow.
RC_GTEST_PROP(MendingView, WhatARowOffersIsAllowed, ()) {
  const Life life = some_life();
  const Instant hour = end_of(life);
  for (std::size_t who = 0; who < 2; ++who) {
    const State& state = life.chronicle.devices()[who].state;
    const Now now = life.chronicle.now(who, hour);
    const auto us = us_seen(state, now, 0);
    std::vector<std::pair<std::string, Wish>> offered;
    const auto add = [&](std::string_view what, std::vector<Wish> wishes) {
      for (Wish& wish : wishes) offered.emplace_back(what, std::move(wish));
    };
    for (const auto& row : us.hurts)
      for (const auto can : row.can) add(name_of(can), wishes_for(row, can));
    for (const auto& row : us.owning_ups)
      for (const auto can : row.can) add(name_of(can), wishes_for(row, can, now.at));
    for (const auto& row : us.repairs)
      for (const auto can : row.can) add(name_of(can), wishes_for(row, can, now.at));
    for (const auto& row : us.openness)
      for (const auto can : row.can) add(name_of(can), wishes_for(row, can, now.at));
    for (const auto& row : us.agreements)
      for (const auto can : row.can) add(name_of(can), wishes_for(row, can));
    for (const auto& row : us.check_ins)
      for (const auto can : row.can) add(name_of(can), meeting_wishes(row, can));
    for (const auto& row : us.openings)
      for (const auto can : row.can) add(name_of(can), meeting_wishes(row, can));
    for (const auto& row : us.distances) {
      if (row.can_hear) add("hear", {HearDistance{row.id}});
      if (row.can_end) add("end", {EndDistance{row.id}});
    }
    for (const auto& row : us.shaped_me)
      if (row.can_hear) add("hear", {HearShapedMe{row.id}});
    const auto mine = mine_seen(state, now);
    for (const auto& row : mine.hurts)
      if (row.can_raise)
        add("raise", {RaiseHurt{row.id, {"you went"}, {}, {}, {}, {}, {}, row.size, {}, {}}});
    for (const auto& row : mine.drafts)
      if (row.can_tell)
        add("tell", {OwnUp{row.id, row.what, row.did, row.will, {}, {}, {}, {}, {}, {}}});
    for (const auto& row : mine.unanswered)
      add("unanswered", {SayHurtAgain{row.hurt, {"again"}, {}, {}, {}}, LetHurtRest{row.hurt},
                         PutAside{row.hurt}});
    for (const auto can : mine.safety.can) {
      if (can == view::SafetyCan::begin_clear) add("begin", {BeginClear{}});
      if (can == view::SafetyCan::finish_clear) add("finish", {FinishClear{}});
    }
    for (const auto& [what, wish] : offered) {
      const auto done = decide(state, wish, now);
      if (!done)
        RC_FAIL("offered and refused: " + what + " " + std::string(name_of(done.error().code)));
    }
  }
}

// S1: with Mine open and fear said, nothing joint is offered to that person; the other sees no
// difference.
RC_GTEST_PROP(MendingView, S1UnderFearNothingJointIsOfferedAndTheOtherSeesNoDifference, ()) {
  Life life = some_life();
  auto& chronicle = life.chronicle;
  const Instant hour = end_of(life);
  const auto theirs = [&] {
    return json::text_from(us_seen(chronicle.devices()[1].state, chronicle.now(1, hour), 0));
  };
  const std::string before = theirs();
  RC_ASSERT(chronicle.wish(0, SayFear{Fear::of_them}, hour).has_value());
  chronicle.meet();
  RC_ASSERT(theirs() == before);
  const auto us = us_seen(chronicle.devices()[0].state, chronicle.now(0, hour), 0);
  RC_ASSERT(!us.offers_joint_work);
  for (const auto& row : us.hurts)
    for (const auto can : row.can)
      RC_ASSERT(can == view::HurtCan::let_rest || can == view::HurtCan::end_seen_differently ||
                can == view::HurtCan::take_back);
  for (const auto& row : us.owning_ups)
    for (const auto can : row.can)
      RC_ASSERT(can == view::OwningUpCan::say_not_here ||
                can == view::OwningUpCan::say_need_space || can == view::OwningUpCan::take_back);
  for (const auto& row : us.repairs)
    for (const auto can : row.can) RC_ASSERT(can == view::RepairCan::stop);
  for (const auto& row : us.openings)
    for (const auto can : row.can)
      RC_ASSERT(can == view::MeetingCan::close || can == view::MeetingCan::unseal ||
                can == view::MeetingCan::say_felt_understood);
  for (const auto& card : us.today.cards)
    RC_ASSERT(card.matter == view::Matter::promise || card.matter == view::Matter::need ||
              card.matter == view::Matter::moment);
  for (const auto& row : mine_seen(chronicle.devices()[0].state, chronicle.now(0, hour)).hurts)
    RC_ASSERT(!row.can_raise && !row.asks);
}

// R28: nothing of what is owned up to is on the reader's screen before they say that they have
// room.
TEST(MendingView, AnOwningUpIsClosedUntilItsReaderHasRoomAndComesToTodayOnlyByDay) {
  Chronicle life;
  const auto id = life.wish(0,
                            OwnUp{{},
                                  OwningKind::lied,
                                  {"I wrote to her"},
                                  Words{"I will stop"},
                                  {},
                                  {},
                                  {},
                                  {},
                                  {},
                                  {}},
                            noon)
                      .value();
  life.meet();
  const auto seen = [&](Instant at) {
    return us_seen(life.devices()[1].state, life.now(1, at), 0);
  };
  EXPECT_EQ(json::text_from(seen(noon)).find("wrote to her"), std::string::npos);
  EXPECT_TRUE(seen(noon).owning_ups.at(0).closed);
  EXPECT_FALSE(seen(noon).owning_ups.at(0).kind.has_value());
  const auto waits = [&](Instant at) {
    return std::ranges::any_of(seen(at).today.cards, [](const view::Card& card) {
      return card.what == view::CardKind::room_for_something_hard;
    });
  };
  EXPECT_TRUE(waits(noon));
  EXPECT_FALSE(waits(noon + 10 * hour_ms));  // 22:00
  EXPECT_FALSE(waits(noon + 18 * hour_ms));  // 06:00
  EXPECT_TRUE(waits(noon + 19 * hour_ms));   // 07:00
  life.wish(1, AnswerRoom{id, RoomAnswer::later, noon + 30 * hour_ms}, noon).value();
  EXPECT_FALSE(waits(noon + 20 * hour_ms));
  life.wish(1, AnswerRoom{id, RoomAnswer::now, {}}, noon + 31 * hour_ms).value();
  EXPECT_EQ(seen(noon).owning_ups.at(0).did->text, "I wrote to her");
}

// R11, S13: its owner is asked once, in Mine, and "wait" means wait.
TEST(MendingView, SevenDaysWithoutAWordItsOwnerIsAskedInMineAndNobodyElse) {
  Chronicle life;
  const auto id =
      life.wish(0, RaiseHurt{{}, {"you went"}, {}, {}, {}, {}, {}, HurtSize::small, {}, {}}, noon)
          .value();
  life.meet();
  const auto asked = [&](std::size_t who, Instant at) {
    return !mine_seen(life.devices()[who].state, life.now(who, at)).unanswered.empty();
  };
  EXPECT_FALSE(asked(0, noon + 7 * day_ms));
  EXPECT_TRUE(asked(0, noon + 7 * day_ms + 1));
  EXPECT_FALSE(asked(1, noon + 30 * day_ms));
  life.wish(0, PutAside{id}, noon + 8 * day_ms).value();
  EXPECT_FALSE(asked(0, noon + 30 * day_ms));
}

// R30: in Mine, once, after a while of not writing on it; under fear nobody is asked.
TEST(MendingView, ADraftThatLayForAWhileComesUpAgainOnceInMineAndNowhereElse) {
  Chronicle life;
  const auto draft = [&](Instant at) {
    return life
        .wish(0, DraftOwningUp{OwningKind::hid, {"I lent it to Tom"}, {}, {}, {}, {}, {}, {}}, at)
        .value();
  };
  const auto asks = [&](Instant at) {
    const auto rows = mine_seen(life.devices()[0].state, life.now(0, at)).drafts;
    return std::ranges::count_if(rows, [](const auto& row) { return row.asks; });
  };
  const auto id = draft(noon);
  EXPECT_EQ(asks(noon + 14 * day_ms), 0);
  EXPECT_EQ(asks(noon + 14 * day_ms + 1), 1);
  const auto written_on = noon + 10 * day_ms;
  life.wish(0, RedraftOwningUp{id, OwningKind::hid, {"I lent your book"}, {}, {}, {}, {}, {}, {}},
            written_on)
      .value();
  EXPECT_EQ(asks(written_on + 14 * day_ms), 0);
  EXPECT_EQ(asks(written_on + 14 * day_ms + 1), 1);
  life.wish(0, PutAside{id}, noon + 25 * day_ms).value();
  EXPECT_EQ(asks(noon + 90 * day_ms), 0);
  draft(noon + 25 * day_ms);
  EXPECT_EQ(asks(noon + 40 * day_ms), 1);
  life.wish(0, SayFear{Fear::of_them}, noon + 40 * day_ms).value();
  EXPECT_EQ(asks(noon + 41 * day_ms), 0);
  EXPECT_TRUE(life.frames().empty());
}

// Told, it does not come up again.
TEST(MendingView, ADraftThatWasToldAsksForNothing) {
  Chronicle life;
  const OwningKind kind = OwningKind::weakness;
  const auto id =
      life.wish(0, DraftOwningUp{kind, {"I look away"}, {}, {}, {}, {}, {}, {}}, noon).value();
  life.wish(0, OwnUp{id, kind, {"I look away"}, {}, {}, {}, {}, {}, {}, {}}, noon + day_ms).value();
  for (const auto& row : mine_seen(life.devices()[0].state, life.now(0, noon + 30 * day_ms)).drafts)
    EXPECT_TRUE(row.told && !row.asks);
}

// R13: for its owner only, from the owner's own entries, and it says whether it was ever raised.
TEST(MendingView, TheSameKindAgainIsShownToItsOwnerInMineAlone) {
  Chronicle life;
  const auto note = [&](Instant at) {
    return life
        .wish(0, NoteHurt{{"he laughed"}, {}, Breaker::ridiculed, HurtSize::small, {}, {}}, at)
        .value();
  };
  const auto first = note(noon);
  const auto patterns = [&](std::size_t who) {
    return mine_seen(life.devices()[who].state, life.now(who, noon)).patterns;
  };
  EXPECT_TRUE(patterns(0).empty());
  note(noon + day_ms);
  ASSERT_EQ(patterns(0).size(), 1u);
  EXPECT_TRUE(patterns(0)[0].is_this_for_us_first);
  EXPECT_FALSE(patterns(0)[0].ever_raised);
  life.wish(
          0,
          RaiseHurt{
              first, {"you laughed"}, {}, {}, {}, {}, Breaker::ridiculed, HurtSize::small, {}, {}},
          noon)
      .value();
  life.meet();
  ASSERT_EQ(patterns(0).size(), 1u);
  EXPECT_EQ(patterns(0)[0].hurts.size(), 2u);  // what crossed is one hurt
  EXPECT_TRUE(patterns(0)[0].ever_raised);
  EXPECT_TRUE(patterns(1).empty());
}

// S27, C11: what one hides or mutes is gone from one's own screen, and the other's is equal.
TEST(MendingView, HiddenIsGoneMutedIsQuietAndTheOtherSeesNoDifference) {
  Chronicle life;
  const auto id =
      life.wish(1, RaiseHurt{{}, {"a threat"}, {}, {}, {}, {}, {}, HurtSize::large, {}, {}}, noon)
          .value();
  life.meet();
  const auto us = [&](std::size_t who) {
    return us_seen(life.devices()[who].state, life.now(who, noon), 0);
  };
  const std::string theirs = json::text_from(us(1));
  EXPECT_FALSE(us(0).today.cards.empty());
  life.wish(0, Mute{id}, noon).value();
  life.meet();
  EXPECT_TRUE(us(0).today.cards.empty());
  EXPECT_EQ(us(0).hurts.size(), 1u);
  life.wish(0, Hide{id}, noon).value();
  life.meet();
  EXPECT_EQ(json::text_from(us(0)).find("a threat"), std::string::npos);
  EXPECT_EQ(mine_seen(life.devices()[0].state, life.now(0, noon)).asides.size(), 1u);
  EXPECT_EQ(json::text_from(us(1)), theirs);
}

// Whatever was put out of sight is named in Mine, whatever it is, and comes back from there.
TEST(MendingView, WhatIsOutOfSightIsNamedInMineAndComesBack) {
  Chronicle life;
  const std::map<view::Matter, EventId> hidden{
      {view::Matter::promise, life.wish(0, MakePromise{{"bread"}, {}, {}, {}, {}}, noon).value()},
      {view::Matter::hurt,
       life.wish(1, RaiseHurt{{}, {"you went"}, {}, {}, {}, {}, {}, HurtSize::small, {}, {}}, noon)
           .value()},
      {view::Matter::agreement, life.wish(0, ProposeAgreement{{"no phones"}, {}}, noon).value()},
      {view::Matter::check_in, life.wish(0, BeginCheckIn{}, noon).value()},
      {view::Matter::opening, life.wish(1, EnterOpening{}, noon).value()}};
  life.meet();
  const auto us = [&] { return us_seen(life.devices()[0].state, life.now(0, noon), 0); };
  const auto named = [&] {
    std::map<view::Matter, EventId> rows;
    for (const auto& row : mine_seen(life.devices()[0].state, life.now(0, noon)).asides)
      rows.emplace(row.matter, row.of);
    return rows;
  };
  const std::string before = json::text_from(us());
  for (const auto& [matter, id] : hidden) life.wish(0, Hide{id}, noon).value();
  EXPECT_EQ(us().timeline.size(), 0u);
  EXPECT_EQ(named(), hidden);
  for (const auto& [matter, id] : hidden) life.wish(0, ShowAgain{id}, noon).value();
  EXPECT_TRUE(named().empty());
  EXPECT_EQ(json::text_from(us()), before);
}

TEST(MendingView, TakenBackIsMarkedForBothAndItsWordsStay) {
  Chronicle life;
  const auto id = life.wish(0, MakePromise{{"bread"}, {}, {}, {}, {}}, noon).value();
  life.wish(0, TakeBack{id, {}}, noon).value();
  life.meet();
  for (std::size_t who = 0; who < 2; ++who) {
    const auto row = us_seen(life.devices()[who].state, life.now(who, noon), 0).promises.at(0);
    EXPECT_TRUE(row.story.at(0).taken_back);
    EXPECT_EQ(row.act.text, "bread");
  }
}

// R15: a hurt is a gap, and every ending that both came to closes it with its own stitch.
TEST(MendingView, TodayDrawsNoGapAndTheTimelineDoes) {
  Chronicle life;
  life.wish(0, RaiseHurt{{}, {"you went"}, {}, {}, {}, {}, {}, HurtSize::small, {}, {}}, noon)
      .value();
  const auto us = us_seen(life.devices()[0].state, life.now(0, noon), 0);
  for (const auto& day : us.today.days)
    for (const auto& mark : day.marks) EXPECT_NE(mark.mark, view::Mark::gap);
  ASSERT_EQ(us.timeline.size(), 1u);
  EXPECT_EQ(us.timeline[0].marks.at(0).mark, view::Mark::gap);
}

TEST(MendingView, AMissedPromiseCanBecomeAHurtInOneTap) {
  Chronicle life;
  const auto id = life.wish(1, MakePromise{{"call"}, {}, {}, {}, {}}, noon).value();
  life.meet();
  life.wish(1, ClosePromise{id, Outcome::not_kept, {}}, noon).value();
  life.meet();
  const auto offers = [&](std::size_t who) {
    const State& state = life.devices()[who].state;
    return view::has(view::row_of(id, state.us.promises.at(id), state, life.now(who, noon), {}),
                     view::PromiseCan::note_hurt);
  };
  EXPECT_TRUE(offers(0));
  EXPECT_FALSE(offers(1));
}

}  // namespace
}  // namespace troth
