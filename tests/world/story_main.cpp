// Replays one simulated life of two people, their devices and their relay, and tells what happened,
// line by line: world_story SEED
#include <cstdio>
#include <cstdlib>

#include "simulation.h"

int main(int count, char** words) {
  if (count != 2) {
    std::fputs("world_story SEED\n", stderr);
    return 2;
  }
  const auto run =
      troth::world::simulate(std::strtoull(words[1], nullptr, 10),
                             [](const std::string& line) { std::printf("%s\n", line.c_str()); });
  std::printf("%s\n", run.is_good ? "All devices hold the same, and nothing is lost."
                                  : ("BROKEN: " + run.what).c_str());
  return run.is_good ? 0 : 1;
}
