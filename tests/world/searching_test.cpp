// Looking for words, on whole devices: what is found, what is not, and that nobody hears of it.
#include <gtest/gtest.h>

#include <algorithm>

#include "codec/json.h"
#include "world.h"

namespace troth::world {
namespace {

struct Searching : testing::Test {
  World world{31};
  Phone* ana = nullptr;
  Phone* ben = nullptr;
  void SetUp() override {
    const Couple couple = link_two(world);
    ana = couple.ana;
    ben = couple.ben;
  }
  EventId tell(Phone& phone, const std::string& line) {
    const auto made = phone.wish(TellMoment{{}, {line}, {}, {}, {}}, world.now).made.value();
    world.settle();
    return made;
  }
  void open_mine(Phone& phone) { ASSERT_FALSE(phone.open_mine(world.now).fault); }
  std::vector<view::Finding> find(Phone& phone, const std::string& sought, bool with_mine = false) {
    const Reply reply = phone.ask(Search{sought, with_mine}, world.now);
    EXPECT_EQ(reply.fault, std::nullopt);
    return reply.found.value_or(view::Found{}).findings;
  }
};

TEST_F(Searching, AllWordsInAnyOrderWhateverCaseAndAccents) {
  const auto id = tell(*ana, "Hat am Dienstag die GROSSE Straße gekehrt, für Zoë");
  tell(*ana, "Hat am Mittwoch gekocht");
  for (Phone* phone : {ana, ben})
    for (const std::string typed : {"strasse", "straße dienstag", "Zoe", "FUR  grosse", "str"}) {
      const auto found = find(*phone, typed);
      ASSERT_EQ(found.size(), 1u) << typed;
      EXPECT_EQ(found[0].of, id);
      EXPECT_EQ(found[0].matter, view::Matter::moment);
      EXPECT_EQ(found[0].by_me, phone == ana);
    }
  EXPECT_EQ(find(*ana, "hat am").size(), 2u);
  EXPECT_TRUE(find(*ana, "dienstag mittwoch").empty()) << "in one matter, not in two";
  EXPECT_TRUE(find(*ana, "donnerstag").empty());
}

TEST_F(Searching, ThePlaceIsShownWithWhatStandsAroundIt) {
  tell(*ana, "Drove back for my keys in the rain.");
  const auto found = find(*ben, "KEYS").at(0);
  EXPECT_EQ(found.before, "Drove back for my ");
  EXPECT_EQ(found.hit, "keys");
  EXPECT_EQ(found.after, " in the rain.");
  std::string words;
  for (int i = 0; i < 30; ++i) words += "größer und größer ";
  RaiseHurt hurt;
  hurt.observation.text = words + "Nadel " + words;
  hurt.size = HurtSize::small;
  ASSERT_FALSE(ana->wish(hurt, world.now).fault);
  world.settle();
  const auto far = find(*ben, "nadel").at(0);
  EXPECT_EQ(far.hit, "Nadel");
  EXPECT_TRUE(far.before.starts_with("… ") && far.before.size() < 80) << far.before;
  EXPECT_TRUE(far.after.ends_with(" …") && far.after.size() < 80) << far.after;
  EXPECT_TRUE(is_plain_text(far.before) && is_plain_text(far.after));
}

TEST_F(Searching, WhatIsClosedHiddenOrNotOpenedTogetherIsNotFound) {
  const auto told =
      ana->wish(OwnUp{{}, OwningKind::forgot, {"the letter"}, {}, {}, {}, {}, {}, {}, {}},
                world.now)
          .made.value();
  world.settle();
  EXPECT_EQ(find(*ana, "letter").size(), 1u);
  EXPECT_TRUE(find(*ben, "letter").empty()) << "he has not had room for it";
  ASSERT_FALSE(ben->wish(AnswerRoom{told, RoomAnswer::now, {}}, world.now).fault);
  EXPECT_EQ(find(*ben, "letter").size(), 1u);

  const auto meeting = ana->wish(BeginCheckIn{}, world.now).made.value();
  world.settle();
  (void)ana->ask(SealTogether{meeting, {Words{"the soup"}, {}, {}, {}}}, world.now);
  world.settle();
  EXPECT_EQ(find(*ana, "soup").size(), 1u);
  EXPECT_TRUE(find(*ben, "soup").empty()) << "it opens when both are ready";
  (void)ben->ask(SealTogether{meeting, {Words{"the walk"}, {}, {}, {}}}, world.now);
  world.settle();
  EXPECT_EQ(find(*ben, "soup").size(), 1u);
  EXPECT_EQ(find(*ana, "walk").size(), 1u);

  const auto seen = tell(*ben, "Sang in the kitchen");
  ASSERT_EQ(find(*ana, "kitchen").size(), 1u);
  open_mine(*ana);
  ASSERT_FALSE(ana->wish(Hide{seen}, world.now).fault);
  EXPECT_TRUE(find(*ana, "kitchen").empty());
  EXPECT_EQ(find(*ben, "kitchen").size(), 1u);
}

TEST_F(Searching, MineOnlyWhenAskedForOpenAndMarkedAndSafetyNever) {
  ASSERT_FALSE(ana->wish(KeepNote{{"Nobody knows of the violin"}, {}}, world.now).fault);
  ASSERT_FALSE(ana->wish(KeepSafetyNote{{"the violin was broken"}, {}, {}}, world.now).fault);
  (void)ana->ask(CloseMine{}, world.now);  // it was opened while linking
  EXPECT_TRUE(find(*ana, "violin").empty());
  EXPECT_EQ(ana->ask(Search{"violin", true}, world.now).fault, FaultCode::mine_locked);
  open_mine(*ana);
  EXPECT_TRUE(find(*ana, "violin").empty()) << "only when it is asked for";
  const auto found = find(*ana, "violin", true);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].matter, std::nullopt);
  ASSERT_TRUE(found[0].own.has_value());
  EXPECT_EQ(found[0].own->what, view::OwnKind::note);
  EXPECT_EQ(found[0].own->words.at(0).text, "Nobody knows of the violin");
  EXPECT_TRUE(find(*ben, "violin").empty());
  (void)ana->ask(CloseMine{}, world.now);
  EXPECT_EQ(ana->ask(Search{"violin", true}, world.now).fault, FaultCode::mine_locked);
}

