#pragma once
// What a search found, on this device and nowhere else: made anew for whoever asks, kept by nobody.
#include "view/timeline.h"

namespace troth::view {

struct Finding {
  std::optional<Matter> matter;  // of Us, where it opens ...
  std::optional<OwnThing> own;   // ... or of Mine: only I see it
  EventId of;
  Instant at;                 // when it was said
  std::optional<bool> by_me;  // who said it; none: it says itself
  // The place, and what stands around it: "… will be late on ", "Tuesday", " because of the …".
  // Words, but with the spaces at their ends.
  std::string before;
  std::string hit;
  std::string after;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "matter", it.matter}, Field{2, "own", it.own},
                      Field{3, "of", it.of},         Field{4, "at", it.at},
                      Field{5, "by_me", it.by_me},   Field{6, "before", it.before},
                      Field{7, "hit", it.hit},       Field{8, "after", it.after}};
  }
};
static_assert(lists_every_member<Finding>);

struct Found {
  std::vector<Finding> findings;  // the last first
  bool more = false;              // older ones are not here; another word brings them nearer
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "findings", it.findings}, Field{2, "more", it.more}};
  }
};
static_assert(lists_every_member<Found>);

inline constexpr std::size_t findings_max = 60;

}  // namespace troth::view
