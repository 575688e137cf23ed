#pragma once
// What a random life could be about: fills any described type with something that could be meant,
// out of what is there. A noun's kinds are filled in that noun's own file (`need_life.cpp`), so
// that a new noun costs one new file and no other is compiled again.
#include "base/random.h"
#include "domain/command.h"

namespace troth {

class Imagination;

// One of the noun's kinds, each as likely. Written once for each noun, by imagining.h.
template <Choice Noun>
void imagine(Imagination& imagination, Noun& noun);

template <class... Ts>
constexpr std::uint64_t count_kinds(const std::variant<Ts...>*);
template <class T>
constexpr std::uint64_t kinds_in() {
  if constexpr (Choice<T>)
    return count_kinds(static_cast<const T*>(nullptr));
  else
    return 1;
}
template <class... Ts>
constexpr std::uint64_t count_kinds(const std::variant<Ts...>*) {
  return (std::uint64_t{0} + ... + kinds_in<Ts>());
}

class Imagination {
 public:
  static constexpr std::size_t recent_seen = 12;

  // `recent`: what was made last in this life; it is what people mostly speak about.
  Imagination(SeededRandom& random, const State& state, Instant now,
              const std::vector<EventId>* recent)
      : random_(random), state_(state), now_(now), recent_(recent) {}
  // Ids out of this pool only, whatever the field is called.
  Imagination(SeededRandom& random, const State& state, Instant now,
              const std::vector<EventId>& pool)
      : random_(random), state_(state), now_(now), pool_(&pool) {}

  // Any kind of the whole sum, each as likely.
  template <class... Nouns>
  void choose(std::variant<Nouns...>& it) {
    std::uint64_t chosen = below(kinds_in<std::variant<Nouns...>>());
    const auto is_it = [&]<class Noun>(std::type_identity<Noun>) {
      if (chosen >= kinds_in<Noun>()) {
        chosen -= kinds_in<Noun>();
        return false;
      }
      if constexpr (Choice<Noun>)
        imagine(*this, it.template emplace<Noun>());
      else
        fill(it.template emplace<Noun>());
      return true;
    };
    (void)(... || is_it(std::type_identity<Nouns>{}));
  }

  template <Described T>
  void fill(T& it) {
    auto fields = T::fields(it);
    std::apply([&](auto&... field) { (..., fill_field(field.name, field.value)); }, fields);
  }

  std::uint64_t below(std::uint64_t bound) { return random_.below(bound); }

 private:
  template <class T>
  void fill_field(std::string_view name, T& it) {
    if constexpr (std::is_same_v<T, EventId>)
      it = id(name);
    else if constexpr (requires {
                         it.reset();
                         it.emplace();
                       })
      fill_optional(name, it);
    else if constexpr (requires { it.push_back(it.front()); } && !std::is_same_v<T, std::string>)
      fill_list(name, it);
    else if constexpr (std::is_same_v<T, MemberId>)
      it = member();
    else if constexpr (requires { it.fill(std::uint8_t{}); })
      random_.fill(it);
    else if constexpr (std::is_same_v<T, Words>)
      it.text = word();
    else if constexpr (std::is_same_v<T, Instant>)
      it = near(day_ms);
    else if constexpr (std::is_same_v<T, Due>)
      it = due();
    else if constexpr (std::is_same_v<T, bool>)
      it = below(2) == 0;
    else if constexpr (std::is_enum_v<T>)
      it = static_cast<T>(below(names_of(T{}).size()));
    else if constexpr (std::is_integral_v<T>)
      it = static_cast<T>(below(4));
    else
      fill(it);
  }
  template <class T>
  void fill_optional(std::string_view name, std::optional<T>& it) {
    it.reset();
    if (below(2) == 0) fill_field(name, it.emplace());
  }
  template <class T>
  void fill_list(std::string_view name, std::vector<T>& it) {
    it.resize(static_cast<std::size_t>(below(3)));
    for (T& one : it) fill_field(name, one);
  }

  std::string word();
  MemberId member();
  Instant near(std::int64_t ahead_ms);
  Due due();
  // Of something that a field of this name could be about.
  EventId id(std::string_view name);
  template <class Map>
  EventId one_of(const Map& map);

  SeededRandom& random_;
  const State& state_;
  Instant now_;
  const std::vector<EventId>* pool_ = nullptr;
  const std::vector<EventId>* recent_ = nullptr;
  EventId matter_;  // last chosen, so that what lies within it is looked for in the same one
};

}  // namespace troth
