#pragma once
// A hurt: something that broke trust. Mine until I raise it; raising writes a new shared text whose
// words I have just seen (product 3, R8 to R13).
//
// The one who was hurt says how large it is and what it meant; the other may see it differently,
// and neither becomes a verdict. A hurt that was raised never expires: only its owner lets it rest.
// Nothing becomes a hurt by itself.
#include <map>

#include "domain/limit.h"
#include "domain/past.h"
#include "domain/vocabulary.h"

namespace troth {

inline constexpr std::int64_t unanswered_ms = 7 * day_ms;  // then its owner is asked, in Mine

// --- facts, mine ---
// By the one who was hurt, and by nobody else.
enum class HurtSize : std::uint8_t {
  small,
  middle,
  large,
};
TROTH_NAMES(HurtSize, "small", "middle", "large");

// How it came to light, as one of the two remembers it.
enum class CameOut : std::uint8_t {
  told_unasked,
  told_when_asked,
  found_out,
  someone_told,
};
TROTH_NAMES(CameOut, "told_unasked", "told_when_asked", "found_out", "someone_told");

enum class HurtPlan : std::uint8_t {
  cool_off,
  at_check_in,
};
TROTH_NAMES(HurtPlan, "cool_off", "at_check_in");

enum class HurtAnswer : std::uint8_t {
  hear_you,
  tell_me_more,
  not_a_wrong,
};
TROTH_NAMES(HurtAnswer, "hear_you", "tell_me_more", "not_a_wrong");

struct HurtNoted {
  Words happened;
  std::optional<Words> meant;      // what it meant to me: another thing than what happened
  std::optional<Breaker> breaker;  // absent: none of the list
  HurtSize size{};
  std::optional<CameOut> came_out;
  std::optional<EventId> about;  // a promise, need or agreement
  static constexpr Kind kind{100, "hurt_noted"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "happened", it.happened}, Field{2, "meant", it.meant},
                      Field{3, "breaker", it.breaker},   Field{4, "size", it.size},
                      Field{5, "came_out", it.came_out}, Field{6, "about", it.about}};
  }
};
static_assert(lists_every_member<HurtNoted>);

struct HurtReworded {
  EventId hurt;
  Words happened;
  std::optional<Words> meant;
  std::optional<Breaker> breaker;
  std::optional<CameOut> came_out;
  std::optional<EventId> about;
  static constexpr Kind kind{101, "hurt_reworded"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt},         Field{2, "happened", it.happened},
                      Field{3, "meant", it.meant},       Field{4, "breaker", it.breaker},
                      Field{5, "came_out", it.came_out}, Field{6, "about", it.about}};
  }
};
static_assert(lists_every_member<HurtReworded>);

// How large it seems today. It stands beside the first, never over it.
struct HurtSizedAgain {
  EventId hurt;
  HurtSize size{};
  static constexpr Kind kind{102, "hurt_sized_again"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "size", it.size}};
  }
};
static_assert(lists_every_member<HurtSizedAgain>);

struct HurtPutOff {
  EventId hurt;
  HurtPlan plan{};
  std::optional<Instant> until;
  static constexpr Kind kind{103, "hurt_put_off"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "plan", it.plan},
                      Field{3, "until", it.until}};
  }
};
static_assert(lists_every_member<HurtPutOff>);

// It is gone from Mine. What was raised of it stays.
struct HurtDropped {
  EventId hurt;
  static constexpr Kind kind{104, "hurt_dropped"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "hurt", it.hurt}}; }
};
static_assert(lists_every_member<HurtDropped>);

// --- facts, ours ---
struct HurtRaised {
  Words observation;
  std::optional<Words> meant;
  std::optional<Words> feeling;
  std::optional<Words> need;
  std::optional<Words> request;
  std::optional<Breaker> breaker;
  HurtSize size{};
  std::optional<CameOut> came_out;
  std::optional<EventId> about;
  static constexpr Kind kind{105, "hurt_raised"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "observation", it.observation},
                      Field{2, "meant", it.meant},
                      Field{3, "feeling", it.feeling},
                      Field{4, "need", it.need},
                      Field{5, "request", it.request},
                      Field{6, "breaker", it.breaker},
                      Field{7, "size", it.size},
                      Field{8, "came_out", it.came_out},
                      Field{9, "about", it.about}};
  }
};
static_assert(lists_every_member<HurtRaised>);

// By its owner, in other words. The first stay.
struct HurtSaidAgain {
  EventId hurt;
  Words observation;
  std::optional<Words> feeling;
  std::optional<Words> need;
  std::optional<Words> request;
  static constexpr Kind kind{106, "hurt_said_again"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "observation", it.observation},
                      Field{3, "feeling", it.feeling}, Field{4, "need", it.need},
                      Field{5, "request", it.request}};
  }
};
static_assert(lists_every_member<HurtSaidAgain>);

