#pragma once
// Us: what both see, as one of the two sees it. Exchanging the two exchanges "by me" and nothing
// else.
#include "view/today.h"

namespace troth::view {

struct TimelineRow {
  Matter matter{};
  EventId of;
  Instant at;  // when something was last said about it
  std::vector<StrandMark> marks;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "matter", it.matter}, Field{2, "of", it.of}, Field{3, "at", it.at},
                      Field{4, "marks", it.marks}};
  }
};
static_assert(lists_every_member<TimelineRow>);

// Leaving with words, and being away for a while, as each said it. A quiet ending is not here: it
// has no fact.
struct PartingRow {
  bool i_ended = false;
  bool they_ended = false;
  std::optional<EndingReason> my_reason;
  std::optional<EndingReason> their_reason;
  std::optional<Words> my_line;
  std::optional<Words> their_line;
  std::optional<Instant> my_end;
  std::optional<Instant> their_end;
  bool i_am_away = false;
  bool they_are_away = false;
  std::optional<Instant> away_until;  // theirs, as they said
  std::optional<Words> away_line;
  static constexpr auto fields(auto& it) {
    return std::tuple{
        Field{1, "i_ended", it.i_ended},        Field{2, "they_ended", it.they_ended},
        Field{3, "my_reason", it.my_reason},    Field{4, "their_reason", it.their_reason},
        Field{5, "my_line", it.my_line},        Field{6, "their_line", it.their_line},
        Field{7, "my_end", it.my_end},          Field{8, "their_end", it.their_end},
        Field{9, "i_am_away", it.i_am_away},    Field{10, "they_are_away", it.they_are_away},
        Field{11, "away_until", it.away_until}, Field{12, "away_line", it.away_line}};
  }
};
static_assert(lists_every_member<PartingRow>);

struct Us {
  std::optional<Words> my_name;
  std::optional<Words> partner_name;
  Today today;
  // Every row that this screen speaks of. First the open ones, the next in time first; then the
  // others, the last first.
  std::vector<PromiseRow> promises;
  std::vector<NeedRow> needs;
  std::vector<MomentRow> moments;
  bool may_ask = false;  // one more ask of mine may be open
  // What is mended, and what is done together; the last first.
  std::vector<HurtRow> hurts;
  std::vector<OwningUpRow> owning_ups;
  std::vector<RepairRow> repairs;
  std::vector<OpennessRow> openness;
  std::vector<DistanceRow> distances;
  std::vector<ToldShapedMeRow> shaped_me;
  std::vector<AgreementRow> agreements;
  std::vector<CheckInRow> check_ins;
  std::vector<OpeningRow> openings;
  SlotRow slot;
  // With Mine open and fear said: no joint work is offered to me, anywhere.
  bool offers_joint_work = false;
  // Something serious is open between the two: depths 2 and 3 are closed for both.
  bool depths_closed = false;
  PartingRow parting;
  // One page of everything, the last first. Page 0 is the newest.
  std::vector<TimelineRow> timeline;
  std::int32_t page = 0;
  bool more = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "my_name", it.my_name},
                      Field{2, "partner_name", it.partner_name},
                      Field{3, "today", it.today},
                      Field{4, "promises", it.promises},
                      Field{5, "needs", it.needs},
                      Field{6, "moments", it.moments},
                      Field{7, "may_ask", it.may_ask},
                      Field{8, "timeline", it.timeline},
                      Field{9, "page", it.page},
                      Field{10, "more", it.more},
                      Field{11, "hurts", it.hurts},
                      Field{12, "owning_ups", it.owning_ups},
                      Field{13, "repairs", it.repairs},
                      Field{14, "openness", it.openness},
                      Field{15, "distances", it.distances},
                      Field{16, "shaped_me", it.shaped_me},
                      Field{17, "agreements", it.agreements},
                      Field{18, "check_ins", it.check_ins},
                      Field{19, "openings", it.openings},
                      Field{20, "slot", it.slot},
                      Field{21, "offers_joint_work", it.offers_joint_work},
                      Field{22, "depths_closed", it.depths_closed},
                      Field{23, "parting", it.parting}};
  }
};
static_assert(lists_every_member<Us>);

inline constexpr std::size_t timeline_rows = 40;    // a page
inline constexpr std::size_t open_rows_max = 60;    // promises, needs
inline constexpr std::size_t recent_rows_max = 20;  // ended promises, moments
inline constexpr std::size_t view_bytes_max = 200'000;

// While alone it is what was written so far, by the same types. The reader's `state.mine` may be
// empty while Mine is locked.
// `also`: one matter whose row is among them, however old it is.
Us us_of(const Reader& reader, std::int32_t page,
         const std::optional<EventId>& also = std::nullopt);

}  // namespace troth::view
