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
#include "base/result.h"
#include "base/secret.h"
#include "codec/shape.h"

namespace troth::json {

inline constexpr int depth_max = 32;
inline constexpr std::int64_t integer_max = (std::int64_t{1} << 53) - 1;

// --- writing ---
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

void write_shape(Writer& out, const codec::Shape& shape, const void* it);

template <class T>
inline constexpr bool may_write =
    (codec::holds<T> & (codec::holds_secret | codec::holds_passphrase | codec::holds_map)) == 0;
template <class T>
inline constexpr bool may_read =
    (codec::holds<T> & (codec::holds_secret | codec::holds_map | codec::holds_fault)) == 0;

template <class T>
void write(Writer& out, const T& it) {
  static_assert(may_write<T>, "a key or a passphrase is never shown");
  write_shape(out, *codec::shape<T>, &it);
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

// --- reading ---
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

// What a person typed becomes words here, at the edge (base/words.h). Faults: malformed, and those
// of words_from.
Status read_shape(const Value& from, const codec::Shape& shape, void* it, const Source& source);

template <class T>
Status read(const Value& from, T& it, const Source& source) {
  static_assert(may_read<T>, "a key, a map or a fault is not taken from a shell");
  return read_shape(from, *codec::shape<T>, &it, source);
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
