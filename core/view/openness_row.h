#pragma once
// What one offers to be open about, that one keeps one's distance, and a line of what shaped one.
#include "view/line.h"

namespace troth::view {

enum class OpennessStanding : std::uint8_t {
  asked,
  answered,
  offered,
  over,
  ended,
  withdrawn,
};
TROTH_NAMES(OpennessStanding, "asked", "answered", "offered", "over", "ended", "withdrawn");

enum class OpennessCan : std::uint8_t {
  offer,     // OfferOpenness, with asked
  decline,   // DeclineOpenness: nobody else sees it
  withdraw,  // EndOpenness, of an ask
  end,       // EndOpenness
  thank,     // ThankForOpenness
};
TROTH_NAMES(OpennessCan, "offer", "decline", "withdraw", "end", "thank");

struct OpennessRow {
  EventId id;
  bool by_me = false;
  Words words;
  std::optional<Instant> until;
  OpennessStanding standing{};
  std::optional<EventId> asked;
  bool thanked = false;
  Instant said;
  Instant last;
  bool here = false;
  std::vector<OpennessCan> can;
  std::vector<Line> story;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},
                      Field{2, "by_me", it.by_me},
                      Field{3, "words", it.words},
                      Field{4, "until", it.until},
                      Field{5, "standing", it.standing},
                      Field{6, "asked", it.asked},
                      Field{7, "thanked", it.thanked},
                      Field{8, "said", it.said},
                      Field{9, "last", it.last},
                      Field{10, "here", it.here},
                      Field{11, "can", it.can},
                      Field{12, "story", it.story}};
  }
};
static_assert(lists_every_member<OpennessRow>);

struct DistanceRow {
  EventId id;
  bool by_me = false;
  Words because;
  bool heard = false;
  bool ended = false;
  Instant said;
  Instant last;
  bool can_hear = false;
  bool can_end = false;
  bool here = false;
  std::vector<Line> story;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},           Field{2, "by_me", it.by_me},
                      Field{3, "because", it.because}, Field{4, "heard", it.heard},
                      Field{5, "ended", it.ended},     Field{6, "said", it.said},
                      Field{7, "last", it.last},       Field{8, "can_hear", it.can_hear},
                      Field{9, "can_end", it.can_end}, Field{10, "here", it.here},
                      Field{11, "story", it.story}};
  }
};
static_assert(lists_every_member<DistanceRow>);

struct ToldShapedMeRow {
  EventId id;
  bool by_me = false;
  Words line;
  std::optional<EventId> need;
  bool heard = false;
  Instant told;
  Instant last;
  bool can_hear = false;
  bool here = false;
  std::vector<Line> story;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "id", it.id},       Field{2, "by_me", it.by_me},
                      Field{3, "line", it.line},   Field{4, "need", it.need},
                      Field{5, "heard", it.heard}, Field{6, "told", it.told},
                      Field{7, "last", it.last},   Field{8, "can_hear", it.can_hear},
                      Field{9, "here", it.here},   Field{10, "story", it.story}};
  }
};
static_assert(lists_every_member<ToldShapedMeRow>);

OpennessRow row_of(const EventId& id, const Openness& openness, const Reader& reader);
DistanceRow row_of(const EventId& id, const Distance& distance, const Reader& reader);
ToldShapedMeRow row_of(const EventId& id, const ToldShapedMe& shaped, const Reader& reader);

}  // namespace troth::view
