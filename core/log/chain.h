#pragma once
// The chain of one device's log: each frame names the one before (protocol 2.3, 2.5, 2.8). A chain
// keeps the links only, 32 bytes a frame; the frames rest with the shell.
#include <vector>

#include "log/certificate.h"
#include "post/frame.h"

namespace troth {

// How a frame stands to what is known of its log. Nothing here looks at the signature: a frame may
// only be followed, or called a fork, once its signature was checked.
enum class Fit : std::uint8_t {
  next,       // names the head as the one before it
  same,       // is known already, bit for bit in its header
  ahead,      // earlier frames are missing
  differs,    // another frame is known in its place
  elsewhere,  // comes next but names another one before it: its author has two histories
};

class Chain {
 public:
  explicit Chain(VerifiedCertificate certificate);

  const LogId& log() const { return log_; }
  const MemberId& member() const { return certificate_.certificate().member; }
  const VerifyKey& device() const { return certificate_.certificate().device; }
  const VerifiedCertificate& certificate() const { return certificate_; }

  std::uint64_t seq() const { return links_.size() - 1; }  // of the head; 0 before the first
  const Hash& link() const { return links_.back(); }       // what the next frame has to name
  const Hash& link_at(std::uint64_t seq) const;            // seq <= seq()

  Fit fit(const FrameHeader& header, const Hash& link) const;
  void follow(const Hash& link) { links_.push_back(link); }  // of a checked frame that is next

 private:
  VerifiedCertificate certificate_;
  LogId log_;
  std::vector<Hash> links_;  // by seq; the one at 0 is what the first frame names
};

// Two heads (224 bytes each) of one log and seq, both signed by its device, with different links
// after the same frame: proof that this device has two histories (P6), and where they part. Faults:
// malformed, unknown_log, bad_signature; not_found when they prove nothing, or when the histories
// part earlier. The seq at which they part.
Result<std::uint64_t> check_fork(BytesView one, BytesView other, const VerifyKey& device);

// The proof as a fact, so that everybody who reads it comes to the same end of that log.
struct TwoHistories {
  Bytes one;
  Bytes other;
  static constexpr Kind kind{1006, "two_histories"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "one", it.one}, Field{2, "other", it.other}};
  }
  friend bool operator==(const TwoHistories&, const TwoHistories&) = default;
};
static_assert(lists_every_member<TwoHistories>);

}  // namespace troth
