#pragma once
// A need: what I need to be able to trust, in my own words. Mine until I tell it; telling writes a
// new fact whose words I have just seen. One of mine may be the one that matters most; that is all
// the weighing there is (product 3, R22).
#include <map>

#include "domain/limit.h"
#include "domain/past.h"
#include "domain/vocabulary.h"

namespace troth {

inline constexpr std::size_t need_about_max = 2;

// --- facts, mine ---
struct NeedNamed {
  Words words;
  std::optional<Words> looks_like;  // how it looks when it is met
  std::vector<NeedAbout> about;     // one or two, or none said
  static constexpr Kind kind{40, "need_named"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "looks_like", it.looks_like},
                      Field{3, "about", it.about}};
  }
};
static_assert(lists_every_member<NeedNamed>);

struct NeedReworded {
  EventId need;
  Words words;
  std::optional<Words> looks_like;
  std::vector<NeedAbout> about;
  static constexpr Kind kind{41, "need_reworded"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "need", it.need}, Field{2, "words", it.words},
                      Field{3, "looks_like", it.looks_like}, Field{4, "about", it.about}};
  }
};
static_assert(lists_every_member<NeedReworded>);

struct NeedRetired {
  EventId need;
  static constexpr Kind kind{42, "need_retired"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "need", it.need}}; }
};
static_assert(lists_every_member<NeedRetired>);

struct NeedPutFirst {  // the one that matters most
  EventId need;
  static constexpr Kind kind{43, "need_put_first"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "need", it.need}}; }
};
static_assert(lists_every_member<NeedPutFirst>);

// --- facts, ours ---
struct NeedTold {
  Words words;
  std::optional<Words> looks_like;
  std::vector<NeedAbout> about;
  static constexpr Kind kind{44, "need_told"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "looks_like", it.looks_like},
                      Field{3, "about", it.about}};
  }
};
static_assert(lists_every_member<NeedTold>);

// The third answer, "one small thing I'll do", is a promise that names this need.
enum class NeedAnswer : std::uint8_t { heard, tell_me_more };
TROTH_NAMES(NeedAnswer, "heard", "tell_me_more");

struct NeedAnswered {
  EventId need;
  NeedAnswer answer{};
  static constexpr Kind kind{45, "need_answered"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "need", it.need}, Field{2, "answer", it.answer}};
  }
};
static_assert(lists_every_member<NeedAnswered>);

struct NeedSaidMore {  // by the one whose need it is
  EventId need;
  Words words;
  static constexpr Kind kind{46, "need_said_more"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "need", it.need}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<NeedSaidMore>);

struct NeedLetRest {  // by the one whose need it is: it needs no answer any more
  EventId need;
  static constexpr Kind kind{47, "need_let_rest"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "need", it.need}}; }
};
static_assert(lists_every_member<NeedLetRest>);

Status fits(const NeedNamed& it);
Status fits(const NeedReworded& it);
inline Status fits(const NeedRetired&) { return {}; }
inline Status fits(const NeedPutFirst&) { return {}; }
Status fits(const NeedTold& it);
inline Status fits(const NeedAnswered&) { return {}; }
inline Status fits(const NeedSaidMore& it) { return page_fits(it.words); }
inline Status fits(const NeedLetRest&) { return {}; }

struct NeedFact : OneOf<NeedNamed, NeedReworded, NeedRetired> {
  using OneOf::OneOf;
};
Status all_fit(const NeedFact& fact);
EventId matter_of(const NeedFact& fact, const EventId& own);
struct ToldNeedFact : OneOf<NeedTold, NeedAnswered, NeedSaidMore, NeedLetRest> {
  using OneOf::OneOf;
};
Status all_fit(const ToldNeedFact& fact);
EventId matter_of(const ToldNeedFact& fact, const EventId& own);

// --- wishes ---
struct NameNeed {
  Words words;
  std::optional<Words> looks_like;
  std::vector<NeedAbout> about;
  static constexpr Kind kind{40, "name_need"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "words", it.words}, Field{2, "looks_like", it.looks_like},
                      Field{3, "about", it.about}};
  }
};
static_assert(lists_every_member<NameNeed>);

struct RewordNeed {
  EventId need;
  Words words;
  std::optional<Words> looks_like;
  std::vector<NeedAbout> about;
  static constexpr Kind kind{41, "reword_need"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "need", it.need}, Field{2, "words", it.words},
                      Field{3, "looks_like", it.looks_like}, Field{4, "about", it.about}};
  }
};
static_assert(lists_every_member<RewordNeed>);

struct RetireNeed {
  EventId need;
  static constexpr Kind kind{42, "retire_need"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "need", it.need}}; }
};
static_assert(lists_every_member<RetireNeed>);

struct PutNeedFirst {
  EventId need;
  static constexpr Kind kind{43, "put_need_first"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "need", it.need}}; }
};
static_assert(lists_every_member<PutNeedFirst>);

// The words are what the author has just seen and is about to tell; `from` is the need of Mine they
// came from, which stays here. Without `from` it is told straight away.
struct TellNeed {
  std::optional<EventId> from;
  Words words;
  std::optional<Words> looks_like;
  std::vector<NeedAbout> about;
  static constexpr Kind kind{44, "tell_need"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "from", it.from}, Field{2, "words", it.words},
                      Field{3, "looks_like", it.looks_like}, Field{4, "about", it.about}};
  }
};
static_assert(lists_every_member<TellNeed>);

struct AnswerNeed {
  EventId need;
  NeedAnswer answer{};
  static constexpr Kind kind{45, "answer_need"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "need", it.need}, Field{2, "answer", it.answer}};
  }
};
static_assert(lists_every_member<AnswerNeed>);

struct SayMoreAboutNeed {
  EventId need;
  Words words;
  static constexpr Kind kind{46, "say_more_about_need"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "need", it.need}, Field{2, "words", it.words}};
  }
};
static_assert(lists_every_member<SayMoreAboutNeed>);

struct LetNeedRest {
  EventId need;
  static constexpr Kind kind{47, "let_need_rest"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "need", it.need}}; }
};
static_assert(lists_every_member<LetNeedRest>);

struct NeedWish : OneOf<NameNeed, RewordNeed, RetireNeed, PutNeedFirst, TellNeed, AnswerNeed,
                        SayMoreAboutNeed, LetNeedRest> {
  using OneOf::OneOf;
};

// --- what follows ---
struct Need {  // of Mine
  std::vector<Fact<NeedFact>> facts;
  // judged from the facts
  std::optional<NeedNamed> now;  // as last worded; absent while the fact that named it is not here
  Instant named;
  bool retired = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "now", it.now},
                      Field{3, "named", it.named}, Field{4, "retired", it.retired}};
  }
};
static_assert(lists_every_member<Need>);
void rejudge(const EventId& id, Need& need);

struct ToldNeed {  // of Us
  std::vector<Fact<ToldNeedFact>> facts;
  // judged from the facts
  std::optional<NeedTold> told;
  MemberId by;
  std::optional<NeedAnswer> answer;  // the other's last one
  bool said_more = false;            // after the last "tell me more"
  bool rests = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts},
                      Field{2, "told", it.told},
                      Field{3, "by", it.by},
                      Field{4, "answer", it.answer},
                      Field{5, "said_more", it.said_more},
                      Field{6, "rests", it.rests}};
  }
};
static_assert(lists_every_member<ToldNeed>);
void rejudge(const EventId& id, ToldNeed& need);

}  // namespace troth
