#pragma once
// What follows a verb of `troth lab` on the command line.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/lab/model_file.h"

namespace troth::lab {

struct Arguments {
  std::vector<std::string> paths;
  std::string model;
  std::uint64_t seed = 1;
  std::size_t couples = 200;
  double days = 240;
  std::string world = "well_specified";
  std::string people = "all";  // all, even or odd
  std::size_t rounds = 400;
  bool json = false;
  bool quiet = false;
  bool help = false;

  static Read<Arguments> read(std::span<const std::string_view> words);
  Read<std::string> one_path() const;
  Read<void> no_path() const;
};

}  // namespace troth::lab
