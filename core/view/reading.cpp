#include "view/reading.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "engine/mapping.h"

namespace troth::view {
namespace {

constexpr std::int64_t month_ms = 30 * day_ms;
constexpr double kNamed = 1.0;   // points: what did less is not named as a cause
constexpr double kTurned = 3.0;  // points: less is "hardly changed"

std::int32_t points(double y) { return static_cast<std::int32_t>(std::lround(y)); }
Instant instant_of(double days) {
  return Instant{static_cast<std::int64_t>(std::llround(days * static_cast<double>(day_ms)))};
}

TrustWord word_for(double middle) {
  if (middle < 20) return TrustWord::hardly;
  if (middle < 40) return TrustWord::little;
  if (middle <= 60) return TrustWord::half;
  return middle <= 80 ? TrustWord::mostly : TrustWord::deeply;
}
Sureness sureness_of(const engine::Level& level) {
  const double width = level.q95 - level.q05;
  if (width <= 25) return Sureness::sure;
  return width <= 45 ? Sureness::fairly_sure : Sureness::not_sure_yet;
}
FeltTrust felt(const engine::Level& level) {
  return {word_for(level.median), sureness_of(level), points(level.q05), points(level.median),
          points(level.q95)};
}

std::optional<Moving> moving(std::size_t kind) {
  switch (kind) {
    case engine::kept:
      return Moving::word_kept;
    case engine::headsup:
      return Moving::told_in_time;
    case engine::honest:
      return Moving::honesty;
    case engine::care:
      return Moving::care;
    case engine::broken:
      return Moving::word_broken;
    case engine::lie:
      return Moving::lie;
    case engine::putdown:
      return Moving::put_down;
    default:
      return std::nullopt;  // a threat is no term in an average
  }
}

// How many facts are heard in a part; a point of the line takes as long as some of them.
constexpr std::size_t facts_of_a_part = 100;
constexpr std::size_t facts_of_a_point = 20;

}  // namespace

class ReadingInParts::Making {
 public:
  Making(const State& state, const MemberId& me, Instant at, std::optional<Instant> since)
      : state_(state),
        now_(engine::days_of(at)),
        since_(since),
        mapping_parts_(state, me),
        engine_(engine::Engine::start(engine::couple_model()).value()) {}

  std::optional<Reading> go_on() {
    if (!is_mapped_) {
      if (mapping_parts_.go_on()) return std::nullopt;
      mapping_ = mapping_parts_.take();
      is_mapped_ = true;
      count_answers();
      prepare();
      return std::nullopt;
    }
    if (!is_heard_) {
      hear_some();
      return std::nullopt;
    }
    return read();
  }

 private:
  Reading read() {
    const engine::Reading read = engine_.read(std::max(now_, last_)).value();
    result_.help_first = state_.mine.safety.afraid_since.has_value() || read.unsafe;
    if (answers_ >= level_answers) result_.trust = felt(read.trust);
    for (const auto& [need, slot] : mapping_.need) {
      FeltNeed one{need, std::nullopt};
      if (need_answers_[need] >= level_answers && read.need[slot])
        one.trust = felt(*read.need[slot]);
      result_.needs.push_back(one);
    }
    if (!result_.help_first) {
      if (answers_ >= level_answers && read.attribution) result_.why = why(*read.attribution);
      movers(read);
    }
    open_between_us();
    return std::move(result_);
  }

  void count_answers() {
    for (const engine::Mapped& one : mapping_.in_order) {
      const auto* answer = std::get_if<engine::CheckIn>(&one.heard);
      if (answer == nullptr || answer->at > now_) continue;
      if (!first_answer_) first_answer_ = answer->at;
      if (answer->need) {
        ++need_answers_[one.matter];
        continue;
      }
      ++answers_;
      result_.pulses.push_back({instant_of(answer->at), points(answer->felt)});
    }
    result_.answers = static_cast<std::int32_t>(answers_);
    if (result_.pulses.size() > own_pulses_max)
      result_.pulses.erase(result_.pulses.begin(), result_.pulses.end() - own_pulses_max);
  }

  // When the line is read, and what is remembered on the way, so that "why" can tell from then on.
  void prepare() {
    const double month_ago = now_ - engine::days_of(Instant{month_ms});
    const double marked = std::min(now_, since_ ? engine::days_of(*since_) : month_ago);
    marked_ = std::max(marked, first_answer_.value_or(now_));
    if (answers_ < level_answers) return;
    for (std::size_t i = 0; i < line_points; ++i)
      stops_.push_back(*first_answer_ + (now_ - *first_answer_) * static_cast<double>(i) /
                                            static_cast<double>(line_points - 1));
  }