TEST_F(Searching, WhatIsNoWordIsRefused) {
  EXPECT_EQ(ana->ask(Search{"", false}, world.now).fault, FaultCode::text_empty);
  EXPECT_EQ(ana->ask(Search{"  \n ", false}, world.now).fault, FaultCode::text_empty);
  EXPECT_EQ(ana->ask(Search{"\xff", false}, world.now).fault, FaultCode::text_not_utf8);
  EXPECT_EQ(ana->ask(Search{std::string(line_bytes_max + 1, 'x'), false}, world.now).fault,
            FaultCode::too_large);
  EXPECT_TRUE(
      ana->ask(Search{"\u0301", false}, world.now).found.value_or(view::Found{}).findings.empty());
  (void)ana->ask(Lock{}, world.now);
  EXPECT_EQ(ana->ask(Search{"x", false}, world.now).fault, FaultCode::locked);
  EXPECT_EQ(ana->ask(ReadTimeline{{}, world.now, false, false}, world.now).fault,
            FaultCode::locked);
}

TEST_F(Searching, TheNewestComeFirstAndManyAreCut) {
  for (std::size_t i = 0; i < view::findings_max + 3; ++i) {
    world.pass(minute_ms);
    tell(*ana, "Number " + std::to_string(i));
  }
  const Reply reply = ana->ask(Search{"number", false}, world.now);
  ASSERT_TRUE(reply.found.has_value());
  EXPECT_EQ(reply.found->findings.size(), view::findings_max);
  EXPECT_TRUE(reply.found->more);
  EXPECT_EQ(reply.found->findings.front().after, " " + std::to_string(view::findings_max + 2));
  EXPECT_TRUE(std::is_sorted(reply.found->findings.begin(), reply.found->findings.end(),
                             [](const auto& a, const auto& b) { return a.at > b.at; }));
}

// C1, C2, C3: nothing is kept, nothing is sent, nothing changes on either screen.
TEST_F(Searching, ASearchLeavesNoTraceAnywhere) {
  tell(*ana, "Let me sleep on Sunday");
  ASSERT_FALSE(ana->wish(KeepNote{{"a needle in Mine"}, {}}, world.now).fault);
  open_mine(*ana);
  world.settle();
  world.is_transcribed = true;
  world.transcript.clear();
  const bool had_mail = ana->has_mail();
  const auto store = ana->store();
  const auto other_store = ben->store();
  const std::string screen = json::text_from(ana->screen());
  const std::string other_screen = json::text_from(ben->screen());
  for (const std::string sought : {"sunday", "needle", "never written"})
    for (const bool with_mine : {false, true}) {
      const Reply reply = ana->ask(Search{sought, with_mine}, world.now);
      EXPECT_TRUE(reply.found.has_value());
      EXPECT_TRUE(reply.effects.empty());
      EXPECT_FALSE(reply.view.has_value());
      const Reply month =
          ana->ask(ReadTimeline{world.now + -40 * day_ms, world.now + day_ms, with_mine, with_mine},
                   world.now);
      ASSERT_TRUE(month.timeline.has_value());
      EXPECT_FALSE(month.timeline->happenings.empty());
      EXPECT_EQ(month.timeline->own.empty(), !with_mine);
      EXPECT_TRUE(month.effects.empty());
    }
  EXPECT_EQ(ana->has_mail(), had_mail) << "nothing more waits to be sent";
  EXPECT_TRUE(world.transcript.empty());
  EXPECT_EQ(ana->store(), store);
  EXPECT_EQ(ben->store(), other_store);
  EXPECT_EQ(json::text_from(ana->screen()), screen);
  EXPECT_EQ(json::text_from(ben->screen()), other_screen);
}

}  // namespace
}  // namespace troth::world
