#pragma once
// Prints the TypeScript types of the boundary from the same field lists: `troth schema` writes
// app/src/core/troth.gen.ts. Named types (structs, enums, ids) are printed once, before their first
// use.
#include <set>
#include <string>

#include "codec/json.h"

namespace troth::typescript {

// The unqualified name of a type as the compiler spells it: "PromiseRow" for
// troth::view::PromiseRow.
template <class T>
constexpr std::string_view type_name_of() {
  std::string_view name = __PRETTY_FUNCTION__;
  const auto begin = name.find("T = ") + 4;
  name = name.substr(begin, name.find_first_of(";]", begin) - begin);
  const auto colon = name.rfind("::");
  return colon == std::string_view::npos ? name : name.substr(colon + 2);
}

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

class Printer {
 public:
  // Prints T and all it is made of.
  template <class T>
  void add() {
    (void)name<T>();
  }
  // Prints a union under this name: export type Request = Unlock | ...;
  template <class... Ts>
  void add_union(std::string_view union_name, const std::variant<Ts...>* choice) {
    const std::string text = names_of_choice(choice);
    out_ += "export type " + std::string(union_name) + " = " + text + ";\n\n";
  }
  void raw(std::string_view text) { out_ += text; }
  const std::string& text() const { return out_; }

 private:
  template <class T>
  struct Of {
    using type = T;
  };

  template <class T>
  std::string name() {
    return name_of_type(Of<T>{});
  }
  template <class T>
  std::string name_of_type(Of<T>) {
    if constexpr (std::same_as<T, bool>) {
      return "boolean";
    } else if constexpr (std::integral<T> || std::same_as<T, Instant>) {
      return "number";
    } else if constexpr (std::same_as<T, FaultCode>) {
      return "FaultCode";
    } else if constexpr (std::same_as<T, std::string> || std::same_as<T, Words> ||
                         std::same_as<T, Passphrase>) {
      return "string";
    } else if constexpr (Choice<T>) {
      return names_of_choice(static_cast<const T*>(nullptr));
    } else if constexpr (Named<T>) {
      const std::string own(type_name_of<T>());
      if (printed_.insert(own).second) {
        std::string names;
        for (const auto one : names_of(T{}))
          names += (names.empty() ? "\"" : " | \"") + std::string(one) + "\"";
        out_ += "export type " + own + " = " + names + ";\n\n";
      }
      return own;
    } else {
      static_assert(Described<T>, "no field list for this type");
      const std::string own(type_name_of<T>());
      if (printed_.insert(own).second) print_struct<T>(own);
      return own;
    }
  }
  std::string name_of_type(Of<Bytes>) { return "Uint8Array"; }  // else the vector below takes it
  template <std::size_t N>
  std::string name_of_type(Of<ByteArray<N>>) {
    return "string";
  }
  template <class Tag, std::size_t N>
  std::string name_of_type(Of<Id<Tag, N>>) {
    const std::string own(Tag::name);
    if (printed_.insert(own).second)
      out_ += "export type " + own + " = string & { readonly is: \"" + own + "\" };\n\n";
    return own;
  }
  template <class T>
  std::string name_of_type(Of<std::vector<T>>) {
    const auto item = name<T>();
    return item.find(' ') == std::string::npos ? "readonly " + item + "[]"
                                               : "readonly (" + item + ")[]";
  }
  template <class T>
  std::string name_of_type(Of<std::optional<T>>) {
    return name<T>();
  }
  template <class... Ts>
  std::string names_of_choice(const std::variant<Ts...>*) {
    std::string text;
    (..., (text += text.empty() ? "" : " | ", text += name<Ts>()));
    return text;
  }

  template <class T>
  void print_struct(const std::string& own) {
    std::string body;
    if constexpr (Kinded<T>) body += "  readonly kind: \"" + std::string(T::kind.name) + "\";\n";
    T it{};
    auto fields = T::fields(it);
    std::apply(
        [&](auto&... field) {
          (..., [&](auto& one) {
            using FieldValue = std::remove_cvref_t<decltype(one.value)>;
            body += "  readonly " + std::string(one.name) +
                    (is_optional<FieldValue> ? "?: " : ": ") + name<FieldValue>() + ";\n";
          }(field));
        },
        fields);
    out_ += "export interface " + own + " {\n" + body + "}\n\n";
  }

  std::string out_;
  std::set<std::string> printed_;
};

}  // namespace troth::typescript
