#include "view/agreement_row.h"

namespace troth::view {
namespace {

bool is_open(const Agreement& it, const std::optional<MemberId>& who) {
  if (!who) return false;
  const auto said = it.open_to_change.find(*who);
  return said != it.open_to_change.end() && said->second;
}

}  // namespace

AgreementRow row_of(const EventId& id, const Agreement& it, const Reader& reader) {
  AgreementRow row;
  row.id = id;
  row.standing = it.withdrawn_by ? AgreementStanding::withdrawn
                 : it.in_force   ? AgreementStanding::in_force
                                 : AgreementStanding::proposed;
  const AgreementVersion& counts = it.in_force ? *it.version(*it.in_force) : it.versions.front();
  row.words = counts.words;
  row.review = it.in_force ? it.review : counts.review;
  row.review_has_come = it.is_in_force() && row.review && reader.now.at >= *row.review;
  for (const AgreementVersion& one : it.versions) {
    row.versions.push_back(
        {one.id, one.words, one.review, reader.is_me(one.by), one.at, one.consented});
    const bool waits = !one.consented && !reader.is_me(one.by) && !it.withdrawn_by;
    if (waits) row.waiting = one.id;
  }
  row.i_am_open_to_change = is_open(it, reader.now.me);
  row.they_are_open_to_change = is_open(it, reader.now.partner);
  row.withdrawn_by_me = it.withdrawn_by && reader.is_me(*it.withdrawn_by);
  row.withdrawn_line = it.withdrawn_line;
  row.proposed = it.versions.front().at;
  note_facts(it.facts, reader, row.last, row.here);
  const bool joint = !reader.is_afraid();
  if (!it.withdrawn_by) {
    if (row.waiting) {
      if (joint) row.can.push_back(AgreementCan::consent);
      if (!reader.state.mine.declined.contains(*row.waiting))
        row.can.push_back(AgreementCan::decline);
    }
    if (it.in_force && joint) {
      row.can.insert(row.can.end(), {AgreementCan::propose_change, AgreementCan::review});
      row.can.push_back(row.i_am_open_to_change ? AgreementCan::say_not_open_to_change
                                                : AgreementCan::say_open_to_change);
    }
    if (it.in_force || reader.is_me(it.versions.front().by))
      row.can.push_back(AgreementCan::withdraw);
  }
  row.story = lines_of(it.facts, reader);
  return row;
}

}  // namespace troth::view
