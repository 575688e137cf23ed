#pragma once
// Owning up: telling what I did wrong, unasked, or a weakness I would rather say than hide (R28 to
// R30). A private draft first. What is told can be kept and shown for ever; the other reads it when
// they have room. There is no asking to be forgiven.
//
// Who told first is what lies in whose past; how it came to light is said once by each, corrections
// stand beside, and where the two differ both are shown.
#include <map>

#include "domain/hurt.h"
#include "domain/question.h"

namespace troth {

enum class OwningKind : std::uint8_t {
  forgot,
  could_not,
  hid,
  lied,
  broke_agreement,
  unkind,
  pressured,
  weakness,
  own_words,
};
TROTH_NAMES(OwningKind, "forgot", "could_not", "hid", "lied", "broke_agreement", "unkind",
            "pressured", "weakness", "own_words");

// For these both what I did and what I will do are required: who takes responsibility offers.
constexpr bool needs_an_offer(OwningKind kind) {
  return kind == OwningKind::hid || kind == OwningKind::lied ||
         kind == OwningKind::broke_agreement || kind == OwningKind::unkind ||
         kind == OwningKind::pressured;
}
// "Some things should be told face to face, or with a therapist."
constexpr bool is_better_told_aloud(OwningKind kind) {
  return kind == OwningKind::hid || kind == OwningKind::lied;
}
constexpr bool is_serious(OwningKind kind) {
  return kind == OwningKind::hid || kind == OwningKind::lied || kind == OwningKind::broke_agreement;
}

// --- facts, mine ---
struct OwningUpDrafted {
  OwningKind what{};
  Words did;
  std::optional<Words> will;           // what I will do
  std::optional<Words> may_have_done;  // what it may have done to you
  std::optional<Words> regret;
  std::optional<Words> why;
  std::optional<Words> change;  // what I will change
  std::optional<EventId> about;
  static constexpr Kind kind{120, "owning_up_drafted"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what},     Field{2, "did", it.did},
                      Field{3, "will", it.will},     Field{4, "may_have_done", it.may_have_done},
                      Field{5, "regret", it.regret}, Field{6, "why", it.why},
                      Field{7, "change", it.change}, Field{8, "about", it.about}};
  }
};
static_assert(lists_every_member<OwningUpDrafted>);

struct OwningUpRedrafted {
  EventId draft;
  OwningKind what{};
  Words did;
  std::optional<Words> will;
  std::optional<Words> may_have_done;
  std::optional<Words> regret;
  std::optional<Words> why;
  std::optional<Words> change;
  std::optional<EventId> about;
  static constexpr Kind kind{121, "owning_up_redrafted"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "draft", it.draft},
                      Field{2, "what", it.what},
                      Field{3, "did", it.did},
                      Field{4, "will", it.will},
                      Field{5, "may_have_done", it.may_have_done},
                      Field{6, "regret", it.regret},
                      Field{7, "why", it.why},
                      Field{8, "change", it.change},
                      Field{9, "about", it.about}};
  }
};
static_assert(lists_every_member<OwningUpRedrafted>);

struct OwningUpDropped {
  EventId draft;
  static constexpr Kind kind{122, "owning_up_dropped"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "draft", it.draft}}; }
};
static_assert(lists_every_member<OwningUpDropped>);

// --- facts, ours ---
struct OwningUpTold {
  OwningKind what{};
  Words did;
  std::optional<Words> will;
  std::optional<Words> may_have_done;
  std::optional<Words> regret;
  std::optional<Words> why;
  std::optional<Words> change;
  std::optional<EventId> about;
  std::optional<CameOut> came_out;  // as the teller remembers it
  static constexpr Kind kind{123, "owning_up_told"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what},        Field{2, "did", it.did},
                      Field{3, "will", it.will},        Field{4, "may_have_done", it.may_have_done},
                      Field{5, "regret", it.regret},    Field{6, "why", it.why},
                      Field{7, "change", it.change},    Field{8, "about", it.about},
                      Field{9, "came_out", it.came_out}};
  }
};
static_assert(lists_every_member<OwningUpTold>);