  // Lets the engine hear what happened up to now.
  void hear_some() {
    for (std::size_t done = 0; done < facts_of_a_part; ++done) {
      if (heard_ == mapping_.in_order.size() ||
          engine::time_of(mapping_.in_order[heard_].heard) > now_) {
        if (!pass(std::nextafter(now_, now_ + 1), done)) return;
        is_heard_ = true;
        return;
      }
      const engine::Mapped& one = mapping_.in_order[heard_];
      const double at = engine::time_of(one.heard);
      if (!pass(at, done)) return;
      ++heard_;
      last_ = std::max(last_, at);
      if (const auto* fact = std::get_if<engine::Felt>(&one.heard)) {
        if (!engine_.take(*fact)) continue;
        if (std::holds_alternative<engine::Act>(*fact)) acts_.push_back(&one);
        if (std::holds_alternative<engine::Hurt>(*fact)) breaches_.push_back(&one);
      } else {
        (void)engine_.check_in(std::get<engine::CheckIn>(one.heard));
      }
    }
  }

  // Reads the line and sets the mark up to then. False: this part was long enough before all of it
  // was done.
  bool pass(double until, std::size_t& done) {
    for (; drawn_ < stops_.size() && stops_[drawn_] < until; ++drawn_) {
      if (done >= facts_of_a_part) return false;
      draw(stops_[drawn_]);
      done += facts_of_a_point;
    }
    if (is_marked_ || marked_ >= until) return true;
    (void)engine_.mark(std::max(marked_, last_));
    is_marked_ = true;
    return true;
  }

  void draw(double at) {
    const auto trust = engine_.trust(std::max(at, last_));
    if (!trust) return;
    result_.line.push_back(
        {instant_of(at), points(trust->q05), points(trust->median), points(trust->q95)});
  }

  Why why(const engine::Attribution& account) const {
    Why result;
    result.since = instant_of(account.since);
    result.turn = std::fabs(account.points) < kTurned ? TrustTurn::hardly_changed
                  : account.points > 0                ? TrustTurn::risen
                                                      : TrustTurn::fallen;
    struct Sum {
      BecauseOf cause;
      double points = 0;
    };
    std::vector<Sum> sums;
    const auto add = [&](BecauseOf cause, double points) {
      const auto same = std::ranges::find_if(sums, [&](const Sum& sum) {
        return sum.cause.what == cause.what && sum.cause.of == cause.of;
      });
      if (same == sums.end())
        sums.push_back({cause, points});
      else
        same->points += points;
    };
    const BecauseOf lately{CauseKind::slow_change, false, {}, {}, false, {}, {}};
    for (const engine::Cause& cause : account.causes) {
      const engine::Mapped* mapped = nullptr;
      if (cause.source == engine::Source::drift) add(lately, cause.points);
      if (cause.source == engine::Source::mood)
        add({CauseKind::passing_mood, false, {}, {}, false, {}, {}}, cause.points);
      if (cause.source == engine::Source::act) mapped = acts_[cause.number];
      if (cause.source == engine::Source::breach && cause.kind != engine::threat)
        mapped = breaches_[cause.number];
      if (mapped == nullptr) continue;
      // What time alone does to what lies back is how it has been lately: no good act is ever said
      // to weigh on trust because it fades, and no hurt to carry it.
      const bool is_breach = cause.source == engine::Source::breach;
      const Mended mended = is_breach ? mended_of(mapped->matter) : Mended::no;
      if (mended == Mended::not_carried) continue;
      const bool only_fades =
          is_breach ? cause.points > 0 && mended == Mended::no : cause.points < 0;
      if (only_fades)
        add(lately, cause.points);
      else if (auto opens = opened_by(*mapped))
        add(*opens, cause.points);
    }
    std::erase_if(sums, [](const Sum& sum) { return std::fabs(sum.points) < kNamed; });
    std::ranges::stable_sort(sums, std::greater<>(),
                             [](const Sum& sum) { return std::fabs(sum.points); });
    if (sums.size() > causes_max) sums.resize(causes_max);
    for (Sum& sum : sums) {
      sum.cause.more = sum.points > 0;
      result.causes.push_back(sum.cause);
    }
    return result;
  }

  // A hurt that both repaired is named only if pulses of mine from after that
  // carry it.
  enum class Mended : std::uint8_t { no, not_carried, carried };
  Mended mended_of(const EventId& hurt) const {
    for (const auto& [id, repair] : state_.us.repairs) {
      if (!repair.is_there() || repair.begun->of != hurt || repair.ending != RepairEnding::repaired)
        continue;
      const bool is_carried =
          !result_.pulses.empty() && result_.pulses.back().at >= repair.ended_at;
      return is_carried ? Mended::carried : Mended::not_carried;
    }
    return Mended::no;
  }

  // What I put out of sight is not named either.
  bool is_hidden(const EventId& id) const {
    const auto aside = state_.mine.asides.find(id);
    return aside != state_.mine.asides.end() && aside->second.hidden;
  }

