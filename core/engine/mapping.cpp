#include "engine/mapping.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "engine/hearing.h"
#include "engine/known.h"

namespace troth::engine {
namespace {

// A heads-up weighs half: telling that it will be later is a small thing that builds (section 0: w
// = s, s = .5).
constexpr double kHeadsUpSize = 0.5;
// "This is hard for me", answered to a heads-up that it cannot be kept: a small hurt, owned.
constexpr double kHardForMe = 0.25;
// A threat has no size in Safety: nobody is asked to rate it.
constexpr double kThreatSize = 1.0;
// How deep the questions of an opening go, by depth; a check-in is as deep as the first.
constexpr std::array kDepth = {0.5, 0.8, 1.0};

// What is felt, noun by noun: a new noun does not compile until it has its place here.
template <class Noun, class... Nouns>
inline constexpr bool among = (... || std::is_same_v<Noun, Nouns>);
template <class Noun>
inline constexpr bool is_felt =
    among<Noun, PromiseFact, ToldMomentFact, KeptMomentFact, RaisedHurtFact, HurtFact, OwningUpFact,
          RepairFact, NeedFact, NeedPutFirst, PulseFact, SafetyFact, SafetyNoteFact, RevealFact,
          OpeningFact, CheckInFact, Crossed, TakenBack>;
// What the other needs, offers or writes down moves nobody's trust by itself; an agreement is felt
// when a moment says it was kept or a hurt that it was broken; the rest is my own writing.
template <class Noun>
inline constexpr bool is_not_felt =
    among<Noun, Nicknamed, ToldNeedFact, ToldShapedMeFact, OpennessFact, DistanceFact,
          AgreementFact, SlotFact, EndingFact, SetAside, AskDeclined, AsideFact, OwnPromiseFact,
          NoteFact, ShapedMeFact, OwningDraftFact, OpennessDeclined, AgreementDeclined,
          CheckInPrepared, TopicChosen>;
template <class... Nouns>
consteval bool is_decided(const std::variant<Nouns...>*) {
  return (... && (is_felt<Nouns> != is_not_felt<Nouns>));
}
static_assert(is_decided(static_cast<const Body*>(nullptr)), "engine.md 0 has to say");

CoupleKind kind_of(Builder builder) {
  switch (builder) {
    case Builder::kept_their_word:
      return kept;
    case Builder::told_me_in_time:
      return headsup;
    case Builder::honest_with_me:
    case Builder::owned_up:
    case Builder::open_about_what_they_do:
      return honest;
    case Builder::respected_me:
    case Builder::noticed_what_i_need:
    case Builder::there_for_me:
    case Builder::safe_to_be_with:
      return care;
  }
  return care;
}

CoupleKind kind_of(Breaker breaker) {
  switch (breaker) {
    case Breaker::lied:
    case Breaker::hid_something:
    case Breaker::pressured_or_used_me:
      return lie;
    case Breaker::broke_a_promise:
    case Breaker::broke_an_agreement:
      return broken;
    case Breaker::shamed:
    case Breaker::criticised:
    case Breaker::ridiculed:
    case Breaker::judged:
    case Breaker::put_me_down:
    case Breaker::rejected_me:
      return putdown;
  }
  return putdown;
}

double size_of(HurtSize size) {
  switch (size) {
    case HurtSize::small:
      return 0.5;
    case HurtSize::middle:
      return 1.0;
    case HurtSize::large:
      return 1.5;
  }
  return 1.0;
}

Learned learned_of(CameOut came_out) {
  switch (came_out) {
    case CameOut::told_unasked:
      return Learned::owned;
    case CameOut::told_when_asked:
      return Learned::asked;
    case CameOut::found_out:
      return Learned::caught;
    case CameOut::someone_told:
      return Learned::third;
  }
  return Learned::none;
}

// A missed promise that became a hurt: who said first that it was not kept.
Learned learned_of(SaidFirst first) {
  switch (first) {
    case SaidFirst::promisor:
      return Learned::owned;
    case SaidFirst::promisee:
      return Learned::caught;
    case SaidFirst::each_apart:
      return Learned::asked;
  }
  return Learned::none;
}

Step step_of(RepairPart part) {
  switch (part) {
    case RepairPart::responsibility:
      return Step::acknowledge;
    case RepairPart::regret:
      return Step::regret;
    case RepairPart::explanation:
      return Step::explain;
    case RepairPart::change:
      return Step::commit;
    case RepairPart::amends:
      return Step::amends;
  }
  return Step::acknowledge;
}

Step step_of(RepairWord word) {
  switch (word) {
    case RepairWord::you_heard_me:
      return Step::heard;
    case RepairWord::relied_on_you_again:
      return Step::chance;
    case RepairWord::forgiven:
      return Step::forgive;
  }
  return Step::heard;
}

template <class What, class Facts>
const Written* written_of(const Facts& facts) {
  for (const auto& fact : facts) {
    if (std::holds_alternative<What>(fact.what)) return &fact.written;
  }
  return nullptr;
}

}  // namespace

class MappingInParts::Mapper {
 public:
  Mapper(const State& state, const MemberId& me) : state_(state), me_(me) {}

