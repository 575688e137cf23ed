#pragma once
// The boundary text between the core and its shells: JSON (RFC 8259) with names, printed from the
// same field lists as the durable bytes. Both sides are built together, so there is no
// compatibility to keep. Strict: unknown, repeated and missing keys are faults. Integers only, up
// to 2^53 - 1 in size. Bytes do not travel inside the text: a message is
//
//     u32le size of the JSON | JSON | attachments        and a bytes field is {"at": offset,
//     "size": n} into the latter.
//
// Secret<N> has no printer: a key in a view does not compile. A Passphrase can be read, never
// written.
#include <concepts>
#include <map>

#include "base/bytes.h"
#include "base/describe.h"
#include "base/id.h"
#include "base/result.h"
#include "base/secret.h"
#include "base/time.h"
#include "base/words.h"
#include "codec/cbor.h"

namespace troth::json {

inline constexpr int depth_max = 32;
inline constexpr std::int64_t integer_max = (std::int64_t{1} << 53) - 1;

// --- writing
// ----------------------------------------------------------------------------------------------------
class Writer {
 public:
  void raw(std::string_view text) { text_ += text; }
  void string(std::string_view text);
  void integer(std::int64_t number);
  void attachment(BytesView bytes);
  const std::string& text() const { return text_; }
  const Bytes& attachments() const { return attachments_; }
  Bytes message() const;

