#include "log/fact_bytes.h"

#include "codec/cbor.h"

namespace troth {
namespace {

template <class... Ts>
constexpr bool below_protocol(const std::variant<Ts...>*);
template <class T>
constexpr bool is_below_protocol() {
  if constexpr (Choice<T>)
    return below_protocol(static_cast<const T*>(nullptr));
  else
    return T::kind.number > 0 && T::kind.number < protocol_type_min;
}
template <class... Ts>
constexpr bool below_protocol(const std::variant<Ts...>*) {
  return (... && is_below_protocol<Ts>());
}
static_assert(is_below_protocol<Body>());

}  // namespace

Item item_of(const Body& body) {
  return {static_cast<std::uint16_t>(kind_of(body).number), fact_version, false,
          with_kind(body, [](const auto& what) { return cbor::encoded(what); })};
}

Result<Body> body_of(const Item& item) {
  if (item.version != fact_version) return failed(FaultCode::not_found, item.type);
  if (!is_kind<Body>(item.type)) return failed(FaultCode::not_found, item.type);
  cbor::Reader from(item.bytes);
  Body body;
  TROTH_CHECK(cbor::read_kind(from, body, item.type));
  if (!from.at_end()) return failed(FaultCode::malformed, from.at());
  return body;
}

EventId entity_of(BytesView bytes) {
  cbor::Reader from(bytes);
  EventId id;
  const auto fields = from.expect(5);
  if (!fields || *fields == 0) return {};
  std::uint64_t key = 0;
  if (!cbor::read(from, key) || key != 1 || !cbor::read(from, id)) return {};
  return id;
}

}  // namespace troth
