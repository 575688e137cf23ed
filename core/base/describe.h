#pragma once
// One list of fields per type. Bytes (codec/cbor.h), JSON (codec/json.h) and TypeScript
// (codec/typescript.h) all walk this list, so no type is ever written twice.
//
//   struct PromiseMade {
//     Words act;
//     std::optional<Due> due;
//     static constexpr Kind kind{7, "promise_made"};   // 7 for the bytes, for ever; the name for
//     people static constexpr auto fields(auto& it) { return std::tuple{Field{1, "act", it.act},
//     Field{2, "due", it.due}}; }
//   };
//   static_assert(lists_every_member<PromiseMade>);    // a forgotten field does not compile
//
// Enums: give the type a `constexpr auto names_of(Enum)` found by argument-dependent lookup that
// returns a std::array<std::string_view, N>: the names of the values 0 .. N-1 in order. TROTH_NAMES
// does it.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace troth {

template <class T>
struct Field {
  int number;             // the durable name: from 1, never reused, never renumbered
  std::string_view name;  // the spoken name: JSON and TypeScript
  T& value;
};
template <class T>
Field(int, std::string_view, T&) -> Field<T>;

struct Kind {
  int number;
  std::string_view name;
};

template <class T>
concept Described = requires(T& it) { T::fields(it); };
template <class T>
concept Kinded = Described<T> && requires { T::kind.number; };
template <class T>
concept Named = std::is_enum_v<T> && requires(T it) { names_of(it).size(); };

// One of several kinds, or of several such choices: a std::variant, or a type made from one. The
// codec looks through the inner ones: bytes, JSON and TypeScript know kinds alone, and a kind's
// number and name are unique over the whole choice.
template <class... Ts>
constexpr std::size_t alternatives_of(const std::variant<Ts...>*) {
  return sizeof...(Ts);
}
template <class T>
concept Choice = requires(const T* it) { alternatives_of(it); };

// Is `Kind` this type, or one that it can hold?
template <class Kind, class... Ts>
constexpr bool can_hold_any(const std::variant<Ts...>*);
template <class T, class Kind>
constexpr bool can_hold() {
  if constexpr (std::is_same_v<T, Kind>)
    return true;
  else if constexpr (Choice<T>)
    return can_hold_any<Kind>(static_cast<const T*>(nullptr));
  else
    return false;
}
template <class Kind, class... Ts>
constexpr bool can_hold_any(const std::variant<Ts...>*) {
  return (... || can_hold<Ts, Kind>());
}
template <class Kind, class First, class... Rest>
constexpr auto holder_of() {
  if constexpr (can_hold<First, Kind>())
    return std::type_identity<First>{};
  else
    return holder_of<Kind, Rest...>();
}

// A choice with a name of its own. The name keeps what the compiler writes short, and the one
// constructor spares it asking of every alternative whether it could be made from every other:
//
//   struct NeedFact : OneOf<NeedNamed, NeedReworded> { using OneOf::OneOf; };
//   struct Body : OneOf<NeedFact, PromiseFact> { using OneOf::OneOf; };
//   Body body = NeedNamed{...};
template <class... Ts>
struct OneOf : std::variant<Ts...> {
  OneOf() = default;
  template <class Kind>
    requires(... || can_hold<Ts, std::remove_cvref_t<Kind>>())
  OneOf(Kind&& kind)
      : std::variant<Ts...>(
            std::in_place_type<
                typename decltype(holder_of<std::remove_cvref_t<Kind>, Ts...>())::type>,
            std::forward<Kind>(kind)) {}
};

// Does a choice hold this kind, however deep? By number, or by name.
template <class... Ts>
constexpr bool knows_kind(const std::variant<Ts...>*, const auto& kind);
template <class T>
constexpr bool is_kind(const auto& kind) {
  if constexpr (Choice<T>)
    return knows_kind(static_cast<const T*>(nullptr), kind);
  else if constexpr (requires { T::kind.name == kind; })
    return T::kind.name == kind;
  else
    return std::cmp_equal(T::kind.number, kind);
}
template <class... Ts>
constexpr bool knows_kind(const std::variant<Ts...>*, const auto& kind) {
  return (... || is_kind<Ts>(kind));
}

// Calls `act` with the kind that is there.
template <class Act, Choice T>
constexpr decltype(auto) with_kind(const T& it, const Act& act) {
  return std::visit(
      [&](const auto& one) -> decltype(auto) {
        if constexpr (Choice<std::remove_cvref_t<decltype(one)>>)
          return with_kind(one, act);
        else
          return act(one);
      },
      it);
}

// A forgotten field fails to compile: in the one file that counts (cmake/fields.cmake makes it of
// every header that says lists_every_member). Everywhere else it is taken as said, because counting
// hundreds of types in hundreds of files was half of all compile time.
#ifdef TROTH_COUNT_FIELDS
inline namespace counted {
struct Anything {
  template <class T>
  operator T() const;
};
template <class T, class... Args>
constexpr std::size_t member_count() {
  if constexpr (requires { T{{Args{}}..., {Anything{}}}; })
    return member_count<T, Args..., Anything>();
  else
    return sizeof...(Args);
}
template <Described T>
constexpr bool lists_every_member =
    member_count<T>() == std::tuple_size_v<decltype(T::fields(std::declval<T&>()))>;
}  // namespace counted
#else
inline namespace uncounted {
template <class T>
constexpr bool lists_every_member = true;
}  // namespace uncounted
#endif

// TROTH_NAMES(Outcome, "kept", "late", "broken");   directly after the enum, in its namespace
#define TROTH_NAMES(Enum, ...) \
  constexpr auto names_of(Enum) { return std::to_array<std::string_view>({__VA_ARGS__}); }
template <Named E>
constexpr std::string_view name_of(E value) {
  constexpr auto names = names_of(E{});
  const auto index = static_cast<std::size_t>(value);
  return index < names.size() ? names[index] : names[0];
}

template <class... Fs>
struct overloaded : Fs... {
  using Fs::operator()...;
};
template <class... Fs>
overloaded(Fs...) -> overloaded<Fs...>;

}  // namespace troth