  bool go_on() {
    switch (parts_++) {
      case 0:
        known_.emplace(state_.us, me_);
        return true;
      case 1:
        take_promises();
        return true;
      case 2:
        take_moments();
        return true;
      case 3:
        take_hurts_and_needs();
        return true;
      case 4:
        take_pulses();
        return true;
      case 5:
        mapping_ = in_order(std::move(timed_));
        return true;
      default:
        return false;
    }
  }
  Mapping take() { return std::move(mapping_); }

 private:
  void take_promises() {
    for (const auto& [id, promise] : state_.us.promises) {
      if (promise.is_binding() && *promise.promisor != me_) take(id, promise);
    }
  }

  void take_moments() {
    const Mine& mine = state_.mine;
    for (const auto& [id, moment] : state_.us.moments) take_told(id, moment);
    for (const auto& [id, moment] : state_.before.moments) {
      if (!mine.crossed.contains(id)) take_told(id, moment);
    }
    for (const auto& [id, moment] : mine.moments) {
      if (moment.kept && !mine.crossed.contains(id)) take(id, moment.facts, *moment.kept);
    }
  }

  void take_hurts_and_needs() {
    const Mine& mine = state_.mine;
    for (const auto& [id, hurt] : mine.hurts) {
      if (hurt.now && !mine.crossed.contains(id)) take(id, hurt);
    }
    take_raised();
    take_threats();
    for (const auto& [id, need] : mine.needs) take(id, need);
    if (mine.first_need) {
      const auto& first = *mine.first_need;
      add(first.written, NeedWeighed{0, kMostNeeds, 2}, first.what.need);
    }
  }

  void add(const Written& written, Heard heard, const EventId& matter, Rank rank = Rank::fact,
           Instant not_before = {}) {
    const Instant at = std::max(not_before, known_->time_of(written));
    const auto set = [&](auto& one) { one.at = days_of(at); };
    if (auto* felt = std::get_if<Felt>(&heard)) {
      std::visit(set, *felt);
    } else {
      set(std::get<CheckIn>(heard));
    }
    timed_.push_back({at, rank, written.place, {heard, written.id, matter}});
  }

  bool was_taken_back(const EventId& id) const {
    const auto retraction = state_.us.taken_back.find(id);
    return retraction != state_.us.taken_back.end() && taken_back_by(retraction->second, me_);
  }

  // Kept, by my own word, or by theirs while I say nothing else. What was not kept is nothing by
  // itself: only what I note of it as a hurt is.
  void take(const EventId& id, const Promise& promise) {
    const auto outcome = [&](const std::optional<EventId>& word) -> const Fact<PromiseFact>* {
      for (const auto& fact : promise.facts) {
        if (word && fact.written.id == *word && std::holds_alternative<PromiseClosed>(fact.what))
          return &fact;
      }
      return nullptr;
    };
    const auto* mine = outcome(promise.promisee_word);
    const auto* theirs = outcome(promise.promisor_word);
    const auto* counts = mine != nullptr ? mine : theirs;
    const bool ended_otherwise =
        promise.ending == Ending::let_go || promise.ending == Ending::changed_together;
    if (counts != nullptr && !ended_otherwise &&
        std::get<PromiseClosed>(counts->what).outcome != Outcome::not_kept)
      add(counts->written, Felt(Act{0, kept, 1}), id);

    for (const JudgedHeadsUp& told : promise.heads_ups) {
      if (told.telling != Telling::in_time) continue;
      for (const auto& fact : promise.facts) {
        if (fact.written.id == told.id) add(fact.written, Felt(Act{0, headsup, kHeadsUpSize}), id);
      }
      if (told.new_due || told.answer != HeadsUpAnswer::hard_for_me) continue;
      for (const auto& fact : promise.facts) {
        const auto* answer = std::get_if<HeadsUpAnswered>(&fact.what);
        if (answer == nullptr || answer->heads_up != told.id || fact.written.by != me_) continue;
        add(fact.written, Felt(Hurt{0, broken, kHardForMe, Learned::owned}), id);
        break;
      }
    }
  }

