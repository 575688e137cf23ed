// Tries one fuzz target without a fuzzer: every input that is kept for it, and some made-up ones,
// always the same. So a target stays compiled and right where nobody fuzzes.
//
//   frame_fuzz FOLDER       the folder of its kept inputs; there may be none
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void try_out(const std::vector<std::uint8_t>& input) {
  LLVMFuzzerTestOneInput(input.data(), input.size());
}

// Bytes that look like nothing: Marsaglia's xorshift, 2003.
std::vector<std::uint8_t> made_up(std::uint32_t number) {
  std::uint32_t state = number + 1;
  std::vector<std::uint8_t> bytes(number * 97 % 512);
  for (std::uint8_t& byte : bytes) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    byte = static_cast<std::uint8_t>(state);
  }
  return bytes;
}

}  // namespace

int main(int count, char** given) {
  if (count != 2) {
    std::fputs("Which folder holds the kept inputs?\n", stderr);
    return 2;
  }
  std::size_t kept = 0;
  if (std::filesystem::is_directory(given[1]))
    for (const auto& entry : std::filesystem::directory_iterator(given[1])) {
      std::ifstream file(entry.path(), std::ios::binary);
      try_out({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
      ++kept;
    }
  constexpr std::uint32_t more = 10;
  for (std::uint32_t number = 0; number < more; ++number) try_out(made_up(number));
  std::printf("%zu kept inputs and %u made-up ones\n", kept, more);
  return 0;
}
