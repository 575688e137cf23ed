#include <cstdio>
#include <string_view>

#include "cli/schema.h"

int main(int count, char** words) {
  using namespace troth::cli;
  if (count == 2 && std::string_view(words[1]) == "schema") {
    const std::string text = schema();
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
  }
  std::fputs("troth schema\n", stderr);
  return 2;
}
