#pragma once
// A repair as it is shown: where it is, what is possible for the reader now, and all that was said.
// The stages are in order; no count and no share of them is "done".
#include "view/owning_up_row.h"

namespace troth::view {

enum class RepairCan : std::uint8_t {
  join,                     // JoinRepair
  weigh,                    // WeighRepair
  say_responsibility,       // SayRepairPart
  say_regret,               // SayRepairPart
  say_explanation,          // SayRepairPart
  say_change,               // SayRepairPart
  say_amends,               // SayRepairPart
  say_back,                 // SayBack
  answer_say_back,          // AnswerSayBack, of said_back
  tell_my_side,             // TellMySide
  ask,                      // AskInRepair
  answer_question,          // AnswerInRepair
  say_enough,               // SayEnough, of stage
  still_need,               // SayStillNeed
  step_back,                // StepBack, to one of passed
  pause,                    // PauseRepair
  resume,                   // ResumeRepair
  say_you_heard_me,         // SayRepairWord
  say_relied_on_you_again,  // SayRepairWord
  say_forgiven,             // SayRepairWord: never suggested
  promise,                  // PromiseInRepair
  write_story,              // WriteClosingStory
  agree_to_story,           // AgreeToClosingStory, to story
  end_repaired,             // EndRepair
  end_living_with_it,       // EndRepair
  end_not_repaired,         // EndRepair
  stop,                     // EndRepair: one tap, always
};
TROTH_NAMES(RepairCan, "join", "weigh", "say_responsibility", "say_regret", "say_explanation",
            "say_change", "say_amends", "say_back", "answer_say_back", "tell_my_side", "ask",
            "answer_question", "say_enough", "still_need", "step_back", "pause", "resume",
            "say_you_heard_me", "say_relied_on_you_again", "say_forgiven", "promise", "write_story",
            "agree_to_story", "end_repaired", "end_living_with_it", "end_not_repaired", "stop");

struct StageRow {
  RepairStage stage{};
  bool passed = false;
  bool now = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "stage", it.stage}, Field{2, "passed", it.passed},
                      Field{3, "now", it.now}};
  }
};
static_assert(lists_every_member<StageRow>);

struct RepairRow {
  EventId id;
  EventId of;  // the raised hurt, or the owning up
  bool of_owning_up = false;
  bool by_me = false;  // I began it
  bool i_was_hurt = false;
  bool joined = false;
  RepairWeight weight{};
  std::vector<StageRow> stages;
  RepairStage stage{};
  bool ready = false;    // enough can be said of this stage
  bool my_turn = false;  // what comes next waits for an act of mine
  std::vector<QuestionRow> questions;
  bool may_ask = false;
  std::optional<EventId> said_back;  // waits for an answer
  bool said_back_by_me = false;
  std::optional<Words> said_back_words;
  bool hurt_one_heard = false;
  bool side_told = false;
  bool doer_heard = false;
  std::optional<Words> still_needed;
  std::optional<Instant> paused_until;  // while it is paused now
  bool paused_by_me = false;
  bool you_heard_me = false;
  bool relied_on_you_again = false;
  bool forgiven = false;
  bool i_promised = false;
  bool they_promised = false;
  std::optional<EventId> story;
  std::optional<Words> story_words;
  bool story_by_me = false;
  bool story_agreed = false;
  std::optional<RepairEnding> my_word;
  std::optional<RepairEnding> their_word;
  std::optional<RepairEnding> ending;
  bool beyond_an_app = false;  // two rounds stalled: people who can help are named
  Instant begun;
  Instant last;
  bool here = false;
  std::vector<RepairCan> can;
  std::vector<Line> lines;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "of", it.of},
                      Field{3, "of_owning_up", it.of_owning_up},
                      Field{4, "by_me", it.by_me},
                      Field{5, "i_was_hurt", it.i_was_hurt},
                      Field{6, "joined", it.joined},
                      Field{7, "weight", it.weight},
                      Field{8, "stages", it.stages},
                      Field{9, "stage", it.stage},
                      Field{10, "ready", it.ready},
                      Field{11, "my_turn", it.my_turn},
                      Field{12, "questions", it.questions},
                      Field{13, "may_ask", it.may_ask},
                      Field{14, "said_back", it.said_back},
                      Field{15, "said_back_by_me", it.said_back_by_me},
                      Field{16, "said_back_words", it.said_back_words},
                      Field{17, "hurt_one_heard", it.hurt_one_heard},
                      Field{18, "side_told", it.side_told},
                      Field{19, "doer_heard", it.doer_heard},
                      Field{20, "still_needed", it.still_needed},
                      Field{21, "paused_until", it.paused_until},
                      Field{22, "paused_by_me", it.paused_by_me},
                      Field{23, "you_heard_me", it.you_heard_me},
                      Field{24, "relied_on_you_again", it.relied_on_you_again},
                      Field{25, "forgiven", it.forgiven},
                      Field{26, "i_promised", it.i_promised},
                      Field{27, "they_promised", it.they_promised},
                      Field{28, "story", it.story},
                      Field{29, "story_words", it.story_words},
                      Field{30, "story_by_me", it.story_by_me},
                      Field{31, "story_agreed", it.story_agreed},
                      Field{32, "my_word", it.my_word},
                      Field{33, "their_word", it.their_word},
                      Field{34, "ending", it.ending},
                      Field{35, "beyond_an_app", it.beyond_an_app},
                      Field{36, "begun", it.begun},
                      Field{37, "last", it.last},
                      Field{38, "here", it.here},
                      Field{39, "can", it.can},
                      Field{40, "lines", it.lines}};
  }
};
static_assert(lists_every_member<RepairRow>);

RepairRow row_of(const EventId& id, const Repair& repair, const Reader& reader);

}  // namespace troth::view
