#include "cli/lab/lab.h"

#include <fstream>
#include <iostream>
#include <string>

#include "cli/lab/arguments.h"
#include "cli/lab/model_file.h"
#include "cli/lab/replay.h"

namespace troth::lab {
namespace {

constexpr std::string_view kHelp = R"(troth lab: the engine of felt trust on the bench.

Built from published findings, tested on simulated couples; not validated on couples.

  troth lab replay FILE      history in, forecasts and read-outs out (JSON Lines; - is standard input)
  troth lab model            print the model as JSON

  --model FILE   another model than the couple model (kinds, signs, priors, scale); what is left out is as in it
  --help         this

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
  return fail(err, "there is no such verb; troth lab --help names them");
}

int lab_main(std::span<const std::string_view> arguments) {
  std::ios::sync_with_stdio(false);
  return run(arguments, std::cin, std::cout, std::cerr);
}

}  // namespace troth::lab
