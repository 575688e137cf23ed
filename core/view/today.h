#pragma once
// Today: seven days of the strands, what comes next, and what waits for a word of mine. Never an
// invitation to work on us.
#include "view/agreement_row.h"
#include "view/meeting_row.h"
#include "view/moment_row.h"
#include "view/need_row.h"
#include "view/openness_row.h"
#include "view/promise_row.h"
#include "view/repair_row.h"
#include "view/strand.h"

namespace troth::view {

// In this order on the screen.
enum class CardKind : std::uint8_t {
  answer_heads_up,          // they told me it will be later, or cannot be
  how_did_it_go,            // my promise, past its time: a question
  say_i_hear_you,           // my heads-up is hard for them
  answer_change,            // they propose a change
  answer_ask,               // they ask me for a promise
  coming,                   // a promise of either, next in time
  answer_hurt,              // they raised a hurt, or said more of it
  room_for_something_hard,  // they own up to something; closed until I say that I have room
  answer_questions,         // they ask about what I owned up to
  join_repair,              // they would like to repair
  repair_waits,             // what comes next in a repair waits for me
  keep_as_moment,           // "Keep this as a small thing they did?"
  how_did_theirs_go,        // their promise, three days past: first choice is "let it go"
  answer_need,              // they told me a need
  say_more,                 // they ask me to say more about mine
  new_promise,              // they promised something: thanks is possible
  new_moment,               // they noticed something I did
  say_more_about_hurt,      // they ask me to say more about what hurt
  answer_agreement,         // they propose an agreement, or a change of one
  review_agreement,         // its day to be looked at has come
  answer_openness,          // they ask me to be open about something
  new_openness,             // they offer to be open about something
  new_distance,             // they keep their distance, and say so
  new_shaped_me,            // they told a line of what shaped them
  check_in_there,           // a check-in was begun
  opening_there,            // an opening was begun
};
TROTH_NAMES(CardKind, "answer_heads_up", "how_did_it_go", "say_i_hear_you", "answer_change",
            "answer_ask", "coming", "answer_hurt", "room_for_something_hard", "answer_questions",
            "join_repair", "repair_waits", "keep_as_moment", "how_did_theirs_go", "answer_need",
            "say_more", "new_promise", "new_moment", "say_more_about_hurt", "answer_agreement",
            "review_agreement", "answer_openness", "new_openness", "new_distance", "new_shaped_me",
            "check_in_there", "opening_there");

struct Card {
  CardKind what{};
  Matter matter{};
  EventId of;  // a row of this view has this id
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what}, Field{2, "matter", it.matter},
                      Field{3, "of", it.of}};
  }
};
static_assert(lists_every_member<Card>);

inline constexpr std::int64_t strand_days_before = 4;
inline constexpr std::int64_t strand_days_after = 2;
inline constexpr std::size_t day_marks_max = 24;  // the last ones
inline constexpr std::size_t coming_max = 3;
inline constexpr std::size_t cards_max = 60;
// How long something that only invites a word stays on Today. After that it rests in its list, and
// nothing reminds.
inline constexpr std::int64_t fresh_ms = 7 * day_ms;
inline constexpr std::int64_t fresh_thanks_ms = 3 * day_ms;  // where that word is thanks

struct Today {
  std::int64_t day = 0;  // today, where the reader is
  std::vector<StrandDay> days;
  std::vector<Card> cards;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "day", it.day}, Field{2, "days", it.days},
                      Field{3, "cards", it.cards}};
  }
};
static_assert(lists_every_member<Today>);

// By kind, as on the screen; cards of one kind stay in their order. At most cards_max.
void put_in_order(std::vector<Card>& cards);

// From rows that were built for the same reader.
Today today_of(const std::vector<PromiseRow>& promises, const std::vector<NeedRow>& needs,
               const std::vector<MomentRow>& moments, const Reader& reader);

}  // namespace troth::view
