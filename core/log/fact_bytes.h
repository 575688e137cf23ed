#pragma once
// Between facts (core/domain) and items of a sheet: type = the number of the kind, version = 1,
// bytes = CBOR of the alternative. Written once, for ever; a kind never changes its number
// (protocol 2.11).
#include "domain/event.h"
#include "log/sheet.h"

namespace troth {

inline constexpr std::uint16_t fact_version = 1;
inline constexpr std::uint16_t protocol_type_min =
    1000;  // types from here on are not core/domain's

Item item_of(const Body& body);

// Faults: not_found for a type or version that this program does not know (to be kept, not
// understood); malformed and the other faults of codec/cbor.h for a known type with bytes that are
// not one of its facts.
Result<Body> body_of(const Item& item);

// What an unknown fact is about, as far as its bytes tell: by convention, a fact about an entity
// names it in field 1. Zero when it names none. A critical unknown fact freezes that entity:
// "update needed" (P14).
EventId entity_of(BytesView bytes);

}  // namespace troth
