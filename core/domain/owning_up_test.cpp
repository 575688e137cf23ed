#include "domain/owning_up.h"

#include <gtest/gtest.h>

#include "domain/chronicle.h"

namespace troth {
namespace {

constexpr Instant noon{20'000 * day_ms};
constexpr std::size_t ana = 0;  // owns up
constexpr std::size_t ben = 1;  // reads

OwnUp owning(OwningKind kind, std::optional<Words> will = Words{"I will show you the letters"}) {
  return {{}, kind, {"I wrote to her"}, std::move(will), {}, {}, {}, {}, {}, CameOut::told_unasked};
}

struct Owning : testing::Test {
  Chronicle life;
  const OwningUp& seen(const EventId& id, std::size_t who = ben) {
    return life.devices()[who].state.us.owning_ups.at(id);
  }
  EventId tell(OwningKind kind = OwningKind::lied) {
    const auto id = life.wish(ana, owning(kind), noon).value();
    life.meet();
    return id;
  }
  EventId told_and_read() {
    const auto id = tell();
    life.wish(ben, AnswerRoom{id, RoomAnswer::now, {}}, noon).value();
    life.meet();
    return id;
  }
  FaultCode fault(std::size_t who, const Wish& wish, Instant at = noon) {
    const auto done = life.wish(who, wish, at);
    return done ? FaultCode::disk_failed : done.error().code;  // disk_failed: it was done
  }
};

TEST_F(Owning, ToALieNeedsAnOfferAndAWeaknessNeedsNone) {
  for (const auto kind : {OwningKind::hid, OwningKind::lied, OwningKind::broke_agreement,
                          OwningKind::unkind, OwningKind::pressured})
    EXPECT_EQ(fault(ana, owning(kind, {})), FaultCode::text_empty);
  for (const auto kind :
       {OwningKind::forgot, OwningKind::could_not, OwningKind::weakness, OwningKind::own_words})
    EXPECT_TRUE(life.wish(ana, owning(kind, {}), noon).has_value());
  OwnUp empty = owning(OwningKind::forgot);
  empty.did.text.clear();
  EXPECT_EQ(fault(ana, empty), FaultCode::text_empty);
}

TEST_F(Owning, WithoutAnOfferHasNoEffectWhateverClientWroteIt) {
  life.write(ana, {OwningUpTold{OwningKind::lied, {"I lied"}, {}, {}, {}, {}, {}, {}, {}}}, noon);
  life.meet();
  EXPECT_TRUE(life.devices()[ben].state.us.owning_ups.empty());
}

TEST_F(Owning, IsADraftOfMineUntilItIsTold) {
  const auto draft =
      life.wish(ana, DraftOwningUp{OwningKind::hid, {"I hid it"}, {}, {}, {}, {}, {}, {}}, noon);
  ASSERT_TRUE(draft.has_value());
  EXPECT_TRUE(life.frames().empty());
  OwnUp told = owning(OwningKind::hid);
  told.from = *draft;
  const auto id = life.wish(ana, told, noon).value();
  life.meet();
  EXPECT_EQ(seen(id).told->did.text, "I wrote to her");
  EXPECT_TRUE(life.devices()[ben].state.mine.owning_drafts.empty());
  EXPECT_EQ(fault(ana, told), FaultCode::already_answered);
}

TEST_F(Owning, OpensWhenTheReaderHasRoomAndIsNotAnsweredBefore) {
  const auto id = tell();
  EXPECT_FALSE(seen(id).is_read());
  EXPECT_EQ(fault(ben, AnswerOwningUp{id, OwningAnswer::heard, {}}), FaultCode::not_open_yet);
  EXPECT_EQ(fault(ben, AskAboutOwningUp{id, {"since when?"}}), FaultCode::not_open_yet);
  EXPECT_EQ(fault(ana, AnswerRoom{id, RoomAnswer::now, {}}), FaultCode::not_theirs);
  EXPECT_EQ(fault(ben, AnswerRoom{id, RoomAnswer::later, {}}), FaultCode::out_of_range);
  EXPECT_EQ(fault(ben, AnswerRoom{id, RoomAnswer::later, noon + -1}), FaultCode::out_of_range);
  life.wish(ben, AnswerRoom{id, RoomAnswer::later, noon + day_ms}, noon).value();
  EXPECT_EQ(seen(id).room_at, noon + day_ms);
  life.wish(ben, AnswerRoom{id, RoomAnswer::now, {}}, noon + 2 * day_ms).value();
  EXPECT_TRUE(seen(id).is_read());
  EXPECT_TRUE(life.wish(ben, AnswerOwningUp{id, OwningAnswer::heard, {}}, noon).has_value());
}

TEST_F(Owning, ThreeQuestionsAreOpenAtMostAndAloudIsAnAnswer) {
  const auto id = told_and_read();
  std::vector<EventId> asked;
  for (const char* words : {"since when?", "why?", "who knows?"})
    asked.push_back(life.wish(ben, AskAboutOwningUp{id, {words}}, noon).value());
  EXPECT_EQ(fault(ben, AskAboutOwningUp{id, {"and now?"}}), FaultCode::limit_reached);
  life.meet();
  EXPECT_EQ(fault(ana, AnswerOwningQuestion{id, asked[0], QuestionAnswer::in_words, {}}),
            FaultCode::text_empty);
  life.wish(ana, AnswerOwningQuestion{id, asked[0], QuestionAnswer::aloud, {}}, noon).value();
  EXPECT_EQ(fault(ana, AnswerOwningQuestion{id, asked[0], QuestionAnswer::aloud, {}}),
            FaultCode::already_answered);
  life.meet();
  EXPECT_TRUE(life.wish(ben, AskAboutOwningUp{id, {"and now?"}}, noon).has_value());
}

TEST_F(Owning, WantingToRepairBeginsOneInWhichTheReaderIsTheOneWhoWasHurt) {
  const auto id = told_and_read();
  life.wish(ben, AnswerOwningUp{id, OwningAnswer::want_repair, {}}, noon).value();
  life.meet();
  ASSERT_EQ(life.devices()[ana].state.us.repairs.size(), 1u);
  const Repair& repair = life.devices()[ana].state.us.repairs.begin()->second;
  EXPECT_EQ(repair.begun->hurt_one, Chronicle::member(ben));
  EXPECT_EQ(repair.weight, RepairWeight::serious);
  EXPECT_FALSE(repair.joined);
}

TEST_F(Owning, ToldAloudIsAFactOfItsOwnWithoutTheWords) {
  const auto id =
      life.wish(ana, SayToldByMe{{}, OwningKind::lied, Words{"on our walk"}, {}, {}}, noon).value();
  life.meet();
  EXPECT_TRUE(seen(id).is_read());
  EXPECT_FALSE(seen(id).told.has_value());
  EXPECT_TRUE(life.wish(ben, AnswerOwningUp{id, OwningAnswer::heard, {}}, noon).has_value());
}

TEST_F(Owning, HowItCameOutIsSaidOnceByEachAndAnAdditionStandsBeside) {
  const auto id = told_and_read();
  life.wish(ben, SayHowOwningCameOut{id, CameOut::found_out}, noon).value();
  life.wish(ana, AddToOwningUp{id, {"it was twice"}}, noon).value();
  life.meet();
  EXPECT_EQ(seen(id).teller_word, CameOut::told_unasked);
  EXPECT_EQ(seen(id).reader_word, CameOut::found_out);
  EXPECT_EQ(seen(id).told->did.text, "I wrote to her");
  EXPECT_EQ(fault(ben, AddToOwningUp{id, {"it was not"}}), FaultCode::not_yours);
}

TEST(OwningUp, NothingHardOpensByItselfInTheNightOfTheReader) {
  const Instant ten_at_night{20'000 * day_ms + 22 * hour_ms};
  EXPECT_TRUE(is_quiet_hour(ten_at_night, 0));
  EXPECT_FALSE(is_quiet_hour(ten_at_night + -1, 0));
  EXPECT_TRUE(is_quiet_hour(ten_at_night + 9 * hour_ms + -1, 0));
  EXPECT_FALSE(is_quiet_hour(ten_at_night + 9 * hour_ms, 0));
  EXPECT_FALSE(is_quiet_hour(ten_at_night, -5 * 60));
  EXPECT_TRUE(is_quiet_hour(ten_at_night + 3 * hour_ms, 5 * 60));
}

TEST(OwningUp, AnExplanationThatBeginsWithButIsNoticedInEachLanguage) {
  for (const char* words : {"But you never asked", "but", "  but, well", "Aber du", "pero tú"})
    EXPECT_TRUE(begins_with_but(Words{words})) << words;
  for (const char* words : {"Butter was out", "I was tired, but", "Perón", "", "Über"})
    EXPECT_FALSE(begins_with_but(Words{words})) << words;
}

}  // namespace
}  // namespace troth
