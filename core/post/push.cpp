#include "post/push.h"

namespace troth::post {

Call call_for_push(const Push& push, const Token& token) {
  Call call{Route::push, token, {}};
  std::size_t size = SpaceId::size;
  for (const auto& parcel : push.parcels) size += 5 + parcel.frame.size();
  call.body.reserve(size);
  append(call.body, push.space.bytes);
  for (const auto& parcel : push.parcels) {
    call.body.push_back(static_cast<std::uint8_t>(parcel.urgency));
    append_le(call.body, static_cast<std::uint32_t>(parcel.frame.size()));
    append(call.body, parcel.frame);
  }
  return call;
}

Result<Push> push_in(BytesView body) {
  if (body.size() > body_bytes_max) return failed(FaultCode::too_large, body_bytes_max);
  if (body.size() <= SpaceId::size) return failed(FaultCode::malformed);
  Push push{SpaceId{array_of<SpaceId::size>(body)}, {}};
  for (auto rest = body.subspan(SpaceId::size); !rest.empty();) {
    if (push.parcels.size() == frames_in_a_push_max)
      return failed(FaultCode::limit_reached, frames_in_a_push_max);
    if (rest.size() < 5 || rest[0] > 1) return failed(FaultCode::malformed);
    const std::size_t size = read_le<std::uint32_t>(rest.subspan(1));
    if (size > rest.size() - 5) return failed(FaultCode::malformed);
    push.parcels.push_back({static_cast<Urgency>(rest[0]), rest.subspan(5, size)});
    rest = rest.subspan(5 + size);
  }
  return push;
}

Result<Pushed> reply_to_push(const Answer& answer, std::size_t frames) {
  if (answer.status != 200) return std::unexpected(fault_in(answer));
  auto pushed = cbor::decoded<Pushed>(answer.body);
  if (!pushed.has_value() || pushed->verdicts.size() != frames)
    return failed(FaultCode::relay_other_version);
  return pushed;
}

}  // namespace troth::post
