#pragma once
// Needs as they are shown: those of Mine to me, those that were told to both.
#include "view/story.h"

namespace troth::view {

enum class NeedCan : std::uint8_t {
  answer_heard,
  ask_for_more,
  promise_something,
  say_more,
  let_rest
};
TROTH_NAMES(NeedCan, "answer_heard", "ask_for_more", "promise_something", "say_more", "let_rest");

struct NeedRow {  // told
  EventId id;
  bool by_me = false;
  Words words;
  std::optional<Words> looks_like;
  std::vector<NeedAbout> about;
  Instant told;
  Instant last;
  std::optional<NeedAnswer> answer;
  bool rests = false;
  bool here = false;
  std::vector<EventId> promises;  // made for it
  std::vector<NeedCan> can;
  std::vector<StoryLine> story;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "by_me", it.by_me},
                      Field{3, "words", it.words},
                      Field{4, "looks_like", it.looks_like},
                      Field{5, "about", it.about},
                      Field{6, "told", it.told},
                      Field{7, "last", it.last},
                      Field{8, "answer", it.answer},
                      Field{9, "rests", it.rests},
                      Field{10, "here", it.here},
                      Field{11, "promises", it.promises},
                      Field{12, "can", it.can},
                      Field{13, "story", it.story}};
  }
};
static_assert(lists_every_member<NeedRow>);

inline constexpr std::size_t need_promises_max = 20;

NeedRow row_of(const EventId& id, const ToldNeed& need, const State& state, const Now& now,
               const Beside& beside);

struct OwnNeedRow {  // of Mine
  EventId id;
  Words words;
  std::optional<Words> looks_like;
  std::vector<NeedAbout> about;
  Instant named;
  bool matters_most = false;
  bool retired = false;
  bool told = false;  // I told them
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "words", it.words},
                      Field{3, "looks_like", it.looks_like},
                      Field{4, "about", it.about},
                      Field{5, "named", it.named},
                      Field{6, "matters_most", it.matters_most},
                      Field{7, "retired", it.retired},
                      Field{8, "told", it.told}};
  }
};
static_assert(lists_every_member<OwnNeedRow>);

}  // namespace troth::view
