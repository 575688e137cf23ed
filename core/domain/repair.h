#pragma once
// A repair: the way of both from a hurt or an owning up to an ending (product 3; R15, R16).
//
// Light: hear, own, mend, ending. Serious (lied, hid, broke an agreement, large): responsibility
// and answers, say-back both ways with the other's side after mine is heard, new promises and a
// closing story written together, ending.
//
// Every stage needs an act by each. Only the one who was hurt says that a stage is enough for now,
// and that counts only with an act of the doer for this stage in its past. So nobody goes on alone,
// and nobody is hurried by a phone that brings an old word late. Either may go back, pause with a
// day of return, or stop, always. It never ends by itself. There are four endings, none a failure.
#include <map>
#include <span>

#include "domain/due.h"
#include "domain/hurt.h"
#include "domain/question.h"

namespace troth {

inline constexpr int stalled_rounds_max = 2;  // then "beyond an app" is shown to both
inline constexpr std::int64_t pause_ms_max = 92 * day_ms;

enum class RepairWeight : std::uint8_t {
  light,
  serious,
};
TROTH_NAMES(RepairWeight, "light", "serious");

enum class RepairStage : std::uint8_t {
  hear,
  own,
  mend,
  responsibility,
  say_back,
  together,
  ending,
};
TROTH_NAMES(RepairStage, "hear", "own", "mend", "responsibility", "say_back", "together", "ending");

// What the doer can say. To ask to be forgiven is none of them.
enum class RepairPart : std::uint8_t {
  responsibility,
  regret,
  explanation,
  change,
  amends,
};
TROTH_NAMES(RepairPart, "responsibility", "regret", "explanation", "change", "amends");

// What the one who was hurt can say at any time, and is never asked for.
enum class RepairWord : std::uint8_t {
  you_heard_me,
  relied_on_you_again,
  forgiven,
};
TROTH_NAMES(RepairWord, "you_heard_me", "relied_on_you_again", "forgiven");

enum class RepairEnding : std::uint8_t {
  repaired,
  living_with_it,
  not_repaired,
  stopped,
};
TROTH_NAMES(RepairEnding, "repaired", "living_with_it", "not_repaired", "stopped");

// --- facts, ours ---
// By either. It waits until the other joins.
struct RepairBegun {
  EventId of;  // the raised hurt, or the owning up
  MemberId hurt_one;
  RepairWeight weight{};
  static constexpr Kind kind{140, "repair_begun"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "of", it.of}, Field{2, "hurt_one", it.hurt_one},
                      Field{3, "weight", it.weight}};
  }
};
static_assert(lists_every_member<RepairBegun>);

// By the other.
struct RepairJoined {
  EventId repair;
  static constexpr Kind kind{141, "repair_joined"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "repair", it.repair}}; }
};
static_assert(lists_every_member<RepairJoined>);

// By the one who was hurt: large makes it serious.
struct RepairWeighed {
  EventId repair;
  HurtSize size{};
  static constexpr Kind kind{142, "repair_weighed"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "size", it.size}};
  }
};
static_assert(lists_every_member<RepairWeighed>);

// By the doer.
struct RepairPartSaid {
  EventId repair;
  RepairPart part{};
  Words words;
  static constexpr Kind kind{143, "repair_part_said"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "part", it.part},
                      Field{3, "words", it.words}};
  }
};
static_assert(lists_every_member<RepairPartSaid>);

// By either: what I heard you say.
struct SaidBack {
  EventId repair;
  Words words;
  static constexpr Kind kind{144, "said_back"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<SaidBack>);

// By the one whose words were said back.
struct SayBackAnswered {
  EventId repair;
  EventId said_back;
  bool right = false;
  std::optional<Words> words;  // what it should be
  static constexpr Kind kind{145, "say_back_answered"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "said_back", it.said_back},
                      Field{3, "right", it.right}, Field{4, "words", it.words}};
  }
};
static_assert(lists_every_member<SayBackAnswered>);

