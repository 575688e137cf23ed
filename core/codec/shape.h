#pragma once
// How a value lies in memory, as a table made from its field list: which fields, which kinds, which
// names. The two printers (codec/cbor.h, codec/json.h) walk these tables, so one small walker
// serves every type, and a new kind costs the core in the browser its table and no more.
//
// Secrets: a Secret and a Passphrase have tables, because the vault writes the first and JSON reads
// the second; who may not is refused when it is compiled, by `holds`.
#include <concepts>
#include <limits>
#include <map>
#include <span>
#include <string>

#include "base/bytes.h"
#include "base/describe.h"
#include "base/fault.h"
#include "base/id.h"
#include "base/secret.h"
#include "base/time.h"
#include "base/words.h"

namespace troth::codec {

inline constexpr std::size_t items_max = 4096;  // of one array that is read

enum class Sort : std::uint8_t {
  boolean,
  integer,
  named,  // an enum with TROTH_NAMES
  fault,  // a FaultCode
  instant,
  text,  // std::string
  words,
  passphrase,
  bytes,
  byte_array,  // ByteArray<N>, Id, Secret<N>: N bytes
  optional,
  list,  // std::vector
  map,
  record,  // a type with a field list
  choice,  // std::variant of records and choices
};

struct Shape {
  Sort sort;
};
using Part = const void* (*)(const void*);  // a part of a value; as writable as the value is
using Make = void* (*)(void*);              // makes a part anew, in place of what was there

struct Integer : Shape {
  std::uint8_t size;  // in bytes: 1, 2, 4 or 8
  bool is_signed;
};
struct NamedValue : Shape {
  std::uint8_t size;
  std::span<const std::string_view> names;
};
struct Array : Shape {
  std::size_t size;
};
struct Optional : Shape {
  const Shape* item;
  Part held;  // null when it is absent
  Make emplace;
  void (*reset)(void*);
};
struct List : Shape {
  const Shape* item;
  std::size_t (*count)(const void*);
  const void* (*at)(const void*, std::size_t);
  void (*clear)(void*);
  Make grow;  // one more item at the end
};
struct Map : Shape {
  const Shape* key;
  const Shape* value;
  std::size_t (*count)(const void*);
  // In the order of the keys.
  void (*each)(const void*, void* context,
               void (*act)(void* context, const void* key, const void* value));
};
struct FieldShape {
  std::string_view name;
  int number;
  const Shape* shape;
  Part at;
};
struct Record : Shape {
  bool is_kind;
  Kind kind;  // of a kind
  std::span<const FieldShape> fields;
};
struct Alternative {
  const Shape* shape;  // a Record that is a kind, or a Choice
  Part held;           // null when another one is there
  Make emplace;
};
struct Choice : Shape {
  std::span<const Alternative> alternatives;
};

// What a type is made of somewhere inside, for what a printer refuses.
using Holds = unsigned;
inline constexpr Holds holds_nothing = 0;
inline constexpr Holds holds_secret = 1;
inline constexpr Holds holds_passphrase = 2;
inline constexpr Holds holds_map = 4;
inline constexpr Holds holds_fault = 8;

template <class T>
struct ShapeOf {
  static_assert(sizeof(T) == 0, "no field list for this type");
};
template <class T>
inline constexpr const Shape* shape = &ShapeOf<T>::value;
template <class T>
inline constexpr Holds holds = ShapeOf<T>::holds;

template <Sort sort, Holds what = holds_nothing>
struct Leaf {
  static constexpr Shape value{sort};
  static constexpr Holds holds = what;
};
template <>
struct ShapeOf<bool> : Leaf<Sort::boolean> {};
template <>
struct ShapeOf<FaultCode> : Leaf<Sort::fault, holds_fault> {};
template <>
struct ShapeOf<Instant> : Leaf<Sort::instant> {};
template <>
struct ShapeOf<std::string> : Leaf<Sort::text> {};
template <>
struct ShapeOf<Words> : Leaf<Sort::words> {};
template <>
struct ShapeOf<Passphrase> : Leaf<Sort::passphrase, holds_passphrase> {};
template <>
struct ShapeOf<Bytes> : Leaf<Sort::bytes> {};

template <std::integral N>
struct ShapeOf<N> {
  static constexpr Integer value{{Sort::integer}, sizeof(N), std::is_signed_v<N>};
  static constexpr Holds holds = holds_nothing;
};
template <Named E>
struct ShapeOf<E> {
  static constexpr auto names = names_of(E{});
  static constexpr NamedValue value{{Sort::named}, sizeof(E), names};
  static constexpr Holds holds = holds_nothing;
};
template <std::size_t N, Holds what = holds_nothing>
struct ArrayShape {
  static constexpr Array value{{Sort::byte_array}, N};
  static constexpr Holds holds = what;
};
template <std::size_t N>
struct ShapeOf<ByteArray<N>> : ArrayShape<N> {};
template <class Tag, std::size_t N>
struct ShapeOf<Id<Tag, N>> : ArrayShape<N> {
  static_assert(sizeof(Id<Tag, N>) == N);  // its bytes and nothing else
};
template <std::size_t N>
struct ShapeOf<Secret<N>> : ArrayShape<N, holds_secret> {
  static_assert(sizeof(Secret<N>) == N);
};

template <class T>
struct ShapeOf<std::optional<T>> {
  using Whole = std::optional<T>;
  static const void* held(const void* it) {
    const auto& whole = *static_cast<const Whole*>(it);
    return whole ? &*whole : nullptr;
  }
  static void* emplace(void* it) { return &static_cast<Whole*>(it)->emplace(); }
  static void reset(void* it) { static_cast<Whole*>(it)->reset(); }
  static constexpr Optional value{{Sort::optional}, shape<T>, held, emplace, reset};
  static constexpr Holds holds = codec::holds<T>;
};

template <class T>
struct ShapeOf<std::vector<T>> {
  using Whole = std::vector<T>;
  static std::size_t count(const void* it) { return static_cast<const Whole*>(it)->size(); }
  static const void* at(const void* it, std::size_t i) {
    return &(*static_cast<const Whole*>(it))[i];
  }
  static void clear(void* it) { static_cast<Whole*>(it)->clear(); }
  static void* grow(void* it) { return &static_cast<Whole*>(it)->emplace_back(); }
  static constexpr List value{{Sort::list}, shape<T>, count, at, clear, grow};
  static constexpr Holds holds = codec::holds<T>;
};

template <class K, class V>
struct ShapeOf<std::map<K, V>> {
  using Whole = std::map<K, V>;
  static std::size_t count(const void* it) { return static_cast<const Whole*>(it)->size(); }
  static void each(const void* it, void* context, void (*act)(void*, const void*, const void*)) {
    for (const auto& [key, item] : *static_cast<const Whole*>(it)) act(context, &key, &item);
  }
  static constexpr Map value{{Sort::map}, shape<K>, shape<V>, count, each};
  static constexpr Holds holds = codec::holds<K> | codec::holds<V> | holds_map;
};

// A T that never is: field lists take one, and only names and numbers are read from what they give.
template <class T>
struct Unmade {
  T it;
};
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wundefined-var-template"
#endif
template <class T>
extern const Unmade<T> unmade;

template <Described T>
struct ShapeOf<T> {
  using Fields = decltype(T::fields(std::declval<const T&>()));
  static constexpr std::size_t count = std::tuple_size_v<Fields>;
  template <std::size_t I>
  using Value = std::remove_cvref_t<decltype(std::tuple_element_t<I, Fields>::value)>;

