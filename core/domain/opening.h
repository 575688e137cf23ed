#pragma once
// An opening: a question of depth 1, 2 or 3 that both answer, opened together (reveal.h). How deep
// is learnt by a match in which each learns only what both said yes to (protocol 2.15, A13): the
// messages are bytes here; "no" and "not yet" are the same random points. An open serious hurt
// closes depths 2 and 3 for both and names nobody (R2).
#include <map>

#include "base/bytes.h"
#include "base/result.h"
#include "domain/past.h"

namespace troth {

inline constexpr std::int32_t depth_most = 3;
inline constexpr std::size_t match_slots = 4;  // depth 1, 2, 3, spare
inline constexpr std::int32_t match_steps = 3;
inline constexpr std::size_t match_bytes_max = 2 * match_slots * 32;
inline constexpr std::int32_t prompts_most = 1000;

// --- facts, ours ---
// By either. It goes on once the other enters as well.
struct OpeningEntered {
  static constexpr Kind kind{220, "opening_entered"};
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};
static_assert(lists_every_member<OpeningEntered>);

// By the other.
struct OpeningJoined {
  EventId opening;
  static constexpr Kind kind{221, "opening_joined"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "opening", it.opening}}; }
};
static_assert(lists_every_member<OpeningJoined>);

struct MatchStepped {
  EventId opening;
  std::int32_t step = 0;           // 1 to 3
  std::optional<EventId> answers;  // the step before
  Bytes points;
  static constexpr Kind kind{222, "match_stepped"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "opening", it.opening}, Field{2, "step", it.step},
                      Field{3, "answers", it.answers}, Field{4, "points", it.points}};
  }
};
static_assert(lists_every_member<MatchStepped>);

// By either; the first in the one order counts.
struct PromptChosen {
  EventId opening;
  std::int32_t depth = 0;
  std::int32_t prompt = 0;  // its number in the app's list
  static constexpr Kind kind{223, "prompt_chosen"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "opening", it.opening}, Field{2, "depth", it.depth},
                      Field{3, "prompt", it.prompt}};
  }
};
static_assert(lists_every_member<PromptChosen>);

// By either, at any time.
struct OpeningClosed {
  EventId opening;
  static constexpr Kind kind{224, "opening_closed"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "opening", it.opening}}; }
};
static_assert(lists_every_member<OpeningClosed>);

// --- facts, mine ---
// Topics of intimacy are absent until chosen (R33).
struct TopicChosen {
  std::int32_t topic = 0;  // its number in the app's list
  bool wanted = false;
  static constexpr Kind kind{225, "topic_chosen"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "topic", it.topic}, Field{2, "wanted", it.wanted}};
  }
};
static_assert(lists_every_member<TopicChosen>);

Status fits(const MatchStepped& it);
Status fits(const PromptChosen& it);
Status fits(const TopicChosen& it);
inline Status fits(const OpeningEntered&) { return {}; }
inline Status fits(const OpeningJoined&) { return {}; }
inline Status fits(const OpeningClosed&) { return {}; }
struct OpeningFact
    : OneOf<OpeningEntered, OpeningJoined, MatchStepped, PromptChosen, OpeningClosed> {
  using OneOf::OneOf;
};
Status all_fit(const OpeningFact& fact);
EventId matter_of(const OpeningFact& fact, const EventId& own);

// --- wishes --- Faults: not_found; not_theirs; no_partner; already_answered; already_ended;
// not_open_yet; out_of_range, also for a depth that is closed now.
struct EnterOpening {
  static constexpr Kind kind{220, "enter_opening"};
  static constexpr auto fields(auto&) { return std::tuple<>{}; }
};
static_assert(lists_every_member<EnterOpening>);

struct JoinOpening {
  EventId opening;
  static constexpr Kind kind{221, "join_opening"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "opening", it.opening}}; }
};
static_assert(lists_every_member<JoinOpening>);

// Made by a device.
struct StepMatch {
  EventId opening;
  std::int32_t step = 0;
  std::optional<EventId> answers;
  Bytes points;
  static constexpr Kind kind{222, "step_match"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "opening", it.opening}, Field{2, "step", it.step},
                      Field{3, "answers", it.answers}, Field{4, "points", it.points}};
  }
};
static_assert(lists_every_member<StepMatch>);

struct ChoosePrompt {
  EventId opening;
  std::int32_t depth = 0;
  std::int32_t prompt = 0;
  static constexpr Kind kind{223, "choose_prompt"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "opening", it.opening}, Field{2, "depth", it.depth},
                      Field{3, "prompt", it.prompt}};
  }
};
static_assert(lists_every_member<ChoosePrompt>);

struct CloseOpening {
  EventId opening;
  static constexpr Kind kind{224, "close_opening"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "opening", it.opening}}; }
};
static_assert(lists_every_member<CloseOpening>);

struct ChooseTopic {
  std::int32_t topic = 0;
  bool wanted = false;
  static constexpr Kind kind{225, "choose_topic"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "topic", it.topic}, Field{2, "wanted", it.wanted}};
  }
};
static_assert(lists_every_member<ChooseTopic>);

struct OpeningWish
    : OneOf<EnterOpening, JoinOpening, StepMatch, ChoosePrompt, CloseOpening, ChooseTopic> {
  using OneOf::OneOf;
};

// --- what follows ---
struct Opening {
  std::vector<Fact<OpeningFact>> facts;
  bool entered = false;  // false while the fact that bears its name is not here
  MemberId by;
  Instant at;
  bool joined = false;
  std::vector<EventId> steps;  // that count: 1 by the lower member, 2 by the other, 3 by the lower
  std::optional<PromptChosen> prompt;
  bool closed = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts},   Field{2, "entered", it.entered},
                      Field{3, "by", it.by},         Field{4, "at", it.at},
                      Field{5, "joined", it.joined}, Field{6, "steps", it.steps},
                      Field{7, "prompt", it.prompt}, Field{8, "closed", it.closed}};
  }
};
static_assert(lists_every_member<Opening>);
void rejudge(const EventId& id, Opening& opening);

}  // namespace troth
