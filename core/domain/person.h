#pragma once
// A person, as the two know each other: a nickname that each gives themselves. Nothing else (S19).
#include <map>

#include "domain/limit.h"
#include "domain/past.h"

namespace troth {

// --- facts, ours ---
struct Nicknamed {
  Words name;
  static constexpr Kind kind{1, "nicknamed"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "name", it.name}}; }
};
static_assert(lists_every_member<Nicknamed>);
inline Status fits(const Nicknamed& it) { return fits(it.name, name_bytes_max); }

// --- wishes ---
struct CallMe {  // what the other calls me from now on
  Words name;
  static constexpr Kind kind{1, "call_me"};
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "name", it.name}}; }
};
static_assert(lists_every_member<CallMe>);

struct PersonWish : OneOf<CallMe> {
  using OneOf::OneOf;
};

// --- what follows ---
struct Person {
  std::optional<Fact<Nicknamed>> nicknamed;  // the last in the one order
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "nicknamed", it.nicknamed}}; }
};
void take(std::map<MemberId, Person>& people, Fact<Nicknamed> fact);

}  // namespace troth
