#pragma once
// Random lives of two people, from a seed: wishes on several devices, clocks that are wrong,
// devices that meet or stay apart. Every kind takes part by its field list alone, so that a new
// kind is tried as soon as it exists. The same seed gives the same life on every machine. For
// tests, parity and `make story`.
#include "base/random.h"
#include "domain/chronicle.h"

namespace troth {

struct LifeShape {
  std::size_t devices_each = 2;
  std::size_t acts = 120;  // tried; the rules refuse some
  std::int64_t step_ms_max = 6 * hour_ms;
  std::int64_t skew_ms_max = 0;   // of each device's clock, either way
  std::uint64_t meet_one_in = 3;  // after an act, one device in so many carries to another
};

struct Life {
  Chronicle chronicle;
  std::vector<FaultCode> refusals;
};

Life live(std::uint64_t seed, const LifeShape& shape);

// Facts that nobody would write: every kind, with fields, authors, places and pasts at random out
// of a small pool, so that they meet each other. Ids are all different.
std::vector<Event> event_soup(std::uint64_t seed, std::size_t size);

}  // namespace troth