  template <std::size_t I>
  static const void* at(const void* it) {
    return &std::get<I>(T::fields(*static_cast<const T*>(it))).value;
  }
  template <std::size_t I>
  static constexpr FieldShape field() {
    return {std::get<I>(T::fields(unmade<T>.it)).name, std::get<I>(T::fields(unmade<T>.it)).number,
            shape<Value<I>>, at<I>};
  }
  static constexpr std::array<FieldShape, count> fields =
      []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<FieldShape, count>{field<I>()...};
      }(std::make_index_sequence<count>{});
  static constexpr Kind kind = [] {
    if constexpr (Kinded<T>) return T::kind;
    return Kind{0, ""};
  }();
  static constexpr Record value{{Sort::record}, Kinded<T>, kind, fields};
  static constexpr Holds holds = []<std::size_t... I>(std::index_sequence<I...>) {
    return (holds_nothing | ... | codec::holds<Value<I>>);
  }(std::make_index_sequence<count>{});
};
#if defined(__clang__)
#pragma clang diagnostic pop
#endif

// A choice is a std::variant or a type made from one.
template <class... Ts>
std::variant<Ts...> variant_of(const std::variant<Ts...>*);  // a name for its type, never called
template <class Whole, class Variant>
struct ChoiceShape;
template <class Whole, class... Ts>
struct ChoiceShape<Whole, std::variant<Ts...>> {
  using Variant = std::variant<Ts...>;
  template <class T>
  static const void* held(const void* it) {
    const Variant& whole = *static_cast<const Whole*>(it);
    return std::get_if<T>(&whole);
  }
  template <class T>
  static void* emplace(void* it) {
    Variant& whole = *static_cast<Whole*>(it);
    return &whole.template emplace<T>();
  }
  static constexpr std::array<Alternative, sizeof...(Ts)> alternatives{
      Alternative{shape<Ts>, held<Ts>, emplace<Ts>}...};
  static constexpr troth::codec::Choice value{{Sort::choice}, alternatives};
  static constexpr Holds holds = (holds_nothing | ... | codec::holds<Ts>);
};
template <troth::Choice T>
struct ShapeOf<T> : ChoiceShape<T, decltype(variant_of(static_cast<const T*>(nullptr)))> {};

// --- for the walkers ---

template <class As>
const As& as(const Shape& it) {
  return static_cast<const As&>(it);
}
inline void* writable(const void* part) { return const_cast<void*>(part); }

// A whole number as two's complement, and back. `size` bytes of this machine, little-endian.
struct Number {
  std::uint64_t bits = 0;  // sign-extended when the type is signed
  bool is_negative = false;
};
Number number_at(const void* it, std::uint8_t size, bool is_signed);
void put_number(void* it, std::uint8_t size, std::uint64_t bits);
// The largest value of the type; the smallest of a signed one is -1 - this.
std::uint64_t number_max(std::uint8_t size, bool is_signed);

struct HeldKind {
  const Record* record;
  const void* it;
};
HeldKind held_kind(const Choice& choice, const void* it);

// Puts a new kind there. Null when the choice has no such kind; the value is untouched then.
struct MadeKind {
  const Record* record = nullptr;
  void* it = nullptr;
};
MadeKind make_kind(const Choice& choice, void* it, std::uint64_t number);
MadeKind make_kind(const Choice& choice, void* it, std::string_view name);

}  // namespace troth::codec
