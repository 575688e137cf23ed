#include "troth.h"

#include "codec/json.h"

namespace troth {

Bytes Troth::handle_message(BytesView message) {
  const auto asked = json::read_message<Asked>(message);
  if (!asked) {
    Reply reply;
    reply.fault = asked.error().code;
    reply.fault_detail = static_cast<std::int64_t>(asked.error().detail);
    return json::message_from(reply);
  }
  return json::message_from(handle(*asked));
}

}  // namespace troth
