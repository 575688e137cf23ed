// What is shown: the same for both but for whose hand it is; no number about anybody; never more
// than fits.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "codec/json.h"
#include "domain/life.h"
#include "seen.h"

namespace troth {
namespace {

Life some_life() {
  LifeShape shape;
  shape.devices_each = *rc::gen::inRange<std::size_t>(1, 3);
  shape.acts = *rc::gen::inRange<std::size_t>(20, 200);
  shape.skew_ms_max = *rc::gen::element<std::int64_t>(0, hour_ms, 400 * day_ms);
  Life life = live(*rc::gen::arbitrary<std::uint64_t>(), shape);
  life.chronicle.meet();
  return life;
}
// An hour in the life, or long after it.
Instant some_hour(const Life& life) {
  const auto& frames = life.chronicle.frames();
  const Instant last = frames.empty() ? Instant{20'000 * day_ms} : frames.back().events.back().at;
  return last + *rc::gen::elementOf(
                    std::vector<std::int64_t>{minute_ms, 5 * hour_ms, 4 * day_ms, 90 * day_ms});
}

template <class View>
bool knows(const View& view, const view::Matter matter, const EventId& id) {
  const auto is_it = [&](const auto& row) { return row.id == id; };
  switch (matter) {
    case view::Matter::promise:
      return std::ranges::any_of(view.promises, is_it);
    case view::Matter::need:
      return std::ranges::any_of(view.needs, is_it);
    case view::Matter::moment:
      return std::ranges::any_of(view.moments, is_it);
    case view::Matter::hurt:
      return std::ranges::any_of(view.hurts, is_it);
    case view::Matter::owning_up:
      return std::ranges::any_of(view.owning_ups, is_it);
    case view::Matter::repair:
      return std::ranges::any_of(view.repairs, is_it);
    case view::Matter::openness:
      return std::ranges::any_of(view.openness, is_it);
    case view::Matter::distance:
      return std::ranges::any_of(view.distances, is_it);
    case view::Matter::shaped_me:
      return std::ranges::any_of(view.shaped_me, is_it);
    case view::Matter::agreement:
      return std::ranges::any_of(view.agreements, is_it);
    case view::Matter::check_in:
      return std::ranges::any_of(view.check_ins, is_it);
    case view::Matter::opening:
      return std::ranges::any_of(view.openings, is_it);
  }
  return false;
}

RC_GTEST_PROP(View, IsTheSameWhenTheTwoChangePlaces, ()) {
  const Life life = some_life();
  const Instant hour = some_hour(life);
  const auto events = life.chronicle.in_order();
  std::vector<Event> mirrored = events;
  const auto mirror = [](MemberId& who) {
    who = who == Chronicle::member(0) ? Chronicle::member(1) : Chronicle::member(0);
  };
  for (Event& event : mirrored) {
    mirror(event.by);
    if (auto* repair = std::get_if<RepairFact>(&event.body))
      if (auto* begun = std::get_if<RepairBegun>(repair)) mirror(begun->hurt_one);
  }
  Now now = life.chronicle.now(0, hour);
  Now swapped = now;
  std::swap(swapped.me, *swapped.partner);
  RC_ASSERT(json::text_from(us_seen(fold(events), now, 0)) ==
            json::text_from(us_seen(fold(mirrored), swapped, 0)));
}

RC_GTEST_PROP(View, WhatTodayAndTheTimelineSpeakOfIsThere, ()) {
  const Life life = some_life();
  const auto& state = life.chronicle.devices()[0].state;
  const Now now = life.chronicle.now(0, some_hour(life));
  std::size_t seen = 0;
  for (std::int32_t page = 0;; ++page) {
    const auto us = us_seen(state, now, page);
    RC_ASSERT(us.page == page);
    for (const auto& card : us.today.cards) RC_ASSERT(knows(us, card.matter, card.of));
    for (const auto& row : us.timeline) RC_ASSERT(knows(us, row.matter, row.of));
    seen += us.timeline.size();
    if (!us.more) break;
  }
  // All that is there, but what this reader hid.
  const auto shown = [&](const EventId& id, bool is_there) {
    const auto aside = state.mine.asides.find(id);
    return is_there && (aside == state.mine.asides.end() || !aside->second.hidden);
  };
  std::size_t all = 0;
  for (const auto& [id, promise] : state.us.promises) all += shown(id, promise.is_there()) ? 1 : 0;
  for (const auto& [id, need] : state.us.needs) all += shown(id, need.told.has_value()) ? 1 : 0;
  for (const auto& [id, moment] : state.us.moments)
    all += shown(id, moment.told.has_value()) ? 1 : 0;
  RC_ASSERT(seen >= all);
}

// The app holds no rule: whatever a row offers, the rules allow.
RC_GTEST_PROP(View, WhatARowOffersIsAllowed, ()) {
  using view::PromiseCan;
  const Life life = some_life();
  const Instant hour = some_hour(life);
  for (std::size_t who = 0; who < 2; ++who) {
    const auto& state = life.chronicle.devices()[who].state;
    Now now = life.chronicle.now(who, hour);
    const auto us = us_seen(state, now, 0);
    const Due soon{now.at + hour_ms, 0, Precision::minute};
    for (const auto& row : us.promises) {
      for (const PromiseCan can : row.can) {
        const EventId told = row.heads_up ? row.heads_up->id : EventId{};
        std::vector<Wish> wishes;
        switch (can) {
          case PromiseCan::be_late:
            wishes = {GiveHeadsUp{row.id, soon, {}}};
            break;
          case PromiseCan::say_i_cannot:
            wishes = {GiveHeadsUp{row.id, {}, {}}};
            break;
          case PromiseCan::say_why:
            wishes = {SayWhy{row.id, told, {"the train"}}};
            break;
          case PromiseCan::say_i_hear_you:
            wishes = {SayIHearYou{row.id, told}};
            break;
          case PromiseCan::answer_heads_up:
            wishes = {AnswerHeadsUp{row.id, told, HeadsUpAnswer::thanks, {}},
                      AnswerHeadsUp{row.id, told, HeadsUpAnswer::hard_for_me, Words{"ah"}}};
            break;
          case PromiseCan::say_kept:
            wishes = {ClosePromise{row.id, Outcome::kept, {}}};
            break;
          case PromiseCan::say_kept_later:
            wishes = {ClosePromise{row.id, Outcome::kept_later, {}}};
            break;
          case PromiseCan::say_not_kept:
            wishes = {ClosePromise{row.id, Outcome::not_kept, {}}};
            break;
          case PromiseCan::remember_differently:
            RC_ASSERT(row.their_word.has_value() && !row.my_word.has_value());
            wishes = {ClosePromise{row.id, Outcome::kept, {}}};
            break;
          case PromiseCan::let_go:
            wishes = {ReleasePromise{row.id}};
            break;
          case PromiseCan::propose_change:
            wishes = {ProposeChange{row.id, {}, soon}};
            break;
          case PromiseCan::agree_to_change:
            wishes = {AgreeToChange{row.id, row.change->proposal}};
            break;
          case PromiseCan::accept:
            wishes = {AcceptAsk{row.id, soon}};
            break;
          case PromiseCan::decline:
            wishes = {DeclineAsk{row.id}};
            break;
          case PromiseCan::withdraw:
            wishes = {WithdrawAsk{row.id}};
            break;
          case PromiseCan::thank:
            wishes = {ThankForPromise{row.id}};
            break;
          case PromiseCan::keep_as_moment:
            wishes = {TellMoment{{}, {"told me"}, Builder::told_me_in_time, row.id, {}},
                      KeepMoment{{"told me"}, Builder::told_me_in_time, row.id, {}},
                      PutAside{row.id}};
            break;
          case PromiseCan::note_hurt:
            wishes = {NoteHurt{
                {"it was not kept"}, {}, Breaker::broke_a_promise, HurtSize::small, {}, row.id}};
            break;
        }
        for (const Wish& wish : wishes) RC_ASSERT(decide(state, wish, now).has_value());
      }
    }
    for (const auto& row : us.needs) {
      for (const view::NeedCan can : row.can) {
        Wish wish = LetNeedRest{row.id};
        if (can == view::NeedCan::answer_heard) wish = AnswerNeed{row.id, NeedAnswer::heard};
        if (can == view::NeedCan::ask_for_more) wish = AnswerNeed{row.id, NeedAnswer::tell_me_more};
        if (can == view::NeedCan::promise_something)
          wish = MakePromise{{"listen"}, soon, {}, {}, row.id};
        if (can == view::NeedCan::say_more) wish = SayMoreAboutNeed{row.id, {"more"}};
        RC_ASSERT(decide(state, wish, now).has_value());
      }
    }
    for (const auto& row : us.moments)
      if (row.can_thank) RC_ASSERT(decide(state, ThankForMoment{row.id}, now).has_value());
    RC_ASSERT(!us.may_ask || decide(state, AskForPromise{{"cook"}, {}, {}}, now).has_value());
  }
}

RC_GTEST_PROP(View, OnlyThePromisorIsAskedUntilThreeDaysHavePassed, ()) {
  const Life life = some_life();
  const Instant hour = some_hour(life);
  for (std::size_t who = 0; who < 2; ++who) {
    const auto& state = life.chronicle.devices()[who].state;
    const auto us = us_seen(state, life.chronicle.now(who, hour), 0);
    for (const auto& card : us.today.cards) {
      if (card.what != view::CardKind::how_did_theirs_go) continue;
      const Promise& promise = state.us.promises.at(card.of);
      RC_ASSERT(hour + life.chronicle.devices()[who].skew_ms - deadline(*promise.due) > 3 * day_ms);
      RC_ASSERT(promise.ending == Ending::open && !promise.promisor_word);
    }
  }
}

TEST(View, FitsItsPageWhateverAStrangeClientWrites) {
  Chronicle life;
  const Instant noon{20'000 * day_ms};
  const std::string line(line_bytes_max, 'x');
  for (int i = 0; i < 300; ++i) {
    const auto id = life.write(1, {PromiseMade{{line}, {}, Words{line}, {}, {}}}, noon);
    for (int j = 0; j < 60; ++j)
      life.write(1, {HeadsUpGiven{id, {}, Words{line}}, NeedTold{{line}, Words{line}, {}}}, noon);
  }
  life.carry(1, 0);
  const auto us = us_seen(life.devices()[0].state, life.now(0, noon), 0);
  EXPECT_LE(json::text_from(us).size(), 2 * view::view_bytes_max);
  EXPECT_FALSE(us.promises.empty());
}

// C10, S21: numbers in a view are days, hours, pages and places in lists of ours; there is none
// about anybody.
struct NumberedFields {
  std::set<std::string> names;
  std::set<const void*> seen;
  template <class T>
  void walk(std::string_view name) {
    if constexpr (std::is_same_v<T, bool> || std::is_enum_v<T> || std::is_same_v<T, Instant>) {
    } else if constexpr (std::is_arithmetic_v<T>) {
      names.insert(std::string(name));
    } else if constexpr (requires(T it) { it.emplace_back(); } && !std::is_same_v<T, std::string>) {
      walk<typename T::value_type>(name);
    } else if constexpr (requires(T it) { it.has_value(); }) {
      walk<typename T::value_type>(name);
    } else if constexpr (Described<T>) {
      T it{};
      auto fields = T::fields(it);
      std::apply(
          [&](auto&... field) {
            (..., walk<std::remove_cvref_t<decltype(field.value)>>(field.name));
          },
          fields);
    }
  }
};
TEST(View, HoldsNoNumberAboutAnybody) {
  NumberedFields us;
  us.walk<view::Us>("us");
  EXPECT_EQ(us.names, (std::set<std::string>{"common_depth", "common_topic", "day", "depth",
                                             "minute", "offset_minutes", "page", "prompt",
                                             "proposed_minute", "proposed_weekday", "weekday"}));
  // In Mine there are one's own answers besides: they are about oneself.
  NumberedFields mine;
  mine.walk<view::Mine>("mine");
  EXPECT_EQ(mine.names,
            (std::set<std::string>{"met", "offset_minutes", "page", "topics", "trust"}));
}

TEST(View, BeforeUsIsMineUntilToldAndTellingIsANewFact) {
  State state;
  const MemberId ana = Chronicle::member(0);
  Event made{{},
             ana,
             Instant{20'000 * day_ms},
             {},
             {},
             Room::before,
             PromiseMade{{"bread"}, {}, {}, {}, {}}};
  made.id.bytes[0] = 7;
  made.place = {1, LogId{}, 1, 0};
  evolve(state, made);
  Now now{ana, std::nullopt, Instant{20'001 * day_ms}, 0, {}};
  EXPECT_EQ(us_seen(state, now, 0).promises.size(), 1u);
  EXPECT_TRUE(mine_seen(state, now).before.empty());
  now.partner = Chronicle::member(1);
  EXPECT_TRUE(us_seen(state, now, 0).promises.empty());
  ASSERT_EQ(mine_seen(state, now).before.size(), 1u);
  EXPECT_TRUE(mine_seen(state, now).before[0].can_tell);
  const auto bodies = decide(state, TellFromBefore{made.id}, now);
  ASSERT_TRUE(bodies.has_value());
  EXPECT_TRUE(say_if<PromiseMade>(bodies->at(0)) != nullptr);
  EXPECT_TRUE(say_if<Crossed>(bodies->at(1)) != nullptr);
}

TEST(View, AKeepsakeIsOfferedOnceAndNoMeansNo) {
  Chronicle life;
  const Instant noon{20'000 * day_ms};
  const Due due{noon + hour_ms, 0, Precision::minute};
  const auto id = life.wish(0, MakePromise{{"home"}, due, {}, {}, {}}, noon).value();
  life.wish(0, GiveHeadsUp{id, Due{noon + 2 * hour_ms, 0, Precision::minute}, {}}, noon).value();
  life.wish(0, ClosePromise{id, Outcome::kept, {}}, noon + 2 * hour_ms).value();
  life.meet();
  const auto row = [&] {
    const auto& state = life.devices()[1].state;
    return view::row_of(id, state.us.promises.at(id), state, life.now(1, noon + 3 * hour_ms), {});
  };
  EXPECT_EQ(row().standing, view::Standing::told_in_time_then_kept);
  EXPECT_TRUE(view::has(row(), view::PromiseCan::keep_as_moment));
  const auto frames = life.frames().size();
  life.wish(1, PutAside{id}, noon + 3 * hour_ms).value();
  EXPECT_EQ(life.frames().size(), frames);
  EXPECT_FALSE(view::has(row(), view::PromiseCan::keep_as_moment));
}

TEST(View, ALineFromTheOtherIsShownWithItsClaimAndItsArrival) {
  Chronicle life;
  const Instant noon{20'000 * day_ms};
  const auto id = life.wish(0, MakePromise{{"home"}, {}, {}, {}, {}}, noon).value();
  life.meet();
  view::Beside beside;
  beside.arrived[id] = noon + 3 * day_ms;
  const auto& state = life.devices()[1].state;
  const auto line =
      view::row_of(id, state.us.promises.at(id), state, life.now(1, noon), beside).story.at(0);
  EXPECT_EQ(line.written, noon);
  EXPECT_TRUE(line.says);
  EXPECT_EQ(line.arrived, noon + 3 * day_ms);
  beside.arrived[id] =
      noon + -hour_ms;  // a claim from the future is shown no later than it arrived
  EXPECT_EQ(view::row_of(id, state.us.promises.at(id), state, life.now(1, noon), beside)
                .story.at(0)
                .written,
            noon + -hour_ms);
}

}  // namespace
}  // namespace troth
