#pragma once
// An agreement as it is shown: what is in force, what is proposed, and every version there was.
#include "view/line.h"

namespace troth::view {

enum class AgreementStanding : std::uint8_t {
  proposed,
  in_force,
  withdrawn,
};
TROTH_NAMES(AgreementStanding, "proposed", "in_force", "withdrawn");

enum class AgreementCan : std::uint8_t {
  consent,                 // ConsentToAgreement, to waiting
  decline,                 // DeclineAgreement: nobody else sees it
  propose_change,          // ProposeAgreementChange
  review,                  // ReviewAgreement
  say_open_to_change,      // SayOpenToChange
  say_not_open_to_change,  // SayOpenToChange
  withdraw,                // WithdrawAgreement
};
TROTH_NAMES(AgreementCan, "consent", "decline", "propose_change", "review", "say_open_to_change",
            "say_not_open_to_change", "withdraw");

struct VersionRow {
  EventId id;
  Words words;
  std::optional<Instant> review;
  bool by_me = false;
  Instant proposed;
  std::optional<Instant> consented;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "words", it.words},
                      Field{3, "review", it.review},
                      Field{4, "by_me", it.by_me},
                      Field{5, "proposed", it.proposed},
                      Field{6, "consented", it.consented}};
  }
};
static_assert(lists_every_member<VersionRow>);

struct AgreementRow {
  EventId id;
  AgreementStanding standing{};
  Words words;  // of the version in force; before, of the proposal
  std::optional<Instant> review;
  bool review_has_come = false;
  std::vector<VersionRow> versions;
  std::optional<EventId> waiting;  // the last version of the other that I have not consented to
  bool i_am_open_to_change = false;
  bool they_are_open_to_change = false;
  bool withdrawn_by_me = false;
  std::optional<Words> withdrawn_line;
  Instant proposed;
  Instant last;
  bool here = false;
  std::vector<AgreementCan> can;
  std::vector<Line> story;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "standing", it.standing},
                      Field{3, "words", it.words},
                      Field{4, "review", it.review},
                      Field{5, "review_has_come", it.review_has_come},
                      Field{6, "versions", it.versions},
                      Field{7, "waiting", it.waiting},
                      Field{8, "i_am_open_to_change", it.i_am_open_to_change},
                      Field{9, "they_are_open_to_change", it.they_are_open_to_change},
                      Field{10, "withdrawn_by_me", it.withdrawn_by_me},
                      Field{11, "withdrawn_line", it.withdrawn_line},
                      Field{12, "proposed", it.proposed},
                      Field{13, "last", it.last},
                      Field{14, "here", it.here},
                      Field{15, "can", it.can},
                      Field{16, "story", it.story}};
  }
};
static_assert(lists_every_member<AgreementRow>);

AgreementRow row_of(const EventId& id, const Agreement& agreement, const Reader& reader);

}  // namespace troth::view
