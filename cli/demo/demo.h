#pragma once
// `troth demo`: two made-up people who have used Troth for three months, each in a window of their
// own. Their life is lived anew at every start by the real core over a real relay, a few thousand
// times faster than lives are lived. The relay holds it in memory, the windows hold it in theirs,
// and both come from a bundle of their own (app/src/demo) that cannot name a store of a browser.
#include <span>
#include <string_view>

namespace troth::cli {

// What follows "demo" on the command line. Exit codes as serve (cli/serve.h).
int demo(std::span<const std::string_view> words);

}  // namespace troth::cli
