#pragma once
// Moments as they are shown: told ones to both, kept ones to me.
#include "view/story.h"

namespace troth::view {

struct MomentRow {
  EventId id;
  bool by_me = false;  // I noticed it, about them
  Words line;
  std::optional<Builder> builder;
  std::optional<EventId> promise;
  std::optional<EventId> need;
  Instant told;
  bool thanked = false;
  bool can_thank = false;
  bool here = false;
  std::vector<StoryLine> story;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "by_me", it.by_me},
                      Field{3, "line", it.line},
                      Field{4, "builder", it.builder},
                      Field{5, "promise", it.promise},
                      Field{6, "need", it.need},
                      Field{7, "told", it.told},
                      Field{8, "thanked", it.thanked},
                      Field{9, "can_thank", it.can_thank},
                      Field{10, "here", it.here},
                      Field{11, "story", it.story}};
  }
};
static_assert(lists_every_member<MomentRow>);

MomentRow row_of(const EventId& id, const ToldMoment& moment, const troth::Us& us, const Now& now,
                 const Beside& beside);

struct KeptMomentRow {
  EventId id;
  Words line;
  std::optional<Builder> builder;
  std::optional<EventId> promise;
  std::optional<EventId> need;
  Instant kept;
  bool told = false;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},           Field{2, "line", it.line},
                      Field{3, "builder", it.builder}, Field{4, "promise", it.promise},
                      Field{5, "need", it.need},       Field{6, "kept", it.kept},
                      Field{7, "told", it.told}};
  }
};
static_assert(lists_every_member<KeptMomentRow>);

}  // namespace troth::view