// By the other. `not_a_wrong`: I heard this; I don't see it as a wrong.
struct HurtAnswered {
  EventId hurt;
  HurtAnswer answer{};
  std::optional<Words> line;
  static constexpr Kind kind{107, "hurt_answered"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "answer", it.answer},
                      Field{3, "line", it.line}};
  }
};
static_assert(lists_every_member<HurtAnswered>);

struct HurtSaidMore {
  EventId hurt;
  Words words;
  static constexpr Kind kind{108, "hurt_said_more"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<HurtSaidMore>);

// By its owner. Saying it again takes it up again.
struct HurtLetRest {
  EventId hurt;
  static constexpr Kind kind{109, "hurt_let_rest"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "hurt", it.hurt}}; }
};
static_assert(lists_every_member<HurtLetRest>);

// By its owner, after `not_a_wrong`: both stand, no verdict.
struct HurtSeenDifferently {
  EventId hurt;
  static constexpr Kind kind{110, "hurt_seen_differently"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "hurt", it.hurt}}; }
};
static_assert(lists_every_member<HurtSeenDifferently>);

// How it came to light, by either. The first word of each counts; later ones stand beside.
struct CameOutSaid {
  EventId hurt;
  CameOut came_out{};
  static constexpr Kind kind{111, "came_out_said"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "came_out", it.came_out}};
  }
};
static_assert(lists_every_member<CameOutSaid>);

Status fits(const HurtNoted& it);
Status fits(const HurtReworded& it);
inline Status fits(const HurtSizedAgain&) { return {}; }
inline Status fits(const HurtPutOff&) { return {}; }
inline Status fits(const HurtDropped&) { return {}; }
Status fits(const HurtRaised& it);
Status fits(const HurtSaidAgain& it);
inline Status fits(const HurtAnswered& it) { return line_fits(it.line); }
inline Status fits(const HurtSaidMore& it) { return page_fits(it.words); }
inline Status fits(const HurtLetRest&) { return {}; }
inline Status fits(const HurtSeenDifferently&) { return {}; }
inline Status fits(const CameOutSaid&) { return {}; }
struct HurtFact : OneOf<HurtNoted, HurtReworded, HurtSizedAgain, HurtPutOff, HurtDropped> {
  using OneOf::OneOf;
};
Status all_fit(const HurtFact& fact);
EventId matter_of(const HurtFact& fact, const EventId& own);

struct RaisedHurtFact : OneOf<HurtRaised, HurtSaidAgain, HurtAnswered, HurtSaidMore, HurtLetRest,
                              HurtSeenDifferently, CameOutSaid> {
  using OneOf::OneOf;
};
Status all_fit(const RaisedHurtFact& fact);
EventId matter_of(const RaisedHurtFact& fact, const EventId& own);

// --- wishes --- Faults: not_found; not_yours; not_theirs; text_empty; too_large; already_answered;
// already_ended; no_partner.
struct NoteHurt {
  Words happened;
  std::optional<Words> meant;
  std::optional<Breaker> breaker;
  HurtSize size{};
  std::optional<CameOut> came_out;
  std::optional<EventId> about;
  static constexpr Kind kind{100, "note_hurt"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "happened", it.happened}, Field{2, "meant", it.meant},
                      Field{3, "breaker", it.breaker},   Field{4, "size", it.size},
                      Field{5, "came_out", it.came_out}, Field{6, "about", it.about}};
  }
};
static_assert(lists_every_member<NoteHurt>);

struct RewordHurt {
  EventId hurt;
  Words happened;
  std::optional<Words> meant;
  std::optional<Breaker> breaker;
  std::optional<CameOut> came_out;
  std::optional<EventId> about;
  static constexpr Kind kind{101, "reword_hurt"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt},         Field{2, "happened", it.happened},
                      Field{3, "meant", it.meant},       Field{4, "breaker", it.breaker},
                      Field{5, "came_out", it.came_out}, Field{6, "about", it.about}};
  }
};
static_assert(lists_every_member<RewordHurt>);

struct SizeHurtAgain {
  EventId hurt;
  HurtSize size{};
  static constexpr Kind kind{102, "size_hurt_again"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "size", it.size}};
  }
};
static_assert(lists_every_member<SizeHurtAgain>);

// Out of range: a time that is past, or further than a year.
struct PutHurtOff {
  EventId hurt;
  HurtPlan plan{};
  std::optional<Instant> until;
  static constexpr Kind kind{103, "put_hurt_off"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "plan", it.plan},
                      Field{3, "until", it.until}};
  }
};
static_assert(lists_every_member<PutHurtOff>);

struct DropHurt {
  EventId hurt;
  static constexpr Kind kind{104, "drop_hurt"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "hurt", it.hurt}}; }
};
static_assert(lists_every_member<DropHurt>);

