#include "view/line.h"

namespace troth::view {
namespace {

// What a fact says, beside who wrote it and when.
struct Said {
  LineKind what{};
  std::optional<Words> words;
  std::optional<Instant> at;
  std::optional<CameOut> came_out;
  std::optional<RepairStage> stage;
};

template <class Facts, class Say>
std::vector<Line> told(const Facts& facts, const Reader& reader, const Say& say) {
  std::vector<Line> lines;
  for (const auto& [written, what] : facts) {
    const Said said = std::visit(say, what);
    Line line;
    line.id = written.id;
    line.what = said.what;
    line.by_me = reader.is_me(written.by);
    line.written = written.at;
    line.here = reader.beside.here.contains(written.id);
    line.taken_back = is_taken_back(reader, written);
    line.words = said.words;
    line.at = said.at;
    line.came_out = said.came_out;
    line.stage = said.stage;
    const auto arrived = reader.beside.arrived.find(written.id);
    if (!line.by_me && arrived != reader.beside.arrived.end()) {
      line.arrived = arrived->second;
      line.says = arrived->second - written.at > day_ms;
      line.written = std::min(written.at, arrived->second);
    }
    lines.push_back(std::move(line));
  }
  if (lines.size() > lines_max)
    lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(lines_max));
  return lines;
}

Said answer_line(QuestionAnswer answer, const std::optional<Words>& words) {
  switch (answer) {
    case QuestionAnswer::in_words:
      return {LineKind::answered, words};
    case QuestionAnswer::aloud:
      return {LineKind::answered_aloud, words};
    case QuestionAnswer::with_therapist:
      return {LineKind::answered_with_therapist, words};
  }
  return {LineKind::answered, words};
}

LineKind kind_of(HurtAnswer answer) {
  switch (answer) {
    case HurtAnswer::hear_you:
      return LineKind::hear_you;
    case HurtAnswer::tell_me_more:
      return LineKind::tell_me_more;
    case HurtAnswer::not_a_wrong:
      return LineKind::not_a_wrong;
  }
  return LineKind::hear_you;
}

LineKind kind_of(RoomAnswer answer) {
  switch (answer) {
    case RoomAnswer::now:
      return LineKind::room_now;
    case RoomAnswer::later:
      return LineKind::room_later;
    case RoomAnswer::not_here:
      return LineKind::room_not_here;
  }
  return LineKind::room_now;
}

LineKind kind_of(OwningAnswer answer) {
  switch (answer) {
    case OwningAnswer::heard:
      return LineKind::heard;
    case OwningAnswer::need_space:
      return LineKind::need_space;
    case OwningAnswer::want_repair:
      return LineKind::want_repair;
  }
  return LineKind::heard;
}

LineKind kind_of(RepairPart part) {
  switch (part) {
    case RepairPart::responsibility:
      return LineKind::responsibility;
    case RepairPart::regret:
      return LineKind::regret;
    case RepairPart::explanation:
      return LineKind::explanation;
    case RepairPart::change:
      return LineKind::change;
    case RepairPart::amends:
      return LineKind::amends;
  }
  return LineKind::responsibility;
}

LineKind kind_of(RepairWord word) {
  switch (word) {
    case RepairWord::you_heard_me:
      return LineKind::you_heard_me;
    case RepairWord::relied_on_you_again:
      return LineKind::relied_on_you_again;
    case RepairWord::forgiven:
      return LineKind::forgiven;
  }
  return LineKind::you_heard_me;
}

LineKind kind_of(RepairEnding ending) {
  switch (ending) {
    case RepairEnding::repaired:
      return LineKind::ended_repaired;
    case RepairEnding::living_with_it:
      return LineKind::ended_living_with_it;
    case RepairEnding::not_repaired:
      return LineKind::ended_not_repaired;
    case RepairEnding::stopped:
      return LineKind::stopped;
  }
  return LineKind::stopped;
}

Said just(LineKind what) { return {what}; }
Said with(LineKind what, std::optional<Words> words) { return {what, std::move(words)}; }
Said until(LineKind what, std::optional<Words> words, std::optional<Instant> at) {
  return {what, std::move(words), at};
}
Said came_out(CameOut how) {
  return {LineKind::how_it_came_out, std::nullopt, std::nullopt, how, std::nullopt};
}
Said of_stage(LineKind what, RepairStage stage) {
  return {what, std::nullopt, std::nullopt, std::nullopt, stage};
}

}  // namespace

