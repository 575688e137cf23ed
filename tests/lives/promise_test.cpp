// Promises over random lives: no time, no clock and no silence decides; who was first is what lies
// in whose past.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/life.h"
#include "view/view.h"

namespace troth {
namespace {

Life some_life() {
  LifeShape shape;
  shape.devices_each = *rc::gen::inRange<std::size_t>(1, 4);
  shape.acts = *rc::gen::inRange<std::size_t>(50, 300);
  shape.meet_one_in = *rc::gen::element<std::uint64_t>(1, 3, 12);
  shape.skew_ms_max = *rc::gen::element<std::int64_t>(0, hour_ms, 400 * day_ms);
  Life life = live(*rc::gen::arbitrary<std::uint64_t>(), shape);
  life.chronicle.meet();
  return life;
}
const Us& us_of(const Life& life) { return life.chronicle.devices()[0].state.us; }

template <class What>
std::vector<const Fact<PromiseFact>*> all(const Promise& promise) {
  std::vector<const Fact<PromiseFact>*> found;
  for (const auto& fact : promise.facts)
    if (std::holds_alternative<What>(fact.what)) found.push_back(&fact);
  return found;
}

RC_GTEST_PROP(Promises, EndOnlyByAWordOfSomebody, ()) {
  const Life life = some_life();
  for (const auto& [id, promise] : us_of(life).promises) {
    if (promise.ending == Ending::open) continue;
    RC_ASSERT(promise.promisor_word || promise.promisee_word || promise.change);
  }
}

RC_GTEST_PROP(Promises, AreKeptOnlyWhenSomebodySaysKept, ()) {
  const Life life = some_life();
  for (const auto& [id, promise] : us_of(life).promises) {
    if (promise.ending != Ending::kept && promise.ending != Ending::kept_later) continue;
    const Outcome said = promise.ending == Ending::kept ? Outcome::kept : Outcome::kept_later;
    bool found = false;
    for (const auto* closed : all<PromiseClosed>(promise))
      found = found || std::get<PromiseClosed>(closed->what).outcome == said;
    RC_ASSERT(found);
  }
}

RC_GTEST_PROP(Promises, TheHourAloneChangesNoStateAndEndsNothing, ()) {
  const Life life = some_life();
  for (const auto& [id, promise] : us_of(life).promises) {
    if (!promise.is_binding() || promise.ending != Ending::open) continue;
    const auto standing = view::standing_of(promise, Instant{30'000 * day_ms});
    RC_ASSERT(standing == view::Standing::open || standing == view::Standing::unsettled ||
              standing == view::Standing::told_in_time || standing == view::Standing::told_late ||
              standing == view::Standing::told_cannot_tell);
  }
}

// The rule of product 3, said once more and differently: from the events, not from the entity.
RC_GTEST_PROP(Promises, ToldInTimeLateOrCannotTellFollowsFromClaimAndPastAlone, ()) {
  const Life life = some_life();
  const auto events = life.chronicle.in_order();
  for (const auto& [id, promise] : us_of(life).promises) {
    for (const JudgedHeadsUp& told : promise.heads_ups) {
      if (!told.due) {
        RC_ASSERT(told.telling == Telling::in_time);
        continue;
      }
      const Event* given = nullptr;
      for (const Event& event : events)
        if (event.id == told.id) given = &event;
      RC_ASSERT(given != nullptr);
      bool contradicted = false;
      for (const Event& event : events)
        if (event.by != given->by && given->past.reach(event.place.log) >= event.place.seq &&
            event.at > deadline(*told.due))
          contradicted = true;
      const Telling expected = given->at > deadline(*told.due) ? Telling::late
                               : contradicted                  ? Telling::cannot_tell
                                                               : Telling::in_time;
      RC_ASSERT(told.telling == expected);
    }
  }
}

RC_GTEST_PROP(Promises, WordsThatDifferAreBothShownAndNeitherWins, ()) {
  const Life life = some_life();
  for (const auto& [id, promise] : us_of(life).promises) {
    if (promise.ending != Ending::seen_differently) continue;
    for (std::size_t who = 0; who < 2; ++who) {
      const auto& state = life.chronicle.devices()[who].state;
      const auto row = view::row_of(id, state.us.promises.at(id), state,
                                    life.chronicle.now(who, Instant{20'000 * day_ms}), {});
      RC_ASSERT(row.my_word.has_value() && row.their_word.has_value());
      RC_ASSERT(row.my_word->word != row.their_word->word);
    }
  }
}

RC_GTEST_PROP(Promises, SaidFirstMeansInThePastOfTheOthersWord, ()) {
  const Life life = some_life();
  for (const auto& [id, promise] : us_of(life).promises) {
    if (promise.ending != Ending::not_kept || !promise.promisor_word || !promise.promisee_word)
      continue;
    const Written* ours = nullptr;
    const Written* theirs = nullptr;
    for (const auto& fact : promise.facts) {
      if (fact.written.id == promise.promisor_word) ours = &fact.written;
      if (fact.written.id == promise.promisee_word) theirs = &fact.written;
    }
    RC_ASSERT(ours && theirs);
    RC_ASSERT((promise.said_first == SaidFirst::promisor) == precedes(*ours, *theirs));
    RC_ASSERT((promise.said_first == SaidFirst::promisee) == precedes(*theirs, *ours));
  }
}

RC_GTEST_PROP(Promises, AtMostThreeAsksOfOneDeviceAreOpen, ()) {
  LifeShape shape;
  shape.devices_each = 1;  // two devices apart may each ask three: nobody can know of the other
  shape.acts = 400;
  const Life life = live(*rc::gen::arbitrary<std::uint64_t>(), shape);
  for (const auto& device : life.chronicle.devices()) {
    int open = 0;
    for (const auto& [id, promise] : device.state.us.promises)
      if (promise.is_open_ask() && promise.asker == device.owner) ++open;
    RC_ASSERT(open <= open_asks_max);
  }
}

RC_GTEST_PROP(Promises, DecliningLooksToTheAskerLikeNoAnswerYet, ()) {
  Life life = some_life();
  auto& chronicle = life.chronicle;
  const Instant now{20'000 * day_ms};
  const Now asker = chronicle.now(0, now);
  const auto asked = chronicle.wish(0, AskForPromise{{"cook"}, {}, {}}, now);
  if (!asked) return;
  chronicle.carry(0, 1);
  const auto before = view::row_of(*asked, chronicle.devices()[0].state.us.promises.at(*asked),
                                   chronicle.devices()[0].state, asker, {});
  const auto frames = chronicle.frames().size();
  RC_ASSERT(chronicle.wish(1, DeclineAsk{*asked}, now).has_value());
  RC_ASSERT(chronicle.frames().size() == frames);  // nothing is sent
  chronicle.carry(1, 0);
  const auto& state = chronicle.devices()[0].state;
  const auto after = view::row_of(*asked, state.us.promises.at(*asked), state, asker, {});
  RC_ASSERT(after.standing == before.standing && after.can == before.can &&
            after.story.size() == before.story.size());
}

// Closed by both is final: nothing that either writes afterwards, with any client, changes how it
// ended.
RC_GTEST_PROP(Promises, ClosedByBothIsFinal, ()) {
  Life life = some_life();
  auto& chronicle = life.chronicle;
  const Instant now{21'000 * day_ms};
  std::map<EventId, Ending> ended;
  for (const auto& [id, promise] : us_of(life).promises)
    if (promise.promisor_word && promise.promisee_word && !promise.change)
      ended[id] = promise.ending;
  for (const auto& [id, ending] : ended)
    for (std::size_t who = 0; who < 2; ++who)
      for (const auto outcome : {Outcome::kept, Outcome::not_kept, Outcome::kept_later})
        chronicle.write(who, {PromiseClosed{id, outcome, {}}, PromiseReleased{id}}, now);
  chronicle.meet();
  for (const auto& [id, ending] : ended) RC_ASSERT(us_of(life).promises.at(id).ending == ending);
}

}  // namespace
}  // namespace troth
