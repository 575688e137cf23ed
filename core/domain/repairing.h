#pragma once
// Repairing: what a person can ask of a repair. The rules are in repair.h.
#include "domain/repair.h"

namespace troth {

// Faults of all: not_found; not_yours and not_theirs for the other's part; no_partner;
// already_ended; not_open_yet before both are in, while it is paused, or before its stage.
// Of a raised hurt, or an owning up that was read. Fault: already_answered when one is open.
struct BeginRepair {
  EventId of;
  static constexpr Kind kind{140, "begin_repair"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "of", it.of}}; }
};
static_assert(lists_every_member<BeginRepair>);

struct JoinRepair {
  EventId repair;
  static constexpr Kind kind{141, "join_repair"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "repair", it.repair}}; }
};
static_assert(lists_every_member<JoinRepair>);

struct WeighRepair {
  EventId repair;
  HurtSize size{};
  static constexpr Kind kind{142, "weigh_repair"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "size", it.size}};
  }
};
static_assert(lists_every_member<WeighRepair>);

struct SayRepairPart {
  EventId repair;
  RepairPart part{};
  Words words;
  static constexpr Kind kind{143, "say_repair_part"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "part", it.part},
                      Field{3, "words", it.words}};
  }
};
static_assert(lists_every_member<SayRepairPart>);

struct SayBack {
  EventId repair;
  Words words;
  static constexpr Kind kind{144, "say_back"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<SayBack>);

struct AnswerSayBack {
  EventId repair;
  EventId said_back;
  bool right = false;
  std::optional<Words> words;
  static constexpr Kind kind{145, "answer_say_back"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "said_back", it.said_back},
                      Field{3, "right", it.right}, Field{4, "words", it.words}};
  }
};
static_assert(lists_every_member<AnswerSayBack>);

struct TellMySide {
  EventId repair;
  std::optional<Words> words;
  static constexpr Kind kind{146, "tell_my_side"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<TellMySide>);

// Fault: limit_reached at three open questions.
struct AskInRepair {
  EventId repair;
  Words words;
  static constexpr Kind kind{147, "ask_in_repair"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<AskInRepair>);

struct AnswerInRepair {
  EventId repair;
  EventId question;
  QuestionAnswer answer{};
  std::optional<Words> words;
  static constexpr Kind kind{148, "answer_in_repair"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "question", it.question},
                      Field{3, "answer", it.answer}, Field{4, "words", it.words}};
  }
};
static_assert(lists_every_member<AnswerInRepair>);

// Of the stage that is open now, once the doer did their part in it.
struct SayEnough {
  EventId repair;
  RepairStage stage{};
  static constexpr Kind kind{149, "say_enough"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "stage", it.stage}};
  }
};
static_assert(lists_every_member<SayEnough>);

struct SayStillNeed {
  EventId repair;
  Words words;
  static constexpr Kind kind{150, "say_still_need"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<SayStillNeed>);

// To an earlier stage. Fault: out_of_range.
struct StepBack {
  EventId repair;
  RepairStage stage{};
  static constexpr Kind kind{151, "step_back"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "stage", it.stage}};
  }
};
static_assert(lists_every_member<StepBack>);

// Fault: out_of_range for a day that is past or more than 92 days away.
struct PauseRepair {
  EventId repair;
  Instant until;
  static constexpr Kind kind{152, "pause_repair"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "until", it.until}};
  }
};
static_assert(lists_every_member<PauseRepair>);

struct ResumeRepair {
  EventId repair;
  static constexpr Kind kind{153, "resume_repair"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "repair", it.repair}}; }
};
static_assert(lists_every_member<ResumeRepair>);

struct SayRepairWord {
  EventId repair;
  RepairWord word{};
  static constexpr Kind kind{154, "say_repair_word"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "word", it.word}};
  }
};
static_assert(lists_every_member<SayRepairWord>);

struct PromiseInRepair {
  EventId repair;
  Words act;
  std::optional<Due> due;
  static constexpr Kind kind{155, "promise_in_repair"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "act", it.act},
                      Field{3, "due", it.due}};
  }
};
static_assert(lists_every_member<PromiseInRepair>);

struct WriteClosingStory {
  EventId repair;
  Words words;
  static constexpr Kind kind{156, "write_closing_story"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<WriteClosingStory>);

// Fault: not_found unless it is the last one, and the other wrote it.
struct AgreeToClosingStory {
  EventId repair;
  EventId story;
  static constexpr Kind kind{157, "agree_to_closing_story"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "story", it.story}};
  }
};
static_assert(lists_every_member<AgreeToClosingStory>);

// Stopping is possible always, to each. `repaired` is, once the way there was gone by both.
struct EndRepair {
  EventId repair;
  RepairEnding ending{};
  std::optional<Words> line;
  static constexpr Kind kind{158, "end_repair"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "repair", it.repair}, Field{2, "ending", it.ending},
                      Field{3, "line", it.line}};
  }
};
static_assert(lists_every_member<EndRepair>);

struct RepairWish : OneOf<BeginRepair, JoinRepair, WeighRepair, SayRepairPart, SayBack,
                          AnswerSayBack, TellMySide, AskInRepair, AnswerInRepair, SayEnough,
                          SayStillNeed, StepBack, PauseRepair, ResumeRepair, SayRepairWord,
                          PromiseInRepair, WriteClosingStory, AgreeToClosingStory, EndRepair> {
  using OneOf::OneOf;
};

}  // namespace troth