bool is_taken_back(const Reader& reader, const Written& written) {
  const auto& all = reader.us().taken_back;
  const auto found = all.find(written.id);
  return found != all.end() && taken_back_by(found->second, written.by);
}

std::vector<Line> lines_of(const std::vector<Fact<RaisedHurtFact>>& facts, const Reader& reader) {
  return told(
      facts, reader,
      overloaded{
          [](const HurtRaised& it) { return with(LineKind::raised, it.observation); },
          [](const HurtSaidAgain& it) { return with(LineKind::raised_again, it.observation); },
          [](const HurtAnswered& it) { return with(kind_of(it.answer), it.line); },
          [](const HurtSaidMore& it) { return with(LineKind::said_more, it.words); },
          [](const HurtLetRest&) { return just(LineKind::let_rest); },
          [](const HurtSeenDifferently&) { return just(LineKind::seen_differently); },
          [](const CameOutSaid& it) { return came_out(it.came_out); },
      });
}

std::vector<Line> lines_of(const std::vector<Fact<OwningUpFact>>& facts, const Reader& reader,
                           bool closed) {
  const auto open = [&](const Words& words) {
    return closed ? std::nullopt : std::optional(words);
  };
  return told(
      facts, reader,
      overloaded{
          [&](const OwningUpTold& it) { return with(LineKind::owned_up, open(it.did)); },
          [](const ToldByMe& it) { return with(LineKind::told_aloud, it.line); },
          [](const RoomAnswered& it) { return until(kind_of(it.answer), std::nullopt, it.at); },
          [](const OwningUpAnswered& it) { return with(kind_of(it.answer), it.line); },
          [](const OwningQuestionAsked& it) { return with(LineKind::asked, it.words); },
          [](const OwningQuestionAnswered& it) { return answer_line(it.answer, it.words); },
          [&](const OwningUpAdded& it) { return with(LineKind::added, open(it.words)); },
          [](const OwningCameOutSaid& it) { return came_out(it.came_out); },
      });
}

std::vector<Line> lines_of(const std::vector<Fact<RepairFact>>& facts, const Reader& reader) {
  return told(
      facts, reader,
      overloaded{
          [](const RepairBegun&) { return just(LineKind::repair_begun); },
          [](const RepairJoined&) { return just(LineKind::repair_joined); },
          [](const RepairWeighed&) { return just(LineKind::weighed); },
          [](const RepairPartSaid& it) { return with(kind_of(it.part), it.words); },
          [](const SaidBack& it) { return with(LineKind::said_back, it.words); },
          [](const SayBackAnswered& it) {
            return with(it.right ? LineKind::right : LineKind::not_quite, it.words);
          },
          [](const SideTold& it) {
            return with(it.words ? LineKind::side_told : LineKind::nothing_to_add, it.words);
          },
          [](const RepairQuestionAsked& it) { return with(LineKind::asked, it.words); },
          [](const RepairQuestionAnswered& it) { return answer_line(it.answer, it.words); },
          [](const StageEnough& it) { return of_stage(LineKind::enough, it.stage); },
          [](const StillNeeded& it) { return with(LineKind::still_need, it.words); },
          [](const SteppedBack& it) { return of_stage(LineKind::stepped_back, it.stage); },
          [](const RepairPaused& it) { return until(LineKind::paused, std::nullopt, it.until); },
          [](const RepairResumed&) { return just(LineKind::resumed); },
          [](const RepairWordSaid& it) { return just(kind_of(it.word)); },
          [](const RepairPromised& it) {
            return until(LineKind::promised, it.act,
                         it.due ? std::optional(it.due->at) : std::nullopt);
          },
          [](const ClosingStoryWritten& it) { return with(LineKind::story_written, it.words); },
          [](const ClosingStoryAgreed&) { return just(LineKind::story_agreed); },
          [](const RepairEnded& it) { return with(kind_of(it.ending), it.line); },
      });
}

