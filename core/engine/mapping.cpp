#include "engine/mapping.h"

#include <algorithm>
#include <optional>

#include "engine/need.h"

namespace troth::engine {
namespace {

// A heads-up weighs half: telling that it will be later is a small thing that builds (section 0: w
// = s, s = .5).
constexpr double kHeadsUpSize = 0.5;
// "This is hard for me", answered to a heads-up that it cannot be kept: a small hurt, owned.
constexpr double kHardForMe = 0.25;

struct Timed {
  Instant at;
  Place place;
  Mapped mapped;
};

// My shared facts, so that it can be asked when I first knew of a fact of the other.
class Known {
 public:
  Known(const Us& us, const MemberId& me) : me_(me) {
    for (const auto& [id, promise] : us.promises) gather(promise.facts);
    for (const auto& [id, need] : us.needs) gather(need.facts);
    for (const auto& [id, moment] : us.moments) gather(moment.facts);
    for (auto& [log, facts] : mine_) std::ranges::sort(facts, {}, &Written::place);
  }

  Instant time_of(const Written& fact) const {
    if (fact.by == me_) return fact.at;
    Instant at = std::max(fact.at, fact.heard);
    // What one log has in its past only grows, so the first fact that knows is found by halving.
    std::optional<Written> first;
    for (const auto& [log, facts] : mine_) {
      const auto knows = std::ranges::partition_point(facts, [&](const Written& own) {
        return own.past.reach(fact.place.log) < fact.place.seq;
      });
      if (knows != facts.end() && (!first || knows->place < first->place)) first = *knows;
    }
    return first ? std::min(at, first->at) : at;
  }

 private:
  template <class Facts>
  void gather(const Facts& facts) {
    for (const auto& fact : facts) {
      if (fact.written.by == me_) mine_[fact.written.place.log].push_back(fact.written);
    }
  }
  MemberId me_;
  std::map<LogId, std::vector<Written>> mine_;
};

class Mapper {
 public:
  Mapper(const State& state, const MemberId& me) : state_(state), me_(me), known_(state.us, me) {}

  Mapping run() {
    for (const auto& [id, promise] : state_.us.promises) {
      if (promise.is_binding() && *promise.promisor != me_) take(promise);
    }
    for (const auto& [id, moment] : state_.us.moments) {
      if (moment.told && moment.by == me_) take(moment.facts, *moment.told);
    }
    for (const auto& [id, moment] : state_.mine.moments) {
      if (moment.kept && !state_.mine.crossed.contains(id)) take(moment.facts, *moment.kept);
    }
    for (const auto& [id, need] : state_.mine.needs) take(id, need);
    if (state_.mine.first_need) {
      const auto& first = *state_.mine.first_need;
      add(first.written, NeedWeighed{0, kMostNeeds, 2}, first.what.need);
    }
    return finish();
  }

 private:
  // `subject`: what the fact is about, where that is not itself.
  void add(const Written& written, Felt felt, std::optional<EventId> subject = std::nullopt) {
    const Instant at = known_.time_of(written);
    std::visit([&](auto& one) { one.at = days_of(at); }, felt);
    timed_.push_back({at, written.place, {felt, subject.value_or(written.id)}});
  }

  template <class Facts>
  const Written* find(const Facts& facts, const EventId& id) const {
    for (const auto& fact : facts) {
      if (fact.written.id == id) return &fact.written;
    }
    return nullptr;
  }

  // Kept, by my own word, or by theirs while I say nothing else. What was not kept is nothing by
  // itself: only what I note of it as a hurt is.
  void take(const Promise& promise) {
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
      add(counts->written, Act{0, kept, 1});

    for (const JudgedHeadsUp& told : promise.heads_ups) {
      if (told.telling != Telling::in_time) continue;
      const Written* written = find(promise.facts, told.id);
      if (written == nullptr) continue;
      add(*written, Act{0, headsup, kHeadsUpSize});
      if (told.new_due || told.answer != HeadsUpAnswer::hard_for_me) continue;
      for (const auto& fact : promise.facts) {
        const auto* answer = std::get_if<HeadsUpAnswered>(&fact.what);
        if (answer == nullptr || answer->heads_up != told.id || fact.written.by != me_) continue;
        add(fact.written, Hurt{0, broken, kHardForMe, Learned::owned});
        break;
      }
    }
  }

  template <class Facts, class Moment>
  void take(const Facts& facts, const Moment& moment) {
    const Written* written = nullptr;
    for (const auto& fact : facts) {
      if (std::holds_alternative<Moment>(fact.what)) written = &fact.written;
    }
    if (written == nullptr || !moment.builder) return;
    const auto kind = kind_of_builder(*moment.builder);
    // A moment about a promise of the two names again what the promise itself tells: counted once.
    if (moment.promise && (kind == kept || kind == headsup)) return;
    add(*written, Act{0, kind, 1});
  }

  static CoupleKind kind_of_builder(Builder builder) {
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

  void take(const EventId& id, const troth::Need& need) {
    if (!need.now) return;
    NeedNamed named;
    for (const NeedAbout about : need.now->about)
      named.about[static_cast<std::size_t>(about)] = true;
    if (need.now->about.empty())
      named.about.fill(true);  // about none in particular: about all alike
    for (const auto& fact : need.facts) {
      if (std::holds_alternative<troth::NeedNamed>(fact.what)) add(fact.written, named, id);
      if (std::holds_alternative<troth::NeedRetired>(fact.what))
        add(fact.written, NeedRetired{0, kMostNeeds}, id);
    }
  }

  // In order of time; needs get the slots that the engine will give them, and what names none is
  // left out.
  Mapping finish() {
    std::ranges::stable_sort(timed_, [](const Timed& a, const Timed& b) {
      return a.at != b.at ? a.at < b.at : a.place < b.place;
    });
    Mapping result;
    Needs needs;
    for (Timed& timed : timed_) {
      Mapped& one = timed.mapped;
      if (auto* named = std::get_if<NeedNamed>(&one.felt)) {
        const auto slot = needs.room();
        if (!slot || result.need.contains(one.fact)) continue;
        needs.name(*slot, *named);
        result.need[one.fact] = *slot;
      } else if (auto* weighed = std::get_if<NeedWeighed>(&one.felt)) {
        const auto slot = result.need.find(one.fact);
        if (slot == result.need.end()) continue;
        weighed->need = slot->second;
        needs.weigh(*weighed);
      } else if (auto* retired = std::get_if<NeedRetired>(&one.felt)) {
        const auto slot = result.need.find(one.fact);
        if (slot == result.need.end()) continue;
        retired->need = slot->second;
        needs.retire(*retired);
        result.need.erase(slot);
      }
      result.in_order.push_back(one);
    }
    return result;
  }

  const State& state_;
  MemberId me_;
  Known known_;
  std::vector<Timed> timed_;
};

}  // namespace

double days_of(Instant at) { return static_cast<double>(at.ms) / static_cast<double>(day_ms); }

Mapping map_for(const State& state, const MemberId& me) { return Mapper(state, me).run(); }

}  // namespace troth::engine
