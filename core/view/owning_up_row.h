#pragma once
// Something owned up to, as it is shown. To the reader it is closed, with no word of it, until they
// say that they have room.
#include "view/hurt_row.h"

namespace troth::view {

enum class OwningUpCan : std::uint8_t {
  say_now,              // AnswerRoom
  say_later,            // AnswerRoom, with a time
  say_not_here,         // AnswerRoom
  say_heard,            // AnswerOwningUp
  ask,                  // AskAboutOwningUp
  say_need_space,       // AnswerOwningUp
  say_want_repair,      // AnswerOwningUp
  begin_repair,         // BeginRepair, by the teller
  answer_question,      // AnswerOwningQuestion
  add,                  // AddToOwningUp
  say_how_it_came_out,  // SayHowOwningCameOut
  take_back,            // TakeBack, of this id
};
TROTH_NAMES(OwningUpCan, "say_now", "say_later", "say_not_here", "say_heard", "ask",
            "say_need_space", "say_want_repair", "begin_repair", "answer_question", "add",
            "say_how_it_came_out", "take_back");

struct QuestionRow {
  EventId id;
  Words words;
  Instant asked;
  std::optional<QuestionAnswer> answer;
  std::optional<Words> answered;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id}, Field{2, "words", it.words},
                      Field{3, "asked", it.asked}, Field{4, "answer", it.answer},
                      Field{5, "answered", it.answered}};
  }
};
static_assert(lists_every_member<QuestionRow>);

struct OwningUpRow {
  EventId id;
  bool by_me = false;
  bool closed = false;             // the reader has not let it open: none of its words are here
  bool aloud = false;              // it was told aloud
  std::optional<OwningKind> kind;  // absent while closed
  std::optional<Words> did;        // or the line that was told with it aloud
  std::optional<Words> will;
  std::optional<Words> may_have_done;
  std::optional<Words> regret;
  std::optional<Words> why;
  std::optional<Words> change;
  std::optional<EventId> about;
  Instant told;
  Instant last;
  std::optional<RoomAnswer> room;
  std::optional<Instant> room_at;
  bool heard = false;
  bool need_space = false;
  bool want_repair = false;
  std::vector<QuestionRow> questions;
  bool may_ask = false;  // one more question may be open
  CameOutWords came_out;
  std::optional<EventId> repair;
  bool taken_back = false;
  bool here = false;
  std::vector<OwningUpCan> can;
  std::vector<Line> story;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "by_me", it.by_me},
                      Field{3, "closed", it.closed},
                      Field{4, "aloud", it.aloud},
                      Field{5, "kind", it.kind},
                      Field{6, "did", it.did},
                      Field{7, "will", it.will},
                      Field{8, "may_have_done", it.may_have_done},
                      Field{9, "regret", it.regret},
                      Field{10, "why", it.why},
                      Field{11, "change", it.change},
                      Field{12, "about", it.about},
                      Field{13, "told", it.told},
                      Field{14, "last", it.last},
                      Field{15, "room", it.room},
                      Field{16, "room_at", it.room_at},
                      Field{17, "heard", it.heard},
                      Field{18, "need_space", it.need_space},
                      Field{19, "want_repair", it.want_repair},
                      Field{20, "questions", it.questions},
                      Field{21, "may_ask", it.may_ask},
                      Field{22, "came_out", it.came_out},
                      Field{23, "repair", it.repair},
                      Field{24, "taken_back", it.taken_back},
                      Field{25, "here", it.here},
                      Field{26, "can", it.can},
                      Field{27, "story", it.story}};
  }
};
static_assert(lists_every_member<OwningUpRow>);

OwningUpRow row_of(const EventId& id, const OwningUp& owning_up, const Reader& reader);
std::vector<QuestionRow> rows_of(const std::vector<Question>& questions);

}  // namespace troth::view
