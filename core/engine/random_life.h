#pragma once
// Random histories for the laws: small enough to read when a law fails, rich enough to break one
// that does not hold.
//
// RapidCheck draws moves; a life is what they mean. Trials: 1,000 a law unless RC_PARAMS says
// otherwise (`make laws` says 100,000). RapidCheck prints the seed of a failure;
// RC_PARAMS="reproduce=..." plays it again.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <ostream>
#include <variant>
#include <vector>

#include "engine/engine.h"

namespace troth::engine {

struct Move {
  int gap = 0;  // sixteenths of a day since the one before: exact in binary, so that shifting loses
                // nothing
  int what = 0;  // which sort of line
  int a = 0;
  int b = 0;
  int c = 0;
};
inline std::ostream& operator<<(std::ostream& out, const Move& move) {
  return out << "{" << move.gap << "," << move.what << "," << move.a << "," << move.b << ","
             << move.c << "}";
}

using Line = std::variant<Felt, CheckIn>;
using Life = std::vector<Line>;

inline double time_of_line(const Line& line) {
  if (const auto* felt = std::get_if<Felt>(&line)) return time_of(*felt);
  return std::get<CheckIn>(line).at;
}

// What may happen in a life.
struct Ways {
  bool acts = true;
  bool breaches = true;
  bool threats = true;
  bool doer_mends = true;
  bool hurt_one_mends = true;
  bool clears = true;
  bool exchanges = true;
  bool check_ins = true;
  bool needs = false;
  int longest_gap = 16 * 40;  // sixteenths of a day
  int answers_from = 0;       // in hundredths of the slider
  int answers_to = 101;
};

inline rc::Gen<std::vector<Move>> moves(int most) {
  const auto move = rc::gen::construct<Move>(
      rc::gen::inRange(0, 1 << 12), rc::gen::inRange(0, 100), rc::gen::inRange(0, 1 << 10),
      rc::gen::inRange(0, 1 << 10), rc::gen::inRange(0, 1 << 10));
  return rc::gen::mapcat(rc::gen::inRange(0, most + 1), [move](int count) {
    return rc::gen::container<std::vector<Move>>(static_cast<std::size_t>(count), move);
  });
}

inline double size_of(int choice) {
  return std::array{0.25, 0.5, 1.0, 1.5}[static_cast<std::size_t>(choice % 4)];
}
inline Learned learned_of(int choice) { return static_cast<Learned>(choice % 5); }

// The life that the moves mean, from day `start`.
inline Life life_of(const std::vector<Move>& moves, const Ways& ways, double start = 0) {
  Life life;
  double at = start;
  std::size_t breaches = 0;
  std::vector<std::size_t> threats;
  std::size_t needs = 0;
  for (const Move& move : moves) {
    at += (move.gap % ways.longest_gap) / 16.0;
    const auto pick = [&](std::size_t count) { return static_cast<std::size_t>(move.a) % count; };
    if (move.what < 35) {
      if (ways.acts) life.emplace_back(Act{at, pick(4), size_of(move.b)});
    } else if (move.what < 50) {
      const std::size_t kind = broken + pick(ways.threats ? 4 : 3);
      if (!ways.breaches) continue;
      if (kind == threat) threats.push_back(breaches);
      life.emplace_back(Hurt{at, kind, size_of(move.b), learned_of(move.c)});
      ++breaches;
    } else if (move.what < 68) {
      if (breaches == 0) continue;
      const auto step = static_cast<Step>(move.b % static_cast<int>(kSteps));
      if (by_doer(step) ? !ways.doer_mends : !ways.hurt_one_mends) continue;
      life.emplace_back(Mend{at, pick(breaches), step,
                             std::array{0.5, 1.0, 0.25}[static_cast<std::size_t>(move.c % 3)]});
    } else if (move.what < 70) {
      if (ways.clears && !threats.empty())
        life.emplace_back(Clear{at, threats[pick(threats.size())]});
    } else if (move.what < 73) {
      if (ways.exchanges)
        life.emplace_back(
            Exchange{at, (move.a % 11) / 10.0, (move.b % 11) / 10.0, (move.c % 11) / 10.0});
    } else if (move.what < 76) {
      if (!ways.needs || needs == kMostNeeds) continue;
      NeedNamed need{at, {}, 1.0 + move.b % 2};
      need.about[pick(4)] = true;
      need.about[static_cast<std::size_t>(move.c % 4)] = true;
      life.emplace_back(need);
      ++needs;
    } else if (ways.check_ins) {
      CheckIn check_in{at, 0, std::nullopt};
      check_in.felt = ways.answers_from + (move.b % (ways.answers_to - ways.answers_from));
      if (needs > 0 && move.c % 2 == 0) check_in.need = pick(needs);
      life.emplace_back(check_in);
    }
  }
  return life;
}

inline double end_of(const Life& life) { return life.empty() ? 0 : time_of_line(life.back()); }

inline void live(Engine& engine, const Line& line) {
  if (const auto* felt = std::get_if<Felt>(&line)) {
    RC_ASSERT(engine.take(*felt).has_value());
  } else {
    RC_ASSERT(engine.check_in(std::get<CheckIn>(line)).has_value());
  }
}
inline Engine lived(const Life& life, const Model& model = couple_model()) {
  Engine engine = Engine::start(model).value();
  for (const Line& line : life) live(engine, line);
  return engine;
}

// Only the log: features, loads, distance. Much cheaper than an engine.
inline History remembered(const Model& model, const Life& life) {
  History history(model);
  for (const Line& line : life) {
    const auto* felt = std::get_if<Felt>(&line);
    if (felt == nullptr) continue;
    std::visit(
        [&](const auto& one) {
          using One = std::decay_t<decltype(one)>;
          if constexpr (std::is_same_v<One, Act>) history.act(model, one);
          if constexpr (std::is_same_v<One, Hurt>) history.hurt(model, one);
          if constexpr (std::is_same_v<One, Mend>) history.mend(model, one);
          if constexpr (std::is_same_v<One, Clear>) history.clear(one);
          if constexpr (std::is_same_v<One, Exchange>) history.exchange(model, one);
        },
        *felt);
  }
  return history;
}

// A life with one more line, after everything that is not later.
inline Life with(Life life, const Line& line) {
  const auto later = std::find_if(life.begin(), life.end(), [&](const Line& other) {
    return time_of_line(other) > time_of_line(line);
  });
  life.insert(later, line);
  return life;
}

// ... and the same for a breach: later lines speak of the breaches they spoke of before.
inline Life with_breach(Life life, const Hurt& hurt) {
  const auto later = std::find_if(life.begin(), life.end(),
                                  [&](const Line& other) { return time_of_line(other) > hurt.at; });
  std::size_t number = 0;
  for (auto line = life.begin(); line != later; ++line) {
    const auto* felt = std::get_if<Felt>(&*line);
    if (felt != nullptr && std::holds_alternative<Hurt>(*felt)) ++number;
  }
  for (auto line = later; line != life.end(); ++line) {
    auto* felt = std::get_if<Felt>(&*line);
    if (felt == nullptr) continue;
    if (auto* mend = std::get_if<Mend>(felt); mend != nullptr && mend->breach >= number)
      ++mend->breach;
    if (auto* clear = std::get_if<Clear>(felt); clear != nullptr && clear->breach >= number)
      ++clear->breach;
  }
  life.insert(later, Felt(hurt));
  return life;
}

// Places in a life of the lines that are a T.
template <class T>
std::vector<std::size_t> places_of(const Life& life) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < life.size(); ++i) {
    const auto* felt = std::get_if<Felt>(&life[i]);
    if (felt != nullptr && std::holds_alternative<T>(*felt)) places.push_back(i);
  }
  return places;
}
template <class T>
T& felt_at(Life& life, std::size_t place) {
  return std::get<T>(std::get<Felt>(life[place]));
}