// By the doer, once the other was heard.
struct SideTold {
  EventId repair;
  std::optional<Words> words;  // absent: I have nothing to add
  static constexpr Kind kind{146, "side_told"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<SideTold>);

// By the one who was hurt.
struct RepairQuestionAsked {
  EventId repair;
  Words words;
  static constexpr Kind kind{147, "repair_question_asked"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<RepairQuestionAsked>);

struct RepairQuestionAnswered {
  EventId repair;
  EventId question;
  QuestionAnswer answer{};
  std::optional<Words> words;
  static constexpr Kind kind{148, "repair_question_answered"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "question", it.question},
                      Field{3, "answer", it.answer}, Field{4, "words", it.words}};
  }
};
static_assert(lists_every_member<RepairQuestionAnswered>);

// By the one who was hurt alone: enough, for now.
struct StageEnough {
  EventId repair;
  RepairStage stage{};
  static constexpr Kind kind{149, "stage_enough"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "stage", it.stage}};
  }
};
static_assert(lists_every_member<StageEnough>);

// By the one who was hurt: I still need ...
struct StillNeeded {
  EventId repair;
  Words words;
  static constexpr Kind kind{150, "still_needed"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<StillNeeded>);

// By either: this stage and what follows it are open again.
struct SteppedBack {
  EventId repair;
  RepairStage stage{};
  static constexpr Kind kind{151, "stepped_back"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "stage", it.stage}};
  }
};
static_assert(lists_every_member<SteppedBack>);

// By either, without a reason.
struct RepairPaused {
  EventId repair;
  Instant until;
  static constexpr Kind kind{152, "repair_paused"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "until", it.until}};
  }
};
static_assert(lists_every_member<RepairPaused>);

// By the one who paused, before that day.
struct RepairResumed {
  EventId repair;
  static constexpr Kind kind{153, "repair_resumed"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "repair", it.repair}}; }
};
static_assert(lists_every_member<RepairResumed>);

struct RepairWordSaid {
  EventId repair;
  RepairWord word{};
  static constexpr Kind kind{154, "repair_word_said"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "word", it.word}};
  }
};
static_assert(lists_every_member<RepairWordSaid>);

// Told with the promise itself, which is a fact of its own.
struct RepairPromised {
  EventId repair;
  Words act;
  std::optional<Due> due;
  static constexpr Kind kind{155, "repair_promised"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "act", it.act},
                      Field{3, "due", it.due}};
  }
};
static_assert(lists_every_member<RepairPromised>);

// By either: how the two tell it from now on.
struct ClosingStoryWritten {
  EventId repair;
  Words words;
  static constexpr Kind kind{156, "closing_story_written"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<ClosingStoryWritten>);

// By the other.
struct ClosingStoryAgreed {
  EventId repair;
  EventId story;
  static constexpr Kind kind{157, "closing_story_agreed"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "story", it.story}};
  }
};
static_assert(lists_every_member<ClosingStoryAgreed>);

struct RepairEnded {
  EventId repair;
  RepairEnding ending{};
  std::optional<Words> line;
  static constexpr Kind kind{158, "repair_ended"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "ending", it.ending},
                      Field{3, "line", it.line}};
  }
};
static_assert(lists_every_member<RepairEnded>);

inline Status fits(const RepairBegun&) { return {}; }
inline Status fits(const RepairJoined&) { return {}; }
inline Status fits(const RepairWeighed&) { return {}; }
inline Status fits(const RepairPartSaid& it) { return page_fits(it.words); }
inline Status fits(const SaidBack& it) { return page_fits(it.words); }
inline Status fits(const SayBackAnswered& it) { return fits(it.words, page_bytes_max); }
inline Status fits(const SideTold& it) { return fits(it.words, page_bytes_max); }
inline Status fits(const RepairQuestionAsked& it) { return line_fits(it.words); }
inline Status fits(const RepairQuestionAnswered& it) { return answer_fits(it.answer, it.words); }
inline Status fits(const StageEnough&) { return {}; }
inline Status fits(const StillNeeded& it) { return line_fits(it.words); }
inline Status fits(const SteppedBack&) { return {}; }
inline Status fits(const RepairPaused&) { return {}; }
inline Status fits(const RepairResumed&) { return {}; }
inline Status fits(const RepairWordSaid&) { return {}; }
Status fits(const RepairPromised& it);
inline Status fits(const ClosingStoryWritten& it) { return page_fits(it.words); }
inline Status fits(const ClosingStoryAgreed&) { return {}; }
inline Status fits(const RepairEnded& it) { return line_fits(it.line); }
struct RepairFact
    : OneOf<RepairBegun, RepairJoined, RepairWeighed, RepairPartSaid, SaidBack, SayBackAnswered,
            SideTold, RepairQuestionAsked, RepairQuestionAnswered, StageEnough, StillNeeded,
            SteppedBack, RepairPaused, RepairResumed, RepairWordSaid, RepairPromised,
            ClosingStoryWritten, ClosingStoryAgreed, RepairEnded> {
  using OneOf::OneOf;
};
Status all_fit(const RepairFact& fact);
EventId matter_of(const RepairFact& fact, const EventId& own);

