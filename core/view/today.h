#pragma once
// Today: seven days of the strands, what comes next, and what waits for a word of mine. Never an
// invitation to work on us.
#include "view/moment_row.h"
#include "view/need_row.h"
#include "view/promise_row.h"
#include "view/strand.h"

namespace troth::view {

// In this order on the screen.
enum class CardKind : std::uint8_t {
  answer_heads_up,    // they told me it will be later, or cannot be
  how_did_it_go,      // my promise, past its time: a question
  say_i_hear_you,     // my heads-up is hard for them
  answer_change,      // they propose a change
  answer_ask,         // they ask me for a promise
  coming,             // a promise of either, next in time
  keep_as_moment,     // "Keep this as a small thing they did?"
  how_did_theirs_go,  // their promise, three days past: first choice is "let it go"
  answer_need,        // they told me a need
  say_more,           // they ask me to say more about mine
  new_promise,        // they promised something: thanks is possible
  new_moment,         // they noticed something I did
};
TROTH_NAMES(CardKind, "answer_heads_up", "how_did_it_go", "say_i_hear_you", "answer_change",
            "answer_ask", "coming", "keep_as_moment", "how_did_theirs_go", "answer_need",
            "say_more", "new_promise", "new_moment");

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

// From rows that were built for the same now.
Today today_of(const std::vector<PromiseRow>& promises, const std::vector<NeedRow>& needs,
               const std::vector<MomentRow>& moments, const troth::Us& us, const Now& now);

}  // namespace troth::view
