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

// Counts the members of an aggregate, so that a forgotten field fails to compile.
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