// Told aloud, or with a therapist: that it was told, not what.
struct ToldByMe {
  OwningKind what{};
  std::optional<Words> line;
  std::optional<EventId> about;
  std::optional<CameOut> came_out;
  static constexpr Kind kind{124, "told_by_me"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what}, Field{2, "line", it.line},
                      Field{3, "about", it.about}, Field{4, "came_out", it.came_out}};
  }
};
static_assert(lists_every_member<ToldByMe>);

// "Have you room for something hard?"
enum class RoomAnswer : std::uint8_t {
  now,
  later,
  not_here,
};
TROTH_NAMES(RoomAnswer, "now", "later", "not_here");

struct RoomAnswered {
  EventId owning_up;
  RoomAnswer answer{};
  std::optional<Instant> at;  // with later
  static constexpr Kind kind{125, "room_answered"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "owning_up", it.owning_up}, Field{2, "answer", it.answer},
                      Field{3, "at", it.at}};
  }
};
static_assert(lists_every_member<RoomAnswered>);

enum class OwningAnswer : std::uint8_t {
  heard,
  need_space,
  want_repair,
};
TROTH_NAMES(OwningAnswer, "heard", "need_space", "want_repair");

struct OwningUpAnswered {
  EventId owning_up;
  OwningAnswer answer{};
  std::optional<Words> line;
  static constexpr Kind kind{126, "owning_up_answered"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "owning_up", it.owning_up}, Field{2, "answer", it.answer},
                      Field{3, "line", it.line}};
  }
};
static_assert(lists_every_member<OwningUpAnswered>);

struct OwningQuestionAsked {
  EventId owning_up;
  Words words;
  static constexpr Kind kind{127, "owning_question_asked"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "owning_up", it.owning_up}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<OwningQuestionAsked>);

struct OwningQuestionAnswered {
  EventId owning_up;
  EventId question;
  QuestionAnswer answer{};
  std::optional<Words> words;
  static constexpr Kind kind{128, "owning_question_answered"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "owning_up", it.owning_up}, Field{2, "question", it.question},
                      Field{3, "answer", it.answer}, Field{4, "words", it.words}};
  }
};
static_assert(lists_every_member<OwningQuestionAnswered>);

// By the teller: what stands beside, never over.
struct OwningUpAdded {
  EventId owning_up;
  Words words;
  static constexpr Kind kind{129, "owning_up_added"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "owning_up", it.owning_up}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<OwningUpAdded>);

// How it came to light, by either. The first word of each counts; later ones stand beside.
struct OwningCameOutSaid {
  EventId owning_up;
  CameOut came_out{};
  static constexpr Kind kind{130, "owning_came_out_said"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "owning_up", it.owning_up}, Field{2, "came_out", it.came_out}};
  }
};
static_assert(lists_every_member<OwningCameOutSaid>);

Status fits(const OwningUpDrafted& it);
Status fits(const OwningUpRedrafted& it);
inline Status fits(const OwningUpDropped&) { return {}; }
Status fits(const OwningUpTold& it);
inline Status fits(const ToldByMe& it) { return line_fits(it.line); }
inline Status fits(const RoomAnswered&) { return {}; }
inline Status fits(const OwningUpAnswered& it) { return line_fits(it.line); }
inline Status fits(const OwningQuestionAsked& it) { return line_fits(it.words); }
inline Status fits(const OwningQuestionAnswered& it) { return answer_fits(it.answer, it.words); }
inline Status fits(const OwningUpAdded& it) { return page_fits(it.words); }
inline Status fits(const OwningCameOutSaid&) { return {}; }
struct OwningDraftFact : OneOf<OwningUpDrafted, OwningUpRedrafted, OwningUpDropped> {
  using OneOf::OneOf;
};
Status all_fit(const OwningDraftFact& fact);
EventId matter_of(const OwningDraftFact& fact, const EventId& own);

