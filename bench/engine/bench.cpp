// The engine's speed and size, one JSON line a figure; every time is the median of seven runs of
// the same work.
//   engine_bench                       all figures but statsmodels'
//   engine_bench --common FILE         writes a common model for statsmodels.py: per answer dt, v,
//   noise and h of one filter of 20 states, and prints the filter's own log-likelihood and last
//   state
// bench/engine/run.sh runs both and bench/engine/statsmodels.py interleaved. The same program runs
// as WebAssembly.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <optional>
#include <vector>

#include "base/random.h"
#include "engine/engine.h"

namespace {

using namespace troth;
using namespace troth::engine;

double seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

template <class Work>
double median(Work work) {
  std::vector<double> times;
  for (int i = 0; i < 7; ++i) {
    const double from = seconds();
    work();
    times.push_back(seconds() - from);
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

void figure(const char* name, double value, const char* unit) {
  std::printf("{\"figure\":\"%s\",\"value\":%.6g,\"unit\":\"%s\"}\n", name, value, unit);
}

// A life of `events` events, one in twenty a breach, half of them worked on by both, and `answers`
// answers over `days` days.
struct Line {
  bool answer = false;
  Felt felt;
  CheckIn check_in;
};
std::vector<Line> life(std::size_t events, std::size_t answers, double days, std::uint64_t seed) {
  SeededRandom random(seed);
  std::vector<Line> lines;
  const auto some = [&](std::uint64_t count) {
    return static_cast<std::size_t>(random.below(count));
  };
  std::size_t breaches = 0;
  std::size_t answered = 0;
  for (std::size_t i = 0; i < events; ++i) {
    const double at = days * static_cast<double>(i) / static_cast<double>(events);
    while (answered < answers &&
           days * static_cast<double>(answered) / static_cast<double>(answers) <= at) {
      lines.push_back({true, {}, {at, 20.0 + static_cast<double>(random.below(70)), std::nullopt}});
      ++answered;
    }
    if (random.below(20) > 0) {
      lines.push_back({false, Act{at, some(4), 1}, {}});
      continue;
    }
    lines.push_back({false,
                     Hurt{at, broken + some(3), 0.5 * static_cast<double>(1 + random.below(3)),
                          static_cast<Learned>(random.below(5))},
                     {}});
    if (random.below(2) == 0) {
      for (const Step step : {Step::acknowledge, Step::commit, Step::heard, Step::chance})
        lines.push_back({false, Mend{at, breaches, step, 1}, {}});
    }
    ++breaches;
  }
  return lines;
}

Engine lived(const std::vector<Line>& lines) {
  Engine engine = Engine::start(couple_model()).value();
  for (const Line& line : lines) {
    if (line.answer) {
      (void)engine.check_in(line.check_in).value();
    } else {
      (void)engine.take(line.felt).value();
    }
  }
  return engine;
}

volatile double sink;

void all_figures() {
  const auto ten_years = life(30'000, 5'000, 3'652, 1);
  figure("replay_10_years_5000_answers_30000_events",
         median([&] { sink = lived(ten_years).log_likelihood(); }), "s");
  Engine engine = lived(ten_years);
  const double now = ten_years.back().felt.index() == 0 ? 3'653 : 3'653;
  (void)engine.mark(now);
  for (int i = 0; i < 30; ++i) {
    (void)engine.take(Act{now + i, static_cast<std::size_t>(i % 4), 1});
    (void)engine.check_in({now + i, 60, std::nullopt});
  }
  figure("read_out_with_attribution",
         1e3 * median([&] { sink = engine.read(now + 31).value().u_mean; }), "ms");
  figure("forecast", 1e3 * median([&] { sink = engine.forecast(now + 31).value().y_mean; }), "ms");
  figure("memory_of_one_engine_after_10_years", static_cast<double>(engine.bytes()) / 1024, "KiB");
  for (const std::size_t thousand : {1u, 10u, 100u}) {
    Engine old = lived(life(1'000 * thousand, 1'000, static_cast<double>(thousand) * 120, 2));
    double at = static_cast<double>(thousand) * 120;
    const double time = median([&] {
      for (int i = 0; i < 200; ++i) {
        at += 0.5;
        (void)old.take(Act{at, kept, 1}).value();
        sink = old.check_in({at, 55, std::nullopt}).value();
      }
    });
    char name[80];
    std::snprintf(name, sizeof name, "answer_after_%zu_thousand_events", thousand);
    figure(name, 1e6 * time / 200, "us");
  }
}

// Twenty states: mu, l, m, eight sensitivities and nine needs. Every answer is about the whole or
// about one need in rotation.
constexpr std::size_t kNeeds = 9;
constexpr std::size_t kStates = 3 + couple_kinds + kNeeds;

// What a life asks of a filter, features ready: per answer its time, its design and its position.
struct Asked {
  double at = 0;
  double v = 0;
  Design design;
};
std::vector<Asked> asked(const Model& model) {
  Engine engine = Engine::start(model).value();
  for (std::size_t n = 0; n < kNeeds; ++n) {
    NeedNamed need{0, {}, 1.0 + static_cast<double>(n % 2)};
    need.about[n % kAspects] = true;
    need.about[n / kAspects] = true;
    (void)engine.take(need).value();
  }
  std::vector<Asked> all;
  for (const Line& line : life(4'000, 1'000, 1'000, 3)) {
    if (!line.answer) {
      (void)engine.take(line.felt).value();
      continue;
    }
    Asked one;
    one.at = line.check_in.at;
    one.v = model.scale.position(line.check_in.felt);
    one.design.features = engine.features(one.at);
    const std::size_t turn = all.size() % (kNeeds + 1);
    std::optional<std::size_t> need;
    if (turn < kNeeds) need = turn;
    one.design.coefficient = engine.needs().coefficients(model, need);
    const auto weight = engine.needs().weights();
    for (std::size_t n = 0; need && n < kNeeds; ++n)
      one.design.need[n] = (n == *need ? 1.0 : 0.0) - weight[n];
    all.push_back(one);
  }
  return all;
}

double filtered(Bank& filters, const Model& model, const std::vector<Asked>& answers,
                std::FILE* file = nullptr) {
  double sum = 0;
  double last = answers.front().at;
  Lane noise;
  for (const Asked& one : answers) {
    filters.advance(model, one.at);
    const Belief belief = filters.predict(one.design);
    for (int lane = 0; lane < kLanes; ++lane)
      noise(lane) = model.scale.noise(belief.mean(lane), filters.value(Axis::noise)(lane));
    if (file != nullptr) {
      std::fprintf(file, "%.17g,%.17g,%.17g,1,1,1", one.at - last, one.v, noise(0));
      for (std::size_t k = 0; k < couple_kinds; ++k)
        std::fprintf(file, ",%.17g", one.design.coefficient[k] * one.design.features.phi[0][k]);
      for (std::size_t n = 0; n < kNeeds; ++n) std::fprintf(file, ",%.17g", one.design.need[n]);
      std::fprintf(file, "\n");
      last = one.at;
    }
    sum += filters.observe(one.v, noise, 0);
  }
  return sum;
}

// One member of the bank, told so that anybody can filter it.
int common(const char* path) {
  Model one = couple_model();
  for (GridAxis& axis : one.grid) axis = {1, {axis.value[1], 1, 1}, {1, 0, 0}};
  std::FILE* file = std::fopen(path, "w");
  if (file == nullptr) return 1;
  Bank alone(one);
  const auto answers = asked(one);
  const double likelihood = filtered(alone, one, answers, file);
  std::fclose(file);
  std::printf("{\"figure\":\"common_log_likelihood\",\"value\":%.15g}\n", likelihood);
  for (std::size_t state = 0; state < kStates; ++state) {
    const std::size_t d = state < 3                  ? state
                          : state < 3 + couple_kinds ? Bank::beta(state - 3)
                                                     : alone.delta(state - 3 - couple_kinds);
    std::printf("{\"figure\":\"common_state_%zu\",\"value\":%.15g}\n", state, alone.mean(d)(0));
  }

  // The filter alone, on the same answers: the whole bank of 81 at once, features ready.
  const Model whole = couple_model();
  const auto all = asked(whole);
  const double bank = median([&] {
    Bank filters(whole);
    sink = filtered(filters, whole, all);
  });
  const double per_answer = 1e6 * bank / static_cast<double>(all.size());
  figure("bank_of_81_filters_of_20_states_per_answer", per_answer, "us");
  figure("one_filter_of_20_states_per_answer", per_answer / 81, "us");
  return 0;
}

}  // namespace

int main(int count, char** words) {
  if (count == 3 && std::strcmp(words[1], "--common") == 0) return common(words[2]);
  all_figures();
  return 0;
}
