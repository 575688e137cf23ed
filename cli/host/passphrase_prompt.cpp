#include "cli/host/passphrase_prompt.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>

namespace troth::cli {
namespace {

constexpr std::size_t line_bytes = 1024;

// Reads byte by byte, so that what follows stays for the next reader of the same descriptor.
Result<Passphrase> line_of(int from) {
  ByteArray<line_bytes> line{};
  std::size_t size = 0;
  bool ended = false;
  while (!ended) {
    std::uint8_t one = 0;
    const ssize_t got = read(from, &one, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 || (got == 1 && one != '\n' && size == line.size())) {
      wipe(line);
      return failed(FaultCode::malformed);
    }
    ended = got == 0 || one == '\n';
    if (!ended) line[size++] = one;
  }
  Passphrase words(text_of(BytesView(line).first(size)));
  wipe(line);
  return words;
}

// A descriptor that is closed with its scope.
struct Opened {
  int number;
  ~Opened() {
    if (number >= 0) close(number);
  }
};

}  // namespace

bool is_terminal() { return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1; }

Result<Passphrase> secret_from(const Source& source, std::string_view prompt) {
  if (source.file) {
    const Opened file{open(source.file->c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.number < 0) return failed(FaultCode::malformed);
    return line_of(file.number);
  }
  if (source.descriptor) {
    int number = -1;
    const std::string& text = *source.descriptor;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || number < 0)
      return failed(FaultCode::malformed);
    return line_of(number);
  }
  const Opened terminal{open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)};
  termios before{};
  if (!is_terminal() || terminal.number < 0 || tcgetattr(terminal.number, &before) != 0)
    return failed(FaultCode::not_found);
  termios hidden = before;
  hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  if (tcsetattr(terminal.number, TCSAFLUSH, &hidden) != 0) return failed(FaultCode::not_found);
  const std::string shown = std::string(prompt) + ": ";
  std::fputs(shown.c_str(), stderr);
  auto words = line_of(terminal.number);
  tcsetattr(terminal.number, TCSAFLUSH, &before);
  std::fputs("\n", stderr);
  return words;
}

Result<std::string> line_from_person(std::string_view prompt) {
  if (is_terminal()) {
    const std::string shown = std::string(prompt) + ": ";
    std::fputs(shown.c_str(), stderr);
  }
  TROTH_TRY(line, line_of(STDIN_FILENO));
  if (line.empty()) return failed(FaultCode::not_found);
  return std::string(text_of(line.reveal()));
}

}  // namespace troth::cli
