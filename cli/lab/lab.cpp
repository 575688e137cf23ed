#include "cli/lab/lab.h"

#include <fstream>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "cli/lab/arguments.h"
#include "cli/lab/couple.h"
#include "cli/lab/evaluate.h"
#include "cli/lab/fit.h"
#include "cli/lab/model_file.h"
#include "cli/lab/people.h"
#include "cli/lab/replay.h"

namespace troth::lab {
namespace {

constexpr std::string_view kHelp = R"(troth lab: the engine of felt trust on the bench.

Built from published findings, tested on simulated couples; not validated on couples.

  troth lab replay FILE      history in, forecasts and read-outs out (JSON Lines; - is standard input)
  troth lab model            print the model as JSON
  troth lab simulate         draw couples from the model, as histories
  troth lab evaluate [FILE]  forecasts one step ahead against simple predictors: of FILE, or of couples drawn here
  troth lab fit FILE         print the model whose numbers make the histories of FILE most likely

  --model FILE   another model than the couple model (kinds, signs, priors, scale); what is left out is as in it
  --people P     evaluate, fit: all, even or odd people of the file (first = 0 = even); evaluate tunes the simple
                 predictors on the other half, or on all if all are scored
  --world W      simulate, evaluate: well_specified t3_noise half_life unlogged drifting time_heals seven_steps
                 seven_steps_told linear_truth very_reactive happy
  --couples N --days N --seed N   simulate, evaluate: 200 couples, 240 days, seed 1
  --rounds N     fit: at most so many (400)
  --json         evaluate: as JSON;   --quiet: no progress
  --help         this

Histories of several people in one file: {"person":"name"} before each.

A line of a history is one of (t in days, in order):
  {"t":1,"act":"KEPT","weight":1}                          a good act
  {"t":2,"breach":"LIE","hurt":1,"how":"caught","id":"b1"} a hurt; how: owned asked caught third null
  {"t":3,"step":"acknowledge","by":"off","of":"b1","quality":1}
        off (the doer): acknowledge regret explain commit ask_forgiveness amends; inj (the hurt one): heard chance forgive
  {"t":4,"promise":"broken","s":0.7,"headsup_before_due":true,"how":null,"id":"p1"}
  {"t":5,"clear":"b2"}                                     the person's own clearing of a threat
  {"t":6,"checkin":60,"need":null}                         "how much do I trust right now", 0 to 100
  {"t":7,"exchange":{"me":0.8,"you":0.6,"rho":0.9}}        both opened themselves; how understood I felt
  {"t":8,"named":"my word","about":["reliability"],"weight":2}, {"t":9,"weighed":"my word","weight":1},
  {"t":9,"retired":"my word"}                              needs: about reliability, honesty, respect, care
  {"t":9,"read":true}                                      every read-out, and what changed since the last one

Exit code: 0; 2 when the arguments or a line are not understood (the sentence says which); 1 when a stream fails.
)";

int fail(std::ostream& err, std::string_view sentence) {
  err << "troth lab: " << sentence << "\n";
  return 2;
}

int run_replay(Arguments& arguments, const ModelFile& model, std::istream& in, std::ostream& out,
               std::ostream& err) {
  const auto path = arguments.one_path();
  if (!path) return fail(err, path.error());
  if (*path == "-") return replay(model, in, out, err);
  std::ifstream file(*path, std::ios::binary);
  if (!file) return fail(err, "the file cannot be opened");
  return replay(model, file, out, err);
}

int run_model(Arguments& arguments, const ModelFile& model, std::ostream& out, std::ostream& err) {
  if (auto good = arguments.no_path(); !good) return fail(err, good.error());
  out << print_model(model).dump(2) << "\n";
  return 0;
}

using Progress = std::function<void(std::size_t done, std::size_t all)>;
Progress progress_on(std::ostream& err, const Arguments& arguments, std::string_view what) {
  if (arguments.quiet) return [](std::size_t, std::size_t) {};
  return [&err, what](std::size_t done, std::size_t all) {
    if (done % 10 == 0 || done == all)
      err << "\r" << done << " of " << all << " " << what << (done == all ? "\n" : "")
          << std::flush;
  };
}

Read<World> world_of(const Arguments& arguments) {
  const auto world = world_named(arguments.world);
  if (!world) return std::unexpected("there is no world of that name; troth lab --help names them");
  return *world;
}

int run_simulate(Arguments& arguments, const ModelFile& model, std::ostream& out,
                 std::ostream& err) {
  if (auto good = arguments.no_path(); !good) return fail(err, good.error());
  const auto world = world_of(arguments);
  if (!world) return fail(err, world.error());
  const Progress progress = progress_on(err, arguments, "couples");
  Chance chance(arguments.seed);
  for (std::size_t i = 0; i < arguments.couples; ++i) {
    Chance own(chance.bits());
    print_history(model.model, draw_couple(model.model, *world, arguments.days, own),
                  std::to_string(i), out);
    progress(i + 1, arguments.couples);
  }
  out.flush();
  return out ? 0 : 1;
}

// Hands over the people of the file that was named, one after another: whether they are among the
// chosen (all, even or odd), and their history.
Read<void> for_people(const Arguments& arguments, const ModelFile& model, std::istream& in,
                      const std::function<void(bool chosen, History)>& take) {
  const auto path = arguments.one_path();
  if (!path) return std::unexpected(path.error());
  std::ifstream file;
  if (*path != "-") file.open(*path, std::ios::binary);
  if (*path != "-" && !file) return std::unexpected("the file cannot be opened");
  std::size_t i = 0;
  std::size_t chosen = 0;
  const auto people = for_each_person(model, *path == "-" ? in : file, [&](History history) {
    const bool even = i++ % 2 == 0;
    const bool mine = arguments.people == "all" || (arguments.people == "even") == even;
    chosen += mine ? 1 : 0;
    take(mine, std::move(history));
  });
  if (!people) return std::unexpected(people.error());
  if (chosen == 0) return std::unexpected("there is nobody in that half of the file");
  return {};
}

int run_evaluate(Arguments& arguments, const ModelFile& model, std::istream& in, std::ostream& out,
                 std::ostream& err) {
  Evaluation result;
  if (arguments.paths.empty()) {
    const auto world = world_of(arguments);
    if (!world) return fail(err, world.error());
    const Progress progress = progress_on(err, arguments, "couples");
    Evaluator evaluator(known_model(model.model, *world));
    Chance chance(arguments.seed);
    for (std::size_t i = 0; i < arguments.couples; ++i) {
      Chance own(chance.bits());
      evaluator.score(draw_couple(model.model, *world, arguments.days, own));
      progress(i + 1, arguments.couples);
    }
    result = evaluator.done();
  } else {
    Evaluator evaluator(model.model);
    const auto read = for_people(arguments, model, in, [&](bool chosen, const History& history) {
      if (!chosen) return evaluator.tune_on(history);
      evaluator.score(history);
      if (!arguments.quiet) err << "\r" << evaluator.people() << " people" << std::flush;
    });
    if (!arguments.quiet) err << "\n";
    if (!read) return fail(err, read.error());
    result = evaluator.done();
  }
  if (arguments.json) {
    nlohmann::ordered_json object;
    if (arguments.paths.empty()) {
      object["world"] = arguments.world;
      object["seed"] = arguments.seed;
      object["days"] = arguments.days;
    }
    object.update(json_of(result));
    out << object.dump() << "\n";
    return 0;
  }
  if (arguments.paths.empty())
    out << "world " << arguments.world << ", seed " << arguments.seed << ": simulated couples\n";
  out << text_of(result);
  out << "  Built from published findings, tested on simulated couples; not validated on "
         "couples.\n";
  return 0;
}

int run_fit(Arguments& arguments, const ModelFile& model, std::istream& in, std::ostream& out,
            std::ostream& err) {
  std::vector<History> people;
  const auto read = for_people(arguments, model, in, [&](bool chosen, History history) {
    if (chosen) people.push_back(std::move(history));
  });
  if (!read) return fail(err, read.error());
  const bool quiet = arguments.quiet;
  const Fitted fitted =
      fit(people, model.model, arguments.rounds, [&](std::size_t round, double value) {
        if (!quiet)
          err << "\rround " << round << ": log-likelihood " << value << "   " << std::flush;
      });
  if (!quiet)
    err << "\nfitted on " << people.size() << " people: " << fitted.log_likelihood_before << " -> "
        << fitted.log_likelihood << "\n";
  ModelFile result = model;
  result.model = fitted.model;
  out << print_model(result).dump(2) << "\n";
  return 0;
}

}  // namespace

