#pragma once
// A fact of the protocol's own (core/log, core/sync: types from 1000 on) as an item of a sheet, as
// fact_bytes.h makes one of core/domain's: type = the number of its kind, bytes = its CBOR.
#include "codec/cbor.h"
#include "log/sheet.h"

namespace troth {

template <class ProtocolFact>
Item protocol_item(const ProtocolFact& fact) {
  Item item;
  item.type = static_cast<std::uint16_t>(ProtocolFact::kind.number);
  item.bytes = cbor::encoded(fact);
  return item;
}

}  // namespace troth
