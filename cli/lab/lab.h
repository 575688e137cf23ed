#pragma once
// `troth lab`: the engine on the bench. Replays histories, simulates couples from the model,
// evaluates forecasts against simple predictors, fits a model's numbers to data. All of it on files
// and standard streams; nothing of a person's own log.
#include <iosfwd>
#include <span>
#include <string_view>

namespace troth::lab {

// Runs `troth lab ARGUMENTS`. 0; 2 for bad arguments or input, with a sentence on `err`; 1 if a
// stream fails.
int run(std::span<const std::string_view> arguments, std::istream& in, std::ostream& out,
        std::ostream& err);

// The same on the standard streams, for the programs.
int lab_main(std::span<const std::string_view> arguments);

}  // namespace troth::lab