struct RaiseHurt {
  std::optional<EventId> from;  // the hurt of Mine it came from, which stays here
  Words observation;
  std::optional<Words> meant;
  std::optional<Words> feeling;
  std::optional<Words> need;
  std::optional<Words> request;
  std::optional<Breaker> breaker;
  HurtSize size{};
  std::optional<CameOut> came_out;
  std::optional<EventId> about;
  static constexpr Kind kind{105, "raise_hurt"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "from", it.from},         Field{2, "observation", it.observation},
                      Field{3, "meant", it.meant},       Field{4, "feeling", it.feeling},
                      Field{5, "need", it.need},         Field{6, "request", it.request},
                      Field{7, "breaker", it.breaker},   Field{8, "size", it.size},
                      Field{9, "came_out", it.came_out}, Field{10, "about", it.about}};
  }
};
static_assert(lists_every_member<RaiseHurt>);

struct SayHurtAgain {
  EventId hurt;
  Words observation;
  std::optional<Words> feeling;
  std::optional<Words> need;
  std::optional<Words> request;
  static constexpr Kind kind{106, "say_hurt_again"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "observation", it.observation},
                      Field{3, "feeling", it.feeling}, Field{4, "need", it.need},
                      Field{5, "request", it.request}};
  }
};
static_assert(lists_every_member<SayHurtAgain>);

struct AnswerHurt {
  EventId hurt;
  HurtAnswer answer{};
  std::optional<Words> line;
  static constexpr Kind kind{107, "answer_hurt"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "answer", it.answer},
                      Field{3, "line", it.line}};
  }
};
static_assert(lists_every_member<AnswerHurt>);

struct SayMoreAboutHurt {
  EventId hurt;
  Words words;
  static constexpr Kind kind{108, "say_more_about_hurt"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<SayMoreAboutHurt>);

struct LetHurtRest {
  EventId hurt;
  static constexpr Kind kind{109, "let_hurt_rest"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "hurt", it.hurt}}; }
};
static_assert(lists_every_member<LetHurtRest>);

// Fault: not_open_yet unless the other said that they don't see it as a wrong.
struct EndSeenDifferently {
  EventId hurt;
  static constexpr Kind kind{110, "end_seen_differently"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "hurt", it.hurt}}; }
};
static_assert(lists_every_member<EndSeenDifferently>);

struct SayHowItCameOut {
  EventId hurt;
  CameOut came_out{};
  static constexpr Kind kind{111, "say_how_it_came_out"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "came_out", it.came_out}};
  }
};
static_assert(lists_every_member<SayHowItCameOut>);

struct HurtWish
    : OneOf<NoteHurt, RewordHurt, SizeHurtAgain, PutHurtOff, DropHurt, RaiseHurt, SayHurtAgain,
            AnswerHurt, SayMoreAboutHurt, LetHurtRest, EndSeenDifferently, SayHowItCameOut> {
  using OneOf::OneOf;
};

// --- what follows ---
// Of Mine.
struct Hurt {
  std::vector<Fact<HurtFact>> facts;
  std::optional<HurtNoted> now;  // as last worded, with its first size; absent once it was dropped
  Instant at;
  std::vector<HurtSize> sizes;   // said again later, in order
  std::optional<HurtPlan> plan;  // as last put off
  std::optional<Instant> until;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "now", it.now},
                      Field{3, "at", it.at},       Field{4, "sizes", it.sizes},
                      Field{5, "plan", it.plan},   Field{6, "until", it.until}};
  }
};
static_assert(lists_every_member<Hurt>);
void rejudge(const EventId& id, Hurt& hurt);

// Of Us.
struct RaisedHurt {
  std::vector<Fact<RaisedHurtFact>> facts;
  std::optional<HurtRaised>
      raised;  // with the words as last said; breaker, size and meaning as raised
  MemberId by;
  Instant at;
  std::optional<HurtAnswer> answer;  // the other's last one
  std::optional<EventId> answer_id;
  bool said_more = false;  // after the last answer
  Instant
      waits_since;  // when its owner last said something that nobody has answered; 0: nothing waits
  bool rests = false;
  bool seen_differently = false;
  std::optional<CameOut> owner_word;  // how it came out: the first word of each
  std::optional<CameOut> other_word;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts},
                      Field{2, "raised", it.raised},
                      Field{3, "by", it.by},
                      Field{4, "at", it.at},
                      Field{5, "answer", it.answer},
                      Field{6, "answer_id", it.answer_id},
                      Field{7, "said_more", it.said_more},
                      Field{8, "waits_since", it.waits_since},
                      Field{9, "rests", it.rests},
                      Field{10, "seen_differently", it.seen_differently},
                      Field{11, "owner_word", it.owner_word},
                      Field{12, "other_word", it.other_word}};
  }
  bool is_there() const { return raised.has_value(); }
  // Still open between the two: neither resting nor seen differently. A repair may end it too.
  bool is_open() const { return is_there() && !rests && !seen_differently; }
};
static_assert(lists_every_member<RaisedHurt>);
void rejudge(const EventId& id, RaisedHurt& hurt);

// Lied, hid, broke an agreement, or large: what the two mend by the longer way (product 3, Repair).
bool is_serious(const std::optional<Breaker>& breaker, HurtSize size);

}  // namespace troth
