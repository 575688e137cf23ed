#pragma once
// Mine, where it hurts: hurts not raised, what comes again, drafts, what shaped me, safety, my
// pulses, and what I put out of sight. Built only while Mine is open; nothing of it is about
// anybody but me.
#include "view/hurt_row.h"
#include "view/own_overview.h"
#include "view/strand.h"

namespace troth::view {

struct OwnHurtRow {
  EventId id;
  Words happened;
  std::optional<Words> meant;
  std::optional<Breaker> breaker;
  HurtSize size{};
  std::vector<HurtSize> sizes_since;  // said again later: beside, never over
  std::optional<CameOut> came_out;
  std::optional<EventId> about;
  Instant noted;
  std::optional<HurtPlan> plan;
  std::optional<Instant> until;
  bool raised = false;
  bool asks = false;  // once, gently: it has lain here for a while
  bool can_raise = false;
  bool serious = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "happened", it.happened},
                      Field{3, "meant", it.meant},
                      Field{4, "breaker", it.breaker},
                      Field{5, "size", it.size},
                      Field{6, "sizes_since", it.sizes_since},
                      Field{7, "came_out", it.came_out},
                      Field{8, "about", it.about},
                      Field{9, "noted", it.noted},
                      Field{10, "plan", it.plan},
                      Field{11, "until", it.until},
                      Field{12, "raised", it.raised},
                      Field{13, "asks", it.asks},
                      Field{14, "can_raise", it.can_raise},
                      Field{15, "serious", it.serious}};
  }
};
static_assert(lists_every_member<OwnHurtRow>);

enum class Unanswered : std::uint8_t {
  wait,
  say_another_way,
  let_rest,
  get_help,
};
TROTH_NAMES(Unanswered, "wait", "say_another_way", "let_rest", "get_help");

struct UnansweredRow {
  EventId hurt;  // a raised one of mine, seven days without a word
  std::vector<Unanswered> can;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "hurt", it.hurt}, Field{2, "can", it.can}};
  }
};
static_assert(lists_every_member<UnansweredRow>);

// The same kind again. For its owner only; ending is named there as a path like others.
struct PatternRow {
  Breaker breaker{};
  std::vector<EventId> hurts;  // of mine, noted or raised
  bool ever_raised = false;
  bool is_this_for_us_first =
      false;  // put-downs and pressure: that page comes first, never joint work
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "breaker", it.breaker}, Field{2, "hurts", it.hurts},
                      Field{3, "ever_raised", it.ever_raised},
                      Field{4, "is_this_for_us_first", it.is_this_for_us_first}};
  }
};
static_assert(lists_every_member<PatternRow>);

struct OwningDraftRow {
  EventId id;
  OwningKind what{};
  Words did;
  std::optional<Words> will;
  std::optional<Words> may_have_done;
  std::optional<Words> regret;
  std::optional<Words> why;
  std::optional<Words> change;
  std::optional<EventId> about;
  Instant drafted;
  bool told = false;
  bool needs_an_offer = false;
  bool better_told_aloud = false;
  bool begins_with_but = false;  // the explanation does: pointed out, no more
  bool can_tell = false;
  bool asks = false;  // once, gently: it has lain here for a while, as last worded
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "what", it.what},
                      Field{3, "did", it.did},
                      Field{4, "will", it.will},
                      Field{5, "may_have_done", it.may_have_done},
                      Field{6, "regret", it.regret},
                      Field{7, "why", it.why},
                      Field{8, "change", it.change},
                      Field{9, "about", it.about},
                      Field{10, "drafted", it.drafted},
                      Field{11, "told", it.told},
                      Field{12, "needs_an_offer", it.needs_an_offer},
                      Field{13, "better_told_aloud", it.better_told_aloud},
                      Field{14, "begins_with_but", it.begins_with_but},
                      Field{15, "can_tell", it.can_tell},
                      Field{16, "asks", it.asks}};
  }
};
static_assert(lists_every_member<OwningDraftRow>);

