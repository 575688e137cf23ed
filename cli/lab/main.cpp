// `troth-lab`: the lab as a program of its own; `troth lab` runs the same.
#include <string_view>
#include <vector>

#include "cli/lab/lab.h"

int main(int count, char** words) {
  return troth::lab::lab_main(std::vector<std::string_view>(words + 1, words + count));
}
