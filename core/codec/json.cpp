#include "codec/json.h"

#include <algorithm>

namespace troth::json {

using codec::as;
using codec::Shape;
using codec::Sort;
using codec::writable;

// What needs no escape is most of it, and goes in one piece.
void Writer::string(std::string_view text) {
  constexpr char digits[] = "0123456789abcdef";
  const auto is_plain = [](char c) {
    return static_cast<std::uint8_t>(c) >= 0x20 && c != '"' && c != '\\';
  };
  text_ += '"';
  while (!text.empty()) {
    const auto end = std::ranges::find_if_not(text, is_plain);
    const auto size = static_cast<std::size_t>(end - text.begin());
    text_ += text.substr(0, size);
    if (size == text.size()) break;
    const char c = text[size];
    const auto byte = static_cast<std::uint8_t>(c);
    if (byte >= 0x20) {
      text_ += '\\';
      text_ += c;
    } else if (c == '\n') {
      text_ += "\\n";
    } else {
      text_ += "\\u00";
      text_ += digits[byte >> 4];
      text_ += digits[byte & 15];
    }
    text.remove_prefix(size + 1);
  }
  text_ += '"';
}

void Writer::integer(std::int64_t number) {
  TROTH_ASSERT(number <= integer_max && number >= -integer_max);
  if (number < 0) {
    text_ += '-';
    number = -number;
  }
  char digits[20];
  int size = 0;
  do {
    digits[size++] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number > 0);
  while (size > 0) text_ += digits[--size];
}

void Writer::attachment(BytesView bytes) {
  raw("{\"at\":");
  integer(static_cast<std::int64_t>(attachments_.size()));
  raw(",\"size\":");
  integer(static_cast<std::int64_t>(bytes.size()));
  raw("}");
  append(attachments_, bytes);
}

Bytes Writer::message() const {
  Bytes out;
  out.reserve(4 + text_.size() + attachments_.size());
  append_le(out, static_cast<std::uint32_t>(text_.size()));
  append(out, bytes_of(text_));
  append(out, attachments_);
  return out;
}

namespace {

void write_record(Writer& out, const codec::Record& record, const void* it) {
  bool is_first = true;
  const auto name = [&](std::string_view text) {
    out.raw(is_first ? "\"" : ",\"");
    out.raw(text);
    out.raw("\":");
    is_first = false;
  };
  out.raw("{");
  if (record.is_kind) {
    name("kind");
    out.string(record.kind.name);
  }
  for (const auto& field : record.fields) {
    const void* part = field.at(it);
    const Shape* shape = field.shape;
    if (shape->sort == Sort::optional) {
      const auto& optional = as<codec::Optional>(*shape);
      part = optional.held(part);
      shape = optional.item;
    }
    if (!part) continue;
    name(field.name);
    write_shape(out, *shape, part);
  }
  out.raw("}");
}

}  // namespace

void write_shape(Writer& out, const Shape& shape, const void* it) {
  switch (shape.sort) {
    case Sort::boolean:
      return out.raw(*static_cast<const bool*>(it) ? "true" : "false");
    case Sort::integer: {
      const auto& integer = as<codec::Integer>(shape);
      return out.integer(
          static_cast<std::int64_t>(codec::number_at(it, integer.size, integer.is_signed).bits));
    }
    case Sort::named: {
      const auto& named = as<codec::NamedValue>(shape);
      const auto value = static_cast<std::size_t>(codec::number_at(it, named.size, false).bits);
      return out.string(named.names[value < named.names.size() ? value : 0]);
    }
    case Sort::fault:
      return out.string(name_of(*static_cast<const FaultCode*>(it)));
    case Sort::instant:
      return out.integer(static_cast<const Instant*>(it)->ms);
    case Sort::text:
      return out.string(*static_cast<const std::string*>(it));
    case Sort::words:
      return out.string(static_cast<const Words*>(it)->text);
    case Sort::bytes:
      return out.attachment(*static_cast<const Bytes*>(it));
    case Sort::byte_array:
      out.raw("\"");
      out.raw(hex_of({static_cast<const std::uint8_t*>(it), as<codec::Array>(shape).size}));
      return out.raw("\"");
    case Sort::list: {
      const auto& list = as<codec::List>(shape);
      const std::size_t count = list.count(it);
      out.raw("[");
      for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) out.raw(",");
        write_shape(out, *list.item, list.at(it, i));
      }
      return out.raw("]");
    }
    case Sort::record:
      return write_record(out, as<codec::Record>(shape), it);
    case Sort::choice: {
      const auto kind = codec::held_kind(as<codec::Choice>(shape), it);
      return write_record(out, *kind.record, kind.it);
    }
    case Sort::optional:  // only as a field of a record
    case Sort::map:
    case Sort::passphrase:
      break;
  }
  TROTH_ASSERT(false);  // may_write keeps the last two out
}

