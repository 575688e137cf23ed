#include <string_view>
#include <vector>

#include "cli/verb.h"

int main(int count, char** words) {
  const std::vector<std::string_view> given(words + 1, words + count);
  return troth::cli::run(given);
}