struct ShapedMeRow {
  EventId id;
  Words words;
  std::optional<EventId> need;
  Instant kept;
  bool told = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id}, Field{2, "words", it.words}, Field{3, "need", it.need},
                      Field{4, "kept", it.kept}, Field{5, "told", it.told}};
  }
};
static_assert(lists_every_member<ShapedMeRow>);

struct PulseRow {
  EventId id;
  Instant taken;
  std::optional<std::int32_t> trust;
  std::optional<EventId> need;
  std::optional<std::int32_t> met;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id}, Field{2, "taken", it.taken},
                      Field{3, "trust", it.trust}, Field{4, "need", it.need},
                      Field{5, "met", it.met}};
  }
};
static_assert(lists_every_member<PulseRow>);

struct SafetyNoteRow {
  EventId id;
  Words words;
  std::optional<Instant> happened;
  std::optional<SafetySign> sign;
  Instant kept;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id}, Field{2, "words", it.words},
                      Field{3, "happened", it.happened}, Field{4, "sign", it.sign},
                      Field{5, "kept", it.kept}};
  }
};
static_assert(lists_every_member<SafetyNoteRow>);

enum class SafetyCan : std::uint8_t {
  say_fear,
  begin_clear,
  finish_clear,
};
TROTH_NAMES(SafetyCan, "say_fear", "begin_clear", "finish_clear");

struct SafetyView {
  std::optional<Instant> afraid_since;
  std::optional<Instant> clear_begun;
  std::optional<Instant> clear_from;  // when the second step is possible
  std::optional<Words> plan;
  std::vector<SafetyNoteRow> notes;
  std::vector<SafetyCan> can;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "afraid_since", it.afraid_since},
                      Field{2, "clear_begun", it.clear_begun},
                      Field{3, "clear_from", it.clear_from},
                      Field{4, "plan", it.plan},
                      Field{5, "notes", it.notes},
                      Field{6, "can", it.can}};
  }
};
static_assert(lists_every_member<SafetyView>);

// What I hide or mute.
struct AsideRow {
  Matter matter;
  EventId of;
  std::optional<Words> words;
  bool hidden = false;
  bool muted = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "matter", it.matter}, Field{2, "of", it.of},
                      Field{3, "words", it.words}, Field{4, "hidden", it.hidden},
                      Field{5, "muted", it.muted}};
  }
};
static_assert(lists_every_member<AsideRow>);

struct PreparedRow {
  std::optional<Words> valued;
  std::optional<Words> on_mind;
  std::optional<Words> would_help;
  Instant prepared;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "valued", it.valued}, Field{2, "on_mind", it.on_mind},
                      Field{3, "would_help", it.would_help}, Field{4, "prepared", it.prepared}};
  }
};
static_assert(lists_every_member<PreparedRow>);

std::vector<OwnHurtRow> own_hurts_of(const State& state, const Now& now);
std::vector<UnansweredRow> unanswered_of(const State& state, const Now& now);
std::vector<PatternRow> patterns_of(const State& state, const Now& now);
std::vector<OwningDraftRow> drafts_of(const State& state, const Now& now);
std::vector<ShapedMeRow> shaped_me_of(const troth::Mine& mine);
// The last ones, the last first. `overview`: of it.
std::vector<PulseRow> pulses_of(const troth::Mine& mine, const OwnOverview& overview);
SafetyView safety_of(const troth::Mine& mine, const Now& now);
std::vector<AsideRow> asides_of(const State& state, const Now& now);

inline constexpr std::size_t own_hurts_max = 60;
inline constexpr std::size_t drafts_max = 20;
inline constexpr std::size_t pulses_shown_max = 60;
inline constexpr std::int64_t lain_ms = 14 * day_ms;  // then a hurt or a draft of Mine asks, once

}  // namespace troth::view
