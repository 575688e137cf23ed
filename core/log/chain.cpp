#include "log/chain.h"

namespace troth {

Chain::Chain(VerifiedCertificate certificate)
    : certificate_(std::move(certificate)),
      log_(certificate_.log()),
      links_{certificate_.first_prev()} {}

const Hash& Chain::link_at(std::uint64_t seq) const {
  TROTH_ASSERT(seq < links_.size());
  return links_[static_cast<std::size_t>(seq)];
}

Fit Chain::fit(const FrameHeader& header, const Hash& link) const {
  if (header.seq <= seq()) return link_at(header.seq) == link ? Fit::same : Fit::differs;
  if (header.seq > seq() + 1) return Fit::ahead;
  return header.prev == links_.back() ? Fit::next : Fit::elsewhere;
}

Result<std::uint64_t> check_fork(BytesView one, BytesView other, const VerifyKey& device) {
  TROTH_TRY(first, parse_frame(one));
  TROTH_TRY(second, parse_frame(other));
  TROTH_CHECK(check_signature(first, device));
  TROTH_CHECK(check_signature(second, device));
  const bool same_place = first.header.space == second.header.space &&
                          first.header.seq == second.header.seq &&
                          first.header.prev == second.header.prev;
  if (!same_place || link_of(first.header_bytes) == link_of(second.header_bytes))
    return failed(FaultCode::not_found);
  return first.header.seq;
}

}  // namespace troth
