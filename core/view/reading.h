#pragma once
// A reading: what my own pulses and what I can see say about my own felt trust,
// with its reasons and how sure they are (product 1.1; docs/engine.md). Built
// only while Mine is open, for its owner alone; nothing of it is kept, and
// nothing of it can be told by a tap.
//
// Words before numbers, bands before points: numbers are there for who asks for
// them. Under three answers there is no level, under twenty nothing about what
// moves me; wherever it is too early to say, that is what it says. No advice,
// no forecast, no ripeness, and no number about the partner: what is here
// describes a feeling of the reader's.
#include <memory>

#include "view/strand.h"

namespace troth::view {

enum class TrustWord : std::uint8_t {
  hardly,  // 0 to 20
  little,
  half,  // 40 to 60
  mostly,
  deeply,
};
TROTH_NAMES(TrustWord, "hardly", "little", "half", "mostly", "deeply");

// By the width of the 90 % band: up to 25 points, up to 45, more.
enum class Sureness : std::uint8_t {
  sure,
  fairly_sure,
  not_sure_yet,
};
TROTH_NAMES(Sureness, "sure", "fairly_sure", "not_sure_yet");

struct FeltTrust {
  TrustWord word{};
  Sureness sure{};
  std::int32_t low = 0;  // of the 90 % band, points of 0 to 100; shown on request only
  std::int32_t middle = 0;
  std::int32_t high = 0;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "word", it.word}, Field{2, "sure", it.sure}, Field{3, "low", it.low},
                      Field{4, "middle", it.middle}, Field{5, "high", it.high}};
  }
};
static_assert(lists_every_member<FeltTrust>);

struct FeltNeed {
  EventId need;
  std::optional<FeltTrust> trust;  // absent: too early to say
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "need", it.need}, Field{2, "trust", it.trust}};
  }
};
static_assert(lists_every_member<FeltNeed>);

// One point of the quiet line.
struct LinePoint {
  Instant at;
  std::int32_t low = 0;
  std::int32_t middle = 0;
  std::int32_t high = 0;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "at", it.at}, Field{2, "low", it.low}, Field{3, "middle", it.middle},
                      Field{4, "high", it.high}};
  }
};
static_assert(lists_every_member<LinePoint>);

struct OwnPulse {
  Instant at;
  std::int32_t trust = 0;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "at", it.at}, Field{2, "trust", it.trust}};
  }
};
static_assert(lists_every_member<OwnPulse>);

enum class CauseKind : std::uint8_t {
  matter,        // something that happened: it opens
  slow_change,   // how it has been lately, beyond what was written down
  passing_mood,  // these days
};
TROTH_NAMES(CauseKind, "matter", "slow_change", "passing_mood");

struct BecauseOf {
  CauseKind what{};
  bool more = false;  // it carries trust; otherwise it weighs on it
  std::optional<Matter> matter;
  std::optional<EventId> of;
  bool in_mine = false;        // it lies in Mine; otherwise in Us, where it opens
  std::optional<Instant> at;   // when it counted
  std::optional<Words> words;  // its own line, so that it is known again
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what},       Field{2, "more", it.more},
                      Field{3, "matter", it.matter},   Field{4, "of", it.of},
                      Field{5, "in_mine", it.in_mine}, Field{6, "at", it.at},
                      Field{7, "words", it.words}};
  }
};
static_assert(lists_every_member<BecauseOf>);

enum class TrustTurn : std::uint8_t {
  risen,
  fallen,
  hardly_changed,  // by less than three points
};
TROTH_NAMES(TrustTurn, "risen", "fallen", "hardly_changed");

struct Why {
  Instant since;
  TrustTurn turn{};
  std::vector<BecauseOf> causes;  // at most three, what did most first
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "since", it.since}, Field{2, "turn", it.turn},
                      Field{3, "causes", it.causes}};
  }
};
static_assert(lists_every_member<Why>);

// What moves my trust, compared with what moves people's: only what there is
// enough to say of.
enum class Moving : std::uint8_t {
  word_kept,
  told_in_time,
  honesty,
  care,
  word_broken,
  lie,
  put_down,
};
TROTH_NAMES(Moving, "word_kept", "told_in_time", "honesty", "care", "word_broken", "lie",
            "put_down");

struct Mover {
  Moving what{};
  bool more = false;  // it moves me more than most; otherwise less
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what}, Field{2, "more", it.more}};
  }
};
static_assert(lists_every_member<Mover>);

struct OpenMatter {
  Matter matter{};
  EventId of;
  std::optional<Words> words;  // of the hurt; absent for what was owned up to
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "matter", it.matter}, Field{2, "of", it.of},
                      Field{3, "words", it.words}};
  }
};
static_assert(lists_every_member<OpenMatter>);

struct Reading {
  std::int32_t answers = 0;        // pulses about trust as a whole
  std::optional<FeltTrust> trust;  // absent: too early to say
  std::vector<FeltNeed> needs;     // in the order of their names' days
  std::vector<LinePoint> line;     // at most line_points, evenly from the first pulse on
  std::vector<OwnPulse> pulses;    // the last own_pulses_max
  std::optional<Why> why;          // absent: too early to say
  bool movers_too_early = true;    // under twenty answers
  std::vector<Mover> movers;       // empty: nothing stands out, or too early
  std::vector<OpenMatter> open;    // what is still open between the two
  bool help_first = false;  // fear was said and not cleared: no causes and no movers, but help
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "answers", it.answers},
                      Field{2, "trust", it.trust},
                      Field{3, "needs", it.needs},
                      Field{4, "line", it.line},
                      Field{5, "pulses", it.pulses},
                      Field{6, "why", it.why},
                      Field{7, "movers_too_early", it.movers_too_early},
                      Field{8, "movers", it.movers},
                      Field{9, "open", it.open},
                      Field{10, "help_first", it.help_first}};
  }
};
static_assert(lists_every_member<Reading>);

inline constexpr std::size_t level_answers = 3;  // under this many there is no level
inline constexpr std::size_t causes_max = 3;
inline constexpr std::size_t line_points = 60;
inline constexpr std::size_t own_pulses_max = 400;
inline constexpr std::size_t open_matters_max = 20;

// Of `me`, at `at`; "why" since then, or for the last thirty days. About 0.2 s natively after ten
// years.
Reading reading_of(const State& state, const MemberId& me, Instant at,
                   std::optional<Instant> since = std::nullopt);

// The same, part by part, so that what a person does meanwhile does not wait for it: after ten
// years some hundred parts of a few milliseconds. The state outlives this, and is the same from the
// first part to the last.
class ReadingInParts {
 public:
  ReadingInParts(const State& state, const MemberId& me, Instant at, std::optional<Instant> since);
  ~ReadingInParts();
  ReadingInParts(ReadingInParts&&) noexcept;

  // One part more; the reading, once, when it was the last.
  std::optional<Reading> go_on();

 private:
  class Making;
  std::unique_ptr<Making> making_;
};

}  // namespace troth::view
