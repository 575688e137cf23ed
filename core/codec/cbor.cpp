#include "codec/cbor.h"

#include <algorithm>
#include <cstring>

namespace troth::cbor {

using codec::as;
using codec::Shape;
using codec::Sort;
using codec::writable;

// --- writing ---

void write_head(Bytes& out, std::uint8_t major, std::uint64_t value) {
  const auto first = static_cast<std::uint8_t>(major << 5);
  const auto big_endian = [&](int size) {
    for (int i = size - 1; i >= 0; --i) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  };
  if (value < 24) {
    out.push_back(static_cast<std::uint8_t>(first | value));
  } else if (value <= 0xff) {
    out.push_back(first | 24);
    big_endian(1);
  } else if (value <= 0xffff) {
    out.push_back(first | 25);
    big_endian(2);
  } else if (value <= 0xffffffff) {
    out.push_back(first | 26);
    big_endian(4);
  } else {
    out.push_back(first | 27);
    big_endian(8);
  }
}

namespace {

void write_number(Bytes& out, std::int64_t number) {  // of a field or kind: never negative
  write_head(out, 0, static_cast<std::uint64_t>(number));
}

void write_text(Bytes& out, std::string_view text) {
  write_head(out, 3, text.size());
  append(out, bytes_of(text));
}

void write_bytes(Bytes& out, BytesView bytes) {
  write_head(out, 2, bytes.size());
  append(out, bytes);
}

// What a field holds: null when it is an optional that is absent.
struct Present {
  const Shape* shape;
  const void* it;
};
Present present(const codec::FieldShape& field, const void* record) {
  const void* it = field.at(record);
  if (field.shape->sort != Sort::optional) return {field.shape, it};
  const auto& optional = as<codec::Optional>(*field.shape);
  return {optional.item, optional.held(it)};
}

void write_record(Bytes& out, const codec::Record& record, const void* it) {
  std::uint64_t count = 0;
  for (const auto& field : record.fields)
    if (present(field, it).it) ++count;
  write_head(out, 5, count);
  for (const auto& field : record.fields) {
    const Present part = present(field, it);
    if (!part.it) continue;
    write_number(out, field.number);
    write_shape(out, *part.shape, part.it);
  }
}

struct MapWriter {
  Bytes& out;
  const codec::Map& map;
};

}  // namespace

void write_shape(Bytes& out, const Shape& shape, const void* it) {
  switch (shape.sort) {
    case Sort::boolean:
      return out.push_back(*static_cast<const bool*>(it) ? 0xf5 : 0xf4);
    case Sort::integer: {
      const auto& integer = as<codec::Integer>(shape);
      const auto number = codec::number_at(it, integer.size, integer.is_signed);
      return number.is_negative ? write_head(out, 1, ~number.bits)
                                : write_head(out, 0, number.bits);
    }
    case Sort::named:
      return write_head(out, 0,
                        codec::number_at(it, as<codec::NamedValue>(shape).size, false).bits);
    case Sort::instant: {
      const std::int64_t ms = static_cast<const Instant*>(it)->ms;
      return ms < 0 ? write_head(out, 1, ~static_cast<std::uint64_t>(ms))
                    : write_head(out, 0, static_cast<std::uint64_t>(ms));
    }
    case Sort::text:
      return write_text(out, *static_cast<const std::string*>(it));
    case Sort::words:
      return write_text(out, static_cast<const Words*>(it)->text);
    case Sort::bytes:
      return write_bytes(out, *static_cast<const Bytes*>(it));
    case Sort::byte_array:
      return write_bytes(out, {static_cast<const std::uint8_t*>(it), as<codec::Array>(shape).size});
    case Sort::list: {
      const auto& list = as<codec::List>(shape);
      const std::size_t count = list.count(it);
      write_head(out, 4, count);
      for (std::size_t i = 0; i < count; ++i) write_shape(out, *list.item, list.at(it, i));
      return;
    }
    case Sort::map: {
      const auto& map = as<codec::Map>(shape);
      write_head(out, 4, map.count(it));
      MapWriter writer{out, map};
      return map.each(it, &writer, [](void* context, const void* key, const void* value) {
        const auto& to = *static_cast<const MapWriter*>(context);
        write_head(to.out, 4, 2);
        write_shape(to.out, *to.map.key, key);
        write_shape(to.out, *to.map.value, value);
      });
    }
    case Sort::record:
      return write_record(out, as<codec::Record>(shape), it);
    case Sort::choice: {
      const auto kind = codec::held_kind(as<codec::Choice>(shape), it);
      write_head(out, 4, 2);
      write_number(out, kind.record->kind.number);
      return write_record(out, *kind.record, kind.it);
    }
    case Sort::optional:  // only as a field of a record
    case Sort::fault:
    case Sort::passphrase:
      break;
  }
  TROTH_ASSERT(false);  // may_write keeps the last two out
}

// --- reading ---
Result<Reader::Head> Reader::head() {
  const std::size_t begin = at_;
  TROTH_TRY(first, take(1));
  const auto major = static_cast<std::uint8_t>(first[0] >> 5);
  const auto info = static_cast<std::uint8_t>(first[0] & 31);
  if (major == 7) {
    if (info != 20 && info != 21) return failed(FaultCode::malformed, begin);
    return Head{7, info};
  }
  if (major == 6 || info > 27) return failed(FaultCode::malformed, begin);
  if (info < 24) return Head{major, info};
  TROTH_TRY(more, take(std::uint64_t{1} << (info - 24)));
  std::uint64_t value = 0;
  for (const std::uint8_t byte : more) value = (value << 8) | byte;
  constexpr std::uint64_t smallest[] = {24, 0x100, 0x10000, 0x100000000};
  if (value < smallest[info - 24]) return failed(FaultCode::malformed, begin);
  return Head{major, value};
}

Result<std::uint64_t> Reader::expect(std::uint8_t major) {
  TROTH_TRY(found, head());
  if (found.major != major) return failed(FaultCode::malformed, at_);
  return found.value;
}

Result<BytesView> Reader::take(std::uint64_t size) {
  if (size > bytes_.size() - at_) return failed(FaultCode::malformed, at_);
  const auto taken = bytes_.subspan(at_, static_cast<std::size_t>(size));
  at_ += taken.size();
  return taken;
}

namespace {

std::unexpected<Fault> malformed(const Reader& from) {
  return failed(FaultCode::malformed, from.at());
}

Status read_integer(Reader& from, const codec::Integer& integer, void* it) {
  TROTH_TRY(head, from.head());
  const bool is_negative = head.major == 1 && integer.is_signed;
  if ((head.major != 0 && !is_negative) ||
      head.value > codec::number_max(integer.size, integer.is_signed))
    return malformed(from);
  codec::put_number(it, integer.size, is_negative ? ~head.value : head.value);
  return {};
}

Status read_named(Reader& from, const codec::NamedValue& named, void* it) {
  TROTH_TRY(value, from.expect(0));
  if (value >= named.names.size()) return malformed(from);
  codec::put_number(it, named.size, value);
  return {};
}

Status read_instant(Reader& from, Instant& it) {
  TROTH_TRY(value, from.expect(0));
  if (value > static_cast<std::uint64_t>(instant_ms_max))
    return failed(FaultCode::out_of_range, from.at());
  it.ms = static_cast<std::int64_t>(value);
  return {};
}

Status read_text(Reader& from, std::string& it) {
  TROTH_TRY(size, from.expect(3));
  TROTH_TRY(bytes, from.take(size));
  it = text_of(bytes);
  if (!is_plain_text(it)) return failed(FaultCode::text_not_utf8, from.at());
  return {};
}

Status read_words(Reader& from, Words& it) {
  TROTH_CHECK(read_text(from, it.text));
  if (it.text.empty()) return failed(FaultCode::text_empty, from.at());
  if (it.text.size() > page_bytes_max) return failed(FaultCode::too_large, page_bytes_max);
  return {};
}

Result<BytesView> read_bytes(Reader& from) {
  TROTH_TRY(size, from.expect(2));
  return from.take(size);
}

Status read_record(Reader& from, const codec::Record& record, void* it) {
  TROTH_TRY(count, from.expect(5));
  std::uint64_t keys_read = 0;
  std::optional<std::uint64_t> next;  // the key that was read but belongs to a later field
  for (const auto& field : record.fields) {
    if (!next && keys_read < count) {
      TROTH_SET(next, from.expect(0));
      ++keys_read;
    }
    const bool is_here = next == static_cast<std::uint64_t>(field.number);
    void* part = writable(field.at(it));
    const Shape* shape = field.shape;
    if (shape->sort == Sort::optional) {
      const auto& optional = as<codec::Optional>(*shape);
      optional.reset(part);
      if (!is_here) continue;
      part = optional.emplace(part);
      shape = optional.item;
    }
    if (!is_here) return malformed(from);
    next.reset();
    TROTH_CHECK(read_shape(from, *shape, part));
  }
  if (next || keys_read != count) return malformed(from);
  return {};
}

Status read_list(Reader& from, const codec::List& list, void* it) {
  TROTH_TRY(count, from.expect(4));
  if (count > items_max) return failed(FaultCode::too_large, items_max);
  list.clear(it);
  for (std::uint64_t i = 0; i < count; ++i)
    TROTH_CHECK(read_shape(from, *list.item, list.grow(it)));
  return {};
}

}  // namespace

Status read_shape(Reader& from, const Shape& shape, void* it) {
  switch (shape.sort) {
    case Sort::boolean: {
      TROTH_TRY(head, from.head());
      if (head.major != 7) return malformed(from);
      *static_cast<bool*>(it) = head.value == 21;
      return {};
    }
    case Sort::integer:
      return read_integer(from, as<codec::Integer>(shape), it);
    case Sort::named:
      return read_named(from, as<codec::NamedValue>(shape), it);
    case Sort::instant:
      return read_instant(from, *static_cast<Instant*>(it));
    case Sort::text:
      return read_text(from, *static_cast<std::string*>(it));
    case Sort::words:
      return read_words(from, *static_cast<Words*>(it));
    case Sort::bytes: {
      TROTH_TRY(bytes, read_bytes(from));
      static_cast<Bytes*>(it)->assign(bytes.begin(), bytes.end());
      return {};
    }
    case Sort::byte_array: {
      TROTH_TRY(bytes, read_bytes(from));
      if (bytes.size() != as<codec::Array>(shape).size) return malformed(from);
      std::ranges::copy(bytes, static_cast<std::uint8_t*>(it));
      return {};
    }
    case Sort::list:
      return read_list(from, as<codec::List>(shape), it);
    case Sort::record:
      return read_record(from, as<codec::Record>(shape), it);
    case Sort::choice: {
      TROTH_TRY(count, from.expect(4));
      if (count != 2) return malformed(from);
      TROTH_TRY(kind, from.expect(0));
      return read_kind_shape(from, as<codec::Choice>(shape), it, kind);
    }
    case Sort::optional:  // only as a field of a record
    case Sort::map:
    case Sort::fault:
    case Sort::passphrase:
      break;
  }
  TROTH_ASSERT(false);  // may_read keeps the last three out
  return {};
}

Status read_kind_shape(Reader& from, const codec::Choice& choice, void* it, std::uint64_t kind) {
  const auto made = codec::make_kind(choice, it, kind);
  if (!made.record) return malformed(from);
  return read_record(from, *made.record, made.it);
}

Status decode_shape(BytesView bytes, const Shape& shape, void* it) {
  Reader from(bytes);
  TROTH_CHECK(read_shape(from, shape, it));
  if (!from.at_end()) return malformed(from);
  return {};
}

}  // namespace troth::cbor
