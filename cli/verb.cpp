#include "cli/verb.h"

#include <algorithm>
#include <csignal>
#include <cstdio>

#include "cli/app.h"
#include "cli/demo/demo.h"
#include "cli/lab/lab.h"
#include "cli/schema.h"
#include "cli/serve.h"
#include "cli/story.h"
#include "codec/json.h"

namespace troth::cli {
namespace {

std::string padded(std::string text, std::size_t size) {
  if (text.size() < size) text.resize(size, ' ');
  return text + "  ";
}

constexpr std::string_view preface =
    "troth: a private place for two people to build, keep and repair trust, on the terminal.\n"
    "Not for you if you are afraid of each other.\n\n"
    "  troth init Ana                                begin, alone or with somebody\n"
    "  troth invite                                  a link for the other one\n"
    "  troth promise \"Home for dinner\" --by 19:00    one act, one time\n"
    "  troth heads-up a3f2 --until 19:30             tell in time; a3f2 is what a list shows "
    "before it\n"
    "  troth today                                   what is there, and what waits for you\n";

const std::vector<const Group*>& groups() {
  static const std::vector<const Group*> all{
      &beginning_verbs(), &living_verbs(),   &hurting_verbs(),  &owning_verbs(),
      &repairing_verbs(), &guarding_verbs(), &agreeing_verbs(), &meeting_verbs(),
      &opening_verbs(),   &trusting_verbs(), &reading_verbs(),  &keeping_verbs()};
  return all;
}

int print_schema(std::span<const std::string_view>) {
  say(schema());
  return 0;
}

// Programs of their own: what follows them is theirs to read.
struct Program {
  std::string_view name, summary;
  int (*run)(std::span<const std::string_view> words);
};
constexpr Program programs[] = {
    {"lab", "The engine on the bench: replay, simulate, evaluate, fit.", &lab::lab_main},
    {"serve", "Start the app and a relay behind one address.", &serve},
    {"app", "Start only the app, for a relay elsewhere.", &app},
    {"demo", "Show two made-up people with some months behind them, in two windows.", &demo},
    {"story", "Tell a made-up life of two people, from a seed.", &story},
    {"schema", "Print the types of the boundary as TypeScript.", &print_schema},
};

const Verb* verb_named(std::string_view name) {
  for (const Group* group : groups())
    for (const Verb& verb : group->verbs)
      if (verb.name == name) return &verb;
  return nullptr;
}

void print_verbs() {
  std::string text(preface);
  for (const Group* group : groups()) {
    text += "\n" + std::string(group->title) + "\n";
    for (const Verb& verb : group->verbs)
      text += "  " + padded(std::string(verb.name), 15) + std::string(verb.summary) + "\n";
  }
  text += "\nPrograms\n";
  for (const Program& program : programs)
    text += "  " + padded(std::string(program.name), 15) + std::string(program.summary) + "\n";
  text +=
      "\n`troth VERB --help` says more. Ends with 0 when it is done, 1 when a person can mend it,\n"
      "2 for wrong use, 3 when it is kept here and the relay was not reached, 4 when the disk or\n"
      "what is kept on it is damaged.\n";
  say(text);
}

void print_help(const Verb& verb) {
  std::string text = "troth " + std::string(verb.name);
  if (!verb.takes.empty()) text += " " + std::string(verb.takes);
  text += "\n\n" + std::string(verb.summary) + "\n";
  if (!verb.about.empty()) text += "\n" + std::string(verb.about) + "\n";
  if (!verb.options.empty()) {
    text += "\n";
    print_options(text, verb.options);
  }
  if (verb.has_home) {
    text += "\nWith every verb:\n";
    print_options(text, home_options);
  }
  say(text);
}

int refuse(const Refused& why, bool json) {
  if (json) {
    json::Writer out;
    out.raw("{\"fault\":");
    if (why.code)
      json::write(out, *why.code);
    else
      out.string(why.exit == Exit::wrong_use ? "wrong_use" : "not_done");
    out.raw(",\"detail\":");
    out.integer(why.detail);
    out.raw(",\"sentence\":");
    out.string(why.sentence);
    out.raw("}\n");
    say(out.text());
  }
  tell(why.sentence + "\n");
  return static_cast<int>(why.exit);
}

}  // namespace

void print_options(std::string& text, std::span<const Option> options) {
  for (const Option& option : options) {
    std::string name(option.name);
    if (!option.value.empty()) name += " " + std::string(option.value);
    text += "  " + padded(name, 28) + std::string(option.help) + "\n";
  }
}

void say(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}
void tell(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

int run(std::span<const std::string_view> words) {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an answer of the disk, not an end
  if (words.empty() || words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
    const Verb* about = words.size() > 1 ? verb_named(words[1]) : nullptr;
    if (about)
      print_help(*about);
    else
      print_verbs();
    return words.empty() ? static_cast<int>(Exit::wrong_use) : 0;
  }
  for (const Program& program : programs)
    if (program.name == words[0]) return program.run(words.subspan(1));
  const Verb* verb = verb_named(words[0]);
  if (!verb) {
    tell("There is no such verb. `troth --help` shows those there are.\n");
    return static_cast<int>(Exit::wrong_use);
  }
  for (const auto word : words.subspan(1)) {
    if (word == "--") break;
    if (word != "--help" && word != "-h") continue;
    print_help(*verb);
    return 0;
  }
  std::vector<Option> options = verb->options;
  if (verb->has_home)
    options.insert(options.end(), std::begin(home_options), std::end(home_options));
  const bool speaks_json = std::ranges::find(words, std::string_view("--json")) != words.end();
  const auto arguments = Arguments::read(words.subspan(1), options);
  if (!arguments) return refuse(wrong_use(arguments.error()), speaks_json);
  const std::size_t count = arguments->words().size();
  if (count < verb->words_min || count > verb->words_max)
    return refuse(wrong_use("This is typed as: troth " + std::string(verb->name) + " " +
                            std::string(verb->takes) + "  (words with spaces in quotes)"),
                  speaks_json);
  const auto done = verb->run(*arguments);
  if (!done) return refuse(done.error(), arguments->has("--json"));
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) return static_cast<int>(Exit::mendable);
  return static_cast<int>(*done);
}

}  // namespace troth::cli
