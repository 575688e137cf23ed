#include "view/waiting.h"

namespace troth::view {
namespace {

template <class Can>
bool has(const std::vector<Can>& can, Can wanted) {
  return std::ranges::find(can, wanted) != can.end();
}

class Waiting {
 public:
  Waiting(const Us& us, const Reader& reader) : us_(us), reader_(reader) {}

  std::vector<Card> cards() {
    for (const HurtRow& row : us_.hurts) take(row);
    for (const OwningUpRow& row : us_.owning_ups) take(row);
    for (const RepairRow& row : us_.repairs) take(row);
    for (const OpennessRow& row : us_.openness) take(row);
    for (const DistanceRow& row : us_.distances)
      if (row.can_hear && is_fresh(row.said, fresh_ms))
        add(CardKind::new_distance, Matter::distance, row.id);
    for (const ToldShapedMeRow& row : us_.shaped_me)
      if (row.can_hear && is_fresh(row.told, fresh_ms))
        add(CardKind::new_shaped_me, Matter::shaped_me, row.id);
    for (const AgreementRow& row : us_.agreements) take(row);
    for (const CheckInRow& row : us_.check_ins)
      if (is_there(row.standing, row.last)) add(CardKind::check_in_there, Matter::check_in, row.id);
    for (const OpeningRow& row : us_.openings)
      if (is_there(row.standing, row.last)) add(CardKind::opening_there, Matter::opening, row.id);
    return std::move(cards_);
  }

 private:
  void add(CardKind what, Matter matter, const EventId& of) {
    cards_.push_back({what, matter, of});
  }
  bool is_fresh(Instant at, std::int64_t for_ms) const { return reader_.now.at - at <= for_ms; }

  void take(const HurtRow& row) {
    if (has(row.can, HurtCan::hear_you) && row.waits)
      add(CardKind::answer_hurt, Matter::hurt, row.id);
    if (row.by_me && row.answer == HurtAnswer::tell_me_more && !row.waits &&
        row.standing == HurtStanding::heard)
      add(CardKind::say_more_about_hurt, Matter::hurt, row.id);
  }

  void take(const OwningUpRow& row) {
    const bool answered = row.room == RoomAnswer::not_here ||
                          (row.room == RoomAnswer::later && row.room_at > reader_.now.at);
    // Nothing hard comes by itself in the night of the one who would read it.
    if (row.closed && !answered && !is_quiet_hour(reader_.now.at, reader_.now.offset_minutes))
      add(CardKind::room_for_something_hard, Matter::owning_up, row.id);
    if (has(row.can, OwningUpCan::answer_question))
      add(CardKind::answer_questions, Matter::owning_up, row.id);
  }

  void take(const RepairRow& row) {
    if (has(row.can, RepairCan::join)) add(CardKind::join_repair, Matter::repair, row.id);
    if (row.my_turn) add(CardKind::repair_waits, Matter::repair, row.id);
  }

  void take(const OpennessRow& row) {
    if (has(row.can, OpennessCan::decline) && is_fresh(row.said, fresh_ms))
      add(CardKind::answer_openness, Matter::openness, row.id);
    if (has(row.can, OpennessCan::thank) && is_fresh(row.said, fresh_thanks_ms))
      add(CardKind::new_openness, Matter::openness, row.id);
  }

  void take(const AgreementRow& row) {
    if (has(row.can, AgreementCan::consent) && has(row.can, AgreementCan::decline) &&
        is_fresh(row.last, fresh_ms))
      add(CardKind::answer_agreement, Matter::agreement, row.id);
    if (row.review_has_come) add(CardKind::review_agreement, Matter::agreement, row.id);
  }

  // A meeting that was begun and not closed: for some days, then it rests in its list.
  bool is_there(MeetingStanding standing, Instant last) const {
    return standing != MeetingStanding::closed && is_fresh(last, fresh_ms);
  }

  const Us& us_;
  const Reader& reader_;
  std::vector<Card> cards_;
};

// Does this card lead to joint work, or remind of the partner? Not shown under fear (S1).
bool is_joint(CardKind what) {
  switch (what) {
    case CardKind::answer_hurt:
    case CardKind::room_for_something_hard:
    case CardKind::answer_questions:
    case CardKind::join_repair:
    case CardKind::repair_waits:
    case CardKind::keep_as_moment:
    case CardKind::how_did_theirs_go:
    case CardKind::say_more_about_hurt:
    case CardKind::answer_agreement:
    case CardKind::review_agreement:
    case CardKind::answer_openness:
    case CardKind::new_openness:
    case CardKind::new_distance:
    case CardKind::new_shaped_me:
    case CardKind::check_in_there:
    case CardKind::opening_there:
      return true;
    case CardKind::answer_heads_up:
    case CardKind::how_did_it_go:
    case CardKind::say_i_hear_you:
    case CardKind::answer_change:
    case CardKind::answer_ask:
    case CardKind::coming:
    case CardKind::answer_need:
    case CardKind::say_more:
    case CardKind::new_promise:
    case CardKind::new_moment:
      return false;
  }
  return false;
}

}  // namespace

void add_waiting(Us& us, const Reader& reader) {
  std::vector<Card> more = Waiting(us, reader).cards();
  std::vector<Card>& cards = us.today.cards;
  cards.insert(cards.end(), more.begin(), more.end());
  std::erase_if(cards, [&](const Card& card) {
    return reader.mutes(card.of) || (reader.is_afraid() && is_joint(card.what));
  });
  put_in_order(cards);
  for (StrandDay& day : us.today.days)
    std::erase_if(day.marks, [&](const StrandMark& mark) { return reader.hides(mark.of); });
}

}  // namespace troth::view