  void take_told(const EventId& id, const ToldMoment& moment) {
    if (moment.told && moment.by == me_ && !was_taken_back(id))
      take(id, moment.facts, *moment.told);
  }
  template <class Facts, class Moment>
  void take(const EventId& id, const Facts& facts, const Moment& moment) {
    const Written* written = nullptr;
    for (const auto& fact : facts) {
      if (std::holds_alternative<Moment>(fact.what)) written = &fact.written;
    }
    if (written == nullptr || !moment.builder) return;
    const auto kind = kind_of(*moment.builder);
    // A moment about a promise of the two names again what the promise itself tells: counted once.
    if (moment.promise && (kind == kept || kind == headsup)) return;
    add(*written, Felt(Act{0, kind, 1}), id);
  }

  // --- hurts ---
  // A hurt of none of the list is the mildest kind, or a broken word if it points at one
  // (docs/decisions/0035).
  CoupleKind kind_of_hurt(const std::optional<Breaker>& breaker,
                          const std::optional<EventId>& about) const {
    if (breaker) return kind_of(*breaker);
    const bool of_a_word =
        about && (state_.us.promises.contains(*about) || state_.us.agreements.contains(*about));
    return of_a_word ? broken : putdown;
  }

  // My word on how it came to light, unless the other's is another: then neither. Without one, who
  // first said that the promise was not kept. Never the other's word alone: the doer does not set
  // how much it hurt.
  Learned how_learned(std::optional<CameOut> mine, const std::optional<CameOut>& theirs,
                      const std::optional<EventId>& about) const {
    if (mine) return !theirs || theirs == mine ? learned_of(*mine) : Learned::none;
    if (!about) return Learned::none;
    const auto promise = state_.us.promises.find(*about);
    if (promise == state_.us.promises.end() || promise->second.promisor == me_ ||
        !promise->second.said_first)
      return Learned::none;
    return learned_of(*promise->second.said_first);
  }

  void take(const EventId& id, const troth::Hurt& hurt) {
    const Written* written = written_of<HurtNoted>(hurt.facts);
    if (written == nullptr) return;
    const HurtNoted& now = *hurt.now;
    add(*written,
        Felt(Hurt{0, kind_of_hurt(now.breaker, now.about), size_of(now.size),
                  how_learned(now.came_out, std::nullopt, now.about)}),
        id);
    take_owning_ups(id, now.about, written->at);
  }

  // What I raised was noted before, most often, and was felt from then on, as large as it seemed
  // then. The shared fact does not say which noted hurt it came from (nobody else is to learn that
  // there was one), so the likeliest is found: of the same breaker and matter, the latest.
  const troth::Hurt* noted_before(const HurtRaised& raised, Instant at,
                                  std::vector<const troth::Hurt*>& crossed) const {
    auto best = crossed.end();
    int best_score = -1;
    for (auto one = crossed.begin(); one != crossed.end(); ++one) {
      const auto& noted = std::get<HurtNoted>((*one)->facts.front().what);
      if ((*one)->at > at) continue;
      const int score =
          (noted.breaker == raised.breaker ? 1 : 0) + (noted.about == raised.about ? 1 : 0);
      if (score > best_score || (score == best_score && (*one)->at > (*best)->at)) {
        best = one;
        best_score = score;
      }
    }
    if (best == crossed.end()) return nullptr;
    const troth::Hurt* found = *best;
    crossed.erase(best);
    return found;
  }

