#pragma once
// The verbs of the command line: what each is for, what it takes, and what it does.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/refusal.h"

namespace troth::cli {

// The options that every verb with a home takes.
inline constexpr Option home_options[] = {
    {"--home", "FOLDER", "where your things lie (else TROTH_HOME, else ~/.local/share/troth)"},
    {"--json", "", "print JSON, with the names of the app's own types"},
    {"--offline", "", "do not speak to the relay now"},
    {"--passphrase-file", "FILE", "read the passphrase from the first line of this file"},
    {"--passphrase-fd", "NUMBER", "read it from this open file descriptor, one line"},
    {"--open-mine", "", "open Mine as well"},
    {"--mine-passphrase-file", "FILE", "the passphrase of Mine, the same way"},
    {"--mine-passphrase-fd", "NUMBER", ""},
};

struct Verb {
  std::string_view name;
  std::string_view takes;    // the words behind it, as in "ID WORDS"
  std::string_view summary;  // one line, for the list of verbs
  std::string_view about;    // the rest of its help
  std::size_t words_min = 0;
  std::size_t words_max = 0;
  std::vector<Option> options;  // beside home_options
  bool has_home = true;
  Done<Exit> (*run)(const Arguments& arguments) = nullptr;
};

// One group of the help.
struct Group {
  std::string_view title;
  std::vector<Verb> verbs;
};

const Group& beginning_verbs();  // the account, and the two finding each other
const Group& living_verbs();     // wishes
const Group& hurting_verbs();
const Group& owning_verbs();
const Group& repairing_verbs();
const Group& guarding_verbs();  // safety, openness, stepping away
const Group& agreeing_verbs();
const Group& meeting_verbs();   // check-ins
const Group& opening_verbs();   // questions for two
const Group& trusting_verbs();  // pulses, and one's own readings
const Group& reading_verbs();
const Group& keeping_verbs();  // copies, devices, going

// Runs `troth WORDS`: finds the verb, reads what follows, prints what came of it.
int run(std::span<const std::string_view> words);

// --- for the verbs ---
Done<Exit> why_of_trust(const Arguments& arguments);       // trusting.cpp
Done<Exit> timeline_by_month(const Arguments& arguments);  // looking_back.cpp
Done<Exit> search(const Arguments& arguments);
Done<Exit> understood_question(const Arguments& arguments);  // opening.cpp
// One line for each, as the helps show them.
void print_options(std::string& text, std::span<const Option> options);
// To standard output.
void say(std::string_view text);
// To standard error: what is not the answer itself.
void tell(std::string_view text);

}  // namespace troth::cli
