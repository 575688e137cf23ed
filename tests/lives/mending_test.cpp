// What is mended and what is done together, over random lives: nobody goes on alone, nothing is set
// by the other, nothing ends by itself.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "codec/cbor.h"
#include "domain/life.h"
#include "domain/wishing.h"

namespace troth {
namespace {

constexpr Instant long_after{30'000 * day_ms};

Life some_life() {
  LifeShape shape;
  shape.devices_each = *rc::gen::inRange<std::size_t>(1, 4);
  shape.acts = *rc::gen::inRange<std::size_t>(50, 400);
  shape.meet_one_in = *rc::gen::element<std::uint64_t>(1, 2, 6);
  shape.step_ms_max = *rc::gen::element<std::int64_t>(std::int64_t{hour_ms}, 2 * day_ms);
  shape.skew_ms_max = *rc::gen::element<std::int64_t>(0, hour_ms, 400 * day_ms);
  Life life = live(*rc::gen::arbitrary<std::uint64_t>(), shape);
  life.chronicle.meet();
  return life;
}
const Us& us_of(const Life& life) { return life.chronicle.devices()[0].state.us; }

template <class Kind, class Facts, class If>
bool is_there(const Facts& facts, const If& wanted) {
  return std::ranges::any_of(facts, [&](const auto& fact) {
    const auto* what = std::get_if<Kind>(&fact.what);
    return what && wanted(fact.written, *what);
  });
}

// R16, said again and from the facts: an "enough" of the one who was hurt, and in its past an act
// of the doer.
bool is_by_both(const Repair& repair, RepairStage stage) {
  const MemberId& hurt_one = repair.begun->hurt_one;
  return std::ranges::any_of(repair.facts, [&](const auto& enough) {
    if (enough.written.by != hurt_one) return false;
    const auto* said = std::get_if<StageEnough>(&enough.what);
    const auto* right = std::get_if<SayBackAnswered>(&enough.what);
    if (!(said && said->stage == stage) && !(right && right->right && stage == RepairStage::hear))
      return false;
    return std::ranges::any_of(repair.facts, [&](const auto& act) {
      return act.written.by != hurt_one && precedes(act.written, enough.written) &&
             !std::holds_alternative<RepairBegun>(act.what) &&
             !std::holds_alternative<RepairJoined>(act.what);
    });
  });
}

RC_GTEST_PROP(Mending, NoStageIsEnoughWithoutAnActOfEach, ()) {
  const Life life = some_life();
  for (const auto& [id, repair] : us_of(life).repairs) {
    if (!repair.is_there()) continue;
    RC_ASSERT(repair.passed.empty() || repair.joined);
    for (const RepairStage stage : repair.passed) RC_ASSERT(is_by_both(repair, stage));
  }
}

// Whatever one of the two writes, with any client: the doer moves nobody on, the one who was hurt
// goes no further than the doer has acted, and repaired is no word of one.
RC_GTEST_PROP(Mending, NobodyGoesOnAlone, ()) {
  Life life = some_life();
  auto& chronicle = life.chronicle;
  const auto who = *rc::gen::inRange<std::size_t>(0, 2);
  std::map<EventId, Repair> before;
  for (const auto& [id, repair] : us_of(life).repairs)
    if (repair.is_going()) before[id] = repair;
  for (const auto& [id, repair] : before) {
    Bodies alone{RepairPartSaid{id, RepairPart::responsibility, {"x"}},
                 RepairPartSaid{id, RepairPart::amends, {"x"}},
                 SaidBack{id, {"x"}},
                 SideTold{id, {}},
                 RepairPromised{id, {"x"}, {}},
                 ClosingStoryWritten{id, {"x"}}};
    if (repair.said_back) alone.push_back(SayBackAnswered{id, *repair.said_back, true, {}});
    if (repair.story) alone.push_back(ClosingStoryAgreed{id, *repair.story});
    for (const RepairStage stage : stages_of(repair.weight))
      alone.push_back(StageEnough{id, stage});
    alone.push_back(RepairEnded{id, RepairEnding::repaired, {}});
    chronicle.write(who, alone, long_after);
    chronicle.meet();
    const Repair& after = us_of(life).repairs.at(id);
    const bool is_doer = Chronicle::member(who) != repair.begun->hurt_one;
    // The doer may have acted for more than one stage already; then "enough" can be said of each.
    RC_ASSERT(!is_doer || after.passed.size() <= repair.passed.size());
    for (const RepairStage stage : after.passed) RC_ASSERT(is_by_both(after, stage));
    const auto& others_word = is_doer ? repair.hurt_one_word : repair.doer_word;
    RC_ASSERT(!after.ending || others_word.has_value());
  }
}

RC_GTEST_PROP(Mending, NoRepairEndsByItselfAndRepairedIsSaidByBoth, ()) {
  const Life life = some_life();
  for (const auto& [id, repair] : us_of(life).repairs) {
    if (!repair.ending) continue;
    const auto said = [&](RepairEnding ending, std::optional<bool> by_hurt_one) {
      return is_there<RepairEnded>(
          repair.facts, [&](const Written& written, const RepairEnded& it) {
            return it.ending == ending &&
                   (!by_hurt_one || (written.by == repair.begun->hurt_one) == *by_hurt_one);
          });
    };
    switch (*repair.ending) {
      case RepairEnding::repaired:
        RC_ASSERT(said(RepairEnding::repaired, true) && said(RepairEnding::repaired, false));
        RC_ASSERT(
            repair.stage == RepairStage::ending ||
            is_there<SteppedBack>(repair.facts, [](const auto&, const auto&) { return true; }) ||
            is_there<RepairWeighed>(repair.facts, [](const auto&, const auto&) { return true; }));
        break;
      case RepairEnding::living_with_it:
        RC_ASSERT(repair.hurt_one_word && repair.doer_word);
        break;
      case RepairEnding::not_repaired:
        RC_ASSERT(said(RepairEnding::not_repaired, {}));
        break;
      case RepairEnding::stopped:
        RC_ASSERT(said(RepairEnding::stopped, {}));
        break;
    }
  }
}

RC_GTEST_PROP(Mending, StoppingIsPossibleToEachInEveryRepairAtEveryHour, ()) {
  Life life = some_life();
  for (std::size_t who = 0; who < 2; ++who) {
    const State& state = life.chronicle.devices()[who].state;
    for (const auto& [id, repair] : state.us.repairs) {
      if (!repair.is_there() || repair.ending) continue;
      RC_ASSERT(decide(state, EndRepair{id, RepairEnding::stopped, {}},
                       life.chronicle.now(who, long_after))
                    .has_value());
    }
  }
}

// R9: whatever the other writes, size, kind and meaning stay those of the one who was hurt.
RC_GTEST_PROP(Mending, TheSizeAndTheMeaningOfAHurtAreItsOwnersAlone, ()) {
  Life life = some_life();
  auto& chronicle = life.chronicle;
  const auto before = us_of(life).hurts;
  for (const auto& [id, hurt] : before) {
    if (!hurt.is_there()) continue;
    const std::size_t other = hurt.by == Chronicle::member(0) ? 1 : 0;
    chronicle.write(
        other,
        {HurtSaidAgain{id, {"it was nothing"}, {}, {}, {}}, HurtSaidMore{id, {"no"}},
         HurtLetRest{id}, HurtSeenDifferently{id}, HurtAnswered{id, HurtAnswer::not_a_wrong, {}}},
        long_after);
  }
  chronicle.meet();
  for (const auto& [id, hurt] : before) {
    if (!hurt.is_there()) continue;
    const RaisedHurt& after = us_of(life).hurts.at(id);
    RC_ASSERT(cbor::encoded(*after.raised) == cbor::encoded(*hurt.raised));
    RC_ASSERT(after.is_open() == hurt.is_open());
    RC_ASSERT(after.owner_word == hurt.owner_word);
  }
}

// R11: a hurt that was raised is open until its owner says something of it.
RC_GTEST_PROP(Mending, ARaisedHurtNeverExpires, ()) {
  const Life life = some_life();
  for (const auto& [id, hurt] : us_of(life).hurts) {
    if (!hurt.is_there() || hurt.is_open()) continue;
    const auto by_owner = [&](const Written& written, const auto&) {
      return written.by == hurt.by;
    };
    RC_ASSERT(is_there<HurtLetRest>(hurt.facts, by_owner) ||
              is_there<HurtSeenDifferently>(hurt.facts, by_owner));
  }
}

// R29: how it came to light is the first word of each; nothing the other writes changes it.
RC_GTEST_PROP(Mending, WhoToldStandsBesideAndIsNeverWrittenOver, ()) {
  Life life = some_life();
  auto& chronicle = life.chronicle;
  const auto before = us_of(life);
  for (const auto how : {CameOut::found_out, CameOut::told_unasked})
    for (std::size_t who = 0; who < 2; ++who) {
      Bodies later;
      for (const auto& [id, hurt] : before.hurts) later.push_back(CameOutSaid{id, how});
      for (const auto& [id, told] : before.owning_ups) later.push_back(OwningCameOutSaid{id, how});
      if (!later.empty()) chronicle.write(who, later, long_after);
      chronicle.meet();
    }
  for (const auto& [id, hurt] : before.hurts) {
    const RaisedHurt& after = us_of(life).hurts.at(id);
    RC_ASSERT(!hurt.owner_word || after.owner_word == hurt.owner_word);
    RC_ASSERT(!hurt.other_word || after.other_word == hurt.other_word);
  }
  for (const auto& [id, told] : before.owning_ups) {
    const OwningUp& after = us_of(life).owning_ups.at(id);
    RC_ASSERT(!told.teller_word || after.teller_word == told.teller_word);
    RC_ASSERT(!told.reader_word || after.reader_word == told.reader_word);
  }
}

RC_GTEST_PROP(Mending, NothingIsToldWithoutWhatItNeedsAndAtMostThreeQuestionsOfOneDeviceAreOpen,
              ()) {
  LifeShape shape;
  shape.devices_each = 1;
  shape.acts = 300;
  const Life life = live(*rc::gen::arbitrary<std::uint64_t>(), shape);
  for (const auto& device : life.chronicle.devices()) {
    for (const auto& [id, it] : device.state.us.owning_ups) {
      if (it.told) RC_ASSERT(!needs_an_offer(it.told->what) || it.told->will.has_value());
      if (it.by != device.owner) RC_ASSERT(open_in(it.questions) <= open_questions_max);
    }
    for (const auto& [id, repair] : device.state.us.repairs)
      if (repair.is_there() && repair.begun->hurt_one == device.owner)
        RC_ASSERT(open_in(repair.questions) <= open_questions_max);
  }
}

// C9: every private wish that a person may wish writes nothing shared.
RC_GTEST_PROP(Mending, PrivateWishesWriteNothingShared, ()) {
  Life life = some_life();
  const auto& device = life.chronicle.devices()[0];
  const Now now = life.chronicle.now(0, long_after);
  const Words words{"only for me"};
  std::vector<Wish> quiet{NoteHurt{words, {}, {}, HurtSize::large, {}, {}},
                          DraftOwningUp{OwningKind::lied, words, {}, {}, {}, {}, {}, {}},
                          KeepShapedMe{words, {}},
                          SayFear{Fear::of_them},
                          BeginClear{},
                          FinishClear{},
                          WriteSafetyPlan{words},
                          KeepSafetyNote{words, {}, SafetySign::threatened},
                          TakePulse{50, {}, {}},
                          PrepareCheckIn{words, words, words},
                          ChooseTopic{1, true}};
  for (const auto& [id, hurt] : device.state.mine.hurts) {
    quiet.push_back(RewordHurt{id, words, {}, {}, {}, {}});
    quiet.push_back(SizeHurtAgain{id, HurtSize::large});
    quiet.push_back(PutHurtOff{id, HurtPlan::cool_off, {}});
    quiet.push_back(DropHurt{id});
  }
  for (const auto& [id, draft] : device.state.mine.owning_drafts) quiet.push_back(DropOwningUp{id});
  for (const auto& [id, hurt] : device.state.us.hurts) {
    quiet.push_back(Hide{id});
    quiet.push_back(Mute{id});
    quiet.push_back(PutAside{id});
  }
  for (const auto& [id, one] : device.state.us.openness) quiet.push_back(DeclineOpenness{id});
  for (const auto& [id, one] : device.state.us.agreements)
    for (const auto& version : one.versions) quiet.push_back(DeclineAgreement{id, version.id});
  for (const Wish& wish : quiet)
    if (const auto bodies = decide(device.state, wish, now))
      for (const Body& body : *bodies) RC_ASSERT(audience_of(body) == Audience::mine);
}

// What a told fact says is in the wish that told it: nothing of Mine comes along.
RC_GTEST_PROP(Mending, WhatIsToldHoldsNoWordThatIsNotInTheWish, ()) {
  Life life = some_life();
  const auto& device = life.chronicle.devices()[0];
  const Now now = life.chronicle.now(0, long_after);
  const Words told{"told words"};
  std::vector<Wish> telling;
  for (const auto& [id, hurt] : device.state.mine.hurts)
    telling.push_back(RaiseHurt{id, told, {}, {}, {}, {}, {}, HurtSize::small, {}, {}});
  for (const auto& [id, draft] : device.state.mine.owning_drafts) {
    telling.push_back(OwnUp{id, OwningKind::own_words, told, {}, {}, {}, {}, {}, {}, {}});
    telling.push_back(SayToldByMe{id, OwningKind::lied, {}, {}, {}});
  }
  for (const auto& [id, shaped] : device.state.mine.shaped_me)
    telling.push_back(TellShapedMe{id, told, {}});
  for (const Wish& wish : telling) {
    const auto bodies = decide(device.state, wish, now);
    if (!bodies) continue;
    for (const Body& body : *bodies) {
      if (audience_of(body) == Audience::mine) continue;
      const Bytes bytes = with_kind(body, [](const auto& what) { return cbor::encoded(what); });
      const std::string text(bytes.begin(), bytes.end());
      for (const char* word : {"soup", "the blue door", "home by seven", "a walk", "call first",
                               "the bread", "quiet", "Sunday"})
        RC_ASSERT(text.find(word) == std::string::npos);
    }
  }
}

// A12: whoever hands out a key has seen both seals.
RC_GTEST_PROP(Together, NobodysKeyIsOutBeforeBothHaveSealed, ()) {
  const Life life = some_life();
  for (const auto& [what, reveal] : us_of(life).reveals)
    for (const auto& key : reveal.facts) {
      if (!std::holds_alternative<Opened>(key.what)) continue;
      for (std::size_t who = 0; who < 2; ++who) {
        const bool sealed =
            is_there<Sealed>(reveal.facts, [&](const Written& written, const auto&) {
              return written.by == Chronicle::member(who) && precedes(written, key.written);
            });
        RC_ASSERT(sealed);
      }
    }
}

RC_GTEST_PROP(Together, AnAgreementIsInForceByTheWordOfBothAndWithdrawnByTheWordOfOne, ()) {
  const Life life = some_life();
  for (const auto& [id, agreement] : us_of(life).agreements) {
    if (!agreement.in_force) continue;
    const auto* version = agreement.version(*agreement.in_force);
    RC_ASSERT(version != nullptr && version->consented.has_value());
    RC_ASSERT(is_there<AgreementConsented>(
        agreement.facts, [&](const Written& written, const AgreementConsented& it) {
          return it.version == version->id && written.by != version->by;
        }));
  }
}

RC_GTEST_PROP(Safety, TheGateClosesOnlyByTwoStepsSevenDaysApart, ()) {
  const Life life = some_life();
  for (const auto& device : life.chronicle.devices()) {
    const Safety& safety = device.state.mine.safety;
    const bool feared =
        is_there<FearSaid>(safety.facts, [](const auto&, const auto&) { return true; });
    if (!feared || safety.afraid_since) continue;
    bool two_steps = false;
    for (const auto& finish : safety.facts)
      if (const auto* finished = std::get_if<ClearFinished>(&finish.what))
        for (const auto& begin : safety.facts)
          two_steps = two_steps || (begin.written.id == finished->begun &&
                                    finish.written.at - begin.written.at >= clear_apart_ms);
    RC_ASSERT(two_steps);
  }
}

// The random lives reach what these promises speak of: without that they would be empty words.
TEST(Mending, RandomLivesComeToEveryEndingAndThroughEveryStage) {
  std::set<RepairEnding> endings;
  std::set<RepairStage> passed;
  bool cleared = false;
  bool opened = false;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    LifeShape shape;
    shape.devices_each = 1;
    shape.acts = 400;
    shape.meet_one_in = 1;
    shape.step_ms_max = 2 * day_ms;
    const Life life = live(seed, shape);
    for (const auto& device : life.chronicle.devices()) {
      for (const auto& [id, repair] : device.state.us.repairs) {
        if (repair.ending) endings.insert(*repair.ending);
        passed.insert(repair.passed.begin(), repair.passed.end());
      }
      for (const auto& [what, reveal] : device.state.us.reveals)
        for (const auto& [by, side] : reveal.sides) opened = opened || !side.keys.empty();
      const Safety& safety = device.state.mine.safety;
      cleared = cleared || (!safety.afraid_since && safety.facts.size() > 2);
    }
  }
  EXPECT_EQ(endings.size(), 4u);
  EXPECT_GE(passed.size(), 5u);
  EXPECT_TRUE(cleared);
  EXPECT_TRUE(opened);
}

}  // namespace
}  // namespace troth
