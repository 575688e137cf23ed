#include "domain/person.h"

#include "domain/noun.h"

namespace troth {

void take(std::map<MemberId, Person>& people, Fact<Nicknamed> fact) {
  auto& latest = people[fact.written.by].nicknamed;
  if (!latest || latest->written.place < fact.written.place) latest = std::move(fact);
}

Result<Bodies> decide(const State&, const CallMe& wish, const Now&) {
  Nicknamed fact{wish.name};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide_on(const State& state, const PersonWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
