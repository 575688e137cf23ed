#pragma once
// Opened together (protocol 2.14, A12): each seals their words with a key that only their device
// has, and hands the key out when both have sealed. The rules of who may still take theirs back are
// here; what is inside a box, and whether a key fits, is not: here they are bytes.
#include <map>

#include "base/bytes.h"
#include "base/result.h"
#include "domain/past.h"

namespace troth {

inline constexpr std::size_t sealed_box_bytes =
    16 * 1024 + 64;  // padded, so that length says nothing

// --- facts, ours ---
struct Sealed {
  EventId what;  // the check-in, or the opening
  ByteArray<16> nonce;
  ByteArray<32> commit;
  Bytes box;
  static constexpr Kind kind{210, "sealed"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what}, Field{2, "nonce", it.nonce},
                      Field{3, "commit", it.commit}, Field{4, "box", it.box}};
  }
};
static_assert(lists_every_member<Sealed>);

// It counts only in the past of the other's Sealed; else it is void, and the author's device opens.
struct Unsealed {
  EventId what;
  static constexpr Kind kind{211, "unsealed"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<Unsealed>);

struct Opened {
  EventId what;
  EventId sealed;
  ByteArray<32> key;
  static constexpr Kind kind{212, "opened"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what}, Field{2, "sealed", it.sealed},
                      Field{3, "key", it.key}};
  }
};
static_assert(lists_every_member<Opened>);

inline Status fits(const Sealed& it) {
  if (it.box.size() > sealed_box_bytes) return failed(FaultCode::too_large, sealed_box_bytes);
  return {};
}
inline Status fits(const Unsealed&) { return {}; }
inline Status fits(const Opened&) { return {}; }
struct RevealFact : OneOf<Sealed, Unsealed, Opened> {
  using OneOf::OneOf;
};
Status all_fit(const RevealFact& fact);
EventId matter_of(const RevealFact& fact, const EventId& own);

// --- wishes, made by a device out of a person's "ready" --- Faults: not_found; not_theirs;
// already_answered; not_open_yet before both have sealed.
struct SealAnswers {
  EventId what;
  ByteArray<16> nonce;
  ByteArray<32> commit;
  Bytes box;
  static constexpr Kind kind{210, "seal_answers"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what}, Field{2, "nonce", it.nonce},
                      Field{3, "commit", it.commit}, Field{4, "box", it.box}};
  }
};
static_assert(lists_every_member<SealAnswers>);

// Fault: already_answered once the other has sealed as well.
struct UnsealAnswers {
  EventId what;
  static constexpr Kind kind{211, "unseal_answers"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "what", it.what}}; }
};
static_assert(lists_every_member<UnsealAnswers>);

struct OpenAnswers {
  EventId what;
  EventId sealed;
  ByteArray<32> key;
  static constexpr Kind kind{212, "open_answers"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "what", it.what}, Field{2, "sealed", it.sealed},
                      Field{3, "key", it.key}};
  }
};
static_assert(lists_every_member<OpenAnswers>);

struct RevealWish : OneOf<SealAnswers, UnsealAnswers, OpenAnswers> {
  using OneOf::OneOf;
};

// --- what follows ---
struct SealedSide {
  EventId sealed;  // the one that stands
  Instant at;
  std::vector<ByteArray<32>> keys;  // handed out for it; the first that fits the commitment opens
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "sealed", it.sealed}, Field{2, "at", it.at},
                      Field{3, "keys", it.keys}};
  }
};
static_assert(lists_every_member<SealedSide>);
struct Reveal {
  std::vector<Fact<RevealFact>> facts;
  std::map<MemberId, SealedSide> sides;  // of those who have sealed and not taken it back
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "facts", it.facts}, Field{2, "sides", it.sides}};
  }
  bool both_sealed() const { return sides.size() == 2; }
};
static_assert(lists_every_member<Reveal>);
void rejudge(const EventId& what, Reveal& reveal);
const Fact<RevealFact>* fact_of(const Reveal& reveal, const EventId& sealed);

}  // namespace troth