// --- what follows ---
// Of Us.
struct Repair {
  std::vector<Fact<RepairFact>> facts;
  std::optional<RepairBegun> begun;  // absent while the fact that bears its name is not here
  MemberId by;
  Instant at;
  bool joined = false;
  RepairWeight weight{};
  RepairStage stage{};  // the first that is not enough yet
  bool ready = false;   // what this stage needs of the doer is there: enough can be said
  std::vector<RepairStage> passed;
  std::vector<Question> questions;
  std::optional<EventId> said_back;  // the last say-back that waits for an answer ...
  MemberId said_back_by;
  bool hurt_one_heard = false;  // in this round: the doer said back, and it was right
  bool side_told = false;       // ... and then told their side, or that there is nothing to add
  bool side_has_words = false;
  bool doer_heard = false;              // ... and the other said that back, and it was right
  std::optional<Words> still_needed;    // by the one who was hurt, and nothing of the doer since
  std::int32_t stalled_rounds = 0;      // "I still need", after an act of the doer; and steps back
  std::optional<Instant> paused_until;  // the hour alone says whether it still is
  MemberId paused_by;
  bool you_heard_me = false;
  bool relied_on_you_again = false;
  bool forgiven = false;
  bool hurt_one_promised = false;  // for the closing stage of this round
  bool doer_promised = false;
  std::optional<EventId> story;  // the last one written ...
  std::optional<Words> story_words;
  MemberId story_by;
  bool story_agreed = false;                  // ... and whether the other agreed
  std::optional<RepairEnding> hurt_one_word;  // the first word of each that counts
  std::optional<RepairEnding> doer_word;
  std::optional<RepairEnding> ending;
  Instant ended_at;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts},
                      Field{2, "begun", it.begun},
                      Field{3, "by", it.by},
                      Field{4, "at", it.at},
                      Field{5, "joined", it.joined},
                      Field{6, "weight", it.weight},
                      Field{7, "stage", it.stage},
                      Field{8, "ready", it.ready},
                      Field{9, "passed", it.passed},
                      Field{10, "questions", it.questions},
                      Field{11, "said_back", it.said_back},
                      Field{12, "said_back_by", it.said_back_by},
                      Field{13, "hurt_one_heard", it.hurt_one_heard},
                      Field{14, "side_told", it.side_told},
                      Field{15, "side_has_words", it.side_has_words},
                      Field{16, "doer_heard", it.doer_heard},
                      Field{17, "still_needed", it.still_needed},
                      Field{18, "stalled_rounds", it.stalled_rounds},
                      Field{19, "paused_until", it.paused_until},
                      Field{20, "paused_by", it.paused_by},
                      Field{21, "you_heard_me", it.you_heard_me},
                      Field{22, "relied_on_you_again", it.relied_on_you_again},
                      Field{23, "forgiven", it.forgiven},
                      Field{24, "hurt_one_promised", it.hurt_one_promised},
                      Field{25, "doer_promised", it.doer_promised},
                      Field{26, "story", it.story},
                      Field{27, "story_words", it.story_words},
                      Field{28, "story_by", it.story_by},
                      Field{29, "story_agreed", it.story_agreed},
                      Field{30, "hurt_one_word", it.hurt_one_word},
                      Field{31, "doer_word", it.doer_word},
                      Field{32, "ending", it.ending},
                      Field{33, "ended_at", it.ended_at}};
  }
  bool is_there() const { return begun.has_value(); }
  bool is_going() const { return is_there() && joined && !ending; }
  bool is_beyond_an_app() const { return stalled_rounds >= stalled_rounds_max; }
};
static_assert(lists_every_member<Repair>);
void rejudge(const EventId& id, Repair& repair);

// The stages of a weight, in order; `ending` is the last.
std::span<const RepairStage> stages_of(RepairWeight weight);

}  // namespace troth
