#include "view/story.h"

namespace troth::view {
namespace {

// The line of a fact, but for what it says.
StoryLine begin(const Written& written, StoryKind what, const Now& now, const Beside& beside) {
  StoryLine line;
  line.id = written.id;
  line.what = what;
  line.by_me = written.by == now.me;
  line.written = written.at;
  line.here = beside.here.contains(written.id);
  if (line.by_me) return line;
  if (const auto arrived = beside.arrived.find(written.id); arrived != beside.arrived.end()) {
    line.arrived = arrived->second;
    line.says = arrived->second - written.at > day_ms;
    line.written = std::min(written.at, arrived->second);
  }
  return line;
}

void keep_last(std::vector<StoryLine>& lines) {
  if (lines.size() > story_lines_max)
    lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(story_lines_max));
}

StoryKind kind_of_answer(HeadsUpAnswer answer) {
  switch (answer) {
    case HeadsUpAnswer::thanks:
      return StoryKind::answered_thanks;
    case HeadsUpAnswer::hard_for_me:
      return StoryKind::answered_hard_for_me;
    case HeadsUpAnswer::lets_change_it:
      return StoryKind::answered_lets_change_it;
  }
  return StoryKind::answered_thanks;
}

StoryKind kind_of_outcome(Outcome outcome) {
  switch (outcome) {
    case Outcome::kept:
      return StoryKind::said_kept;
    case Outcome::kept_later:
      return StoryKind::said_kept_later;
    case Outcome::not_kept:
      return StoryKind::said_not_kept;
  }
  return StoryKind::said_kept;
}

}  // namespace

std::vector<StoryLine> story_of(const Promise& promise, const Now& now, const Beside& beside) {
  std::vector<StoryLine> lines;
  for (const auto& [written, what] : promise.facts) {
    const auto add = [&](StoryKind kind) -> StoryLine& {
      return lines.emplace_back(begin(written, kind, now, beside));
    };
    const auto is_word = [&] {
      return promise.promisor_word == written.id || promise.promisee_word == written.id;
    };
    std::visit(
        overloaded{
            [&](const PromiseMade& it) {
              auto& line = add(StoryKind::made);
              line.words = it.act;
              line.due = it.due;
            },
            [&](const PromiseAsked& it) {
              auto& line = add(StoryKind::asked);
              line.words = it.act;
              line.due = it.due;
            },
            [&](const PromiseAccepted& it) { add(StoryKind::accepted).due = it.due; },
            [&](const AskWithdrawn&) { add(StoryKind::ask_withdrawn); },
            [&](const PromiseThanked&) { add(StoryKind::thanked); },
            [&](const ChangeProposed& it) {
              auto& line = add(StoryKind::change_proposed);
              line.words = it.act;
              line.due = it.due;
            },
            [&](const ChangeAgreed&) {
              add(StoryKind::change_agreed).note = promise.change != written.id;
            },
            [&](const PromiseClosed& it) {
              auto& line = add(kind_of_outcome(it.outcome));
              line.words = it.line;
              line.note = !is_word();
            },
            [&](const PromiseReleased&) { add(StoryKind::let_go).note = !is_word(); },
            [&](const HeadsUpGiven& it) {
              auto& line = add(it.new_due ? StoryKind::will_be_later : StoryKind::cannot_make_it);
              line.words = it.why;
              line.due = it.new_due;
              line.note = true;
              for (const JudgedHeadsUp& judged : promise.heads_ups) {
                if (judged.id != written.id) continue;
                line.telling = judged.telling;
                line.note = false;
              }
            },
            [&](const WhySaid& it) { add(StoryKind::said_why).words = it.why; },
            [&](const HeadsUpAnswered& it) { add(kind_of_answer(it.answer)).words = it.line; },
            [&](const HeardSaid&) { add(StoryKind::said_i_hear_you); },
        },
        what);
  }
  keep_last(lines);
  return lines;
}

std::vector<StoryLine> story_of(const ToldNeed& need, const Now& now, const Beside& beside) {
  std::vector<StoryLine> lines;
  for (const auto& [written, what] : need.facts) {
    const auto add = [&](StoryKind kind) -> StoryLine& {
      return lines.emplace_back(begin(written, kind, now, beside));
    };
    std::visit(overloaded{
                   [&](const NeedTold& it) { add(StoryKind::told_need).words = it.words; },
                   [&](const NeedAnswered& it) {
                     add(it.answer == NeedAnswer::heard ? StoryKind::need_heard
                                                        : StoryKind::asked_for_more);
                   },
                   [&](const NeedSaidMore& it) { add(StoryKind::said_more).words = it.words; },
                   [&](const NeedLetRest&) { add(StoryKind::need_rests); },
               },
               what);
  }
  keep_last(lines);
  return lines;
}

std::vector<StoryLine> story_of(const ToldMoment& moment, const Now& now, const Beside& beside) {
  std::vector<StoryLine> lines;
  for (const auto& [written, what] : moment.facts) {
    if (const auto* told = std::get_if<MomentTold>(&what))
      lines.emplace_back(begin(written, StoryKind::told_moment, now, beside)).words = told->line;
    else
      lines.push_back(begin(written, StoryKind::thanked, now, beside));
  }
  keep_last(lines);
  return lines;
}

void mark_taken_back(std::vector<StoryLine>& story, const troth::Us& us, const Now& now) {
  for (StoryLine& line : story) {
    const auto found = us.taken_back.find(line.id);
    const auto author = line.by_me ? std::optional(now.me) : now.partner;
    line.taken_back =
        found != us.taken_back.end() && author && taken_back_by(found->second, *author);
  }
}

}  // namespace troth::view
