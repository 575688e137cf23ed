#pragma once
// `troth serve`: the app and a relay behind one address. On loopback by default; with --domain also
// for the world, by Caddy in front. The relay is a program of its own (troth-relay), because it
// must not be able to read.
#include <span>
#include <string_view>

namespace troth::cli {

// What follows "serve" on the command line. Returns the exit code: 0 when somebody ended it, 1 when
// something is missing or failed (said in a sentence on standard error), 2 when the words were
// wrong.
int serve(std::span<const std::string_view> words);

}  // namespace troth::cli