namespace {

std::unexpected<Fault> wrong() { return failed(FaultCode::malformed); }

const Value* member(const Value& object, std::string_view name) {
  for (const auto& [own, value] : object.members)
    if (own == name) return &value;
  return nullptr;
}

Status read_bytes(const Value& from, Bytes& it, const Source& source) {
  if (from.type != Value::Type::object || from.members.size() != 2) return wrong();
  const Value* at = nullptr;
  const Value* size = nullptr;
  for (const auto& [name, value] : from.members) {
    if (value.type != Value::Type::integer || value.integer < 0) return wrong();
    if (name == "at") at = &value;
    if (name == "size") size = &value;
  }
  if (!at || !size) return wrong();
  const std::uint64_t whole = source.attachments.size();
  const auto begin = static_cast<std::uint64_t>(at->integer);
  const auto length = static_cast<std::uint64_t>(size->integer);
  if (begin > whole || length > whole - begin) return wrong();
  const auto bytes =
      source.attachments.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(length));
  it.assign(bytes.begin(), bytes.end());
  return {};
}

Status read_integer(const Value& from, const codec::Integer& integer, void* it) {
  if (from.type != Value::Type::integer) return wrong();
  const bool is_negative = from.integer < 0;
  const auto bits = static_cast<std::uint64_t>(from.integer);
  if ((is_negative && !integer.is_signed) ||
      (is_negative ? ~bits : bits) > codec::number_max(integer.size, integer.is_signed))
    return wrong();
  codec::put_number(it, integer.size, bits);
  return {};
}

Status read_named(const Value& from, const codec::NamedValue& named, void* it) {
  const auto found = std::ranges::find(named.names, from.string);
  if (found == named.names.end()) return wrong();
  codec::put_number(it, named.size, static_cast<std::uint64_t>(found - named.names.begin()));
  return {};
}

Status read_array(const Value& from, const codec::Array& array, void* it) {
  const auto bytes = bytes_of_hex(from.string);
  if (!bytes || bytes->size() != array.size) return wrong();
  std::ranges::copy(*bytes, static_cast<std::uint8_t*>(it));
  return {};
}

Status read_record(const Value& from, const codec::Record& record, void* it, const Source& source) {
  if (from.type != Value::Type::object) return wrong();
  std::size_t used = 0;
  if (record.is_kind) {
    const Value* kind = member(from, "kind");
    if (!kind || kind->type != Value::Type::string || kind->string != record.kind.name)
      return wrong();
    ++used;
  }
  for (const auto& field : record.fields) {
    const Value* found = member(from, field.name);
    if (found) ++used;
    void* part = writable(field.at(it));
    const Shape* shape = field.shape;
    if (shape->sort == Sort::optional) {
      const auto& optional = as<codec::Optional>(*shape);
      optional.reset(part);
      if (!found) continue;
      part = optional.emplace(part);
      shape = optional.item;
    }
    if (!found) return wrong();
    TROTH_CHECK(read_shape(*found, *shape, part, source));
  }
  if (used != from.members.size()) return wrong();
  return {};
}

// The type that the JSON of this sort has; records, choices and bytes are objects.
Value::Type type_of(Sort sort) {
  switch (sort) {
    case Sort::boolean:
      return Value::Type::boolean;
    case Sort::integer:
    case Sort::instant:
      return Value::Type::integer;
    case Sort::list:
      return Value::Type::array;
    case Sort::named:
    case Sort::text:
    case Sort::words:
    case Sort::passphrase:
    case Sort::byte_array:
      return Value::Type::string;
    case Sort::bytes:
    case Sort::record:
    case Sort::choice:
    case Sort::optional:
    case Sort::map:
    case Sort::fault:
      break;
  }
  return Value::Type::object;
}

}  // namespace

Status read_shape(const Value& from, const Shape& shape, void* it, const Source& source) {
  if (from.type != type_of(shape.sort)) return wrong();
  switch (shape.sort) {
    case Sort::boolean:
      *static_cast<bool*>(it) = from.boolean;
      return {};
    case Sort::integer:
      return read_integer(from, as<codec::Integer>(shape), it);
    case Sort::named:
      return read_named(from, as<codec::NamedValue>(shape), it);
    case Sort::instant:
      if (from.integer < 0) return wrong();
      static_cast<Instant*>(it)->ms = from.integer;
      return {};
    case Sort::text:
      *static_cast<std::string*>(it) = from.string;
      return {};
    case Sort::words: {
      TROTH_SET(*static_cast<Words*>(it), words_from(from.string, page_bytes_max));
      return {};
    }
    case Sort::passphrase:
      *static_cast<Passphrase*>(it) = Passphrase(from.string);
      return {};
    case Sort::bytes:
      return read_bytes(from, *static_cast<Bytes*>(it), source);
    case Sort::byte_array:
      return read_array(from, as<codec::Array>(shape), it);
    case Sort::list: {
      const auto& list = as<codec::List>(shape);
      if (from.items.size() > codec::items_max) return wrong();
      list.clear(it);
      for (const auto& item : from.items)
        TROTH_CHECK(read_shape(item, *list.item, list.grow(it), source));
      return {};
    }
    case Sort::record:
      return read_record(from, as<codec::Record>(shape), it, source);
    case Sort::choice: {
      const Value* kind = member(from, "kind");
      if (!kind || kind->type != Value::Type::string) return wrong();
      const auto made = codec::make_kind(as<codec::Choice>(shape), it, kind->string);
      if (!made.record) return wrong();
      return read_record(from, *made.record, made.it, source);
    }
    case Sort::optional:  // only as a field of a record
    case Sort::map:
    case Sort::fault:
      break;
  }
  TROTH_ASSERT(false);  // may_read keeps the last two out
  return {};
}

}  // namespace troth::json
