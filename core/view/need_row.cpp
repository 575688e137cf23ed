#include "view/need_row.h"

namespace troth::view {

NeedRow row_of(const EventId& id, const ToldNeed& need, const State& state, const Now& now,
               const Beside& beside) {
  NeedRow row;
  row.id = id;
  row.by_me = need.by == now.me;
  row.words = need.told->words;
  row.looks_like = need.told->looks_like;
  row.about = need.told->about;
  row.answer = need.answer;
  row.rests = need.rests;
  for (const auto& [written, what] : need.facts) {
    row.here = row.here || beside.here.contains(written.id);
    row.last = written.at;
    if (written.id == id) row.told = written.at;
  }
  for (const auto& [promise_id, promise] : shared(state, now).promises)
    for (const auto& [written, what] : promise.facts)
      if (const auto* made = std::get_if<PromiseMade>(&what);
          made && made->need == id && written.id == promise_id && promise.is_there() &&
          row.promises.size() < need_promises_max)
        row.promises.push_back(promise_id);
  if (row.by_me) {
    row.can.push_back(NeedCan::say_more);
    if (!need.rests) row.can.push_back(NeedCan::let_rest);
  } else if (!need.rests) {
    if (need.answer != NeedAnswer::heard) {
      row.can.push_back(NeedCan::answer_heard);
      if (!need.answer || need.said_more) row.can.push_back(NeedCan::ask_for_more);
    }
    row.can.push_back(NeedCan::promise_something);
  }
  row.story = story_of(need, now, beside);
  mark_taken_back(row.story, shared(state, now), now);
  return row;
}

}  // namespace troth::view
