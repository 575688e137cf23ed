#pragma once
// The two strands through the whole history, one stretch of time at once (a month, as the reader's
// calendar has it): what happened, as marks that open their matters, the last first. Exchanging the
// two exchanges nothing here: nobody's hand is in it, and there is no count.
//
// For paper there is more: what was said in the stretch, line by line, as both can read it.
#include "domain/answers.h"
#include "view/line.h"
#include "view/story.h"
#include "view/strand.h"

namespace troth::view {

struct Happening {
  std::optional<Mark> mark;    // none: it has no mark on the strands, and stands in the list only
  std::optional<Mark> closed;  // of a gap: how it was closed since
  Matter matter{};
  EventId of;
  Instant at;
  std::optional<Words> words;  // one line of it; long ones end in "…"
  bool taken_back = false;     // by its author: the words stay
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "mark", it.mark},
                      Field{2, "closed", it.closed},
                      Field{3, "matter", it.matter},
                      Field{4, "of", it.of},
                      Field{5, "at", it.at},
                      Field{6, "words", it.words},
                      Field{7, "taken_back", it.taken_back}};
  }
};
static_assert(lists_every_member<Happening>);

// What was said about one matter in the stretch. `story` or `lines`, as its row has them.
struct Told {
  Matter matter{};
  EventId of;
  std::optional<Words> words;
  std::vector<StoryLine> story;
  std::vector<Line> lines;
  std::int32_t depth = 0;  // of an opening: its question
  std::int32_t prompt = 0;
  std::optional<Answers> my_answers;  // of what opened together (device/timeline.cpp)
  std::optional<Answers> their_answers;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "matter", it.matter},
                      Field{2, "of", it.of},
                      Field{3, "words", it.words},
                      Field{4, "story", it.story},
                      Field{5, "lines", it.lines},
                      Field{6, "depth", it.depth},
                      Field{7, "prompt", it.prompt},
                      Field{8, "my_answers", it.my_answers},
                      Field{9, "their_answers", it.their_answers}};
  }
};
static_assert(lists_every_member<Told>);

// Of Mine. Safety is never among them: it has a page of its own, and goes on no paper.
enum class OwnKind : std::uint8_t {
  need,
  promise,
  before,  // written before the two were linked
  hurt,
  draft,  // of an owning up
  shaped_me,
  moment,
  note,
};
TROTH_NAMES(OwnKind, "need", "promise", "before", "hurt", "draft", "shaped_me", "moment", "note");

struct OwnThing {
  OwnKind what{};
  EventId of;
  Instant at;  // when it was written
  std::vector<Words> words;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what}, Field{2, "of", it.of}, Field{3, "at", it.at},
                      Field{4, "words", it.words}};
  }
};
static_assert(lists_every_member<OwnThing>);

struct Timeline {
  std::vector<Happening> happenings;  // the last first
  // The nearest things before and after the stretch, and the first of all: where there is nothing
  // between, nothing is asked for and nothing is said.
  std::optional<Instant> earlier;
  std::optional<Instant> later;
  std::optional<Instant> first;
  bool more = false;          // the stretch holds more than fits; the first ones are not here
  std::vector<Told> told;     // for paper only, in time
  std::vector<OwnThing> own;  // for paper only, and only if that was asked for; in time
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "happenings", it.happenings},
                      Field{2, "earlier", it.earlier},
                      Field{3, "later", it.later},
                      Field{4, "first", it.first},
                      Field{5, "more", it.more},
                      Field{6, "told", it.told},
                      Field{7, "own", it.own}};
  }
};
static_assert(lists_every_member<Timeline>);

inline constexpr std::size_t happenings_max = 1000;
inline constexpr std::size_t told_bytes_max = 1'000'000;  // about as many, as JSON

struct TimelineAsk {
  Instant from;
  Instant until;           // not in it any more
  bool for_paper = false;  // with `told`
  bool with_mine = false;  // and `own`; Mine is open
};
Timeline timeline_of(const Reader& reader, const TimelineAsk& ask);

// Everything of Mine that has words, but safety; in no order. `state.mine` is open.
std::vector<OwnThing> own_things_of(const State& state, const Now& now);

}  // namespace troth::view