// A fixed person: any sensitivities of the right sign and any healing value.
struct Person {
  std::array<double, couple_kinds> beta{};
  double healing = 0.7;
};
inline std::ostream& operator<<(std::ostream& out, const Person& person) {
  out << "{healing " << person.healing << ", beta";
  for (const double beta : person.beta) out << " " << beta;
  return out << "}";
}
inline Person any_person() {
  Person person;
  for (std::size_t k = 0; k < couple_kinds; ++k)
    person.beta[k] = *rc::gen::inRange(0, 400) / 100.0 * (k < broken ? 1 : -1);
  person.healing = *rc::gen::inRange(1, 400) / 100.0;
  return person;
}
// A model whose only healing value is the person's.
inline Model model_for(const Person& person) {
  Model model = couple_model();
  model.grid[static_cast<std::size_t>(Axis::healing)] = {1, {person.healing, 1, 1}, {1, 0, 0}};
  return model;
}
inline double trust_of(const Person& person, const Model& model, const History& history,
                       double at) {
  const Features features = history.features(model, at);
  double sum = 0;
  for (std::size_t k = 0; k < couple_kinds; ++k) sum += person.beta[k] * features.phi[0][k];
  return sum;
}

inline std::uint64_t bits(double x) { return std::bit_cast<std::uint64_t>(x); }

// Two readings are the same to the last bit.
inline bool same_bits(const Reading& one, const Reading& other) {
  std::array<std::vector<double>, 2> numbers;
  for (std::size_t i = 0; i < 2; ++i) {
    const Reading& reading = i == 0 ? one : other;
    std::vector<double>& all = numbers[i];
    all = {reading.u_mean,
           reading.u_sd,
           reading.trust.median,
           reading.trust.q05,
           reading.trust.q95,
           reading.evidence,
           reading.unsure,
           reading.cautious_u,
           reading.vulnerability,
           reading.closeness,
           reading.distance,
           reading.mean_noise,
           reading.unsafe ? 1.0 : 0.0,
           static_cast<double>(reading.check_ins)};
    all.insert(all.end(), reading.beta_mean.begin(), reading.beta_mean.end());
    all.insert(all.end(), reading.grid_weights.begin(), reading.grid_weights.end());
    for (const Mover& mover : reading.mover) all.push_back(mover.probability);
    for (const auto& need : reading.need) {
      if (need) all.insert(all.end(), {need->median, need->q05, need->q95});
    }
    if (!reading.attribution) continue;
    all.push_back(reading.attribution->points);
    for (const Cause& cause : reading.attribution->causes) all.push_back(cause.points);
  }
  if (numbers[0].size() != numbers[1].size()) return false;
  for (std::size_t i = 0; i < numbers[0].size(); ++i) {
    if (bits(numbers[0][i]) != bits(numbers[1][i])) return false;
  }
  return true;
}

}  // namespace troth::engine

// A law: a test named by its number, run on random histories.
#define TROTH_LAW(name) RC_GTEST_PROP(Law, name, ())
