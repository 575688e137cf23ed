#pragma once
// The durable bytes: a strict, canonical subset of CBOR (RFC 8949): unsigned and negative integers,
// byte strings, text, arrays, maps with ascending integer keys, false and true. Shortest heads
// only, definite lengths only, no floats, no tags, no null: an absent optional is an absent key.
// One value has exactly one encoding, so equal states have equal hashes. Unknown, repeated, missing
// and disordered keys are faults (malformed), as is text that is not plain.
#include <algorithm>
#include <limits>
#include <map>

#include "base/bytes.h"
#include "base/describe.h"
#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "base/words.h"

namespace troth::cbor {

inline constexpr std::size_t items_max = 4096;  // of one array

// --- writing
// ----------------------------------------------------------------------------------------------------
void write_head(Bytes& out, std::uint8_t major, std::uint64_t value);  // major 0..7

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

inline void write(Bytes& out, bool it) { out.push_back(it ? 0xf5 : 0xf4); }
template <std::integral N>
  requires(!std::same_as<N, bool>)
void write(Bytes& out, N it) {
  if constexpr (std::is_signed_v<N>) {
    if (it < 0) return write_head(out, 1, static_cast<std::uint64_t>(-(it + 1)));
  }
  write_head(out, 0, static_cast<std::uint64_t>(it));
}
template <Named E>
void write(Bytes& out, E it) {
  write_head(out, 0, static_cast<std::uint64_t>(it));
}
inline void write(Bytes& out, Instant it) { write(out, it.ms); }
inline void write(Bytes& out, const std::string& it) {
  write_head(out, 3, it.size());
  append(out, bytes_of(it));
}
inline void write(Bytes& out, const Words& it) { write(out, it.text); }
inline void write(Bytes& out, const Bytes& it) {
  write_head(out, 2, it.size());
  append(out, it);
}
template <std::size_t N>
void write(Bytes& out, const ByteArray<N>& it) {
  write_head(out, 2, N);
  append(out, it);
}
template <class Tag, std::size_t N>
void write(Bytes& out, const Id<Tag, N>& it) {
  write(out, it.bytes);
}
template <class T>
void write(Bytes& out, const std::vector<T>& it);
template <class... Ts>
void write(Bytes& out, const std::variant<Ts...>& it);
template <class K, class V>
void write(Bytes& out, const std::map<K, V>& it);
template <Described T>
void write(Bytes& out, const T& it) {
  auto fields = T::fields(it);
  std::uint64_t present = 0;
  std::apply(
      [&](auto&... field) {
        (..., [&](auto& one) {
          using Value = std::remove_cvref_t<decltype(one.value)>;
          if constexpr (is_optional<Value>) {
            if (one.value) ++present;
          } else {
            ++present;
          }
        }(field));
      },
      fields);
  write_head(out, 5, present);
  std::apply(
      [&](auto&... field) {
        (..., [&](auto& one) {
          using Value = std::remove_cvref_t<decltype(one.value)>;
          if constexpr (is_optional<Value>) {
            if (!one.value) return;
            write(out, one.number);
            write(out, *one.value);
          } else {
            write(out, one.number);
            write(out, one.value);
          }
        }(field));
      },
      fields);
}
template <class T>
void write(Bytes& out, const std::vector<T>& it) {
  write_head(out, 4, it.size());
  for (const auto& item : it) write(out, item);
}
template <class... Ts>
void write(Bytes& out, const std::variant<Ts...>& it) {  // [kind, fields]
  write_head(out, 4, 2);
  with_kind(it, [&](const auto& one) {
    write(out, std::remove_cvref_t<decltype(one)>::kind.number);
    write(out, one);
  });
}
template <class K, class V>
void write(Bytes& out, const std::map<K, V>& it) {  // [[key, value], ...] in the order of the keys
  write_head(out, 4, it.size());
  for (const auto& [key, value] : it) {
    write_head(out, 4, 2);
    write(out, key);
    write(out, value);
  }
}

template <class T>
Bytes encoded(const T& it) {
  Bytes out;
  write(out, it);
  return out;
}

// --- reading
// ----------------------------------------------------------------------------------------------------
// Reads one value after the other from bytes that somebody else owns. Every failure is `malformed`,
// but text_not_utf8 for text that is not plain.
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

inline Status read(Reader& from, bool& it) {
  TROTH_TRY(head, from.head());
  if (head.major != 7) return failed(FaultCode::malformed, from.at());
  it = head.value == 21;
  return {};
}
template <std::integral N>
  requires(!std::same_as<N, bool>)
Status read(Reader& from, N& it) {
  TROTH_TRY(head, from.head());
  if (head.major == 0) {
    if (head.value > static_cast<std::uint64_t>(std::numeric_limits<N>::max()))
      return failed(FaultCode::malformed, from.at());
    it = static_cast<N>(head.value);
    return {};
  }
  if constexpr (std::is_signed_v<N>) {
    if (head.major == 1 &&
        head.value <= static_cast<std::uint64_t>(std::numeric_limits<N>::max())) {
      it = static_cast<N>(-static_cast<std::int64_t>(head.value) - 1);
      return {};
    }
  }
  return failed(FaultCode::malformed, from.at());
}
template <Named E>
Status read(Reader& from, E& it) {
  TROTH_TRY(value, from.expect(0));
  if (value >= names_of(E{}).size()) return failed(FaultCode::malformed, from.at());
  it = static_cast<E>(value);
  return {};
}
inline Status read(Reader& from, Instant& it) {
  TROTH_TRY(value, from.expect(0));
  if (value > static_cast<std::uint64_t>(instant_ms_max))
    return failed(FaultCode::out_of_range, from.at());
  it.ms = static_cast<std::int64_t>(value);
  return {};
}
inline Status read(Reader& from, std::string& it) {
  TROTH_TRY(size, from.expect(3));
  TROTH_TRY(bytes, from.take(size));
  it = text_of(bytes);
  if (!is_plain_text(it)) return failed(FaultCode::text_not_utf8, from.at());
  return {};
}
inline Status read(Reader& from, Words& it) {
  TROTH_CHECK(read(from, it.text));
  if (it.text.empty()) return failed(FaultCode::text_empty, from.at());
  if (it.text.size() > page_bytes_max) return failed(FaultCode::too_large, page_bytes_max);
  return {};
}
inline Status read(Reader& from, Bytes& it) {
  TROTH_TRY(size, from.expect(2));
  TROTH_TRY(bytes, from.take(size));
  it.assign(bytes.begin(), bytes.end());
  return {};
}
template <std::size_t N>
Status read(Reader& from, ByteArray<N>& it) {
  TROTH_TRY(size, from.expect(2));
  if (size != N) return failed(FaultCode::malformed, from.at());
  TROTH_TRY(bytes, from.take(size));
  it = array_of<N>(bytes);
  return {};
}
template <class Tag, std::size_t N>
Status read(Reader& from, Id<Tag, N>& it) {
  return read(from, it.bytes);
}
template <class T>
Status read(Reader& from, std::vector<T>& it);
template <class... Ts>
Status read(Reader& from, std::variant<Ts...>& it);
template <Described T>
Status read(Reader& from, T& it) {
  TROTH_TRY(count, from.expect(5));
  std::uint64_t read_so_far = 0;
  std::optional<int> next;  // the key that was read but belongs to a later field
  Status status;
  const auto read_key = [&]() -> Status {
    if (next || read_so_far == count) return {};
    int key = 0;
    TROTH_CHECK(read(from, key));
    next = key;
    ++read_so_far;
    return {};
  };
  auto fields = T::fields(it);
  std::apply(
      [&](auto&... field) {
        (..., [&](auto& one) {
          if (!status) return;
          using Value = std::remove_cvref_t<decltype(one.value)>;
          if (status = read_key(); !status) return;
          const bool here = next == one.number;
          if constexpr (is_optional<Value>) {
            one.value.reset();
            if (!here) return;
            next.reset();
            status = read(from, one.value.emplace());
          } else {
            if (!here) {
              status = failed(FaultCode::malformed, from.at());
              return;
            }
            next.reset();
            status = read(from, one.value);
          }
        }(field));
      },
      fields);
  if (status && (next || read_so_far != count)) return failed(FaultCode::malformed, from.at());
  return status;
}
template <class T>
Status read(Reader& from, std::vector<T>& it) {
  TROTH_TRY(count, from.expect(4));
  if (count > items_max) return failed(FaultCode::too_large, items_max);
  it.clear();
  for (std::uint64_t i = 0; i < count; ++i) TROTH_CHECK(read(from, it.emplace_back()));
  return {};
}
// The fields of a kind whose number is known already. Fault: malformed when the choice has no such
// kind.
template <class... Ts>
Status read_kind(Reader& from, std::variant<Ts...>& it, std::uint64_t kind) {
  Status status = failed(FaultCode::malformed, from.at());
  const auto read_one = [&]<class T>(std::type_identity<T>) {
    if (!is_kind<T>(kind)) return false;
    if constexpr (Choice<T>)
      status = read_kind(from, it.template emplace<T>(), kind);
    else
      status = read(from, it.template emplace<T>());
    return true;
  };
  (void)(... || read_one(std::type_identity<Ts>{}));
  return status;
}
template <class... Ts>
Status read(Reader& from, std::variant<Ts...>& it) {
  TROTH_TRY(count, from.expect(4));
  if (count != 2) return failed(FaultCode::malformed, from.at());
  TROTH_TRY(kind, from.expect(0));
  return read_kind(from, it, kind);
}

// Reads exactly one T out of exactly these bytes.
template <class T>
Result<T> decoded(BytesView bytes) {
  Reader from(bytes);
  T it{};
  TROTH_CHECK(read(from, it));
  if (!from.at_end()) return failed(FaultCode::malformed, from.at());
  return it;
}

}  // namespace troth::cbor