std::vector<Line> lines_of(const std::vector<Fact<OpennessFact>>& facts, const Reader& reader) {
  return told(facts, reader,
              overloaded{
                  [](const OpennessOffered& it) {
                    return until(LineKind::openness_offered, it.words, it.until);
                  },
                  [](const OpennessAsked& it) { return with(LineKind::openness_asked, it.words); },
                  [](const OpennessEnded&) { return just(LineKind::openness_ended); },
                  [](const OpennessThanked&) { return just(LineKind::thanked); },
              });
}

std::vector<Line> lines_of(const std::vector<Fact<DistanceFact>>& facts, const Reader& reader) {
  return told(facts, reader,
              overloaded{
                  [](const DistanceSaid& it) { return with(LineKind::distance_said, it.because); },
                  [](const DistanceHeard&) { return just(LineKind::distance_heard); },
                  [](const DistanceEnded&) { return just(LineKind::distance_ended); },
              });
}

std::vector<Line> lines_of(const std::vector<Fact<ToldShapedMeFact>>& facts, const Reader& reader) {
  return told(facts, reader,
              overloaded{
                  [](const ShapedMeTold& it) { return with(LineKind::shaped_me_told, it.line); },
                  [](const ShapedMeHeard&) { return just(LineKind::shaped_me_heard); },
              });
}

std::vector<Line> lines_of(const std::vector<Fact<AgreementFact>>& facts, const Reader& reader) {
  return told(
      facts, reader,
      overloaded{
          [](const AgreementProposed& it) {
            return until(LineKind::agreement_proposed, it.words, it.review);
          },
          [](const AgreementConsented&) { return just(LineKind::agreement_consented); },
          [](const AgreementChangeProposed& it) {
            return until(LineKind::agreement_change_proposed, it.words, it.review);
          },
          [](const AgreementReviewed& it) {
            return until(LineKind::agreement_reviewed, std::nullopt, it.review);
          },
          [](const AgreementWithdrawn& it) { return with(LineKind::agreement_withdrawn, it.line); },
          [](const OpenToChangeSaid& it) {
            return just(it.open ? LineKind::open_to_change : LineKind::not_open_to_change);
          },
      });
}

std::vector<Line> lines_of(const std::vector<Fact<CheckInFact>>& facts, const Reader& reader) {
  return told(facts, reader,
              overloaded{
                  [](const CheckInBegun&) { return just(LineKind::check_in_begun); },
                  [](const IssueSaidBack& it) { return with(LineKind::said_back, it.words); },
                  [](const IssueAnswered& it) {
                    return with(it.right ? LineKind::right : LineKind::not_quite, it.words);
                  },
                  [](const CheckInPromised& it) {
                    return until(LineKind::promised, it.act,
                                 it.due ? std::optional(it.due->at) : std::nullopt);
                  },
                  [](const CheckInClosed&) { return just(LineKind::check_in_closed); },
              });
}

// The steps of the match are no lines: they say nothing that a person could read.
std::vector<Line> lines_of(const std::vector<Fact<OpeningFact>>& facts, const Reader& reader) {
  std::vector<Fact<OpeningFact>> spoken;
  for (const auto& fact : facts)
    if (!std::holds_alternative<MatchStepped>(fact.what)) spoken.push_back(fact);
  return told(spoken, reader,
              overloaded{
                  [](const OpeningEntered&) { return just(LineKind::opening_entered); },
                  [](const OpeningJoined&) { return just(LineKind::opening_joined); },
                  [](const PromptChosen&) { return just(LineKind::prompt_chosen); },
                  [](const OpeningClosed&) { return just(LineKind::opening_closed); },
                  [](const MatchStepped&) { return just(LineKind::opening_entered); },
              });
}

}  // namespace troth::view