  void take_raised() {
    std::vector<const troth::Hurt*> crossed;
    for (const auto& [id, hurt] : state_.mine.hurts) {
      const bool begins =
          !hurt.facts.empty() && std::holds_alternative<HurtNoted>(hurt.facts.front().what);
      if (begins && state_.mine.crossed.contains(id)) crossed.push_back(&hurt);
    }
    std::vector<std::pair<EventId, const RaisedHurt*>> raised;
    for (const auto& [id, hurt] : state_.us.hurts) {
      if (hurt.is_there() && hurt.by == me_) raised.emplace_back(id, &hurt);
    }
    std::ranges::stable_sort(raised, {}, [](const auto& one) { return one.second->at; });
    for (const auto& [id, hurt] : raised) {
      const HurtRaised& told = *hurt->raised;
      const troth::Hurt* noted = noted_before(told, hurt->at, crossed);
      if (was_taken_back(id)) continue;
      const Written* written = written_of<HurtRaised>(hurt->facts);
      if (noted != nullptr) written = &noted->facts.front().written;
      if (written == nullptr) continue;
      const HurtSize size =
          noted != nullptr ? std::get<HurtNoted>(noted->facts.front().what).size : told.size;
      const auto word = hurt->owner_word ? hurt->owner_word : told.came_out;
      add(*written,
          Felt(Hurt{0, kind_of_hurt(told.breaker, told.about), size_of(size),
                    how_learned(word, hurt->other_word, told.about)}),
          id);
      take_owning_ups(id, told.about, written->at);
      take_repairs(id, id, written->at);
    }
  }

  void mend(const Written& written, const EventId& hurt, Step step, Instant felt_at) {
    add(written, Felt(Mend{0, 0, step, 1}), hurt, Rank::step, felt_at);
  }

  // What the other owned up to about the same matter, or what the hurt is about, from when I read
  // it.
  void take_owning_ups(const EventId& hurt, const std::optional<EventId>& about, Instant felt_at) {
    if (!about) return;
    for (const auto& [id, owning_up] : state_.us.owning_ups) {
      if (!owning_up.is_there() || owning_up.by == me_ || !owning_up.is_read()) continue;
      const auto of = owning_up.told ? owning_up.told->about : owning_up.aloud->about;
      if (id != *about && of != about) continue;
      const Written* told = written_of<ToldByMe>(owning_up.facts);
      if (owning_up.told) {
        told = nullptr;
        for (const auto& fact : owning_up.facts) {
          const auto* room = std::get_if<RoomAnswered>(&fact.what);
          if (told == nullptr && room != nullptr && room->answer == RoomAnswer::now &&
              fact.written.by == me_)
            told = &fact.written;
        }
      }
      if (told == nullptr) continue;
      mend(*told, hurt, Step::acknowledge, felt_at);
      if (owning_up.told) {
        if (owning_up.told->regret) mend(*told, hurt, Step::regret, felt_at);
        if (owning_up.told->why) mend(*told, hurt, Step::explain, felt_at);
        if (owning_up.told->change) mend(*told, hurt, Step::commit, felt_at);
        if (owning_up.told->will) mend(*told, hurt, Step::amends, felt_at);
      }
      take_repairs(id, hurt, felt_at);
    }
  }

  void take_repairs(const EventId& of, const EventId& hurt, Instant felt_at) {
    for (const auto& [id, repair] : state_.us.repairs) {
      if (!repair.is_there() || repair.begun->of != of || repair.begun->hurt_one != me_) continue;
      for (const auto& [written, what] : repair.facts) {
        const auto* part = std::get_if<RepairPartSaid>(&what);
        const auto* word = std::get_if<RepairWordSaid>(&what);
        if (part != nullptr && written.by != me_) mend(written, hurt, step_of(part->part), felt_at);
        if (word != nullptr && written.by == me_) mend(written, hurt, step_of(word->word), felt_at);
      }
    }
  }