 private:
  std::string text_;
  Bytes attachments_;
};

inline void write(Writer& out, bool it) { out.raw(it ? "true" : "false"); }
template <std::integral N>
  requires(!std::same_as<N, bool>)
void write(Writer& out, N it) {
  out.integer(static_cast<std::int64_t>(it));
}
template <Named E>
void write(Writer& out, E it) {
  out.string(name_of(it));
}
inline void write(Writer& out, FaultCode it) { out.string(name_of(it)); }
inline void write(Writer& out, Instant it) { out.integer(it.ms); }
inline void write(Writer& out, const std::string& it) { out.string(it); }
inline void write(Writer& out, const Words& it) { out.string(it.text); }
inline void write(Writer& out, const Bytes& it) { out.attachment(it); }
template <std::size_t N>
void write(Writer& out, const ByteArray<N>& it) {
  out.string(hex_of(it));
}
template <class Tag, std::size_t N>
void write(Writer& out, const Id<Tag, N>& it) {
  out.string(it.text());
}
template <class T>
void write(Writer& out, const std::vector<T>& it);
template <class... Ts>
void write(Writer& out, const std::variant<Ts...>& it);
template <Described T>
void write(Writer& out, const T& it) {
  bool first = true;
  out.raw("{");
  if constexpr (Kinded<T>) {
    out.raw("\"kind\":");
    out.string(T::kind.name);
    first = false;
  }
  auto fields = T::fields(it);
  std::apply(
      [&](auto&... field) {
        (..., [&](auto& one) {
          using Value = std::remove_cvref_t<decltype(one.value)>;
          const auto name = [&] {
            out.raw(first ? "\"" : ",\"");
            out.raw(one.name);
            out.raw("\":");
            first = false;
          };
          if constexpr (cbor::is_optional<Value>) {
            if (!one.value) return;
            name();
            write(out, *one.value);
          } else {
            name();
            write(out, one.value);
          }
        }(field));
      },
      fields);
  out.raw("}");
}
template <class T>
void write(Writer& out, const std::vector<T>& it) {
  out.raw("[");
  bool first = true;
  for (const auto& item : it) {
    if (!first) out.raw(",");
    first = false;
    write(out, item);
  }
  out.raw("]");
}
template <class... Ts>
void write(Writer& out, const std::variant<Ts...>& it) {
  with_kind(it, [&](const auto& one) { write(out, one); });
}

// The text alone, for types without bytes fields.
template <class T>
std::string text_from(const T& it) {
  Writer out;
  write(out, it);
  return out.text();
}
template <class T>
Bytes message_from(const T& it) {
  Writer out;
  write(out, it);
  return out.message();
}

// --- reading
// ----------------------------------------------------------------------------------------------------
// A parsed value. Strings are unescaped UTF-8; only what the boundary uses is accepted: null and
// fractions are refused.
struct Value {
  enum class Type : std::uint8_t { boolean, integer, string, array, object };
  Type type = Type::boolean;
  bool boolean = false;
  std::int64_t integer = 0;
  std::string string;
  std::vector<Value> items;                            // of an array
  std::vector<std::pair<std::string, Value>> members;  // of an object, no name twice
  ~Value() { wipe({reinterpret_cast<std::uint8_t*>(string.data()), string.size()}); }
  Value() = default;
  Value(const Value&) = delete;
  Value& operator=(const Value&) = delete;
  Value(Value&&) = default;
  Value& operator=(Value&&) = default;
};
// Faults: malformed (detail = offset).
Result<Value> parse(std::string_view text);

struct Source {  // where bytes fields are found
  BytesView attachments;
};

inline Status wrong() { return failed(FaultCode::malformed); }

inline Status read(const Value& from, bool& it, const Source&) {
  if (from.type != Value::Type::boolean) return wrong();
  it = from.boolean;
  return {};
}
template <std::integral N>
  requires(!std::same_as<N, bool>)
Status read(const Value& from, N& it, const Source&) {
  if (from.type != Value::Type::integer || !std::in_range<N>(from.integer)) return wrong();
  it = static_cast<N>(from.integer);
  return {};
}
template <Named E>
Status read(const Value& from, E& it, const Source&) {
  if (from.type != Value::Type::string) return wrong();
  const auto names = names_of(E{});
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] != from.string) continue;
    it = static_cast<E>(i);
    return {};
  }
  return wrong();
}
inline Status read(const Value& from, Instant& it, const Source&) {
  if (from.type != Value::Type::integer || from.integer < 0) return wrong();
  it.ms = from.integer;
  return {};
}
inline Status read(const Value& from, std::string& it, const Source&) {
  if (from.type != Value::Type::string) return wrong();
  it = from.string;
  return {};
}
// What a person typed becomes words here, at the edge (base/words.h).
inline Status read(const Value& from, Words& it, const Source&) {
  if (from.type != Value::Type::string) return wrong();
  TROTH_SET(it, words_from(from.string, page_bytes_max));
  return {};
}
inline Status read(const Value& from, Passphrase& it, const Source&) {
  if (from.type != Value::Type::string) return wrong();
  it = Passphrase(from.string);
  return {};
}
Status read(const Value& from, Bytes& it, const Source& source);
template <std::size_t N>
Status read(const Value& from, ByteArray<N>& it, const Source&) {
  if (from.type != Value::Type::string) return wrong();
  const auto bytes = bytes_of_hex(from.string);
  if (!bytes || bytes->size() != N) return wrong();
  it = array_of<N>(*bytes);
  return {};
}
template <class Tag, std::size_t N>
Status read(const Value& from, Id<Tag, N>& it, const Source& source) {
  return read(from, it.bytes, source);
}
template <class T>
Status read(const Value& from, std::vector<T>& it, const Source& source);
template <class... Ts>
Status read(const Value& from, std::variant<Ts...>& it, const Source& source);
template <Described T>
Status read(const Value& from, T& it, const Source& source) {
  if (from.type != Value::Type::object) return wrong();
  std::size_t used = 0;
  if constexpr (Kinded<T>) {
    for (const auto& [name, value] : from.members)
      if (name == "kind" && value.type == Value::Type::string && value.string == T::kind.name)
        ++used;
    if (used != 1) return wrong();
  }
  Status status;
  auto fields = T::fields(it);
  std::apply(
      [&](auto&... field) {
        (..., [&](auto& one) {
          if (!status) return;
          using FieldValue = std::remove_cvref_t<decltype(one.value)>;
          const Value* found = nullptr;
          for (const auto& [name, value] : from.members)
            if (name == one.name) found = &value;
          if (found) ++used;
          if constexpr (cbor::is_optional<FieldValue>) {
            one.value.reset();
            if (found) status = read(*found, one.value.emplace(), source);
          } else {
            status = found ? read(*found, one.value, source) : wrong();
          }
        }(field));
      },
      fields);
  if (status && used != from.members.size()) return wrong();
  return status;
}
template <class T>
Status read(const Value& from, std::vector<T>& it, const Source& source) {
  if (from.type != Value::Type::array || from.items.size() > cbor::items_max) return wrong();
  it.clear();
  for (const auto& item : from.items) TROTH_CHECK(read(item, it.emplace_back(), source));
  return {};
}
template <class... Ts>
Status read_kind(const Value& from, std::variant<Ts...>& it, const Source& source,
                 std::string_view kind) {
  Status status = wrong();
  const auto read_one = [&]<class T>(std::type_identity<T>) {
    if (!is_kind<T>(kind)) return false;
    if constexpr (Choice<T>)
      status = read_kind(from, it.template emplace<T>(), source, kind);
    else
      status = read(from, it.template emplace<T>(), source);
    return true;
  };
  (void)(... || read_one(std::type_identity<Ts>{}));
  return status;
}
template <class... Ts>
Status read(const Value& from, std::variant<Ts...>& it, const Source& source) {
  if (from.type != Value::Type::object) return wrong();
  for (const auto& [name, value] : from.members)
    if (name == "kind" && value.type == Value::Type::string)
      return read_kind(from, it, source, value.string);
  return wrong();
}

template <class T>
Result<T> read_text(std::string_view text) {
  TROTH_TRY(value, parse(text));
  T it{};
  TROTH_CHECK(read(value, it, Source{}));
  return it;
}
// Reads a whole message (the form above).
template <class T>
Result<T> read_message(BytesView message) {
  if (message.size() < 4) return failed(FaultCode::malformed);
  const auto size = read_le<std::uint32_t>(message);
  if (size > message.size() - 4) return failed(FaultCode::malformed);
  TROTH_TRY(value, parse(text_of(message.subspan(4, size))));
  T it{};
  TROTH_CHECK(read(value, it, Source{message.subspan(4 + std::size_t{size})}));
  return it;
}

}  // namespace troth::json