  std::optional<BecauseOf> opened_by(const engine::Mapped& mapped) const {
    const EventId& id = mapped.matter;
    if (is_hidden(id)) return std::nullopt;
    const auto of = [&](Matter matter, bool in_mine, const std::optional<Words>& words) {
      return BecauseOf{CauseKind::matter,
                       false,
                       matter,
                       id,
                       in_mine,
                       instant_of(engine::time_of(mapped.heard)),
                       words};
    };
    const auto line_of = [](const auto& what, auto member) {
      return what ? std::optional<Words>((*what).*member) : std::nullopt;
    };
    const Us& us = state_.us;
    if (const auto it = us.promises.find(id); it != us.promises.end())
      return of(Matter::promise, false, line_of(it->second.terms, &Terms::act));
    if (const auto it = us.moments.find(id); it != us.moments.end())
      return of(Matter::moment, false, line_of(it->second.told, &MomentTold::line));
    if (const auto it = us.hurts.find(id); it != us.hurts.end())
      return of(Matter::hurt, false, line_of(it->second.raised, &HurtRaised::observation));
    const troth::Mine& mine = state_.mine;
    if (const auto it = mine.moments.find(id); it != mine.moments.end())
      return of(Matter::moment, true, line_of(it->second.kept, &MomentKept::line));
    const auto& before = state_.before.moments;
    if (const auto it = before.find(id); it != before.end())
      return of(Matter::moment, true, line_of(it->second.told, &MomentTold::line));
    if (const auto it = mine.hurts.find(id); it != mine.hurts.end())
      return of(Matter::hurt, true, line_of(it->second.now, &HurtNoted::happened));
    return std::nullopt;
  }

  void movers(const engine::Reading& read) {
    result_.movers_too_early = read.check_ins < engine_.model().claim_check_ins;
    for (std::size_t kind = 0; kind < engine_.model().kinds; ++kind) {
      const auto what = moving(kind);
      const engine::Claim claim = read.mover[kind].claim;
      if (!what || claim == engine::Claim::not_yet) continue;
      result_.movers.push_back({*what, claim == engine::Claim::more_than_typical});
    }
  }

  // Things, in the order in which they came; whose they are is not said.
  void open_between_us() {
    std::vector<std::pair<Instant, OpenMatter>> found;
    std::set<EventId> closed;
    for (const auto& [id, repair] : state_.us.repairs) {
      if (!repair.is_there()) continue;
      if (repair.ending == RepairEnding::repaired || repair.ending == RepairEnding::living_with_it)
        closed.insert(repair.begun->of);
      if (!repair.ending) {
        closed.insert(repair.begun->of);  // it is named by its repair
        const auto hurt = state_.us.hurts.find(repair.begun->of);
        const bool is_hurt = hurt != state_.us.hurts.end() && hurt->second.is_there();
        found.push_back(
            {repair.at,
             {Matter::repair, id,
              is_hurt ? std::optional(hurt->second.raised->observation) : std::nullopt}});
      }
    }
    for (const auto& [id, hurt] : state_.us.hurts) {
      if (hurt.is_open() && !closed.contains(id))
        found.push_back({hurt.at, {Matter::hurt, id, hurt.raised->observation}});
    }
    std::ranges::stable_sort(found, {}, &std::pair<Instant, OpenMatter>::first);
    for (const auto& [at, matter] : found) {
      if (result_.open.size() < open_matters_max && !is_hidden(matter.of))
        result_.open.push_back(matter);
    }
  }

  const State& state_;
  double now_;
  std::optional<Instant> since_;
  engine::MappingInParts mapping_parts_;
  bool is_mapped_ = false;
  engine::Mapping mapping_;
  std::vector<double> stops_;  // of the line
  double marked_ = 0;
  std::size_t heard_ = 0;  // of what was mapped
  std::size_t drawn_ = 0;  // of the stops
  bool is_marked_ = false;
  bool is_heard_ = false;
  engine::Engine engine_;
  Reading result_;
  std::vector<const engine::Mapped*> acts_;
  std::vector<const engine::Mapped*> breaches_;
  std::map<EventId, std::size_t> need_answers_;
  std::optional<double> first_answer_;
  std::size_t answers_ = 0;
  double last_ = -1e7;
};

ReadingInParts::ReadingInParts(const State& state, const MemberId& me, Instant at,
                               std::optional<Instant> since)
    : making_(std::make_unique<Making>(state, me, at, since)) {}
ReadingInParts::~ReadingInParts() = default;
ReadingInParts::ReadingInParts(ReadingInParts&&) noexcept = default;
std::optional<Reading> ReadingInParts::go_on() { return making_->go_on(); }

Reading reading_of(const State& state, const MemberId& me, Instant at,
                   std::optional<Instant> since) {
  ReadingInParts parts(state, me, at, since);
  while (true)
    if (auto reading = parts.go_on()) return *std::move(reading);
}

}  // namespace troth::view