int run(std::span<const std::string_view> words, std::istream& in, std::ostream& out,
        std::ostream& err) {
  if (words.empty() || words[0] == "--help" || words[0] == "help") {
    out << kHelp;
    return words.empty() ? 2 : 0;
  }
  const std::string_view verb = words[0];
  auto arguments = Arguments::read(words.subspan(1));
  if (!arguments) return fail(err, arguments.error());
  if (arguments->help) {
    out << kHelp;
    return 0;
  }
  ModelFile model;
  if (!arguments->model.empty()) {
    auto loaded = load_model(arguments->model);
    if (!loaded) return fail(err, loaded.error());
    model = *loaded;
  }
  if (verb == "replay") return run_replay(*arguments, model, in, out, err);
  if (verb == "model") return run_model(*arguments, model, out, err);
  if (verb == "simulate") return run_simulate(*arguments, model, out, err);
  if (verb == "evaluate") return run_evaluate(*arguments, model, in, out, err);
  if (verb == "fit") return run_fit(*arguments, model, in, out, err);
  return fail(err, "there is no such verb; troth lab --help names them");
}

int lab_main(std::span<const std::string_view> arguments) {
  std::ios::sync_with_stdio(false);
  return run(arguments, std::cin, std::cout, std::cerr);
}

}  // namespace troth::lab
