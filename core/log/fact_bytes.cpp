#include "log/fact_bytes.h"

#include "codec/cbor.h"

namespace troth {
namespace {

template <std::size_t I = 0>
Result<Body> read_as(std::uint16_t type, BytesView bytes) {
  if constexpr (I == std::variant_size_v<Body>) {
    return failed(FaultCode::not_found, type);
  } else {
    using What = std::variant_alternative_t<I, Body>;
    static_assert(What::kind.number > 0 && What::kind.number < protocol_type_min);
    if (type != What::kind.number) return read_as<I + 1>(type, bytes);
    TROTH_TRY(what, cbor::decoded<What>(bytes));
    return Body(std::move(what));
  }
}

}  // namespace

Item item_of(const Body& body) {
  return {static_cast<std::uint16_t>(kind_of(body).number), fact_version, false,
          std::visit([](const auto& what) { return cbor::encoded(what); }, body)};
}

Result<Body> body_of(const Item& item) {
  if (item.version != fact_version) return failed(FaultCode::not_found, item.type);
  return read_as(item.type, item.bytes);
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
