#pragma once
// Mine: what only I see. Built only while Mine is open.
#include "view/drawer_row.h"
#include "view/moment_row.h"
#include "view/need_row.h"
#include "view/strand.h"

namespace troth::view {

enum class OwnPromiseStanding : std::uint8_t {
  open,
  unsettled,
  kept,
  kept_later,
  not_kept,
  let_go
};
TROTH_NAMES(OwnPromiseStanding, "open", "unsettled", "kept", "kept_later", "not_kept", "let_go");

struct OwnPromiseRow {
  EventId id;
  Words act;
  std::optional<Words> to;
  std::optional<Due> due;
  Instant made;
  OwnPromiseStanding standing{};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},     Field{2, "act", it.act},
                      Field{3, "to", it.to},     Field{4, "due", it.due},
                      Field{5, "made", it.made}, Field{6, "standing", it.standing}};
  }
};
static_assert(lists_every_member<OwnPromiseRow>);

struct NoteRow {
  EventId id;
  Words words;
  std::optional<EventId> beside;
  Instant kept;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id}, Field{2, "words", it.words},
                      Field{3, "beside", it.beside}, Field{4, "kept", it.kept}};
  }
};
static_assert(lists_every_member<NoteRow>);

struct BeforeRow {  // written before the two were linked: mine, until I tell it
  Matter matter{};
  EventId id;
  Words words;
  std::optional<Due> due;
  Instant written;
  bool told = false;
  bool can_tell = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "matter", it.matter},    Field{2, "id", it.id},
                      Field{3, "words", it.words},      Field{4, "due", it.due},
                      Field{5, "written", it.written},  Field{6, "told", it.told},
                      Field{7, "can_tell", it.can_tell}};
  }
};
static_assert(lists_every_member<BeforeRow>);

struct Mine {
  std::vector<OwnNeedRow> needs;  // the one that matters most first
  std::vector<OwnPromiseRow> promises;
  std::vector<BeforeRow> before;
  std::vector<OwnHurtRow> hurts;
  std::vector<UnansweredRow> unanswered;
  std::vector<PatternRow> patterns;
  std::vector<OwningDraftRow> drafts;
  std::vector<ShapedMeRow> shaped_me;
  SafetyView safety;
  std::vector<PulseRow> pulses;
  std::optional<PreparedRow> prepared;  // for the next check-in
  std::vector<std::int32_t> topics;     // of intimacy, that I want
  std::vector<AsideRow> asides;         // what I hide or mute
  std::optional<EventId> need_in_turn;  // which of my needs a pulse asks about next
  // One page each, the last first. Page 0 is the newest.
  std::vector<KeptMomentRow> moments;
  std::vector<NoteRow> notes;
  std::int32_t page = 0;
  bool more = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "needs", it.needs},
                      Field{2, "promises", it.promises},
                      Field{3, "before", it.before},
                      Field{4, "moments", it.moments},
                      Field{5, "notes", it.notes},
                      Field{6, "page", it.page},
                      Field{7, "more", it.more},
                      Field{8, "hurts", it.hurts},
                      Field{9, "unanswered", it.unanswered},
                      Field{10, "patterns", it.patterns},
                      Field{11, "drafts", it.drafts},
                      Field{12, "shaped_me", it.shaped_me},
                      Field{13, "safety", it.safety},
                      Field{14, "pulses", it.pulses},
                      Field{15, "prepared", it.prepared},
                      Field{16, "topics", it.topics},
                      Field{17, "asides", it.asides},
                      Field{18, "need_in_turn", it.need_in_turn}};
  }
};
static_assert(lists_every_member<Mine>);

inline constexpr std::size_t mine_rows = 50;                // a page of moments, and of notes ...
inline constexpr std::size_t mine_page_bytes_max = 60'000;  // ... fewer when they are long
inline constexpr std::size_t own_needs_max = 40;
inline constexpr std::size_t own_promises_max = 60;
inline constexpr std::size_t before_rows_max = 60;

// `overview`: of state.mine.
Mine mine_of(const State& state, const OwnOverview& overview, const Now& now, std::int32_t page);

}  // namespace troth::view
