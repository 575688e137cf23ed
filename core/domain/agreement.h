#pragma once
// An agreement: a standing promise that both accept, in versions, with a day to look at it again, a
// flag that one is open to change it, and withdrawal by one side that is told.
#include <map>

#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

inline constexpr std::int64_t review_ms_max = 3 * 366 * day_ms;

// --- facts, ours ---
// Who proposes consents.
struct AgreementProposed {
  Words words;
  std::optional<Instant> review;
  static constexpr Kind kind{180, "agreement_proposed"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "review", it.review}};
  }
};
static_assert(lists_every_member<AgreementProposed>);

// By the other: from now on this version is in force.
struct AgreementConsented {
  EventId agreement;
  EventId version;  // the proposal that bears it
  static constexpr Kind kind{181, "agreement_consented"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "agreement", it.agreement}, Field{2, "version", it.version}};
  }
};
static_assert(lists_every_member<AgreementConsented>);

struct AgreementChangeProposed {
  EventId agreement;
  Words words;
  std::optional<Instant> review;
  static constexpr Kind kind{182, "agreement_change_proposed"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "agreement", it.agreement}, Field{2, "words", it.words},
                      Field{3, "review", it.review}};
  }
};
static_assert(lists_every_member<AgreementChangeProposed>);

// Looked at, and left as it is.
struct AgreementReviewed {
  EventId agreement;
  std::optional<Instant> review;  // when to look again
  static constexpr Kind kind{183, "agreement_reviewed"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "agreement", it.agreement}, Field{2, "review", it.review}};
  }
};
static_assert(lists_every_member<AgreementReviewed>);

// By either, alone. Before it is in force: the proposal is taken away by the one who made it.
struct AgreementWithdrawn {
  EventId agreement;
  std::optional<Words> line;
  static constexpr Kind kind{184, "agreement_withdrawn"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "agreement", it.agreement}, Field{2, "line", it.line}};
  }
};
static_assert(lists_every_member<AgreementWithdrawn>);

struct OpenToChangeSaid {
  EventId agreement;
  bool open = false;
  static constexpr Kind kind{185, "open_to_change_said"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "agreement", it.agreement}, Field{2, "open", it.open}};
  }
};
static_assert(lists_every_member<OpenToChangeSaid>);

// --- facts, mine ---
// Only I know that I said no: it looks like no answer yet.
struct AgreementDeclined {
  EventId version;
  static constexpr Kind kind{186, "agreement_declined"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "version", it.version}}; }
};
static_assert(lists_every_member<AgreementDeclined>);

inline Status fits(const AgreementProposed& it) { return line_fits(it.words); }
inline Status fits(const AgreementConsented&) { return {}; }
inline Status fits(const AgreementChangeProposed& it) { return line_fits(it.words); }
inline Status fits(const AgreementReviewed&) { return {}; }
inline Status fits(const AgreementWithdrawn& it) { return line_fits(it.line); }
inline Status fits(const OpenToChangeSaid&) { return {}; }
inline Status fits(const AgreementDeclined&) { return {}; }
struct AgreementFact : OneOf<AgreementProposed, AgreementConsented, AgreementChangeProposed,
                             AgreementReviewed, AgreementWithdrawn, OpenToChangeSaid> {
  using OneOf::OneOf;
};
Status all_fit(const AgreementFact& fact);
EventId matter_of(const AgreementFact& fact, const EventId& own);

// --- wishes --- Faults: not_found; not_yours; not_theirs; no_partner; already_ended;
// already_answered; not_open_yet before it is in force; out_of_range.
struct ProposeAgreement {
  Words words;
  std::optional<Instant> review;
  static constexpr Kind kind{180, "propose_agreement"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "review", it.review}};
  }
};
static_assert(lists_every_member<ProposeAgreement>);

struct ConsentToAgreement {
  EventId agreement;
  EventId version;
  static constexpr Kind kind{181, "consent_to_agreement"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "agreement", it.agreement}, Field{2, "version", it.version}};
  }
};
static_assert(lists_every_member<ConsentToAgreement>);

struct ProposeAgreementChange {
  EventId agreement;
  Words words;
  std::optional<Instant> review;
  static constexpr Kind kind{182, "propose_agreement_change"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "agreement", it.agreement}, Field{2, "words", it.words},
                      Field{3, "review", it.review}};
  }
};
static_assert(lists_every_member<ProposeAgreementChange>);

struct ReviewAgreement {
  EventId agreement;
  std::optional<Instant> review;
  static constexpr Kind kind{183, "review_agreement"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "agreement", it.agreement}, Field{2, "review", it.review}};
  }
};
static_assert(lists_every_member<ReviewAgreement>);

struct WithdrawAgreement {
  EventId agreement;
  std::optional<Words> line;
  static constexpr Kind kind{184, "withdraw_agreement"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "agreement", it.agreement}, Field{2, "line", it.line}};
  }
};
static_assert(lists_every_member<WithdrawAgreement>);

struct SayOpenToChange {
  EventId agreement;
  bool open = false;
  static constexpr Kind kind{185, "say_open_to_change"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "agreement", it.agreement}, Field{2, "open", it.open}};
  }
};
static_assert(lists_every_member<SayOpenToChange>);

struct DeclineAgreement {
  EventId agreement;
  EventId version;
  static constexpr Kind kind{186, "decline_agreement"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "agreement", it.agreement}, Field{2, "version", it.version}};
  }
};
static_assert(lists_every_member<DeclineAgreement>);

struct AgreementWish
    : OneOf<ProposeAgreement, ConsentToAgreement, ProposeAgreementChange, ReviewAgreement,
            WithdrawAgreement, SayOpenToChange, DeclineAgreement> {
  using OneOf::OneOf;
};

// --- what follows ---
struct AgreementVersion {
  EventId id;  // of the proposal
  Words words;
  std::optional<Instant> review;
  MemberId by;
  Instant at;
  std::optional<Instant> consented;  // when the other agreed; absent: nobody did yet
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},         Field{2, "words", it.words},
                      Field{3, "review", it.review}, Field{4, "by", it.by},
                      Field{5, "at", it.at},         Field{6, "consented", it.consented}};
  }
};
static_assert(lists_every_member<AgreementVersion>);
struct Agreement {
  std::vector<Fact<AgreementFact>> facts;
  std::vector<AgreementVersion> versions;  // as proposed, in the one order
  std::optional<EventId> in_force;         // the version that counts
  std::optional<Instant> review;           // as last set
  std::map<MemberId, bool> open_to_change;
  std::optional<MemberId> withdrawn_by;
  std::optional<Words> withdrawn_line;
  Instant withdrawn_at;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts},
                      Field{2, "versions", it.versions},
                      Field{3, "in_force", it.in_force},
                      Field{4, "review", it.review},
                      Field{5, "open_to_change", it.open_to_change},
                      Field{6, "withdrawn_by", it.withdrawn_by},
                      Field{7, "withdrawn_line", it.withdrawn_line},
                      Field{8, "withdrawn_at", it.withdrawn_at}};
  }
  bool is_there() const { return !versions.empty(); }
  bool is_in_force() const { return in_force && !withdrawn_by; }
  const AgreementVersion* version(const EventId& id) const {
    for (const AgreementVersion& one : versions)
      if (one.id == id) return &one;
    return nullptr;
  }
};
static_assert(lists_every_member<Agreement>);
void rejudge(const EventId& id, Agreement& agreement);

}  // namespace troth