  // Fear of the other, and each sign that was noted. Fear that is said again while it is there is
  // the same fear. Only the person's own two steps clear it, by the rule of the domain itself.
  void take_threats() {
    std::vector<Instant> signs;
    for (const auto& [id, note] : state_.mine.safety_notes) {
      const Written* written = written_of<SafetyNoted>(note.facts);
      if (written == nullptr || !note.now || !note.now->sign) continue;
      signs.push_back(written->at);
      add(*written, Felt(Hurt{0, threat, kThreatSize, Learned::none}), id);
    }
    Safety so_far;
    bool afraid = false;
    for (const auto& fact : state_.mine.safety.facts) {
      const bool was_open = so_far.afraid_since.has_value();
      so_far.facts.push_back(fact);
      rejudge(so_far);
      if (const auto* fear = std::get_if<FearSaid>(&fact.what);
          fear != nullptr && fear->of == Fear::of_them) {
        const bool with_a_sign = std::ranges::find(signs, fact.written.at) != signs.end();
        if (!afraid && !with_a_sign)
          add(fact.written, Felt(Hurt{0, threat, kThreatSize, Learned::none}), fact.written.id);
        afraid = true;
      }
      if (was_open && !so_far.afraid_since) {
        afraid = false;
        add(fact.written, Felt(Clear{0, 0}), fact.written.id, Rank::step);
      }
    }
  }

  void take(const EventId& id, const troth::Need& need) {
    if (!need.now) return;
    NeedNamed named;
    for (const NeedAbout about : need.now->about)
      named.about[static_cast<std::size_t>(about)] = true;
    if (need.now->about.empty())
      named.about.fill(true);  // about none in particular: about all alike
    for (const auto& fact : need.facts) {
      if (std::holds_alternative<troth::NeedNamed>(fact.what)) add(fact.written, Felt(named), id);
      if (std::holds_alternative<troth::NeedRetired>(fact.what))
        add(fact.written, Felt(NeedRetired{0, kMostNeeds}), id);
    }
  }

  void take_pulses() {
    std::map<EventId, const Fact<PulseFact>*> understood;  // the last of each meeting
    for (const auto& [id, fact] : state_.mine.pulses) {
      if (const auto* pulse = std::get_if<PulseTaken>(&fact.what)) {
        if (pulse->trust)
          add(fact.written, CheckIn{0, static_cast<double>(*pulse->trust), std::nullopt}, id,
              Rank::answer);
        if (pulse->need && pulse->met)
          add(fact.written, CheckIn{0, static_cast<double>(*pulse->met), kMostNeeds}, *pulse->need,
              Rank::answer);
      } else if (const auto* felt = std::get_if<UnderstoodFelt>(&fact.what)) {
        const Fact<PulseFact>*& last = understood[felt->of];
        if (last == nullptr || last->written.place < fact.written.place) last = &fact;
      }
    }
    for (const auto& [of, fact] : understood) {
      const auto reveal = state_.us.reveals.find(of);
      if (reveal == state_.us.reveals.end() || !reveal->second.both_sealed()) continue;
      if (std::ranges::any_of(reveal->second.sides,
                              [](const auto& side) { return side.second.keys.empty(); }))
        continue;
      const auto opening = state_.us.openings.find(of);
      std::size_t depth = 0;
      if (opening != state_.us.openings.end() && opening->second.prompt)
        depth = static_cast<std::size_t>(std::clamp(opening->second.prompt->depth, 1, 3)) - 1;
      const double felt = std::get<UnderstoodFelt>(fact->what).felt / 10.0;
      add(fact->written, Felt(Exchange{0, kDepth[depth], kDepth[depth], felt}), of);
    }
  }

  const State& state_;
  MemberId me_;
  int parts_ = 0;  // done
  std::optional<Known> known_;
  std::vector<Timed> timed_;
  Mapping mapping_;
};

MappingInParts::MappingInParts(const State& state, const MemberId& me)
    : mapper_(std::make_unique<Mapper>(state, me)) {}
MappingInParts::~MappingInParts() = default;
MappingInParts::MappingInParts(MappingInParts&&) noexcept = default;
bool MappingInParts::go_on() { return mapper_->go_on(); }
Mapping MappingInParts::take() { return mapper_->take(); }

double days_of(Instant at) { return static_cast<double>(at.ms) / static_cast<double>(day_ms); }

Mapping map_for(const State& state, const MemberId& me) {
  MappingInParts parts(state, me);
  while (parts.go_on()) {
  }
  return parts.take();
}

Taken<void> hear(Engine& engine, const Mapping& mapping) {
  for (const Mapped& one : mapping.in_order) {
    if (const auto* felt = std::get_if<Felt>(&one.heard)) {
      if (auto good = engine.take(*felt); !good) return good;
    } else if (auto good = engine.check_in(std::get<CheckIn>(one.heard)); !good) {
      return std::unexpected(good.error());
    }
  }
  return {};
}

}  // namespace troth::engine
