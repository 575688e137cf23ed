#include "post/pull.h"

namespace troth::post {

Bytes page_of(const PulledLogs& logs, BytesView frames) {
  const Bytes head = cbor::encoded(logs);
  Bytes page;
  page.reserve(4 + head.size() + frames.size());
  append_le(page, static_cast<std::uint32_t>(head.size()));
  append(page, head);
  append(page, frames);
  return page;
}

Result<Pulled> reply_to_pull(const Answer& answer) {
  if (answer.status != 200) return std::unexpected(fault_in(answer));
  const BytesView body = answer.body;
  if (body.size() < 4) return failed(FaultCode::relay_other_version);
  const std::size_t head_size = read_le<std::uint32_t>(body);
  if (head_size > body.size() - 4) return failed(FaultCode::relay_other_version);
  auto head = cbor::decoded<PulledLogs>(body.subspan(4, head_size));
  if (!head.has_value()) return failed(FaultCode::relay_other_version);
  Pulled pulled{std::move(head->logs), head->more, {}};
  for (auto rest = body.subspan(4 + head_size); !rest.empty();) {
    if (rest.size() < 4) return failed(FaultCode::relay_other_version);
    const std::size_t size = read_le<std::uint32_t>(rest);
    if (size > rest.size() - 4) return failed(FaultCode::relay_other_version);
    pulled.frames.push_back(rest.subspan(4, size));
    rest = rest.subspan(4 + size);
  }
  return pulled;
}

}  // namespace troth::post
