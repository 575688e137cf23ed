#pragma once
// The conversation that asks the relay for frames (protocol 2.8). A cursor is a log and the number
// after which to go on: there is no number of the server's own. What is answered:
//
//   body  = le32 size ‖ CBOR of PulledLogs(size) ‖ { le32 size ‖ frame(size) }*
//
// Every log of the space that this account may see is listed with its head; those that no cursor
// named also with their certificate, and their frames come from number 1 on. Frames of a log stand
// in the order of their numbers; several logs share a page fairly, so that none has to wait for the
// end of another. Frames of one's own logs are whole; the other person's are header, signature and
// shared sheet (the private sheet goes to its author's account only).
#include "post/envelope.h"

namespace troth::post {

inline constexpr std::size_t page_bytes_max =
    1024 * 1024;  // of frames, unless the first alone is larger

struct Cursor {
  LogId log;
  std::uint64_t after = 0;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "log", it.log}, Field{2, "after", it.after}};
  }
  friend bool operator==(const Cursor&, const Cursor&) = default;
};
static_assert(lists_every_member<Cursor>);

// Refusals: refused (no such space, or not in it).
struct Pull {
  SpaceId space;
  std::vector<Cursor> cursors;
  std::uint64_t max = page_bytes_max;  // bytes of frames that this device wants at once
  static constexpr Route route = Route::pull;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "space", it.space}, Field{2, "cursors", it.cursors},
                      Field{3, "max", it.max}};
  }
};
static_assert(lists_every_member<Pull>);

struct PulledLog {
  LogId log;
  bool own = false;        // of this account: frames carry their private sheet
  bool solo = false;       // from before linking
  std::uint64_t head = 0;  // the last number this account may see now
  std::optional<Bytes> certificate;
  // Of one's own: the first frame whose private sheet is not here, because the other person brought
  // it back. Giving it again adds the sheet.
  std::optional<std::uint64_t> bare_from;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "log", it.log},
                      Field{2, "own", it.own},
                      Field{3, "solo", it.solo},
                      Field{4, "head", it.head},
                      Field{5, "certificate", it.certificate},
                      Field{6, "bare_from", it.bare_from}};
  }
  friend bool operator==(const PulledLog&, const PulledLog&) = default;
};
static_assert(lists_every_member<PulledLog>);

struct PulledLogs {
  std::vector<PulledLog> logs;
  bool more = false;  // pull again with the cursors moved
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "logs", it.logs}, Field{2, "more", it.more}};
  }
};
static_assert(lists_every_member<PulledLogs>);

struct Pulled {
  std::vector<PulledLog> logs;
  bool more = false;
  std::vector<BytesView> frames;  // look into the answer's body
};

// The page as the relay sends it: `frames` is the part after the CBOR, written already.
Bytes page_of(const PulledLogs& logs, BytesView frames);
// Faults: as reply_to().
Result<Pulled> reply_to_pull(const Answer& answer);

}  // namespace troth::post
