// The history, one stretch of time after the other: everything is in it once, where it belongs, and
// nothing that its reader may not read.
#include "view/timeline.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "codec/json.h"
#include "codec/words_in.h"
#include "domain/life.h"
#include "seen.h"
#include "view/everything.h"

namespace troth {
namespace {

constexpr Instant noon{20'000 * day_ms + 12 * hour_ms};
constexpr Instant always_from{0};
constexpr Instant always_until{instant_ms_max};

Life some_life() {
  LifeShape shape;
  shape.devices_each = *rc::gen::inRange<std::size_t>(1, 3);
  shape.acts = *rc::gen::inRange<std::size_t>(50, 300);
  shape.skew_ms_max = *rc::gen::element<std::int64_t>(0, hour_ms, 400 * day_ms);
  Life life = live(*rc::gen::arbitrary<std::uint64_t>(), shape);
  life.chronicle.meet();
  return life;
}
Instant end_of(const Life& life) {
  const auto& frames = life.chronicle.frames();
  return (frames.empty() ? noon : frames.back().events.back().at) + minute_ms;
}
view::Timeline read(const Life& life, std::size_t who, Instant from, Instant until,
                    bool for_paper = false, bool with_mine = false) {
  const auto& state = life.chronicle.devices()[who].state;
  return timeline_seen(state, life.chronicle.now(who, end_of(life)),
                       {from, until, for_paper, with_mine});
}
// Which mark of what, when.
using Spot = std::tuple<std::int64_t, EventId, std::optional<view::Mark>>;
Spot spot_of(const view::Happening& one) { return {one.at.ms, one.of, one.mark}; }

RC_GTEST_PROP(Timeline, GoingBackFromStretchToStretchMeetsEverythingOnce, ()) {
  const Life life = some_life();
  const std::int64_t step = *rc::gen::element<std::int64_t>(1 * day_ms, 30 * day_ms, 400 * day_ms);
  const view::Timeline all = read(life, 0, always_from, always_until);
  RC_PRE(!all.more && !all.happenings.empty());
  std::vector<Spot> met;
  // As a calendar has it: from the stretch of the last thing, each time to that of the one before.
  std::optional<Instant> next = all.happenings.front().at;
  while (next) {
    const Instant from{next->ms - next->ms % step};
    const view::Timeline part = read(life, 0, from, from + step);
    RC_ASSERT(!part.happenings.empty());
    RC_ASSERT(part.first == all.happenings.back().at);
    RC_ASSERT(!part.later || *part.later >= from + step);
    RC_ASSERT(!part.earlier || *part.earlier < from);
    for (const auto& one : part.happenings) {
      RC_ASSERT(one.at >= from && one.at < from + step);
      met.push_back(spot_of(one));
    }
    next = part.earlier;
  }
  std::vector<Spot> there;
  for (const auto& one : all.happenings) there.push_back(spot_of(one));
  std::sort(met.begin(), met.end());
  std::sort(there.begin(), there.end());
  RC_ASSERT(met == there);
}

// Every matter that its reader does not hide has at least one place in the history.
RC_GTEST_PROP(Timeline, HoldsEveryMatterThatIsNotHiddenAndNoOther, ()) {
  const Life life = some_life();
  const auto& state = life.chronicle.devices()[0].state;
  const Now now = life.chronicle.now(0, end_of(life));
  const view::Timeline all = read(life, 0, always_from, always_until);
  RC_PRE(!all.more);
  std::set<EventId> shown;
  for (const auto& one : all.happenings) shown.insert(one.of);
  std::set<EventId> there;
  const view::Overview overview(shared(state, now));
  for (const auto& one : view::everything({state, now, {}, overview})) there.insert(one.id);
  RC_ASSERT(shown == there);
  for (const auto& [id, aside] : state.mine.asides) RC_ASSERT(!aside.hidden || !shown.contains(id));
}

// What is out of sight can be found and brought back: whatever it is, Mine names it.
RC_GTEST_PROP(Timeline, MineNamesEveryMatterThatIsHidden, ()) {
  const Life life = some_life();
  State state = life.chronicle.devices()[0].state;
  const Now now = life.chronicle.now(0, end_of(life));
  state.mine.asides.clear();
  const view::Overview overview(shared(state, now));
  std::set<EventId> there;
  for (const auto& one : view::everything({state, now, {}, overview})) there.insert(one.id);
  for (const EventId& id : there) state.mine.asides[id].hidden = true;
  std::set<EventId> named;
  for (const auto& row : mine_seen(state, now).asides) named.insert(row.of);
  RC_ASSERT(named == there);
}

// C10: exchanging the two exchanges nothing. What one hides and has no room for is one's own.
RC_GTEST_PROP(Timeline, IsTheSameForBothButForWhatOneHidesAndHasNoRoomFor, ()) {
  const Life life = some_life();
  const auto line = [](const view::Happening& one) {
    view::Happening plain = one;
    plain.words.reset();
    return json::text_from(plain);
  };
  std::set<EventId> hidden;
  for (std::size_t who = 0; who < life.chronicle.devices().size(); ++who)
    for (const auto& [id, aside] : life.chronicle.devices()[who].state.mine.asides)
      if (aside.hidden) hidden.insert(id);
  std::vector<std::string> seen[2];
  for (std::size_t who = 0; who < 2; ++who)
    for (const auto& one : read(life, who, always_from, always_until).happenings)
      if (!hidden.contains(one.of)) seen[who].push_back(line(one));
  RC_ASSERT(seen[0] == seen[1]);
}

RC_GTEST_PROP(Timeline, OnPaperIsWhatWasSaidInTheStretchAndNothingThatIsClosed, ()) {
  const Life life = some_life();
  const Instant end = end_of(life);
  const Instant from{end.ms - *rc::gen::inRange<std::int64_t>(0, 40 * day_ms)};
  const Instant until = from + *rc::gen::inRange<std::int64_t>(0, 40 * day_ms);
  for (std::size_t who = 0; who < 2; ++who) {
    const auto& state = life.chronicle.devices()[who].state;
    const Now now = life.chronicle.now(who, end);
    const view::Overview overview(shared(state, now));
    const view::Reader reader{state, now, {}, overview};
    const auto part = read(life, who, from, until, true);
    std::size_t lines = 0;
    for (const auto& told : part.told) {
      RC_ASSERT(!told.story.empty() || !told.lines.empty());
      for (const auto& line : told.story) RC_ASSERT(line.written >= from && line.written < until);
      for (const auto& line : told.lines) RC_ASSERT(line.written >= from && line.written < until);
      lines += told.story.size() + told.lines.size();
      if (told.matter != view::Matter::owning_up) continue;
      const OwningUp& it = state.us.owning_ups.at(told.of);
      if (it.by == now.me || it.is_read()) continue;
      RC_ASSERT(codec::words_in(told).empty());
    }
    std::size_t there = 0;
    for (const auto& thing : view::everything(reader))
      view::with_row(thing, reader, [&](const auto& row) {
        for (const auto& line : view::story_in(row))
          there += line.written >= from && line.written < until ? 1 : 0;
      });
    RC_ASSERT(part.more || lines == there);
    RC_ASSERT(part.own.empty());
  }
}

TEST(Timeline, WhatIsClosedUntilThereIsRoomHasNoWordsOnIt) {
  Chronicle life;
  const auto id =
      life.wish(0,
                OwnUp{{}, OwningKind::forgot, {"I forgot the letter"}, {}, {}, {}, {}, {}, {}, {}},
                noon)
          .value();
  life.meet();
  const auto words_for = [&](std::size_t who) {
    const auto timeline = timeline_seen(life.devices()[who].state, life.now(who, noon + hour_ms),
                                        {always_from, always_until, true, false});
    std::string text;
    for (const Words* one : codec::words_in(timeline)) text += one->text;
    return text;
  };
  EXPECT_NE(words_for(0).find("I forgot the letter"), std::string::npos);
  EXPECT_EQ(words_for(1), "");
  life.wish(1, AnswerRoom{id, RoomAnswer::now, {}}, noon + hour_ms).value();
  EXPECT_NE(words_for(1).find("I forgot the letter"), std::string::npos);
}

TEST(Timeline, AGapSaysHowItWasClosedSinceAndStaysWhereItWas) {
  Chronicle life;
  const auto hurt =
      life.wish(0, RaiseHurt{{}, {"you left early"}, {}, {}, {}, {}, {}, HurtSize::small, {}, {}},
                noon)
          .value();
  life.meet();
  const auto read_it = [&] {
    return timeline_seen(life.devices()[0].state, life.now(0, noon + 60 * day_ms),
                         {always_from, always_until, false, false});
  };
  ASSERT_EQ(read_it().happenings.size(), 1u);
  EXPECT_EQ(read_it().happenings[0].mark, view::Mark::gap);
  EXPECT_EQ(read_it().happenings[0].closed, std::nullopt);
  life.wish(1, AnswerHurt{hurt, HurtAnswer::not_a_wrong, {}}, noon + day_ms).value();
  life.meet();
  life.wish(0, EndSeenDifferently{hurt}, noon + 2 * day_ms).value();
  life.meet();
  const auto after = read_it().happenings;
  ASSERT_EQ(after.size(), 2u);
  EXPECT_EQ(after[0].mark, view::Mark::stitch);
  EXPECT_EQ(after[1].mark, view::Mark::gap);
  EXPECT_EQ(after[1].closed, view::Mark::stitch);
  EXPECT_EQ(after[1].at, noon);
}

TEST(Timeline, MineIsOnItOnlyWhenAskedForAndSafetyNever) {
  Chronicle life;
  life.wish(0, KeepNote{{"a note of mine"}, {}}, noon).value();
  life.wish(0, NoteHurt{{"what hurt me"}, Words{"it was lonely"}, {}, HurtSize::small, {}, {}},
            noon)
      .value();
  life.wish(0, WriteSafetyPlan{Words{"to my sister"}}, noon).value();
  life.wish(0, KeepSafetyNote{{"what he did"}, {}, {}}, noon).value();
  const auto words = [&](bool with_mine) {
    std::set<std::string> found;
    const auto timeline = timeline_seen(life.devices()[0].state, life.now(0, noon + hour_ms),
                                        {always_from, always_until, true, with_mine});
    for (const Words* one : codec::words_in(timeline)) found.insert(one->text);
    return found;
  };
  EXPECT_TRUE(words(false).empty());
  EXPECT_EQ(words(true),
            (std::set<std::string>{"a note of mine", "what hurt me", "it was lonely"}));
}

TEST(Timeline, AStrangeClientCannotMakeItLong) {
  Chronicle life;
  const std::string line(line_bytes_max, 'x');
  for (int i = 0; i < 1500; ++i) life.write(1, {NeedTold{{line}, Words{line}, {}}}, noon);
  life.carry(1, 0);
  const auto timeline = timeline_seen(life.devices()[0].state, life.now(0, noon + hour_ms),
                                      {always_from, always_until, true, false});
  EXPECT_EQ(timeline.happenings.size(), view::happenings_max);
  EXPECT_TRUE(timeline.more);
  EXPECT_LE(json::text_from(timeline).size(), 3 * view::told_bytes_max);
}

// A long line ends where a letter ends.
TEST(Timeline, ALongLineIsCutAndSaysSo) {
  Chronicle life;
  std::string words;
  while (words.size() < 900) words += "größer ";
  life.wish(1, RaiseHurt{{}, {words}, {}, {}, {}, {}, {}, HurtSize::small, {}, {}}, noon).value();
  life.carry(1, 0);
  const auto timeline = timeline_seen(life.devices()[0].state, life.now(0, noon + hour_ms),
                                      {always_from, always_until, false, false});
  ASSERT_EQ(timeline.happenings.size(), 1u);
  const std::string cut = timeline.happenings[0].words->text;
  EXPECT_TRUE(cut.ends_with("…"));
  EXPECT_LE(cut.size(), line_bytes_max + 3);
  EXPECT_TRUE(is_plain_text(cut));
}

}  // namespace
}  // namespace troth
