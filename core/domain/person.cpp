#include "domain/person.h"

#include "domain/command.h"

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

}  // namespace troth
