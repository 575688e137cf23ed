#include "domain/agreement.h"

#include "domain/noun.h"

namespace troth {
namespace {

// Written knowing that it was withdrawn: a note.
bool was_withdrawn(const Agreement& agreement, const Written& written) {
  return std::ranges::any_of(agreement.facts, [&](const auto& other) {
    return std::holds_alternative<AgreementWithdrawn>(other.what) &&
           precedes(other.written, written);
  });
}

}  // namespace

void rejudge(const EventId& id, Agreement& agreement) {
  agreement = Agreement{std::move(agreement.facts)};
  for (const auto& [written, what] : agreement.facts) {
    if (const auto* proposed = std::get_if<AgreementProposed>(&what); proposed && written.id == id)
      agreement.versions.push_back(
          {written.id, proposed->words, proposed->review, written.by, written.at, std::nullopt});
  }
  if (agreement.versions.empty()) return;
  const MemberId author = agreement.versions.front().by;
  for (const auto& [written, what] : agreement.facts)
    if (const auto* proposed = std::get_if<AgreementChangeProposed>(&what);
        proposed && !was_withdrawn(agreement, written))
      agreement.versions.push_back(
          {written.id, proposed->words, proposed->review, written.by, written.at, std::nullopt});
  for (const auto& [written, what] : agreement.facts) {
    if (const auto* consented = std::get_if<AgreementConsented>(&what)) {
      if (was_withdrawn(agreement, written)) continue;
      for (AgreementVersion& one : agreement.versions) {
        if (one.id != consented->version || one.by == written.by || one.consented) continue;
        // Consent is to words that one has seen.
        const bool seen = std::ranges::any_of(agreement.facts, [&](const auto& other) {
          return other.written.id == one.id && precedes(other.written, written);
        });
        if (!seen) continue;
        one.consented = written.at;
        agreement.in_force = one.id;
        agreement.review = one.review;
      }
    } else if (const auto* reviewed = std::get_if<AgreementReviewed>(&what)) {
      if (agreement.in_force) agreement.review = reviewed->review;
    } else if (const auto* open = std::get_if<OpenToChangeSaid>(&what)) {
      agreement.open_to_change[written.by] = open->open;
    }
  }
  for (const auto& [written, what] : agreement.facts) {
    const auto* withdrawn = std::get_if<AgreementWithdrawn>(&what);
    if (!withdrawn || agreement.withdrawn_by) continue;
    if (!agreement.in_force && written.by != author) continue;
    agreement.withdrawn_by = written.by;
    agreement.withdrawn_line = withdrawn->line;
    agreement.withdrawn_at = written.at;
  }
}

namespace {

Status review_lies_ahead(const std::optional<Instant>& review, const Now& now) {
  if (review && (*review < now.at || *review - now.at > review_ms_max))
    return failed(FaultCode::out_of_range);
  return {};
}

// One that was not withdrawn.
Result<const Agreement*> find(const State& state, const EventId& id, const Now& now) {
  const auto& all = shared(state, now).agreements;
  const auto found = all.find(id);
  if (found == all.end() || !found->second.is_there()) return failed(FaultCode::not_found);
  if (found->second.withdrawn_by) return failed(FaultCode::already_ended);
  return &found->second;
}
Result<const Agreement*> find_in_force(const State& state, const EventId& id, const Now& now) {
  TROTH_TRY(agreement, find(state, id, now));
  if (!agreement->in_force) return failed(FaultCode::not_open_yet);
  return agreement;
}

// A version that the other proposed and that I have not consented to.
Result<const AgreementVersion*> find_waiting(const Agreement& agreement, const EventId& id,
                                             const Now& now) {
  const AgreementVersion* version = agreement.version(id);
  if (!version) return failed(FaultCode::not_found);
  if (version->by == now.me) return failed(FaultCode::not_theirs);
  if (version->consented) return failed(FaultCode::already_answered);
  return version;
}

Result<Bodies> decide(const State&, const ProposeAgreement& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  AgreementProposed fact{wish.words, wish.review};
  TROTH_CHECK(fits(fact));
  TROTH_CHECK(review_lies_ahead(wish.review, now));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const ConsentToAgreement& wish, const Now& now) {
  TROTH_TRY(agreement, find(state, wish.agreement, now));
  TROTH_CHECK(find_waiting(*agreement, wish.version, now));
  return Bodies{AgreementConsented{wish.agreement, wish.version}};
}

Result<Bodies> decide(const State& state, const ProposeAgreementChange& wish, const Now& now) {
  TROTH_CHECK(find_in_force(state, wish.agreement, now));
  AgreementChangeProposed fact{wish.agreement, wish.words, wish.review};
  TROTH_CHECK(fits(fact));
  TROTH_CHECK(review_lies_ahead(wish.review, now));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const ReviewAgreement& wish, const Now& now) {
  TROTH_CHECK(find_in_force(state, wish.agreement, now));
  TROTH_CHECK(review_lies_ahead(wish.review, now));
  return Bodies{AgreementReviewed{wish.agreement, wish.review}};
}

Result<Bodies> decide(const State& state, const WithdrawAgreement& wish, const Now& now) {
  TROTH_TRY(agreement, find(state, wish.agreement, now));
  if (!agreement->in_force && agreement->versions.front().by != now.me)
    return failed(FaultCode::not_yours);
  AgreementWithdrawn fact{wish.agreement, wish.line};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const SayOpenToChange& wish, const Now& now) {
  TROTH_TRY(agreement, find_in_force(state, wish.agreement, now));
  const auto said = agreement->open_to_change.find(now.me);
  const bool open = said != agreement->open_to_change.end() && said->second;
  if (open == wish.open) return failed(FaultCode::already_answered);
  return Bodies{OpenToChangeSaid{wish.agreement, wish.open}};
}

Result<Bodies> decide(const State& state, const DeclineAgreement& wish, const Now& now) {
  TROTH_TRY(agreement, find(state, wish.agreement, now));
  TROTH_CHECK(find_waiting(*agreement, wish.version, now));
  if (state.mine.declined.contains(wish.version)) return failed(FaultCode::already_answered);
  return Bodies{AgreementDeclined{wish.version}};
}

}  // namespace

Status all_fit(const AgreementFact& fact) { return fits_each(fact); }
EventId matter_of(const AgreementFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.agreement) { return it.agreement; });
}
Result<Bodies> decide_on(const State& state, const AgreementWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
