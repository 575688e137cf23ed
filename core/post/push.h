#pragma once
// The conversation that gives frames to the relay (protocol 2.7, 2.8). Frames travel as they are,
// after their length:
//
//   body   = space_id(16) ‖ parcel{1..64}
//   parcel = u8 urgency (0 now, 1 quiet) ‖ le32 size ‖ frame(size)
//
// Frames of one log stand in the order of their numbers. A frame of another account's log comes
// without its private sheet (a refill, A2). Each frame gets its own verdict, in the same order;
// sending again is always safe.
#include "post/envelope.h"

namespace troth::post {

inline constexpr std::size_t frames_in_a_push_max = 64;

// Says when the other account may have it: at once, or not before the daily mail hour or the log's
// next now-frame (A5).
enum class Urgency : std::uint8_t { now, quiet };
TROTH_NAMES(Urgency, "now", "quiet");

struct Parcel {
  Urgency urgency{};
  BytesView frame;  // somebody else's bytes
};
struct Push {
  SpaceId space;
  std::vector<Parcel> parcels;
};

enum class Verdict : std::uint8_t {
  ok,        // kept, and on disk
  dup,       // had it already: a success
  gap,       // the relay needs the frames from `need` on first
  conflict,  // another frame stands at this place: `stored` is its header and signature
  refused,   // see `why`
};
TROTH_NAMES(Verdict, "ok", "dup", "gap", "conflict", "refused");

struct FrameVerdict {
  Verdict verdict{};
  std::optional<std::uint64_t> need;
  std::optional<Bytes> stored;
  std::optional<Refusal> why;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "verdict", it.verdict}, Field{2, "need", it.need},
                      Field{3, "stored", it.stored}, Field{4, "why", it.why}};
  }
  friend bool operator==(const FrameVerdict&, const FrameVerdict&) = default;
};
static_assert(lists_every_member<FrameVerdict>);

struct Pushed {
  std::vector<FrameVerdict> verdicts;
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "verdicts", it.verdicts}}; }
};
static_assert(lists_every_member<Pushed>);

Call call_for_push(const Push& push, const Token& token);
// The parcels look into `body`. Faults: malformed, too_large, limit_reached.
Result<Push> push_in(BytesView body);
// Faults: as reply_to(), and relay_other_version when there are not as many verdicts as frames.
Result<Pushed> reply_to_push(const Answer& answer, std::size_t frames);

}  // namespace troth::post
