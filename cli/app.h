#pragma once
// `troth app`: only the app, on this machine, for a relay elsewhere. For whoever does not want the
// pages from the one who runs the relay.
#include <span>
#include <string_view>

namespace troth::cli {

// What follows "app" on the command line. Exit codes as serve (cli/serve.h).
int app(std::span<const std::string_view> words);

}  // namespace troth::cli