struct OwningUpFact
    : OneOf<OwningUpTold, ToldByMe, RoomAnswered, OwningUpAnswered, OwningQuestionAsked,
            OwningQuestionAnswered, OwningUpAdded, OwningCameOutSaid> {
  using OneOf::OneOf;
};
Status all_fit(const OwningUpFact& fact);
EventId matter_of(const OwningUpFact& fact, const EventId& own);

// --- wishes --- Faults: not_found; not_yours; not_theirs; no_partner; text_empty (also for an
// offer that this kind needs); too_large; already_answered; limit_reached at three open questions.
struct DraftOwningUp {
  OwningKind what{};
  Words did;
  std::optional<Words> will;
  std::optional<Words> may_have_done;
  std::optional<Words> regret;
  std::optional<Words> why;
  std::optional<Words> change;
  std::optional<EventId> about;
  static constexpr Kind kind{120, "draft_owning_up"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what},     Field{2, "did", it.did},
                      Field{3, "will", it.will},     Field{4, "may_have_done", it.may_have_done},
                      Field{5, "regret", it.regret}, Field{6, "why", it.why},
                      Field{7, "change", it.change}, Field{8, "about", it.about}};
  }
};
static_assert(lists_every_member<DraftOwningUp>);

struct RedraftOwningUp {
  EventId draft;
  OwningKind what{};
  Words did;
  std::optional<Words> will;
  std::optional<Words> may_have_done;
  std::optional<Words> regret;
  std::optional<Words> why;
  std::optional<Words> change;
  std::optional<EventId> about;
  static constexpr Kind kind{121, "redraft_owning_up"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "draft", it.draft},
                      Field{2, "what", it.what},
                      Field{3, "did", it.did},
                      Field{4, "will", it.will},
                      Field{5, "may_have_done", it.may_have_done},
                      Field{6, "regret", it.regret},
                      Field{7, "why", it.why},
                      Field{8, "change", it.change},
                      Field{9, "about", it.about}};
  }
};
static_assert(lists_every_member<RedraftOwningUp>);

struct DropOwningUp {
  EventId draft;
  static constexpr Kind kind{122, "drop_owning_up"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "draft", it.draft}}; }
};
static_assert(lists_every_member<DropOwningUp>);

struct OwnUp {
  std::optional<EventId> from;  // the draft it came from, which stays here
  OwningKind what{};
  Words did;
  std::optional<Words> will;
  std::optional<Words> may_have_done;
  std::optional<Words> regret;
  std::optional<Words> why;
  std::optional<Words> change;
  std::optional<EventId> about;
  std::optional<CameOut> came_out;
  static constexpr Kind kind{123, "own_up"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "from", it.from},
                      Field{2, "what", it.what},
                      Field{3, "did", it.did},
                      Field{4, "will", it.will},
                      Field{5, "may_have_done", it.may_have_done},
                      Field{6, "regret", it.regret},
                      Field{7, "why", it.why},
                      Field{8, "change", it.change},
                      Field{9, "about", it.about},
                      Field{10, "came_out", it.came_out}};
  }
};
static_assert(lists_every_member<OwnUp>);

struct SayToldByMe {
  std::optional<EventId> from;
  OwningKind what{};
  std::optional<Words> line;
  std::optional<EventId> about;
  std::optional<CameOut> came_out;
  static constexpr Kind kind{124, "say_told_by_me"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "from", it.from}, Field{2, "what", it.what},
                      Field{3, "line", it.line}, Field{4, "about", it.about},
                      Field{5, "came_out", it.came_out}};
  }
};
static_assert(lists_every_member<SayToldByMe>);

// `later` needs a time that is still to come, within 30 days. Later and not here may become now.
struct AnswerRoom {
  EventId owning_up;
  RoomAnswer answer{};
  std::optional<Instant> at;
  static constexpr Kind kind{125, "answer_room"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "owning_up", it.owning_up}, Field{2, "answer", it.answer},
                      Field{3, "at", it.at}};
  }
};
static_assert(lists_every_member<AnswerRoom>);

