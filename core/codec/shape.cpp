#include "codec/shape.h"

#include <cstring>

#include "base/result.h"

namespace troth::codec {

Number number_at(const void* it, std::uint8_t size, bool is_signed) {
  Number number;
  std::memcpy(&number.bits, it, size);
  if (!is_signed || size == 0) return number;
  const std::uint64_t sign = std::uint64_t{1} << (8 * size - 1);
  if ((number.bits & sign) == 0) return number;
  number.is_negative = true;
  number.bits |= ~(sign | (sign - 1));
  return number;
}

void put_number(void* it, std::uint8_t size, std::uint64_t bits) { std::memcpy(it, &bits, size); }

std::uint64_t number_max(std::uint8_t size, bool is_signed) {
  return ~std::uint64_t{0} >> (64 - 8 * size + (is_signed ? 1 : 0));
}

HeldKind held_kind(const Choice& choice, const void* it) {
  for (const Alternative& one : choice.alternatives) {
    const void* held = one.held(it);
    if (!held) continue;
    if (one.shape->sort == Sort::choice) return held_kind(as<Choice>(*one.shape), held);
    return {&as<Record>(*one.shape), held};
  }
  TROTH_ASSERT(false);  // a variant without a value: nothing here can throw
  return {};
}

namespace {

bool is(const Record& record, std::uint64_t number) {
  return static_cast<std::uint64_t>(record.kind.number) == number;
}
bool is(const Record& record, std::string_view name) { return record.kind.name == name; }

template <class Name>
bool knows(const Shape& shape, Name kind) {
  if (shape.sort == Sort::record) return is(as<Record>(shape), kind);
  for (const Alternative& one : as<Choice>(shape).alternatives)
    if (knows(*one.shape, kind)) return true;
  return false;
}

template <class Name>
MadeKind make(const Choice& choice, void* it, Name kind) {
  for (const Alternative& one : choice.alternatives) {
    if (!knows(*one.shape, kind)) continue;
    void* made = one.emplace(it);
    if (one.shape->sort == Sort::choice) return make(as<Choice>(*one.shape), made, kind);
    return {&as<Record>(*one.shape), made};
  }
  return {};
}

}  // namespace

MadeKind make_kind(const Choice& choice, void* it, std::uint64_t number) {
  return make(choice, it, number);
}
MadeKind make_kind(const Choice& choice, void* it, std::string_view name) {
  return make(choice, it, name);
}

}  // namespace troth::codec
