#pragma once
// The durable bytes: a strict, canonical subset of CBOR (RFC 8949): unsigned and negative integers,
// byte strings, text, arrays, maps with ascending integer keys, false and true. Shortest heads
// only, definite lengths only, no floats, no tags, no null: an absent optional is an absent key.
// One value has exactly one encoding, so equal states have equal hashes. Unknown, repeated, missing
// and disordered keys are faults (malformed), as is text that is not plain.
//
// A choice is [kind, fields]; a std::map is [[key, value], ...] in the order of its keys, and is
// written only. What holds a key is written and read by the functions with "secret" in their name,
// which the vault uses for bytes that are sealed in the next line; anywhere else it does not
// compile.
#include "base/result.h"
#include "codec/shape.h"

namespace troth::cbor {

inline constexpr std::size_t items_max = codec::items_max;

template <class T>
inline constexpr bool may_write =
    (codec::holds<T> & (codec::holds_secret | codec::holds_passphrase | codec::holds_fault)) == 0;
template <class T>
inline constexpr bool may_read = may_write<T> && (codec::holds<T> & codec::holds_map) == 0;

// --- writing ---
void write_head(Bytes& out, std::uint8_t major, std::uint64_t value);  // major 0..7
void write_shape(Bytes& out, const codec::Shape& shape, const void* it);

template <class T>
void write(Bytes& out, const T& it) {
  static_assert(may_write<T>, "a secret, a passphrase or a fault has no bytes to keep");
  write_shape(out, *codec::shape<T>, &it);
}
template <class T>
Bytes encoded(const T& it) {
  Bytes out;
  write(out, it);
  return out;
}
template <class T>
void write_secret(Bytes& out, const T& it) {
  static_assert((codec::holds<T> & codec::holds_passphrase) == 0, "a passphrase is never kept");
  write_shape(out, *codec::shape<T>, &it);
}
template <class T>
Bytes encoded_secret(const T& it) {
  Bytes out;
  write_secret(out, it);
  return out;
}

// --- reading ---
// Reads one value after the other from bytes that somebody else owns. Every failure is `malformed`,
// but text_not_utf8, text_empty and too_large for words, and out_of_range for a time.
class Reader {
 public:
  explicit Reader(BytesView bytes) : bytes_(bytes) {}
  bool at_end() const { return at_ == bytes_.size(); }
  std::size_t at() const { return at_; }

  struct Head {
    std::uint8_t major;
    std::uint64_t value;
  };
  Result<Head> head();  // shortest form only; majors 0 to 5 and the two booleans (major 7)
  Result<std::uint64_t> expect(std::uint8_t major);
  Result<BytesView> take(std::uint64_t size);

 private:
  BytesView bytes_;
  std::size_t at_ = 0;
};

// Into a value of that shape. When it fails the value holds whatever was read so far.
Status read_shape(Reader& from, const codec::Shape& shape, void* it);
// The fields of a kind whose number is known already. Fault: malformed when the choice has no such
// kind.
Status read_kind_shape(Reader& from, const codec::Choice& choice, void* it, std::uint64_t kind);

template <class T>
Status read(Reader& from, T& it) {
  static_assert(may_read<T>, "a secret, a passphrase, a fault or a map is not read from bytes");
  return read_shape(from, *codec::shape<T>, &it);
}
template <Choice T>
Status read_kind(Reader& from, T& it, std::uint64_t kind) {
  static_assert(may_read<T>);
  return read_kind_shape(from, codec::ShapeOf<T>::value, &it, kind);
}

// Reads exactly one value out of exactly these bytes.
Status decode_shape(BytesView bytes, const codec::Shape& shape, void* it);
template <class T>
Result<T> decoded(BytesView bytes) {
  static_assert(may_read<T>, "a secret, a passphrase, a fault or a map is not read from bytes");
  T it{};
  TROTH_CHECK(decode_shape(bytes, *codec::shape<T>, &it));
  return it;
}
template <class T>
Result<T> decoded_secret(BytesView bytes) {
  T it{};
  TROTH_CHECK(decode_shape(bytes, *codec::shape<T>, &it));
  return it;
}

}  // namespace troth::cbor