// Each answer once. Fault: not_open_yet before the reader had room for it.
struct AnswerOwningUp {
  EventId owning_up;
  OwningAnswer answer{};
  std::optional<Words> line;
  static constexpr Kind kind{126, "answer_owning_up"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "owning_up", it.owning_up}, Field{2, "answer", it.answer},
                      Field{3, "line", it.line}};
  }
};
static_assert(lists_every_member<AnswerOwningUp>);

struct AskAboutOwningUp {
  EventId owning_up;
  Words words;
  static constexpr Kind kind{127, "ask_about_owning_up"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "owning_up", it.owning_up}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<AskAboutOwningUp>);

struct AnswerOwningQuestion {
  EventId owning_up;
  EventId question;
  QuestionAnswer answer{};
  std::optional<Words> words;
  static constexpr Kind kind{128, "answer_owning_question"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "owning_up", it.owning_up}, Field{2, "question", it.question},
                      Field{3, "answer", it.answer}, Field{4, "words", it.words}};
  }
};
static_assert(lists_every_member<AnswerOwningQuestion>);

struct AddToOwningUp {
  EventId owning_up;
  Words words;
  static constexpr Kind kind{129, "add_to_owning_up"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "owning_up", it.owning_up}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<AddToOwningUp>);

struct SayHowOwningCameOut {
  EventId owning_up;
  CameOut came_out{};
  static constexpr Kind kind{130, "say_how_owning_came_out"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "owning_up", it.owning_up}, Field{2, "came_out", it.came_out}};
  }
};
static_assert(lists_every_member<SayHowOwningCameOut>);

struct OwningUpWish : OneOf<DraftOwningUp, RedraftOwningUp, DropOwningUp, OwnUp, SayToldByMe,
                            AnswerRoom, AnswerOwningUp, AskAboutOwningUp, AnswerOwningQuestion,
                            AddToOwningUp, SayHowOwningCameOut> {
  using OneOf::OneOf;
};

// --- what follows ---
// Of Mine.
struct OwningDraft {
  std::vector<Fact<OwningDraftFact>> facts;
  std::optional<OwningUpDrafted> now;  // as last worded; absent once it was dropped
  Instant at;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "now", it.now}, Field{3, "at", it.at}};
  }
};
static_assert(lists_every_member<OwningDraft>);
void rejudge(const EventId& id, OwningDraft& draft);

// Of Us.
struct OwningUp {
  std::vector<Fact<OwningUpFact>> facts;
  std::optional<OwningUpTold> told;  // one of the two, from the fact that bears its name
  std::optional<ToldByMe> aloud;
  MemberId by;
  Instant at;
  std::optional<RoomAnswer> room;  // the reader's last one
  std::optional<Instant> room_at;
  bool heard = false;
  bool need_space = false;
  bool want_repair = false;
  std::vector<Question> questions;
  std::optional<CameOut> teller_word;  // how it came out: the first word of each
  std::optional<CameOut> reader_word;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts},
                      Field{2, "told", it.told},
                      Field{3, "aloud", it.aloud},
                      Field{4, "by", it.by},
                      Field{5, "at", it.at},
                      Field{6, "room", it.room},
                      Field{7, "room_at", it.room_at},
                      Field{8, "heard", it.heard},
                      Field{9, "need_space", it.need_space},
                      Field{10, "want_repair", it.want_repair},
                      Field{11, "questions", it.questions},
                      Field{12, "teller_word", it.teller_word},
                      Field{13, "reader_word", it.reader_word}};
  }
  bool is_there() const { return told || aloud; }
  OwningKind kind() const { return told ? told->what : aloud->what; }
  // Has the reader let it open? What was told aloud is known already.
  bool is_read() const { return aloud || room == RoomAnswer::now; }
};
static_assert(lists_every_member<OwningUp>);
void rejudge(const EventId& id, OwningUp& owning_up);

// From 22:00 to 07:00 where the reader is, nothing hard opens by itself.
bool is_quiet_hour(Instant at, std::int32_t offset_minutes);

// Does an explanation begin with "but"? In the languages that the app speaks. A hint, never a rule.
bool begins_with_but(const Words& why);

}  // namespace troth
